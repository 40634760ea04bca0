from __future__ import annotations

import csv
import io
import json

import pytest

from tests.factory import TEXT


def files(desk):
    return sorted(path.name for path in desk.folder.iterdir())


def claim_ids(desk, *words):
    result = desk("claims", "--jsonl", *words)
    assert result.exit_code == 0, result.output
    return [json.loads(line)["id"] for line in result.stdout.splitlines()]


@pytest.fixture
def added(desk):
    assert desk("add", "reports").exit_code == 0
    return desk


# ------------------------------------------------------------------ picture, add


def test_picture_leaves_project_and_page_and_prints_a_summary(desk):
    result = desk("picture", "reports")
    assert result.exit_code == 0, result.output
    assert files(desk) == ["reports", "reports.db", "reports.html"]
    assert "Page: reports.html" in result.stdout
    assert sorted(p.name for p in (desk.folder / "reports").iterdir()) == [
        "a.txt",
        "b.txt",
    ]
    page = (desk.folder / "reports.html").read_text(encoding="utf-8")
    assert "<!doctype html>" in page[:100].lower()
    assert "shells hit a depot" in page


def test_picture_twice_writes_the_same_page_and_no_log(desk):
    desk("picture", "reports")
    page = (desk.folder / "reports.html").read_bytes()
    log = desk("log", "-p", "reports.db", "--json").stdout
    assert desk("picture", "reports").exit_code == 0
    assert (desk.folder / "reports.html").read_bytes() == page
    assert desk("log", "-p", "reports.db", "--json").stdout == log


def test_picture_writes_where_it_is_told(desk):
    result = desk(
        "picture", "reports", "-p", "x.db", "-o", "y.html", "--language", "de"
    )
    assert result.exit_code == 0, result.output
    assert files(desk) == ["reports", "x.db", "y.html"]


def test_a_single_file_names_its_project(desk):
    assert desk("picture", "reports/a.txt").exit_code == 0
    assert files(desk) == ["a.db", "a.html", "reports"]


def test_an_unknown_page_language_is_refused(desk, monkeypatch):
    monkeypatch.setenv("LAGEBILD_INTERFACE", "fr")
    result = desk("picture", "reports")
    assert result.exit_code == 2
    assert "fr: no page in this language. Use one of en, de." in result.stderr


def test_the_page_on_standard_output_is_only_the_page(desk):
    result = desk("picture", "reports", "-o", "-")
    assert result.stdout.lower().startswith("<!doctype html>")
    assert result.stdout.rstrip().endswith("</html>")
    assert result.stderr


@pytest.mark.parametrize(
    "words",
    [
        ("picture", "."),
        ("picture", "reports", "-o", "reports/page.html"),
        ("picture", "reports", "-p", "reports/x.db", "-o", "x.html"),
        ("export", "reports", "-o", "reports/claims.jsonl"),
        ("export", "reports/a.txt", "-o", "reports/a.txt"),
    ],
)
def test_nothing_is_written_among_the_reports(desk, words):
    result = desk(*words)
    assert result.exit_code == 2
    assert "would lie where" in result.stderr
    assert files(desk) == ["reports"]
    assert len(list((desk.folder / "reports").iterdir())) == 2


def test_a_project_can_be_pictured_without_its_folder(added):
    result = added("picture")
    assert result.exit_code == 0, result.output
    assert files(added) == ["lagebild.db", "lagebild.html", "reports"]


def test_add_tells_what_it_did_and_does_it_once(desk):
    first = desk("add", "reports")
    assert (first.exit_code, first.stdout) == (0, "")
    assert "2 added, 0 changed, 0 as before" in first.stderr
    again = desk("add", "reports")
    assert "0 added, 0 changed, 2 as before" in again.stderr
    assert "0 read" in desk("add").stderr


def test_pasted_text_is_added(added):
    pasted = "Shells hit a depot near the river, the ministry said on Monday morning."
    assert added("add", "-", input=pasted).exit_code == 0
    assert added("add", "-", input=pasted + " Again.").exit_code == 0
    names = [d["doc"] for d in json.loads(added("documents", "--json").stdout)]
    assert len(names) == 4
    assert sum(name.startswith("stdin-") for name in names) == 2


def test_problems_are_listed_and_end_with_one(desk):
    (desk.folder / "reports" / "c.txt").write_bytes(b"")
    result = desk("picture", "reports")
    assert result.exit_code == 1
    assert "c.txt" in result.stderr
    assert (desk.folder / "reports.html").exists()


