"""Deeds that a noun takes up again: "the assault", "den Angriff", «этот штурм».

A line, its claims and those before it in; its claims out, those that a definite noun
names once more with those whom the first telling names, as understood, not written.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lagebild.extract.findings import Line
from lagebild.ontology.kinship import Kinship, kinship
from lagebild.records import Claim, Derivation, Mention

_NEAR = 500  # characters back to the deed that is meant
_SAME = (Kinship.SAME, Kinship.KIN)
#: Deeds that stay the same when they are spoken of again.
_DEEDS = frozenset(
    {"ATTACK", "STRIKE", "KILLING", "ABUSE", "SABOTAGE", "DESTROY", "TAKE_PRISONER",
     "INCURSION", "AIR_DEFENCE", "ENCIRCLE", "DISPLACE", "DEPLOY", "CIVIL_SUPPORT",
     "NEGOTIATE", "ORDER", "VOTE", "CLOSURE"}
)  # fmt: skip
_OWN = frozenset({"nmod", "amod", "nummod", "acl", "appos"})


def with_recalled(
    line: Line, here: Sequence[Claim], before: Sequence[Claim]
) -> tuple[Claim, ...]:
    """Return the claims of a line, deeds told before with whom they befell."""
    out: list[Claim] = []
    for claim in here:
        meant = None
        if claim.type in _DEEDS and not claim.target and _is_recalled(line, claim):
            told = (c for c in reversed((*before, *out)) if _may_be(claim, c))
            meant = next(told, None)
        out.append(claim if meant is None else _filled(claim, meant))
    return tuple(out)


def _is_recalled(line: Line, claim: Claim) -> bool:
    """True for a definite noun; without articles, for one that nothing describes."""
    tree, grammar = line.tree, line.grammar
    if tree is None:
        return False
    inside = [t for span in claim.trigger for t in range(*line.range(span))]
    nouns = [t for t in inside if line.sentence.tokens[t].upos == "NOUN"]
    for noun in nouns:
        before = {line.words[c] for c in tree.children(noun, "det")}
        if before & grammar.definite:
            return True
        if line.grammar.slavic and not before:
            alone = line.sentence.tokens[noun].feat("Number") != "Plur"
            return alone and not tree.has(noun, *_OWN)
    return False


def _may_be(claim: Claim, told: Claim) -> bool:
    """The same sort of deed, near before, at no other place and by nobody else.

    What did not happen does not come again: "no bomb fell. The raid came at noon".
    """
    if not told.target or kinship(claim.type, told.type) not in _SAME:
        return False
    if told.polarity != claim.polarity:
        return False
    if not 0 <= claim.trigger[0].start - told.trigger[0].start <= _NEAR:
        return False
    return all(
        not one or not other or one & other
        for one, other in (
            ({p.name for p in claim.place}, {p.name for p in told.place}),
            ({m.name for m in claim.actor}, {m.name for m in told.actor}),
        )
    )


def _filled(claim: Claim, told: Claim) -> Claim:
    rules = [Derivation("target", "told before", told.id)]
    if told.actor and not claim.actor:
        rules.append(Derivation("actor", "told before", told.id))
    return replace(
        claim,
        actor=claim.actor or _understood(told.actor),
        target=_understood(told.target),
        derivation=(*claim.derivation, *rules),
    )


def _understood(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    return tuple(replace(m, span=None) for m in mentions)
