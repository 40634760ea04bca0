"""Treebanks and entity corpora to sentences with offsets, in the reader's tokens.

Treebanks are CoNLL-U (de Marneffe and others, 2021, Universal Dependencies); entity
corpora are tab-separated with a BIO column. Files may be xz-compressed.
"""

from __future__ import annotations

import lzma
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

#: Sub-labels that the treebanks share and extraction reads; others are cut off.
KEPT_SUBLABELS = frozenset({"nsubj:pass", "aux:pass", "obl:agent", "compound:prt"})
#: Features that the reader gives; others are dropped.
FEATURES = (
    "Mood", "Tense", "VerbForm", "Number", "Person", "Case", "Polarity", "Voice",
    "Gender", "Aspect", "PronType", "Degree",
)  # fmt: skip
NO_SPACE_BEFORE = set(".,;:!?)]}»“”…%") | {"n't", "'s"}
NO_SPACE_AFTER = set("([{„«")
KINDS = {"PER": "PER", "LOC": "LOC", "ORG": "ORG", "OTH": "MISC"}
#: Corpora without MISC; the OTH of an older state of one is mostly nationalities.
NO_MISC = ("uner", "en_ewt", "factrueval")


@dataclass(frozen=True, slots=True)
class Word:
    """A token: half-open offsets in the sentence's text, head as index (-1 is root)."""

    form: str
    start: int
    end: int
    lemma: str = ""
    upos: str = ""
    feats: dict[str, str] = field(default_factory=dict)
    head: int = -1
    label: str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence of a corpus; `tags` are BIO labels where entities are annotated."""

    text: str
    words: tuple[Word, ...]
    language: str
    source: str
    tags: tuple[str, ...] = ()
    document: str = ""
    retokened: bool = False


@dataclass(slots=True)
class Row:
    """One line of a treebank: columns, and whether a blank follows."""

    cells: list[str]
    space: bool


def open_text(path: Path) -> Iterator[str]:
    opener = lzma.open if path.suffix == ".xz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        for line in file:
            yield line.rstrip("\n")


def find(folder: Path, name: str) -> Path:
    """Return the corpus file whose name begins with `name`."""
    found = sorted(folder.glob(f"*/{name}.*"))
    if not found:
        raise SystemExit(f"{folder}: no corpus {name}")
    return found[0]


# -------------------------------------------------------------------- treebanks


def read_treebank(path: Path) -> list[Example]:
    """Return the sentences; contractions stay one token, an English 's stands alone."""
    source = path.name.split(".")[0]
    out: list[Example] = []
    rows: list[list[str]] = []
    for line in open_text(path):
        if line.startswith("#"):
            continue
        if line:
            rows.append(line.split("\t"))
        elif rows:
            out.append(_example(rows, source))
            rows = []
    return [*out, _example(rows, source)] if rows else out


def _example(rows: list[list[str]], source: str) -> Example:
    groups = list(_groups(rows, source[:2]))
    place = {int(r[0]): g for g, (_, group) in enumerate(groups) for r in group}
    place[0] = -1
    text, words = "", []
    for number, (surface, group) in enumerate(groups):
        start = len(text)
        text += surface.cells[1]
        words.append(_word(surface.cells[1], start, number, group, place))
        text += " " if surface.space else ""
    return Example(text.rstrip(), tuple(words), source[:2], source)


def _groups(
    rows: list[list[str]], language: str
) -> Iterator[tuple[Row, list[list[str]]]]:
    """Yield surface tokens and the syntactic words that each holds."""
    plain = [r for r in rows if r[0].isdigit()]
    spans = {}
    for row in rows:
        if "-" in row[0]:
            first, last = map(int, row[0].split("-"))
            spans[first] = (last, row)
    at = 1
    while at <= len(plain):
        last, row = spans.get(at, (at, plain[at - 1]))
        space = "SpaceAfter=No" not in row[9]
        group = plain[at - 1 : last]
        yield from _surface(row, space, group, language)
        at = last + 1


def _surface(
    row: list[str], space: bool, group: list[list[str]], language: str
) -> Iterator[tuple[Row, list[list[str]]]]:
    ending = group[-1][1]
    if language == "en" and len(group) > 1 and ending.lower() in ("'s", "’s"):
        rest = [*row[:1], row[1][: -len(ending)], *row[2:]]
        yield Row(rest, False), group[:-1]
        yield Row(group[-1], space), group[-1:]
    else:
        yield Row(row, space), group


def _word(
    form: str, start: int, number: int, group: list[list[str]], place: dict[int, int]
) -> Word:
    outside = [r for r in group if place[int(r[6])] != number] or group
    main = outside[0]
    feats: dict[str, str] = {}
    for row in [*[r for r in group if r is not main][::-1], main]:
        pairs = dict(p.split("=", 1) for p in row[5].split("|") if "=" in p)
        feats |= {k: v for k, v in pairs.items() if k in FEATURES}
    head = place[int(main[6])]
    return Word(
        form, start, start + len(form), main[2], main[3], feats, head, _label(main[7])
    )


def _label(label: str) -> str:
    return label if label in KEPT_SUBLABELS else label.split(":")[0]


# --------------------------------------------------------------- other tokens


