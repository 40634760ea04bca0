"""Plain names of claims from elsewhere: registry ids, sides and places."""

import pytest

from lagebild.gazetteer.actors import open_registry
from lagebild.gazetteer.places import open_gazetteer
from lagebild.records import Hop, Mention, Place
from lagebild.resolve.names import Names
from tests.factory import claim

NAMES = Names(open_gazetteer(), open_registry())


def resolved(**fields):
    return NAMES.resolve([claim(**fields)])[0]


@pytest.mark.parametrize(
    ("name", "entity", "side"),
    [
        ("Russian forces", "RU.FORCES", "RU"),
        ("Ukrainian forces", "UA.FORCES", "UA"),
        ("Russian soldiers", "RU.FORCES", "RU"),
        ("Ukrainian soldiers", "UA.FORCES", "UA"),
        ("Russian soldier", None, "RU"),
        ("Russian military bloggers", "RU.BLOGGERS", "RU"),
        ("another Russian military blogger", None, "RU"),
        ("Ukrainian war correspondent", None, "UA"),
        ("Ukrainian residents", "UA.CIV", "UA"),
        ("Ministry of Defence of Russia", "RU.MOD", "RU"),
        ("Ukrainian General Staff", "UA.GS", "UA"),
        ("Freedom of Russia Legion (press office)", "UA.LSR", "UA-aligned RU"),
        ("RUS.MIL", "RU.FORCES", "RU"),
        ("UKR.CVL", "UA.CIV", "UA"),
        ("RU.MOD", "RU.MOD", "RU"),
        ("Rapid Support Forces", "SD.RSF", "SD-RSF"),
        ("the Lindenhof choir", None, None),
    ],
)
def test_who_is_meant(name, entity, side):
    (found,) = resolved(actor=(Mention(name),)).actor
    assert (found.entity, found.side) == (entity, side)


def test_several_in_one_name_become_several():
    found = resolved(actor=(Mention("Siberian Battalion; Russian Volunteer Corps"),))
    assert [m.entity for m in found.actor] == ["UA.SIB", "UA.RDK"]


@pytest.mark.parametrize(
    ("name", "place_id"),
    [
        ("Kherson", "gn:706448"),
        ("Kherson city", "gn:706448"),
        ("streets of Kherson city", "gn:706448"),
        ("northwest of Kherson", "gn:706448"),
        ("Hill 402", None),
        ("Forest near the river", None),
        ("Kherson Oblast", "iso:UA-65"),
        ("Kherson Oblast (right bank)", "iso:UA-65"),
        ("about 50 km north of Kherson", None),
        ("left bank of the Dnipro", "lb:dnipro-river#left"),
        ("western bank of the Dnipro", "lb:dnipro-river#right"),
        ("El Fasher", "gn:379555"),
        ("Zwirbelnest Hill", None),  # though there are places called Hill
        ("many villages", None),
    ],
)
def test_which_place_is_meant(name, place_id):
    (found,) = resolved(place=(Place(name),)).place
    assert (found.name, found.place_id) == (name, place_id)


def test_a_region_in_brackets_settles_homonyms():
    (found,) = resolved(place=(Place("Avdiivka (Chernihiv Oblast)"),)).place
    assert NAMES.gazetteer.by_id(found.place_id).adm1 == "UA-74"


def test_a_position_settles_homonyms():
    (found,) = resolved(place=(Place("Avdiivka", lat=51.5, lon=32.6),)).place
    assert NAMES.gazetteer.by_id(found.place_id).adm1 == "UA-74"
    assert (found.lat, found.lon) == (51.5, 32.6)


def test_the_document_settles_homonyms():
    one = claim(id="a", place=(Place("Avdiivka"),))
    other = claim(id="b", place=(Place("Chernihiv Oblast"),))
    found = NAMES.resolve([one, other])[0].place[0]
    assert NAMES.gazetteer.by_id(found.place_id).adm1 == "UA-74"
    alone = NAMES.resolve([one])[0].place[0]
    assert NAMES.gazetteer.by_id(alone.place_id).adm1 == "UA-14"


def test_what_is_resolved_stays():
    made = claim()
    assert NAMES.resolve([made]) == [made]


def test_a_video_is_nobody():
    chain = (Hop("author"), Hop("media", "video of Russian soldiers"))
    assert resolved(chain=chain).origin.entity is None
