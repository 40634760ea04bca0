from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.errors import UsageError
from lagebild.records import Problem
from lagebild.store import Entry, memory_store, position
from lagebild.store.sqlite import SqliteStore
from tests.factory import claim, dated, document, extraction

ONE = document("b", dating=dated("2022-11-08"))
TWO = document("c", "Shells hit another town.")


class Clock:
    """Every call is a minute later."""

    def __init__(self):
        self.minute = -1

    def __call__(self):
        self.minute += 1
        return f"2022-11-10T18:{self.minute:02}:00Z"


@pytest.fixture
def store(tmp_path):
    opened = SqliteStore(str(tmp_path / "p.db"), Clock())
    yield opened
    opened.close()


def read(of, version, *claims):
    return replace(extraction(of, *claims), extractor=f"rules/{version}")


def state(store):
    return (
        store.documents(),
        tuple(store.extractions()),
        store.log(),
        store.claims_like(""),
        [store.named(name) for name in "abc"],
    )


def test_every_past_state_is_as_it_was(store):
    steps = (
        lambda: store.add(ONE, "me"),
        lambda: store.put(read(ONE, 1, claim(ONE)), "me"),
        lambda: store.add(replace(ONE, title="T", url="https://x.example"), "me"),
        lambda: store.add(TWO, "me"),
        lambda: store.put(read(ONE, 2, claim(ONE), claim(ONE, 1)), "me"),
        lambda: store.put(read(TWO, 2), "me"),
        lambda: store.append(Entry("me", "reject", "c1")),
        lambda: store.add(replace(ONE, name="a"), "me"),
        lambda: store.put(read(ONE, 2, claim(ONE), claim(ONE, 1)), "me"),
        lambda: store.requeue(ONE.id, Entry("me", "set", ONE.id)),
        lambda: store.put(read(ONE, 3), "me"),
    )  # fmt: skip
    was = {}
    for step in steps:
        step()
        was[store.log()[-1].seq] = state(store)
    assert list(was) == list(range(1, len(steps) + 1))
    for seq, then in was.items():
        assert state(store.at(seq)) == then
        assert state(store.at(len(steps)).at(seq)) == then


DOCUMENTS = tuple(document(name, f"Shells hit {name}.") for name in "bcd")
STEPS = st.tuples(
    st.sampled_from(("add", "put", "decide")), st.integers(0, 2), st.integers(0, 2)
)


def act(store, kind, which, variant):
    of = DOCUMENTS[which]
    if kind == "add":
        name = "a" if variant == 2 and which == 0 else of.name
        store.add(replace(of, title=f"T{variant}", name=name), "me")
    elif kind == "put" and of.id in {d.id for d in store.documents()}:
        store.put(read(of, variant, *(claim(ONE, n) for n in range(variant + 1))), "me")
    elif kind == "decide":
        store.append(Entry("me", "reject", f"c{which}"))


@given(st.lists(STEPS, max_size=12))
def test_any_history_can_be_gone_back(steps):
    store, was = memory_store(), {}
    for step in steps:
        act(store, *step)
        if log := store.log():
            was[log[-1].seq] = state(store)
    assert {seq: state(store.at(seq)) for seq in was} == was
    store.close()


def test_what_equals_its_successor_is_kept_once(store):
    store.add(ONE, "me")
    for version in (1, 1, 2, 2):
        store.put(read(ONE, version), "me")
    assert store._rows("SELECT seq FROM replaced") == [(3,)]
    read_by = [store.extraction_at(ONE.id, seq).extractor for seq in (2, 3, 4, 5)]
    assert read_by == ["rules/1", "rules/1", "rules/2", "rules/2"]


def test_what_was_not_read_then_was_waiting(store):
    store.add(ONE, "me")
    store.put(read(ONE, 1), "me")
    engine = ("plain/1", "rules/1")
    assert store.at(1).waiting(engine) == {ONE.id}
    assert store.at(1).extraction(ONE.id) is None
    assert store.at(2).waiting(engine) == frozenset()
    assert store.at(2).failures() == {}


@pytest.mark.parametrize(
    "write",
    [
        lambda past: past.add(ONE, "me"),
        lambda past: past.put(extraction(ONE), "me"),
        lambda past: past.fail(ONE.id, Problem("b", "r", "m")),
        lambda past: past.requeue(ONE.id, Entry("me", "set", ONE.id)),
        lambda past: past.append(Entry("me", "reject", "c1")),
    ],
)
def test_the_past_cannot_be_changed(store, write):
    store.add(ONE, "me")
    with pytest.raises(UsageError, match="cannot be changed"):
        write(store.at(1))
    assert len(store.log()) == 1


LOG = tuple(
    Entry("me", "add", "x", seq=n, recorded=when)
    for n, when in enumerate(
        ("2022-11-09T10:00:00Z", "2022-11-10T17:59:59Z", "2022-11-10T18:00:01Z"), 1
    )
)


@pytest.mark.parametrize(
    ("when", "seq"),
    [
        ("1", 1),
        ("3", 3),
        ("2022-11-09", 1),
        ("2022-11-10", 3),
        ("2022-11-10T18:00", 2),
        ("2022-11-10T18:00:01", 3),
        ("2022-11-10T19:00+01:00", 2),
        ("2022-11-10 18:00Z", 2),
        ("2031-01-01", 3),
    ],
)
def test_positions(when, seq):
    assert position(LOG, when) == seq


@pytest.mark.parametrize(
    "when", ["0", "4", "2022-11-08", "yesterday", "2022-13-01", "", "10 November"]
)
def test_what_is_no_position_is_refused_with_a_remedy(when):
    with pytest.raises(UsageError, match="It begins at 2022-11-09T10:00:00Z"):
        position(LOG, when)
    with pytest.raises(UsageError, match="It is empty"):
        position((), when)
