"""Words that point back: "the city", "dort", "там", and pronouns that act."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, case, check, claims_of

PLACES = [
    case(
        "en",
        "Jets bombed a hospital on Friday. Nine people were killed there.",
        Says("CASUALTIES", places=(("hospital", None),), number=(9, 9)),
    ),
    case(
        "de",
        "Jets bombardierten am Freitag ein Krankenhaus. Dort starben neun Menschen.",
        Says("CASUALTIES", places=(("Krankenhaus", None),), number=(9, 9)),
    ),
    case(
        "ru",
        "Боевики сидят в школе. Там погибли девять человек.",
        Says("CASUALTIES", places=(("школе", None),), number=(9, 9)),
    ),
    case(
        "uk",
        "Бойовики сидять у школі. Там загинули дев’ятеро людей.",
        Says("CASUALTIES", places=(("школі", None),), number=(9, 9)),
    ),
    case(
        "en",
        "The militia took Wad Madani, and residents said the town was looted.",
        Says("ABUSE", places=(("Wad Medani", None),)),
    ),
    case(
        "de",
        "Die Rebellen griffen Mariupol an, doch wird in der Stadt weiter gekämpft.",
        Says("CLASH", places=(("Mariupol", None),)),
    ),
    case(
        "ru",
        "Повстанцы обстреляли Алеппо, и в городе погибли четыре человека.",
        Says("CASUALTIES", places=(("Aleppo", None),), number=(4, 4)),
    ),
    case(
        "uk",
        "Повстанці підійшли до Алеппо, і в місті загинули четверо людей.",
        Says("CASUALTIES", places=(("Aleppo", None),), number=(4, 4)),
    ),
    case(
        "en",
        "Drones hit a depot in Aleppo. The ministry in Damascus said that its forces "
        "struck only a barracks in the city.",
        Says("STRIKE", places=(("Aleppo", None),)),
    ),
    case(
        "en",
        "Russian troops entered Lyman on Monday. They withdrew from the city on "
        "Friday.",
        Says("WITHDRAW", actor="Russia", places=(("Lyman", "origin"),)),
    ),
    case(
        "en",
        "Houthi fighters captured the town of Marib. Saudi jets bombed the town on "
        "Friday.",
        Says("STRIKE", places=(("Marib", None),)),
    ),
    case(
        "en",
        "Shells hit the port of Aden on Sunday. Two people were killed there.",
        Says("CASUALTIES", places=(("Aden", None),), number=(2, 2)),
    ),
    case(
        "de",
        "Russische Truppen rückten in Lyman ein. Am Freitag zogen sie aus der Stadt "
        "ab.",
        Says("WITHDRAW", places=(("Lyman", "origin"),)),
    ),
    case(
        "de",
        "Raketen trafen Aschdod. Zwei Menschen wurden dort getötet.",
        Says("CASUALTIES", places=(("Ashdod", None),), number=(2, 2)),
    ),
    case(
        "uk",
        "Ракети влучили в Одесу. Там загинули двоє людей.",
        Says("CASUALTIES", places=(("Odesa", None),), number=(2, 2)),
    ),
    case(
        "uk",
        "Українські війська увійшли в Херсон. Росіяни обстріляли місто.",
        Says("STRIKE", actor="Russia", places=(("Kherson", None),)),
    ),
    case(
        "ru",
        "Ракеты попали в Белгород. Там погибли два человека.",
        Says("CASUALTIES", places=(("Belgorod", None),), number=(2, 2)),
    ),
    case(
        "ru",
        "Российские войска вошли в Херсон. Украинцы обстреляли город.",
        Says("STRIKE", actor="Ukrain", places=(("Kherson", None),)),
    ),
    case(
        "ru",
        "Российские войска вошли в Херсон и обстреляли город.",
        Says("STRIKE", actor="Russia", places=(("Kherson", None),)),
    ),
]

ACTORS = [
    case(
        "en",
        "Ukrainian forces retook the town of Izium. They shelled Lyman on Friday.",
        Says("STRIKE", actor="Ukrain", places=(("Lyman", None),)),
    ),
    case(
        "de",
        "Die Huthis eroberten Marib. Sie beschossen am Freitag auch Aden.",
        Says("STRIKE", actor="Houthi", places=(("Aden", None),)),
    ),
    case(
        "uk",
        "Російські війська зайняли Соледар. Вони обстріляли також Бахмут.",
        Says("STRIKE", actor="Russia", places=(("Bakhmut", None),)),
    ),
    case(
        "ru",
        "Украинские войска заняли Суджу. Они обстреляли также Курск.",
        Says("STRIKE", actor="Ukrain", places=(("Kursk", None),)),
    ),
    case(
        "en",
        "“We shelled the Russian positions near Svatove,” the Ukrainian commander "
        "said.",
        Says("STRIKE", actor="Ukrain", origin="Ukrain"),
    ),
]


@pytest.mark.parametrize(("language", "text", "says", "date"), PLACES + ACTORS)
def test_anaphora(language, text, says, date):
    check(language, text, says, date)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Russian troops shelled the city."),
        ("de", "Ukrainische Truppen beschossen die Stadt."),
        ("uk", "Російські війська обстріляли місто."),
        ("ru", "Украинские войска обстреляли город."),
    ],
)
def test_without_a_place_before_nothing_is_pointed_at(language, text):
    places = [place for claim in claims_of(text, language) for place in claim.place]
    assert all(place.place_id is None for place in places)


def test_a_pointing_word_keeps_its_own_span():
    text = "Shells hit the port of Aden on Sunday. Two people were killed there."
    claim = next(c for c in claims_of(text, "en") if c.type == "CASUALTIES")
    place = claim.place[0]
    assert (place.name, place.span.of(text)) == ("Aden", "there")
    assert place.lat == pytest.approx(12.8, abs=0.1)


def test_an_expletive_there_points_at_nothing():
    text = "Shells hit the port of Aden on Sunday. There were attacks near Taiz, too."
    claims = [c for c in claims_of(text, "en") if c.type == "ATTACK"]
    assert claims
    assert [p.name for p in claims[0].place] == ["Taiz"]


PERSONS = [  # "he" is no group of people
    case(
        "en",
        "Two hundred people left Palma, the governor said. He appealed to firms for "
        "help.",
        Says("APPEAL", actor="governor"),
    ),
    case(
        "de",
        "Rund 200 Menschen verließen Palma, sagte der Gouverneur. Er bat die Firmen um "
        "Hilfe.",
        Says("APPEAL", actor="Gouverneur"),
    ),
    case(
        "uk",
        "Двісті людей вивезли з Пальми, сказав губернатор. Він закликав фірми "
        "допомогти.",
        Says("APPEAL", actor="губернатор"),
    ),
    case(
        "ru",
        "Боевики вошли в Пальму, сказал губернатор. Он призвал жителей уехать.",
        Says("APPEAL", actor="губернатор"),
    ),
]
ACCUSED = [  # "they" are those who are accused
    case(
        "en",
        "The army accused the rebels of lying when they said they had taken Bara.",
        Says("CAPTURE", actor="fighters"),
    ),
    case(
        "de",
        "Die Armee warf der Miliz vor, sie habe den Markt beschossen.",
        Says("STRIKE", actor="fighters"),
    ),
    case(
        "uk",
        "Уряд звинуватив повстанців у тому, що вони обстріляли ринок.",
        Says("STRIKE", actor="fighters"),
    ),
    case(
        "ru",
        "Армия обвинила боевиков в том, что они обстреляли рынок.",
        Says("STRIKE", actor="fighters"),
    ),
]


@pytest.mark.parametrize(("language", "text", "says", "date"), [*PERSONS, *ACCUSED])
def test_whom_a_pronoun_means(
    language: str, text: str, says: tuple[Says, ...], date: None
) -> None:
    check(language, text, says, date)


def test_whoever_reads_a_teaser_is_nobody_told_of():
    text = (
        "Der Analyst Jonas Edel sprach.\nLesen Sie auch: Tote nach Angriff auf Losowa."
    )
    assert all(not claim.actor for claim in claims_of(text, "de"))
