"""The plain reader: rules and a lemma list, no weights. Document in, Reading out."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from lagebild.read.sentences import split_sentences
from lagebild.read.tokens import split_tokens
from lagebild.records import Document, Reading, Sentence, Span, Token, Zone

#: Written into every derivation: name and version of the reader.
READER = "plain/1"

# simplemma's lists; a text in no language of ours keeps its forms as lemmas
LEMMATISED = frozenset({"de", "en", "uk", "ru"})


def read_plain(document: Document) -> Reading:
    """Return sentence units (never across a line break), tokens and lemmas.

    Furniture is not read: its blocks yield no sentences.
    """
    sentences: list[Sentence] = []
    for number, block in enumerate(document.blocks):
        if block.zone is Zone.FURNITURE:
            continue
        for span in split_sentences(document.text, block.span, document.language):
            words = split_tokens(document.text, span, document.language)
            tokens = tuple(
                _token(w.of(document.text), w, document.language) for w in words
            )
            sentences.append(Sentence(span, block.zone, number, tokens))
    return Reading(document, tuple(sentences), reader=READER)


def prepare(languages: Iterable[str]) -> None:
    """Load the lemma lists of these languages: forked processes then share them."""
    for language in sorted(set(languages)):
        _lemma("a", language)


def _token(text: str, span: Span, language: str) -> Token:
    return Token(span, text, _lemma(text, language))


@lru_cache(maxsize=200_000)
def _lemma(form: str, language: str) -> str:
    if language not in LEMMATISED or not form[:1].isalpha():
        return form.lower()
    from simplemma import lemmatize

    if language in ("uk", "ru"):  # capitals at a sentence's start mislead the list
        form = form.lower()
    return str(lemmatize(form.replace("’", "'"), lang=language)).lower()
