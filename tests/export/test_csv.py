from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.export.cells import cell
from lagebild.export.tables import COLUMNS
from tests.export.written import exported
from tests.factory import claim, document, extraction, killed

SIGNS = "=+-@\uff1d\uff0b\uff0d\uff20"


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("=1+1", "'=1+1"),
        ("+380 44", "'+380 44"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'=1"),
        ("\r=1", "'=1"),
        ("\tplain", "'plain"),
        ("  =1", "'  =1"),
        ("\uff1d1", "'\uff1d1"),
        ("say;=1+1", "say;'=1+1"),
        ('say;"=1+1', "say;\"'=1+1"),
        ("say,=HYPERLINK(1)", "say,'=HYPERLINK(1)"),
        ("one\n=1+1", "one =1+1"),
        ("one\r\ntwo", "one two"),
        ("plain; words, as they are", "plain; words, as they are"),
        ("cold: -5 degrees", "cold: -5 degrees"),
        ("CT+", "CT+"),
        ("", ""),
        ("Київ", "Київ"),
    ],
)
def test_no_cell_becomes_a_formula(text, safe):
    assert cell(text) == safe


@pytest.mark.parametrize("value", [-5.2, 0, 12.0])
def test_numbers_stay_numbers(value):
    assert cell(value) == value


def test_nothing_is_an_empty_cell():
    assert cell(None) == ""


@given(st.text(st.sampled_from(SIGNS + "\t\r\n ;,\"'ab1|"), max_size=12))
def test_no_mix_of_signs_becomes_a_formula(text):
    made = str(cell(text))
    assert not made.lstrip().startswith(tuple(SIGNS))
    assert not set(made) & set("\t\r\n")
    # Cut at any separator, the second half is no formula either.
    for separator in ";,|":
        for part in made.split(separator)[1:]:
            bare = part.strip(" \"'") if part.lstrip(' "')[:1] != "'" else ""
            assert not bare.startswith(("=", "+", "@")), made


def page(**fields):
    of = document(title="=cmd()", outlet="=2+5", url="https://courier.example/?a;b")
    return of, extraction(of, claim(of, quantity=(killed(),), **fields))


@pytest.mark.parametrize(("form", "delimiter"), [("csv", ","), ("csv-semicolon", ";")])
def test_a_spreadsheet_reads_it(form, delimiter):
    raw = exported(form, page())
    assert raw.startswith(b"\xef\xbb\xbfid" + delimiter.encode())
    text = raw.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter))
    assert tuple(rows[0]) == COLUMNS
    assert rows[0]["outlet"] == "'=2+5"
    assert rows[0]["chain"] == "author > Ministry"
    assert rows[0]["quantity"] == "≤ 12 soldiers killed"
    assert rows[0]["place_lat"] == "48.595"
    assert rows[0]["words"] == "shells hit a depot near Bakhmut on Tuesday"


def test_no_claims_leave_the_head_line():
    assert exported("csv").decode("utf-8-sig").strip() == ",".join(COLUMNS)
