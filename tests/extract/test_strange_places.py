"""Places that no gazetteer knows are kept by the words before them; people are not."""

from dataclasses import replace

import pytest

from lagebild.extract.strange_places import find_strange_places
from lagebild.read import read as read_document
from lagebild.read.plain import read_plain
from lagebild.records import Block, Document, Entity, Span, Zone


def read(text, language):
    blocks = (Block(Span(0, len(text)), Zone.BODY),)
    return read_plain(Document("t", text, language, blocks=blocks))


def read_neural(text, language):
    """Return the reading with a tree, as the network gives it."""
    blocks = (Block(Span(0, len(text)), Zone.BODY),)
    return read_document(Document("t", text, language, blocks=blocks))


def strange(text, language):
    return [t.text for t in find_strange_places(read(text, language), (), ())]


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("A drone fell near Xyzoville on Monday.", "en", ["Xyzoville"]),
        ("Беспилотник упал возле Зюзюльки утром.", "ru", ["Зюзюльки"]),
        ("Soldaten zogen in das Dorf Umm Xaruba.", "de", ["Umm Xaruba"]),
        ("Am Xaruba-Pass wird gekämpft, am Grenz-Pass nicht.", "de", ["Xaruba-Pass"]),
        (
            "Nördlich von Xarubi fielen Schüsse, bei Angriffen im Dorf.",
            "de",
            ["Xarubi"],
        ),
        ("Колонна шла в сторону Зюзюльки.", "ru", ["Зюзюльки"]),
        ("Колона йшла у бік Зюзюльки.", "uk", ["Зюзюльки"]),
        ("They fled in the direction of Xyzoville.", "en", ["Xyzoville"]),
        ("Жительница села Раиса Щукина видела дрон.", "ru", []),
        ("Мешканка села Олена Ковальова бачила дрон.", "uk", []),
    ],
)
def test_strange_places(text, language, names):
    assert strange(text, language) == names


@pytest.mark.parametrize(
    ("text", "language", "name", "names"),
    [
        ("Das Kraftwerk wurde in Trümmer gelegt.", "de", "Trümmer", []),
        ("Das Kraftwerk wurde in Xarubi zerstört.", "de", "Xarubi", ["Xarubi"]),
        ("Завод превратили в Руины.", "ru", "Руины", []),
        ("Завод разрушили в Харуби.", "ru", "Харуби", ["Харуби"]),
    ],
)
def test_the_words_of_an_event_are_no_places(text, language, name, names):
    """A reader may call anything with a capital a place."""
    at = text.index(name)
    reading = read(text, language)
    span = Span(at, at + len(name))
    tokens = tuple(
        replace(t, upos="PROPN") if t.span == span else t
        for t in reading.sentences[0].tokens
    )
    sentence = replace(reading.sentences[0], tokens=tokens)
    named = replace(reading, sentences=(sentence,), entities=(Entity(span, "LOC"),))
    assert [t.text for t in find_strange_places(named, (), ())] == names


@pytest.mark.parametrize(
    ("text", "language", "name", "kind", "names"),
    [
        ("Troops pulled out of Ras Xaruba.", "en", "Ras Xaruba", "PER", True),
        ("Ras Xaruba has seen no ship.", "en", "Ras Xaruba", "ORG", True),
        ("Im Osten liegt Dschebel Xaruba.", "de", "Dschebel Xaruba", "PER", True),
        ("Der Feind kam von Xaruba her.", "de", "Xaruba", "PER", True),
        ("Люди бежали из лагеря Харуба.", "ru", "Харуба", "PER", True),
        ("В городе сдался гарнизон Харубы.", "ru", "Харубы", "PER", True),
        ("Люди втекли з табору Харуба.", "uk", "Харуба", "PER", True),
        ("Гарнізон Харуба здався.", "uk", "Харуба", "PER", True),
        ("Мэр Харуба сказал правду.", "ru", "Харуба", "PER", False),
        ("В лагере Иванов уснул.", "ru", "Иванов", "PER", False),
        ("Abu Xaruba has seen no ship.", "en", "Abu Xaruba", "PER", False),
    ],
)
def test_what_only_a_place_is_called_is_one_whatever_a_reader_takes_it_for(
    text, language, name, kind, names
):
    span = Span(text.index(name), text.index(name) + len(name))
    reading = replace(read_neural(text, language), entities=(Entity(span, kind),))
    found = [t.text for t in find_strange_places(reading, (), ())]
    assert found == [name] * names
