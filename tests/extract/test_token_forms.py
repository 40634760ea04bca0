"""Words as they stand in their text, a name's quotation marks in pairs."""

from __future__ import annotations

import re

import pytest

from lagebild.extract.token_forms import written
from lagebild.records import Span, Token

CASES = [
    ("угруповання «Захід", "угруповання «Захід»"),
    ("“Voice of the Coast”", "Voice of the Coast"),
    ("„Stimme der Küste", "Stimme der Küste"),
    ("Sender „Küste“ aus Beira", "Sender „Küste“ aus Beira"),
    ("п’яте  відділення", "п’яте відділення"),
    ("the mayor's office", "the mayor's office"),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_quotations_are_closed_and_spaces_kept(text, wanted):
    words = re.finditer(r"[\w’']+|\S", text)
    tokens = [Token(Span(*m.span()), m[0], m[0].lower()) for m in words]
    assert written(tokens) == wanted
