"""Capitals that are towns here, not governments: actors in, those without them out.

"Moscow demanded" is a government; "rebels took Khartoum", "Khartoum airport" and "the
centre of Khartoum" speak of the town.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lagebild.extract.actors import ActorMention
from lagebild.extract.grammar import grammar_of
from lagebild.extract.marks import DASHES
from lagebild.extract.toponym_words import vocabulary
from lagebild.extract.trees import Tree, tree_of
from lagebild.lang.events import find_triggers
from lagebild.lang.kinds import is_kind
from lagebild.lang.patterns import forms_of
from lagebild.lang.sites import names_site
from lagebild.records import Reading, Sentence
from lagebild.text import word_key

#: What is done to a town; a government is neither taken nor left nor shelled.
_TO_TOWNS = frozenset(
    {"CAPTURE", "ENCIRCLE", "INCURSION", "ADVANCE", "STRIKE", "WITHDRAW", "ATTACK",
     "FORTIFY"}
)  # fmt: skip
#: Nouns of these have the town in the genitive; of others it is who does it.
_OF_TOWNS = frozenset({"CAPTURE", "ENCIRCLE", "STRIKE"})
_WHOLE = ("nmod", "compound", "flat", "appos")


def without_towns(
    reading: Reading, actors: Sequence[ActorMention]
) -> tuple[ActorMention, ...]:
    """Return the actors but those capitals that stand for the town itself."""
    ends = {
        sentence.tokens[at].span.end
        for sentence in reading.sentences
        for at in _towns(sentence, reading.language)
    }
    named = (a for a in actors if not _is_heading(a, reading.language))
    return tuple(a for a in named if a.kind != "capital" or a.span.end not in ends)


def _is_heading(actor: ActorMention, language: str) -> bool:
    """ "300 Kämpfer Richtung Idlib": nobody of that name."""
    first = actor.name.lower().split()[:1]
    words = vocabulary(language)
    return actor.kind == "person" and any(words.has("direction", w) for w in first)


def _towns(sentence: Sentence, language: str) -> Iterator[int]:
    """Yield the tokens that are taken, left or shelled, or that have a building."""
    tree = tree_of(sentence)
    if tree is None:
        return
    yield from _undergoing(tree, language)
    for at, token in enumerate(sentence.tokens):
        if token.text[:1].isupper() and (
            _is_whole(tree, at, language)
            or _is_called(tree, at, language)
            or _is_end(tree, at, language)
        ):
            yield at


def _is_end(tree: Tree, at: int, language: str) -> bool:
    """ "Die Autobahn Kiew–Odessa", "the Kyiv–Odesa motorway": where a way ends."""
    tokens = tree.sentence.tokens
    near = [i for i in (at - 1, at + 1) if 0 <= i < len(tokens)]
    if not any(tokens[i].text in DASHES for i in near):
        return False
    return any(
        is_kind(forms_of(tokens[i]), "ways", language)
        for i in (*tree.above(at), at + 3, at - 3)
        if 0 <= i < len(tokens)
    )


def _undergoing(tree: Tree, language: str) -> Iterator[int]:
    for match in find_triggers(tree.sentence.tokens, language):
        if match.entry.type not in _TO_TOWNS:
            continue
        borne = match.entry.actor == "none"  # "Kabul has fallen"
        of = grammar_of(language).owning if match.entry.type in _OF_TOWNS else None
        for token in match.tokens:
            for child in tree.children(token, "obj", "nsubj", "nmod"):
                if _is_done_to(tree, child, of, borne):
                    yield from tree.with_conjuncts(child)


def _is_done_to(tree: Tree, child: int, of: frozenset[str] | None, borne: bool) -> bool:
    """By its edge: an object, a passive subject, the genitive of "the fall of"."""
    match tree.sentence.tokens[child].deprel:
        case "obj" | "nsubj:pass":
            return True
        case "nsubj":
            return borne
        case "nmod":
            return of is not None and of.issuperset(tree.cases(child))
    return False


def _is_called(tree: Tree, at: int, language: str) -> bool:
    """ "The capital, Khartoum", "столицу Судана Хартум": by the noun beside it."""
    tokens, words = tree.sentence.tokens, vocabulary(language)
    before = at - 1 - (at > 1 and tokens[at - 1].text == ",")
    near = [before] if before >= 0 else []
    if tree.label(at) in ("appos", "flat", "nmod") and not tree.cases(at):
        near += [t for t in (tree.head(at),) if t is not None]
    return any(words.has("capital_nouns", tokens[t].lemma.lower()) for t in near)


def _is_whole(tree: Tree, at: int, language: str) -> bool:
    """True for the town that a building or a part of a town belongs to."""
    above = tree.head(at)
    if above is None or tree.label(at) not in _WHOLE:
        return False
    noun, words = tree.sentence.tokens[above], vocabulary(language)
    lemma = noun.lemma.lower()
    if words.has("town_nouns", lemma) or words.has("part_nouns", lemma):
        return True
    return noun.feat("Number") != "Plur" and names_site(word_key(lemma), language)
