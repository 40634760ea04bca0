"""What a denial covers: a whole clause, one of two doers, nothing at all."""

from __future__ import annotations

import pytest

from tests.extract.desk import claims_of

UNTRUE = [
    ("en", "It is not true that the army captured Bor.", "CAPTURE"),
    (
        "en",
        "The mayor said it was untrue that soldiers had looted the market.",
        "ABUSE",
    ),
    ("de", "Es stimmt nicht, dass die Armee Bor eingenommen hat.", "CAPTURE"),
    ("ru", "Неправда, что армия захватила Бор.", "CAPTURE"),
    ("uk", "Неправда, що армія захопила Бор.", "CAPTURE"),
]


@pytest.mark.parametrize(("language", "text", "type_"), UNTRUE)
def test_a_clause_called_untrue_is_denied(language, text, type_):
    told = [c for c in claims_of(text, language) if c.type == type_]
    assert [(c.origin_factuality, "denied" in c.status) for c in told] == [
        ("CT-", True)
    ]


NO_TALK = [
    ("de", "Von einem Rückzug aus Bor könne keine Rede sein, sagte der General."),
    ("ru", "Ни о каком отводе войск из Бора речи не идёт, заявил генерал."),
    ("uk", "Про відведення військ з Бора не йдеться, заявив генерал."),
]


@pytest.mark.parametrize(("language", "text"), NO_TALK)
def test_what_there_is_no_talk_of_is_negated(language, text):
    told = [c for c in claims_of(text, language) if c.type == "WITHDRAW"]
    assert [(c.polarity, c.origin_factuality) for c in told] == [("-", "CT-")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Бор захватили не мятежники, а армия."),
        ("uk", "Бор захопили не заколотники, а армія."),
        ("de", "Nicht die Rebellen, sondern die Armee nahm Bor ein."),
    ],
)
def test_of_two_doers_the_other_did_it(language, text):
    (claim,) = claims_of(text, language)
    assert claim.polarity == "+"
    assert [a.name for a in claim.actor] == ["army"]


def test_who_does_not_deny_denies_nothing():
    (claim,) = claims_of("The army did not deny that it had shelled the camp.", "en")
    assert "denied" not in claim.status
