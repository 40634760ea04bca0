"""Whom or what an event befalls, by language: (type, part of the target's name)."""

from __future__ import annotations

from typing import Any

import pytest

from tests.extract.desk import Says, missing


def row(language: str, kind: str, target: str, text: str, **more: Any) -> Any:
    return pytest.param(language, text, Says(kind, target=target, **more), id=language)


HIT = [
    # where a noun's ending or article says "into", a reader's case does not count
    row("de", "STRIKE", "Markt", "Paramilitärs schossen in den Markt von Nyala."),
    row("ru", "STRIKE", "общежитие", "Снаряд попал в общежитие колледжа в Ньяле."),
    row("uk", "STRIKE", "гуртожиток", "Снаряд влучив у гуртожиток коледжу в Ньялі."),
    # among the event's own words
    row("en", "STRIKE", "a house", "A shell crashed into a house in Nyala."),
    # fire that comes down
    row("en", "STRIKE", "the mill", "Mortar fire came down on the mill at Tessalit."),
    row("de", "STRIKE", "Mühle", "Mörserfeuer ging auf die Mühle in Tessalit nieder."),
    row("ru", "STRIKE", "рынок", "Миномётный огонь обрушился на рынок в Ситуэ."),
    row("uk", "STRIKE", "ринок", "Мінометний вогонь обрушився на ринок у Ситве."),
    # who takes a blow does not strike
    row("en", "STRIKE", "clinic", "A field clinic in Nyala took a direct hit."),
    row(
        "de", "STRIKE", "klinik", "Eine Feldklinik in Nyala erhielt einen Volltreffer."
    ),
    row("ru", "STRIKE", "оспиталь", "Госпиталь в Ньяле получил прямое попадание."),
    row("uk", "STRIKE", "питаль", "Шпиталь у Ньялі отримав пряме влучання."),
    # what is fired is not what is hit
    row("en", "STRIKE", "market", "Rebels lobbed ten mortar rounds into the market."),
    row("de", "STRIKE", "Lager", "Soldaten feuerten drei Raketen in ein Lagerhaus."),
    row("ru", "STRIKE", "рынку", "Боевики выпустили двадцать мин по рынку в Ситуэ."),
    row("uk", "STRIKE", "", "Бойовики випустили двадцять ракет."),
]


@pytest.mark.parametrize(("language", "text", "says"), HIT)
def test_what_is_hit(language: str, text: str, says: Says) -> None:
    assert not missing(text, language, says)
