"""Claims and documents from elsewhere: both forms, and errors that say what to do."""

import io
import json
from pathlib import Path
from typing import Any

import pytest

from lagebild.errors import InputError
from lagebild.export import write
from lagebild.intake.claims_jsonl import Imported, read_claims
from lagebild.intake.relative_dates import settled
from lagebild.records import Span, Time
from tests.factory import claim, document, extraction, killed

STUB = {"doc": "en-1", "lang": "en", "published": "2022-11-09"}
FLAT = {
    "id": "c1",
    "doc": "en-1",
    "content": [{"start": 0, "end": 20, "text": "shells hit Bakhmut"}],
    "trigger": [{"start": 7, "end": 10, "text": "hit"}],
    "type": "STRIKE",
    "place": [{"start": 11, "end": 18, "text": "Bakhmut", "name": "Bakhmut"}],
}
NESTED = {
    "id": "c1",
    "doc": "en-1",
    "content": FLAT["content"],
    "trigger": FLAT["trigger"],
    "event": {"type": "STRIKE", "modes": ["shelling"], "phase": "ongoing"},
    "place": [{"start": 11, "end": 18, "text": "Bakhmut", "norm": "Bakhmut"}],
    "factuality": {"author": "Uu", "origin": "CT-"},
    "note": "a remark that nobody needs",
}


def lines(path: Path, *rows: dict[str, Any] | str) -> Path:
    texts = [row if isinstance(row, str) else json.dumps(row) for row in rows]
    path.write_text("\n".join(texts) + "\n", "utf-8")
    return path


def imported(folder: Path, *rows: dict[str, Any] | str, **stub: Any) -> Imported:
    claims = lines(folder / "claims.jsonl", *rows)
    return read_claims([claims], [lines(folder / "documents.jsonl", STUB | stub)])


@pytest.mark.parametrize("form", [FLAT, NESTED])
def test_both_forms_are_read(tmp_path, form):
    (found,) = imported(tmp_path, form).claims
    assert (found.id, found.type, found.place[0].name) == ("c1", "STRIKE", "Bakhmut")
    assert (found.trigger, found.sentence) == ((Span(7, 10),), Span(0, 20))


def test_nested_values_are_taken_over(tmp_path):
    (found,) = imported(tmp_path, NESTED).claims
    assert (found.phase, found.polarity, found.origin_factuality) == (
        "ongoing",
        "+",
        "CT-",
    )


def test_what_was_exported_comes_back(tmp_path):
    of = document()
    made = claim(of, quantity=(killed(),), framing="liberation")
    stream = io.BytesIO()
    write("claims-jsonl", [(of, extraction(of, made))], stream)
    (found,) = imported(tmp_path, stream.getvalue().decode()).claims
    for field in ("id", "type", "framing", "quantity", "time", "content", "status"):
        assert getattr(found, field) == getattr(made, field), field
    assert found.origin.name == made.origin.name
    assert found.origin.cue == made.origin.cue


def test_a_folder_stands_for_its_files(tmp_path):
    folder = tmp_path / "claims"
    folder.mkdir()
    for name in ("b", "a"):
        lines(folder / f"{name}.jsonl", FLAT | {"id": name})
    found = read_claims([folder], [lines(tmp_path / "documents.jsonl", STUB)])
    assert [c.id for c in found.claims] == ["a", "b"]


@pytest.mark.parametrize(
    ("stub", "value", "basis"),
    [
        ({}, "2022-11-09", "stated"),
        ({"published": "2022-11"}, "2022-11-01/2022-11-30", "stated"),
        ({"published": None, "dct_inferred": "2022-11-03/2022-11-05"},
         "2022-11-03/2022-11-05", "inferred"),
        ({"published": None}, None, "unknown"),
    ],
)  # fmt: skip
def test_dates_of_documents(tmp_path, stub, value, basis):
    (found,) = imported(tmp_path, FLAT, **stub).documents
    assert (found.dating.value, found.dating.basis) == (value, basis)


def test_stubs_without_text_have_ids_of_their_own(tmp_path):
    stubs = lines(tmp_path / "documents.jsonl", {"doc": "a"}, {"doc": "b"})
    one, other = read_claims([], [stubs]).documents
    assert one.id != other.id


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("{", "line 2): is no Claim"),
        (FLAT | {"id": 7}, "Expected `str`, got `int` - at `$.id`"),
        (FLAT | {"id": "c2", "doc": "en-9"}, "its document en-9 is not described. Add"),
        (FLAT | {"id": "c2", "type": None}, "no event type"),
        (FLAT | {"id": "c2", "content": []}, "no `content` with start and end"),
        (FLAT, "id c1 stands in"),
    ],
)
def test_errors_name_file_and_line(tmp_path, row, said):
    with pytest.raises(InputError) as error:
        imported(tmp_path, FLAT, row)
    assert said in str(error.value)
    assert "claims.jsonl (line 2)" in str(error.value)


@pytest.mark.parametrize(
    ("path", "stub", "said"),
    [
        ("none.jsonl", STUB, "none.jsonl: No such file or directory. Name a file"),
        (None, STUB | {"published": "soon"}, "soon is no date. Write it like"),
        (None, {"lang": "en"}, "the document has no name"),
    ],
)
def test_errors_of_files_and_documents(tmp_path, path, stub, said):
    claims = tmp_path / path if path else lines(tmp_path / "claims.jsonl", FLAT)
    with pytest.raises(InputError, match=said):
        read_claims([claims], [lines(tmp_path / "documents.jsonl", stub)])


@pytest.mark.parametrize(
    ("value", "day", "expected"),
    [
        ("2022-11-09", None, "2022-11-09"),
        (None, "2022-11-09", None),
        ("dct", "2022-11-09", "2022-11-09"),
        ("dct", None, None),
        ("../dct", "2022-11-09", "../2022-11-09"),
        ("dct/P6W", "2022-11-09", "2022-11-09/2022-12-21"),
        ("P1M/dct", "2022-11-01/2022-11-30", "2022-10-02/2022-11-30"),
        ("P3W/..", "2022-11-09", None),
        ("2022-02-24/dct", "2022-11-09", "2022-02-24/2022-11-09"),
        ("dct/P9999Y", "2022-11-09", "2022-11-09/.."),
    ],
)
def test_dates_that_lean_on_the_document(value, day, expected):
    assert settled(value, day) == expected


def test_times_are_settled_on_the_document(tmp_path):
    (found,) = imported(tmp_path, FLAT | {"time": [{"value": "../dct"}]}).claims
    assert found.time == (Time("../2022-11-09"),)
