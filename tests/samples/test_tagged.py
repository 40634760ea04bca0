"""The tagged sentences can be read, mark known types, and come out without marks."""

from __future__ import annotations

from collections import Counter

import pytest

from lagebild.ontology import event_types
from training.event_examples import LANGUAGES, SAMPLES, read_tagged, unmark

TAGGED = list(read_tagged())


def test_marks_are_taken_out_and_their_places_kept() -> None:
    text, events = unmark("Rebels [CAPTURE took] Bor and [DISPLACE fled].")
    assert text == "Rebels took Bor and fled."
    assert [(text[start:].split()[0], kind) for start, kind in events] == [
        ("took", "CAPTURE"),
        ("fled.", "DISPLACE"),
    ]
    assert unmark("It [hailed].", "NONE") == ("It hailed.", ())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_constructed_and_marks_types(language: str) -> None:
    path = SAMPLES / "tagged" / f"{language}.txt"
    assert path.read_text("utf-8").startswith("# constructed: yes")
    own = [m for m in TAGGED if m.language == language]
    kinds = Counter(kind for m in own for _, kind in m.events)
    assert set(kinds) == set(event_types())
    assert min(kinds.values()) >= 20
    assert not any("[" in m.text or "]" in m.text for m in own)
    assert 0.1 < sum(not m.events for m in own) / len(own) < 0.3
