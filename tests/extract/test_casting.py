"""Parts of events that the network is sure of: filled, changed, emptied, or left."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lagebild.extract import casting, extract, find_mentions, sourcing
from lagebild.gazetteer.actors import open_registry
from lagebild.gazetteer.places import open_gazetteer
from lagebild.read import read
from lagebild.records import Block, Document, Part, Span, Zone
from lagebild.resolve import resolve_places

LANGUAGES = ("de", "en", "ru", "uk")
#: By language: a sentence, its event, who acts in it, whom it hits and where by the
#: rules, and another word for a side in it.
SENTENCES = {
    "de": (
        "Die Miliz hat in Singa ein Depot beschossen, als die Armee schlief.",
        ("beschossen", "Miliz", "Depot", "Singa", "Armee"),
    ),
    "en": (
        "The militia shelled a depot in Singa while the army slept.",
        ("shelled", "militia", "depot", "Singa", "army"),
    ),
    "ru": (
        "Ополчение обстреляло склад в Синге, пока армия спала.",
        ("обстреляло", "Ополчение", "склад", "Синге", "армия"),
    ),
    "uk": (
        "Ополчення обстріляло склад у Синзі, поки армія спала.",
        ("обстріляло", "Ополчення", "склад", "Синзі", "армія"),
    ),
}


def span(text, word):
    return Span(text.index(word), text.index(word) + len(word))


def claims(language, text, event, *parts):
    """Claims of a sentence, of whose event the network says (role, word, share)."""
    block = Block(Span(0, len(text)), Zone.BODY)
    reading = read(Document("d", text, language, blocks=(block,)))
    said = tuple(
        Part(span(text, event), role, span(text, word) if word else None, share)
        for role, word, share in parts
    )
    reading = replace(reading, guesses=(), cast=said)
    mentions = find_mentions(reading, open_gazetteer(), open_registry())
    return extract(reading, mentions, resolve_places(mentions.toponyms))


def words(text, mentions):
    return [m.span.of(text) for m in mentions if m.span]


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_word_of_the_network_the_rules_stand(language):
    text, (event, actor, target, *_) = SENTENCES[language]
    claim = claims(language, text, event)[0]
    assert actor in words(text, claim.actor)[0]
    assert target in words(text, claim.target)[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sure_share_changes_who_acts_a_lesser_one_does_not(language):
    text, (event, actor, _, _, other) = SENTENCES[language]
    sure = claims(language, text, event, ("actor", other, casting.CHANGES))[0]
    less = claims(language, text, event, ("actor", other, casting.CHANGES - 0.01))[0]
    assert other in words(text, sure.actor)[0]
    assert actor in words(text, less.actor)[0]
    rules = [d.rule for d in sure.derivation if d.field == "actor"]
    assert rules == [casting.CAST]


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_nobody_fills_a_part_is_not_heard(language):
    text, (event, *_) = SENTENCES[language]
    plain = claims(language, text, event)
    assert claims(language, text, event, ("target", None, 1.0)) == plain


OPEN = "In Singa a depot was shelled; the militia had come at dawn."


def test_an_open_part_is_filled_from_a_lesser_share():
    filled = claims("en", OPEN, "shelled", ("actor", "militia", casting.FILLS))[0]
    less = claims("en", OPEN, "shelled", ("actor", "militia", casting.FILLS - 0.01))[0]
    assert words(OPEN, filled.actor) == ["the militia"]
    assert not less.actor


#: Sentences, the event, and what the network says in vain however sure it is.
IN_VAIN = {
    "moved to the other part": (
        "In Singa the militia was shelled.", "shelled", ("actor", "militia")
    ),
    "whose losses they are": (
        "The army lost six men near Goma.", "lost", ("target", "men")
    ),
    "fired, not hit": (
        "The militia fired twenty rockets at dawn.", "fired", ("target", "rockets")
    ),
    "spoke before a semicolon": (
        "The unit had surrendered, the mayor said; a depot was shelled in Singa.",
        "shelled", ("source", "mayor")
    ),
    "tells of it and is of no side": (
        "The depot in Singa was shelled, an analyst said.", "shelled",
        ("actor", "analyst")
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", IN_VAIN)
def test_some_choices_are_left_to_the_rules(case):
    text, event, (role, word) = IN_VAIN[case]
    plain = claims("en", text, event)
    assert plain
    assert claims("en", text, event, (role, word, 1.0)) == plain


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_of_the_found_phrase_changes_nothing(language):
    text, (event, _, target, *_) = SENTENCES[language]
    plain = claims(language, text, event)
    assert claims(language, text, event, ("target", target, 0.99)) == plain


#: Two towns, of which the rules take the one beside the event.
TOWNS = "The militia shelled a depot in Singa, and the governor flew to Kassala."


def test_a_place_is_that_of_the_network_where_it_is_sure():
    assert [p.name for p in claims("en", TOWNS, "shelled")[0].place] == ["Singa"]
    moved = claims("en", TOWNS, "shelled", ("place", "Kassala", casting.CHANGES))[0]
    assert [p.name for p in moved.place] == ["Kassala"]


#: By language: a sentence with a source behind its first clause alone, a later event
#: and the source.
TOLD = {
    "de": ("Für den Bäcker ist die Stadt längst gefallen.", "gefallen"),
    "en": ("The town has fallen, the baker wept.", "fallen"),
    "ru": ("Город пал, подводит итог недели пекарь.", "пал"),
    "uk": ("Місто впало, підбиває підсумок тижня пекар.", "впало"),
}
BAKERS = {"de": "Bäcker", "en": "baker", "ru": "пекарь", "uk": "пекар"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_source_without_a_known_cue_speaks_where_the_network_is_sure(language):
    text, event = TOLD[language]
    baker = BAKERS[language]
    silent = claims(language, text, event)[0]
    (told, *_) = claims(language, text, event, ("source", baker, sourcing.OPENS))
    assert len(silent.chain) == 1
    assert baker in told.chain[-1].span.of(text)


def test_a_source_of_the_sentence_that_speaks_elsewhere_is_widened():
    text = (
        "After the mayor of Singa said the unit had surrendered, a depot was shelled."
    )
    plain = claims("en", text, "shelled")
    told = claims("en", text, "shelled", ("source", "mayor", sourcing.CHANGES))
    assert {c.type: len(c.chain) for c in plain} == {"SURRENDER": 2, "STRIKE": 1}
    assert ["mayor" in c.chain[-1].span.of(text) for c in told] == [True, True]


def test_an_agency_that_cites_stands_outside_the_one_whom_it_cites():
    text = "The town has fallen, the Tolvan agency said, citing a baker."
    told = claims("en", text, "fallen", ("source", "baker", 0.99))[0]
    assert "baker" in told.chain[-1].span.of(text)
    assert len(told.chain) == 3
