import pytest

from lagebild.picture.naming import located, translated


@pytest.mark.parametrize(
    ("name", "preposition", "german"),
    [
        ("Kherson", "aus", "aus Cherson"),
        ("Ukraine", "in", "in der Ukraine"),
        ("Ukraine", "nach", "in die Ukraine"),
        ("Russia", "nach", "nach Russland"),
        ("Crimea", "aus", "aus der Krim"),
        ("Donbas", "in", "im Donbass"),
        ("Kherson Oblast", "in", "in der Oblast Cherson"),
        ("Kherson Oblast", "nach", "in die Oblast Cherson"),
        ("Kherson Oblast", "Richtung", "Richtung Oblast Cherson"),
        ("Dnipro River", "an", "am Fluss Dnipro"),
        ("Crimean Bridge", "an", "an der Krim-Brücke"),
        ("Anytown", "bei", "bei Anytown"),
        ("Lyman", "", "Lyman"),
    ],
)
def test_german_places_with_their_prepositions(name, preposition, german):
    assert located(name, preposition, "de") == german


def test_english_names_stay():
    assert located("Kherson Oblast", "from", "en") == "from Kherson Oblast"
    assert translated("km2", "en") == "km²"


def test_what_the_table_lacks_keeps_its_name():
    assert translated("Some Brigade", "de") == "Some Brigade"
