"""Who says it stands behind the verb and behind whom it is told to."""

from __future__ import annotations

import pytest

from tests.extract.desk import claims_of


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        (
            "uk",
            "Загін обстріляв ринок, повідомив порталу «Озерний вісник» лікар шпиталю.",
            "лікар",
        ),
        (
            "uk",
            "Загін обстріляв ринок, підтвердив радіо «Озеро» пастор Жан Мусафірі.",
            "Жан Мусафірі",
        ),
        (
            "uk",
            "Загін обстріляв ринок, повідомили AFP двоє очевидців.",
            "двоє очевидців",
        ),
        (
            "uk",
            "Бої точаться біля мосту, уточнила газеті «Вечір» мешканка Галина Бойко.",
            "Галина Бойко",
        ),
        (
            "ru",
            "Отряд обстрелял рынок, сообщил порталу «Озёрный вестник» врач больницы.",
            "врач",
        ),
    ],
)
def test_who_speaks_stands_behind_who_is_told(language, text, who):
    origin = claims_of(text, language)[0].origin
    assert who in text[origin.span.start : origin.span.end]


def test_what_was_done_next_is_no_speaker():
    claims = claims_of("Загін відійшов за річку, підірвав міст.", "uk")
    assert all(c.origin.role == "author" for c in claims)
