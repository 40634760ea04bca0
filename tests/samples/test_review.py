"""Decisions on the sample reports outlive a change of the reader, there and back."""

from __future__ import annotations

from collections import Counter

import pytest

from bench.gold import SAMPLES
from lagebild.api import Project

#: Each reader finds nearly all claims of the other again; a trigger here and there
#: is only seen by one of them.
FOUND = 0.95


def states(project):
    return Counter(row["state"] for row in project.decisions())


@pytest.fixture(scope="module")
def reread():
    """A project read plainly, every claim accepted or edited, then read trained."""
    names = ["de-oskil-01", "en-border-01", "uk-kordon-01", "ru-kotel-01"]
    paths = [SAMPLES[0] / f"{name}.txt" for name in names]
    with pytest.MonkeyPatch.context() as patch, Project.memory() as project:
        patch.setenv("LAGEBILD_READER", "plain")
        project.add(paths, jobs=1)
        before = project.claims()
        for number, claim in enumerate(before):
            if number % 2:
                project.accept(claim.id)
            else:
                project.edit(claim.id, ["evidence=sketch"])
        project.merge([before[0].id, before[-1].id])
        patch.setenv("LAGEBILD_READER", "trained")
        project.go_on(jobs=1)
        yield project, before


def test_every_decision_is_listed_and_nearly_all_find_their_claim(reread):
    project, before = reread
    found = states(project)
    assert found.total() == len(before) + 1
    assert found["trigger"] > 0
    assert found["orphaned"] < (1 - FOUND) * found.total()


def test_found_claims_keep_id_words_and_edits(reread):
    project, before = reread
    now = {claim.id: claim for claim in project.claims()}
    for old in before[::2]:
        if old.id in now:
            assert now[old.id].evidence[0].kind == "sketch"
            assert now[old.id].document_id == old.document_id
    reads = {step.rule for claim in now.values() for step in claim.derivation}
    assert "review" in reads


def test_and_back(reread, monkeypatch):
    project, before = reread
    monkeypatch.setenv("LAGEBILD_READER", "plain")
    project.go_on(jobs=1)
    assert set(states(project)) == {"id"}
    assert [claim.id for claim in project.claims()] == [claim.id for claim in before]
