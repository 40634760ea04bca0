"""Triggers of two parts in another order than the table's: passive, fronted."""

from __future__ import annotations

import pytest

from tests.extract.desk import claims_of

TURNED = [
    ("en", "Prisoners were beaten in the barracks of Nyala, a nurse said.", "ABUSE"),
    ("en", "The bridge at Hpa-An was mined before dawn.", "FORTIFY"),
    ("de", "Die Flagge wurde in Goma am Abend gehisst.", "SYMBOL"),
    ("de", "Die Waffen streckten in Sake etwa 40 Kämpfer.", "SURRENDER"),
    ("uk", "Дороги до Лашіо бійці замінували вночі.", "FORTIFY"),
    ("ru", "Подступы к Лашо боевики заминировали ночью.", "FORTIFY"),
]


@pytest.mark.parametrize(("language", "text", "kind"), TURNED)
def test_the_two_parts_may_stand_in_any_order(
    language: str, text: str, kind: str
) -> None:
    assert kind in {claim.type for claim in claims_of(text, language)}


def test_who_does_it_is_not_what_it_is_done_to() -> None:
    """ "Took … soldiers" is not "the soldiers took"."""
    found = claims_of("The soldiers took the bus to Nyala on Friday.", "en")
    assert "TAKE_PRISONER" not in {claim.type for claim in found}
