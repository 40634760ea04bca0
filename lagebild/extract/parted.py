"""German verbs put together with the particle that the sentence parts from them.

"Wehrten … ab" is "abwehren", however far apart the two stand, and no "wehren". Tokens
and their tree in; triggers of the whole verb out, and which verbs are but half of one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from lagebild.extract.trees import Tree
from lagebild.lang.events import TriggerEntry, trigger_matcher
from lagebild.lang.patterns import Match
from lagebild.records import Token

_PARTICLE = "compound:prt"


def find_parted(
    tokens: Sequence[Token], tree: Tree | None, language: str
) -> Iterator[Match[TriggerEntry]]:
    """Yield triggers of verbs whose particle stands apart; both words are theirs."""
    particles = {} if tree is None or language != "de" else particles_of(tokens, tree)
    if not particles:
        return
    whole = [_joined(tokens, i, particles) for i in range(len(tokens))]
    for match in trigger_matcher(language).find(whole):
        verb = next((t for t in match.tokens if t in particles), None)
        if verb is not None and particles[verb] not in match.tokens:
            both = tuple(sorted({*match.tokens, particles[verb]}))
            yield replace(match, tokens=both)


def particles_of(tokens: Sequence[Token], tree: Tree) -> Mapping[int, int]:
    """Return the particle of each verb that has one apart from it.

    It is the last verb's before it, whatever the reader says: "siegte und zog ab".
    """
    out = {}
    for particle, token in enumerate(tokens):
        head = tree.head(particle)
        if token.deprel == _PARTICLE and head is not None and head < particle:
            verbs = [t for t in range(head, particle) if _is_finite(tokens[t])]
            if verbs:
                out[verbs[-1]] = particle
    return out


def _is_finite(token: Token) -> bool:
    return token.upos == "VERB" and token.feat("VerbForm") == "Fin"


def _joined(tokens: Sequence[Token], at: int, particles: Mapping[int, int]) -> Token:
    if at not in particles:
        return tokens[at]
    verb = tokens[particles[at]].text.lower() + tokens[at].lemma
    return replace(tokens[at], text=verb, lemma=verb)