def test_a_fault_in_a_document_is_told(desk):
    (desk.folder / "reports" / "c.txt").write_text("shells hit it !!!", "utf-8")
    result = desk("add", "reports")
    assert result.exit_code == 1
    assert "lagebild: c: could not be read (RuntimeError: too loud)" in result.stderr
    listed = desk("documents", "--jsonl")
    assert [json.loads(x)["state"] for x in listed.stdout.splitlines()] == [
        "read",
        "read",
        "failed",
    ]
    assert listed.exit_code == 1


# ------------------------------------------------------------------------ export


def test_a_folder_is_exported_without_leaving_a_project(desk):
    result = desk("export", "reports")
    assert result.exit_code == 0, result.output
    assert [json.loads(x)["doc"] for x in result.stdout.splitlines()] == ["a", "b"]
    assert files(desk) == ["reports"]


def test_folder_and_project_give_the_same_bytes(added):
    folder = added("export", "reports").stdout_bytes
    assert added("export", "lagebild.db").stdout_bytes == folder
    assert added("export").stdout_bytes == folder


def test_the_order_and_split_of_adding_is_no_matter(desk):
    desk("add", "reports/b.txt", "-p", "x.db")
    desk("add", "reports/a.txt", "-p", "x.db")
    desk("add", "reports", "-p", "y.db")
    for form in ("claims-jsonl", "csv", "geojson"):
        one = desk("export", "x.db", "--format", form).stdout_bytes
        assert one == desk("export", "y.db", "--format", form).stdout_bytes


def test_exports_go_to_a_file_as_bytes(added):
    assert added("export", "--format", "csv", "-o", "c.csv").exit_code == 0
    raw = (added.folder / "c.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbfid,doc")
    rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline="")))
    assert len(rows) == 2
    assert not (added.folder / "c.csv.part").exists()


@pytest.mark.parametrize(
    "words",
    [
        ("export", "-o", "lagebild.db"),
        ("export", "lagebild.db", "-o", "./lagebild.db"),
        ("picture", "-o", "lagebild.db"),
        ("picture", "reports", "-p", "lagebild.db", "-o", "lagebild.db"),
    ],
)
def test_a_project_is_not_written_over(added, words):
    before = (added.folder / "lagebild.db").read_bytes()
    assert added(*words).exit_code == 2
    assert (added.folder / "lagebild.db").read_bytes() == before


def test_exports_can_be_narrowed(added):
    assert added("export", "--document", "a").stdout.count("\n") == 1
    assert added("export", "--type", "strike").stdout.count("\n") == 2
    assert added("export", "--status", "forecast").stdout == ""


def test_standard_input_is_exported(desk):
    result = desk("export", "-", input="Shells hit a depot, the ministry said today.")
    assert result.exit_code == 0, result.output
    assert result.stdout.count("\n") == 1


# ------------------------------------------------------------------------- lists


@pytest.mark.parametrize("noun", ["claims", "documents", "places", "actors", "log"])
@pytest.mark.parametrize("form", ["--table", "--json", "--jsonl", "--csv"])
def test_every_noun_has_every_form(added, noun, form):
    result = added(noun, form)
    assert result.exit_code == 0, result.output
    assert result.stderr == ""
    if form == "--json":
        assert isinstance(json.loads(result.stdout), list)
    elif form == "--jsonl":
        assert all(json.loads(line) for line in result.stdout.splitlines())
    elif form == "--csv":
        assert result.stdout_bytes.startswith(b"\xef\xbb\xbf")
    assert len(result.stdout.splitlines()) >= 2 or noun in ("places", "actors")


def test_claims_as_json_have_the_interchange_form(added):
    assert added("claims", "--jsonl").stdout == added("export").stdout


def test_lists_follow_the_filters(added):
    assert len(claim_ids(added, "--place", "bakhmut")) == 2
    assert claim_ids(added, "--actor", "nobody") == []
    assert json.loads(added("documents", "--language", "uk", "--json").stdout) == []


def test_a_table_cannot_steer_the_terminal(desk):
    record = {"id": "x", "text": "Shells hit a depot.", "outlet": "\x1b[2JNews"}
    (desk.folder / "reports" / "c.jsonl").write_text(json.dumps(record), "utf-8")
    desk("add", "reports")
    result = desk("documents")
    assert "\x1b" not in result.stdout
    assert "News" in result.stdout


