"""Learns where the word class shows that the plain lemma list is wrong.

    python -m training.train_lemmas CORPORA OUT/lemmas.json [--folds]

Two kinds of entry, learned from the training treebanks: (form, class) pairs whose
lemma differs from the list's, and endings by class whose rewriting is right where the
list is not. --folds reports five-fold accuracy instead of writing.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import takewhile
from pathlib import Path

from lagebild.read.lemmas import Lexicon
from lagebild.read.plain import _lemma
from training.corpora import find, read_treebank

TREEBANKS = ("de_gsd-dev", "uk_parl-dev", "ru_gsd-dev", "en_ewt-train", "en_ewt-dev")
LONGEST = 5  # letters of an ending
FEWEST = 3  # times an ending must be seen
SURE = 0.9
#: Open classes; for the others the plain list stands, as rules and tables expect it.
CLASSES = frozenset({"NOUN", "PROPN", "VERB", "AUX", "ADJ", "ADV"})

Seen = tuple[str, str, str, str]  # form, class, the list's lemma, the right one


def main(corpora: Path, target: Path, folds: bool) -> None:
    found: dict[str, dict[str, object]] = {}
    for language in ("de", "en", "uk", "ru"):
        seen = [
            s for n in TREEBANKS if n.startswith(language) for s in _seen(corpora, n)
        ]
        if folds:
            _report(language, seen)
        else:
            found[language] = _learn(seen)
    if not folds:
        text = json.dumps(found, ensure_ascii=False, indent=0, sort_keys=True)
        target.write_text(text + "\n", encoding="utf-8")
        print(f"{target.stat().st_size / 1e3:.0f} kB")


def _seen(corpora: Path, name: str) -> list[Seen]:
    out = []
    for example in read_treebank(find(corpora, name)):
        for word in example.words:
            form, lemma = word.form.lower(), word.lemma.lower()
            if form[:1].isalpha() and "'" not in form and lemma[:1].isalpha():
                plain = _lemma(word.form, example.language)
                out.append((form, word.upos, plain, lemma))
    return out


def _learn(seen: Sequence[Seen]) -> dict[str, object]:
    endings = _endings(seen)
    lexicon = Lexicon({}, endings)
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    plain = {}
    for form, upos, listed, lemma in seen:
        counts[form, upos][lemma] += 1
        plain[form, upos] = listed
    words: dict[str, dict[str, str]] = defaultdict(dict)
    for (form, upos), lemmas in sorted(counts.items()):
        best = max(sorted(lemmas), key=lambda x: lemmas[x])
        if upos in CLASSES and best != lexicon.refine(plain[form, upos], form, upos):
            words[upos][form] = best
    return {"words": words, "endings": endings}


def _endings(seen: Sequence[Seen]) -> dict[str, dict[str, tuple[int, str]]]:
    """Endings by class, the shortest that serve: (letters cut, letters put)."""
    tally: dict[tuple[str, str], Counter[tuple[int, str]]] = defaultdict(Counter)
    listed: Counter[tuple[str, str]] = Counter()
    for form, upos, plain, lemma in sorted(set(seen)):
        pairs = zip(form, lemma, strict=False)
        same = sum(1 for _ in takewhile(lambda p: p[0] == p[1], pairs))
        if (
            plain != form
            or upos not in CLASSES
            or same < 2
            or len(form) - same > LONGEST - 1
        ):
            continue
        for size in range(max(2, len(form) - same), min(LONGEST, len(form) - 2) + 1):
            key = (upos, form[-size:])
            tally[key][len(form) - same, lemma[same:]] += 1
            listed[key] += plain == lemma
    out: dict[str, dict[str, tuple[int, str]]] = defaultdict(dict)
    for (upos, ending), edits in sorted(
        tally.items(), key=lambda x: (len(x[0][1]), x[0])
    ):
        edit, times = max(sorted(edits.items()), key=lambda x: x[1])
        total = edits.total()
        gain = times - listed[upos, ending]
        if total >= FEWEST and times >= SURE * total and gain >= 2:
            out[upos][ending] = edit
    return out


def _report(language: str, seen: Sequence[Seen]) -> None:
    right: Counter[str] = Counter()
    for fold in range(5):
        size = len(seen) // 5
        test = seen[fold * size : (fold + 1) * size]
        learned = _learn([*seen[: fold * size], *seen[(fold + 1) * size :]])
        lexicon = Lexicon(learned["words"], learned["endings"])  # type: ignore[arg-type]
        for form, upos, plain, lemma in test:
            right["all"] += 1
            right["list"] += plain == lemma
            right["learned"] += lexicon.refine(plain, form, upos) == lemma
    shares = [f"{100 * right[k] / right['all']:.2f}" for k in ("list", "learned")]
    print(language, right["all"], "words; list alone, learned:", *shares)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), "--folds" in sys.argv)
