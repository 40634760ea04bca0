"""What is said of one event in; what counts as a report of it, and what not, out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from lagebild.assessed import Collapse
from lagebild.records import Zone
from lagebild.weigh.archive import is_archive
from lagebild.weigh.spoken import Spoken
from lagebild.weigh.voices import Kind

#: Why a claim does not count: rule -> words.
LEFT_OUT = {
    "teaser": "a link to another article",
    "archive": "an archive picture shows nothing of now",
    "restates": "a heading or lead that the body repeats",
    "author": "the outlet asserts it and names no source",
    "unspecified": "reports of nobody in particular",
}


def heard(said: Sequence[Spoken]) -> tuple[list[Spoken], list[Collapse]]:
    """Return the claims that count, whoever they count for, and the others."""
    bodies = {s.document.name for s in said if s.claim.zone is Zone.BODY}
    kept, left = list[Spoken](), defaultdict[tuple[str, str], list[str]](list)
    for one in said:
        rule = _left_out(one, bodies)
        if rule:
            left[rule, one.voice.name].append(one.claim.id)
        else:
            kept.append(one)
    return kept, [
        Collapse(rule, name, None, LEFT_OUT[rule], tuple(sorted(claims)))
        for (rule, name), claims in left.items()
    ]


def nobodies(kept: Iterable[Spoken]) -> list[Collapse]:
    """Return what no named origin stands behind."""
    found = defaultdict[str, list[Spoken]](list)
    for one in kept:
        if one.voice.kind is Kind.NOBODY:
            rule = "author" if len(one.claim.chain) == 1 else "unspecified"
            found[rule].append(one)
    return [
        Collapse(r, said[0].voice.name, None, LEFT_OUT[r], ids(said))
        for r, said in found.items()
    ]


def _left_out(one: Spoken, bodies: set[str]) -> str | None:
    claim = one.claim
    if claim.zone is Zone.TEASER:
        return "teaser"
    if is_archive(claim, one.document):
        return "archive"
    heading = claim.zone is Zone.HEADING and one.document.name in bodies
    return "restates" if heading else None


def ids(said: Iterable[Spoken]) -> tuple[str, ...]:
    return tuple(sorted({s.claim.id for s in said}))
