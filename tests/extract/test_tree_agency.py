"""Who is an agent: a "by" or an instrumental with a passive and one who can act."""

from __future__ import annotations

from typing import Any

import pytest

from tests.extract.desk import Says, claims_of, missing


def row(language: str, kind: str, text: str, **more: Any) -> Any:
    return pytest.param(language, text, Says(kind, **more), id=language)


AGENTS = [
    row("ru", "CAPTURE", "Село взято повстанцами.", actor="fighters"),
    row("uk", "CAPTURE", "Село взято повстанцями.", actor="fighters"),
    row("ru", "CONTROL", "Дорога контролируется армией.", actor="army"),
    row("uk", "CONTROL", "Дорога контролюється армією.", actor="army"),
    row("ru", "DESTROY", "Мост разрушен российскими ракетами.", actor="Russian"),
    row("de", "CONTROL", "Das Dorf ist von der Armee besetzt.", actor="army"),
    row("de", "CAPTURE", "Die Stadt wurde von Rebellen eingenommen.", actor="fighters"),
    row("en", "CONTROL", "The town held by rebels fell.", actor="fighters"),
    row("en", "KILLING", "A soldier was shot by a burglar in Gao.", actor="burglar"),
]


@pytest.mark.parametrize(("language", "text", "says"), AGENTS)
def test_who_does_it(language: str, text: str, says: Says) -> None:
    assert not missing(text, language, says)


MEANS = [
    ("ru", "LOGISTICS", "Солярку в Гао доставляют самолётом."),
    ("ru", "ATTACK", "Город взят приступом."),
    ("ru", "DESTROY", "Рынок разрушен ударом дронов."),
    ("uk", "DISPLACE", "Поранених переправляли човнами через річку."),
    ("uk", "TAKE_PRISONER", "Катар заявив, що заручників випустять групами."),
    ("de", "CASUALTIES", "Ein Reservist starb durch Freundfeuer."),
    ("de", "INFO_ENV", "Von den Vermissten fehlt jede Spur."),
    ("en", "TAKE_PRISONER", "The proposal contains prisoner swaps by category."),
    ("en", "DEPLOY", "Fresh companies trickled into the line by night."),
]


@pytest.mark.parametrize(("language", "kind", "text"), MEANS)
def test_means_ways_and_times_do_nothing(language: str, kind: str, text: str) -> None:
    found = [c for c in claims_of(text, language) if c.type == kind]
    assert found
    assert not any(c.actor for c in found)


LEAVERS = [
    ("de", "Mehr als 100 Armenier verließen damals die Region."),
    ("ru", "Более ста армян покинули регион."),
    ("uk", "Понад сто вірмен залишили область."),
]


@pytest.mark.parametrize(("language", "text"), LEAVERS)
def test_those_of_a_nation_who_leave_are_displaced(language: str, text: str) -> None:
    says = Says("DISPLACE", target="Armenian side")
    assert not missing(text, language, says)
    assert not any(c.actor for c in claims_of(text, language))


JUDGES = [
    ("de", "STRIKE", "Der Kreml verteidigte den Beschuss der Umspannwerke."),
    ("en", "ATTACK", "The cabinet approved plans for a ground operation in Gaza."),
    ("en", "ATTACK", "The agency received 14 reports of attacks on clinics."),
    (
        "ru",
        "ADVANCE",
        "Разведка считает, что прорвать оборону в Идлибе будет непросто.",
    ),
    ("ru", "FORTIFY", "Командир убеждён, что минировать дамбу сейчас преступно."),
]


@pytest.mark.parametrize(("language", "kind", "text"), JUDGES)
def test_who_judges_or_hears_of_a_deed_does_none(
    language: str, kind: str, text: str
) -> None:
    found = [c for c in claims_of(text, language) if c.type == kind]
    assert found
    assert not any(c.actor for c in found)
