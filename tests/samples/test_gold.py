"""The gold in words fits the reports, the claims form and both sides."""

import importlib.util
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from lagebild.ontology import event_types

SAMPLES = Path(__file__).parents[2] / "samples"
GOLD = SAMPLES / "gold"
_spec = importlib.util.spec_from_file_location("gold_compile", GOLD / "compile.py")
gold_compile = importlib.util.module_from_spec(_spec)
sys.modules["gold_compile"] = gold_compile  # dataclasses ask for their module
_spec.loader.exec_module(gold_compile)

FILES = gold_compile.gold_files()
UNSEEN = SAMPLES / "unseen" / "gold"
NAMES = [path.stem for path in FILES]


def listed(text):
    return text.split()


PHASES = listed(
    "occurred ongoing begin end state planned prepare attempt fail possible future "
    "habitual hypothetical"
)
STATUS = listed(
    "asserted reported hedged unverified forecast planned conditional hypothetical "
    "denied opinion directive open presupposed"
)
ROLES = listed(
    "author outlet agency broadcaster aggregator official collective organisation "
    "analyst blogger individual participant anonymous unspecified media"
)
BOUNDS = listed("exact exact_all upper lower lower_exclusive approx vague bare_plural")
VALUES = {"CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "CTu", "Uu"}
KEYS = listed(
    "id doc zone content trigger type phase polarity framing actor target place time "
    "utterance_time quantity status factuality chain alt_chains evidence"
)


def text_of(name):
    return (SAMPLES / "reports" / f"{name}.txt").read_bytes().decode("utf-8")


@pytest.fixture(scope="module")
def compiled():
    return {path.stem: gold_compile.compile_gold(path) for path in FILES}


@pytest.fixture(scope="module")
def claims(compiled):
    return [claim for name in NAMES for claim in compiled[name]]


def spans_of(value):
    if isinstance(value, dict):
        if value.get("start") is not None:
            yield value
        for part in value.values():
            yield from spans_of(part)
    elif isinstance(value, list):
        for part in value:
            yield from spans_of(part)


def inside(span, others):
    return any(o["start"] <= span["start"] and span["end"] <= o["end"] for o in others)


def test_five_reports_a_language():
    counts = Counter(name[:2] for name in NAMES)
    assert set(counts) == {"de", "en", "uk", "ru"}
    assert min(counts.values()) >= 5


def test_about_half_of_them_is_kept_out_of_training_in_every_language():
    kept = (GOLD / "heldout.txt").read_text(encoding="utf-8").split()
    assert kept == sorted(set(kept) & set(NAMES))
    assert 0.4 < len(kept) / len(NAMES) < 0.6
    assert set(Counter(name[:2] for name in kept).values()) == {len(kept) // 4}


@pytest.mark.parametrize("name", NAMES)
def test_what_is_committed_is_what_compiles(name, compiled):
    written = (GOLD / f"{name}.jsonl").read_text(encoding="utf-8")
    assert written == gold_compile.written(compiled[name])
    assert 12 <= len(compiled[name]) <= 25


@pytest.mark.parametrize("folder", gold_compile.FOLDERS, ids=lambda f: f.name)
def test_dates_for_the_scorer_are_those_of_the_sidecars(folder):
    written = (folder.parent / "documents.jsonl").read_text(encoding="utf-8")
    assert written == gold_compile.dates(folder)


@pytest.mark.parametrize("folder", [UNSEEN, UNSEEN.with_name("second")])
def test_unseen_reports_are_two_a_language_and_their_gold_compiles(folder):
    files = gold_compile.gold_files(folder)
    assert Counter(path.stem[:2] for path in files) == dict.fromkeys(
        ("de", "en", "uk", "ru"), 2
    )
    for path in files:
        report = UNSEEN.parent / "reports" / f"{path.stem}.txt"
        text = report.read_bytes().decode("utf-8")
        assert "constructed: yes" in text.split("\n", 3)[1]
        compiled = gold_compile.compile_gold(path)
        written = path.with_suffix(".jsonl").read_text(encoding="utf-8")
        assert written == gold_compile.written(compiled)
        for span in spans_of(compiled):
            assert text[span["start"] : span["end"]] == span["text"], path.stem


@pytest.mark.parametrize("name", NAMES)
def test_every_word_lies_in_a_unit_that_has_claims_or_a_reason(name):
    entries = gold_compile.tomllib.loads(
        (GOLD / f"{name}.toml").read_text(encoding="utf-8")
    )["unit"]
    text = text_of(name)
    units = gold_compile.units(text, entries)
    covered = sum(len(text[u.start : u.end].split()) for u in units)
    assert covered == len(text.split())
    for unit in units:
        assert bool(unit.entry.get("claim")) != bool(unit.entry.get("left"))


def test_spans_are_the_words(claims):
    for claim in claims:
        text = text_of(claim["doc"])
        found = list(spans_of(claim))
        assert found
        for span in found:
            assert text[span["start"] : span["end"]] == span["text"], claim["id"]


def test_triggers_lie_in_the_words(claims):
    for claim in claims:
        assert claim["content"]
        assert claim["trigger"]
        for trigger in claim["trigger"]:
            assert inside(trigger, claim["content"]), claim["id"]


def test_values_are_legal(claims):
    types = event_types()
    for claim in claims:
        assert claim["type"] in types
        assert claim["phase"] in PHASES
        assert claim["polarity"] in "+-"
        assert set(claim["status"]) <= set(STATUS)
        assert set(claim["factuality"].values()) <= VALUES
        assert {hop["role"] for hop in claim["chain"]} <= set(ROLES)
        assert {q["bound"] for q in claim["quantity"]} <= set(BOUNDS)
        assert [key for key in KEYS if key in claim] == list(claim)


def test_identity(claims):
    ids = [claim["id"] for claim in claims]
    assert len(set(ids)) == len(ids)
    for claim in claims:
        assert claim["chain"][0]["role"] == "author"
        assert [hop["hop"] for hop in claim["chain"]] == list(
            range(len(claim["chain"]))
        )


def test_reported_and_asserted_follow_the_rules(claims):
    for claim in claims:
        below = {hop["role"] for hop in claim["chain"][1:]} - {"media"}
        assert ("reported" in claim["status"]) == bool(below)
        if claim["polarity"] == "-" and claim["type"] not in {"ENCIRCLE"}:
            assert claim["factuality"]["origin"].endswith("-"), claim["id"]


SPEECH = {"ACCUSE", "ANNOUNCE", "APPEAL", "DEMAND", "JUSTIFY"}


def test_the_guideline_holds(claims):
    """G6, G8 and G9, as far as they can be told from the fields."""
    for claim in claims:
        status, origin = set(claim["status"]), claim["factuality"]["origin"]
        hops = [hop["name"] for hop in claim["chain"][1:]]
        if claim["type"] == "ASSESS":
            assert "opinion" in status, claim["id"]
        if "denied" in status:
            assert origin.endswith("-"), claim["id"]
        if status & {"conditional", "hypothetical"}:
            assert "asserted" not in status, claim["id"]
        if claim["type"] in SPEECH:  # the speaker acts; hops are those who report it
            assert not {a["name"] for a in claim["actor"]} & set(hops), claim["id"]
        for hop in claim["chain"][1:]:
            assert hop["inferred"] == (hop["cue"]["class"] == "continuation")
        for quantity in claim["quantity"]:
            assert quantity["number"] is not None or quantity["bound"] in {
                "approx",
                "vague",
                "bare_plural",
            }, claim["id"]


def test_the_gold_holds_what_readers_stumble_over(claims):
    assert sum(len(claim["chain"]) == 3 for claim in claims) >= 15
    deepest = {claim["doc"][:2] for claim in claims if len(claim["chain"]) == 4}
    assert deepest == {"de", "en", "uk", "ru"}
    assert any(hop["inferred"] for c in claims for hop in c["chain"])
    told = Counter(status for claim in claims for status in claim["status"])
    for status in ("hedged", "unverified", "forecast", "planned", "conditional"):
        assert told[status] >= 4, status
    bounds = Counter(q["bound"] for claim in claims for q in claim["quantity"])
    assert set(bounds) == set(BOUNDS)


def side_of(names):
    text = " ".join(names)
    return {
        side
        for side, marks in {
            "UA": ("Ukrain", "Free Ridge"),
            "RU": ("Russian ", "Russia ("),
        }.items()
        if any(mark in text for mark in marks)
    }


@pytest.mark.parametrize(
    "kind", ["WITHDRAW", "INCURSION", "REPEL", "STRIKE", "CONTROL", "CAPTURE"]
)
def test_both_sides_do_it(kind, claims):
    actors = [a["name"] for c in claims if c["type"] == kind for a in c["actor"]]
    assert side_of(actors) == {"UA", "RU"}


def test_both_sides_have_dead_deny_and_are_believed_alike(claims):
    harmed = [
        t["name"] for c in claims if c["type"] == "CASUALTIES" for t in c["target"]
    ]
    assert side_of(harmed) == {"UA", "RU"}
    said = defaultdict(Counter)
    for claim in claims:
        side = claim["chain"][-1].get("side") or "author"
        said[side[:2]].update(claim["status"])
        said[side[:2]]["claims"] += 1
    for status in ("denied", "unverified", "planned"):
        assert said["UA"][status]
        assert said["RU"][status]
    assert 0.5 < said["UA"]["claims"] / said["RU"]["claims"] < 2


# ------------------------------------------------------------------- the notation


def test_a_missing_or_doubtful_quotation_is_an_error():
    find = gold_compile.find
    assert find("ein Ort, ein Tor", "Tor", (0, 16)) == (13, 16)
    assert find("ein Ort, ein Tor", "Or", (0, 16)) is None
    assert find("ein Ort, ein Tor", "ein #2", (0, 16)) == (9, 12)
    with pytest.raises(gold_compile.GoldError):
        find("ein Ort, ein Tor", "ein", (0, 16))
    with pytest.raises(gold_compile.GoldError):
        gold_compile.units("Erstens.", [{"opens": "Zweitens"}])
    with pytest.raises(gold_compile.GoldError):
        gold_compile.units("Erstens. Zweitens.", [{"opens": "Zweitens"}])


@pytest.mark.parametrize(
    ("told", "number", "lower", "upper"),
    [
        ("exact 6", 6, 6, 6),
        ("exact_all 8", 8, 8, 8),
        ("upper 120", 120, None, 120),
        ("lower 4", 4, 4, None),
        ("lower_exclusive 180", 180, 180, None),
        ("approx 40", 40, None, None),
        ("approx 600..900", None, 600, 900),
        ("vague", None, None, None),
        ("bare_plural", None, 2, None),
    ],
)
def test_bounds(told, number, lower, upper):
    found = gold_compile._bounds(told)
    assert (found["number"], found["lower"], found["upper"]) == (number, lower, upper)
    assert json.loads(json.dumps(found))["bound"] == told.split()[0]
