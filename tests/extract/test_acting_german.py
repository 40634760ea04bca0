"""Who acts and who bears it where German order and endings hide it."""

from __future__ import annotations

import pytest

from tests.extract.desk import claims_of

#: A text, the type of a claim in it, the words of who acts and of whom it befalls.
CASES = [
    ("Am Abend wurde ein Konvoi von Rebellen überfallen.", "ATTACK", "fighters", "ein"),
    ("Soldaten stürmten Kassala, nahmen elf Männer fest und beschlagnahmten Waffen.",
     "CAPTURE", "forces", "Waffen"),
    ("Die Armee, der die Opposition Folter vorwirft, verhaftete vier Bauern.",
     "ACCUSE", "die Opposition", "army"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "of_type", "actor", "target"), CASES)
def test_who_acts_and_to_whom(text, of_type, actor, target):
    claim = next(c for c in claims_of(text, "de") if c.type == of_type)
    assert [m.name or m.span.of(text) for m in claim.actor] == [actor]
    assert (claim.target[0].name or claim.target[0].span.of(text)).startswith(target)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels detained three teachers near Torit and beat them with rifle butts.",
        "Soldiers dragged the brothers into the kitchen and beat them there.",
    ],
)
def test_nobody_befalls_himself(text):
    claim = next(c for c in claims_of(text, "en") if c.type == "ABUSE")
    assert [m.name for m in claim.target] != [m.name for m in claim.actor]
