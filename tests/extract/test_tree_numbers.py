"""Whom bare numbers count, and that each of two counts has its own verb."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, claims_of, missing

APART = [
    ("de", "In Beira seien 40 Menschen getötet und 112 verletzt worden.", 40, 112),
    ("de", "In Beira wurden eine Frau getötet und drei Kinder verletzt.", 1, 3),
    ("de", "In Beira fielen vier Soldaten, 17 weitere wurden verletzt.", 4, 17),
    ("en", "In Beira 40 people were killed and 112 wounded.", 40, 112),
    ("uk", "У Бейрі загинули 40 людей, ще 112 поранені.", 40, 112),
    ("ru", "В Бейре погибли 40 человек, ещё 112 ранены.", 40, 112),
]


@pytest.mark.parametrize(("language", "text", "first", "second"), APART)
def test_two_counts_are_two_claims(
    language: str, text: str, first: int, second: int
) -> None:
    found = [claim for claim in claims_of(text, language) if claim.type == "CASUALTIES"]
    numbers = [[q.number for q in claim.quantity] for claim in found]
    assert numbers == [[first], [second]]


COUNTED = [
    "Kiew wirft Moskau vor, Dutzende Gefangene erschossen zu haben.",
    "Moskau wirft Kiew vor, Tausende Gefangene ermordet zu haben.",
]


@pytest.mark.parametrize("text", COUNTED)
def test_who_is_counted_by_dozens_does_not_act(text: str) -> None:
    says = Says("KILLING", actor="government", target="forces")
    assert not missing(text, "de", says)


def test_whose_wife_is_hurt_is_not_hurt() -> None:
    text = "Ein Bauer wurde bei Gao getötet, seine Frau verletzt."
    assert not missing(text, "de", Says("CASUALTIES", "verletzt", target="seine Frau"))


MISSING = [
    ("de", "Elf Matrosen kamen um, vier gelten als vermisst.", "kamen um"),
    ("en", "Eleven sailors were killed and four are believed to be dead.", "killed"),
]


@pytest.mark.parametrize(("language", "text", "first"), MISSING)
def test_what_is_believed_of_some_is_not_hearsay_of_all(
    language: str, text: str, first: str
) -> None:
    assert not missing(text, language, Says("CASUALTIES", first, origin="author"))
    assert not [c for c in claims_of(text, language) if c.type == "ACTOR_INFO"]


def test_a_perfect_infinitive_has_its_objects_by_its_participle() -> None:
    text = "Die Armee gibt an, viele Kämpfer getötet und zwei Panzer zerstört zu haben."
    assert not missing(text, "de", Says("DESTROY", actor="army", target="zwei Panzer"))
    assert not missing(text, "de", Says("CASUALTIES", actor="army", target="forces"))
