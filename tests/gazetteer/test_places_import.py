"""A full GeoNames dump becomes a gazetteer; bad lines are named and counted."""

import pytest

from lagebild.errors import InputError
from lagebild.gazetteer.importer import import_geonames
from lagebild.gazetteer.places import open_gazetteer


def row(number, name, lat="51.33", lon="35.22", **other):
    columns = {
        "alternates": "",
        "class": "P",
        "code": "PPL",
        "country": "RU",
        "adm1": "41",
        "people": "120",
    } | other
    return "\t".join(
        [
            str(number), name, name, columns["alternates"], lat, lon,
            columns["class"], columns["code"], columns["country"], "",
            columns["adm1"], "", "", "", columns["people"], "", "170",
            "Europe/Moscow", "2024-01-01",
        ]
    )  # fmt: skip


@pytest.fixture
def dump(tmp_path):
    def write(*lines):
        path = tmp_path / "RU.txt"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return path

    return write


def test_villages_and_rivers_are_read(dump, tmp_path):
    source = dump(
        row(1, "Staraya Loknya", alternates="Старая Локня,MLK,staraya"),
        row(2, "Psyol", **{"class": "H", "code": "STM"}, alternates="Псёл"),
        row(3, "A park", **{"class": "L", "code": "PRK"}),
    )
    report = import_geonames(source, tmp_path / "more.sqlite")
    assert (report.places, report.skipped, report.bad) == (2, 1, 0)
    both = open_gazetteer(str(tmp_path / "more.sqlite"))
    village = both.lookup("Staraja Loknja")[0]
    assert (village.record.adm1, village.record.kind) == ("RU-KRS", "settlement")
    assert both.lookup("Старая Локня")[0].record.id == "gn:1"
    assert "river" in {c.record.kind for c in both.lookup("Псёл")}
    assert both.lookup("Kherson")[0].record.adm1 == "UA-65"


def test_an_imported_place_is_not_doubled(dump, tmp_path):
    shipped = open_gazetteer().lookup("Enerhodar")[0].record
    source = dump(
        row(
            shipped.id.removeprefix("gn:"),
            "Enerhodar",
            str(shipped.lat),
            str(shipped.lon),
            country="UA",
            adm1="26",
        )
    )
    import_geonames(source, tmp_path / "more.sqlite")
    found = open_gazetteer(str(tmp_path / "more.sqlite")).lookup("Enerhodar")
    assert len({c.record.id for c in found}) == len(found)


def test_bad_lines_are_named_and_the_rest_is_read(dump, tmp_path):
    source = dump(
        row(1, "Malaya Loknya"),
        "too\tfew\tcolumns",
        row("x", "Number"),
        row(4, "Pole", lat="95"),
        row(5, " "),
        "",
    )
    report = import_geonames(source, tmp_path / "more.sqlite")
    assert (report.places, report.bad) == (1, 4)
    assert report.problems[0].startswith("RU.txt, line 2: 3 columns instead of 19")
    assert [p.split(",")[1].split(":")[0].strip() for p in report.problems] == [
        "line 2", "line 3", "line 4", "line 5",
    ]  # fmt: skip


def test_only_the_first_problems_are_named(dump, tmp_path):
    source = dump(row(1, "Malaya Loknya"), *["bad"] * 50)
    report = import_geonames(source, tmp_path / "more.sqlite")
    assert (report.bad, len(report.problems)) == (50, 20)


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"PK\x03\x04\x80"])
def test_a_file_without_places_is_refused_with_a_remedy(tmp_path, content):
    source = tmp_path / "UA.zip"
    source.write_bytes(content)
    target = tmp_path / "more.sqlite"
    target.write_text("earlier import")
    with pytest.raises(InputError, match="not the archive"):
        import_geonames(source, target)
    assert target.read_text() == "earlier import"


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(InputError, match="cannot be read"):
        import_geonames(tmp_path / "none.txt", tmp_path / "more.sqlite")
