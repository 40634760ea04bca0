"""A dateline names where a text was written: nobody and no place of what it tells."""

from __future__ import annotations

import pytest

from tests.extract.desk import claims_of

TEXTS = [
    ("de", "NAIROBI (Küstendienst) - In Jijiga sind am Freitag elf Menschen getötet "
     "worden.", "Jijiga"),
    ("en", "ADEN, March 4 (Gulf Wire) - Gunmen stormed a post in Lahj on Monday.",
     "Lahij"),
    ("uk", "КИЇВ, 4 березня — У Джиджизі в четвер загинули одинадцять людей.", None),
    ("ru", "БАМАКО, 4 марта — В Гао боевики обстреляли казарму.", "Gao"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "place"), TEXTS)
def test_a_dateline_takes_no_part(language: str, text: str, place: str | None) -> None:
    found = claims_of(text, language)
    assert found
    for claim in found:
        named = [who.name for who in (*claim.actor, *claim.target)]
        assert not any("government" in name for name in named)
        places = [p.name for p in claim.place]
        assert not {"Nairobi", "Aden", "Kyiv", "Bamako"} & set(places)
        assert place is None or place in places


def test_a_label_may_end_its_sentence() -> None:
    """A country is all that stands there: no colon follows, and nothing breaks."""
    for text in ("— Mali", "Syria", "Mali —"):
        assert claims_of(text, "en") == ()
