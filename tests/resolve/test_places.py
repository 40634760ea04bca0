"""Homonyms are settled by the region around them before population."""

import pytest

from lagebild.extract.toponyms import find_toponyms
from lagebild.gazetteer.places import (
    Candidate,
    PlaceRecord,
    Toponym,
    distance_km,
    open_gazetteer,
)
from lagebild.read.plain import read_plain
from lagebild.records import Block, Document, Span, Zone
from lagebild.resolve.places import resolve_places


def record(place_id, name="Ivanivka", **fields):
    fields = {
        "lat": 50.0,
        "lon": 36.0,
        "kind": "settlement",
        "country": "UA",
        "adm1": None,
        "adm2": None,
        "population": 0,
        "precision_km": 2.0,
        "source": "geonames",
    } | fields
    return PlaceRecord(place_id, name, **fields)


def toponym(start, *records, level="exact", **fields):
    span = Span(start, start + 5)
    candidates = tuple(Candidate(r, level, r.name) for r in records)
    return Toponym(span, span, "x", records[0].name, candidates, **fields)


BIG = record("big", adm1="UA-09", population=90_000, lat=48.9, lon=38.2)
SMALL = record("small", adm1="UA-63", precision_km=18.0, lat=49.5, lon=37.3)
FAR = record("far", country="RU", adm1="RU-VLA", population=9_000, lat=56, lon=40)
KHARKIV = record(
    "iso:UA-63", "Kharkiv Oblast", kind="region", adm1="UA-63", lat=49.5, lon=36.5
)
CITY = record(
    "city", "Kharkiv", adm1="UA-63", population=1_400_000, lat=49.99, lon=36.23
)


def name_of(toponyms, at=-1):
    return resolve_places(toponyms)[toponyms[at].span].place_id


def test_population_decides_without_context():
    assert name_of([toponym(0, SMALL, BIG)]) == "big"


def test_the_region_in_the_phrase_outweighs_population():
    assert name_of([toponym(0, BIG, SMALL, region="UA-63")]) == "small"


def test_regions_of_the_document_outweigh_population():
    around = [toponym(i * 10, KHARKIV) for i in range(4)]
    assert name_of([*around, toponym(90, BIG, SMALL)]) == "small"


def test_settled_neighbours_count():
    near = record("near", adm1="UA-63", population=4_000, lat=49.9, lon=36.4)
    other = record("other", adm1="UA-18", population=4_500, lat=50.2, lon=28.6)
    assert name_of([toponym(0, CITY), toponym(10, other, near)]) == "near"


def test_the_country_of_the_theatre_counts():
    local = record("local", adm1="UA-14", population=8_000, lat=48, lon=37.8)
    assert name_of([toponym(0, CITY), toponym(10, FAR, local)]) == "local"


def test_precision_and_number_of_candidates_are_told():
    place = resolve_places([toponym(0, BIG, SMALL, region="UA-63", role_hint="origin")])
    (place,) = place.values()
    assert (place.precision_km, place.candidates, place.role) == (18.0, 2, "origin")
    assert (place.kind, place.name, place.span) == (
        "settlement",
        "Ivanivka",
        Span(0, 5),
    )


def test_nothing_in_nothing_out():
    assert resolve_places([]) == {}
    empty = Toponym(Span(0, 4), Span(0, 4), "left", "left", ())
    assert resolve_places([empty]) == {}


def test_order_of_mentions_does_not_change_places():
    mentions = [toponym(0, CITY), toponym(10, BIG, SMALL), toponym(20, KHARKIV)]
    assert resolve_places(mentions) == resolve_places(mentions[::-1])


def test_borivske_in_kharkiv_oblast_is_not_the_one_in_luhansk():
    found = open_gazetteer().lookup("Borivske")
    span = Span(0, 8)
    mention = Toponym(span, span, "Borivske", "Borivske", found, region="UA-63")
    place = resolve_places([mention])[span]
    assert open_gazetteer().by_id(place.place_id).adm1 == "UA-63"
    assert place.precision_km > 5
    assert place.candidates > 1


@pytest.mark.parametrize(
    ("text", "language", "place"),
    [
        (
            "Fighters took the village of Zhuravlyovka. The governor of Belgorod "
            "Oblast said so.",
            "en",
            "lb:zhuravlyovka-bel",
        ),
        (
            "Російські сили атакували село Журавлівка в Криму, біля Сімферополя.",
            "uk",
            "gn:701355",
        ),
        (
            "Бої точаться на північ від річки Вовча, у Вовчанську на Харківщині.",
            "uk",
            "lb:vovcha-kharkiv",
        ),
        (
            "Бої точаться біля річки Вовча, поблизу Покровська на Донеччині.",
            "uk",
            "lb:vovcha",
        ),
    ],
)
def test_context_tells_namesakes_apart(text, language, place):
    blocks = (Block(Span(0, len(text)), Zone.BODY),)
    reading = read_plain(Document("t", text, language, blocks=blocks))
    found = find_toponyms(reading, open_gazetteer())
    assert place in {p.place_id for p in resolve_places(found).values()}


def test_distance():
    assert abs(distance_km(BIG, BIG)) < 1e-9
    assert 100 < distance_km(CITY, BIG) < 220
