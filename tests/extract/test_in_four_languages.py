"""The same event, told in four languages, makes the same claims."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.pieces import claims_alone
from lagebild.pipeline import open_tools
from lagebild.settings import Settings

_FILE = Path(__file__).with_name("in_four_languages.txt")


def cases() -> list[tuple[str, str, list[str]]]:
    """Return (language, text, expected claims), a row a language of each block."""
    out = []
    for block in _FILE.read_text(encoding="utf-8").split("\n\n")[1:]:
        lines = block.strip().split("\n")
        rows = [line for line in lines if not line.startswith("#")]
        wanted = [row.removeprefix("> ") for row in rows if row.startswith(">")]
        told = [row.split(": ", 1) for row in rows if not row.startswith(">")]
        out += [(language, text, wanted) for language, text in told]
    return out


def shown(claim) -> str:
    known = (p.name for p in claim.place if p.lat is not None)
    return f"{claim.type} | {'/'.join(known)} | {len(claim.chain) - 1}"


@pytest.mark.parametrize(("language", "text", "wanted"), cases())
def test_the_claims_are_the_same(language, text, wanted):
    found = claims_alone(text, language, open_tools(Settings()))
    assert sorted(map(shown, found)) == wanted
