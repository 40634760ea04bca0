"""The trained reader against treebanks and entity corpora: the targets' table.

    ./run eval [--json] reader
    python -m bench.reader_eval CORPORA [--json] [--weights FOLDER]

Tokens and sentences are those of the corpora. LAS counts universal labels (without
what follows a colon) and marks. Entities: exact spans of PER, ORG, LOC. The hard
sentences are the project's own (tests/read/hard_*.conllu), heads of words alone.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from bench.tables import Section, Table
from lagebild.read.entities import spans_of
from lagebild.read.entities_vote import vote
from lagebild.read.heads import analyse
from lagebild.read.heads_windows import Stretch, stretches
from lagebild.read.lemmas import refine
from lagebild.read.neural import WEIGHTS, Model, has_weights, open_model
from lagebild.read.plain import read_plain
from lagebild.records import Block, Document, Entity, Span, Token, Zone
from training.corpora import (
    Example,
    entity_test,
    find,
    read_entities,
    read_treebank,
)

TREEBANKS = {"de": "de_gsd-test", "en": "en_ewt-test", "uk": "uk_parl-test",
             "ru": "ru_gsd-test"}  # fmt: skip
ENTITIES = {"de": ("germeval2014_dev",), "en": ("uner_en_ewt_dev",),
            "ru": ("uner_ru_pud",), "de ": ("uner_de_pud",)}  # fmt: skip
#: What the project set out to reach: UPOS, UAS, LAS, entity F1.
TARGETS = {"de": (95.0, 85.0, 79.0, 86.0), "en": (96.0, 89.0, 86.0, 82.0),
           "uk": (96.5, 86.0, 81.0, None), "ru": (95.5, 86.0, 80.0, 66.0)}  # fmt: skip
HARD = Path(__file__).parent.parent / "tests" / "read"
KINDS = ("PER", "ORG", "LOC")
_AT_ONCE = 200
HEAD = ("language", "UPOS", "feats", "UAS", "LAS", "lemma", "sentences", "hard", "NER")
NOTE = """\
Test sets de_gsd, en_ewt, uk_parl and ru_gsd, tokens given; LAS with universal labels.
Hard: heads in 40 constructed sentences a language. NER: F1 of PER, ORG and LOC after
the vote of registry and gazetteer, on germeval2014_dev and uner_de_pud (German),
uner_en_ewt_dev (English), uner_ru_pud (Russian)."""

Found = list[tuple[Example, dict[str, list[Any]]]]


def run(model: Model, examples: Sequence[Example]) -> Found:
    """Return each example with upos, feats, head (-1 root), label and tags."""
    out: Found = []
    for start in range(0, len(examples), _AT_ONCE):
        some = examples[start : start + _AT_ONCE]
        cuts = [_cut(model, e) for e in some]
        windows = [s.window for cut in cuts for s in cut]
        results = iter(analyse(model.encoder, model.heads, windows, vectors=False))
        for example, cut in zip(some, cuts, strict=True):
            out.append((example, _joined([(s, next(results)) for s in cut])))
    return out


def _cut(model: Model, example: Example) -> list[Stretch]:
    spans = [(w.start, w.end) for w in example.words]
    return stretches(model.encoder, example.text, spans)


def _joined(parts: Sequence[tuple[Stretch, Any]]) -> dict[str, list[Any]]:
    out: dict[str, list[Any]] = {
        k: [] for k in ("upos", "feats", "head", "label", "tags")
    }
    for part, found in parts:
        out["upos"] += found.upos
        out["feats"] += found.feats
        out["head"] += [h - 1 + part.first if h else -1 for h in found.heads]
        out["label"] += found.labels
        out["tags"] += found.tags
    return out


def score_trees(found: Found) -> dict[str, float]:
    """UPOS, feats (all that the reader gives), UAS, LAS and lemmas, in per cent."""
    right: Counter[str] = Counter()
    for example, given in found:
        lemmas = _lemmas(example, given["upos"])
        for at, word in enumerate(example.words):
            arc = given["head"][at] == word.head
            same = given["label"][at].split(":")[0] == word.label.split(":")[0]
            feats = "|".join(sorted(f"{k}={v}" for k, v in word.feats.items()))
            right["words"] += 1
            right["upos"] += given["upos"][at] == word.upos
            right["feats"] += given["feats"][at] == feats
            right["uas"] += arc
            right["las"] += arc and same
            right["lemma"] += lemmas[at] == word.lemma.lower()
    keys = ("upos", "feats", "uas", "las", "lemma")
    return {k: round(100 * right[k] / max(1, right["words"]), 2) for k in keys}


def _lemmas(example: Example, upos: Sequence[str]) -> list[str]:
    from lagebild.read.plain import _lemma  # the plain reader's own

    plain = (_lemma(w.form, example.language) for w in example.words)
    rows = zip(plain, example.words, upos, strict=True)
    return [refine(p, w.form, u, example.language) for p, w, u in rows]


def score_entities(found: Found, model: Model) -> dict[str, float]:
    """F1 of exact spans and kinds in per cent: the network's, and after the vote of
    registry and gazetteer."""
    plain: Counter[str] = Counter()
    voted: Counter[str] = Counter()
    for example, given in found:
        gold = {(e.span, e.kind) for e in _named(example, example.tags)}
        ours = _named(example, given["tags"])
        _count(plain, {(e.span, e.kind) for e in ours}, gold)
        after = _after_vote(example, given, ours, model)
        _count(voted, {(e.span, e.kind) for e in after}, gold)
    out = {"f1": _f1(plain, KINDS), "voted": _f1(voted, KINDS)}
    return out | {kind: _f1(plain, (kind,)) for kind in (*KINDS, "MISC")}


def _named(example: Example, tags: Sequence[str]) -> list[Entity]:
    words = example.words
    return [
        Entity(Span(words[a].start, words[b - 1].end), kind)
        for a, b, kind in spans_of(tags)
    ]


def _after_vote(
    example: Example, given: dict[str, list[Any]], ours: list[Entity], model: Model
) -> list[Entity]:
    if model.registry is None:
        return ours
    rows = zip(example.words, given["upos"], strict=True)
    tokens = [Token(Span(w.start, w.end), w.form, w.form.lower(), u) for w, u in rows]
    return vote(tokens, ours, example.language, model.registry, model.gazetteer)


def _count(
    counts: Counter[str], ours: set[tuple[Span, str]], gold: set[tuple[Span, str]]
) -> None:
    for name, spans in (("ours", ours), ("gold", gold), ("both", ours & gold)):
        counts.update(f"{name} {kind}" for _, kind in spans)


def _f1(counts: Counter[str], kinds: Iterable[str]) -> float:
    both = sum(counts[f"both {k}"] for k in kinds)
    total = sum(counts[f"{side} {k}"] for k in kinds for side in ("ours", "gold"))
    return round(200 * both / max(1, total), 2)


def score_hard(model: Model, language: str) -> float:
    """Share of words of the project's own hard sentences with the right head."""
    path = HARD / f"hard_{language}.conllu"
    found = run(model, read_treebank(path))
    pairs = [
        (given["head"][at], word.head)
        for example, given in found
        for at, word in enumerate(example.words)
        if word.label != "punct"
    ]
    return round(100 * sum(a == b for a, b in pairs) / len(pairs), 2)


