"""Measures the extraction: `./run eval [--json] [--write] [PART ...]`.

PART is gold, samples, gazetteer, times, geoparse, links, traps, quotes, reader, crashes
or another of those that `--help` lists; without one, those that take no minutes are
measured. `--write` keeps the figures where people read them: docs/figures.md, the
README, and lagebild/picture/figures.toml for the limits line of every page.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bench.cast import parts_of_events
from bench.crashes import crashes
from bench.gold import ROOT, shared
from bench.links import links
from bench.parts import PARTS, local_news
from bench.quotes import quotations
from bench.reader_eval import reader_corpora
from bench.tables import Section, as_markdown, as_text, markdown_table, number
from bench.times_peers import time_peers
from bench.traps import passed_traps
from bench.words import known_words
from bench.worlds_eval import simulated_worlds
from lagebild.pipeline import engine

PAGE = ROOT / "docs" / "figures.md"
README = ROOT / "README.md"
FIGURES = ROOT / "lagebild" / "picture" / "figures.toml"
MARKED = re.compile(r"(<!-- figures -->\n).*?(<!-- /figures -->)", re.DOTALL)
NAMES = {"de": "German", "en": "English", "ru": "Russian", "uk": "Ukrainian"}
#: What figures.toml holds of a language: level and share.
KEPT = ("located_p", "located_r", "usable_p", "usable_r")

#: What is measured when it is asked for by name.
EVERY = PARTS | {
    "links": links,
    "quotes": quotations,
    "traps": passed_traps,
    "words": known_words,
    "cast": parts_of_events,
    "peers": time_peers,
    "geoparse": local_news,
    "reader": reader_corpora,
    "crashes": crashes,
    "worlds": simulated_worlds,
}

Shares = dict[str, dict[str, float]]


def main(arguments: Sequence[str]) -> int:
    parser = _parser()
    options = parser.parse_args(arguments)
    unknown = [name for name in options.part if name not in EVERY]
    if unknown:
        parser.error(f"{unknown[0]}: no such part. Use {', '.join(EVERY)}.")
    folder, sections = shared(), list[Section]()
    for name in options.part or PARTS:
        sections.append(EVERY[name](folder))
        if not options.json:
            print(as_text(sections[-1]), flush=True)
    if options.json:
        print(dump(sections))
    if options.write:
        return write(sections)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="./run eval", description="Measure the extraction."
    )
    parser.add_argument(
        "part", nargs="*", metavar="PART", help=f"one of {', '.join(EVERY)}"
    )
    parser.add_argument("--json", action="store_true", help="all figures as JSON")
    parser.add_argument(
        "--write", action="store_true", help="keep the figures in the docs"
    )
    return parser


def dump(sections: Sequence[Section]) -> str:
    """Return all figures as JSON, with the ids of what was measured."""
    reader, extractor = engine()
    parts = {
        s.name: {"skipped": s.skipped} if s.skipped else s.figures for s in sections
    }
    out = {"reader": reader, "extractor": extractor, "parts": parts}
    return json.dumps(out, ensure_ascii=False, indent=1)


# ------------------------------------------------------------------ writing


def write(sections: Sequence[Section]) -> int:
    """Keep the figures; only a whole measurement may replace the one that stands."""
    missing = [name for name in PARTS if name not in {s.name for s in sections}]
    missing += [s.name for s in sections if s.skipped]
    if missing:
        print(f"nothing written: {', '.join(missing)} not measured", file=sys.stderr)
        return 2
    shares = language_shares(next(s for s in sections if s.name == "gold").figures)
    _put(FIGURES, as_toml(shares))
    _put(PAGE, page(sections))
    if README.is_file():
        readme = README.read_text("utf-8")
        lines = "\n".join(readme_table(shares))
        _put(README, MARKED.sub(lambda m: f"{m[1]}{lines}\n{m[2]}", readme))
    return 0


def _put(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    print(f"written: {path.relative_to(ROOT)}", file=sys.stderr)


def language_shares(figures: dict[str, Any]) -> Shares:
    """Return the shares that figures.toml holds, by language."""
    return {
        language: {key: f[key[:-2]][key[-1]] for key in KEPT}
        for language, f in figures["language"].items()
    }


def as_toml(shares: Shares) -> str:
    """Return the shares as the file that the limits line reads."""
    lines = ["# Written by `./run eval --write`: shares measured on the open gold."]
    for language, values in shares.items():
        lines += ["", f"[{language}]"]
        lines += [f"{key} = {number(value)}" for key, value in values.items()]
    return "\n".join(lines) + "\n"


def readme_table(shares: Shares) -> list[str]:
    """Return the lines of the README's table of figures."""
    head = ["language", "located P", "located R", "usable P", "usable R"]
    rows = [
        [NAMES[code], *[number(shares[code][key]) for key in KEPT]] for code in shares
    ]
    return markdown_table(head, rows)


def page(sections: Sequence[Section]) -> str:
    """Return docs/figures.md."""
    reader, extractor = engine()
    head = (
        "# Figures\n\n"
        "<!-- Written by `./run eval --write`; do not edit by hand. -->\n\n"
        f"Measured with reader `{reader}` and extractor `{extractor}`.\n"
    )
    return "\n".join([head, *map(as_markdown, sections)])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
