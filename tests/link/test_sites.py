import pytest

from lagebild.link.sites import is_site


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("the Third Brigade's headquarters", True),
        ("Antonivka Bridge", True),
        ("das Verwaltungsgebäude in Isjum", True),
        ("zwei Munitionsdepots", True),
        ("будівля міськради", True),
        ("здание аэропорта", True),
        ("місто Куп’янськ", False),
        ("домашний скот", False),
        ("Russian forces", False),
        ("Markus Werkner", False),
        ("portraits", False),
    ],
)
def test_buildings_and_works(name, expected):
    assert is_site(name) == expected
