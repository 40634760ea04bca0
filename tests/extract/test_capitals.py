"""A capital is a town where it is taken or shelled, a government where it acts."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, case, check


def at(*names: str) -> tuple[tuple[str, str | None], ...]:
    return tuple((name, None) for name in names)


TOWNS = [
    case("en", "Rebels captured Khartoum.", Says("CAPTURE", places=at("Khartoum"))),
    case(
        "en",
        "Drones attacked Khartoum airport.",
        Says("STRIKE", places=at("Khartoum")),
    ),
    case("de", "Rebellen eroberten Bangui.", Says("CAPTURE", places=at("Bangui"))),
    case(
        "de",
        "Die Einnahme von Khartum dauerte zwei Tage.",
        Says("CAPTURE", places=at("Khartoum")),
    ),
    case("uk", "Бойовики захопили Бамако.", Says("CAPTURE", places=at("Bamako"))),
    case(
        "uk",
        "Дрони атакували аеропорт Хартума.",
        Says("STRIKE", places=at("Khartoum")),
    ),
    case(
        "ru",
        "Повстанцы захватили Бужумбуру.",
        Says("CAPTURE", places=at("Bujumbura")),
    ),
    case(
        "ru",
        "Дроны атаковали аэропорт Хартума.",
        Says("STRIKE", places=at("Khartoum")),
    ),
]

GOVERNMENTS = [
    case(
        "en",
        "Uganda sent two battalions to Bunia.",
        Says("DEPLOY", actor="Uganda", places=(("Bunia", "destination"),)),
    ),
    case(
        "de",
        "Burundi zog seine Truppen aus Uvira ab.",
        Says("WITHDRAW", places=(("Uvira", "origin"),)),
    ),
    case("uk", "Буркіна-Фасо звинуватила Малі.", Says("ACCUSE", actor="Burkina Faso")),
    case("ru", "Бурунди обвинило Руанду.", Says("ACCUSE", actor="Burundi")),
    case(
        "en",
        "Havana sent troops to Luanda.",
        Says("DEPLOY", actor="Cuban government"),
    ),
    case(
        "de",
        "Mosambikanische Soldaten eroberten Palma.",
        Says("CAPTURE", actor="Mozambican forces"),
    ),
    case(
        "uk",
        "Нігерійські військові захопили Гвозу.",
        Says("CAPTURE", actor="Nigerian forces"),
    ),
    case(
        "ru",
        "Гаитянские военные захватили рынок.",
        Says("CAPTURE", actor="Haitian forces"),
    ),
]


@pytest.mark.parametrize(("language", "text", "says", "date"), [*TOWNS, *GOVERNMENTS])
def test_capitals(language: str, text: str, says: tuple[Says, ...], date: None) -> None:
    check(language, text, says, date)
