"""Those who are named by a deed told before: "the attackers", «оборонці».

A line, its claims and those before it in; its claims out, such words with the name of
who did the last deed of their sort, or of whom it befell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from lagebild.extract.findings import Line
from lagebild.lang.base import table
from lagebild.records import Claim, Derivation, Mention

_NEAR = 700  # characters back to the deed that is meant
#: Deeds with an attacker, who does them or, of a defence, whom they befall.
_ATTACKS = frozenset(
    {"ATTACK", "STRIKE", "INCURSION", "ADVANCE", "KILLING", "SABOTAGE", "CAPTURE",
     "ABUSE", "ENCIRCLE"}
)  # fmt: skip
_DEFENCES = frozenset({"REPEL"})


@dataclass(frozen=True, slots=True)
class _Words:
    """Beginnings of the words for either side of a deed."""

    attackers: tuple[str, ...]
    defenders: tuple[str, ...]


@cache
def _words(language: str) -> _Words:
    rows = table(language, "names").get("by_deed", {})
    return _Words(tuple(rows.get("attackers", ())), tuple(rows.get("defenders", ())))


def with_doers(
    line: Line, here: Sequence[Claim], before: Sequence[Claim]
) -> tuple[Claim, ...]:
    """Return the claims of a line, "the attackers" with the name of those told of."""
    out: list[Claim] = []
    for claim in here:
        for role in ("actor", "target"):
            told = (*before, *out)
            named = [_named(line, m, claim, told) for m in getattr(claim, role)]
            if any(found is not None for _, found in named):
                mentions = tuple(mention for mention, _ in named)
                ids = " ".join(found.id for _, found in named if found)
                rule = Derivation(role, "told before", ids)
                rules = (*claim.derivation, rule)
                claim = (
                    replace(claim, actor=mentions, derivation=rules)
                    if role == "actor"
                    else replace(claim, target=mentions, derivation=rules)
                )
        out.append(claim)
    return tuple(out)


def _named(
    line: Line, mention: Mention, claim: Claim, told: Sequence[Claim]
) -> tuple[Mention, Claim | None]:
    """Return a mention with whom it means and the claim that told of them, if any."""
    defends = _sort(line, mention)
    if defends is None:
        return mention, None
    for deed in reversed(told):
        if claim.trigger[0].start - deed.trigger[0].start > _NEAR:
            break
        for other in _side(deed, defends=defends):
            if other.entity:
                return replace(other, span=mention.span), deed
            if other.side:
                return replace(mention, side=other.side), deed
    return mention, None


def _sort(line: Line, mention: Mention) -> bool | None:
    """True for defenders, False for attackers, None for anybody else."""
    span = mention.span
    if span is None or mention.entity or mention.side or line.tree is None:
        return None
    tokens = range(*line.range(span))
    if not tokens:
        return None
    words, known = line.words, _words(line.grammar.language)
    counted = any(t.upos == "NUM" for t in line.sentence.tokens[: tokens[-1]][-3:])
    for at in (line.tree.top(tokens), tokens[-1]):
        one = not counted and line.sentence.tokens[at].feat("Number") == "Sing"
        if not one and words[at].startswith(known.attackers):
            return False
        if not one and words[at].startswith(known.defenders):
            return True
    return None


def _side(deed: Claim, *, defends: bool) -> Iterator[Mention]:
    """Yield who attacked, or who was attacked, in a deed."""
    if deed.type in _ATTACKS:
        yield from deed.target if defends else deed.actor
    elif deed.type in _DEFENCES:
        yield from deed.actor if defends else deed.target
