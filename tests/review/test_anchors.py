from __future__ import annotations

from dataclasses import replace

import pytest

from lagebild.records import Hop, Span
from lagebild.review import anchor
from lagebild.review.anchors import find_again, latest, overlap
from tests.factory import TEXT, claim, document, extraction, words

ONE = document("a")
HIT = claim(ONE, id="old")
BASE = words(TEXT, "hit")


def pinned(of=HIT, claims=(HIT,), text=ONE):
    return anchor(of, text, claims)


def found(anchors, *claims, text=ONE, revised=None):
    where = find_again(anchors, [(text, extraction(text, *claims))], revised or {})
    return {claim: (f.claim, f.how) for claim, f in where.items()}


def shifted(by, of=HIT, **fields):
    trigger = tuple(Span(s.start + by, s.end + by) for s in of.trigger)
    return replace(of, trigger=trigger, **fields)


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        ([(0, 4)], [(0, 4)], 1.0),
        ([(0, 4)], [(0, 8)], 0.5),
        ([(0, 2), (6, 8)], [(0, 2)], 0.5),
        ([(0, 4)], [(4, 8)], 0.0),
        ([], [], 0.0),
    ],
)
def test_overlap(one, other, share):
    assert overlap([Span(*s) for s in one], [Span(*s) for s in other]) == share


def test_the_same_id_comes_first():
    nearer = claim(ONE, id="new")
    assert found([pinned()], nearer, shifted(1)) == {"old": ("old", "id")}


def test_another_reading_is_found_by_its_trigger():
    wide = Span(BASE.start, BASE.end + 2)
    heir = claim(ONE, id="new", trigger=(wide,))
    assert found([pinned()], heir) == {"old": ("new", "trigger")}


def test_a_trigger_elsewhere_is_no_heir():
    assert found([pinned()], shifted(3, id="new")) == {}


def test_of_two_readings_of_the_words_the_one_with_this_origin_is_heir():
    other = claim(ONE, id="a-other", chain=(Hop("author"),))
    heir = claim(ONE, id="b-heir")
    assert found([pinned()], other, heir) == {"old": ("b-heir", "trigger")}


def test_a_better_origin_is_no_hindrance_but_that_of_a_sibling_is():
    author = claim(ONE, id="new", chain=(Hop("author"),))
    assert found([pinned()], author) == {"old": ("new", "trigger")}
    sibling = claim(ONE, id="sibling", chain=(Hop("author"),))
    assert found([pinned(claims=(HIT, sibling))], author) == {}


def test_a_claim_is_heir_to_one_only():
    other = claim(ONE, id="older")
    met = found([pinned(), pinned(other)], claim(ONE, id="new"))
    assert met == {"old": ("new", "trigger")}


@pytest.mark.parametrize(
    ("text", "is_there"),
    [
        (f"Updated at noon. {TEXT}", True),
        (TEXT.replace("Up to 12 soldiers", "As many as 20"), True),
        (TEXT.replace("near Bakhmut on Tuesday", "outside the town"), True),
        ("A hit song was played. Nothing else.", False),
        ("Nothing of this was left.", False),
    ],
)
def test_a_revised_text_is_searched_for_the_quotation(text, is_there):
    new = document("b", text)
    at = text.find("hit")
    heirs = [claim(ONE, id="new", trigger=(Span(at, at + 3),))] if at >= 0 else []
    heirs = [replace(h, chain=(Hop("author"),), document_id=new.id) for h in heirs]
    met = found([pinned()], *heirs, text=new, revised={ONE.id: new.id})
    assert met == ({"old": ("new", "quotation")} if is_there else {})


def test_of_two_places_the_one_with_the_same_surroundings_is_meant():
    text = f"A shell hit home. {TEXT}"
    new = document("b", text)
    second = text.index("hit", 20)
    heirs = [
        claim(ONE, id=name, trigger=(Span(at, at + 3),), chain=(Hop("author"),))
        for name, at in (("first", 8), ("second", second))
    ]
    met = found([pinned()], *heirs, text=new, revised={ONE.id: new.id})
    assert met == {"old": ("second", "quotation")}


def test_revisions_are_followed_to_the_last_and_circles_end():
    assert latest("a", {"a": "b", "b": "c"}) == "c"
    assert latest("a", {"a": "b", "b": "a"}) in ("a", "b")