def retoken(example: Example, spans: Sequence[tuple[int, int]]) -> Example | None:
    """Return the example over other tokens, or None when they are the same.

    A token that holds several words takes the word whose head lies outside; where a
    word falls apart, its first part stands for it and the others hang on that part.
    """
    if [(w.start, w.end) for w in example.words] == list(spans):
        return None
    owner = [_owner(w, spans) for w in example.words]
    if None in owner:
        return None
    holds: dict[int, list[int]] = {}
    for index, place in enumerate(owner):
        holds.setdefault(place, []).append(index)  # type: ignore[arg-type]
    words = []
    for place, (start, end) in enumerate(spans):
        form = example.text[start:end]
        words.append(_moved(example, form, (start, end), place, holds, owner))
    tags = tuple(_tag(example, w) for w in words) if example.tags else ()
    return replace(example, words=tuple(words), tags=tags, retokened=True)


def _owner(word: Word, spans: Sequence[tuple[int, int]]) -> int | None:
    for place, (start, end) in enumerate(spans):
        if start < word.end and word.start < end:
            return place
    return None


def _moved(
    example: Example, form: str, span: tuple[int, int], place: int,
    holds: dict[int, list[int]], owner: Sequence[int | None],
) -> Word:  # fmt: skip
    if place not in holds:  # a later part of a word that fell apart
        before = max(p for p in holds if p < place)
        alpha = form[:1].isalnum()
        upos = example.words[holds[before][-1]].upos if alpha else "PUNCT"
        label = "flat" if alpha else "punct"
        return Word(form, *span, form.lower(), upos, {}, before, label)
    inside = [example.words[i] for i in holds[place]]
    outside = [w for w in inside if w.head < 0 or owner[w.head] != place]
    main = (outside or inside)[0]
    head = -1 if main.head < 0 else owner[main.head]
    lemma = main.lemma if len(inside) == 1 else form.lower()
    place_of_head = -1 if head is None else head
    return Word(form, *span, lemma, main.upos, main.feats, place_of_head, main.label)


def _tag(example: Example, word: Word) -> str:
    for old, tag in zip(example.words, example.tags, strict=True):
        if old.start < word.end and word.start < old.end:
            inner = tag.startswith("B") and old.start < word.start
            return "I" + tag[1:] if inner else tag
    return "O"


# ------------------------------------------------------------- entity corpora


def read_entities(path: Path, language: str) -> list[Example]:
    """Return sentences with BIO tags of PER, ORG, LOC and MISC (parts left out)."""
    source = path.name.split(".")[0]
    out: list[Example] = []
    forms: list[str] = []
    tags: list[str] = []
    text = document = ""
    for line in [*open_text(path), ""]:
        cells = line.split("\t")
        if line.startswith("# text ="):
            text = line[8:].strip()
        elif line.startswith("# newdoc id ="):
            document = line[13:].strip()
        elif not line and forms:
            words = _placed(forms, text)
            joined = text or _join(forms)
            found = Example(joined, words, language, source, tuple(tags), document)
            out.append(found)
            forms, tags, text = [], [], ""
        elif len(cells) > 2 and cells[0].isdigit():
            forms.append(cells[1] or "_")
            tags.append(_kind(cells[2], source))
        elif len(cells) == 2 and cells[0]:  # token and tag alone
            forms.append(cells[0])
            tags.append(_kind(cells[1], source))
    return out


def _kind(tag: str, source: str) -> str:
    place, _, kind = tag.partition("-")
    known = KINDS.get(kind, "")
    if not known or (known == "MISC" and source.startswith(NO_MISC)):
        return "O"
    return f"{place}-{known}"


def with_tags(trees: Sequence[Example], names: Sequence[Example]) -> list[Example]:
    """Return the trees' sentences with the tags that `names` has for the same text."""
    known = {_dense(e): e for e in names}
    return [_with_tags(e, known.get(_dense(e))) for e in trees]


def _with_tags(tree: Example, names: Example | None) -> Example:
    if names is None:
        return tree
    inner = (replace(w, start=a, end=b) for w, (a, b) in _dense_words(names))
    dense = replace(names, words=tuple(inner))
    tags = [_tag(dense, replace(w, start=a, end=b)) for w, (a, b) in _dense_words(tree)]
    return replace(tree, tags=tuple(tags))


def _dense(example: Example) -> str:
    return "".join(w.form for w in example.words)


def _dense_words(example: Example) -> Iterator[tuple[Word, tuple[int, int]]]:
    """Words with their offsets in the text without its blanks."""
    at = 0
    for word in example.words:
        yield word, (at, at + len(word.form))
        at += len(word.form)


def _join(forms: Sequence[str]) -> str:
    text = ""
    for form, after in zip(forms, [*forms[1:], ""], strict=True):
        tight = after in NO_SPACE_BEFORE or form in NO_SPACE_AFTER
        text += form + ("" if tight else " ")
    return text.rstrip()


def _placed(forms: Sequence[str], text: str) -> tuple[Word, ...]:
    text = text or _join(forms)
    at, words = 0, []
    for form in forms:
        found = text.find(form, at)
        start = found if found >= 0 else at
        at = start + len(form)
        words.append(Word(form, start, at))
    return tuple(words)


def entity_test(name: str, examples: Sequence[Example]) -> list[Example]:
    """The part of an entity corpus that is kept out of training: of the English one
    every fourth document, of the others all."""
    if name != "uner_en_ewt_dev":
        return list(examples)
    test = set(sorted({e.document for e in examples})[::4])
    return [e for e in examples if e.document in test]
