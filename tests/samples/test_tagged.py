"""The tagged sentences can be read, mark known types, and come out without marks."""

from __future__ import annotations

from collections import Counter

import pytest

from bench.marked import LANGUAGES, SAMPLES, MarkError, read_tagged, unmark
from lagebild.ontology import event_types

TAGGED = list(read_tagged())


def test_marks_are_taken_out_and_their_places_kept() -> None:
    text, events = unmark("Rebels [CAPTURE took] Bor and [DISPLACE fled].")
    assert text == "Rebels took Bor and fled."
    assert [(text[e.start :].split()[0], e.type) for e in events] == [
        ("took", "CAPTURE"),
        ("fled.", "DISPLACE"),
    ]
    assert unmark("It [hailed].", "NONE") == ("It hailed.", ())


def test_a_mark_tells_who_takes_part_by_words_of_the_line() -> None:
    line = "The army and its army band [CAPTURE took a=army+army#2 p=Bor m=F neg] Bor."
    text, (told,) = unmark(line)
    assert [text[at:].split()[0] for at in told.parts["actor"]] == ["army", "army"]
    assert told.parts["actor"][0] < told.parts["actor"][1]
    assert told.parts["target"] == ()  # nobody, since some part is told
    assert (told.mode, told.negative) == ("F", True)
    (silent,) = unmark("It [CAPTURE fell].")[1]
    assert (silent.parts, silent.mode, silent.negative) == ({}, None, None)


@pytest.mark.parametrize("mark", ["a=navy", "a=army#2", "x=army"])
def test_a_wrong_mark_is_an_error_that_says_where(mark: str) -> None:
    with pytest.raises(MarkError, match="The army took Bor"):
        unmark(f"The army [CAPTURE took {mark}] Bor.")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_constructed_and_marks_types(language: str) -> None:
    path = SAMPLES / "tagged" / f"{language}.txt"
    assert path.read_text("utf-8").startswith("# constructed: yes")
    own = [m for m in TAGGED if m.language == language]
    kinds = Counter(told.type for m in own for told in m.events)
    assert set(kinds) == set(event_types())
    assert min(kinds.values()) >= 20
    assert not any("[" in m.text or "]" in m.text for m in own)
    assert 0.1 < sum(not m.events for m in own) / len(own) < 0.3
