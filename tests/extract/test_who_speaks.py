"""Who speaks: titles in a row, lent subjects, clauses about the speaker, mood."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, case, check

CASES = [
    case(
        "uk",
        "Склад згорів, твердить начальник відділу охорони, який бачив пожежу 3 травня. "
        "Полковник каже, що порт обстріляли.",
        Says("STRIKE", origin="начальник"),
    ),
    case(
        "en",
        "In order not to be cut off, a diplomat in Aden believes, the garrison of Hays "
        "will be pulled back in the coming days.",
        Says("WITHDRAW", origin="diplomat"),
    ),
    case(
        "de",
        "Die Junta hatte am Vorabend erklärt, die Stadt sei fest in der Hand ihrer "
        "Truppen, und ein Angriff der „Terroristen“ am Kaladan sei gescheitert.",
        Says("REPEL", origin="government"),
    ),
    case(
        "de",
        "In Goma wurde geplündert, sagte der Anwalt, dessen Bruder im Mai erschossen "
        "wurde.",
        Says("ABUSE", origin="Anwalt"),
        Says("KILLING", never="reported"),
    ),
    case(
        "en",
        "Engineers have mined the pass above Jermuk, according to Baku, which rebuked "
        "Yerevan for it.",
        Says("FORTIFY", origin="Baku"),
        Says("ACCUSE", never="reported"),
    ),
    case(
        "ru",
        "По словам врача, которого избили солдаты, Гому обстреляли.",
        Says("STRIKE", origin="врача"),
        Says("ABUSE", never="reported"),
    ),
]


@pytest.mark.parametrize(("language", "text", "says", "date"), CASES)
def test_who_speaks(language, text, says, date):
    check(language, text, says, date)
