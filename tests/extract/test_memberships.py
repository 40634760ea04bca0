"""Fighters and the group behind them are one actor, with the group's name."""

from __future__ import annotations

import pytest

from lagebild.extract.extraction import find_mentions
from lagebild.read import read
from tests.extract.desk import page, tools

ROWS = [
    ("uk", "Бойовики угруповання «Аш-Шабаб» спалили склад.", "Al-Shabaab"),
    ("uk", "Повстанці-хусити обстріляли танкер.", "Houthis"),
    ("uk", "Бійці ХАМАСу вийшли з тунелю.", "Hamas"),
    ("uk", "Підрозділи ППО збили ракету.", "air defence"),
    ("ru", "Бойцы ополчения Фано вышли к мосту.", "Fano"),
    ("ru", "Боевики ХАМАСа вышли из тоннеля.", "Hamas"),
    ("de", "Rebellen der Bewegung M23 zogen ab.", "M23"),
    ("en", "Militants from al-Shabaab left the camp.", "Al-Shabaab"),
]


@pytest.mark.parametrize(("language", "text", "name"), ROWS)
def test_members_bear_the_name_of_their_group(language, text, name):
    reading = read(page(text, language))
    found = find_mentions(reading, tools().gazetteer, tools().registry).actors
    assert found[0].name == name
    assert found[0].span.start == 0


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Солдати зустріли хуситів."),
        ("en", "Soldiers met Houthis."),
        ("de", "Kämpfer trafen Huthi."),
    ],
)
def test_two_who_meet_stay_two(language, text):
    reading = read(page(text, language))
    found = find_mentions(reading, tools().gazetteer, tools().registry).actors
    assert len(found) == 2
