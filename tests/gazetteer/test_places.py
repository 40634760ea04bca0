"""The gazetteer finds a place under its names in four languages and two scripts."""

import os
import sqlite3
import sys
import time
from pathlib import Path

import pytest

from lagebild.errors import DataError
from lagebild.gazetteer.places import open_gazetteer, shipped_path

ROOT = Path(__file__).parent.parent.parent
SHARED = ROOT.parent / "shared" / "prototypes" / "geo"


@pytest.fixture(scope="module")
def gazetteer():
    return open_gazetteer()


@pytest.mark.parametrize(
    ("spelling", "name", "adm1"),
    [
        ("Kherson", "Kherson", "UA-65"),
        ("Cherson", "Kherson", "UA-65"),
        ("Херсон", "Kherson", "UA-65"),
        ("Bachmut", "Bakhmut", "UA-14"),
        ("Артемівськ", "Bakhmut", "UA-14"),
        ("Угледар", "Vuhledar", "UA-14"),
        ("Kiew", "Kyiv", "UA-30"),
        ("Kyjiw", "Kyiv", "UA-30"),
        ("Moskau", "Moscow", "RU-MOW"),
        ("Tjotkino", "Tyotkino", "RU-KRS"),
        ("Nekhoteyevka", "Nekhoteyevka", "RU-BEL"),
        ("Нехотєєвка", "Nekhoteyevka", "RU-BEL"),
        ("Schebekino", "Shebekino", "RU-BEL"),
        ("Шебекіно", "Shebekino", "RU-BEL"),
        ("Малая Локня", "Malaya Loknya", "RU-KRS"),
        ("Мала Локня", "Malaya Loknya", "RU-KRS"),
        ("Kazachya Loknya", "Kazachya Loknya", "RU-KRS"),
        ("Шуджаїя", "Shejaiya", "PS-GZZ"),
        ("Khankendi", "Stepanakert", None),
        ("Зельоний Шлях", "Zelyony Shlyakh", "RU-KRS"),
        ("Огурцово", "Ohirtseve", "UA-63"),
        ("Купянск-Узловой", "Kupiansk-Vuzlovyi", "UA-63"),
        ("порт Кавказ", "Port Kavkaz", "RU-KDA"),
        ("Kherson region", "Kherson Oblast", "UA-65"),
        ("Gebiet Charkiw", "Kharkiv Oblast", "UA-63"),
        ("Харківська область", "Kharkiv Oblast", "UA-63"),
        ("Сумщина", "Sumy Oblast", "UA-59"),
        ("Krim", "Crimea", "UA-43"),
        ("Запорожская АЭС", "Zaporizhzhia NPP", "UA-23"),
        ("Asowstal", "Azovstal", "UA-14"),
        ("Donbass", "Donbas", None),
        ("Khan Younis", "Khan Yunis", "PS-GZZ"),
        ("El-Fasher", "El Fasher", "SD-DN"),
        ("Nord-Darfur", "North Darfur", "SD-DN"),
        ("Großbritannien", "United Kingdom", None),
        ("Nord-Kivu", "North Kivu", "CD-NK"),
        ("Північне Ківу", "North Kivu", "CD-NK"),
        ("Тессалит", "Tessalit", "ML-8"),
        ("Mossul", "Mosul", "IQ-NI"),
        ("Мисурата", "Misratah", "LY-MI"),
        ("Порт-о-Пренс", "Port-au-Prince", "HT-OU"),
        ("Bundesstaat Borno", "Borno State", "NG-BO"),
        ("Texas", "Texas", "US-TX"),
        ("Laramie County", "Laramie County", "US-WY"),
    ],
)
def test_first_candidate(gazetteer, spelling, name, adm1):
    record = gazetteer.lookup(spelling)[0].record
    assert (record.name, record.adm1) == (name, adm1)


def test_hand_kept_villages_say_how_sure_their_place_is(gazetteer):
    for name in ("Nekhoteyevka", "Martynovka", "Troyebortnoye", "Paletwa"):
        kept = [c.record for c in gazetteer.lookup(name) if c.record.source == "hand"]
        assert kept
        assert all(2 <= record.precision_km <= 15 for record in kept)
    # They are settlements like others: no place of theirs comes first for its source.
    ukrainian = gazetteer.lookup("Куриловка")[0].record
    assert ukrainian.country == "UA"


def test_there_are_two_rivers_called_vovcha(gazetteer):
    rivers = [
        c.record.id for c in gazetteer.lookup("Вовча") if c.record.kind == "river"
    ]
    assert sorted(rivers) == ["lb:vovcha", "lb:vovcha-kharkiv"]


def test_german_au_is_no_ending(gazetteer):
    assert not gazetteer.near("Wittgenau")


