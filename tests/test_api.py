from __future__ import annotations

import io
import json

import pytest

from lagebild import pipeline
from lagebild.api import FORMATS, Project, Selection, as_csv
from lagebild.errors import ProjectError, UsageError
from lagebild.settings import Settings
from tests.factory import TEXT, Pile, dated, document
from tests.fakes import fake_pipeline

__all__ = ["fake_pipeline"]
pytestmark = pytest.mark.usefixtures("fake_pipeline")

DOCUMENTS = (
    document("a", f"{TEXT} One.", dating=dated("2022-11-08")),
    document("b", f"{TEXT} Two.", dating=dated(None)),
)


@pytest.fixture
def project(monkeypatch):
    monkeypatch.setattr(pipeline, "gather", lambda paths, settings: Pile(DOCUMENTS))
    with Project.memory(Settings()) as opened:
        user = opened.as_user("me")
        user.add(["reports"])
        yield user


def exported(project, form="claims-jsonl"):
    stream = io.BytesIO()
    project.export(form, stream)
    return stream.getvalue()


def ids(project):
    return [claim.id for claim in project.claims()]


def test_what_was_added_is_there(project):
    assert [d.name for d in project.documents()] == ["a", "b"]
    assert [claim.doc for claim in project.claims()] == ["a", "b"]
    assert [claim.doc for claim in project.claims(Selection(document="b"))] == ["b"]
    assert [row["name"] for row in project.places()] == ["Bakhmut"]
    assert project.waiting() == frozenset()


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_can_be_written_twice_alike(project, form):
    assert exported(project, form)
    assert exported(project, form) == exported(project, form)


def test_an_unknown_format_is_refused(project):
    with pytest.raises(UsageError, match="no such format"):
        exported(project, "yaml")


def test_what_follows_is_worked_out_once_until_something_is_decided(project):
    found = project.linked(), project.weighed(), project.pages()
    again = project.linked(), project.weighed(), project.pages()
    assert all(one is other for one, other in zip(found, again, strict=True))
    project.as_user("you").reject(ids(project)[0], "misread")  # by other hands
    assert len(project.linked().event_ids()) == len(found[0].event_ids()) - 1


def test_a_rejected_claim_leaves_every_view_and_comes_back(project):
    first, second = ids(project)
    before = exported(project)
    entry = project.reject(first[:12], "the caption is of another day")
    assert ids(project) == [second]
    assert first.encode() not in exported(project)
    assert [c.id for _, e in project.rejected_pages() for c in e.claims] == [first]
    assert project.document_rows()[0]["claims"] == 0
    assert project.explain(first).rejected
    project.undo(entry.seq)
    assert exported(project) == before
    assert not project.explain(first).rejected


def test_a_rejected_document_is_as_if_it_had_never_been_added(project, monkeypatch):
    alone = Pile(DOCUMENTS[1:])
    monkeypatch.setattr(pipeline, "gather", lambda paths, settings: alone)
    with Project.memory(Settings()) as other:
        other.add(["reports"])
        entry = project.reject("a", "satire")
        for form in FORMATS:
            assert exported(project, form) == exported(other, form)
        assert project.picture("en") == other.picture("en")
    assert [row["state"] for row in project.document_rows()] == ["left out", "read"]
    project.undo(entry.seq)
    assert len(project.claims()) == 2


def test_a_rejection_needs_a_reason_and_is_made_once(project):
    first = ids(project)[0]
    with pytest.raises(UsageError, match="reason"):
        project.reject(first, "  ")
    project.reject(first, "why")
    with pytest.raises(UsageError, match="decided so already"):
        project.reject(first, "why")


def test_a_set_date_reads_the_document_anew_and_undo_gives_it_back(project):
    before = exported(project)
    entry = project.set("b", ["date=2022-11-05"], "as printed")
    claim = project.claims(Selection(document="b"))[0]
    assert claim.time[0].value == "2022-11-05"
    assert project.documents()[1].dating.value == "2022-11-05"
    assert (entry.before, entry.after) == ({"date": None}, {"date": "2022-11-05"})
    project.undo(entry.seq)
    assert exported(project) == before
    assert project.documents()[1].dating.value is None
    project.undo(project.log()[-2].seq)  # the undo itself
    assert project.documents()[1].dating.value == "2022-11-05"


def test_set_changes_no_id(project):
    before = ids(project), [d.id for d in project.documents()]
    project.set("a", ["outlet=Other Paper", "url=https://other.example/1"])
    assert (ids(project), [d.id for d in project.documents()]) == before
    assert project.documents()[0].outlet == "Other Paper"


def test_what_was_set_survives_adding_the_pile_again(project):
    project.set("a", ["date=2022-11-01"])
    log = project.log()
    report = project.add(["reports"])
    assert report.unchanged == 2
    assert project.documents()[0].dating.value == "2022-11-01"
    assert project.log() == log


def test_set_without_change_is_refused(project):
    with pytest.raises(UsageError, match="described so already"):
        project.set("a", ["outlet=Riverside Courier"])


@pytest.mark.parametrize(
    ("seq", "reason"), [(1, "is no decision"), (99, "is no decision")]
)
def test_only_decisions_can_be_undone(project, seq, reason):
    with pytest.raises(UsageError, match=reason):
        project.undo(seq)


def test_nothing_is_undone_twice(project):
    entry = project.reject(ids(project)[0], "why")
    project.undo(entry.seq)
    with pytest.raises(UsageError, match="taken back already"):
        project.undo(entry.seq)


def test_an_explanation_holds_words_rules_and_reviews(project):
    first = ids(project)[0]
    rejected = project.reject(first, "why")
    project.undo(rejected.seq)
    found = project.explain(first[:10])
    assert [s.span.of(found.document.text) for s in found.context] == [
        "The ministry said that shells hit a depot near Bakhmut on Tuesday.",
        "Up to 12 soldiers were killed. One.",
    ]
    assert found.form["id"] == first
    assert [e.action for e in found.reviews] == ["add", "extract", "reject", "undo"]


def test_names_that_mean_nothing_or_too_much_are_refused(project):
    with pytest.raises(ProjectError, match="no claim"):
        project.explain("zzz")
    with pytest.raises(ProjectError, match="no claim"):
        project.explain("")
    with pytest.raises(ProjectError, match="no such document"):
        project.set("zzz", ["title=x"])
    with pytest.raises(ProjectError, match="no such document"):
        project.set("", ["title=x"])


def test_forms_rows_and_csv_agree(project):
    pages = project.pages()
    forms = [json.loads(line) for line in exported(project).splitlines()]
    assert project.forms(pages) == forms
    assert [row["id"] for row in project.rows(pages)] == ids(project)
    assert as_csv(project.rows(pages)) == exported(project, "csv")
    assert as_csv([]) == b"\xef\xbb\xbf\r\n"


def test_a_project_file_is_opened_and_a_folder_is_read(tmp_path, monkeypatch):
    monkeypatch.setattr(pipeline, "gather", lambda paths, settings: Pile(DOCUMENTS))
    path = tmp_path / "p.db"
    with Project.create(path) as made:
        made.add(["reports"])
        claims = made.claims()
    loaded, report = Project.load(path)
    assert (loaded.path, loaded.claims(), report.added) == (str(path), claims, 0)
    loaded.close()
    loaded, report = Project.load(tmp_path)
    assert (loaded.path, loaded.claims(), report.added) == (":memory:", claims, 2)
    loaded.close()
    assert [file.name for file in tmp_path.iterdir()] == ["p.db"]
