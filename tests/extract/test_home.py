"""Bodies without a country: those of the one country that a text is about."""

from __future__ import annotations

import pytest

from lagebild.extract.actors import find_actors
from lagebild.extract.home import at_home
from lagebild.extract.toponyms import find_toponyms
from lagebild.gazetteer.actors import open_registry
from lagebild.gazetteer.places import open_gazetteer
from tests.extract.test_actors import reading


def names(text: str, language: str) -> list[str]:
    read, registry = reading(text, language), open_registry()
    places = find_toponyms(read, open_gazetteer())
    return [m.name for m in at_home(find_actors(read, registry), places, registry)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "In Omdurman and Bahri the army advanced .", "Sudanese Armed Forces"),
        (
            "de",
            "In Omdurman und El Obeid rückte die Armee vor .",
            "Sudanese Armed Forces",
        ),
        ("ru", "В Омдурмане и Эль-Обейде наступала армия .", "Sudanese Armed Forces"),
        ("uk", "В Омдурмані й Ель-Обейді наступала армія .", "Sudanese Armed Forces"),
        ("en", "In Gao and Kidal the government said so .", "Malian government"),
        (
            "de",
            "In Gao und Kidal dementierte das Innenministerium .",
            "Malian Ministry",
        ),
    ],
)
def test_a_body_is_that_of_the_country_of_all_places(language, text, expected):
    assert names(text, language)[-1].startswith(expected)


@pytest.mark.parametrize(
    "text",
    [
        "In Nabatieh and Tyre the army fired at Israel .",
        "In Kharkiv and Sumy the army advanced .",
        "In Omdurman and Goma the army advanced .",
        "In Omdurman the army advanced .",
    ],
)
def test_where_two_armies_may_be_meant_none_is_named(text):
    assert "army" in names(text, "en")
