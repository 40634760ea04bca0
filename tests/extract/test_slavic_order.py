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


def befallen(text):
    """Return (type, actors, targets) of each claim."""
    return [
        (
            c.type,
            [a.span.of(text) for a in c.actor if a.span],
            [t.span.of(text) for t in c.target if t.span],
        )
        for c in claims_of(text, "ru")
    ]


@pytest.mark.parametrize(
    ("text", "actor", "target"),
    [
        ("На прошлой неделе отбили атаку противника хуситы.", "хуситы", None),
        ("Ночью сбил разведывательный дрон спецназ.", "спецназ", "дрон"),
        ("В мае перехватили ракету российские войска.", "российские войска", "ракет"),
        ("На рассвете под Суджей хуситы задержали командира.", "хуситы", "командира"),
        ("Расстреляла журналиста израильская армия.", "израильская армия", "журналист"),
        ("Журналист взят в плен российской армией.", "российской армией", "Журналист"),
        ("Семеро солдат ранены повстанцами.", "повстанцами", "солдат"),
    ],
)
def test_who_acts_behind_the_object(text, actor, target):
    ((_, actors, targets),) = befallen(text)
    assert actors == [actor]
    assert target is None or target in targets[0]


@pytest.mark.parametrize(
    "text",
    [
        "Отряды атаковали позиции ополчения южнее Латакии.",
        "Отряды атаковали заставу пограничников под Авдеевкой.",
        "Афганские пограничники роют за Гератом траншеи.",
    ],
)
def test_what_is_stormed_or_dug_is_befallen(text):
    assert [bool(targets) for _, _, targets in befallen(text)] == [True]


def test_a_town_that_they_shell_does_not_shell():
    text = "Армия отошла. Город обстреливают каждый день."
    assert befallen(text)[-1] == ("STRIKE", [], ["Город"])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Напав на заставу, войска остановились.", "ATTACK"),
        ("Отпустив семерых солдат, повстанцы ушли из Гао.", "TAKE_PRISONER"),
        ("Поразив жилой дом в Авдеевке, десантники отошли.", "STRIKE"),
    ],
)
def test_gerunds_tell_of_their_deed(text, kind):
    assert befallen(text)[0][0] == kind


def test_where_people_died_is_not_whom_it_befell():
    text = "Бомба попала в медресе, где погибли шестеро учеников."
    assert befallen(text)[-1] == ("CASUALTIES", [], ["шестеро учеников"])


def test_not_before_is_no_denial():
    text = "Авиация вернётся в Кировское не раньше лета."
    assert [c.polarity for c in claims_of(text, "ru")] == ["+"]


def test_who_gives_such_data_is_their_source():
    found = told("Боевики захватили мост — такие данные приводит миссия ООН.")
    assert [source for *_, source in found] == ["миссия ООН"]


def test_a_verb_of_one_has_its_subject_in_front():
    found = told("Губернатор штата причастность армии к удару по больнице отверг.")
    assert [source for *_, source in found] == ["Губернатор штата"]
