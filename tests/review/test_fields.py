from __future__ import annotations

import pytest

from lagebild.errors import UsageError
from lagebild.review.edits import edited
from lagebild.review.fields import READERS
from tests.factory import TEXT, claim, words
from tests.review.desk import FakeDesk


def changed(field, typed, of=None):
    value = READERS[field](typed, FakeDesk())
    return edited(of or claim(), {field: value}, TEXT, "me (entry 7)")


@pytest.mark.parametrize(
    ("field", "typed", "value"),
    [
        ("type", "WITHDRAW", "WITHDRAW"),
        ("phase", "planned", "planned"),
        ("polarity", "-", "-"),
        ("framing", "liberation", "liberation"),
        ("framing", "", None),
        ("status", "reported; unverified", ("reported", "unverified")),
        ("status", "", ()),
        ("author_factuality", "PR+", "PR+"),
        ("origin_factuality", "CT-", "CT-"),
    ],
)
def test_plain_fields(field, typed, value):
    assert getattr(changed(field, typed), field) == value


@pytest.mark.parametrize("field", ["actor", "target"])
def test_people_are_known_or_as_written(field):
    known, unknown = getattr(changed(field, "Ministry; shells"), field)
    assert (known.name, known.entity, known.side, known.span) == (
        "Ministry of Defence", "ua-ministry", "UA", None
    )  # fmt: skip
    assert (unknown.name, unknown.entity) == ("shells", None)
    assert unknown.span == words(TEXT, "shells")
    assert getattr(changed(field, ""), field) == ()


def test_places_keep_role_and_position():
    here, there = changed("place", "Kherson; Kherson (origin)").place
    assert (here.name, here.lat, here.place_id, here.role) == (
        "Kherson", 46.6, "gn:2", None
    )  # fmt: skip
    assert there.role == "origin"


@pytest.mark.parametrize("field", ["time", "utterance_time"])
@pytest.mark.parametrize(
    "value",
    [
        "2022", "2022-11", "2022-11-09", "2022-11-09T17:00", "2022-11-03/2022-11-05",
        "../2022-11-09", "2022-11/..",
    ],
)  # fmt: skip
def test_times_in_edtf(field, value):
    assert [time.value for time in getattr(changed(field, value), field)] == [value]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("195 killed", ("killed", None, 195, 195, 195, "exact")),
        ("<=12 soldiers killed", ("killed", "soldiers", 12, None, 12, "upper")),
        ("≤ 12 soldiers killed", ("killed", "soldiers", 12, None, 12, "upper")),
        (">=3.5 tonnes fuel", ("fuel", "tonnes", 3.5, 3.5, None, "lower")),
        (">40 drones", ("drones", None, 40, 40, None, "lower_exclusive")),
        ("~50 wounded", ("wounded", None, 50, None, None, "approx")),
        ("100-200 wounded", ("wounded", None, None, 100, 200, "approx")),
        ("100–200 wounded", ("wounded", None, None, 100, 200, "approx")),
    ],
)
def test_quantities_bound_what_was_typed(typed, expected):
    (found,) = changed("quantity", typed).quantity
    assert (
        found.of, found.unit, found.number, found.lower, found.upper, found.bound
    ) == expected  # fmt: skip
    assert found.span == words(TEXT, "hit")


def test_evidence_stands_on_the_trigger_where_it_had_no_words():
    (found,) = changed("evidence", "video").evidence
    assert (found.kind, found.span) == ("video", words(TEXT, "hit"))


def test_an_origin_takes_the_place_of_the_last_source():
    new = changed("origin", "Ministry")
    assert [hop.role for hop in new.chain] == ["author", "official"]
    assert (new.origin.name, new.origin.side) == ("Ministry of Defence", "UA")
    assert new.origin.cue == claim().origin.cue
    alone = changed("origin", "author")
    assert [hop.role for hop in alone.chain] == ["author"]
    again = changed("origin", "a neighbour", alone)
    assert [hop.name for hop in again.chain] == [None, "a neighbour"]
    assert again.chain[1].role == "source"


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("type", "EXPLODE"),
        ("type", "strike"),
        ("type", ""),
        ("phase", "later"),
        ("polarity", "no"),
        ("framing", "heroism"),
        ("status", "reported; doubtful"),
        ("author_factuality", "sure"),
        ("place", "Nowhere"),
        ("time", "yesterday"),
        ("time", "2022-11-05/2022-11-03"),
        ("time", "2022-11-09T25:00"),
        ("time", "../.."),
        ("quantity", "many"),
        ("quantity", "195"),
        ("quantity", "200-100 killed"),
        ("quantity", "<=1-2 killed"),
        ("actor", "two\nlines"),
        ("evidence", "\x1b[2J"),
    ],
)
def test_values_that_are_none_are_refused(field, typed):
    with pytest.raises(UsageError):
        READERS[field](typed, FakeDesk())


def test_every_edited_field_says_who_set_it():
    one = claim()
    for field in READERS:
        typed = {"type": "CLASH", "origin": "Ministry"}.get(field)
        if typed:
            steps = changed(field, typed).derivation
            name = "chain" if field == "origin" else field
            (step,) = [s for s in steps if s.field == name]
            assert (step.rule, step.detail) == ("review", "set by me (entry 7)")
    assert [s.rule for s in one.derivation] == ["events/1"]
