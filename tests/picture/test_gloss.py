from dataclasses import replace

import pytest

from lagebild.ontology import event_types
from lagebild.picture.gloss import gloss, phrase, type_label
from lagebild.picture.wording import INTERFACES
from lagebild.records import Hop, Mention, Place, Span, Time
from tests.picture import factory


def glosses(language):
    return [gloss(c, language) for _, e in factory.pile() for c in e.claims]


@pytest.mark.parametrize(
    "line",
    [
        "Russian Ministry of Defence, via dpa: casualties: up to 195 killed, "
        "near Kozinka, 12 March 2024, not verified",
        "Ukraine: Russian forces withdrew from Kherson, 9 November 2022",
        "Russian Ministry of Defence: Russian forces took Lyman, 14 March 2024, "
        "not verified",
    ],
)
def test_english(line):
    assert line in glosses("en")


@pytest.mark.parametrize(
    "line",
    [
        "Ukraine: russische Truppen: Rückzug aus Cherson, 9. November 2022",
        "Ukrainischer Generalstab: russische Truppen: Beschuss in Wowtschansk, "
        "12. März 2024, Morgen",
    ],
)
def test_german(line):
    assert line in glosses("de")


def test_a_german_reader_gets_a_line_for_a_ukrainian_claim():
    for claim in factory.ukrainian()[1].claims:
        assert not any("\u0400" <= sign <= "\u04ff" for sign in gloss(claim, "de"))


def test_a_denial_says_so():
    denied = factory.german()[1].claims[2]
    assert gloss(denied, "en").endswith("denied")
    flipped = replace(denied, polarity="+")
    assert "says this is not so:" in gloss(flipped, "en")


def test_an_unlikely_event_says_so():
    claim = replace(factory.russian()[1].claims[0], origin_factuality="PS-")
    assert "hält für unwahrscheinlich:" in gloss(claim, "de")


def test_a_nameless_source_is_told_by_its_role():
    attack = factory.english()[1].claims[3]
    assert gloss(attack, "en").startswith("An anonymous source: attack")
    assert gloss(attack, "de").startswith("Eine anonyme Quelle: Angriff")


def test_phase_and_status_do_not_say_it_twice():
    attack = factory.english()[1].claims[3]
    line = gloss(attack, "de")
    assert "Vorhersage" in line
    assert "erwartet" not in line
    planned = replace(
        factory.russian()[1].claims[0], phase="planned", status=("planned",)
    )
    assert gloss(planned, "de").count("geplant") == 1
    assert gloss(planned, "en").count("plan") == 1


def test_the_text_itself_is_a_speaker():
    hurt = factory.ukrainian()[1].claims[1]
    assert gloss(hurt, "en").startswith("The text itself: casualties")


def test_places_share_a_preposition():
    claim = factory.russian()[1].claims[0]
    two = replace(
        claim,
        type="WITHDRAW",
        place=(
            Place("Lyman", role="origin"),
            Place("Izium", role="origin"),
            Place("Kupiansk", role="destination"),
        ),
    )
    assert "withdrew from Lyman, Izium to Kupiansk" in gloss(two, "en")


def test_relays_are_told_from_the_origin_outwards():
    claim = factory.russian()[1].claims[0]
    chain = (
        Hop("author"),
        Hop("outlet", "Nordbote"),
        Hop("agency", "dpa"),
        *claim.chain[1:],
    )
    line = gloss(replace(claim, chain=chain), "en")
    assert line.startswith("Russian Ministry of Defence, via dpa, Nordbote: ")


def test_an_unknown_type_falls_back_to_its_label():
    claim = replace(factory.russian()[1].claims[0], type="NEW_THING")
    assert phrase(claim, "en") == "new thing, Russian forces, in Lyman, 14 March 2024"


@pytest.mark.parametrize("kind", sorted(event_types()))
def test_every_type_has_a_gloss_in_every_phase(kind):
    claim = replace(factory.english()[1].claims[0], type=kind)
    for language in INTERFACES:
        assert type_label(kind, language)
        for phase in ("occurred", "planned", "future", "possible", "state", "fail"):
            for polarity in "+-":
                for actor in ((), claim.actor):
                    told = replace(claim, phase=phase, polarity=polarity, actor=actor)
                    line = gloss(told, language)
                    assert "{" not in line
                    assert "  " not in line
                    assert "\n" not in line


def test_a_claim_with_nothing_still_has_a_line():
    bare = replace(
        factory.russian()[1].claims[0], actor=(), place=(), time=(Time(None),),
        chain=(Hop("author"),), status=(), type="ASSESS",
    )  # fmt: skip
    assert gloss(bare, "en") == "The text itself: assessment"


@pytest.mark.parametrize(
    ("kind", "km", "english", "german"),
    [
        ("settlement", 2.0, "struck in Izium", "Beschuss in Isjum"),
        ("settlement", 18.0, "struck near Izium", "Beschuss bei Isjum"),
        ("bridge", 2.0, "struck at Izium", "Beschuss an Isjum"),
        ("region", 90.0, "struck in Izium", "Beschuss in Isjum"),
    ],
)
def test_a_place_is_told_no_more_exactly_than_it_is_known(kind, km, english, german):
    claim = factory.ukrainian()[1].claims[0]
    there = replace(claim, place=(Place("Izium", kind=kind, precision_km=km),))
    assert english in gloss(there, "en")
    assert german in gloss(there, "de")


def test_a_place_that_is_the_target_is_told_once_by_its_name():
    attack = factory.english()[1].claims[3]
    place = replace(attack.place[0], name="Kramatorsk", span=Span(3, 15))
    target = Mention("Краматорську", Span(3, 15))
    line = phrase(replace(attack, place=(place,), target=(target,)), "en")
    assert line.count("Kramatorsk") == 1
    assert "Краматорську" not in line
