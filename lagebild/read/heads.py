"""Sequences of pieces in, scores of words out: tags, features, trees, entities.

One pass over the encoder's lower layers serves all; its upper layers run only where
sentence vectors are asked for, beside the tuned layers that serve the heads.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from lagebild.read.encoder import Encoder, Layer, groups, pad, run_layer
from lagebild.read.encoder_weights import Floats
from lagebild.read.entities import best_tags
from lagebild.read.events import EventHead, Filled, fill, guess, shares_of, with_parse
from lagebild.read.heads_weights import Heads
from lagebild.read.parser import tree
from lagebild.read.tagger_affixes import affix_rows

LOW = 4  # the encoder's lowest layer that the heads look at
_SLOPE = np.float32(0.1)


@dataclass(frozen=True, slots=True)
class Window:
    """A window of a sentence: piece ids; for each word its range of pieces; forms."""

    ids: tuple[int, ...]
    words: tuple[tuple[int, int], ...]
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the heads say about one window; heads count words from 1, 0 is the root."""

    upos: list[str]
    feats: list[str]
    heads: list[int]
    labels: list[str]
    tags: list[str]
    vector: Floats | None = None  # mean of the last layer, not normalised
    events: Sequence[dict[str, float]] = ()  # types and shares, word by word
    cast: Sequence[Filled] = ()  # who takes part in what the words may tell


def analyse(
    encoder: Encoder,
    heads: Heads,
    windows: Sequence[Window],
    *,
    vectors: bool,
    events: EventHead | None = None,
) -> list[Analysis]:
    """Return one analysis a window; `vectors` adds those of sentences, `events` guesses
    at what words tell."""
    out: list[Analysis | None] = [None] * len(windows)
    for group in groups([len(w.ids) for w in windows]):
        chosen = [windows[i] for i in group]
        results = _run(encoder, heads, chosen, vectors, events)
        for index, found in zip(group, results, strict=True):
            out[index] = found
    return [found for found in out if found is not None]


def _run(
    encoder: Encoder,
    heads: Heads,
    windows: Sequence[Window],
    vectors: bool,
    events: EventHead | None,
) -> list[Analysis]:
    mask, x, words = read_words(encoder, heads, windows)
    found = _judge(heads, words, [len(w.words) for w in windows])
    if vectors:
        top = _through(encoder, encoder.layers.part(heads.source), x, mask)
        means = [top[row, : len(w.ids)].mean(0) for row, w in enumerate(windows)]
        found = [replace(a, vector=m) for a, m in zip(found, means, strict=True)]
    if events is not None:
        top = _through(encoder, events.layers, x, mask)
        told = pool([top], np.ones(1, np.float32), windows)
        found = _guessed(events, found, told, words[0])
    return found


def read_words(
    encoder: Encoder, heads: Heads, windows: Sequence[Window]
) -> tuple[Floats, Floats, list[Floats]]:
    """Return the mask of the windows, the hidden states of the heads' source [windows,
    pieces, width], and the words in a row [all words, width] as parser, tagger and
    entities see them."""
    ids, mask = pad([w.ids for w in windows], encoder.special[2])
    layers = encoder.layers
    low = _through(encoder, layers.part(0, LOW), encoder.embed(ids), mask)
    states = [low, _through(encoder, layers.part(LOW, heads.source), low, mask)]
    for layer in heads.layers:
        states.append(_through(encoder, [layer], states[-1], mask))
    words = [pool(states, row, windows) for row in heads.mix]
    if heads.affixes is not None:
        _add_affixes(heads, words, [form for w in windows for form in w.forms])
    return mask, states[1], words


def _through(
    encoder: Encoder, layers: Iterable[Layer], x: Floats, mask: Floats
) -> Floats:
    """Run hidden states [windows, pieces, width] through some layers."""
    for layer in layers:
        x = run_layer(layer, x, mask, encoder.heads, encoder.epsilon)
    return x


def _guessed(
    events: EventHead, found: Sequence[Analysis], words: Floats, parsed: Floats
) -> list[Analysis]:
    """Give each window the guesses for its words, which stand in a row.

    `words` as the events' layers see them, `parsed` as the parser does.
    """
    shares, both = shares_of(events, words), with_parse(words, parsed)
    told, out, start = guess(events, shares), [], 0
    for analysis in found:
        end = start + len(analysis.upos)
        cast = tuple(fill(events, both[start:end], shares[start:end]))
        out.append(replace(analysis, events=tuple(told[start:end]), cast=cast))
        start = end
    return out


