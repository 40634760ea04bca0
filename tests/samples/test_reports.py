"""The constructed reports are read without problems and say what they are."""

import json
from collections import Counter
from pathlib import Path

import pytest

from lagebild.intake import read_folder
from lagebild.records import Genre
from lagebild.settings import Settings

REPORTS = Path(__file__).parents[2] / "samples" / "reports"
FILES = sorted(p for p in REPORTS.iterdir() if not p.name.endswith(".meta.json"))


@pytest.fixture(scope="module")
def pile():
    return read_folder(REPORTS, Settings())


@pytest.fixture(scope="module")
def by_name(pile):
    return {document.name: document for document in pile.documents}


def test_nothing_is_wrong_with_them(pile):
    assert pile.problems == ()
    assert pile.duplicates == ()
    assert len(pile.documents) >= 24


def test_six_or_more_a_language(pile):
    counts = Counter(document.language for document in pile.documents)
    assert set(counts) == {"de", "en", "uk", "ru"}
    assert min(counts.values()) >= 6


def test_language_is_told_right(pile, tmp_path):
    """Without what the sidecars say: the text alone."""
    for document in pile.documents:
        (tmp_path / f"{document.name.replace('/', '-')}.txt").write_text(
            document.text, encoding="utf-8"
        )
    read = read_folder(tmp_path, Settings())
    assert len(read.documents) == len({d.text_id for d in pile.documents})
    for document in read.documents:
        expected = document.name[:2]
        assert document.language == expected, document.name


def test_length(pile):
    for document in pile.documents:
        post = document.genre is Genre.POST
        assert 85 if post else 100 <= len(document.text.split()) <= 400, document.name


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.name)
def test_every_file_says_that_it_is_constructed(path):
    text = path.read_text(encoding="utf-8")
    assert "constructed: yes" in text
    for url in (part.split('"')[0] for part in text.split("https://")[1:]):
        assert url.startswith("example.org/constructed/")


@pytest.mark.parametrize("path", sorted(REPORTS.glob("*.meta.json")), ids=str)
def test_what_a_sidecar_says_holds(path, by_name):
    sidecar = json.loads(path.read_text(encoding="utf-8"))
    document = by_name[path.name.removesuffix(".meta.json")]
    assert document.outlet == sidecar["outlet"]
    assert document.language == sidecar["language"]
    assert document.url == sidecar["url"]
    assert document.url.startswith("https://example.org/constructed/")
    if "date" in sidecar:
        assert document.dating.value == sidecar["date"]
        assert document.dating.basis == "stated"
        assert document.dating.value > "2031-05"  # in no past
    else:
        assert document.dating.value is None


def test_pages_records_and_posts_are_dated(by_name):
    dates = {
        "de-grenze-02": "2031-05-09",
        "de-kessel-02": "2031-05-23",
        "en-oskil-02": "2031-05-17",
        "en-pocket-02": "2031-05-20",
        "en-port-01": "2031-05-21",
        "uk-kordon-02": "2031-05-14",
        "uk-telegram/412": "2031-05-13",
        "uk-telegram/421": "2031-05-16",
        "ru-port-02": "2031-05-21",
    }
    assert {name: by_name[name].dating.value for name in dates} == dates


@pytest.mark.parametrize(
    ("copy", "original"),
    [
        ("de-grenze-03", "de-grenze-01"),
        ("de-grenze-02", "de-grenze-01"),
        ("en-oskil-01", "de-oskil-01"),
        ("uk-kordon-02", "en-border-01"),
        ("ru-granica-02", "uk-kordon-01"),
    ],
)
def test_a_copy_is_a_document_of_its_own(copy, original, by_name):
    assert by_name[copy].id != by_name[original].id


def test_a_reprint_word_for_word_shares_its_text_alone(by_name):
    copy, original = by_name["de-grenze-03"], by_name["de-grenze-01"]
    assert copy.text_id == original.text_id
    assert copy.outlet != original.outlet


def test_machine_like_translation_is_suspected(by_name):
    suspected = {name: d.translated_from for name, d in by_name.items()}
    told = {name: source for name, source in suspected.items() if source}
    assert told.pop("en-aleppo-01", "de") == "de"  # milder: need not be noticed
    assert told == {"en-oskil-01": "de"}


def test_navigation_and_footers_of_pages_are_left_out(by_name):
    for name in ("de-grenze-02", "en-oskil-02", "uk-kordon-02", "ru-port-02"):
        text = by_name[name].text
        for word in ("Impressum", "Sign in", "Головна", "Объявления", "2031 Uferbote"):
            assert word not in text
