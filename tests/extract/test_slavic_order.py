"""Russian reports: word order, asides and pronouns that hide who did what to what."""

import pytest

from tests.extract.desk import claims_of


def told(text):
    """Return (type, actors, names of places, last source) of each claim."""
    return [
        (
            c.type,
            [a.span.of(text) for a in c.actor if a.span],
            [p.name for p in c.place],
            c.chain[-1].span.of(text) if c.chain[1:] and c.chain[-1].span else None,
        )
        for c in claims_of(text, "ru")
    ]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Мост ночью взорвали партизаны.", "партизаны"),
        ("Высоту утром заняли морпехи.", "морпехи"),
        ("Город вчера взяла пехота.", "пехота"),
    ],
)
def test_who_acts_stands_behind_the_verb(text, actor):
    assert [actors for _, actors, *_ in told(text)] == [[actor]]


def test_who_gives_no_names_is_no_source():
    found = told("Погибли шестеро солдат, армия не сообщила подробностей.")
    assert [source for *_, source in found if source] == []


def test_who_answers_with_fire_says_nothing():
    found = told("Исламабад ответил огнём из гаубиц по заставе.")
    assert [(kind, source) for kind, *_, source in found] == [("STRIKE", None)]


def test_who_is_spoken_of_in_a_relative_clause_tells_nothing():
    text = "Спецназ ночью похитил человека, которого в Бейруте называют рыбаком."
    assert [source for *_, source in told(text)] == [None]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Бои идут у Липцев.", "Lyptsi"),
        ("Дрон ударил по складу в Орле.", "Oryol"),
        ("Бригада заняла Зарубинцы.", "Zarubyntsi"),
    ],
)
def test_names_in_cases_of_their_own(text, name):
    assert any(name in places for _, _, places, _ in told(text))


def test_what_was_taken_is_lost_again():
    found = told("Рота взяла высоту, но через сутки её потеряла.")
    assert [kind for kind, *_ in found] == ["CAPTURE", "CONTROL"]


def test_what_follows_an_order_is_done():
    text = "Им приказали отойти за Оскол, и они отошли."
    last = claims_of(text, "ru")[-1]
    assert {"directive", "planned"}.isdisjoint(last.status)
