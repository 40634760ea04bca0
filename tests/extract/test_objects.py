"""What a verb befalls decides whether it names an event of war, and of which type."""

from __future__ import annotations

import pytest

from tests.extract.desk import claims_of

NAMED = [
    ("en", "The soldiers quit the hill above Lashio on Friday.", "WITHDRAW"),
    ("en", "The group entered Kassala State on Sunday.", "INCURSION"),
    ("en", "Guns attacked the barracks in Nyala at noon.", "STRIKE"),
    ("en", "The garrison was evacuated from Bunkeya at night.", "WITHDRAW"),
    ("de", "Die Kämpfer räumten den Hügel oberhalb von Lashio.", "WITHDRAW"),
    ("de", "Familien überquerten bei Adré die Grenze zum Tschad.", "DISPLACE"),
    ("uk", "Повстанці зайняли пагорб над Лашіо.", "CAPTURE"),
    ("uk", "Родини перейшли кордон із Чадом біля Адре.", "DISPLACE"),
    ("ru", "Повстанцы заняли высоту над Лашо.", "CAPTURE"),
    ("ru", "Семьи перешли границу с Чадом у Адре.", "DISPLACE"),
]
NOTHING = [
    ("en", "The tenants quit the agency on Friday."),
    ("en", "The minister took the train to Mekelle."),
    ("de", "Die Gäste räumten am Freitag das Hotelzimmer."),
    ("uk", "Учениця зайняла перше місце на олімпіаді."),
    ("ru", "Школьница заняла первое место на олимпиаде."),
]


@pytest.mark.parametrize(("language", "text", "kind"), NAMED)
def test_the_object_names_the_event(language: str, text: str, kind: str) -> None:
    assert [claim.type for claim in claims_of(text, language)] == [kind]


@pytest.mark.parametrize(("language", "text"), NOTHING)
def test_the_same_verb_with_another_object_names_none(language: str, text: str) -> None:
    assert claims_of(text, language) == ()


@pytest.mark.parametrize(("language", "text", "kind"), NAMED)
def test_civilians_who_cross_a_border_are_those_befallen(
    language: str, text: str, kind: str
) -> None:
    """None of them moves anybody."""
    for claim in claims_of(text, language):
        if kind == "DISPLACE":
            assert not claim.actor
            assert [who.name for who in claim.target] == ["civilians"]


REFUSED = [
    ("de", "Soldaten weigerten sich, Nyala anzugreifen."),
    ("uk", "Солдати відмовилися штурмувати Ньялу."),
    ("ru", "Солдаты отказались штурмовать Ньялу."),
]


@pytest.mark.parametrize(("language", "text"), REFUSED)
def test_what_soldiers_refuse_is_no_attack_of_theirs(language: str, text: str) -> None:
    assert [claim.type for claim in claims_of(text, language)] == ["REFUSE_ORDER"]
