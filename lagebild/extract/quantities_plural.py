"""A reading in, nouns that no figure counts out: "tanks" are two or more, "a tank" one.

Not part of `find_quantities`: such nouns are everywhere, and only a caller that knows
the event can tell which of them says how many.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lagebild.extract.grammar import grammar_of
from lagebild.extract.quantities import QuantityMention
from lagebild.extract.quantities_lexicon import count_words
from lagebild.extract.toponym_words import vocabulary
from lagebild.extract.trees import Tree, tree_of
from lagebild.records import Reading, Span, Token
from lagebild.text import pieces

FORCES = "forces"  # a plural that is but a name for a side
NO_ARTICLE = ("ru", "uk")
PERSONS = "people"  # as the number tables call their unit
IRREGULAR = ("men", "women", "people", "children", "troops", "aircraft")


def find_bare_plurals(
    reading: Reading, counted: Sequence[QuantityMention]
) -> tuple[QuantityMention, ...]:
    """Return known nouns that no figure counts: plurals, and one with "a" before it.

    `counted` are the document's quantities. Number and article come from the reader's
    tree; without one only English plurals show.
    """
    taken = [q.span for q in counted]
    return tuple(
        mention
        for number in range(len(reading.sentences))
        for mention in _in_sentence(reading, number)
        if not any(mention.span.overlaps(span) for span in taken)
    )


def _in_sentence(reading: Reading, number: int) -> Iterator[QuantityMention]:
    sentence, words = reading.sentences[number], count_words(reading.language)
    ends = {token.span.end: at for at, token in enumerate(sentence.tokens)}
    parts = pieces(reading.document.text, sentence.span.start, sentence.span.end)
    tree = tree_of(sentence)
    at = 0
    while at < len(parts):
        end, value = words.nouns.match(parts, at)
        last = ends.get(parts[end - 1].end) if end > at else None
        if last is not None and value[0] != FORCES:
            span = Span(parts[at].start, parts[end - 1].end)
            if tree is None:
                many = reading.language == "en" and _english_plural(parts[end - 1].key)
                one = False
            else:
                many, one = _number(tree, last, reading.language)
            one = one and (value[1] == PERSONS or reading.language not in NO_ARTICLE)
            if many or one:
                yield _mention(number, span, value, one)
        at = max(end, at + 1)


def _mention(
    number: int, span: Span, value: tuple[str, ...], one: bool
) -> QuantityMention:
    of, unit = value
    if one:
        return QuantityMention(number, span, of, unit, 1.0, 1.0, 1.0, "exact")
    return QuantityMention(number, span, of, unit, None, 2.0, None, "bare_plural")


def _number(tree: Tree, noun: int, language: str) -> tuple[bool, bool]:
    """Say whether a noun is a plural that is told for the first time, or "a" one."""
    token = tree.sentence.tokens[noun]
    told = [tree.sentence.tokens[c] for c in tree.children(noun, "det", "nummod")]
    owned = any(
        tree.sentence.tokens[c].feat("PronType") == "Prs"
        for c in tree.children(noun, "nmod", "det")
    )
    if language in NO_ARTICLE and _is_single(token, language):
        return False, False
    if token.upos != "NOUN" or owned:
        return False, False
    if token.feat("Number") == "Plur":
        return not told, False
    if language in NO_ARTICLE:
        return False, _is_some_one(tree, noun)
    words = vocabulary(language)
    return False, any(words.has("indefinite", t.text.lower()) for t in told)


def _is_some_one(tree: Tree, noun: int) -> bool:
    """True for a single living being that nothing points out: "загинула жінка"."""
    token = tree.sentence.tokens[noun]
    told = tree.has(noun, "det", "nummod", "appos", "flat", "nmod", "acl")
    alive = token.feat("Animacy") != "Inan"
    return token.feat("Number") == "Sing" and alive and not told


def _is_single(token: Token, language: str) -> bool:
    """ "Підірвали міст": the form of the lexicon on a consonant is one bridge."""
    bare = tuple(grammar_of(language).endings.get("bare", ()))
    return token.text.lower() == token.lemma.lower() and token.text.endswith(bare)


def _english_plural(word: str) -> bool:
    return word.endswith("s") or word in IRREGULAR