# ------------------------------------------------------------------------ review


def test_reject_undo_and_log(added):
    first, second = claim_ids(added)
    result = added("reject", first[:12], "--why", "another day")
    assert result.exit_code == 0, result.output
    assert claim_ids(added) == [second]
    assert claim_ids(added, "--rejected") == [first]
    entry = json.loads(added("log", "--decisions", "--json").stdout)[0]
    assert (entry["who"], entry["action"], entry["why"]) == (
        "me",
        "reject",
        "another day",
    )
    assert added("undo", str(entry["seq"])).exit_code == 0
    assert claim_ids(added) == [first, second]
    assert len(json.loads(added("log", "--decisions", "--json").stdout)) == 2


def test_the_page_follows_a_rejection(added):
    first = claim_ids(added)[0]
    added("reject", first, "--why", "another day")
    added("picture")
    page = (added.folder / "lagebild.html").read_text(encoding="utf-8")
    assert first not in page


def test_set_changes_document_and_claims(added):
    result = added("set", "a", "date=2022-11-09", "outlet=Kurier am Strom")
    assert result.exit_code == 0, result.output
    row = json.loads(added("documents", "--json").stdout)[0]
    assert (row["published"], row["outlet"]) == ("2022-11-09", "Kurier am Strom")
    claim = json.loads(added("claims", "--document", "a", "--jsonl").stdout)
    assert claim["time"][0]["value"] == "2022-11-09"


def test_a_decision_does_not_complain_of_what_others_could_not_be_read(desk):
    (desk.folder / "reports" / "c.txt").write_text("shells hit it !!!", "utf-8")
    desk("add", "reports")
    first = json.loads(desk("claims", "--jsonl").stdout.splitlines()[0])["id"]
    assert desk("accept", first).exit_code == 0
    assert desk("set", "c", "title=Loud").exit_code == 1


def test_reject_needs_a_reason(added):
    result = added("reject", claim_ids(added)[0])
    assert result.exit_code == 2
    assert "--why" in result.stderr


def test_a_decision_says_what_names_were_taken_for(added):
    first = claim_ids(added)[0]
    result = added("edit", first, "actor=Nobody Known", "phase=planned")
    assert result.exit_code == 0, result.output
    assert "actor Nobody Known (not in the lists)" in result.stderr
    form = json.loads(added("claims", "--document", "a", "--jsonl").stdout)
    assert (form["phase"], form["actor"][0]["name"]) == ("planned", "Nobody Known")
    assert "rule review  set by me (entry 5)" in added("explain", first).stdout


@pytest.mark.parametrize(
    ("words", "remedy"),
    [
        (
            ("edit", "CLAIM", "type=BANG"),
            "type=BANG: is not known. Choose one of ABUSE",
        ),
        (("edit", "CLAIM", "colour=red"), "Write field=value with one of type, phase"),
        (("edit", "zzz", "type=CLASH"), "zzz: no claim has such an id"),
        (("merge", "CLAIM", "CLAIM"), "Name two or more"),
        (("grade", "CLAIM", "G", "--why", "x"), "letter from A to F"),
        (("grade", "Nobody", "B", "--why", "x"), "nobody of this name speaks here"),
        (("retract", "CLAIM"), "needs a reason. Give it with --why."),
        (("dependent", "a", "a"), "cannot be a copy of itself"),
        (("revised", "a", "zzz"), "zzz: no such document"),
        (("undo", "1"), "entry 1: is no decision"),
    ],
)
def test_a_decision_that_makes_no_sense_is_refused(added, words, remedy):
    first = claim_ids(added)[0]
    result = added(*(first if word == "CLAIM" else word for word in words))
    assert (result.exit_code, remedy in result.stderr) == (2, True), result.stderr
    assert json.loads(added("decisions", "--json").stdout) == []


def test_the_log_says_what_changed_and_leaves_positions_to_programs(added):
    added("edit", claim_ids(added)[0], "phase=planned")
    table = added("log", "--decisions").stdout
    assert '{"before": {"phase": "occurred"}, "after": {"phase": "planned"}}' in table
    assert "anchors" in added("log", "--decisions", "--jsonl").stdout


