"""Relations among the reports fit the gold, and hold what linking has to tell apart."""

import importlib.util
import json
import sys
from collections import Counter
from pathlib import Path

import pytest

GOLD = Path(__file__).parents[2] / "samples" / "gold"
_spec = importlib.util.spec_from_file_location("gold_relate", GOLD / "relate.py")
relate = importlib.util.module_from_spec(_spec)
sys.modules["gold_relate"] = relate
_spec.loader.exec_module(relate)

SUBTYPES = {"polarity", "quantity", "control", "time", "actor"}
SUBTYPES |= {"phase", "outcome", "framing", "motive", "tension"}


@pytest.fixture(scope="module")
def tables():
    return relate.compile_relations(relate.RELATIONS.glob("*.toml"))


def test_what_is_committed_is_what_compiles(tables):
    for name, text in relate.files(tables).items():
        assert (relate.RELATIONS / name).read_text(encoding="utf-8") == text, name


def test_every_bundle_is_in_four_languages(tables):
    languages = Counter(row["doc"][:2] for row in tables["documents"])
    assert languages == {"de": 3, "en": 3, "ru": 3, "uk": 3}


def test_a_claim_is_in_one_event_at_most(tables):
    members = [m for row in tables["event"] for m in row["members"]]
    assert len(members) == len(set(members))
    assert not set(members) & {b for row in tables["event"] for b in row["borderline"]}


def test_events_join_languages_and_count_who_stands_behind_them(tables):
    events = tables["event"]
    assert len({row["key"] for row in events}) == len(events) >= 30
    joined = [{m[:2] for m in row["members"]} for row in events]
    assert sum(len(languages) > 1 for languages in joined) >= 0.8 * len(events)
    counts = Counter(row["independent_origins"] for row in events)
    assert counts[0] >= 3
    assert sum(n for count, n in counts.items() if count >= 2) >= 10


def test_contradictions_have_their_kind_and_two_sides(tables):
    kinds = Counter(row["subtype"] for row in tables["contradiction"])
    assert set(kinds) <= SUBTYPES
    assert {"polarity", "quantity", "control", "outcome", "actor", "tension"} <= set(
        kinds
    )
    for row in tables["contradiction"]:
        assert not set(row["a"]) & set(row["b"])


def test_a_distractor_joins_no_event(tables):
    event_of = {m: row["key"] for row in tables["event"] for m in row["members"]}
    for row in tables["distractor"]:
        for a in row["a"]:
            for b in row["b"]:
                assert event_of.get(a, a) != event_of.get(b, b), (a, b)


def test_a_development_is_no_contradiction(tables):
    pairs = {
        frozenset((a, b))
        for row in tables["contradiction"]
        for a in row["a"]
        for b in row["b"]
    }
    for row in tables["development"]:
        for a in row["earlier"]:
            for b in row["later"]:
                assert frozenset((a, b)) not in pairs, (a, b)


CLAIMS = {
    "en-a": [
        {"id": "1", "type": "STRIKE", "trigger": [{"text": "hit"}]},
        {"id": "2", "type": "DESTROY", "trigger": [{"text": "hit"}]},
        {"id": "3", "type": "ADVANCE", "trigger": [{"text": "moved"}, {"text": "up"}]},
    ]
}


@pytest.mark.parametrize(
    ("told", "id_"),
    [("en-a moved up", "3"), ("en-a hit @DESTROY", "2"), ("en-a hit #2", "2")],
)
def test_a_claim_is_found_by_its_words(told, id_):
    assert relate.find(told, CLAIMS) == id_


@pytest.mark.parametrize(
    "told", ["en-a hit", "en-a fell", "en-b moved up", "en-a hit #3"]
)
def test_a_missing_or_doubtful_claim_is_an_error(told):
    with pytest.raises(relate.RelationError):
        relate.find(told, CLAIMS)


def test_a_count_that_does_not_come_out_is_an_error(tmp_path):
    name = json.loads((GOLD / "de-grenze-01.jsonl").read_text("utf-8").splitlines()[0])
    assert name["doc"] == "de-grenze-01"
    (tmp_path / "x.toml").write_text(
        'documents = ["de-grenze-01"]\n[institution]\n[[event]]\nkey = "raid"\n'
        'members = ["de-grenze-01 zurückgedrängt"]\nindependent = 2\n',
        encoding="utf-8",
    )
    with pytest.raises(relate.RelationError, match="raid: 1 origins"):
        relate.compile_relations([tmp_path / "x.toml"])