def test_homonyms_are_all_offered(gazetteer):
    regions = {c.record.adm1 for c in gazetteer.lookup("Borivske")}
    assert {"UA-09", "UA-63"} <= regions


def test_levels_run_from_strict_to_loose(gazetteer):
    assert gazetteer.lookup("Kupiansk")[0].level == "exact"
    by_sound = gazetteer.near("Kupyansck")
    assert by_sound[0].record.name == "Kupiansk"
    assert by_sound[0].level in ("key", "soft")
    assert gazetteer.near("Qwrtzx") == ()


def test_bare_region_name_means_the_city(gazetteer):
    assert gazetteer.lookup("Kharkiv")[0].record.kind == "settlement"


def test_approximate_places_say_so(gazetteer):
    village = gazetteer.lookup("Robotyne")[0].record
    assert village.source == "katottg"
    assert village.precision_km >= 18
    assert gazetteer.lookup("Enerhodar")[0].record.precision_km <= 8


def test_crimea_is_keyed_by_iso_code(gazetteer):
    assert gazetteer.lookup("Simferopol")[0].record.adm1 == "UA-43"
    assert gazetteer.lookup("Sevastopol")[0].record.adm1 == "UA-40"


def test_record_by_id(gazetteer):
    record = gazetteer.lookup("Mariupol")[0].record
    assert gazetteer.by_id(record.id) == record
    assert gazetteer.by_id("gn:0") is None


def test_filed_names_and_prefixes(gazetteer):
    assert gazetteer.filed("exact", ["Херсоні", "Херсон"]) == ("Херсон",)
    assert gazetteer.filed("prefix", ["Nova", "Qqq"]) == ("Nova",)


@pytest.mark.parametrize("name", ["", " ", "'", "-", "…", "123"])
def test_empty_names_find_nothing(gazetteer, name):
    assert not gazetteer.near(name)


def test_lookups_are_quick(gazetteer):
    names = [f"Nova{i}ka Welyka" for i in range(300)]
    start = time.perf_counter()
    for name in names:
        gazetteer.exact(name)
    assert time.perf_counter() - start < 0.5  # 50 ms on an idle machine


def test_file_is_small():
    assert shipped_path().stat().st_size <= 16_000_000


def test_missing_gazetteer_is_named(tmp_path):
    with pytest.raises(DataError, match="no such gazetteer"):
        open_gazetteer(str(tmp_path / "none.sqlite"))


def test_other_files_are_refused(tmp_path):
    text = tmp_path / "text.sqlite"
    text.write_text("not a database, but long enough to be looked at " * 20)
    with pytest.raises(DataError, match="not a gazetteer"):
        open_gazetteer(str(text))
    old = tmp_path / "old.sqlite"
    with sqlite3.connect(old) as file:
        file.execute("CREATE TABLE about (key TEXT, value TEXT)")
        file.execute("INSERT INTO about VALUES ('schema', '0')")
    file.close()
    with pytest.raises(DataError, match="layout 0"):
        open_gazetteer(str(old))


def test_measured_floor(gazetteer, monkeypatch):
    paths = [SHARED / "places.tsv", SHARED / "world.tsv"]
    if not all(path.is_file() for path in paths):
        pytest.skip("the shared place tables are not there")
    monkeypatch.syspath_prepend(os.fspath(ROOT / "bench"))
    monkeypatch.delitem(sys.modules, "gazetteer", raising=False)
    import gazetteer as bench

    cases = [case for path in paths for case in bench.read_cases(path)]
    score = bench.measure(cases, gazetteer)
    assert score.recall >= 0.97
    assert score.first >= 0.88


@pytest.mark.parametrize(
    ("country", "names"),
    [
        ("CD", ("Masisi", "Масісі", "Масиси", "Congo", "Kongo", "Конго", "Nordkivu")),
        ("SD", ("El Daein", "Al-Daein", "Ед-Даейн", "Эд-Даэйн", "Кутум")),
        ("SY", ("Maarat al-Numan", "Chan Scheichun", "Хан-Шейхун", "Телль-Абьяд")),
        ("LB", ("Khiam", "Chiam", "Хіам", "Хиям", "Nabatija", "Набатия")),
        ("YE", ("Hodeidah", "Hudaida", "Ходейда")),
        ("MM", ("Minbya", "Мінб'я", "Минбья", "Чаукме")),
        ("ML", ("Tinzaouaten", "Тінзауатен", "Тинзауатен")),
        ("ET", ("Humera", "Хумера", "Уолдия")),
        ("AZ", ("Shushi", "Schuscha", "Шуша", "Мардакерт")),
    ],
)
def test_places_of_wars_by_their_names_in_four_languages(country, names):
    gazetteer = open_gazetteer()
    found = {name: gazetteer.exact(name) for name in names}
    wrong = {
        n for n, c in found.items() if country not in {x.record.country for x in c}
    }
    assert not wrong
