from __future__ import annotations

import sqlite3
from dataclasses import replace

import pytest

from lagebild.errors import ProjectError
from lagebild.records import Problem
from lagebild.store import Entry, Outcome, create_store, memory_store, open_store
from lagebild.store.schema import VERSION
from lagebild.store.sqlite import SqliteStore
from tests.factory import actions, claim, dated, document, extraction, killed

ENGINE = ("plain/1", "rules/1")


def test_what_is_kept_comes_back_as_it_was(store):
    one = document(dating=dated("2022-11-08"), title="Depot „hit“", author="N. N.")
    found = extraction(one, claim(one, quantity=(killed(),)), claim(one, 1))
    store.add(one, "me")
    store.put(found, "me")
    assert store.documents() == store.documents({one.id, "x"}) == (one,)
    assert store.documents({"x"}) == ()
    assert store.extraction(one.id) == found
    assert tuple(store.extractions()) == (found,)
    assert actions(store) == ["add", "extract"]


def test_the_same_again_changes_nothing(store):
    assert store.add(document(), "me") is Outcome.ADDED
    assert store.add(document(), "me") is Outcome.UNCHANGED
    assert actions(store) == ["add"]


def test_a_reprint_is_kept_and_a_duplicate_is_not(store):
    store.add(document("b"), "me")
    assert store.add(document("c", outlet="Other Paper"), "me") is Outcome.ADDED
    assert store.add(document("d"), "me") is Outcome.DUPLICATE
    assert [d.name for d in store.documents()] == ["b", "c"]


def test_the_smallest_name_of_a_duplicate_wins_in_any_order():
    names = []
    for order in (("a", "b"), ("b", "a")):
        store = memory_store()
        for name in order:
            store.add(document(name), "me")
        names.append([d.name for d in store.documents()])
        store.close()
    assert names == [["a"], ["a"]]


def test_a_name_belongs_to_one_text(store):
    store.add(document("a"), "me")
    assert store.add(document("a", "Another text."), "me") is Outcome.TAKEN
    assert [d.text for d in store.documents()] == [document().text]
    assert actions(store) == ["add"]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("dating", dated("2022-11-09")),
        ("outlet", "Renamed Courier"),
        ("url", "https://courier.example/1"),
    ],
)
def test_changed_metadata_is_logged_and_keeps_the_id(store, field, value):
    one = document()
    store.add(one, "me")
    store.put(extraction(one), "me")
    changed = replace(one, **{field: value})
    assert store.add(changed, "me") is Outcome.CHANGED
    kept = store.documents()[0]
    assert kept.id == one.id
    assert getattr(kept, field) == value
    assert store.waiting(ENGINE) == {one.id}
    entry = store.log()[-1]
    assert entry.action == "change"
    assert list(entry.before) == list(entry.after) == [field]
    assert store.add(changed, "me") is Outcome.UNCHANGED


def test_what_waits_is_what_was_not_read_by_this_engine(store):
    one, two, three = (document(name, f"{name} hit.") for name in "abc")
    for each in (one, two, three):
        store.add(each, "me")
    store.put(extraction(one, claim(one)), "me")
    store.fail(two.id, Problem("b", "reason", "remedy"))
    assert store.waiting(ENGINE) == {two.id, three.id}
    assert store.waiting(("plain/1", "rules/2")) == {one.id, two.id, three.id}
    assert store.failures() == {two.id: Problem("b", "reason", "remedy")}
    store.put(extraction(two, claim(two)), "me")
    assert store.failures() == {}


def test_reading_again_replaces_claims_and_says_so(store):
    one = document()
    store.add(one, "me")
    store.put(extraction(one, claim(one), claim(one, 1)), "me")
    store.put(replace(extraction(one), extractor="rules/2"), "me")
    assert len(store.extraction(one.id).claims) == 1
    assert store.log()[-1].before == {
        "reader": "plain/1",
        "extractor": "rules/1",
        "claims": 2,
    }


def test_a_failing_write_leaves_nothing_behind(store):
    one = document()
    store.add(one, "me")
    broken = extraction(one, claim(one), claim(one, 1, type="\ud800"))
    with pytest.raises(UnicodeEncodeError):
        store.put(broken, "me")
    assert store.extraction(one.id) is None
    assert store.waiting(ENGINE) == {one.id}
    assert actions(store) == ["add"]


