"""Verbs that name an event by what they befall, or by who does it."""

from __future__ import annotations

import pytest

from tests.extract.desk import claims_of

BEFALLEN = [
    ("en", "Militiamen robbed the traders near Zalingei.", "ABUSE"),
    ("en", "Two nurses have been held since March.", "TAKE_PRISONER"),
    ("en", "Ferries to Bukoba are not running.", "CLOSURE"),
    ("en", "The harbour road at Hodeidah is being repaired.", "LOGISTICS"),
    ("en", "Two midwives confirmed the number.", "VERIFICATION"),
    ("de", "Frauen wurden an den Posten bei Bunia bedroht.", "ABUSE"),
    ("de", "Die Fähren nach Bukoba fahren nicht.", "CLOSURE"),
    ("de", "Die Straße nach Hodeida wird repariert.", "LOGISTICS"),
    ("uk", "Солдати били торговців прикладами.", "ABUSE"),
    ("uk", "Портову дорогу в Ходейді ремонтують.", "LOGISTICS"),
    ("uk", "Дві акушерки підтвердили число.", "VERIFICATION"),
    ("ru", "Солдаты били торговцев прикладами.", "ABUSE"),
    ("ru", "Портовую дорогу в Ходейде чинят.", "LOGISTICS"),
    ("ru", "Две акушерки подтвердили число.", "VERIFICATION"),
]


@pytest.mark.parametrize(("language", "text", "kind"), BEFALLEN)
def test_what_is_befallen_tells_the_event(language: str, text: str, kind: str) -> None:
    assert kind in {claim.type for claim in claims_of(text, language)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The home side robbed the visitors of the cup."),
        ("de", "Der Verein hält den Rekord seit zehn Jahren."),
        ("uk", "Пекар тримає крамницю біля вокзалу."),
        ("ru", "Пекарь держит лавку у вокзала."),
    ],
)
def test_other_objects_make_no_event(language: str, text: str) -> None:
    assert claims_of(text, language) == ()
