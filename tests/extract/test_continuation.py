"""Reported speech that runs on: mood and quotation marks carry it, topic alone not."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, case, check, claims_of

CASES = [
    case(
        "de",
        "Das russische Verteidigungsministerium erklärte, man habe Soledar erobert. "
        "Ukrainische Truppen hätten sich aus Bachmut zurückgezogen.",
        Says("WITHDRAW", actor="Ukrain", origin="Russian Ministry", author="Uu"),
    ),
    case(
        "de",
        "Der ukrainische Generalstab sagte, man habe Isjum befreit. Die russische "
        "Armee habe Lyman aufgegeben. Sie habe dort Panzer verloren.",
        Says("WITHDRAW", origin="Ukrainian General Staff", status="reported"),
    ),
    case(
        "de",
        "Nach Angaben der israelischen Armee griff die Hamas Sderot an. Der Angriff "
        "sei abgewehrt worden.",
        Says("REPEL", origin="Israel Defense", status="reported"),
    ),
    case(
        "de",
        "Der Gouverneur von Marib sagte, es gebe Gefechte. Die Huthis hätten drei "
        "Dörfer erobert.\nDie Huthis hätten zudem den Markt beschossen.",
        Says("CAPTURE", actor="Houthi", origin="ouverneur"),
        Says("STRIKE", origin="ouverneur"),
    ),
    case(
        "en",
        "The Israeli army said Hamas had attacked Sderot. The assault was repelled and "
        "‘up to 60 fighters’ were killed.",
        Says("REPEL", origin="Israel Defense"),
        Says("CASUALTIES", origin="Israel Defense", number=(None, 60)),
    ),
    case(
        "en",
        "The Israeli army said its troops had entered Rafah. Hamas should have left "
        "the "
        "city without a fight.",
        Says("WITHDRAW", actor="Hamas", origin="Israel Defense"),
    ),
    case(
        "en",
        "The mayor of Sumy said that missiles hit the station. He said that two people "
        "were killed.",
        Says("CASUALTIES", origin="ayor", number=(2, 2)),
    ),
    case(
        "uk",
        "Речник ЗСУ сказав, що російські війська обстріляли Суми. За його словами, "
        "загинули двоє людей.",
        Says("CASUALTIES", origin="Armed Forces of Ukraine", number=(2, 2)),
    ),
    case(
        "ru",
        "Губернатор Гладков сказал, что украинские войска обстреляли Шебекино. По его "
        "словам, погибли два человека.",
        Says("CASUALTIES", origin="Gladkov", number=(2, 2)),
    ),
    # ---- a bulletin goes on, and so does "besides"; "would" is said, not told
    case(
        "en",
        "The army repelled two assaults on Bara, the General Staff said in its morning "
        "bulletin. The heaviest fighting took place around Kosti.\nRain fell in Kosti. "
        "The market is open. Buses run again. Prices have gone up. The school is shut.",
        Says("CLASH", origin="General Staff"),
    ),
    case(
        "uk",
        "Армія відбила два штурми Бари, ідеться у вечірньому зведенні генштабу. "
        "Зокрема, знищено чотирнадцять пікапів.\nУ Кості дощить. Ринок відчинено. "
        "Автобуси ходять. Ціни зросли. Школа не працює.",
        Says("DESTROY", origin="General Staff"),
    ),
    case(
        "ru",
        "Генштаб сообщил, что атаки на Бару отбиты. Кроме того, авиация сбросила "
        "бомбы на Кости.\nВ Кости дождь. Рынок открыт. Автобусы ходят. Цены выросли. "
        "Школа закрыта.",
        Says("STRIKE", origin="General Staff"),
    ),
    case(
        "de",
        "Die Armee hat zwei Angriffe auf Bara abgewehrt, heißt es im Abendbericht des "
        "Generalstabs. Dabei wurden vierzehn Panzer zerstört.\nIn Kosti regnet es. Der "
        "Markt ist offen. Busse fahren wieder. Die Preise steigen. Das Bad hat zu.",
        Says("DESTROY", origin="General Staff"),
    ),
    case(
        "en",
        "The rebels' spokesman spoke of a truce. The fighters would leave Masisi by "
        "May.\nRain fell in Kosti. The market is open. Buses run again. Prices have "
        "gone up. The school is shut.",
        Says("WITHDRAW", status="reported"),
    ),
]


@pytest.mark.parametrize(("language", "text", "says", "date"), CASES)
def test_speech_goes_on(language, text, says, date):
    check(language, text, says, date)


INDICATIVE = [
    (
        "en",
        "The Ukrainian General Staff said that Russian forces shelled Sumy. Russian "
        "forces attacked Izium.",
        "Ukrainian General Staff",
    ),
    (
        "de",
        "Der ukrainische Generalstab sagte, russische Truppen hätten Sumy beschossen. "
        "Russische Truppen griffen Isjum an.",
        "Ukrainian General Staff",
    ),
    (
        "uk",
        "Генштаб ЗСУ сказав, що російські війська обстріляли Суми. Російські війська "
        "атакували Ізюм.",
        "Ukrainian General Staff",
    ),
    (
        "ru",
        "Минобороны России сказало, что украинские войска обстреляли Донецк. "
        "Украинские войска атаковали Горловку.",
        "Russian Ministry",
    ),
]


REST = {
    "en": " It is cold." * 4,
    "de": " Es ist kalt." * 4,
    "uk": " Холодно." * 4,
    "ru": " Холодно." * 4,
}


@pytest.mark.parametrize(("language", "text", "name"), INDICATIVE)
def test_what_a_short_bulletin_goes_on_to_tell_is_its_source_s(language, text, name):
    claim = next(c for c in claims_of(text, language) if c.type == "ATTACK")
    assert name in (claim.origin.name or "")
    assert claim.alt_chains == (("author",),)


EXPLAINED = [
    ("en", "The army said rebels shelled Goma. It was the last town that it held."),
    ("en", "The army said rebels left Goma. With the withdrawal they lose Bukavu."),
]


@pytest.mark.parametrize(("language", "text"), EXPLAINED)
def test_what_something_is_or_leads_to_the_author_explains(language, text):
    assert len(claims_of(text, language)[-1].chain) == 1


@pytest.mark.parametrize(("language", "text", "name"), INDICATIVE)
def test_without_evidence_the_author_speaks_and_the_other_reading_stays(
    language, text, name
):
    found = claims_of(text + REST[language], language)
    claim = next(c for c in found if c.type == "ATTACK")
    assert len(claim.chain) == 1
    assert claim.alt_chains[0][0] == "author"
    assert name in claim.alt_chains[0][1]


def test_an_inferred_hop_says_so_and_keeps_the_words_of_its_source():
    text = (
        "Das russische Verteidigungsministerium erklärte, man habe Soledar erobert. "
        "Ukrainische Truppen hätten sich aus Bachmut zurückgezogen."
    )
    claim = next(c for c in claims_of(text, "de") if c.type == "WITHDRAW")
    hop = claim.origin
    assert hop.inferred
    assert hop.cue is not None
    assert hop.cue.cls == "continuation"
    assert "Verteidigungsministerium" in hop.span.of(text)
    assert claim.alt_chains == (("author",),)


def test_a_new_paragraph_without_mood_does_not_go_on():
    text = "The mayor said shells hit Sumy.\nRussian forces attacked Izium."
    claim = next(c for c in claims_of(text, "en") if c.type == "ATTACK")
    assert len(claim.chain) == 1
    assert claim.alt_chains == ()


def test_a_new_source_ends_the_speech_before():
    text = (
        "Das russische Verteidigungsministerium erklärte, man habe Soledar erobert. "
        "Der ukrainische Generalstab sagte, russische Truppen hätten Sumy beschossen. "
        "Die Russen hätten Isjum angegriffen."
    )
    claim = next(c for c in claims_of(text, "de") if c.type == "ATTACK")
    assert "Ukrainian General Staff" in (claim.origin.name or "")


def test_whose_report_was_denied_does_not_go_on():
    text = (
        "Den Bericht der Miliz, wonach Soldaten den Markt geplündert hätten, wies "
        "der Gouverneur zurück. Die Miliz habe Bara beschossen."
    )
    claim = next(c for c in claims_of(text, "de") if c.type == "STRIKE")
    assert "Gouverneur" in (claim.origin.name or "")
