"""Everyday verbs name an event of war where a force is their subject."""

from __future__ import annotations

import pytest

from tests.extract.desk import claims_of

BY_FORCES = [
    ("en", "The militia fights at Keren. Howitzers stood near the school.", "PRESENCE"),
    (
        "de",
        "Die Miliz kämpft bei Keren. Haubitzen standen neben der Schule.",
        "PRESENCE",
    ),
    ("ru", "У школы Меллита сидели наёмники хунты.", "PRESENCE"),
    ("uk", "Біля школи Мелліта сиділи найманці хунти.", "PRESENCE"),
    ("en", "The rebels slipped out of the town at night.", "WITHDRAW"),
    ("ru", "Повстанцы ночью вышли из посёлка.", "WITHDRAW"),
    ("uk", "Повстанці вночі вийшли з селища.", "WITHDRAW"),
    ("ru", "Бригада держится из последних сил.", "CONTROL"),
    ("uk", "Бригада тримається з останніх сил.", "CONTROL"),
    ("ru", "Повстанцы, которые засели в мельнице, стреляли.", "PRESENCE"),
    ("uk", "Росіяни вночі пішли в гори.", "WITHDRAW"),
    ("ru", "Турки перешли речку у Керена.", "ADVANCE"),
    ("en", "The Turks dug in near Keren.", "FORTIFY"),
]
#: Who acts where an object or an adjunct opens the sentence.
TURNED = [
    ("uk", "Біля школи Мелліта сиділи найманці хунти.", "PRESENCE", "mercenaries"),
    ("ru", "В Гоме боевики застрелили судью.", "KILLING", "fighters"),
]
BY_OTHERS = [
    ("en", "The army fights at Keren. The pupils sat in the cellar."),
    ("de", "Die Armee kämpft bei Keren. Die Schüler saßen im Keller."),
    ("ru", "Армия воюет у Керена. Дети сидят в подвале."),
    ("uk", "Армія воює біля Керена. Діти сидять у підвалі."),
]


@pytest.mark.parametrize(("language", "text", "kind"), BY_FORCES)
def test_a_force_makes_an_event_of_it(language: str, text: str, kind: str) -> None:
    assert kind in {claim.type for claim in claims_of(text, language)}


@pytest.mark.parametrize(("language", "text"), BY_OTHERS)
def test_anybody_else_does_not(language: str, text: str) -> None:
    assert "PRESENCE" not in {claim.type for claim in claims_of(text, language)}


@pytest.mark.parametrize(("language", "text", "kind", "actor"), TURNED)
def test_who_stands_behind_the_verb(
    language: str, text: str, kind: str, actor: str
) -> None:
    found = [c for c in claims_of(text, language) if c.type == kind]
    assert [m.name for c in found for m in c.actor] == [actor]


def test_who_is_told_to_go_does_not_say_so() -> None:
    for language, text in (
        ("uk", "Мешканцям наказано залишити домівки."),
        ("ru", "Жителям приказано покинуть дома."),
    ):
        origins = [c.origin.name or "" for c in claims_of(text, language)]
        assert "civilians" not in origins


def test_a_country_before_a_colon_is_a_heading() -> None:
    (claim,) = claims_of("М'янма: армія відбила атаку на Лашо.", "uk")
    assert claim.origin.role == "author"


def test_a_series_of_strikes_is_told_not_presupposed() -> None:
    for language, text in (
        ("uk", "Армія завдала серії ударів по порту Адена."),
        ("ru", "Армия нанесла серию ударов по порту Адена."),
    ):
        (claim,) = claims_of(text, language)
        assert "presupposed" not in claim.status


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "They shelled a stronghold near Keren."),
        ("ru", "Опорный пункт у Керена обстреляли ночью."),
        ("uk", "Опорний пункт біля Керена обстріляли вночі."),
    ],
)
def test_a_thing_that_is_hit_is_no_event(language: str, text: str) -> None:
    assert [claim.type for claim in claims_of(text, language)] == ["STRIKE"]


def test_unknown_people_are_no_lack_of_word() -> None:
    found = claims_of("У Гомі невідомі застрелили суддю.", "uk")
    assert "INFO_ENV" not in {claim.type for claim in found}
