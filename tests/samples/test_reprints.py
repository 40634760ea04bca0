"""Twenty texts on one statement: read alone, in four languages, all of them copies."""

import json
import tomllib
from collections import Counter
from pathlib import Path

import pytest

from lagebild.intake import read_folder
from lagebild.settings import Settings

REPRINTS = Path(__file__).parents[2] / "samples" / "reprints"
TEXTS = REPRINTS / "texts"
EXPECTED = tomllib.loads((REPRINTS / "expected.toml").read_text(encoding="utf-8"))
TOWN = {"de": "Adua", "en": "Adwa", "ru": "Адуа", "uk": "Адуа"}


@pytest.fixture(scope="module")
def pile():
    return read_folder(TEXTS, Settings())


def test_five_a_language_and_nothing_wrong(pile):
    assert pile.problems == ()
    assert pile.duplicates == ()
    assert Counter(d.language for d in pile.documents) == dict.fromkeys(TOWN, 5)
    assert len(pile.documents) == EXPECTED["event"]["articles"]


def test_every_text_says_that_it_is_constructed_and_tells_the_event(pile):
    for document in pile.documents:
        assert "constructed: yes" in document.text
        assert TOWN[document.language] in document.text
        assert document.url.startswith("https://example.org/constructed/reprints/")


def test_every_copy_leads_to_the_one_original(pile):
    copies = EXPECTED["copy"]
    names = {document.name for document in pile.documents}
    assert set(copies) == names - {"en-01"}
    for name in copies:
        seen = []
        while name != "en-01":
            assert name not in seen
            seen.append(name)
            name = copies[name][0]


def test_no_copy_is_older_than_what_it_copies():
    lines = [p.read_text(encoding="utf-8") for p in TEXTS.glob("*.jsonl")]
    records = [json.loads(line) for text in lines for line in text.splitlines()]
    date = {record["id"]: record["date"] for record in records}
    for name, (of, _) in EXPECTED["copy"].items():
        assert date[name] >= date[of], name


def test_the_mistake_travels_only_where_it_is_said_to(pile):
    wrong = {"4000", "Четыре тысячи"}
    told = {d.name for d in pile.documents if any(w in d.text for w in wrong)}
    marked = {n for n, (_, how) in EXPECTED["copy"].items() if "mistake" in how}
    assert told == marked
