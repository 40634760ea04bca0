"""`link`: lines come back as they were, with their events."""

import json

from click.testing import CliRunner

from lagebild.cli import main

STUBS = [
    {"doc": "hook", "lang": "en", "published": "2023-05-03"},
    {"doc": "lamp", "lang": "de", "published": "2023-05-04"},
]


def row(id, doc, place):
    return {
        "id": id,
        "doc": doc,
        "content": [{"start": 0, "end": 9, "text": "what it says"}],
        "event": {"type": "STRIKE", "modes": ["drone"]},
        "actor": [{"norm": "Russian forces"}],
        "place": [{"norm": place}],
    }


ROWS = [row("c1", "hook", "Bakhmut"), row("c2", "lamp", "Bakhmut")]
ROWS += [row("c3", "lamp", "Kherson")]


def written(path, rows):
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return str(path)


def run(folder, rows, *options):
    claims = written(folder / "claims.jsonl", rows)
    stubs = written(folder / "documents.jsonl", STUBS)
    return CliRunner().invoke(main, ["link", claims, "-d", stubs, *options])


def test_lines_come_back_with_event_ids(tmp_path):
    done = run(tmp_path, ROWS)
    assert done.exit_code == 0, done.output
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line.pop("event_id") for line in found] == ["c1", "c1", "c3"]
    assert found == ROWS


def test_relations_are_written_beside(tmp_path):
    target = tmp_path / "out" / "relations.jsonl"
    target.parent.mkdir()
    done = run(tmp_path, ROWS, "--relations", str(target))
    assert done.exit_code == 0, done.output
    lines = [json.loads(line) for line in target.read_text().splitlines()]
    events = [line for line in lines if line["type"] == "event"]
    assert [e["members"] for e in events] == [["c1", "c2"], ["c3"]]
    assert [e["articles"] for e in events] == [2, 1]
    assert [e["independent_origins"] for e in events] == [0, 0]
    assert {e["rule"] for e in events} == {"R5"}
    assert {e["admiralty"] for e in events} == {"F6"}


def test_a_missing_document_is_named_with_a_remedy(tmp_path):
    done = run(tmp_path, [row("c1", "rope", "Bakhmut")])
    assert done.exit_code == 2
    assert "claims.jsonl (line 1): its document rope is not described" in done.stderr


def test_events_are_listed_with_their_numbers(desk):
    desk("add", "reports")
    done = desk("events", "--jsonl")
    assert done.exit_code == 0, done.output
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert rows
    assert {"id", "claims", "articles", "origins", "eyes", "grade"} <= set(rows[0])
    listed = [
        json.loads(line) for line in desk("claims", "--jsonl").stdout.splitlines()
    ]
    assert {claim["event_id"] for claim in listed} == {row["id"] for row in rows}
