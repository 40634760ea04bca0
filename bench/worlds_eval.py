"""`./run eval worlds`: our grading over simulated wars, beside what others do.

The laws P1-P6 are checked on an event of each world; a broken one, grades whose truth
rate does not fall with the grade (P7), or twins whose harm the dependence edges do not
undo (P8), end the run with an error.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from bench.tables import Section, Table, number
from bench.worlds import SETTINGS, TWINS, Setting, World, world
from bench.worlds_claims import Stage, material, stage, twin_edges
from bench.worlds_laws import LAWS, case
from bench.worlds_peers import PEERS, by_outlet, by_primary
from lagebild.assessed import Assessment
from lagebild.weigh import GRADES, weigh

Cell = TypeVar("Cell", bound=Hashable)
#: Worlds a setting: to learn the truth rate of each grade, and to test on.
LEARN, TEST = 60, 200
#: Where the seeds of the two begin.
LEARN_FROM, TEST_FROM = 50_000, 1_000
#: A grade's truth rate may rise above the one before it by chance alone.
SLACK = 0.02
#: How many shares a calibrated peer's chances are cut into.
BINS = 10
NOTE = """\
Wars are simulated of which the truth is known: partisans who assert what favours them,
third parties who err, outlets that copy and half forget to name whom. Grades are our
own code's. A grade's chance is its truth rate in other worlds of all settings; the
known methods are shown as they come and calibrated on the same worlds. The simulation
shares the structure of the rules, not their numbers: the size of the lead is
optimistic."""


@dataclass(frozen=True)
class Judged:
    """A proposition: whether it holds, our grade, and what the others say."""

    true: bool
    found: Assessment
    chances: Mapping[str, float]

    @property
    def denied(self) -> bool:
        return any(ground.key == "denied" for ground in self.found.reasons)

    @property
    def right(self) -> bool:
        """Say whether what was graded is true: it happened, or it did not."""
        return self.true != self.denied

    @property
    def cell(self) -> tuple[str, bool, bool]:
        return self.found.rule, self.denied, "contested" in self.found.flags


def simulated_worlds(_: Path | None) -> Section:
    """Measure and check; AssertionError names the first law that does not hold."""
    learnt = [j for s in SETTINGS for j in _judged(s, LEARN_FROM, LEARN)]
    tested = {s.name: _judged(s, TEST_FROM, TEST) for s in SETTINGS}
    broken = laws(SETTINGS, TEST)
    twins = {
        told: _judged(replace(TWINS, name=told), TEST_FROM, TEST, told == "edges")
        for told in ("no edges", "edges")
    }
    rates = {name: truth_rates(found) for name, found in {**tested, **twins}.items()}
    brier = {name: scores(found, learnt) for name, found in tested.items()}
    check(broken, truth_rates([j for t in tested.values() for j in t]), rates)
    figures = {"truth rate": rates, "brier": brier, "broken": broken}
    tables = (_rates_table(rates), _brier_table(brier), _laws_table(broken))
    return Section("worlds", "Grades over simulated wars", NOTE, tables, figures)


def check(
    broken: Mapping[str, int],
    rates: Mapping[str, float],
    by_setting: Mapping[str, Mapping[str, float]],
) -> None:
    """Assert the laws P1-P8."""
    for law, times in broken.items():
        assert not times, f"{law}: broken in {times} worlds"
    for better, worse in (("R2", "R3"), ("R3", "R4"), ("R4", "R1")):
        assert rates[better] >= rates[worse] - SLACK, f"P7: {better} below {worse}"
    without = by_setting["sparse"]["R2"]
    hidden, told = by_setting["no edges"]["R2"], by_setting["edges"]["R2"]
    assert hidden < without - SLACK, "P8: twins do no harm, so nothing is shown"
    assert told >= without - 2 * SLACK, "P8: the edges do not undo the harm of twins"


def laws(settings: Iterable[Setting], worlds: int) -> dict[str, int]:
    """Return how often each law is broken, by an event of each world."""
    broken = Counter(dict.fromkeys(LAWS, 0))
    for setting in settings:
        for seed in range(worlds):
            made = world(setting, TEST_FROM + seed)
            found = case(made, stage(made), seed % setting.propositions)
            if found is not None:
                broken.update(name for name, holds in LAWS.items() if not holds(found))
    return dict(broken)


def truth_rates(found: Iterable[Judged]) -> dict[str, float]:
    """Return for each rule how often what it graded is true."""
    right = defaultdict[str, list[bool]](list)
    for one in found:
        right[one.found.rule].append(one.right)
    return {rule: sum(right[rule]) / len(right[rule]) for rule in sorted(right)}


def scores(found: Sequence[Judged], learnt: Sequence[Judged]) -> dict[str, float]:
    """Return the Brier score of our grades and of each peer, raw and calibrated."""
    ours = _learn((j.cell, j.true) for j in learnt)
    out = {"grades": _brier((ours.get(j.cell, 0.5), j.true) for j in found)}
    for name in found[0].chances:
        out[name] = _brier((j.chances[name], j.true) for j in found)
        bins = _learn((_bin(j.chances[name]), j.true) for j in learnt)
        pairs = ((bins.get(_bin(j.chances[name]), 0.5), j.true) for j in found)
        out[f"{name}, calibrated"] = _brier(pairs)
    return out


def _judged(
    setting: Setting, first: int, worlds: int, edges: bool = False
) -> list[Judged]:
    found = []
    for seed in range(first, first + worlds):
        made = world(setting, seed)
        found += _of_world(made, stage(made), edges)
    return found


def _of_world(made: World, cast: Stage, edges: bool) -> list[Judged]:
    weighed = material(made, cast)
    if edges:
        weighed = replace(weighed, dependences=twin_edges(made))
    chances = {
        f"{name}, {by}": method(said)
        for by, said in (("outlets", by_outlet(made)), ("origins", by_primary(made)))
        for name, method in PEERS.items()
    }
    return [
        Judged(
            bool(made.truth[at]),
            found,
            {name: float(row[at]) for name, row in chances.items()},
        )
        for found in weigh(weighed, cast.registry)
        for at in [int(found.event_id.removeprefix("e"))]
    ]


def _learn(seen: Iterable[tuple[Cell, bool]]) -> dict[Cell, float]:
    """Return the truth rate of each cell; one of two true stands for no knowledge."""
    counts = defaultdict[Cell, list[int]](lambda: [1, 2])
    for cell, true in seen:
        counts[cell][0] += true
        counts[cell][1] += 1
    return {cell: hits / many for cell, (hits, many) in counts.items()}


def _brier(pairs: Iterable[tuple[float, bool]]) -> float:
    squares = [(chance - true) ** 2 for chance, true in pairs]
    return sum(squares) / len(squares)


def _bin(chance: float) -> int:
    return min(BINS - 1, int(chance * BINS))


# ----------------------------------------------------------------------- tables


def _rates_table(rates: Mapping[str, Mapping[str, float]]) -> Table:
    order = ("R2", "R3", "R4", "R5", "R1")
    rows = [
        [f"{rule} {GRADES[rule]}", *[_cell(rates[name].get(rule)) for name in rates]]
        for rule in order
    ]
    return Table("How often what is graded is true", ("grade", *rates), rows)


def _brier_table(brier: Mapping[str, Mapping[str, float]]) -> Table:
    names = sorted(next(iter(brier.values())), key=lambda n: (n != "grades", n))
    rows = [[name, *[_cell(brier[s][name]) for s in brier]] for name in names]
    return Table("Brier score, lower is better", ("method", *brier), rows)


def _laws_table(broken: Mapping[str, int]) -> Table:
    rows = [[law, str(times)] for law, times in broken.items()]
    return Table("Laws broken, one event a world", ("law", "worlds"), rows)


def _cell(value: float | None) -> str:
    return "-" if value is None else number(value)
