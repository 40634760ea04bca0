"""Denials and confirmations that only point at what was said are claims, too."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, case, check, claims_of

DENIED = [
    case(
        "en",
        "Rebels seized Goma, a rebel spokesman said. The army denied this.",
        Says("CAPTURE", "denied", origin="army", status="denied", value="CT-"),
        Says("CAPTURE", "seized", value="CT+", never="denied"),
    ),
    case(
        "en",
        "Rebels seized Goma, a rebel spokesman said. The mayor rejected the claim.",
        Says("CAPTURE", "rejected", origin="mayor", status="denied", author="Uu"),
    ),
    case(
        "de",
        "Rebellen nahmen Goma ein, sagte ein Sprecher. Die Armee dementierte das.",
        Says("CAPTURE", "dementierte", origin="army", status="denied", value="CT-"),
    ),
    case(
        "de",
        "Rebellen nahmen Goma ein, sagte ein Sprecher. Die Armee wies die Darstellung "
        "zurück.",
        Says("CAPTURE", "wies", origin="army", status="denied", value="CT-"),
    ),
    case(
        "uk",
        "Повстанці захопили Ґому, повідомив речник. Армія це заперечила.",
        Says("CAPTURE", "заперечила", origin="army", status="denied", value="CT-"),
    ),
    case(
        "ru",
        "Повстанцы захватили Гому, сообщил представитель. Военные опровергли эту "
        "информацию.",
        Says("CAPTURE", "опровергли", status="denied", value="CT-"),
    ),
    # ---- an accusation denied is the deed denied
    case(
        "en",
        "The governor said the militia had shelled Nyala, a charge the group denies.",
        Says("STRIKE", "shelled", origin="governor", value="CT+", never="denied"),
        Says("STRIKE", "denies", status="denied", value="CT-"),
    ),
    case(
        "en",
        "Rebels advanced on Goma, officials said. The claim was dismissed by M23.",
        Says("ADVANCE", "dismissed", origin="M23", status="denied", value="CT-"),
    ),
    case(
        "de",
        "Panzer sind in Bangui eingerückt, sagten Augenzeugen. Regierungssprecher "
        "Maxime Bala nannte die Berichte falsch.",
        Says("ADVANCE", "nannte", origin="Bala", status="denied", value="CT-"),
    ),
    # ---- who calls "this" untrue denies what was said just before
    case(
        "en",
        "Rebels seized Goma, a rebel spokesman said. That was not true, the army said.",
        Says("CAPTURE", "not", origin="army", status="denied", value="CT-"),
    ),
    case(
        "en",
        "Kyiv said its troops had taken Bakhmut. Moscow said the report was false; its "
        "soldiers had repelled the attack.",
        Says("CAPTURE", "false", status="denied", value="CT-"),
        Says("REPEL", "repelled", value="CT+", never="denied"),
    ),
    case(
        "en",
        "Kyiv said its troops had taken Bakhmut. Moscow dismissed it as propaganda.",
        Says("CAPTURE", "dismissed", status="denied", value="CT-"),
    ),
    case(
        "en",
        "Kyiv said its troops had taken Bakhmut. Moscow called this a lie.",
        Says("CAPTURE", "lie", status="denied", value="CT-"),
    ),
    case(
        "de",
        "Rebellen nahmen Goma ein, sagte ein Sprecher. Das sei falsch, erklärte die "
        "Armee.",
        Says("CAPTURE", "falsch", origin="army", status="denied", value="CT-"),
    ),
    case(
        "uk",
        "Повстанці захопили Ґому, повідомив речник. Це неправда, заявила армія.",
        Says("CAPTURE", "неправда", origin="army", status="denied", value="CT-"),
    ),
    case(
        "ru",
        "Повстанцы захватили Гому, сообщил представитель. Военные заявили, что это не "
        "соответствует действительности.",
        Says("CAPTURE", "соответствует", status="denied", value="CT-"),
    ),
    # ---- the deed that was just told, with an article alone
    case(
        "en",
        "The rebels said they had captured Masisi. The army denied the capture.",
        Says("CAPTURE", "denied", origin="army", status="denied", actor="fighters"),
    ),
    case(
        "de",
        "Die Rebellen erklärten, sie hätten Goma eingenommen. Die Armee dementierte "
        "die Einnahme.",
        Says("CAPTURE", "dementierte", status="denied", actor="fighters"),
    ),
    case(
        "ru",
        "Повстанцы заявили, что взяли Гому. Армия опровергла захват.",
        Says("CAPTURE", "опровергла", status="denied", actor="fighters"),
    ),
    # ---- what stands behind the colon of a denial is asserted
    case(
        "de",
        "Baku bestreitet, dass seine Truppen Latschin verlassen haben: Die Armee habe "
        "die Stadt Gorus beschossen.",
        Says("WITHDRAW", "verlassen", status="denied"),
        Says("STRIKE", "beschossen", value="CT+", never="denied"),
    ),
]
CONFIRMED = [
    case(
        "en",
        "Rebels seized Goma, a rebel spokesman said. The mayor confirmed the report.",
        Says("CAPTURE", "confirmed", origin="mayor", value="CT+", never="denied"),
    ),
    case(
        "en",
        "Kyiv said a drone had struck a barracks in Bakhmut. Moscow confirmed the "
        "strike.",
        Says("STRIKE", "confirmed", value="CT+", never="denied", actor="drone"),
    ),
    case(
        "de",
        "Rebellen nahmen Goma ein, sagte ein Sprecher. Die Armee bestätigte die "
        "Meldung.",
        Says("CAPTURE", "bestätigte", origin="army", value="CT+", never="denied"),
    ),
    case(
        "ru",
        "Повстанцы захватили Гому, сообщил представитель. Военные подтвердили эту "
        "информацию.",
        Says("CAPTURE", "подтвердили", value="CT+", never="denied"),
    ),
]


@pytest.mark.parametrize(("language", "text", "says", "date"), [*DENIED, *CONFIRMED])
def test_who_denies_or_confirms_makes_a_claim(language, text, says, date):
    check(language, text, says, date)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The army denied this."),
        ("en", "Rebels seized Goma. The army denied a retreat from Bukavu."),
        ("en", "Rebels shelled Goma, the army said. That was true, the rebels said."),
        ("de", "Die Armee dementierte das."),
        ("uk", "Армія це заперечила."),
        ("ru", "Военные опровергли эту информацию."),
    ],
)
def test_what_points_at_nothing_or_tells_itself_is_no_echo(language, text):
    rules = [d.rule for c in claims_of(text, language) for d in c.derivation]
    assert "points at an earlier claim" not in rules