def pool(
    states: Sequence[Floats], weights: Floats, windows: Sequence[Window]
) -> Floats:
    """Mix the states by `weights`; return the means over words [all words, width]."""
    mixed = states[0] * weights[0]
    for state, weight in zip(states[1:], weights[1:], strict=True):
        mixed += state * weight
    parts = []
    for row, window in enumerate(windows):
        bounds = np.array(window.words, np.int64).reshape(-1, 2)
        sums = np.zeros((mixed.shape[1] + 1, mixed.shape[2]), np.float32)
        np.cumsum(mixed[row], axis=0, out=sums[1:])
        sizes = (bounds[:, 1] - bounds[:, 0]).astype(np.float32)[:, None]
        parts.append((sums[bounds[:, 1]] - sums[bounds[:, 0]]) / sizes)
    return np.concatenate(parts)


def _add_affixes(heads: Heads, words: list[Floats], forms: Sequence[str]) -> None:
    """Add what endings say to the words of parser and tags."""
    table = heads.affixes
    if table is None or not forms:
        return
    rows = np.array([affix_rows(form, len(table)) for form in forms])
    weight, bias = heads.parts["affix_out"]
    more = table[rows].mean(1) @ weight + bias
    for at, part in enumerate(np.split(more, 2, axis=1)):
        words[at] += part


def _judge(
    heads: Heads, words: Sequence[Floats], sizes: Sequence[int]
) -> list[Analysis]:
    parse, tag, entity = words
    outputs = _dense(heads, "tag_in", tag, _leaky) @ heads.parts["tag_out"][0]
    outputs += heads.parts["tag_out"][1]
    upos, feats = name_tags(heads, outputs)
    scores = _dense(heads, "entity_in", entity, _leaky) @ heads.parts["entity_out"][0]
    scores = log_softmax(scores + heads.parts["entity_out"][1])
    trees = _trees(heads, parse, sizes)
    out, at = [], 0
    for size, (arcs, labels) in zip(sizes, trees, strict=True):
        end = at + size
        tags = best_tags(scores[at:end], heads.names.tags)
        out.append(Analysis(upos[at:end], feats[at:end], arcs, labels, tags))
        at = end
    return out


def _dense(
    heads: Heads, name: str, x: Floats, shape: Callable[[Floats], Floats]
) -> Floats:
    weight, bias = heads.parts[name]
    return shape(x @ weight + bias)


def _leaky(x: Floats) -> Floats:
    return np.where(x > 0, x, x * _SLOPE)


def log_softmax(x: Floats) -> Floats:
    x = x - x.max(-1, keepdims=True)
    return np.asarray(x - np.log(np.exp(x).sum(-1, keepdims=True)), np.float32)


def name_tags(heads: Heads, outputs: Floats) -> tuple[list[str], list[str]]:
    """Return the word class and the features (`Case=Nom|Number=Sing`) of each word."""
    names = heads.names
    upos = [names.upos[i] for i in outputs[:, : len(names.upos)].argmax(1)]
    at, columns = len(names.upos), []
    for feature, values in names.feats:
        pairs = [f"{feature}={v}" if v else "" for v in values]
        best = outputs[:, at : at + len(values)].argmax(1)
        columns.append([pairs[i] for i in best])
        at += len(values)
    rows = (sorted(filter(None, row)) for row in zip(*columns, strict=True))
    return upos, ["|".join(row) for row in rows]


def _trees(
    heads: Heads, words: Floats, sizes: Sequence[int]
) -> list[tuple[list[int], list[str]]]:
    """The tree of each window and its labels (Dozat and Manning, 2017)."""
    dep = add_one(_dense(heads, "arc_dep", words, _leaky)) @ heads.arc
    head = _dense(heads, "arc_head", words, _leaky)
    root = _dense(heads, "arc_head", heads.root[None], _leaky)
    found, at, rows = [], 0, []
    for size in sizes:
        own = slice(at, at + size)
        both = np.concatenate([root, head[own]])
        arcs = tree(log_softmax(dep[own] @ both.T)) if size else []
        rows += [at + arc if arc else 0 for arc in arcs]
        found.append(arcs)
        at += size
    labels = _labels(heads, words, np.array(rows, np.int64))
    out, at = [], 0
    for arcs in found:
        out.append((arcs, labels[at : at + len(arcs)]))
        at += len(arcs)
    return out


def _labels(heads: Heads, words: Floats, rows: npt.NDArray[np.int64]) -> list[str]:
    """Labels for words whose heads stand in `rows` (from 1; 0 is the root)."""
    dep = add_one(_dense(heads, "label_dep", words, _leaky))
    head = add_one(
        _dense(heads, "label_head", np.concatenate([heads.root[None], words]), _leaky)
    )
    partly = (dep @ heads.label).reshape(len(dep), -1, head.shape[1])
    scores = np.einsum("wlj,wj->wl", partly, head[rows])
    return [heads.names.labels[i] for i in scores.argmax(1)]


def add_one(x: Floats) -> Floats:
    return np.concatenate([x, np.ones((len(x), 1), np.float32)], axis=1)
