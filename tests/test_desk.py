from __future__ import annotations

import pytest

from lagebild import pipeline
from lagebild.api import Project
from lagebild.errors import LagebildError
from lagebild.gazetteer.actors import open_registry
from lagebild.gazetteer.places import open_gazetteer
from lagebild.records import Span
from lagebild.review import ACTIONS
from lagebild.settings import Settings
from tests.factory import TEXT, Pile, claim, document, extraction
from tests.factory import words as words_in

DOCUMENTS = (document("a", f"{TEXT} One."), document("b", f"{TEXT} Two."))


class Reader:
    """Reads one claim out of every text; the next version sees wider words."""

    def __init__(self):
        self.version, self.trigger = 1, words_in(TEXT, "hit")

    def engine(self):
        return ("plain/1", f"rules/{self.version}")

    def process(self, of, tools):
        made = claim(of, self.version, trigger=(self.trigger,))
        found = extraction(of, made)
        return type(found)(of.id, *self.engine(), found.segments, found.claims)

    def renew(self, trigger):
        self.version, self.trigger = self.version + 1, trigger


@pytest.fixture
def reader(monkeypatch):
    made = Reader()
    tools = pipeline.Tools(open_gazetteer(), open_registry())
    monkeypatch.setattr(pipeline, "open_tools", lambda settings: tools)
    monkeypatch.setattr(pipeline, "process", made.process)
    monkeypatch.setattr(pipeline, "engine", made.engine)
    return made


@pytest.fixture
def project(monkeypatch, reader):
    monkeypatch.setattr(pipeline, "gather", lambda paths, settings: Pile(DOCUMENTS))
    with Project.memory(Settings()) as opened:
        user = opened.as_user("me")
        user.add(["reports"])
        yield user


def ids(project):
    return [claim.id for claim in project.claims()]


def states(project):
    return [row["state"] for row in project.decisions()]


def test_places_and_actors_are_looked_up(project):
    first = ids(project)[0]
    project.edit(first, ["place=Херсон (origin)", "actor=Russian Ministry of Defence"])
    edited = project.claims()[0]
    assert edited.place[0].name == "Kherson"
    assert edited.place[0].role == "origin"
    assert edited.actor[0].entity == "RU.MOD"
    project.edit(first, [f"place={edited.place[0].place_id}", "actor=RU.MOD"])
    again = project.claims()[0]
    assert (again.place[0].name, again.actor[0].name) == (
        "Kherson",
        "Russian Ministry of Defence",
    )


@pytest.mark.parametrize("name", ["Ministry", "Riverside Courier"])
def test_a_source_is_somebody_who_speaks_here(project, name):
    project.grade(name, "C", "three of ten held")
    with pytest.raises(LagebildError, match="lagebild actors"):
        project.grade("Nobody at all", "C", "why")


def test_decisions_follow_their_claim_to_another_reading(project, reader):
    first, second = ids(project)
    project.edit(first, ["type=CLASH"])
    project.merge([first, second])
    project.reject(second, "why")
    reader.renew(words_in(TEXT, "hit a"))
    project.go_on()
    heirs = [(e.subject, dict(e.after)) for e in project.log() if e.action == "heir"]
    assert [claim for claim, _ in heirs] == [first, second]
    assert {after["how"] for _, after in heirs} == {"trigger"}
    assert project.go_on().read == 0
    assert project.log()[-1].action == "heir"
    (one,) = project.claims()
    assert (one.id, one.type) == (first, "CLASH")
    assert states(project) == ["trigger"] * 3
    assert project.explain(first[:8]).claim == one


def events(project):
    return [claim.event_id for claim in project.claims()]


def test_words_on_sameness_reach_linking_and_outlive_another_reading(project, reader):
    both = ids(project)
    project.split(both, "two depots")
    assert len(set(events(project))) == 2
    reader.renew(words_in(TEXT, "hit a"))
    project.go_on()
    assert (ids(project), len(set(events(project)))) == (both, 2)
    project.merge(both, "one depot after all")
    assert events(project) == [min(both)] * 2
    reader.renew(words_in(TEXT, "hit"))
    project.go_on()
    assert (ids(project), events(project)) == (both, [min(both)] * 2)


