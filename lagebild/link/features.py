"""Two views in; what they share and where they part out, as named features.

All features are language-free and symmetric. A feature is (name, value, times): its
weight stands in `weights.toml` and counts `times`.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from itertools import product

from lagebild.link.one_text import Feature, of_one_text
from lagebild.link.pairs import between, compared, nearest, reaches, said_gap
from lagebild.link.parties import Parties, Party
from lagebild.link.spots import Apart
from lagebild.link.views import View
from lagebild.ontology.kinship import Kinship, kinship, rare
from lagebild.quantities import Amount, Compared, compare

#: Beyond this gap more days say nothing more.
MOST_DAYS = 45
#: Days that two stated times may lie apart: nights, time zones, late posts.
SLACK = 1
#: Types whose count is the event: other things counted are other events.
COUNTED = frozenset(
    ("CASUALTIES", "DESTROY", "KILLING", "TAKE_PRISONER", "SURRENDER", "AIR_DEFENCE")
)


def candidates(a: View, b: View) -> bool:
    """Say whether two claims can be of one event by their types at all."""
    return kinship(a.kind, b.kind) != Kinship.OTHER


def features(a: View, b: View) -> Iterator[Feature]:
    """Yield all features of a pair of candidates."""
    yield "base", "pair", 1.0
    yield "type", _types(a, b), 1.0
    yield from _places(a, b)
    yield from _times(a, b)
    yield from _parties(a, b)
    if a.quantity and b.quantity:
        yield from _quantities(a, b)
    yield from _reality(a, b)
    yield from _texts(a, b)


def apart_for_sure(a: View, b: View) -> bool:
    """Say whether two claims cannot be of one event: a cannot-link."""
    if _stated_apart(a, b) or _counts_apart(a, b):
        return True
    return bool(a.here and b.here) and nearest(a, b) == Apart.DISJOINT


def parting(view: View) -> tuple[Hashable, ...]:
    """Return what `apart_for_sure` looks at."""
    counted = (view.type, view.quantity) if view.type in COUNTED else None
    return view.window if view.window.stated else None, view.here, counted


def _types(a: View, b: View) -> str:
    if a.kind != b.kind:
        return kinship(a.kind, b.kind)
    if a.loose:
        return "loose"
    return "rare" if a.type in rare() else "same"


# ----------------------------------------------------------------------- places


def _places(a: View, b: View) -> Iterator[Feature]:
    if _crossed(a, b):
        yield "place", "crossed", 1.0
    if a.here and b.here:
        yield "place", nearest(a, b), 1.0
    elif _met_aside(a, b):
        yield "place", "same_aside", 1.0
    elif scenes := _scenes(a, b):
        yield "place", scenes, 1.0
    elif a.here or b.here:
        yield "place", "one_unknown", 1.0
    else:
        yield "place", "both_unknown", 1.0
    if a.aside and b.aside:
        aside = between(a.aside, b.aside)
        if aside in _ONE:
            yield "place", "same_aside", 1.0
        elif aside == Apart.DISJOINT:
            yield "place", "other_aside", 1.0


def _scenes(a: View, b: View) -> str | None:
    """Compare where passages of two texts are; within one text they say nothing."""
    one, other = a.here or a.scene, b.here or b.scene
    if a.doc == b.doc or not (one and other):
        return None
    found = between(one, other)
    if found == Apart.DISJOINT:
        return "other_scene"
    return _SCENES.get(found)


_ONE = frozenset((Apart.SAME, Apart.SAME_REGION))
_SCENES = {
    Apart.SAME: "same_scene",
    Apart.SAME_REGION: "same_wide_scene",
    Apart.PART: "same_wide_scene",
}


def _crossed(a: View, b: View) -> bool:
    """Say whether one event leads to where the other starts."""
    return _leads(a, b) or _leads(b, a)


def _leads(a: View, b: View) -> bool:
    there = bool(a.ends and b.starts) and between(a.ends, b.starts) in _ONE
    return there and not (a.here and b.here and nearest(a, b) == Apart.SAME)


def _met_aside(a: View, b: View) -> bool:
    """Say whether one is where the other comes from or goes to."""
    return (bool(a.aside and b.here) and reaches(a, b) in _ONE) or (
        bool(b.aside and a.here) and reaches(b, a) in _ONE
    )


# ------------------------------------------------------------------------ times


def _stated_apart(a: View, b: View) -> bool:
    """Say whether two stated times cannot be one.

    One that spans days has room already for the night before.
    """
    if not (a.window.stated and b.window.stated):
        return False
    slack = SLACK if a.window.days == b.window.days == 1 else 0
    return a.window.gap(b.window) > slack


def _times(a: View, b: View) -> Iterator[Feature]:
    if a.window.lasting != b.window.lasting:
        yield "time", "lasting", 1.0
    if not (a.window.known and b.window.known) or _told_together(a, b):
        yield "time", "unknown", 1.0
    elif _stated_apart(a, b):
        yield "time", "apart", 1.0
    elif (a.daily or b.daily) and (days := _days_between(a, b)):
        yield "time", "daily_apart", float(min(days, MOST_DAYS))
    elif gap := a.window.gap(b.window):
        yield "time", "day_apart", float(min(gap, MOST_DAYS))
    elif _one_date(a, b):
        yield "time", "same_days", 1.0
    else:
        yield "time", "meet", 1.0


def _one_date(a: View, b: View) -> bool:
    """Say whether the text puts both on the same days, or into the same wider span."""
    same = a.window.stated and a.window == b.window
    return same or (a.window.fine and b.window.fine)


def _days_between(a: View, b: View) -> int:
    """Days between what happens daily: of the events, else of the reports."""
    if a.window.stated and b.window.stated:
        return a.window.gap(b.window)
    return max(a.window.gap(b.window), said_gap(a, b))


def _told_together(a: View, b: View) -> bool:
    """Within a document what has no time of its own may take that of another claim.

    That both lie before its date says nothing: all do.
    """
    return a.doc == b.doc and not (a.window.stated and b.window.stated)


# ---------------------------------------------------------------------- parties


def _parties(a: View, b: View) -> Iterator[Feature]:
    actor = compared(a.actor, b.actor)
    target = compared(a.target, b.target)
    yield "actor", _told_of(actor, a.actor, b.actor), 1.0
    yield "target", _told_of(target, a.target, b.target), 1.0
    if target == Parties.SAME and a.works and b.works:
        yield "target", "same_works", 1.0
    if a.site != b.site:
        yield "target", "site", 1.0
    if _swapped(a, b, actor):
        yield "roles", "swapped", 1.0


def _told_of(found: Parties, a: tuple[Party, ...], b: tuple[Party, ...]) -> str:
    """Tell those who are the same because they are a whole side's from all others."""
    if found != Parties.SAME:
        return found
    shared = {one.id for one in a} & {other.id for other in b}
    whole = all(one.whole for one in a if one.id in shared)
    return "same_side" if whole else found


