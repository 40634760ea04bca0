from __future__ import annotations

import pytest

from lagebild.intake.written_dates import find_dates, is_date_line


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("am 9. November 2022 um", ["2022-11-09"]),
        ("Stand: 09.11.2022 16:45 Uhr", ["2022-11-09"]),
        ("on 9 November 2022", ["2022-11-09"]),
        ("November 9th, 2022", ["2022-11-09"]),
        ("2022-11-09T10:00", ["2022-11-09"]),
        ("9 листопада 2022 року", ["2022-11-09"]),
        ("10 ноября 2022 г. в 08:00", ["2022-11-10"]),
        ("31/12/2022 and 12/31/2022", ["2022-12-31", "2022-12-31"]),
        ("03/04/2024", []),
        ("31.02.2022", []),
        ("vom 1. März 2023 bis 4. April 2023", ["2023-03-01", "2023-04-04"]),
        ("number 2022-11-09-7", []),
        ("9 November", [None]),
        ("12 may leave", [None]),
        ("10.000 Soldaten und 1.2 Millionen", []),
    ],
)
def test_find_dates(text: str, expected: list[str | None]):
    found = [w.date.isoformat() if w.date else None for w in find_dates(text)]
    assert found == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Veröffentlicht: 12.03.2024, 14:31 Uhr", True),
        ("Published 9 November 2022 at 10:00", True),
        ("Середа, 9 листопада 2022, 20:22", True),
        ("10 ноября 2022 г. в 08:00", True),
        ("date 2023-05-02 Home page world", True),
        ("16:45", True),
        ("October 22, 7pm ET", True),
        ("On 9 November 2022 the bridge was closed", False),
        ("195 soldiers", False),
        ("Politik", False),
    ],
)
def test_is_date_line(line: str, expected: bool):
    assert is_date_line(line) is expected
