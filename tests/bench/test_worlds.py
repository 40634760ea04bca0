"""Simulated wars: the laws hold, the peers do what their papers say."""

from __future__ import annotations

import numpy as np
import pytest

from bench.worlds import SETTINGS, TWINS, Setting, world
from bench.worlds_claims import material, stage, twin_edges
from bench.worlds_eval import check, laws, scores, truth_rates
from bench.worlds_peers import PEERS, by_outlet, by_primary

FEW = [Setting("few", propositions=12), SETTINGS[0]]


def test_a_seed_makes_one_world():
    one, other = (world(SETTINGS[1], 7) for _ in range(2))
    assert one.reports == other.reports
    assert one.reports != world(SETTINGS[1], 8).reports


def test_every_report_is_a_claim_of_its_event():
    made = world(FEW[0], 3)
    found = material(made, stage(made))
    assert len(found.claims) == len(made.reports)
    members = [id for event in found.events for id in event.members]
    assert sorted(members) == sorted(found.claims)


@pytest.mark.parametrize("setting", FEW, ids=lambda s: s.name)
def test_the_laws_hold(setting):
    assert not any(laws([setting], 4).values())


@pytest.mark.parametrize("name", PEERS)
def test_peers_follow_the_many(name):
    """Nine assert the first item and deny the second, one says the opposite."""
    said = np.array([[1, -1, 1, -1]] * 9 + [[-1, 1, -1, 1]])
    chances = PEERS[name](said)
    assert (chances[::2] > 0.5).all()
    assert (chances[1::2] < 0.5).all()


def test_accucopy_counts_copiers_less():
    """Four who share every error outvote five who err apart, but do not outweigh."""
    rng = np.random.default_rng(1)
    truth = rng.choice([1, -1], 60)
    honest = [np.where(rng.random(60) < 0.7, truth, -truth) for _ in range(5)]
    model = np.where(rng.random(60) < 0.35, truth, -truth)
    crowd = np.vstack([*honest, *[model] * 4])
    right = {n: ((PEERS[n](crowd) > 0.5) == (truth == 1)).mean() for n in PEERS}
    assert right["vote"] < 0.5
    assert right["ACCUCOPY"] > 0.8


def test_matrices_show_who_is_named():
    made = world(Setting("all", named=1.0), 5)
    assert len(by_outlet(made)) == 12
    assert len(by_primary(made)) <= 5


def test_twins_leave_edges_from_copy_to_model():
    made = world(TWINS, 11)
    edges = twin_edges(made)
    assert edges
    assert all(edge.kind == "utterance" for edge in edges)


def test_a_broken_law_is_an_error():
    rates = {"R1": 0.3, "R2": 0.9, "R3": 0.8, "R4": 0.6}
    settings = {"sparse": rates, "no edges": {"R2": 0.7}, "edges": {"R2": 0.9}}
    check({"P1": 0}, rates, settings)
    with pytest.raises(AssertionError, match="P1"):
        check({"P1": 1}, rates, settings)
    with pytest.raises(AssertionError, match="P7"):
        check({}, rates | {"R3": 0.95}, settings)
    with pytest.raises(AssertionError, match="P8"):
        check({}, rates, settings | {"edges": {"R2": 0.7}})


def test_scores_are_means_of_squares():
    from bench.worlds_eval import _judged

    found = _judged(FEW[0], 1, 2)
    shown = scores(found, found)
    assert set(shown) > {"grades", "vote, outlets", "vote, outlets, calibrated"}
    assert all(0 <= value <= 1 for value in shown.values())
    assert all(0 <= value <= 1 for value in truth_rates(found).values())
