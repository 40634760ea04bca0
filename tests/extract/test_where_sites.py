"""Sites without a name, and names that are not where an event was."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, case, check


def at(*names: str) -> tuple[tuple[str, str | None], ...]:
    return tuple((name, None) for name in names)


#: Sites by their noun, parts of a town, what is cleared of people.
SITES = [
    case(
        "en",
        "Rebels have left the palace.",
        Says("WITHDRAW", places=(("palace", "origin"),)),
    ),
    case(
        "de",
        "Die Miliz verließ die Festung.",
        Says("WITHDRAW", places=(("Festung", "origin"),)),
    ),
    case(
        "de",
        "Der südliche Teil ist Grauzone.",
        Says("CONTROL", places=at("südliche Teil")),
    ),
    case(
        "de",
        "Die Verwaltung hat das Hafenviertel evakuiert.",
        Says("DISPLACE", places=(("Hafenviertel", "origin"),)),
    ),
    case(
        "ru",
        "Губернатор велел отселить три приграничных села.",
        Says("DISPLACE", places=(("три приграничных села", "origin"),)),
    ),
]

#: Whence a rocket or a company comes, and between whom one mediates, is not where.
NOT_WHERE = [
    case(
        "uk",
        "Зенітники збили над Хайфою ракети з Лівану.",
        Says("AIR_DEFENCE", places=at("Haifa")),
    ),
    case(
        "de",
        "Katar vermittelt zwischen Kabul und Islamabad.",
        Says("NEGOTIATE", places=()),
    ),
    case(
        "en",
        "Norway is mediating between Kabul and the rebels.",
        Says("NEGOTIATE", places=()),
    ),
    case(
        "en",
        "They shot down a helicopter with twenty soldiers on board over Sagaing.",
        Says("AIR_DEFENCE", places=at("Sagaing"), number=(1, 1)),
    ),
    case(
        "ru",
        "Артиллерия обстреляла позиции у Лачина.",
        Says("STRIKE", places=at("Lachin")),
    ),
]


@pytest.mark.parametrize(("language", "text", "says", "date"), [*SITES, *NOT_WHERE])
def test_sites_and_names(
    language: str, text: str, says: tuple[Says, ...], date: None
) -> None:
    check(language, text, says, date)
