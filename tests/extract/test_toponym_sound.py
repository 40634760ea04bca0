"""Names spelt as no gazetteer has them: the place of that name, or none at all."""

import pytest

from lagebild.extract.toponym_sound import in_theatre
from tests.extract.desk import Says, case, check
from tests.extract.test_toponyms import find, found


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "Shells fell in the village of Schuscha.", "Shusha"),
        ("de", "Granaten trafen das Dorf Schuscha.", "Shusha"),
        ("de", "Granaten trafen das Dorf Chan Scheichun.", "Khan Shaykhun"),
        ("uk", "Снаряди впали біля Хан-Шейхуна.", "Khan Shaykhun"),
        ("ru", "Снаряды упали около Хан-Шейхуна.", "Khan Shaykhun"),
        ("uk", "Снаряди впали біля Саракіба.", "Saraqib"),
        ("ru", "Снаряды упали около Саракиба.", "Saraqib"),
    ],
)
def test_a_place_whose_own_name_sounds_alike(language, text, name):
    assert name in [place for _, place in found(text, language)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Shells fell in the village of Masissi."),
        ("de", "Granaten trafen das Dorf Masissi."),
        ("uk", "Снаряди впали біля Масіссі."),
        ("ru", "Снаряды упали около Масисси."),
    ],
)
def test_what_a_third_language_calls_a_place_is_no_ground(language, text):
    """A town of Mozambique has an alternate name that sounds so; it is not meant."""
    assert "Maxixe" not in [place for _, place in found(text, language)]


@pytest.mark.parametrize(
    ("language", "there", "elsewhere", "named"),
    [
        ("en", "Sumy", "Sudan", "the village of Stepivke"),
        ("de", "Sumy", "Sudan", "das Dorf Stepiwke"),
        ("uk", "Суми", "Судан", "село Стєпівке"),
        ("ru", "Сумы", "Судан", "село Степивке"),
    ],
)
def test_a_name_by_sound_lies_where_the_document_is(language, there, elsewhere, named):
    where = {"en": "in", "de": "bei", "uk": "за", "ru": "под"}[language]
    assert len(find(f"{named}, {where} {there}.", language)) == 2
    assert [t.text for t in find(f"{elsewhere}: {named}", language)] == [elsewhere]


@pytest.mark.parametrize(
    ("language", "text", "far"),
    [
        ("en", "In Myanmar, rebels took the town of Davos.", "Davos"),
        ("de", "In Myanmar nahmen Rebellen die Stadt Davos ein.", "Davos"),
        ("uk", "У М'янмі повстанці взяли місто Давос.", "Davos"),
        ("ru", "В Мьянме повстанцы взяли город Давос.", "Davos"),
    ],
)
def test_a_small_place_on_another_continent_is_not_meant(language, text, far):
    assert far not in [place for _, place in found(text, language)]


def test_without_any_sure_place_names_by_sound_stay():
    assert in_theatre([]) == []


HELD = [
    case(
        "en",
        "The militia seized Xarubi and Kinova.",
        Says("CAPTURE", places=(("Xarubi", None), ("Kinova", None))),
    ),
    case(
        "de",
        "Die Miliz eroberte Xarubi und zog ab.",
        Says("CAPTURE", places=(("Xarubi", None),)),
    ),
    case(
        "uk",
        "Бойовики захопили Харубі.",
        Says("CAPTURE", places=(("Харубі", None),)),
    ),
    case(
        "ru",
        "Боевики захватили Харуби.",
        Says("CAPTURE", places=(("Харуби", None),)),
    ),
]


@pytest.mark.parametrize(("language", "text", "says", "date"), HELD)
def test_what_is_held_is_a_place_though_nobody_knows_it(language, text, says, date):
    check(language, text, says, date)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The hamlet has changed hands four times since Easter in Ukraine."),
        ("en", "Sirens sounded in Ukraine near Geran debris."),
        ("de", "Seit Ostern wird in der Ukraine gekämpft."),
        ("ru", "С Пасхи в Украине идут бои."),
        ("uk", "Від Великодня в Україні тривають бої."),
    ],
)
def test_feasts_and_weapons_sound_like_no_place(language, text):
    assert len(found(text, language)) <= 1
