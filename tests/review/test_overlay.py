from __future__ import annotations

from dataclasses import replace

from lagebild.decided import Remark
from lagebild.records import Rulings, Span
from lagebild.review import Decision, anchor, apply
from tests.factory import claim, document, extraction

ONE, TWO = document("a"), document("b", outlet="Other Paper")
CLAIMS = tuple(claim(ONE, n, id=f"c{n}") for n in range(3))


def made(seq, action, *subjects, **values):
    pins = tuple(anchor(claim(ONE, id=s), ONE, ()) for s in subjects if s[0] == "c")
    return Decision(seq, action, subjects[0], "me", "why", values, pins)


def laid(*decisions, claims=CLAIMS, documents=(ONE,)):
    read = {ONE.id: extraction(ONE, *claims), TWO.id: extraction(TWO)}
    return apply(documents, read, decisions)


def ids(pages):
    return [c.id for _, e in pages for c in e.claims]


def test_rejected_claims_are_apart_and_the_last_verdict_holds():
    reject, accept = made(1, "reject", "c1"), made(2, "accept", "c1")
    assert ids(laid(reject).standing) == ["c0", "c2"]
    assert ids(laid(reject).rejected) == ["c1"]
    assert ids(laid(reject, accept).standing) == ["c0", "c1", "c2"]


def test_a_rejected_document_leaves_with_all_its_claims():
    reject = made(1, "reject", ONE.id)
    reviewed = laid(reject, made(2, "reject", "c1"), documents=(ONE, TWO))
    assert [d.name for d, _ in reviewed.standing] == ["b"]
    assert ids(reviewed.rejected) == ["c0", "c1", "c2"]
    assert reviewed.page_of("c1")[0] == ONE
    back = laid(reject, made(2, "reject", "c1"), made(3, "accept", ONE.id))
    assert ids(back.standing) == ["c0", "c2"]


def test_unread_and_revised_documents_are_left_out():
    unread = document("z", "Unread text.")
    assert len(laid(documents=(ONE, unread)).standing) == 1
    new = made(1, "revised", ONE.id, by=TWO.id)
    assert [d.name for d, _ in laid(new, documents=(ONE, TWO)).standing] == ["b"]


def test_edits_change_the_claim_and_name_the_editor():
    edits = made(1, "edit", "c1", type="CLASH"), made(2, "edit", "c1", phase="planned")
    one = laid(*edits).standing[0][1].claims[1]
    assert (one.type, one.phase) == ("CLASH", "planned")
    steps = {step.field: step.detail for step in one.derivation}
    assert steps["type"] == "set by me (entry 1)"
    assert steps["phase"] == "set by me (entry 2)"
    assert CLAIMS[1].type == "STRIKE"


def test_an_heir_goes_by_the_old_id_with_all_decisions():
    heir = claim(ONE, id="new", type="DESTROY")
    decided = [made(1, "edit", "c1", phase="planned"), made(2, "accept", "c1")]
    reviewed = laid(*decided, claims=(heir,))
    (one,) = reviewed.standing[0][1].claims
    assert (one.id, one.type, one.phase) == ("c1", "DESTROY", "planned")
    assert reviewed.found["c1"].claim == "new"
    assert reviewed.orphaned == ()


def test_orphans_are_listed_and_oblige_to_nothing():
    far = claim(ONE, id="new", trigger=(Span(0, 3),))
    merge = made(1, "merge", "c0", "c1", **{"with": ["c1"]})
    reject = made(2, "reject", "c0")
    reviewed = laid(merge, reject, claims=(far,))
    assert reviewed.orphaned == (merge, reject)
    assert reviewed.overrides.links == Rulings()
    assert ids(reviewed.standing) == ["new"]
    back = laid(merge, reject)
    assert back.orphaned == ()
    assert back.overrides.links == Rulings((("c0", "c1"),))


def test_the_latest_word_on_a_pair_holds():
    merge = made(1, "merge", "c0", "c1", "c2")
    split = made(2, "split", "c2", "c0")
    links = laid(merge, split).overrides.links
    assert links.together == (("c0", "c1"), ("c1", "c2"))
    assert links.apart == (("c0", "c2"),)
    again = replace(merge, seq=3)
    assert laid(merge, split, again).overrides.links.apart == ()


def test_what_weighing_is_told():
    found = laid(
        made(1, "dependent", "c1", "c0", of="c0"),
        made(2, "dependent", "c1", "c2", of="c2"),
        made(3, "grade", "ministry", letter="D"),
        made(4, "grade", "ministry", letter="C"),
        made(5, "grade", "c1", grade="R3"),
        made(6, "retract", "c2", on=None),
        made(7, "undo", "5"),
    ).overrides
    assert [(r.subject, r.value) for r in found.dependent] == [
        ("c1", "c0"), ("c1", "c2"),
    ]  # fmt: skip
    assert found.letters == (Remark("ministry", "C", "me (entry 4): why"),)
    assert found.grades == ()
    assert found.retracted == (Remark("c2", "", "me (entry 6): why"),)
