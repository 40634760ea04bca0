from __future__ import annotations

import pytest

from lagebild.errors import LagebildError, UsageError
from lagebild.review import ACTIONS, Decision, draft, refuse_repeated
from tests.review.desk import CLAIMS, DOCUMENT, OTHER, FakeDesk


def drafted(*words, why="why"):
    action, *rest = words
    return draft(action, rest, why, FakeDesk())


@pytest.mark.parametrize(
    ("words", "subject", "values"),
    [
        (("accept", "c1"), "c1", {}),
        (("reject", "c1"), "c1", {}),
        (("reject", "a"), DOCUMENT.id, {}),
        (("edit", "c1", "type=CLASH", "phase=planned"), "c1",
         {"type": "CLASH", "phase": "planned"}),
        (("merge", "c1", "c0", "c2"), "c1", {"with": ["c0", "c2"]}),
        (("split", "c1", "c0"), "c1", {"with": ["c0"]}),
        (("origin", "c1", "author"), "c1", {"origin": None}),
        (("dependent", "c1", "c2"), "c1", {"of": "c2"}),
        (("dependent", "b", "a"), OTHER.id, {"of": DOCUMENT.id}),
        (("dependent", "c1", "b"), "c1", {"of": OTHER.id}),
        (("grade", "Ministry", "C"), "ua-ministry", {"letter": "C"}),
        (("grade", "c1", "corroborated"), "c1", {"grade": "R3"}),
        (("retract", "c1"), "c1", {"on": None}),
        (("retract", "c1", "2022-11-12"), "c1", {"on": "2022-11-12"}),
        (("revised", "a", "b"), DOCUMENT.id, {"by": OTHER.id}),
        (("set", "a", "title=T"), DOCUMENT.id, {"title": "T"}),
    ],
)  # fmt: skip
def test_what_is_drafted(words, subject, values):
    made = drafted(*words)
    assert (made.subject, made.values) == (subject, values)
    claims = [word for word in words[1:] if word in ("c0", "c1", "c2")]
    assert [anchor.claim for anchor in made.anchors] == claims


def test_every_action_is_tried_here():
    tried = {mark.args[1][n][0][0] for mark in test_what_is_drafted.pytestmark
             for n in range(len(mark.args[1]))}  # fmt: skip
    assert tried | {"undo"} == set(ACTIONS)


@pytest.mark.parametrize(
    ("words", "remedy"),
    [
        (("edit", "c1"), "Write field=value"),
        (("edit", "c1", "colour=red"), "Write field=value"),
        (("edit", "c1", "type=CLASH", "type=STRIKE"), "Give it once"),
        (("edit", "c1", "type=STRIKE"), "reads so already"),
        (("merge", "c1", "c1"), "two or more"),
        (("dependent", "c1", "c1"), "Name the original"),
        (("grade", "c1", "true"), "letter from A to F"),
        (("grade", "Ministry", "G"), "letter from A to F"),
        (("retract", "c1", "soon"), "is not a date"),
        (("revised", "a", "a"), "the old and the new"),
        (("set", "a", "outlet=Riverside Courier"), "described so already"),
        (("undo", "3"), "is no decision"),
        (("accept", "zz"), "no claim"),
    ],
)
def test_what_makes_no_sense_is_refused(words, remedy):
    with pytest.raises(LagebildError, match=remedy):
        drafted(*words)


@pytest.mark.parametrize("word", ["two\nlines", "\x1b[2J", "half a sign \ud800"])
def test_words_are_plain_text(word):
    with pytest.raises(UsageError, match="one line"):
        drafted("accept", "c1", why=word)
    with pytest.raises(UsageError, match="one line"):
        drafted("accept", word)


@pytest.mark.parametrize("action", ["reject", "grade", "retract"])
def test_what_needs_a_reason(action):
    with pytest.raises(UsageError, match="--why"):
        drafted(action, "c1", "A", why="")


@pytest.mark.parametrize(
    ("before", "again", "refused"),
    [
        (["reject"], "reject", True),
        (["reject", "accept"], "reject", False),
        (["reject", "accept"], "accept", True),
        (["retract"], "reject", False),
    ],
)
def test_the_last_word_on_a_question_is_not_repeated(before, again, refused):
    made = drafted(again, "c1")
    standing = [
        Decision(seq, action, "c1", "me", "why", dict(drafted(action, "c1").values))
        for seq, action in enumerate(before)
    ]
    if refused:
        with pytest.raises(UsageError, match="decided so already"):
            refuse_repeated(again, made, standing)
    else:
        refuse_repeated(again, made, standing)


def test_a_draft_keeps_what_it_changes():
    assert drafted("edit", "c1", "type=CLASH").was == {"type": "STRIKE"}
    assert drafted("set", "a", "title=T").was == {"title": None}
    assert drafted("origin", "c1", "author").was["chain"][-1]["name"] == "Ministry"
    assert CLAIMS[1].type == "STRIKE"
