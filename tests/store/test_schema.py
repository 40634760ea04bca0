from __future__ import annotations

import sqlite3

import pytest

from lagebild.errors import ProjectError
from lagebild.store import create_store, open_store
from lagebild.store.schema import APPLICATION_ID, STEPS, VERSION, prepare
from tests.factory import claim, document, extraction

ONE = document("a")


@pytest.fixture
def old(tmp_path):
    """A project as the first version left it: read twice, the first reading gone."""
    path = tmp_path / "p.db"
    store = create_store(path)
    store.add(ONE, "me")
    store.put(extraction(ONE, claim(ONE)), "me")
    store.put(extraction(ONE, claim(ONE), claim(ONE, 1)), "me")
    store.close()
    file = sqlite3.connect(path)
    file.execute("DROP TABLE replaced")
    file.execute("PRAGMA user_version = 1")
    file.close()
    return path


def version(path):
    file = sqlite3.connect(path)
    found = file.execute("PRAGMA user_version").fetchone()[0]
    tables = file.execute("SELECT name FROM sqlite_master ORDER BY name").fetchall()
    file.close()
    return found, tables


def test_an_old_file_is_opened_upgraded_and_whole(old, tmp_path):
    store = open_store(old)
    assert store.documents() == (ONE,)
    assert len(store.extraction(ONE.id).claims) == 2
    assert [e.action for e in store.log()] == ["add", "extract", "extract"]
    store.put(extraction(ONE), "me")
    assert len(store.at(3).extraction(ONE.id).claims) == 2
    store.close()
    create_store(tmp_path / "new.db").close()
    assert version(old) == version(tmp_path / "new.db")
    assert version(old)[0] == VERSION


def test_what_the_first_version_did_not_keep_is_said(old):
    store = open_store(old)
    assert store.at(1).extraction(ONE.id) is None
    with pytest.raises(ProjectError, match=r"entry 2 was not kept.*later state"):
        store.at(2).extraction(ONE.id)
    store.close()


def test_an_upgrade_that_fails_leaves_the_file_as_it_was(old, monkeypatch):
    before = version(old)
    broken = (*STEPS[:1], STEPS[1] + "SELECT nonsense FROM nowhere;\n")
    monkeypatch.setattr("lagebild.store.schema.STEPS", broken)
    with pytest.raises(ProjectError, match="no such table"):
        open_store(old)
    assert version(old) == before
    monkeypatch.undo()
    open_store(old).close()
    assert version(old)[0] == VERSION


def test_who_comes_second_finds_the_work_done(old):
    first, second = (
        sqlite3.connect(old, isolation_level=None, timeout=5) for _ in range(2)
    )
    prepare(first, str(old))
    prepare(second, str(old))
    assert first.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    first.close()
    second.close()
    assert version(old)[0] == VERSION
