from __future__ import annotations

import json

import pytest

from lagebild.intake.formats import parse, sniff
from lagebild.intake.paper import unwrap
from lagebild.records import Zone
from tests.intake.builders import PAGE, docx, pdf

LONG = "Die Verwaltung meldete am Dienstag mehrere Einschläge nahe der alten Brücke und"


def one(content: bytes, suffix: str):
    parsed = parse(content, suffix, "a", f"a{suffix}")
    assert len(parsed.texts) == 1, parsed.problems
    return parsed.texts[0]


def test_html_gives_title_paragraphs_and_metadata():
    raw = one(PAGE.encode(), ".html")
    lines = raw.text.split("\n")
    assert lines[0] == "Truppen räumen Ufer"
    assert raw.text.count("Truppen räumen Ufer") == 1
    assert "Startseite" not in raw.text
    assert raw.stated["date"] == "2022-11-12"
    assert raw.grounds["date"] == "HTML meta article:published_time"
    assert raw.stated["outlet"] == "Dnipro Bote"
    assert raw.stated["author"] == "Jana Muster"
    headings = [raw.text[at:].split("\n")[0] for at in sorted(raw.zones)]
    assert headings == ["Truppen räumen Ufer", "Stab bleibt vorsichtig"]


def test_html_date_in_linked_data():
    script = (
        '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", '
        '"datePublished": "2023-05-02T08:00:00"}]}</script></head>'
    )
    page = PAGE.replace("article:published_time", "x:y").replace("</head>", script)
    raw = one(page.encode(), ".html")
    assert raw.stated["date"] == "2023-05-02"
    assert raw.grounds["date"] == "JSON-LD datePublished"


def test_pdf_lines_become_paragraphs():
    lines = ["Angriff in der Nacht", LONG, "mehrere Tote, hie\xdf es.", LONG, "Ende."]
    raw = one(pdf(lines), ".pdf")
    assert raw.text.split("\n") == [
        "Angriff in der Nacht",
        f"{LONG} mehrere Tote, hieß es.",
        f"{LONG} Ende.",
    ]


def test_unwrap_mends_hyphens_and_keeps_items():
    lines = ["Die Verwal-", "tung meldete es.", "• erstens", "• zweitens"]
    assert list(unwrap(lines)) == [
        "Die Verwaltung meldete es.",
        "• erstens",
        "• zweitens",
    ]


def test_docx_styles_give_zones():
    content = docx(
        [("Heading 1", "Lage am Fluss"), ("", LONG + " Ende."), ("Caption", "Brücke")],
        title="Lage",
    )
    raw = one(content, ".docx")
    assert raw.text == f"Lage am Fluss\n{LONG} Ende.\nBrücke"
    assert raw.zones[0] is Zone.HEADING
    assert raw.zones[raw.text.index("Brücke", 100)] is Zone.CAPTION
    assert raw.stated == {"title": "Lage"}


def test_json_record_and_list():
    raw = one(
        json.dumps({"id": 7, "text": "a\r\nb", "date": "2022-11-09"}).encode(), ".json"
    )
    assert (raw.name, raw.text, raw.stated) == ("7", "a\r\nb", {"date": "2022-11-09"})
    listed = parse(
        b'[{"text": "a"}, {"text": "b", "id": "x"}, 3]', ".json", "n", "n.json"
    )
    assert [raw.name for raw in listed.texts] == ["n/1", "x"]
    assert [problem.place for problem in listed.problems] == ["record 3"]


def test_jsonl_goes_on_after_a_broken_line():
    content = b'{"text": "a"}\n{broken\n\n{"text": " "}\n{"text": "b", "x": 1}\n'
    parsed = parse(content, ".jsonl", "n", "n.jsonl")
    assert [raw.text for raw in parsed.texts] == ["a", "b"]
    assert [problem.place for problem in parsed.problems] == ["line 2", "line 4", ""]


def test_half_a_surrogate_pair_is_replaced_and_said():
    parsed = parse(b'{"text": "a \\ud83d b"}', ".json", "n", "n.json")
    assert parsed.texts[0].text == "a \ufffd b"
    assert "surrogate" in parsed.problems[0].reason


def test_telegram_export():
    export = {
        "name": "Kanal am Fluss",
        "type": "public_channel",
        "messages": [
            {"id": 1, "type": "service", "date": "2022-11-09T10:00:00", "text": ""},
            {
                "id": 2,
                "type": "message",
                "date": "2022-11-09T10:01:00",
                "text": ["Вибухи у ", {"type": "bold", "text": "місті"}, "\n#Херсон"],
            },
            {"id": 3, "type": "message", "date": "2022-11-09T10:02:00", "text": ""},
        ],
    }
    raw = one(json.dumps(export).encode(), ".json")
    assert raw.name == "a/2"
    assert raw.text == "Вибухи у місті\n#Херсон"
    assert raw.stated == {"outlet": "Kanal am Fluss", "date": "2022-11-09T10:01:00"}
    assert raw.post
    whole = {"chats": {"list": [{**export, "id": 5}]}}
    assert one(json.dumps(whole).encode(), ".json").name == "a/5/2"


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("---\nOutlet: Bote\ntags: x\n---\nText", {"outlet": "Bote"}),
        ('---\r\ndate: "2022-11-09"\r\n---\r\nText', {"date": "2022-11-09"}),
        ("---\nThis is a text\n---\nwith rules", {}),
        ("Text\n---\noutlet: x\n---\n", {}),
    ],
)
def test_front_matter(text: str, stated: dict[str, str]):
    raw = one(text.encode(), ".txt")
    assert raw.text == text
    assert raw.stated == stated


@pytest.mark.parametrize(
    ("content", "suffix"),
    [
        (b"Plain words.", ".txt"),
        (pdf(["a"]), ".pdf"),
        (docx([("", "a")]), ".docx"),
        (b" <!DOCTYPE html><p>a</p>", ".html"),
        (b'{"text": "a"}', ".json"),
        (b'{"text": "a"}\n{"text": "b"}', ".jsonl"),
        (b"[Editor's note] Plain words.", ".txt"),
    ],
)
def test_sniff(content: bytes, suffix: str):
    assert sniff(content) == suffix


@pytest.mark.parametrize(
    ("content", "suffix", "reason"),
    [
        (b"  \n ", ".txt", "empty"),
        (b"%PDF-1.4 broken", ".pdf", "damaged"),
        (b"PK\x03\x04 broken", ".docx", "damaged"),
        (docx([]), ".docx", "no text"),
        (b"{", ".json", "not JSON"),
        (b"[" * 100_000, ".json", "nested too deeply"),
        (b"3", ".json", "neither a record nor a list"),
        (b'{"messages": []}', ".json", "no message with text"),
        (b"<html><body></body></html>", ".html", "no main text"),
    ],
)
def test_what_cannot_be_read_is_told_with_a_remedy(
    content: bytes, suffix: str, reason: str
):
    parsed = parse(content, suffix, "a", "a" + suffix)
    assert not parsed.texts
    assert parsed.problems[0].reason.startswith(reason)
    assert parsed.problems[0].remedy
