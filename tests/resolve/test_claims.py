"""Claims get their dates: past events back, plans ahead, reports from the utterance."""

from __future__ import annotations

import pytest

from lagebild.records import Dating, Time
from lagebild.resolve import date_claims
from tests.extract.desk import claims_of
from tests.factory import TEXT, claim, words

TUESDAY = words(TEXT, "on Tuesday")


def dated(text: str, language: str, of_type: str, date: str | None) -> list[str | None]:
    found = next(c for c in claims_of(text, language, date) if c.type == of_type)
    return [t.value for t in found.time]


@pytest.mark.parametrize(
    ("language", "text", "of_type", "date", "value"),
    [
        ("en", "Russian troops shelled Kharkiv on Tuesday.", "STRIKE", "2024-05-16",
         "2024-05-14"),
        ("en", "Russian troops will withdraw from Lyman on Tuesday.", "WITHDRAW",
         "2024-05-16", "2024-05-21"),
        ("de", "Ukrainische Truppen beschossen am Dienstag Donezk.", "STRIKE",
         "2024-05-16", "2024-05-14"),
        ("de", "Ukrainische Truppen werden am Dienstag aus Lyman abziehen.", "WITHDRAW",
         "2024-05-16", "2024-05-21"),
        ("uk", "Російські війська обстріляли Харків учора.", "STRIKE", "2024-05-16",
         "2024-05-15"),
        ("ru", "Украинские войска обстреляли Донецк вчера.", "STRIKE", "2024-05-16",
         "2024-05-15"),
        ("en", "Russian troops shelled Kharkiv on 3 May 2022.", "STRIKE", None,
         "2022-05-03"),
        ("en", "Russian troops shelled Kharkiv on Tuesday.", "STRIKE", None, None),
    ],
)  # fmt: skip
def test_when_it_happened(language, text, of_type, date, value):
    assert dated(text, language, of_type, date) == [value]


def test_a_time_counts_from_the_day_of_the_utterance():
    text = "On Saturday the governor said: “Russian troops shelled Kharkiv today.”"
    found = next(c for c in claims_of(text, "en", "2024-03-17") if c.type == "STRIKE")
    assert [t.value for t in found.utterance_time] == ["2024-03-16"]
    assert [t.value for t in found.time] == ["2024-03-16"]


def test_a_time_without_a_meaning_stays_as_it_is():
    made = claim(time=(Time(None, TUESDAY),))
    (out,) = date_claims([made], {}, Dating("2022-11-09", "stated"))
    assert out.time == made.time
    assert out.derivation == made.derivation


def test_the_anchor_is_kept_as_a_reason():
    text = "Russian troops shelled Kharkiv on Tuesday."
    for date, reason in (("2024-05-16", "2024-05-16"), (None, "no date")):
        (found,) = claims_of(text, "en", date)
        reasons = [d.detail for d in found.derivation if d.field == "time"]
        assert reason in reasons


def test_claims_without_times_pass_through():
    made = claim(time=())
    (out,) = date_claims([made], {}, Dating())
    assert out.time == ()
