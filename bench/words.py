"""Constructed sentences of one event each in; how many get a claim of its type out.

The sentences of samples/words show by which words a language tells an event of war,
and which sentences with such words tell none: they say what the tables know.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from bench.gold import ROOT
from bench.marked import NONE, unmark
from bench.pieces import claims_alone
from bench.tables import Section, Table, number
from lagebild.ontology import event_types
from lagebild.pipeline import Tools, open_tools
from lagebild.settings import Settings

FOLDER = ROOT / "samples" / "words"
NOTE = """\
Constructed sentences, each with one event, most with a word of their own for it, read
one by one. They were written without the tables and then used to widen them: the share
says what the tables know, not what other texts may expect. The last column are
sentences that use such words of other things."""


class WordsError(ValueError):
    """A line that has no type or no words in brackets; says file and line."""


def read_sentences(path: Path) -> Iterator[tuple[str, str]]:
    """Yield type and sentence of each line, without the mark."""
    for number_, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        kind, _, sentence = line.partition(" ")
        known = kind == NONE or kind in event_types()
        if not known or not 0 <= sentence.find("[") < sentence.find("]"):
            raise WordsError(f"{path.name}:{number_}: want “TYPE words [head] words”")
        yield kind, unmark(sentence, kind)[0].strip()


def types_of(sentence: str, language: str, tools: Tools) -> set[str]:
    """Return the types of the claims in a sentence that stands alone."""
    text = sentence if sentence.endswith((".", "!", "?")) else f"{sentence}."
    return {claim.type for claim in claims_alone(text, language, tools)}


def known_words(_: Path | None) -> Section:
    """Measure all sentences, by language."""
    tools, rows, figures = open_tools(Settings()), [], {}
    for path in sorted(FOLDER.glob("*.txt")):
        count: Counter[str] = Counter()
        for kind, sentence in read_sentences(path):
            found = types_of(sentence, path.stem, tools)
            if kind == NONE:
                count.update(["none", *(["silent"] if not found else [])])
            else:
                count.update(["events", *(["found"] if kind in found else [])])
        shares = [count["found"] / max(count["events"], 1)]
        shares += [count["silent"] / max(count["none"], 1)]
        figures[path.stem] = {"found": shares[0], "silent": shares[1]}
        counts = [str(count["events"]), str(count["none"])]
        rows.append([path.stem, counts[0], number(shares[0]), counts[1]])
        rows[-1].append(number(shares[1]))
    head = ("language", "sentences", "type found", "without event", "no claim")
    title = "Words of war: constructed sentences"
    return Section("words", title, NOTE, (Table("", head, rows),), figures)
