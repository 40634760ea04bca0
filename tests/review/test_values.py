from __future__ import annotations

import pytest

from lagebild.errors import UsageError
from lagebild.review.values import changed, parse_changes
from tests.factory import document


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("date=2022-11-09", "2022-11-09"),
        ("date=2022-11", "2022-11-01/2022-11-30"),
        ("date=2024-02", "2024-02-01/2024-02-29"),
        ("date=2022-11-03/2022-11-05", "2022-11-03/2022-11-05"),
        ("date=2022-11-03/2022-11-03", "2022-11-03"),
        ("date=", None),
        ("outlet=Riverside Courier", "Riverside Courier"),
        ("outlet=", None),
        ("title=a = b", "a = b"),
        ("language=uk", "uk"),
        ("language=", "other"),
        ("url=https://courier.example/1?a=b", "https://courier.example/1?a=b"),
    ],
)
def test_values_that_are_taken(word, value):
    assert parse_changes([word]) == {word.partition("=")[0]: value}


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["date"],
        ["colour=red"],
        ["date=yesterday"],
        ["date=2022-13-01"],
        ["date=2022-02-30"],
        ["date=2022-13"],
        ["date=0000-01"],
        ["date=20221109"],
        ["date=2022-11-05/2022-11-03"],
        ["date=2022-11-03/"],
        ["date=2022-11-01/2022-11-02/2022-11-03"],
        ["date=٢٠٢٢-11-03"],
        ["outlet=two\nlines"],
        ["title=\x1b[31mred"],
        ["language=fr"],
        ["url=courier.example"],
        ["url=javascript:alert(1)"],
        ["url=https://"],
        ["url=https://[x"],
        ["outlet=a", "outlet=b"],
    ],
)
def test_values_that_are_refused(words):
    with pytest.raises(UsageError):
        parse_changes(words)


def test_a_changed_document_keeps_its_id_and_grounds_its_date():
    one = document()
    new = changed(one, {"outlet": "Other", "date": "2022-11-09"}, "set by me (entry 4)")
    assert new.id == one.id
    assert new.outlet == "Other"
    assert (new.dating.value, new.dating.basis) == ("2022-11-09", "stated")
    assert new.dating.grounds == ("set by me (entry 4)",)


def test_an_unknown_date_is_unknown():
    new = changed(document(), {"date": None}, "note")
    assert (new.dating.value, new.dating.basis) == (None, "unknown")
