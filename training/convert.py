"""Corpora in formats of their own to the two that `training.corpora` reads.

    python -m training.convert facts FOLDER OUT.iob        # factRuEval-2016's files
    python -m training.convert trees OUT.conllu TEST,TEST,... TREEBANK ...

`facts` writes token and BIO tag a line. `trees` joins older states of a treebank's
training part and leaves out every sentence that stands in one of the TEST files (an
older state may hold what is a test sentence today) or whose heads make no tree.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from training.corpora import open_text

NAMES = {
    "name": "PER", "surname": "PER", "patronymic": "PER", "nickname": "PER",
    "org_name": "ORG", "loc_name": "LOC",
}  # fmt: skip
KINDS = {"Person": "PER", "Org": "ORG", "Location": "LOC", "LocOrg": "LOC"}


# -------------------------------------------------------------------- entities


def write_facts(folder: Path, out: Path) -> None:
    """Write every text under the folder as sentences with tags of names."""
    with out.open("w", encoding="utf-8") as file:
        for path in sorted(folder.glob("*/*.tokens")):
            names = _names(path)
            for sentence in _sentences(path):
                file.writelines(f"{f}\t{t}\n" for f, t in _tagged(sentence, names))
                file.write("\n")


def _sentences(path: Path) -> Iterator[list[tuple[str, str]]]:
    """Yield (token's id, form) pairs; an empty line ends a sentence."""
    sentence: list[tuple[str, str]] = []
    for line in [*open_text(path), ""]:
        cells = line.split(maxsplit=3)
        if len(cells) == 4:
            sentence.append((cells[0], cells[3]))
        elif sentence:
            yield sentence
            sentence = []


def _names(path: Path) -> dict[str, tuple[str, int]]:
    """Token id -> kind and number of the name it is part of; longer names win."""
    spans = {}
    for line in open_text(path.with_suffix(".spans")):
        cells = line.split()
        if len(cells) > 6:
            spans[cells[0]] = (cells[1], cells[cells.index("#") + 1 :][: int(cells[5])])
    found = []
    for line in open_text(path.with_suffix(".objects")):
        _, kind, *members = line.split("#")[0].split()
        if kind in KINDS:
            parts = [spans[m] for m in members if m in spans]
            found.append((KINDS[kind], _tokens(parts, KINDS[kind])))
    found.sort(key=lambda pair: len(pair[1]))
    return {t: (kind, i) for i, (kind, tokens) in enumerate(found) for t in tokens}


def _tokens(parts: list[tuple[str, list[str]]], kind: str) -> list[str]:
    """The name proper; an organisation's takes in the place at its end."""
    own = [t for name, tokens in parts if NAMES.get(name) == kind for t in tokens]
    near = [t for name, tokens in parts if name == "loc_name" for t in tokens]
    last = max(map(int, own), default=-1)
    if near and min(map(int, near)) == last + 1:
        own += near
    return own


def _tagged(
    sentence: list[tuple[str, str]], names: dict[str, tuple[str, int]]
) -> Iterator[tuple[str, str]]:
    before = None
    for token, form in sentence:
        now = names.get(token)
        place = "I" if now == before else "B"
        yield form, f"{place}-{now[0]}" if now else "O"
        before = now


# ------------------------------------------------------------------- treebanks


def join_trees(out: Path, tests: list[Path], parts: list[Path]) -> None:
    """Write the sentences of `parts`, later ones first, none twice, none of `tests`."""
    seen = {_forms(s) for path in tests for s in _blocks(path)}
    with out.open("w", encoding="utf-8") as file:
        for path in reversed(parts):
            for block in _blocks(path):
                if _forms(block) not in seen and _sound(block):
                    seen.add(_forms(block))
                    file.write("\n".join(block) + "\n\n")


def _blocks(path: Path) -> Iterator[list[str]]:
    block: list[str] = []
    for line in [*open_text(path), ""]:
        if line:
            block.append(line)
        elif block:
            yield block
            block = []


def _forms(block: list[str]) -> str:
    return "".join(r[1] for r in _words(block)).lower()


def _words(block: list[str]) -> list[list[str]]:
    rows = [line.split("\t") for line in block if not line.startswith("#")]
    return [r for r in rows if r[0].isdigit()]


def _sound(block: list[str]) -> bool:
    """Ids count up from 1, every head is there, one is the root, none is its own."""
    rows = _words(block)
    ids = [r[0] for r in rows]
    heads = [r[6] for r in rows]
    return (
        ids == [str(i + 1) for i in range(len(ids))]
        and {*heads} <= {"0", *ids}
        and heads.count("0") == 1
        and all(h != i for h, i in zip(heads, ids, strict=True))
    )


if __name__ == "__main__":
    if sys.argv[1] == "facts":
        write_facts(Path(sys.argv[2]), Path(sys.argv[3]))
    else:
        join_trees(
            Path(sys.argv[2]),
            [Path(p) for p in sys.argv[3].split(",")],
            [Path(p) for p in sys.argv[4:]],
        )
