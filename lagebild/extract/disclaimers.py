"""Disclaimers ("could not be independently verified") and the claims in their scope.

A disclaimer covers the nearest preceding claims of one origin that stand together, the
claims of its own sentence, or those of "both sides"; never later ones.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lagebild.extract.factuality import STATUSES
from lagebild.extract.findings import Line
from lagebild.records import Claim, Derivation, Span

_UNCHECKABLE = frozenset({"forecast", "opinion", "directive"})
_REACH = 4  # sentences back to the last claim of the block


def apply_disclaimers(
    claims: Sequence[Claim], lines: Sequence[Line]
) -> tuple[Claim, ...]:
    """Return the claims, those in scope of a disclaimer marked unverified."""
    number = {line.sentence.span: line.number for line in lines}
    marked: dict[str, list[Span]] = {}
    for line in lines:
        spans = [line.span(m.tokens) for m in line.marked("disclaimer")]
        if not spans:
            continue
        for claim in _scope(claims, line, number):
            marked.setdefault(claim.id, []).extend(spans)
    return tuple(_mark(c, tuple(marked.get(c.id, ()))) for c in claims)


def _scope(claims: Sequence[Claim], line: Line, number: dict[Span, int]) -> list[Claim]:
    start = line.sentence.span
    own = [c for c in claims if c.sentence == start and c.type == "VERIFICATION"]
    earlier = [c for c in claims if c.sentence.start <= start.start]
    earlier = [c for c in earlier if len(c.chain) > 1]
    if not earlier or line.number - number[earlier[-1].sentence] > _REACH:
        return own
    if not line.grammar.both.isdisjoint(line.words):
        return own + [c for c in earlier if c.origin.side and _tells(c)]
    return own + [c for c in _same_voice(earlier, number) if _tells(c)]


def _tells(claim: Claim) -> bool:
    """Only what is told as so can be checked: no forecast and no opinion."""
    return _UNCHECKABLE.isdisjoint(claim.status)


def _same_voice(earlier: Sequence[Claim], number: dict[Span, int]) -> list[Claim]:
    """Return the last claims of one origin that stand together."""
    out: list[Claim] = []
    at = number[earlier[-1].sentence]
    for claim in reversed(earlier):
        near = at - number[claim.sentence] <= 1
        if claim.origin.name != earlier[-1].origin.name or not near:
            break
        at = number[claim.sentence]
        out.append(claim)
    return out


def _mark(claim: Claim, spans: tuple[Span, ...]) -> Claim:
    if not spans:
        return claim
    status = {*claim.status, "unverified"}
    return replace(
        claim,
        status=tuple(s for s in STATUSES if s in status),
        disclaimers=spans,
        derivation=(*claim.derivation, Derivation("status", "disclaimer in scope")),
    )