@pytest.mark.parametrize(
    ("words", "field", "value"),
    [
        (("grade", "CLAIM", "unsourced"), "rule", "R5"),
        (("grade", "Ministry", "C"), "reliability", "C"),
        (("retract", "CLAIM"), "rule", "R1"),
    ],
)
def test_words_on_credit_reach_the_event(project, reader, words, field, value):
    first, second = ids(project)
    project.reject(second, "a copy")
    before = project.assessments()
    entry = project.decide(*(first if w == "CLAIM" else w for w in words), why="why")
    assert getattr(project.assessments()[0], field) == value
    assert getattr(before[0], field) != value
    reader.renew(words_in(TEXT, "hit a"))
    project.go_on()
    assert getattr(project.assessments()[0], field) == value
    project.undo(entry.seq)
    assert getattr(project.assessments()[0], field) != value


def test_orphans_are_listed_and_come_back(project, reader):
    first = ids(project)[0]
    project.reject(first, "why")
    reader.renew(Span(0, 3))
    project.go_on()
    assert states(project) == ["orphaned"]
    with pytest.raises(LagebildError, match="decisions --orphaned"):
        project.explain(first[:8])
    assert len(ids(project)) == 2
    reader.renew(words_in(TEXT, "hit"))
    project.go_on()
    assert states(project) == ["trigger"]
    assert len(ids(project)) == 1


def test_a_decided_heir_can_be_decided_again(project, reader):
    first, _ = ids(project)
    project.accept(first)
    reader.renew(words_in(TEXT, "hit a"))
    project.go_on()
    project.edit(first, ["type=CLASH"])
    reader.renew(words_in(TEXT, "hit"))
    project.go_on()
    assert states(project) == ["trigger", "trigger"]
    assert (ids(project)[0], project.claims()[0].type) == (first, "CLASH")


def test_a_revision_takes_the_place_of_the_text(monkeypatch, project, reader):
    new = document("c", f"Corrected at noon. {TEXT} One.")
    monkeypatch.setattr(pipeline, "gather", lambda paths, settings: Pile((new,)))
    reader.trigger = words_in(new.text, "hit")
    project.add(["c"])
    first = ids(project)[0]
    project.edit(first, ["type=CLASH"])
    entry = project.revised("a", "c")
    assert [c.doc for c in project.claims()] == ["b", "c"]
    (one,) = (c for c in project.claims() if c.doc == "c")
    assert (one.id, one.type) == (first, "CLASH")
    assert states(project) == ["quotation", ""]
    project.undo(entry.seq)
    assert [c.doc for c in project.claims()] == ["a", "b", "c"]


def everything(project):
    return project.pages(), project.linked(), project.assessments(), project.documents()


@pytest.mark.parametrize("backwards", [False, True])
def test_whatever_is_decided_can_be_taken_back(project, backwards):
    first, second = ids(project)
    before = everything(project)
    decided = [
        project.accept(first),
        project.edit(first, ["type=CLASH", "place=Kherson", "quantity=12 killed"]),
        project.origin(second, "author"),
        project.merge([first, second]),
        project.split([second, first]),
        project.dependent("b", "a"),
        project.grade("Riverside Courier", "C", "why"),
        project.grade(first, "discounted", "why"),
        project.retract(second, "why", "2022-11-12"),
        project.set("a", ["date=2022-11-05", "outlet=Other Paper"]),
        project.reject(first, "why"),
        project.revised("a", "b"),
        project.reject("b", "why"),
    ]
    assert {entry.action for entry in decided} | {"undo"} == set(ACTIONS)
    assert list(project.pages()) == []
    for seq in sorted((entry.seq for entry in decided), reverse=backwards):
        project.undo(seq)
    assert everything(project) == before
    assert project.decisions() == []


def test_two_documents_cannot_revise_each_other(project):
    project.revised("a", "b")
    with pytest.raises(LagebildError, match="was itself revised to b"):
        project.revised("b", "a")
    assert [claim.doc for claim in project.claims()] == ["b"]


@pytest.mark.parametrize("action", ["forget", ""])
def test_an_unknown_action_is_refused(project, action):
    with pytest.raises(LagebildError, match="is no decision"):
        project.decide(action, "x")
