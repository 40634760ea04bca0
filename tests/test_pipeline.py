from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from lagebild import pipeline
from lagebild.errors import DataError, InputError, LagebildError
from lagebild.pipeline import Job, Report, go_on, run
from lagebild.records import Problem
from lagebild.settings import Settings
from lagebild.store import Entry, memory_store, open_store
from tests.factory import TEXT, Pile, actions, dated, document, extraction
from tests.fakes import fake_pipeline, fake_process

__all__ = ["fake_pipeline"]
pytestmark = pytest.mark.usefixtures("fake_pipeline")

SETTINGS = Settings()
ENGINE = ("plain/1", "rules/1")


def job(**fields):
    return Job(SETTINGS, "me", **{"jobs": 1} | fields)


def texts(*names):
    return tuple(document(name, f"{TEXT} From {name}.") for name in names)


def test_a_pile_is_kept_and_read(store):
    report = run(Pile(texts("a", "b"), duplicates=("c",)), store, job())
    assert report == Report(added=2, duplicates=("c",), read=2, claims=2)
    assert [e.document_id for e in store.extractions()] == sorted(
        d.id for d in store.documents()
    )


def test_the_same_pile_again_changes_nothing(store):
    run(Pile(texts("a", "b")), store, job())
    before = store.log()
    report = run(Pile(texts("a", "b")), store, job())
    assert report == Report(unchanged=2)
    assert store.log() == before


class StoppedError(Exception):
    pass


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_run_that_was_cut_off_goes_on_where_it_stopped(store, jobs):
    seen = []

    def stop(done, total, name):
        seen.append((done, total, name))
        if done == 2:
            raise StoppedError

    with pytest.raises(StoppedError):
        run(Pile(texts(*"abcde")), store, job(progress=stop, jobs=jobs))
    assert seen == [(1, 5, "a"), (2, 5, "b")]
    assert len(store.waiting(ENGINE)) == 3
    again = []
    tell = lambda done, total, name: again.append(name)  # noqa: E731
    report = run(Pile(texts(*"abcde")), store, job(progress=tell, jobs=jobs))
    assert again == ["c", "d", "e"]
    assert (report.unchanged, report.read) == (5, 3)
    assert actions(store) == ["add"] * 5 + ["extract"] * 5


def test_a_cut_off_run_ends_as_one_that_was_not(store):
    def stop(done, total, name):
        raise StoppedError

    for _ in range(3):
        with pytest.raises(StoppedError):
            run(Pile(texts(*"abc")), store, job(progress=stop))
    whole = memory_store()
    run(Pile(texts(*"abc")), whole, job())
    assert store.documents() == whole.documents()
    assert tuple(store.extractions()) == tuple(whole.extractions())
    whole.close()


def test_go_on_reads_what_waits(store):
    for each in texts("a", "b"):
        store.add(each, "me")
    assert go_on(store, job()) == Report(read=2, claims=2)
    assert go_on(store, job()) == Report()


def test_another_engine_reads_anew(store, monkeypatch):
    run(Pile(texts("a")), store, job())
    monkeypatch.setattr(pipeline, "engine", lambda: ("plain/1", "rules/2"))
    assert go_on(store, job()).read == 1


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_fault_costs_one_document(store, jobs):
    loud = document("b", "shells hit!!!")
    pile = Pile((texts("a")[0], loud, texts("c")[0]), (Problem("x", "r", "m"),))
    report = run(pile, store, job(jobs=jobs))
    assert (report.added, report.read) == (3, 2)
    first, fault = report.problems
    assert first == Problem("x", "r", "m")
    assert fault.path == "b"
    assert "RuntimeError: too loud" in fault.reason
    assert "report" in fault.remedy
    assert list(store.failures()) == [loud.id]


def test_a_fault_is_tried_again_and_logged_once_mended(store, monkeypatch):
    run(Pile((document("b", "shells hit!!!"),)), store, job())
    assert actions(store) == ["add"]
    monkeypatch.setattr(pipeline, "process", lambda of, tools: extraction(of))
    assert go_on(store, job()).problems == ()
    assert actions(store) == ["add", "extract"]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_damaged_table_stops_the_run(store, monkeypatch, jobs):
    def damaged(of, tools):
        raise DataError("lang/de/cues.toml: line 3. Mend the table.")

    monkeypatch.setattr(pipeline, "process", damaged)
    with pytest.raises(DataError, match="Mend the table"):
        run(Pile(texts("a", "b")), store, job(jobs=jobs))
    assert store.failures() == {}


def test_an_input_that_stops_half_way_is_a_problem(store, monkeypatch):
    def halting(of, tools):
        raise InputError(of.name, "ends too early", "Fetch it again", "page 3")

    monkeypatch.setattr(pipeline, "process", halting)
    report = run(Pile(texts("a")), store, job())
    assert report.problems == (
        Problem("a", "ends too early", "Fetch it again", "page 3"),
    )


