from __future__ import annotations

import json


def row(number, name, **fields):
    """Return a row in the columns of a GeoNames dump."""
    columns = [""] * 19
    columns[:3] = [str(number), name, name]
    columns[4:11] = ["49.5", "37.5", "P", "PPL", "UA", "", "07"]
    columns[14] = "120"
    for position, value in fields.items():
        columns[int(position[1:])] = value
    return "\t".join(columns)


def test_places_are_found_across_scripts(desk):
    for name in ("Kharkiv", "Харків", "Charkiw"):
        result = desk("gazetteer", "find", name, "--json")
        assert result.exit_code == 0, result.output
        assert json.loads(result.stdout)[0]["name"] == "Kharkiv"
    assert "Kharkiv" in desk("gazetteer", "find", "Kharkiv").stdout


def test_an_unknown_place_is_told(desk):
    result = desk("gazetteer", "find", "777")
    assert result.exit_code == 2
    assert "no such place" in result.stderr


def test_a_dump_is_imported_and_used(desk, monkeypatch):
    dump = desk.folder / "UA.txt"
    dump.write_text(row(990001, "Vydumanivka") + "\n", encoding="utf-8")
    result = desk("gazetteer", "import", "UA.txt", "-o", "ua.places")
    assert result.exit_code == 0, result.output
    assert "1 places" in result.stderr
    monkeypatch.setenv("LAGEBILD_GAZETTEER", "ua.places")
    found = json.loads(desk("gazetteer", "find", "Видуманівка", "--json").stdout)
    assert found[0]["id"] == "gn:990001"


def test_bad_rows_are_named_and_end_with_one(desk):
    dump = desk.folder / "UA.txt"
    rows = [row(990001, "Vydumanivka"), "two\tcolumns", row(2, "Deep", _4="north")]
    dump.write_text("\n".join(rows), encoding="utf-8")
    result = desk("gazetteer", "import", "UA.txt", "-o", "ua.places")
    assert result.exit_code == 1
    assert "UA.txt, line 2" in result.stderr
    assert "2 lines could not be read" in result.stderr


def test_what_is_no_dump_is_refused(desk):
    (desk.folder / "UA.txt").write_bytes(b"PK\x03\x04\xff\xff")
    for words in (("UA.txt", "-o", "ua.places"), ("none.txt", "-o", "ua.places")):
        result = desk("gazetteer", "import", *words)
        assert result.exit_code == 2
        assert len(result.stderr.splitlines()) == 1
    same = desk("gazetteer", "import", "UA.txt", "-o", "UA.txt")
    assert same.exit_code == 2
    assert (desk.folder / "UA.txt").exists()
