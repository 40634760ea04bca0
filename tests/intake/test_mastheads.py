from __future__ import annotations

import pytest

from lagebild.intake.lines import split_lines
from lagebild.intake.mastheads import (
    is_button_row,
    is_date_line_of_outlet,
    is_desk_credit,
    is_masthead,
)
from lagebild.intake.raw import Raw
from lagebild.intake.zones import find_zones


def line(text: str):
    (only,) = split_lines(text)
    return only


@pytest.mark.parametrize(
    ("text", "outlet", "is_one"),
    [
        ("Musterbote, 21. Mai 2031, 14.30 Uhr", "Musterbote", True),
        ("Musterbote, 21. Mai", "Musterbote", True),
        ("Musterbote, 21. Mai", None, False),
        ("The Sample Ledger, 24 May 2031", None, True),
        ("Зразкова верста, 10 травня 2031 року", "Зразкова верста", True),
        ("Образцовый вестник, 13 мая 2031, 20:15", None, True),
        ("МОСКВА, 11 мая 2031 года. /Образец-Информ/", None, True),
        ("21 мая 2031, 13:05 · Источник: Образец", None, True),
        ("Daily Assessment, 19 May 2031", None, False),
        ("Musterbote, 21. Mai – Truppen haben den Ort beschossen", "Musterbote", False),
        ("KYIV, May 20 2031 (Sample Wire) - Explosions were heard", None, False),
        ("Am 21. Mai 2031 fiel die Stadt", None, False),
    ],
)
def test_date_lines_of_outlets(text: str, outlet: str | None, is_one: bool):
    assert is_date_line_of_outlet(line(text), outlet) is is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Institut für Musterkarten (IMK), Lindau", True),
        ("Institut für Musterkarten", True),
        ("Institut für Musterkarten sieht Rückzug", False),
    ],
)
def test_mastheads(text: str, is_one: bool):
    assert is_masthead(line(text), "Institut für Musterkarten") is is_one
    assert not is_masthead(line(text), None)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Share   Note   Print", True),
        ("Share on social media · Save for later · 14 comments", True),
        ("Politik | Wirtschaft | Sport", True),
        ("Поділитися · Друк · Коментарі", True),
        ("Kyiv | Moscow | Minsk", False),
        ("Share prices fell on Tuesday", False),
        ("World leaders met | the talks went on.", False),
    ],
)
def test_rows_of_buttons(text: str, is_one: bool):
    assert is_button_row(line(text)) is is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("(Reporting by Jane Sample; Editing by J. Doe)", True),
        ("Reporting by Jane Sample; Editing by J. Doe", True),
        ("(Corrects number of injured in paragraph 2)", True),
        ("(Mitarbeit: Jana Muster)", True),
        ("(Редактор: Олена Зразок)", True),
        ("Reporting by the agency showed that the bridge still stood.", False),
        ("Corrects its course after the strike", False),
    ],
)
def test_desk_credits(text: str, is_one: bool):
    assert is_desk_credit(line(text)) is is_one


def test_a_title_with_a_date_is_no_date_line():
    text = "Musterbote, 21. Mai 2031\n\nDie Armee meldete am Mittwoch zwei Angriffe.\n"
    stated = {"outlet": "Musterbote", "title": "Musterbote, 21. Mai 2031"}
    blocks = find_zones(
        Raw("a", text, "txt", "a.txt", stated), split_lines(text), False
    )
    assert [b.zone.value for b in blocks] == ["heading", "body"]


def test_front_matter_does_not_push_the_byline_out_of_the_head():
    front = "---\n" + "".join(f"key{n}: x\n" for n in range(9)) + "---\n"
    text = (
        front
        + "Truppen räumen das Ufer\nVon Jana Muster\n\nDie Armee schwieg am Tag.\n"
    )
    from lagebild.intake.describe import describe
    from lagebild.intake.plain import parse_text

    document, _ = describe(parse_text(text.encode(), "a", "a.txt").texts[0])
    assert document.author == "Jana Muster"
    assert document.title == "Truppen räumen das Ufer"
