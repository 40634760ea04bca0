from __future__ import annotations

import pytest

from lagebild.intake.byline import find_author, find_outlet
from lagebild.intake.lines import split_lines
from lagebild.intake.raw import Raw
from lagebild.intake.zones import find_zones

BODY = "Die Verwaltung meldete am Dienstag mehrere Einschläge in der Nähe der Stadt."


def read(text: str) -> tuple[str | None, str | None]:
    lines = split_lines(text)
    blocks = find_zones(Raw("a", text, "txt", "a.txt"), lines, post=False)
    return find_author(lines, blocks), find_outlet(lines, blocks)


@pytest.mark.parametrize(
    ("text", "author"),
    [
        (f"From: Jana Muster\n\n{BODY}", "Jana Muster"),
        (f"by Ivan Example\n\n{BODY}", "Ivan Example"),
        (
            f"Von Jana Muster und Ivan Beispiel\n\n{BODY}",
            "Jana Muster und Ivan Beispiel",
        ),
        (f"Автор: Олена Зразок\n\n{BODY}", "Олена Зразок"),
        (f"12.03.2024\n\nJana Muster\n\n{BODY}", "Jana Muster"),
        (f"{BODY} (jmu)", "jmu"),
        (f"{BODY} (jmu/iva)", "jmu/iva"),
        (f"{BODY} (dpa)", None),
        (f"{BODY} (siehe unten)", None),
        (f"Schwere Kämpfe\n\n{BODY}", None),
        (f"Jana Muster\n\n{BODY}", None),
        (BODY, None),
    ],
)
def test_find_author(text: str, author: str | None):
    assert read(text)[0] == author


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Quelle: Dnipro Bote", "Dnipro Bote"),
        ("Джерело: Вісник Дніпра", "Вісник Дніпра"),
        ("Dnipro Bote", None),
    ],
)
def test_find_outlet(line: str, outlet: str | None):
    assert read(f"{line}\n\n{BODY}")[1] == outlet