def test_decisions_that_hold_are_listed(added):
    first, second = claim_ids(added)
    added("merge", first, second)
    added("accept", first)
    added("undo", "6")
    (row,) = json.loads(added("decisions", "--json").stdout)
    assert (row["action"], row["claims"]) == ("merge", [first, second])
    assert row["state"] == "id"
    assert added("decisions", "--orphaned", "--jsonl").stdout == ""
    assert "merge" in added("decisions").stdout


def test_the_past_is_shown_and_left_alone(added):
    first, second = claim_ids(added)
    added("reject", first, "--why", "another day")
    added("set", "b", "date=2022-11-09")
    assert claim_ids(added, "--as-of", "2031-01-01") == [second]
    assert claim_ids(added, "--as-of", "5") == [second]
    assert claim_ids(added, "--as-of", "4") == [first, second]
    assert claim_ids(added, "--as-of", "3") == [first]
    before = added("export", "--as-of", "4").stdout_bytes
    assert len(before.splitlines()) == 2
    assert added("picture", "--as-of", "4").exit_code == 0
    page = (added.folder / "lagebild.html").read_text(encoding="utf-8")
    assert first in page
    assert "lagebild · 4" in page
    assert added("picture", "--as-of", "1").exit_code == 0  # added, not yet read
    assert "rejected" not in added("explain", first, "--as-of", "4").stdout
    assert added("decisions", "--as-of", "5", "--jsonl").stdout.count("\n") == 1


@pytest.mark.parametrize(
    "words",
    [
        ("claims", "--as-of", "yesterday"),
        ("claims", "--as-of", "99"),
        ("export", "reports", "--as-of", "2"),
        ("picture", "reports", "--as-of", "2"),
    ],
)
def test_a_past_that_is_none_is_refused(added, words):
    assert added(*words).exit_code == 2


# ----------------------------------------------------------------------- explain


def test_explain_shows_words_chain_rules_and_reviews(added):
    first = claim_ids(added)[0]
    added("reject", first, "--why", "another day")
    result = added("explain", first[:12])
    assert result.exit_code == 0, result.output
    for words in (
        "[shells hit a depot near Bakhmut on Tuesday]",
        "Up to 12 soldiers were killed.",
        "STRIKE, occurred, affirmed",
        "cue say",
        '"said" 13-17',
        "rule events/1  hit",
        "plain/1",
        "rules/1",
        "rejected",
        "another day",
    ):
        assert words in result.stdout


def test_explain_cannot_steer_the_terminal(desk):
    (desk.folder / "reports" / "a.txt").write_text(f"{TEXT} \x1b[2J!", "utf-8")
    desk("add", "reports")
    result = desk("explain", claim_ids(desk, "--document", "a")[0], color=True)
    assert "\x1b[1m[shells hit" in result.stdout
    assert "\x1b[2J" not in result.stdout


def test_explain_as_json_holds_the_form(added):
    first = claim_ids(added)[0]
    found = json.loads(added("explain", first, "--json").stdout)
    assert found["claim"] == json.loads(added("export", "--document", "a").stdout)
    assert found["derivation"] == [
        {"field": "type", "rule": "events/1", "detail": "hit"}
    ]
    assert found["rejected"] is False
    assert [entry["action"] for entry in found["log"]] == ["add", "extract"]


def test_explain_event_shows_numbers_origins_collapses_and_grade(added):
    first = claim_ids(added)[0]
    result = added("explain", first[:12], "--event")
    assert result.exit_code == 0, result.output
    for words in (
        "articles 2, publishers 1, independent origins 1, eyes 0",
        "R4 single-sided (Admiralty F3); extracted, not verified",
        "graded: that it happened",
        "would raise it",
        "Ministry, UA: affirms",
        first,
    ):
        assert words in result.stdout


def test_explain_event_as_json_holds_the_assessment(added):
    first = claim_ids(added)[0]
    found = json.loads(added("explain", first, "--event", "--json").stdout)
    assert first in found["event"]["members"]
    assert found["assessment"]["event_id"] == found["event"]["id"]
    assert found["assessment"]["rule"] == "R4"


def test_a_rejected_claim_belongs_to_no_event(added):
    first = claim_ids(added)[0]
    added("reject", first, "--why", "another day")
    result = added("explain", first, "--event")
    assert result.exit_code == 2
    assert "belongs to no event" in result.stderr


def test_version(desk):
    assert desk("version").stdout == desk("--version").stdout
