"""Two claims of one event in; what the later one tells of the earlier out.

Time has passed between them: what was announced came about, what was denied is told,
a count has grown. None of this is a contradiction.
"""

from __future__ import annotations

from lagebild.link.claimed import REAL, Disagreement, Stage, earlier, stage
from lagebild.link.views import View
from lagebild.quantities import Amount, Compared, compare

#: How counts that grew compare: they cannot both hold, or nobody takes them for one.
_OTHER = frozenset((Compared.CONTRADICTORY, Compared.DIVERGENT))


def later(a: View, b: View) -> Disagreement | None:
    """Return what b, said later, tells of a; None where it tells nothing new."""
    if not earlier(a, b):
        return None
    if _grew(a, b):
        return Disagreement("count", "grew", "the count has grown")
    if stage(a) == Stage.AHEAD and stage(b) in REAL:
        if a.affirmed == b.affirmed:
            why = "what was announced or expected is told as happening"
            return Disagreement("came_about", "announced-then-told", why)
        why = "it went otherwise than announced or expected"
        return Disagreement("went_otherwise", "announced-then-told", why)
    if a.affirmed != b.affirmed and not b.mentioned | a.mentioned:
        return Disagreement("turned", "other-sign", "later it is told otherwise")
    return None


def _grew(a: View, b: View) -> bool:
    for one in a.quantity:
        for other in b.quantity:
            differs = compare(Amount(one), Amount(other)) in _OTHER
            if differs and (one.number or 0) < (other.number or 0):
                return True
    return False
