"""Whom a Slavic verb befell stands before it where forms and agreement say so."""

from __future__ import annotations

import pytest

from tests.extract.desk import claims_of


@pytest.mark.parametrize(
    ("language", "text", "type_", "actor", "target"),
    [
        (
            "uk",
            "Командира загону під Масісі заарештувала армія.",
            "TAKE_PRISONER",
            "армія",
            "Командира загону",
        ),
        (
            "uk",
            "Наступ учора зупинила артилерія.",
            "REPEL",
            "артилерія",
            "Наступ",
        ),
        (
            "uk",
            "Вчителя уночі розстріляв загін повстанців.",
            "KILLING",
            "загін повстанців",
            "Вчителя",
        ),
        (
            "uk",
            "Полонених уночі розстріляли солдати уряду.",
            "KILLING",
            "солдати уряду",
            "Полонених",
        ),
        (
            "ru",
            "Соседей на прошлой неделе вывезли волонтёры.",
            "DISPLACE",
            "волонтёры",
            "Соседей",
        ),
    ],
)
def test_whom_it_befell_stands_first(language, text, type_, actor, target):
    claim = next(c for c in claims_of(text, language) if c.type == type_)
    for told, words in ((claim.actor, actor), (claim.target, target)):
        span = told[0].span
        assert text[span.start : span.end] in words


def test_who_is_told_to_act_stays_where_the_verb_fits_both():
    claim = claims_of("Дрон знищив склад у Токмаку.", "uk")[0]
    assert [m.span.start for m in claim.actor] == [0]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Бої йдуть біля Саке. Армія перекинула до міста резерви.", "резерви"),
        ("Армія перемістила до Бунії гаубиці та танки.", "гаубиці"),
    ],
)
def test_what_is_sent_stands_behind_whither_it_goes(text, target):
    claim = claims_of(text, "uk")[-1]
    span = claim.target[0].span
    assert target in text[span.start : span.end]
