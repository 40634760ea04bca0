"""Phases by tense, where neither marker nor lexicon says more."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, case, check

CASES = [
    case("en", "The army is shelling Aleppo.", Says("STRIKE", phase="ongoing")),
    case("en", "The army shelled Aleppo.", Says("STRIKE", phase="occurred")),
    case("de", "Die Armee rückt auf Hama vor.", Says("ADVANCE", phase="ongoing")),
    case("de", "Die Armee rückte auf Hama vor.", Says("ADVANCE", phase="occurred")),
    case("uk", "Армія наступає на Хаму.", Says("ATTACK", phase="ongoing")),
    case("uk", "Армія обстріляла Хаму.", Says("STRIKE", phase="occurred")),
    case("ru", "Армия обстреливает Хаму.", Says("STRIKE", phase="ongoing")),
    case("ru", "Армия обстреляла Хаму.", Says("STRIKE", phase="occurred")),
    # an act is done once it is told, and headings tell the past in the present
    case("en", "The general orders a retreat from Hama.",
         Says("ORDER", phase="occurred")),
    case("de", "# Armee beschießt Hama", Says("STRIKE", phase="occurred")),
    # to prepare a town for a siege is to fortify it
    case("en", "The army is preparing the town for a siege.",
         Says("FORTIFY", phase="ongoing", never="planned")),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "says", "date"), CASES)
def test_phase(language, text, says, date):
    check(language, text, says, date)
