"""Groups kept up to date are those of grouping anew, whatever comes in whatever order.

Made-up claims: each has a stamp, some pairs of stamps cannot be one, links are drawn by
chance and with few different weights, so that ties and conflicts abound.
"""

from dataclasses import dataclass
from itertools import combinations
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from lagebild.link.clusters import groups
from lagebild.link.partition import Partition

STAMPS = 5


@dataclass
class World:
    """Claims 0, 1, 2 ... that arrive in the order of `arrival`."""

    arrival: list[int]
    stamps: list[int]
    bans: set[tuple[int, int]]
    links: dict[tuple[int, int], int]
    decided: set[tuple[int, int]]

    def grouped(self, claims):
        """Group some claims by the links among them, by names as linking does."""
        there = {name(n): self.stamps[n] for n in claims}
        pairs = [(name(a), name(b)) for a, b in sorted(self.decided)]
        links = [(-w, name(a), name(b)) for (a, b), w in self.links.items()]
        return [
            tuple(int(member[1:]) for member in group)
            for group in groups(
                there,
                [pair for pair in pairs if there.keys() >= set(pair)],
                [link for link in links if there.keys() >= set(link[1:])],
                lambda a, b: self.banned(int(a[1:]), int(b[1:])),
            )
        ]

    def banned(self, a, b):
        pair = sorted((self.stamps[a], self.stamps[b]))
        return tuple(pair) in self.bans

    def near(self, claim):
        pairs = (*self.links, *self.decided)
        return [a if b == claim else b for a, b in pairs if claim in (a, b)]


def name(number):
    return f"c{number:02}"


def world_of(chance):
    size = chance.randint(2, 24)
    pairs = list(combinations(range(size), 2))
    bans = list(combinations(range(STAMPS), 2))
    links = chance.choices(pairs, k=chance.randrange(3 * size))
    return World(
        chance.sample(range(size), size),
        chance.choices(range(STAMPS), k=size),
        set(chance.choices(bans, k=chance.randrange(8))),
        {pair: chance.randint(1, 4) for pair in links},
        set(chance.choices(pairs, k=chance.randrange(3))),
    )


@settings(deadline=None, max_examples=300)
@given(st.integers(0, 2**32))
def test_kept_up_to_date_is_as_good_as_anew(seed):
    chance = Random(seed)
    world = world_of(chance)
    # Numbers go by arrival, as in linking; names do not.
    number = {claim: n for n, claim in enumerate(world.arrival)}
    size = len(world.arrival)
    arrived = 0

    def near(n):
        there = (number[claim] for claim in world.near(world.arrival[n]))
        return [other for other in there if other < arrived]

    def grouped(numbers):
        found = world.grouped([world.arrival[n] for n in numbers])
        return [tuple(number[claim] for claim in group) for group in found]

    kept = Partition(near, grouped)
    while arrived < size:
        batch = chance.randint(1, size - arrived)
        arrived += batch
        for _ in range(batch):
            kept.grow()
        anew = world.grouped(sorted(world.arrival[:arrived]))
        assert sorted(kept.groups()) == sorted(
            tuple(number[claim] for claim in group) for group in anew
        )


def test_what_has_nothing_to_do_with_it_is_not_grouped_again():
    world = World([0, 1, 2, 3, 4], [0, 0, 1, 1, 2], {(1, 2)}, {}, set())
    asked: list[list[int]] = []

    def grouped(numbers):
        asked.append(list(numbers))
        return world.grouped(numbers)

    kept = Partition(world.near, grouped)
    world.links |= {(0, 1): 2, (2, 3): 2}
    for _ in range(4):
        kept.grow()
    kept.settle()
    asked.clear()
    world.links[3, 4] = 1
    kept.grow()  # it is linked with 3, but cannot be of the same event
    assert list(kept.groups()) == [(0, 1), (2, 3), (4,)]
    assert asked == [[2, 3, 4]]
