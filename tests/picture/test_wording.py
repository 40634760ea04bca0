import tomllib
from importlib.resources import files

import pytest

from lagebild.errors import UsageError
from lagebild.picture.wording import INTERFACES, bounded, date, number, say, strings
from lagebild.records import Quantity, Span


def table():
    source = files("lagebild.picture") / "strings.toml"
    return tomllib.loads(source.read_text(encoding="utf-8"))


def test_every_string_exists_in_every_interface_language():
    for group, rows in table().items():
        for key, texts in rows.items():
            assert set(texts) == set(INTERFACES), f"{group}.{key}"
            assert all(texts.values()), f"{group}.{key}"


def test_both_languages_have_the_same_holes():
    import re

    for group, rows in table().items():
        for key, texts in rows.items():
            holes = {
                tuple(sorted(re.findall(r"\{\w+\}", str(text))))
                for text in texts.values()
            }
            assert len(holes) == 1, f"{group}.{key}: {holes}"


@pytest.mark.parametrize("language", INTERFACES)
def test_no_verdict_is_spoken(language):
    for key, text in strings(language).items():
        low = str(text).lower()
        for word in ("refuted", "widerlegt", "fact", "fakt", "debunk", "fake"):
            assert word not in low, f"{key}: {text}"


def test_an_unknown_language_names_the_known_ones():
    with pytest.raises(UsageError, match="en, de"):
        strings("fr")


def test_a_filled_in_value_is_not_read_as_a_hole():
    assert say("en", "filters.remove", name="{n}") == "Remove filter: {n}"


@pytest.mark.parametrize(
    ("value", "english", "german"),
    [
        ("2024-03-12", "12 March 2024", "12. März 2024"),
        ("2024-03-12T17:00", "12 March 2024, 17:00", "12. März 2024, 17:00 Uhr"),
        ("2024-03-12TMO", "12 March 2024, morning", "12. März 2024, Morgen"),
        ("2024-03", "March 2024", "März 2024"),
        ("2023", "2023", "2023"),
        ("2022-11-03/2022-11-05", "3–5 November 2022", "3.–5. November 2022"),
        (
            "2022-02-24/2022-11-09",
            "24 February to 9 November 2022",
            "24. Februar bis 9. November 2022",
        ),
        (
            "2022-12/2023-02",
            "December 2022 to February 2023",
            "Dezember 2022 bis Februar 2023",
        ),
        ("../2024-03-12", "by 12 March 2024", "bis 12. März 2024"),
        ("2024-03-12/..", "since 12 March 2024", "seit 12. März 2024"),
        ("..", "", ""),
        (None, "", ""),
    ],
)
def test_dates_in_words(value, english, german):
    assert date(value, "en") == english
    assert date(value, "de") == german


def quantity(bound, figure=None, lower=None, upper=None):
    return Quantity(Span(0, 1), "killed", "person", figure, lower, upper, bound)


@pytest.mark.parametrize(
    ("item", "english", "german"),
    [
        (quantity("exact", 195, 195, 195), "195", "195"),
        (quantity("upper", 195, None, 195), "up to 195", "bis zu 195"),
        (quantity("lower", 3, 3), "at least 3", "mindestens 3"),
        (
            quantity("lower_exclusive", 1000, 1000),
            "more than 1,000",
            "mehr als 1.000",
        ),
        (quantity("approx", 70000), "around 70,000", "rund 70.000"),
        (quantity("approx", None, 20, 30), "20 to 30", "20 bis 30"),
        (quantity("exact_all", 8, 8, 8), "all 8", "alle 8"),
        (quantity("upper", None, None, 7), "up to 7", "bis zu 7"),
        (
            quantity("vague"),
            "an unstated number of",
            "eine unbestimmte Zahl:",
        ),
        (quantity("bare_plural", None, 2), "2", "2"),
    ],
)
def test_quantities_say_what_the_words_license(item, english, german):
    assert bounded(item, "en") == english
    assert bounded(item, "de") == german


def test_numbers():
    assert number(1234567, "en") == "1,234,567"
    assert number(2.5, "de") == "2,5"
