"""By whose account something is told: "by the count of a nurse", "dem Rat zufolge"."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, case, check

CASES = [
    case(
        "de",
        "Nach der Zählung eines Pflegers starben in Bara 17 Patienten.",
        Says("CASUALTIES", origin="Pfleger"),
    ),
    case(
        "de",
        "Nach den Worten eines Fahrers brannten in Masisi zwei Lastwagen.",
        Says("DESTROY", origin="Fahrer"),
    ),
    case(
        "de",
        "Etwa vierzig Männer gelten dem Krisenkomitee von Kosti zufolge als vermisst.",
        Says("CASUALTIES", origin="Krisenkomitee"),
    ),
    case(
        "en",
        "In the mayor's view, the rebels will attack Goma.",
        Says("ATTACK", origin="mayor"),
    ),
    case(
        "en",
        "Two lorries burned near Sake, by a driver's account.",
        Says("DESTROY", origin="driver"),
    ),
    case(
        "uk",
        "За уточненням речниці, над Сумами збито десять ракет.",
        Says("AIR_DEFENCE", origin="речниці"),
    ),
    case(
        "ru",
        "По уверениям пресс-секретаря, атака под Саке отбита.",
        Says("REPEL", origin="пресс-секретаря"),
    ),
    # ---- a preposition and a county are nobody's account
    case(
        "en",
        "In view of the shelling, the border crossing at Kolotilovka was closed.",
        Says("CLOSURE", origin="author"),
    ),
    case(
        "en",
        "Gunmen attacked a post in Turkana County, the army said.",
        Says("ATTACK", origin="army", chain=("army",)),
    ),
    # ---- an order told of is no order given
    case(
        "ru",
        "«Я сама подписала распоряжение об эвакуации», — сказала учительница.",
        Says("ORDER", origin="учительница"),
    ),
]


@pytest.mark.parametrize(("language", "text", "says", "date"), CASES)
def test_an_account_is_somebodys(language, text, says, date):
    check(language, text, says, date)