def _swapped(a: View, b: View, actor: Parties) -> bool:
    near = (Parties.SAME, Parties.RELATED)
    return actor not in near and (
        compared(a.actor, b.target) in near or compared(a.target, b.actor) in near
    )


# ------------------------------------------------------------------- quantities


def _quantities(a: View, b: View) -> Iterator[Feature]:
    found = {
        compare(Amount(one), Amount(other))
        for one, other in product(a.quantity, b.quantity)
    }
    best = next(c for c in Compared if c in found)
    if best == Compared.INCOMPARABLE and a.type in COUNTED:
        yield "quantity", "other_kind", 1.0
    elif best in _AWRY and _other_order(a, b):
        yield "quantity", "other_order", 1.0
    else:
        yield "quantity", best, 1.0


_AWRY = (Compared.DIVERGENT, Compared.CONTRADICTORY)
#: Counts that differ by more than this factor are hardly of one event.
ORDER = 5.0


def _other_order(a: View, b: View) -> bool:
    one = [q.number for q in a.quantity if q.number]
    other = [q.number for q in b.quantity if q.number]
    return bool(one and other) and (
        min(one) > ORDER * max(other) or min(other) > ORDER * max(one)
    )


def _counts_apart(a: View, b: View) -> bool:
    """Say whether both count, and count other things, where the count is the event."""
    if a.type != b.type or a.type not in COUNTED or not (a.quantity and b.quantity):
        return False
    return ("quantity", "other_kind", 1.0) in _quantities(a, b)


# ---------------------------------------------------------------------- reality


def _reality(a: View, b: View) -> Iterator[Feature]:
    if a.to_come != b.to_come:
        yield "reality", "one_to_come", 1.0
        if _over_already(a, b) or _over_already(b, a):
            yield "reality", "over_already", 1.0
    if a.committed != b.committed:
        yield "reality", "supposed", 1.0
    if a.to_come != b.to_come and "state" in (a.phase, b.phase):
        yield "reality", "state_to_come", 1.0
    if ("habitual" in (a.phase, b.phase)) and a.phase != b.phase:
        yield "reality", "habit", 1.0


def _over_already(a: View, b: View) -> bool:
    """Say whether a was over, on the text's own word, when b was still expected."""
    over = a.window.high if a.window.stated and a.phase in ("occurred", "end") else None
    return over is not None and b.said[0] is not None and over < b.said[0]


# ------------------------------------------------------------------------ texts


def _texts(a: View, b: View) -> Iterator[Feature]:
    if a.doc == b.doc:
        yield from of_one_text(a, b)
    elif a.origin and a.origin == b.origin and _said_together(a, b):
        yield "origin", "same_utterance", 1.0
    if not a.quotes.isdisjoint(b.quotes):
        yield "text", "same_quotation", 1.0


def _said_together(a: View, b: View) -> bool:
    known = None not in (*a.said, *b.said)
    return known and said_gap(a, b) <= SLACK
