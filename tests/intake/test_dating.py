from __future__ import annotations

import pytest

from lagebild.intake.dating import date_in_text, stated_dating
from lagebild.intake.lines import split_lines

LEAD = "Die Armee meldete Angriffe auf mehrere Orte im Süden, sagte ein Sprecher."


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2022-11-09", "2022-11-09"),
        ("2022-11-09T10:00:00+02:00", "2022-11-09"),
        ("09.11.2022", "2022-11-09"),
        ("9 November 2022", "2022-11-09"),
        ("2024-02", "2024-02-01/2024-02-29"),
        ("2022", "2022-01-01/2022-12-31"),
        ("2022-11-03/2022-11-05", "2022-11-03/2022-11-05"),
        ("2022-11-05/2022-11-03", None),
        ("2022-13-40", None),
        ("soon", None),
        ("", None),
    ],
)
def test_stated_dating(value: str, expected: str | None):
    dating = stated_dating(value, "the sidecar")
    assert (dating.value if dating else None) == expected
    assert dating is None or dating.basis == "stated"


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("Von Jana Muster, 12.03.2024, 14:31 Uhr", "2024-03-12"),
        ("Schwere Gefechte im Süden Stand: 09.11.2022 16:45 Uhr", "2022-11-09"),
        (" date 2023-05-02 Home page world", "2023-05-02"),
        ("Published 9 November 2022 at 10:00", "2022-11-09"),
        ("00:36, 10.11.2022", "2022-11-10"),
        ("Текст: Олена Зразок, 9 листопада 2022, 20:22", "2022-11-09"),
        ("Опубликовано: 10 ноября 2022", "2022-11-10"),
        ("LVIV, 9 November 2022 (Dnipro Wire) — Rail traffic stopped.", "2022-11-09"),
        (
            "Удар по мосту\nМОСКВА, 11 мая 2023 года. /Образец/ Войска ушли.",
            "2023-05-11",
        ),
        ("KYIV (Sample Wire), May 4, 2023 - Rail traffic stopped.", "2023-05-04"),
        ("Updated 11 May 2023\n\nPublished 9 May 2023", "2023-05-09"),
        ("Im Mai 2023 begann die Offensive.", None),
        ("Seit dem 24. Februar 2022 ist Krieg.", None),
        ("Am 9. November 2022 wurde die Brücke gesprengt.", None),
    ],
)
def test_date_lines_state_the_day(header: str, expected: str | None):
    text = f"{header}\n\n{LEAD}\n"
    dating = date_in_text(split_lines(text))
    assert dating.value == expected
    if expected:
        assert dating.basis == "stated"
        assert dating.span is not None
        assert dating.span.of(text) in dating.grounds[0]
    else:
        assert dating.basis == "unknown"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A weekday with its date in the lead; the year is the one that fits it.
        (
            "The unit said on Tuesday, 12 March 2024, that it had crossed the river.",
            "2024-03-12/2024-03-18",
        ),
        (
            "The unit said on Tuesday, March 12, that it crossed.\n\n"
            "It had been formed in 2023.",
            "2024-03-12/2024-03-18",
        ),
        ("У середу, 9 листопада 2022 року, міст закрили.", "2022-11-09/2022-11-15"),
        ("Heute, am 9. November 2022, wurde die Brücke gesperrt.", "2022-11-09"),
        ("Сегодня, 9 ноября 2022 года, мост закрыли.", "2022-11-09"),
        (
            "Daily situation update 2022\n\nOctober 22, 7pm ET\n\nThe army withdrew.",
            "2022-10-22",
        ),
        (
            "In September 2022, last month, the town changed hands.",
            "2022-10-01/2022-10-31",
        ),
        # The weekday contradicts the date, so nothing is inferred.
        ("The unit said on Friday, 12 March 2024, that it had crossed.", None),
        # No year anywhere: several years fit.
        ("The unit said on Tuesday, March 12, that it had crossed.", None),
        ("On Thursday the flag was gone.", None),
        # A text about history mentions later days.
        (
            "On Tuesday, 12 March 2024, they crossed.\n\nIt ended on 3 May 2025.",
            None,
        ),
    ],
)
def test_inference_is_an_interval_with_grounds(text: str, expected: str | None):
    dating = date_in_text(split_lines(text))
    assert dating.value == expected
    if expected:
        assert dating.basis == "inferred"
        assert dating.grounds
        assert dating.first is not None
        assert dating.last is not None
        assert dating.first <= dating.last
