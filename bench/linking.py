"""Linking made-up claims: how time and memory grow, and what adding a little costs.

`python -m bench.linking [N ...]`. Claims tell of made-up events, five each: places as
skewed as in reporting (Zipf 1.35 over 33,141), a dozen types, two sides, a span that
grows with the number of claims as it does in a war that goes on. Printed are the
processor's times as ratios from each size to the one before, the memory, and the time
for 100 documents more.
"""

from __future__ import annotations

import resource
import sys
import time
from bisect import bisect
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from random import Random

from lagebild.gazetteer.actors import open_registry
from lagebild.gazetteer.places import open_gazetteer
from lagebild.link import Linker, tools
from lagebild.link.parties import Party
from lagebild.link.spots import Grain, Spot
from lagebild.link.views import View
from lagebild.link.windows import Window, is_daily
from lagebild.ontology.kinship import kind, loose
from lagebild.records import Zone

SIZES = (10_000, 100_000)
PLACES, SKEW = 33_141, 1.35
TELLINGS = 5  # claims of an event
CLAIMS = 12  # claims of a document
DAYS = 760  # of 100,000 claims
START = 738_000  # some day in 2021
TYPES = (
    "STRIKE", "CAPTURE", "WITHDRAW", "ATTACK", "CLASH", "CASUALTIES", "DEPLOY",
    "FORTIFY", "DISPLACE", "DESTROY", "AIR_DEFENCE", "ORDER",
)  # fmt: skip
SIDES = (
    Party("RU.FORCES", "RU", frozenset(("RU.AF", "RU.MOD", "RU"))),
    Party("UA.FORCES", "UA", frozenset(("UA.AF", "UA.MOD", "UA"))),
)


def main(arguments: Sequence[str]) -> int:
    before = None
    for size in [int(word) for word in arguments] or SIZES:
        linker, took = _link(size)
        ratio = f"{took / before:.1f} times the last" if before else "the first"
        more = _more(linker, size)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
        print(
            f"{size:>9,} claims: {ratio}, {took / size * 1e6:.0f} µs a claim, "
            f"{len(linker.events()):,} events, 100 documents more in {more:.1f} s, "
            f"{memory:.2f} GiB",
            flush=True,
        )
        before = took
    return 0


def _link(size: int) -> tuple[Linker, float]:
    linker = Linker(tools(open_gazetteer(), open_registry()))
    start = time.process_time()
    linker.add_views(views(size))
    linker.events()
    return linker, time.process_time() - start


def _more(linker: Linker, size: int) -> float:
    """Return the seconds for a hundred documents of the last days, events included."""
    start = time.process_time()
    linker.add_views(views(100 * CLAIMS, seed=2, last=size))
    linker.events()
    return time.process_time() - start


def views(size: int, seed: int = 1, last: int = 0) -> Iterator[View]:
    """Yield made-up claims; `last`: of the last month of so many others."""
    chance = Random(seed)
    weights = list(accumulate(1 / rank**SKEW for rank in range(1, PLACES + 1)))
    span = max(DAYS * (last or size) // 100_000, 30)
    for number in range(size // TELLINGS):
        place = bisect(weights, chance.random() * weights[-1])
        day = START + (span - chance.randrange(30) if last else chance.randrange(span))
        type, side = chance.choice(TYPES), chance.randrange(2)
        for telling in range(TELLINGS):
            name = f"{seed}-{number:07d}-{telling}"
            yield _view(
                (name, type, _spot(place), SIDES[side]), day, size // CLAIMS, chance
            )


@cache
def _spot(place: int) -> Spot:
    # Places lie in 27 regions.
    region = f"XX-{place % 27}"
    return Spot(
        f"place:{place}", "", Grain.POINT, 48 + place % 100 / 50, 35 + place % 97 / 20,
        region, "XX", 2.0,
    )  # fmt: skip


def _view(
    what: tuple[str, str, Spot, Party], day: int, documents: int, chance: Random
) -> View:
    name, type, at, side = what
    told = day + chance.randrange(3)
    stated = chance.random() < 0.4
    back = 1 if is_daily(type) else 10
    window = Window(day, day, True) if stated else Window(told - back, told)
    return View(
        id=name,
        doc=f"d{chance.randrange(documents)}",
        at=0,
        sentence=0,
        zone=Zone.BODY,
        type=type,
        kind=kind(type, "occurred"),
        loose=type in loose(),
        daily=is_daily(type),
        phase="occurred",
        affirmed=True,
        to_come=False,
        committed=True,
        mentioned=False,
        framing=None,
        here=(at,),
        aside=(),
        scene=(),
        starts=(),
        ends=(at,),
        window=window,
        said=(told, told),
        actor=(side,) if chance.random() < 0.7 else (),
        target=(),
        site=False,
        works=False,
        quantity=(),
        quotes=frozenset(),
        origin=f"source:{chance.randrange(400)}" if chance.random() < 0.6 else "",
        side=side.side,
        comment=False,
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
