"""Malformed inputs of our own making: none may raise, each is read or told."""

from __future__ import annotations

import io
import json
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagebild.intake import read_folder, read_stream
from lagebild.intake.formats import PARSERS
from lagebild.settings import Settings
from tests.intake.builders import PAGE, docx, pdf

SETTINGS = Settings(max_bytes=300_000)
GOOD = {
    ".txt": "Die Brücke war zerstört. «Ja», сказал он, і пішов.\n".encode() * 4,
    ".md": b"---\ndate: 2022-11-09\n---\n# Title\n\nTroops left.\n",
    ".html": PAGE.encode(),
    ".pdf": pdf(["A line of a report.", "Another line."]),
    ".docx": docx([("Heading 1", "Title"), ("", "Text of a report.")]),
    ".json": b'{"id": "x", "text": "Troops left.", "date": "2022-11-09"}',
    ".jsonl": b'{"text": "Troops left."}\n{"text": "They came back."}\n',
}
ODD_JSON = [
    b"null", b"true", b"1e999", b'"text"', b"[]", b"{}", b"[[[]]]", b'{"text": null}',
    b'{"text": 5}', b'{"text": ["a"]}', b'{"text": "a", "id": {}}',
    b'{"text": "a", "id": "../../etc"}', b'{"text": "a", "date": 20221109}',
    b'{"text": "a", "date": "9999-99-99"}', b'{"text": "\\ud800\\udc00\\udfff"}',
    b'{"text": "\\u0000"}', b'{"text": "a", "url": "\\ud800"}', b'{"id": NaN}',
    b'{"text": "a", "id": ' + b"9" * 5000 + b"}", b'{"messages": 3}', b'{"chats": 3}',
    b'{"messages": [3, null, {"type": "message"}]}', b'{"chats": {"list": [1, {}]}}',
    b'{"messages": [{"type": "message", "text": {"a": 1}}]}',
    b'{"messages": [{"type": "message", "id": [], "date": {}, "text": [[["a"]]]}]}',
    b'{"messages": [{"type": "message", "text": ' + b"[" * 90_000 + b"]" * 90_000,
    b'{"a":' * 50_000, b"\xef\xbb\xbf{}", b"\xff\xfe{\x00}\x00", b'{"text": "a"}}',
]  # fmt: skip
ODD_TEXT = [
    b"\x00", b"\xff", b"\xff\xfe", b"\xfe\xff\xd8\x00", b"\xef\xbb\xbf", b"\r", b"\x0c",
    b"\xed\xa0\x80 half a pair", b"\xc0\xaf", b"a" * 250_000, b"(" * 200_000,
    b"- " * 100_000, b"---\n" * 50_000, b"---\n", b"---\n---", b"---\n: x\n---\n",
    b"---\ndate:\n---\n", b"\n" * 250_000 + b"a", "“„«".encode() * 30_000,
    b"1/0", b"0/0 x", b"99/1", b"31.02.2022", b"2022-02-30", b"From:", b"by ", b">>",
    "\u202e\u2066abc".encode(), "́̂".encode() * 999, b"\x1b[31mred", b"#" * 99_999,
    "©".encode(), b"(", b")", b'"', b"date", b"Lesen Sie auch", b"Read also:",
]  # fmt: skip
ODD_PAGES = [
    b"<", b"<html", b"<!--", b"<p>" * 60_000, b"<div>" * 20_000 + b"<p>a b c</p>",
    b"<html>\x00<p>a\x00b</p>", b'<meta charset="nonsense"><p>\xe4\xf6</p>',
    b'<meta charset="utf-16"><p>\xe4\xf6\xfc</p>', b'<meta charset=idna><p>\xe4..</p>',
    b'<meta charset="unicode_escape"><p>\\ud800 \xe4</p>', b"<?xml version='1.0'?><a/>",
    b'<script type="application/ld+json">[[[{"@graph": 3}</script><p>\xff</p>',
    b'<meta property="date" content="2022-99-99"><p>Words of a page.</p>',
    PAGE.encode("utf-16"), PAGE.replace("</p>", "").encode(), PAGE.encode()[:400],
]  # fmt: skip


def spoilt(seed: int) -> list[tuple[str, bytes]]:
    """Cut, flip, repeat and mix up good files, always in the same way."""
    chance = random.Random(seed)
    made = []
    for suffix, content in GOOD.items():
        at = chance.randrange(len(content))
        flipped = bytearray(content)
        for _ in range(1 + len(content) // 40):
            flipped[chance.randrange(len(content))] = chance.randrange(256)
        inserted = content[:at] + chance.randbytes(20) + content[at:]
        made += [
            (suffix, content[:at]),
            (suffix, content[at:]),
            (suffix, bytes(flipped)),
            (suffix, inserted),
            (chance.choice(sorted(PARSERS)), content),
        ]
    return made


def every_input() -> list[tuple[str, bytes]]:
    odd = [(".json", c) for c in ODD_JSON] + [(".jsonl", c) for c in ODD_JSON]
    odd += [(".txt", c) for c in ODD_TEXT] + [(".md", c) for c in ODD_TEXT]
    odd += [(".html", c) for c in ODD_PAGES]
    return odd + [made for seed in range(4) for made in spoilt(seed)]


def test_every_malformed_file_is_read_or_told(tmp_path: Path):
    inputs = every_input()
    assert len(inputs) >= 200
    for number, (suffix, content) in enumerate(inputs):
        (tmp_path / f"{number:03}{suffix}").write_bytes(content)
    pile = read_folder(tmp_path, SETTINGS)
    told = {Path(problem.path).stem for problem in pile.problems}
    known = told | {document.name.split("/")[0] for document in pile.documents}
    known |= {name.split("/")[0] for name in pile.duplicates}
    for number, (suffix, _) in enumerate(inputs):
        if suffix not in (".json", ".jsonl", ".ndjson"):
            assert f"{number:03}" in known, inputs[number]
    assert all(p.reason and p.remedy for p in pile.problems)
    for document in pile.documents:
        document.text.encode("utf-8")
        document.name.encode("utf-8")
    for problem in pile.problems:
        f"{problem}".encode()


@pytest.mark.parametrize(
    "sidecar",
    [b"", b"\x00", b"\xff\xfe\xff", b"[]", b"3", b"{", b"[" * 100_000, b'{"date": []}',
     b'{"\\ud800": 1}', b'{"language": "\\ud800"}', b'{"date": "x"}', b"a" * 1_000_001,
     json.dumps({f"k{n}": n for n in range(999)}).encode()],
)  # fmt: skip
def test_a_weird_sidecar_never_loses_the_text(tmp_path: Path, sidecar: bytes):
    (tmp_path / "a.txt").write_bytes(GOOD[".txt"])
    (tmp_path / "a.meta.json").write_bytes(sidecar)
    pile = read_folder(tmp_path, SETTINGS)
    assert [document.name for document in pile.documents] == ["a"]
    assert pile.problems


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_kept_and_its_blocks_lie_inside(text: str):
    pile = read_stream(io.BytesIO(text.encode("utf-8", "ignore")), SETTINGS)
    for document in pile.documents:
        end = 0
        for block in document.blocks:
            assert end <= block.span.start < block.span.end <= len(document.text)
            end = block.span.end
        span = document.dating.span
        assert span is None or span.of(document.text).strip()


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_told(content: bytes):
    pile = read_stream(io.BytesIO(content), SETTINGS)
    assert pile.documents or pile.problems
