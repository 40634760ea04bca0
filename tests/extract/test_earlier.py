"""Words that point back at a group, names beside a noun, forces of an owner."""

from __future__ import annotations

import pytest

from tests.extract.desk import claims_of


def actors(text: str, language: str) -> list[str]:
    return [actor.name for c in claims_of(text, language) for actor in c.actor]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "JNIM shelled Djibo. The militants burned the barracks."),
        ("en", "JNIM shelled Djibo. The group took twelve soldiers prisoner."),
        ("de", "JNIM beschoss Djibo. Die Miliz brannte die Kaserne nieder."),
        ("de", "JNIM beschoss Djibo. Die Dschihadisten eroberten das Lager."),
        ("ru", "Группировка ДНИМ обстреляла Джибо. Боевики сожгли казарму."),
        ("uk", "Угруповання JNIM обстріляло Джибо. Бойовики спалили казарму."),
    ],
)
def test_the_group_is_the_one_named_before(language, text):
    assert set(actors(text, language)) == {"JNIM"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Hamas fired at Sderot. Hezbollah shelled Metula. The militants left."),
        ("en", "JNIM shelled Djibo. Three rebels burned the barracks."),
        ("de", "JNIM beschoss Djibo. Rebellen brannten die Kaserne nieder."),
        ("ru", "ДНИМ обстреляла Джибо. Трое боевиков сожгли казарму."),
    ],
)
def test_of_two_groups_or_with_a_number_nobody_is_pointed_at(language, text):
    assert "JNIM" not in actors(text, language)[1:]
    assert "Hezbollah" not in actors(text, language)[2:]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "Gunmen of the Zarat gang left. The gang burned a mill.", "Zarat gang"),
        ("de", "Die Miliz Zarat griff Gao an. Die Miliz brannte Höfe nieder.", "Zarat"),
        ("ru", "Отряд «Зарат» взял Гао. Группировка сожгла мельницу.", "Зарат"),
        ("uk", "Загін «Зарат» захопив Гао. Угруповання спалило млин.", "Зарат"),
    ],
)
def test_a_band_has_the_name_beside_its_noun(language, text, name):
    assert actors(text, language)[-1] == name


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "The Taliban said its fighters had taken Faizabad.", "Taliban"),
        ("en", "The M23 spokesman said his men had taken Walikale.", "M23"),
        ("de", "Die M23 erklärte, ihre Kämpfer hätten Walikale erobert.", "M23"),
        ("ru", "Движение М23 сообщило, что его бойцы взяли Валикале.", "M23"),
        ("uk", "Рух «Талібан» заявив, що його люди захопили Кундуз.", "Taliban"),
    ],
)
def test_fighters_of_a_group_are_that_group(language, text, name):
    assert actors(text, language) == [name]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Батальон «Зарат» занял Лиман. Потом батальон обстрелял мост."),
        ("uk", "Батальйон «Зарат» зайняв Лиман. Потім батальйон обстріляв міст."),
        ("de", "Das Bataillon „Zarat“ nahm Gao ein. Das Bataillon beschoss Djibo."),
    ],
)
def test_a_unit_called_by_a_name_in_quotes_is_pointed_back_at(language, text):
    assert {"Зарат", "Zarat"} & {actors(text, language)[-1]}
