"""Those who are named by a deed told before: "the attackers", «оборонці».

A line, its claims and those before it in; its claims out, such words with the name of
who did the last deed of their sort, or of whom it befell. So too whose hands something
is in ("in ihrer Hand"), whose arms strike ("their drones"), and who does the next deed
by a verb alone («потім спалили школу»).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from lagebild.extract.findings import Line
from lagebild.extract.objects import is_arms
from lagebild.lang.base import table
from lagebild.records import Claim, Derivation, Mention

_NEAR = 700  # characters back to the deed that is meant
#: Deeds with an attacker, who does them or, of a defence, whom they befall.
_ATTACKS = frozenset(
    {"ATTACK", "STRIKE", "INCURSION", "ADVANCE", "KILLING", "SABOTAGE", "CAPTURE",
     "ABUSE", "ENCIRCLE"}
)  # fmt: skip
_DEFENCES = frozenset({"REPEL"})
_DEEDS = _ATTACKS | {"DESTROY", "TAKE_PRISONER"}
_HELD = frozenset({"CONTROL", "TAKE_PRISONER"})  # whose hands something is in


@dataclass(frozen=True, slots=True)
class _Words:
    """Beginnings of the words for either side of a deed, and what opens the next."""

    attackers: tuple[str, ...]
    defenders: tuple[str, ...]
    next: frozenset[str]


@cache
def _words(language: str) -> _Words:
    rows = table(language, "names").get("by_deed", {})
    return _Words(
        tuple(rows.get("attackers", ())),
        tuple(rows.get("defenders", ())),
        frozenset(rows.get("next", ())),
    )


def with_doers(
    line: Line, here: Sequence[Claim], before: Sequence[Claim]
) -> tuple[Claim, ...]:
    """Return the claims of a line, "the attackers" with the name of those told of."""
    out: list[Claim] = []
    for each in here:
        told = (*before, *out)
        claim = _with_actor(line, each, told)
        for role in ("actor", "target"):
            named = [_named(line, m, claim, told) for m in getattr(claim, role)]
            if any(found is not None for _, found in named):
                mentions = tuple(mention for mention, _ in named)
                claim = _with(claim, role, mentions, [f for _, f in named if f])
        out.append(claim)
    return tuple(out)


def _with(
    claim: Claim, role: str, mentions: tuple[Mention, ...], told: Sequence[Claim]
) -> Claim:
    rule = Derivation(role, "told before", " ".join(found.id for found in told))
    rules = (*claim.derivation, rule)
    if role == "actor":
        return replace(claim, actor=mentions, derivation=rules)
    return replace(claim, target=mentions, derivation=rules)


def _with_actor(line: Line, claim: Claim, told: Sequence[Claim]) -> Claim:
    """Return the claim with whose hands it tells of, or who goes on to act."""
    if claim.type in _HELD:
        for word in line.pronouns:
            held = any(span.contains(word.span) for span in claim.trigger)
            at = line.range(word.span)[0]
            if held and word.name and line.words[at] in line.grammar.possessive:
                own = Mention(word.name, word.span, word.entity, word.side)
                return _with(claim, "actor", (own,), ())
    if not claim.actor and claim.type in _DEEDS and _goes_on(line, claim):
        last = next((c for c in reversed(told) if c.actor), None)
        if (
            last is not None
            and last.sentence != claim.sentence
            and _is_near(claim, last)
        ):
            actors = tuple(replace(m, span=None) for m in last.actor)
            acts = last.type in _DEEDS and all(m.entity or m.side for m in actors)
            return _with(claim, "actor", actors, (last,)) if acts else claim
    return claim


def _goes_on(line: Line, claim: Claim) -> bool:
    """«Потім спалили школу»: several do it, and the sentence only says "then"."""
    tree, first = line.tree, line.range(claim.trigger[0])[0]
    if tree is None or not line.grammar.slavic:
        return False
    verb = line.sentence.tokens[first]
    finite = verb.feat("VerbForm") == "Fin" and verb.feat("Number") == "Plur"
    joined = tree.label(first) == "conj" and tree.head(first) == 1
    then = line.words[0] in _words(line.grammar.language).next and (
        first == 1 or joined
    )
    return then and finite and not tree.has(first, "nsubj")


def _is_near(claim: Claim, told: Claim) -> bool:
    return claim.trigger[0].start - told.trigger[0].start <= _NEAR


def _named(
    line: Line, mention: Mention, claim: Claim, told: Sequence[Claim]
) -> tuple[Mention, Claim | None]:
    """Return a mention with whom it means and the claim that told of them, if any."""
    defends = _sort(line, mention)
    if defends is None:
        return mention, None
    for deed in reversed(told):
        if not _is_near(claim, deed):
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
    if line.words[tokens[0]] in line.grammar.possessive and is_arms(line, tokens[-1]):
        return False  # "their drones": of those who struck before
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
