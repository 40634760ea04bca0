"""The pairs of names can be exchanged in every report, and back again."""

import re
import tomllib
from pathlib import Path

import pytest

from lagebild.intake import read_folder
from lagebild.settings import Settings

SAMPLES = Path(__file__).parents[2] / "samples"
TABLE = tomllib.loads((SAMPLES / "mirror.toml").read_text(encoding="utf-8"))
LANGUAGES = ("de", "en", "uk", "ru")
#: Episodes of wars in which neither side of the table is named; and one report that
#: says only "ours" and "the enemy".
UNNAMED = {"aleppo", "faschir", "fasher", "goma", "libanon", "rakhine", "syunik"}
UNNAMED |= {"khartoum", "video", "oskol"}


def exchanged(text, language):
    """The text with the names of the sides exchanged, longest match first."""
    words = _both_ways(TABLE[language]["words"])
    stems = _both_ways(TABLE[language]["stems"])
    whole = [rf"{re.escape(w)}(?!\w)" for w in words]
    parts = sorted(whole + [re.escape(s) for s in stems], key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(parts)})")
    return pattern.sub(lambda m: (words | stems)[m[0]], text)


def _both_ways(pairs):
    return {a: b for pair in pairs for a, b in (pair, reversed(pair))}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_name_stands_twice(language):
    pairs = TABLE[language]["words"] + TABLE[language]["stems"]
    names = [name for pair in pairs for name in pair]
    assert all(len(pair) == 2 for pair in pairs)
    assert len(names) == len(set(names))
    assert len(pairs) >= 10


def test_same_languages_everywhere():
    assert set(TABLE) == set(LANGUAGES)


def test_reports_change_and_come_back():
    same = set()
    for document in read_folder(SAMPLES / "reports", Settings()).documents:
        mirrored = exchanged(document.text, document.language)
        assert exchanged(mirrored, document.language) == document.text, document.name
        same |= {document.name} if mirrored == document.text else set()
    assert {name.split("-")[1] for name in same} == UNNAMED
    assert "ru-oskol-01" not in same
