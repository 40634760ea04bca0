"""Who acts where grammar hides it: who is seen, ordered, counted, or holds."""

from __future__ import annotations

import pytest

from tests.extract.desk import claims_of


def actors(text: str, language: str, kind: str) -> list[str]:
    claims = (c for c in claims_of(text, language) if c.type == kind)
    return [actor.name for c in claims for actor in c.actor]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "A nurse said she had seen Hamas fighters in Rafah.", "Hamas"),
        ("de", "Ein Hirte sagte, er habe Soldaten in Gao gesehen.", "forces"),
        ("ru", "Водитель сказал, что видел боевиков на рынке Ньялы.", "fighters"),
        ("uk", "Лікар каже, що бачив руандійських військових у Гомі.", "Rwandan"),
    ],
)
def test_who_is_seen_is_there(language, text, name):
    found = actors(text, language, "PRESENCE")
    assert [f[: len(name)] for f in found] == [name]


@pytest.mark.parametrize(
    ("language", "text", "kind", "name"),
    [
        (
            "de",
            "Der General befahl der Luftwaffe, Gao zu bombardieren.",
            "STRIKE",
            "Air Force",
        ),
        ("ru", "Министр приказал авиации нанести удар по Гао.", "STRIKE", "авиации"),
        ("uk", "Президент наказав армії звільнити Гому.", "CAPTURE", "army"),
        ("uk", "Росіянам навряд чи вдасться взяти Покровськ.", "CAPTURE", "Russians"),
        ("ru", "Хуситам едва ли удастся взять Мариб.", "CAPTURE", "Houthis"),
    ],
)
def test_a_dative_is_to_act(language, text, kind, name):
    assert actors(text, language, kind) == [name]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Хуситы подписали договор, по которому должны уйти из Адена."),
        ("uk", "Хусити підписали угоду, за якою мусять відступити з Адена."),
    ],
)
def test_a_treaty_goes_nowhere(language, text):
    assert actors(text, language, "WITHDRAW") == ["Houthis"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Twelve rebels held out; two were hurt, four surrendered."),
        ("de", "Zwanzig Rebellen griffen die Farm an; drei ergaben sich."),
        ("ru", "Двадцать боевиков напали на ферму; трое сдались."),
        ("uk", "Двадцять бойовиків напали на ферму; троє здалися."),
    ],
)
def test_a_number_acts_for_those_it_counts(language, text):
    assert actors(text, language, "SURRENDER") == ["fighters"]


@pytest.mark.parametrize(
    ("language", "text", "kind", "name"),
    [
        ("de", "38 Männer sind noch in der Hand der Huthi.", "CONTROL", "Houthis"),
        ("uk", "Місто й далі в руках хуситів.", "CONTROL", "Houthis"),
        (
            "ru",
            "Правительство не пойдёт на переговоры с ополченцами.",
            "NEGOTIATE",
            "government",
        ),
        ("uk", "Уряд не піде на переговори з повстанцями.", "NEGOTIATE", "government"),
        (
            "de",
            "Die Junta will nicht in Gespräche mit Rebellen eintreten.",
            "NEGOTIATE",
            "government",
        ),
        (
            "en",
            "Troops found it with the help of residents.",
            "CIVIL_SUPPORT",
            "civilians",
        ),
    ],
)
def test_whose_hands_talks_and_help_they_are(language, text, kind, name):
    assert actors(text, language, kind) == [name]


@pytest.mark.parametrize(
    ("language", "text", "kind", "name"),
    [
        (
            "en",
            "Officials said that the army had entered Wau on Monday, detained forty men"
            " and burned three shops.",
            "TAKE_PRISONER",
            "army",
        ),
        (
            "ru",
            "Генералы сообщили, что войска вошли в Донголу, захватили склад и сожгли"
            " мост.",
            "DESTROY",
            "forces",
        ),
        ("ru", "Двух журналисток увели боевики.", "TAKE_PRISONER", "fighters"),
        ("uk", "Повстанцям довелося відступити з Гоми.", "WITHDRAW", "fighters"),
        ("ru", "Повстанцам пришлось отступить из Гомы.", "WITHDRAW", "fighters"),
        (
            "ru",
            "Солдаты были расстреляны после того, как сдались в плен.",
            "SURRENDER",
            "forces",
        ),
        ("ru", "Военных он видел у моста в Гоме.", "PRESENCE", "forces"),
    ],
)
def test_a_subject_left_out_or_turned_round(language, text, kind, name):
    assert actors(text, language, kind) == [name]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die 12. Brigade hält Magwe. Die Brigade schlug einen Angriff ab."),
        ("uk", "12-та бригада тримає Магве. Бригада відбила атаку."),
        ("ru", "12-я бригада держит Магве. Бригада отбила атаку."),
    ],
)
def test_the_brigade_is_the_one_with_a_number(language, text):
    assert actors(text, language, "REPEL") == ["12th Brigade"]
