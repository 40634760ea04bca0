"""Labels of entries and owners of sites are places; constructed sentences."""

from __future__ import annotations

import pytest

from bench.pieces import plain_document
from lagebild.extract import find_mentions
from lagebild.pipeline import open_tools
from lagebild.read import read
from lagebild.settings import Settings

CASES = [
    ("de", "09.50 Uhr, Rafah: Panzer ziehen sich zurück.", {"Rafah"}),
    ("de", "14:00, Dschenin. Soldaten nahmen elf Männer fest.", {"Dschenin"}),
    ("en", "14:00 – Jenin: Soldiers arrested eleven men.", {"Jenin"}),
    ("en", "18:05 Nabatieh – A drone hit a car.", {"Nabatieh"}),
    ("ru", "14:20, Дженин. Военные задержали двоих.", {"Дженин"}),
    ("uk", "07:12, Хан-Юніс. На лікарню впала бомба.", {"Хан-Юніс"}),
    (
        "uk",
        "Рафах: танки тут.\nДженін: двоє вбитих.",
        {"Рафах", "Дженін"},
    ),
    ("en", "Monday, 4 June: Rebels withdrew.", set()),
    ("en", "Jenin: Soldiers arrested eleven men.", set()),
    ("en", "14:05, Zelensky: We will hold the front.", set()),
]

#: Whose a building is, where readers see a person; who is honoured by it stays one.
SITES = [
    ("uk", "Єдину лікарню Тавіли закрито.", {"Тавіли"}),
    ("ru", "Снаряд попал в рынок Тавилы.", {"Тавилы"}),
    ("de", "Eine Drohne traf das Krankenhaus Tawilas.", {"Tawilas"}),
    ("uk", "Снаряд влучив у школу Симоненка.", set()),
]


@pytest.mark.parametrize(("language", "text", "names"), CASES + SITES)
def test_it_is_a_place(language: str, text: str, names: set[str]) -> None:
    tools = open_tools(Settings())
    found = read(plain_document(text, language))
    mentions = find_mentions(found, tools.gazetteer, tools.registry)
    assert {t.text for t in mentions.toponyms} == names
    assert names.isdisjoint(a.text for a in mentions.actors)