def test_debugging_shows_the_fault(store, monkeypatch):
    monkeypatch.setenv("LAGEBILD_DEBUG", "1")
    with pytest.raises(RuntimeError, match="too loud"):
        run(Pile((document("b", "shells hit!!!"),)), store, job())


@pytest.mark.parametrize(
    "broken",
    [
        document("a", "half a sign: \ud83d"),
        document("a\udcff", "A text."),
        document("a", "A text.", title="\ud83d"),
    ],
)
def test_half_signs_are_a_problem(store, broken):
    report = run(Pile((broken, *texts("b"))), store, job())
    assert (report.added, report.read) == (1, 1)
    assert "lone surrogates" in report.problems[0].reason
    report.problems[0].path.encode()


def test_another_text_under_a_name_is_a_problem(store):
    run(Pile(texts("a")), store, job())
    report = run(Pile((document("a", "Quite another."),)), store, job())
    assert report.added == 0
    assert report.problems[0].path == "a"


def test_processes_give_the_same_as_none(store):
    many = texts(*(f"d{n:02}" for n in range(20)))
    order = []
    tell = lambda done, total, name: order.append(name)  # noqa: E731
    run(Pile(many), store, job(jobs=3, progress=tell))
    alone = memory_store()
    run(Pile(many), alone, job())
    assert order == [d.name for d in many]
    assert tuple(store.extractions()) == tuple(alone.extractions())
    alone.close()


def test_a_killed_process_is_told_and_the_rest_kept(store, monkeypatch):
    import os

    def deadly(of, tools):
        if of.name == "c":
            os._exit(9)
        return fake_process(of, tools)

    monkeypatch.setattr(pipeline, "process", deadly)
    with pytest.raises(LagebildError, match="--jobs 1"):
        run(Pile(texts(*"abcdef")), store, job(jobs=2))
    assert len(store.waiting(ENGINE)) >= 4


def test_a_set_date_reaches_the_reading(store):
    one = document("a", "shells hit", dating=dated("2022-11-08"))
    store.add(one, "me")
    store.append(Entry("me", "set", one.id, None, {"date": "2022-11-01"}))
    go_on(store, job())
    (found,) = store.extractions()
    assert found.claims[0].time[0].value == "2022-11-01"


def test_paths_are_gathered_into_one_pile(monkeypatch, tmp_path):
    calls = []
    stages = {
        "read_folder": lambda path, s: calls.append("folder") or Pile(texts("a")),
        "read_paths": lambda paths, s: calls.append("paths") or Pile(texts("b")),
        "read_stream": lambda stream, s: (
            calls.append("stream") or Pile((document("stdin", "c"),))
        ),
    }
    import lagebild.intake

    for name, stage in stages.items():
        monkeypatch.setattr(lagebild.intake, name, stage)
    names = lambda *paths: [  # noqa: E731
        d.name for d in pipeline.gather(paths, SETTINGS).documents
    ]
    assert names(tmp_path) == ["a"]
    assert names(tmp_path, Path("x.txt")) == ["b"]
    assert names("x.txt") == ["b"]
    pasted = f"stdin-{document(text='c').text_id[:8]}"
    assert names("-") == [pasted]
    assert names("x.txt", "-") == ["b", pasted]
    assert calls == ["folder", "paths", "paths", "stream", "paths", "stream"]


SLOW_RUN = """
import sys, time
from lagebild import pipeline
from lagebild.settings import Settings
from lagebild.store import create_store
from pathlib import Path
from tests.factory import Pile
from tests.fakes import fake_process
from tests.test_pipeline import texts

pipeline.process = lambda of, tools: (time.sleep(0.02), fake_process(of, tools))[1]
pipeline.open_tools = lambda settings: None
pipeline.engine = lambda: ("plain/1", "rules/1")
tell = lambda done, total, name: print(name, flush=True)
job = pipeline.Job(Settings(), "me", int(sys.argv[2]), tell)
names = (f"d{n:02}" for n in range(40))
pipeline.run(Pile(texts(*names)), create_store(Path(sys.argv[1])), job)
"""


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_killed_run_leaves_no_process_goes_on_and_loses_nothing(tmp_path, jobs):
    path = tmp_path / "p.db"
    command = [sys.executable, "-c", SLOW_RUN, str(path), str(jobs)]
    root = Path(__file__).parents[1]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=root) as running:
        told = [running.stdout.readline().strip().decode() for _ in range(5)]
        running.kill()
        # Ends when the last process that could write to it has gone.
        running.communicate(timeout=30)
    assert told == ["d00", "d01", "d02", "d03", "d04"]
    store = open_store(path)
    waiting = store.waiting(ENGINE)
    assert 1 <= len(waiting) <= 35
    names = tuple(f"d{n:02}" for n in range(40))
    report = run(Pile(texts(*names)), store, job())
    assert (report.unchanged, report.read) == (40, len(waiting))
    assert actions(store).count("extract") == 40
    store.close()
