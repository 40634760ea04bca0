"""Who tells an agency something is its source, and no member of its staff."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, missing

TOLD = [
    (
        "de",
        "Zwei Menschen seien tot, sagte ein Arzt der Nachrichtenagentur AFP.",
        "Arzt",
    ),
    (
        "de",
        "Zwei Menschen seien tot, sagte der Bürgermeister der BBC.",
        "Bürgermeister",
    ),
    (
        "de",
        "Zwei Menschen seien tot, sagte ein Landrat der Agentur Reuters.",
        "Landrat",
    ),
    ("ru", "Погибли двое, сказал губернатор агентству «Рейтер».", "губернатор"),
    ("ru", "Погибли двое, сказал врач агентству AFP.", "врач"),
    ("uk", "Загинули двоє, сказав лікар агентству «Рейтер».", "лікар"),
    ("en", "Two people are dead, a doctor told the news agency Reuters.", "doctor"),
]


@pytest.mark.parametrize(("language", "text", "who"), TOLD)
def test_who_tells_an_agency_is_the_origin(language: str, text: str, who: str) -> None:
    assert not missing(text, language, Says("CASUALTIES", origin=who))
