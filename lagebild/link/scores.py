"""A pair of views in; its score, or the link with every feature's share, out."""

from __future__ import annotations

from lagebild.link.features import features
from lagebild.link.views import View
from lagebild.link.weights import weights
from lagebild.records import Link, Reason


def score(a: View, b: View) -> float:
    """Return how much speaks for one event: the sum of the weights."""
    points, total = weights().points, 0.0
    for feature, value, times in features(a, b):
        total += points[feature, value] * times
    return round(total, 6)


def explained(a: View, b: View) -> Link:
    """Return the pair as a link, the smaller id first, the heaviest reason first."""
    of = weights().of
    reasons = [
        Reason(f, round(of[f, v].value * times, 6), of[f, v].why)
        for f, v, times in features(a, b)
        if of[f, v].value
    ]
    one, other = sorted((a.id, b.id))
    ordered = sorted(reasons, key=lambda r: (-abs(r.weight), r.feature, r.why))
    return Link(one, other, score(a, b), tuple(ordered))
