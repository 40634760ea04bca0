"""Claims that come one by one, or break off half-way, give what all at once gives."""

from functools import cache
from itertools import product
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagebild.link.relations import relations
from lagebild.records import Rulings, Zone
from tests.link.reports import linker, told

TYPES = ("STRIKE", "CASUALTIES", "CAPTURE", "WITHDRAW", "DESTROY", "ATTACK")
PLACES = ("Bakhmut", "Soledar", "Donetsk Oblast", "")
SIDES = ("Russian forces", "Ukrainian forces")
DAYS = ("2023-05-01", "2023-05-03", "2023-05-06", None)


@cache
def pile():
    """Return claims that have much in common, so that many could be of one event."""
    rows = list(product(TYPES, PLACES, SIDES, DAYS))[::2]
    return [
        told(
            f"d{n % 9}", DAYS[n % 9 % 4], type, 100 * n, place=place, actor=side,
            time=day if day and n % 3 else "",
            zone=Zone.TEASER if n % 17 == 0 else Zone.BODY,
        )
        for n, (type, place, side, day) in enumerate(rows)
    ]  # fmt: skip


def world_of(chance):
    """Return some claims in some order, and what people decided about some."""
    claims = chance.sample(pile(), chance.randint(4, 40))
    ids = sorted(_id(told) for told in claims)
    pairs = [tuple(sorted(chance.sample(ids, 2))) for _ in range(4)]
    return claims, Rulings(tuple(pairs[:2]), tuple(pairs[2:]))


def _id(told):
    return told[0].id


def everything(made):
    events = made.events()
    links = [link for event in events for link in made.links(event)]
    return events, links, relations(made, events), list(map(made.doubtful, events))


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 2**32))
def test_any_order_and_any_portions(seed):
    chance = Random(seed)
    claims, rulings = world_of(chance)
    made = linker((), rulings=rulings)
    waiting = list(claims)
    while waiting:
        portion = chance.randint(1, len(waiting))
        made.add(waiting[:portion])
        made.events()  # as if each portion were looked at
        del waiting[:portion]
    anew = linker(sorted(claims, key=_id), rulings=rulings)
    assert everything(made) == everything(anew)


@settings(deadline=None, max_examples=20)
@given(st.integers(0, 2**32))
def test_what_breaks_off_can_go_on(seed):
    chance = Random(seed)
    claims, rulings = world_of(chance)
    after = chance.randrange(len(claims))

    def breaking():
        yield from claims[:after]
        raise BrokenPipeError

    made = linker((), rulings=rulings)
    with pytest.raises(BrokenPipeError):
        made.add(breaking())
    made.events()
    made.add(claims[after:])
    assert everything(made) == everything(linker(claims, rulings=rulings))
