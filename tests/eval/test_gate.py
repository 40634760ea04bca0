"""The quality gate: no figure on gold falls below its pinned floor."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from bench.evaluate import FIGURES, PAGE, language_shares
from bench.gold import SAMPLES, shared
from bench.parts import NO_SHARED, open_gold, own_samples
from lagebild.pipeline import engine

FLOORS = tomllib.loads((Path(__file__).parent / "floors.toml").read_text("utf-8"))
#: A published share may be above a fresh measurement by so much, for small changes.
SLACK = 0.02


@pytest.fixture(scope="module")
def figures():
    section = open_gold(shared())
    if section.skipped:
        pytest.skip(section.skipped)
    return section.figures


@pytest.mark.parametrize("level", FLOORS["all"])
def test_open_gold_stays_above_its_floor(figures, level):
    assert figures["all"][level]["f1"] >= FLOORS["all"][level]


@pytest.mark.parametrize("language", FLOORS["usable"])
def test_no_language_falls_below_its_floor(figures, language):
    assert figures["language"][language]["usable"]["f1"] >= FLOORS["usable"][language]


def test_every_language_of_the_gold_has_a_floor(figures):
    assert set(figures["language"]) == set(FLOORS["usable"])


def test_pages_promise_no_more_than_is_measured(figures):
    published = tomllib.loads(FIGURES.read_text("utf-8"))
    measured = language_shares(figures)
    assert set(published) == set(measured)
    for language, shares in published.items():
        for key, share in shares.items():
            assert share <= measured[language][key] + SLACK, (
                f"{language} {key}: run ./run eval --write"
            )


def test_samples_stay_above_their_floor():
    if shared() is None:
        pytest.skip(NO_SHARED)
    section = own_samples(shared())
    if section.skipped:
        pytest.skip(section.skipped)
    for level, floor in FLOORS["samples"].items():
        assert section.figures["all"][level]["f1"] >= floor, level


def test_there_is_gold_for_the_samples():
    if not SAMPLES[0].is_dir():
        pytest.skip("no samples yet")
    assert len(list(SAMPLES[1].glob("*.jsonl"))) > 0


def test_published_figures_are_of_this_engine():
    text = PAGE.read_text("utf-8")
    for name in engine():
        assert f"`{name}`" in text, "run ./run eval --write"
