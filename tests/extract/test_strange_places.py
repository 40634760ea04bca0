"""Places that no gazetteer knows are kept by the words before them; people are not."""

import pytest

from lagebild.extract.strange_places import find_strange_places
from lagebild.read.plain import read_plain
from lagebild.records import Block, Document, Span, Zone


def strange(text, language):
    blocks = (Block(Span(0, len(text)), Zone.BODY),)
    reading = read_plain(Document("t", text, language, blocks=blocks))
    return [t.text for t in find_strange_places(reading, (), ())]


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("A drone fell near Xyzoville on Monday.", "en", ["Xyzoville"]),
        ("Беспилотник упал возле Зюзюльки утром.", "ru", ["Зюзюльки"]),
        ("Жительница села Раиса Щукина видела дрон.", "ru", []),
        ("Мешканка села Олена Ковальова бачила дрон.", "uk", []),
    ],
)
def test_strange_places(text, language, names):
    assert strange(text, language) == names
