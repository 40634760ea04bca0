"""Zones, dates and bylines measured on the open gold, where that is at hand."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from lagebild.intake import read_folder
from lagebild.records import Document
from lagebild.settings import Settings

GOLD = Path(__file__).resolve().parents[3] / "shared" / "gold"

pytestmark = pytest.mark.skipif(not GOLD.is_dir(), reason="needs ../shared/gold")


def documents(part: str) -> dict[str, Document]:
    pile = read_folder(GOLD / part / "texts", Settings())
    assert not pile.problems
    return {document.name: document for document in pile.documents}


def lines(path: Path) -> Iterator[dict]:
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def zone_at(document: Document, offset: int) -> str:
    (block,) = [b for b in document.blocks if b.span.start <= offset < b.span.end]
    return block.zone.value


def claim_zones(part: str, files: list[Path]) -> Counter[tuple[str, str]]:
    """Count (gold zone, our zone) over the sentences that carry claims."""
    known = documents(part)
    seen: dict[tuple[str, int], tuple[str, str]] = {}
    for path in files:
        for claim in lines(path):
            name, start = claim["doc"].removesuffix(".txt"), claim["sentence"]["start"]
            seen[name, start] = (claim["zone"], zone_at(known[name], start))
    return Counter(seen.values())


def share_right(counts: Counter[tuple[str, str]]) -> float:
    right = sum(n for (gold, ours), n in counts.items() if gold == ours)
    return right / sum(counts.values())


def test_zones_of_the_seeds_are_right():
    counts = claim_zones("seeds", [GOLD / "seeds" / "claims.jsonl"])
    assert share_right(counts) == 1.0, counts


def test_zones_of_the_press_texts():
    counts = claim_zones("press", sorted((GOLD / "press" / "claims").glob("*.jsonl")))
    # One title runs into its caption without a line break: 214 of 215.
    assert share_right(counts) >= 0.99, counts


def test_sentences_that_are_page_furniture_or_bare_headings():
    known = documents("seeds")
    for row in lines(GOLD / "seeds" / "sentences.jsonl"):
        why = row.get("left_out", "")
        zone = zone_at(known[row["file"].removesuffix(".txt")], row["start"])
        if why.startswith("metadata line"):
            assert zone == "furniture", row["text"]
        elif why.startswith("heading"):
            assert zone == "heading", row["text"]
        elif "credit" in why:
            assert zone in ("caption", "furniture"), row["text"]
        else:
            assert zone != "furniture", row["text"]


def test_what_is_said_of_the_seeds():
    known = documents("seeds")
    for row in lines(GOLD / "seeds" / "documents.jsonl"):
        document = known[row["file"].removesuffix(".txt")]
        assert document.language == row["language"]
        assert len(document.text) == row["characters"]
        assert document.text_id == row["sha256"]
        assert bool(document.translated_from) == row["machine_translated"]
        assert document.genre.value == row["genre"].split(" ")[0].replace(
            "reader", "comment"
        )
        if row["dct_stated"]:
            assert document.dating.value == row["dct_stated"]
            assert document.dating.basis == "stated"
        else:
            assert document.dating.basis != "stated"
        if row["byline"]:
            assert (document.author or "") in row["byline"]
            assert document.author
        else:
            assert document.author is None


def test_dates_of_the_press_texts_are_never_wrong():
    known = documents("press")
    wrong, right = [], 0
    for row in lines(GOLD / "press" / "documents.jsonl"):
        dating = known[row["doc"]].dating
        if dating.value and dating.first and dating.last:
            inside = dating.first.isoformat() <= row["published"] <= str(dating.last)
            right += inside
            if not inside:
                wrong.append((row["doc"], dating, row["published"]))
    assert right >= 5
    assert not wrong