def score_sentences(examples: Sequence[Example]) -> float:
    """F1 of sentence ends when ten of the treebank's sentences stand in one line."""
    right = ours = gold = 0
    for start in range(0, len(examples) - 9, 10):
        ends, text = set(), ""
        for example in examples[start : start + 10]:
            text += example.text
            ends.add(len(text))
            text += " "
        line = Block(Span(0, len(text)), Zone.BODY)
        document = Document("line", text, examples[0].language, blocks=(line,))
        found = {s.span.end for s in read_plain(document).sentences}
        right, ours, gold = (
            right + len(found & ends), ours + len(found), gold + len(ends),
        )  # fmt: skip
    return round(200 * right / max(1, ours + gold), 2)


def table(corpora: Path, model: Model) -> dict[str, Any]:
    """All figures by language, and the targets."""
    out: dict[str, Any] = {}
    for language, name in TREEBANKS.items():
        examples = read_treebank(find(corpora, name))
        row: dict[str, Any] = score_trees(run(model, examples))
        row["sentences"] = score_sentences(examples)
        row["hard"] = score_hard(model, language)
        row["target"] = TARGETS[language]
        out[language] = row
    for key, names in ENTITIES.items():
        for name in names:
            examples = entity_test(name, read_entities(find(corpora, name), key[:2]))
            out[key[:2]].setdefault("entities", {})[name] = score_entities(
                run(model, examples), model
            )
    return out


def reader_corpora(folder: Path | None) -> Section:
    """Score the trained reader on the test sets beside the project, with targets."""
    title = "Trained reader: treebanks and entities, in per cent (target)"
    if not has_weights():
        return Section("reader", title, skipped="no weights installed")
    if folder is None or not (folder / "corpora").is_dir():
        return Section("reader", title, skipped="no corpora beside the project")
    figures = table(folder / "corpora", open_model())
    rows = [_row(language, row) for language, row in figures.items()]
    return Section("reader", title, NOTE, (Table("", HEAD, rows),), figures)


def _row(language: str, row: dict[str, Any]) -> list[str]:
    upos, uas, las, f1 = row["target"]
    aims = {"upos": upos, "uas": uas, "las": las}
    cells = [language]
    for key in ("upos", "feats", "uas", "las", "lemma", "sentences", "hard"):
        aim = f" ({aims[key]:g})" if key in aims else ""
        cells.append(f"{row[key]:.1f}{aim}")
    scores = [s["voted"] for s in row.get("entities", {}).values()]
    aim = f" ({f1:g})" if f1 else ""
    return [*cells, " / ".join(f"{score:.1f}" for score in scores) + aim]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--weights", type=Path, default=WEIGHTS)
    given = parser.parse_args()
    if not given.corpora.is_dir():
        raise SystemExit(f"{given.corpora}: no such folder; give the corpora's folder")
    found = table(given.corpora, open_model(given.weights))
    if given.json:
        print(json.dumps(found, indent=1))
        return
    print(
        "language   UPOS  feats    UAS    LAS  lemma  sent.   hard  entity F1 / target"
    )
    for language, row in found.items():
        keys = ("upos", "feats", "uas", "las", "lemma", "sentences", "hard")
        figures = " ".join(f"{row[k]:6.2f}" for k in keys)
        ner = " ".join(f"{n} {s['f1']:.1f}" for n, s in row.get("entities", {}).items())
        print(f"{language:8} {figures}  {ner}  / {row['target']}")


if __name__ == "__main__":
    main()