def test_claims_are_found_by_the_beginning_of_their_id(store):
    one = document()
    store.add(one, "me")
    ids = ("aa%1", "aab2", "ab_3")
    store.put(extraction(one, *(claim(one, id=key) for key in ids)), "me")
    assert [key for key, _ in store.claims_like("aa")] == ["aa%1", "aab2"]
    assert [key for key, _ in store.claims_like("aa%")] == ["aa%1"]
    assert store.claims_like("b") == ()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE log SET who = 'you'",
        "DELETE FROM log",
        "DELETE FROM log WHERE seq = 1",
        "INSERT OR REPLACE INTO log (seq, recorded, who, action, subject) "
        "VALUES (1, 'now', 'you', 'add', 'x')",
        "REPLACE INTO log (seq, recorded, who, action, subject) "
        "VALUES (1, 'now', 'you', 'add', 'x')",
    ],
)
def test_the_log_can_only_grow(tmp_path, statement):
    path = tmp_path / "p.db"
    store = create_store(path)
    store.append(Entry("me", "reject", "c1", why="wrong day"))
    before = store.log()
    other = sqlite3.connect(path)
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        other.execute(statement)
    other.close()
    assert store.log() == before
    store.close()


def test_entries_get_number_and_time(tmp_path):
    store = SqliteStore(str(tmp_path / "p.db"), clock=lambda: "2024-01-01T00:00:00Z")
    first = store.append(Entry("me", "reject", "c1", None, {"a": [1, None]}, "why"))
    second = store.append(Entry("me", "undo", "1"))
    assert (first.seq, second.seq) == (1, 2)
    assert first.recorded == "2024-01-01T00:00:00Z"
    assert store.log() == (first, second)
    assert store.log(("undo", "set")) == (second,)
    store.close()


def test_a_project_survives_closing_and_leaves_one_file(tmp_path):
    path = tmp_path / "p.db"
    store = create_store(path)
    store.add(document(), "me")
    store.close()
    assert [file.name for file in tmp_path.iterdir()] == ["p.db"]
    again = open_store(path)
    assert again.documents() == (document(),)
    again.close()


def make_text(path):
    path.write_text("no database at all, only words", encoding="utf-8")


def make_foreign(path):
    file = sqlite3.connect(path)
    file.execute("CREATE TABLE recipes (name TEXT)")
    file.commit()
    file.close()


def make_newer(path):
    create_store(path).close()
    file = sqlite3.connect(path)
    file.execute(f"PRAGMA user_version = {VERSION + 1}")
    file.close()


def make_damaged(path):
    create_store(path).close()
    path.write_bytes(path.read_bytes()[:100] + b"\xff" * 6000)


def make_folder(path):
    path.mkdir()


@pytest.mark.parametrize("opening", [open_store, create_store])
@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (make_text, "is not a Lagebild project"),
        (make_foreign, "is not a Lagebild project"),
        (make_newer, "newer Lagebild"),
        (make_damaged, "Restore a copy"),
        (make_folder, "is a folder"),
    ],
)
def test_other_files_are_refused_and_left_alone(tmp_path, opening, make, reason):
    path = tmp_path / "p.db"
    make(path)
    before = path.is_file() and path.read_bytes()
    with pytest.raises(ProjectError, match=reason) as caught:
        opening(path)
    assert str(path) in str(caught.value)
    assert (path.is_file() and path.read_bytes()) == before


def test_a_project_that_is_not_there_is_not_made_by_opening(tmp_path):
    path = tmp_path / "p.db"
    with pytest.raises(ProjectError, match="no such project"):
        open_store(path)
    assert not path.exists()
    with pytest.raises(ProjectError, match="folder does not exist"):
        create_store(tmp_path / "missing" / "p.db")


def test_a_locked_project_says_so(tmp_path):
    path = tmp_path / "p.db"
    store = create_store(path)
    store._db.execute("PRAGMA busy_timeout = 1")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(ProjectError, match="Another run is writing"):
        store.add(document(), "me")
    other.execute("ROLLBACK")
    other.close()
    store.close()
