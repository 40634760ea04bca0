"""The words that carry a claim: its minimal clause, without who says it."""

from __future__ import annotations

import pytest

from tests.extract.desk import claims_of

CASES = [
    ("en", "STRIKE", "Troops shelled Hama, but the bridge stands, the mayor said.",
     ["Troops shelled Hama"]),
    ("en", "WITHDRAW", "The brigade, which was formed in May, left Aleppo at dawn.",
     ["The brigade", "left Aleppo at dawn"]),
    ("de", "STRIKE", "Truppen beschossen Hama, und der Bürgermeister floh.",
     ["Truppen beschossen Hama"]),
    ("de", "WITHDRAW", "Der General ordnete den Rückzug aus Hama an.",
     ["den Rückzug aus Hama"]),
    ("uk", "STRIKE", "Війська обстріляли Хаму, повідомив мер.",
     ["Війська обстріляли Хаму"]),
    ("ru", "STRIKE", "Войска обстреляли Хаму, сообщил мэр.",
     ["Войска обстреляли Хаму"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "of_type", "text", "words"), CASES)
def test_content_is_the_minimal_clause(language, of_type, text, words):
    claims = [c for c in claims_of(text, language) if c.type == of_type]
    assert words in [[span.of(text) for span in c.content] for c in claims]
