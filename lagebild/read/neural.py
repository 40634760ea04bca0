"""The trained reader: Document in; Reading with tags, trees and entities out.

Sentences and tokens are those of the plain reader. Weights lie beside this file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from lagebild.errors import DataError
from lagebild.gazetteer.actors import Registry, open_registry
from lagebild.gazetteer.places import Gazetteer, open_gazetteer
from lagebild.read.encoder import Encoder, open_encoder
from lagebild.read.entities import spans_of
from lagebild.read.entities_vote import vote
from lagebild.read.events import EventHead, open_events
from lagebild.read.heads import Analysis, analyse
from lagebild.read.heads_weights import Heads, open_heads
from lagebild.read.heads_windows import Stretch, stretches
from lagebild.read.lemmas import refine
from lagebild.read.plain import read_plain
from lagebild.read.tagger import mend
from lagebild.records import (
    Document,
    Entity,
    Guess,
    Part,
    Reading,
    Sentence,
    Span,
    Token,
)

#: Written into every derivation: weights and engine.
READER = "e5ud/4+numpy"

WEIGHTS = Path(__file__).parent / "weights"
_FILES = ("encoder.npz", "reader.npz")
_EVENTS = "events.npz"  # without it nothing is guessed
_AT_ONCE = 256  # sentences whose hidden states are held in memory together


@dataclass(frozen=True, slots=True)
class Model:
    """The frozen encoder and what was trained upon it."""

    encoder: Encoder
    heads: Heads
    events: EventHead | None = None  # with it, a guess at the events that words tell
    registry: Registry | None = None  # with it, registry and gazetteer have a vote
    gazetteer: Gazetteer | None = None


def has_weights() -> bool:
    """True where the weights are installed; without them the plain reader serves."""
    return all((WEIGHTS / name).is_file() for name in _FILES)


@cache
def open_model(folder: Path = WEIGHTS) -> Model:
    """Load the weights, once. Raises DataError where they are missing."""
    missing = [name for name in _FILES if not (folder / name).is_file()]
    if missing:
        raise DataError(
            f"{folder}: {' and '.join(missing)} missing. Install the package with its "
            "weights, or read with the plain reader."
        )
    encoder = open_encoder(folder / _FILES[0])
    return Model(
        encoder,
        open_heads(folder / _FILES[1]),
        open_events(folder / _EVENTS, encoder)
        if (folder / _EVENTS).is_file()
        else None,
        open_registry(),
        open_gazetteer(),
    )


def read_neural(document: Document, model: Model) -> Reading:
    """Return the document's reading: every token with lemma, tags, head and label."""
    return _read(document, model, vectors=False)[0]


def read_with_vectors(
    document: Document, model: Model
) -> tuple[Reading, npt.NDArray[np.float32]]:
    """Return the reading and one vector of length 1 a sentence [sentences, 384].

    The vectors are those of multilingual-e5-small with the prefix "query: ", from the
    same pass.
    """
    reading, vectors = _read(document, model, vectors=True)
    return reading, np.array(vectors, np.float32).reshape(len(vectors), -1)


def _read(
    document: Document, model: Model, *, vectors: bool
) -> tuple[Reading, list[npt.NDArray[np.float32]]]:
    plain = read_plain(document)
    sentences: list[Sentence] = []
    entities: list[Entity] = []
    guesses: list[Guess] = []
    cast: list[Part] = []
    found: list[npt.NDArray[np.float32]] = []
    for start in range(0, len(plain.sentences), _AT_ONCE):
        some = plain.sentences[start : start + _AT_ONCE]
        for sentence, parts in zip(
            some, _analyses(document, some, model, vectors), strict=True
        ):
            read = _annotated(sentence, parts, document.language)
            sentences.append(read)
            entities += _voted(read, parts, document.language, model)
            guesses += _guesses(sentence, parts)
            cast += _cast(sentence, parts)
            if vectors:
                found.append(_vector(parts))
    told = None if model.events is None else tuple(guesses)
    reading = Reading(
        document, tuple(sentences), tuple(entities), READER, told, tuple(cast)
    )
    return reading, found


Parts = Sequence[tuple[Stretch, Analysis]]


def _analyses(
    document: Document, sentences: Sequence[Sentence], model: Model, vectors: bool
) -> Iterator[Parts]:
    """Yield each sentence's windows with what the heads say of them."""
    cuts = []
    for sentence in sentences:
        start = sentence.span.start
        spans = [(t.span.start - start, t.span.end - start) for t in sentence.tokens]
        cuts.append(stretches(model.encoder, sentence.span.of(document.text), spans))
    windows = [part.window for cut in cuts for part in cut]
    found = analyse(
        model.encoder, model.heads, windows, vectors=vectors, events=model.events
    )
    results = iter(found)
    for cut in cuts:
        yield [(part, next(results)) for part in cut]


def _annotated(sentence: Sentence, parts: Parts, language: str) -> Sentence:
    """The sentence with its tokens filled in; later windows hang on its first root."""
    tokens: list[Token] = []
    root: int | None = None
    for part, found in parts:
        for at, token in enumerate(sentence.tokens[part.first : part.end]):
            place, label = part.first + at, found.labels[at]
            head = part.first + found.heads[at] - 1 if found.heads[at] else place
            if head == place:
                label = "root" if root is None else "parataxis"
                root = place if root is None else root
                head = root
            tokens.append(_token(token, found, at, (head, label), language))
    return replace(sentence, tokens=mend(tokens, language))


def _token(
    token: Token, found: Analysis, at: int, arc: tuple[int, str], language: str
) -> Token:
    upos, feats = found.upos[at], found.feats[at]
    lemma = refine(token.lemma, token.text, upos, language)
    head, label = arc
    return Token(token.span, token.text, lemma, upos, feats, head, label)


def _guesses(sentence: Sentence, parts: Parts) -> Iterator[Guess]:
    told = (event for _, found in parts for event in found.events)
    for token, shares in zip(sentence.tokens, told, strict=False):
        for kind, share in shares.items():
            yield Guess(token.span, kind, share)


def _cast(sentence: Sentence, parts: Parts) -> Iterator[Part]:
    for part, found in parts:
        tokens = sentence.tokens[part.first : part.end]
        for filled in found.cast:
            filler = None if filled.word is None else tokens[filled.word].span
            yield Part(tokens[filled.at].span, filled.role, filler, filled.share)


def _entities(sentence: Sentence, parts: Parts) -> list[Entity]:
    tags = [tag for _, found in parts for tag in found.tags]
    return [
        Entity(
            Span(sentence.tokens[a].span.start, sentence.tokens[b - 1].span.end), kind
        )
        for a, b, kind in spans_of(tags)
    ]


def _voted(
    sentence: Sentence, parts: Parts, language: str, model: Model
) -> list[Entity]:
    found = _entities(sentence, parts)
    if model.registry is None:
        return found
    tokens, registry = sentence.tokens, model.registry
    return vote(tokens, found, language, registry, model.gazetteer)


def _vector(parts: Parts) -> npt.NDArray[np.float32]:
    total = sum(
        np.float32(len(part.window.ids)) * found.vector
        for part, found in parts
        if found.vector is not None
    )
    return np.asarray(total / np.linalg.norm(total), np.float32)
