"""A deed that a noun takes up again has the actors of the first telling, if it was."""

from __future__ import annotations

import pytest

from bench.pieces import claims_alone
from lagebild.pipeline import open_tools
from lagebild.settings import Settings

AGAIN = [
    ("en", "Rebels attacked the base at Gao. The attack lasted two hours.", "ATTACK"),
    ("de", "Rebellen griffen den Stützpunkt an. Der Angriff dauerte lange.", "ATTACK"),
    ("uk", "Повстанці атакували базу в Гао. Атака тривала дві години.", "ATTACK"),
]
NEVER = [
    ("uk", "Армія заявила, що на Гао не впала жодна бомба. Але удар був.", "STRIKE"),
    ("ru", "По словам армии, на Гао не упала ни одна бомба. Но удар был.", "STRIKE"),
]


def _last(language, text, kind):
    found = claims_alone(text, language, open_tools(Settings()))
    return [c for c in found if c.type == kind][-1]


@pytest.mark.parametrize(("language", "text", "kind"), AGAIN)
def test_whom_a_deed_befell_is_understood(language, text, kind):
    assert [m.name for m in _last(language, text, kind).target]


@pytest.mark.parametrize(("language", "text", "kind"), NEVER)
def test_what_did_not_happen_does_not_come_again(language, text, kind):
    last = _last(language, text, kind)
    assert last.polarity == "+"
    assert not [*last.actor, *last.target]
