import json
from dataclasses import replace

import pytest

from lagebild.picture.events import Across
from lagebild.picture.payload import document_row, embed, payload, safe_url
from lagebild.records import Span, Zone
from tests.picture import factory


@pytest.mark.parametrize(
    "text",
    ["</script><script>alert(1)</script>", "<!--", "a\u2028b", "\ud800", "😶", "\x00"],
)
def test_embedded_json_survives_and_cannot_break_out(text):
    written = embed({"text": text})
    assert "<" not in written
    assert json.loads(written) == {"text": text}
    written.encode("utf-8")


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://a.example/x", True),
        ("HTTP://a.example", True),
        ("javascript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("file:///etc/passwd", False),
        ("//a.example", False),
        ("http://[", False),
        (None, False),
    ],
)
def test_only_web_addresses_become_links(url, safe):
    assert (safe_url(url) is not None) is safe


def test_every_sign_of_the_text_is_on_some_line():
    for document, extraction in factory.pile():
        rows = document_row(document, extraction)["lines"]
        shown = "".join(document.text[start:end] for start, end, _ in rows)
        assert shown == document.text.replace("\n", "")


def test_lines_carry_their_zones_also_without_blocks():
    document, extraction = factory.english()
    zones = [zone for *_, zone in document_row(document, extraction)["lines"]]
    assert zones == ["furniture", "heading", "body", "body", "teaser"]
    bare = replace(document, blocks=())
    assert {z for *_, z in document_row(bare, extraction)["lines"]} == {"body"}


def test_offsets_are_code_points():
    document, extraction = factory.english()
    rows = payload([(document, extraction)], [], Across())
    damaged = next(row for row in rows["claims"] if row["type"] == "DESTROY")
    ((start, end),) = damaged["content"]
    assert Span(start, end).of(document.text) == "two damaged tanks"
    assert start > document.text.index("😶")


def test_claims_come_in_the_order_of_their_words():
    document, extraction = factory.english()
    turned = replace(extraction, claims=extraction.claims[::-1])
    assert payload([(document, turned)], [], Across()) == payload(
        [(document, extraction)], [], Across()
    )


def test_an_open_time_lies_at_its_known_end():
    rows = payload(factory.pile(), [], Across())["claims"]
    hold = next(row for row in rows if row["type"] == "CONTROL")
    assert (hold["when"]["from"], hold["when"]["to"]) == ("2024-03-13", "2024-03-13")
    assert hold["when"]["words"]["en"] == "by 13 March 2024"


def test_captives_are_flagged():
    rows = payload(factory.pile(), [], Across())["claims"]
    assert [row["type"] for row in rows if row["captive"]] == ["SURRENDER"]


def test_zone_of_a_claim_is_kept():
    document, extraction = factory.english()
    teaser = replace(extraction.claims[0], zone=Zone.TEASER)
    rows = payload([(document, replace(extraction, claims=(teaser,)))], [], Across())[
        "claims"
    ]
    assert rows[0]["zone"] == "teaser"
