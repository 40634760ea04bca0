from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lagebild.review import Anchor, Decision, active, overlay, taken_back
from tests.factory import document


def reject(seq, subject="c1"):
    return Decision(seq, "reject", subject, "me", "why", {}, (Anchor(subject, "", ()),))


def undo(seq, of):
    return Decision(seq, "undo", str(of), "me")


def put(seq, of, **values):
    return Decision(seq, "set", of.id, "me", None, values)


def numbers(decisions):
    return [d.seq for d in active(decisions)]


def test_an_undo_takes_back_and_can_be_taken_back():
    assert numbers([reject(1)]) == [1]
    assert numbers([reject(1), undo(2, 1)]) == []
    assert numbers([reject(1), undo(2, 1), undo(3, 2)]) == [1]
    assert taken_back([reject(1), undo(2, 1), undo(3, 2)]) == {2}


def test_later_values_win_and_fall_back_when_undone():
    one = document(outlet="First")
    made = [put(1, one, outlet="Second"), put(2, one, outlet="Third", title="T")]
    assert overlay(one, active(made)).outlet == "Third"
    after = overlay(one, active([*made, undo(3, 2)]))
    assert (after.outlet, after.title, after.id) == ("Second", None, one.id)


@given(st.lists(st.integers(0, 30), max_size=30), st.randoms())
def test_any_chain_of_undos_gives_the_same_in_any_order(targets, random):
    made = [reject(1)]
    for seq, target in enumerate(targets, start=2):
        of = target % (seq - 1) + 1
        if of not in taken_back(made):
            made.append(undo(seq, of))
    shuffled = list(made)
    random.shuffle(shuffled)
    assert active(shuffled) == active(made)
    assert len(active(made)) <= 1
