"""How an event is meant: semicolons, exceptions, what is not announced, states."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, case, check

CASES = [
    case(
        "de",
        "Ein Bewohner von Mahaday sagte, es würden Gräben ausgehoben; sollte die Armee "
        "ihre Soldaten im Dezember abziehen, sei die Straße nicht zu halten.",
        Says("WITHDRAW", status="conditional"),
        Says("FORTIFY", never="conditional"),
    ),
    case(
        "ru",
        "Проверить это невозможно; военные говорят лишь, что село Боровая находится в "
        "серой зоне.",
        Says("CONTROL", never="open"),
    ),
    case(
        "en",
        "The army says neither side controls the island of Zmiinyi; whether the "
        "Russians are still there nobody can tell.",
        Says("CONTROL", never="open", polarity="-"),
    ),
    case(
        "en",
        "The commissioner maintains that nothing but barracks was attacked in Orlu.",
        Says("ATTACK", polarity="+"),
    ),
    case(
        "de",
        "Nichts als Scheunen wurde in Goma getroffen.",
        Says("STRIKE", polarity="+"),
    ),
    case(
        "ru",
        "В Сумах никого, кроме сторожа, не ранило.",
        Says("CASUALTIES", polarity="+"),
    ),
    case("ru", "Никого в Сумах не ранило.", Says("CASUALTIES", polarity="-")),
    case(
        "uk",
        "Нікого, крім сторожа, в Сумах не поранено.",
        Says("CASUALTIES", polarity="+"),
    ),
    case(
        "ru",
        "Эвакуация жителей Грайворона не объявлялась.",
        Says("DISPLACE", polarity="-"),
    ),
    case(
        "de",
        "Eine Evakuierung von Sumy wurde nicht angeordnet.",
        Says("DISPLACE", polarity="-"),
    ),
    case(
        "ru",
        "На переговоры с джихадистами правительство не пойдёт.",
        Says("NEGOTIATE", polarity="-", status="forecast"),
    ),
    case(
        "uk",
        "Уряд не піде на переговори з бойовиками в Гомі.",
        Says("NEGOTIATE", polarity="-", status="forecast"),
    ),
    case(
        "de",
        "Die Junta wird sich nicht auf Gespräche mit den Rebellen in Goma einlassen.",
        Says("NEGOTIATE", polarity="-", status="forecast"),
    ),
    case(
        "en",
        "The junta will not enter into talks with the rebels in Goma.",
        Says("NEGOTIATE", polarity="-", status="forecast"),
    ),
    case(
        "ru",
        "Под контролем армии останутся лишь окраины Гомы.",
        Says("CONTROL", status="forecast"),
    ),
    case(
        "uk",
        "Місто Гома залишиться під контролем армії.",
        Says("CONTROL", status="forecast"),
    ),
]


@pytest.mark.parametrize(("language", "text", "says", "date"), CASES)
def test_how_it_is_meant(language, text, says, date):
    check(language, text, says, date)
