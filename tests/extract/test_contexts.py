"""How far words reach: quotations, leads, contrasts, chains, headings, colons."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, case, check, claims_of

QUOTATIONS = [
    case(
        "en",
        "“Russian troops shelled the port. They also attacked Izium,” said the mayor "
        "of Odesa. The port burned.",
        Says("STRIKE", "shelled", origin="ayor"),
        Says("ATTACK", "attacked", origin="ayor", actor="Russia"),
    ),
    case(
        "en",
        "The commander spoke for an hour. “Our soldiers left Lyman. We withdrew from "
        "Izium,” he said.",
        Says("WITHDRAW", "withdrew", origin="ommander"),
        fails="'left' with a bare place name is no trigger, and the quotation falls to "
        "'our soldiers'",
    ),
    case(
        "en",
        "The governor of Marib said: “Houthi fighters shelled the market. Two people "
        "were killed.”",
        Says("STRIKE", "shelled", origin="overnor", actor="Houthi"),
        Says("CASUALTIES", "killed", origin="overnor", number=(2, 2)),
    ),
    case(
        "de",
        "„Russische Truppen haben den Hafen beschossen. Zwei Menschen wurden "
        "getötet“, sagte der Bürgermeister von Odessa.",
        Says("STRIKE", "beschossen", origin="ürgermeister"),
        Says("CASUALTIES", "getötet", origin="ürgermeister"),
    ),
    case(
        "uk",
        "«Російські війська обстріляли порт. Загинули двоє людей», — сказав мер Одеси.",
        Says("STRIKE", "обстріляли", origin="мер"),
        Says("CASUALTIES", "Загинули", origin="мер"),
    ),
    case(
        "ru",
        "«Украинские войска обстреляли порт. Погибли два человека», — сказал мэр "
        "Бердянска.",
        Says("STRIKE", "обстреляли", origin="мэр"),
        Says("CASUALTIES", "Погибли", origin="мэр"),
    ),
    case(
        "de",
        "Der Gouverneur schwieg. »Russische Truppen haben den Hafen beschossen«, "
        "sagte der Bürgermeister.",
        Says("STRIKE", "beschossen", origin="ürgermeister"),
    ),
]

LEADS = [
    case(
        "en",
        "Rebels captured the airport in Goma overnight. This was reported by Reuters.",
        Says("CAPTURE", origin="Reuters", author="Uu", status="reported"),
    ),
    case(
        "en",
        "Russian troops shelled Sumy and Kharkiv. This was announced by the "
        "Ukrainian General Staff on Monday.",
        Says("STRIKE", origin="General Staff", author="Uu"),
    ),
    case(
        "de",
        "Russische Truppen beschossen in der Nacht Sumy. Das teilte der ukrainische "
        "Generalstab mit.",
        Says("STRIKE", origin="General Staff", author="Uu"),
    ),
    case(
        "de",
        "Ukrainische Truppen beschossen Donezk. Dies berichtet die Agentur TASS.",
        Says("STRIKE", origin="TASS", author="Uu"),
    ),
    case(
        "uk",
        "Російські війська обстріляли Суми. Про це повідомив Генштаб ЗСУ.",
        Says("STRIKE", origin="General Staff", author="Uu"),
    ),
    case(
        "uk",
        "Російські війська захопили Соледар. Про це пише Reuters.",
        Says("CAPTURE", origin="Reuters", author="Uu"),
    ),
    case(
        "ru",
        "Украинские войска обстреляли Донецк. Об этом сообщило Минобороны России.",
        Says("STRIKE", origin="Russian Ministry", author="Uu"),
    ),
    case(
        "ru",
        "Израильские войска вошли в Рафах. Об этом пишет Reuters.",
        Says("ADVANCE", origin="Reuters", author="Uu"),
    ),
]

REACH = [
    case(
        "en",
        "The Russian Defence Ministry said its troops captured Soledar, but Ukrainian "
        "forces shelled the town on Friday, according to the Ukrainian General Staff.",
        Says("CAPTURE", origin="Russian Ministry", chain=("Russian Ministry",)),
        Says("STRIKE", chain=("Ukrainian General Staff",)),
    ),
    case(
        "de",
        "Russische Truppen beschossen Sumy, während ukrainische Truppen laut Moskau "
        "Belgorod angriffen.",
        Says("STRIKE", "beschossen", origin="author"),
        Says("ATTACK", "angriffen", side="RU"),
    ),
    case(
        "uk",
        "Російські війська обстріляли Суми, а українські війська, за словами Москви, "
        "атакували Бєлгород.",
        Says("STRIKE", "обстріляли", origin="author"),
        Says("ATTACK", "атакували", side="RU"),
    ),
    case(
        "ru",
        "Российские войска обстреляли Сумы, а украинские войска, по словам Москвы, "
        "атаковали Белгород.",
        Says("STRIKE", "обстреляли", origin="author"),
        Says("ATTACK", "атаковали", side="RU"),
    ),
    case(
        "en",
        "The governor: two people were killed in Marib.",
        Says("CASUALTIES", origin="overnor"),
    ),
    case(
        "de",
        "Gouverneur Gladkow: Zwei Menschen wurden in Belgorod getötet.",
        Says("CASUALTIES", origin="Gladkov"),
    ),
    case(
        "ru",
        "Гладков: в Белгороде погибли два человека.",
        Says("CASUALTIES", origin="Gladkov"),
    ),
    case(
        "en",
        "The Ukrainian General Staff said that the Russian Defence Ministry had "
        "claimed that its troops captured Kupiansk.",
        Says("CAPTURE", chain=("Ukrainian General Staff", "Russian Ministry")),
    ),
    case(
        "de",
        "Der ukrainische Generalstab erklärte, das russische Verteidigungsministerium "
        "habe behauptet, russische Truppen hätten Kupjansk erobert.",
        Says("CAPTURE", chain=("Ukrainian General Staff", "Russian Ministry")),
    ),
    case(
        "ru",
        "Генштаб ВСУ сообщил, что Минобороны России заявило о взятии Купянска.",
        Says("CAPTURE", chain=("Ukrainian General Staff", "Russian Ministry")),
    ),
    case(
        "uk",
        "Генштаб ЗСУ повідомив, що Міноборони Росії заявило про захоплення Куп’янська.",
        Says("CAPTURE", chain=("Ukrainian General Staff", "Russian Ministry")),
    ),
    case(
        "en",
        "Israeli troops, the army said, entered Rafah on Monday.",
        Says("ADVANCE", "entered", actor="Israel", status="reported"),
    ),
    case(
        "de",
        "Die Kämpfer hätten, so die israelische Armee, Rafah verlassen.",
        Says("WITHDRAW", origin="Israel Defense"),
    ),
    case(
        "en",
        "# Governor: shells hit Sumy\nRussian troops shelled Sumy on Monday.",
        Says("STRIKE", "hit", origin="overnor"),
        Says("STRIKE", "shelled", origin="author"),
    ),
]


@pytest.mark.parametrize(
    ("language", "text", "says", "date"), QUOTATIONS + LEADS + REACH
)
def test_contexts(language, text, says, date):
    check(language, text, says, date)


def test_a_quotation_ends_where_its_marks_end():
    text = (
        "“Russian troops shelled the port of Odesa,” said the mayor.\n"
        "Ukrainian troops shelled Donetsk."
    )
    by_place = {c.place[0].name: c for c in claims_of(text, "en") if c.place}
    assert len(by_place["port of Odesa"].chain) == 2
    assert len(by_place["Donetsk"].chain) == 1


def test_no_chain_is_deeper_than_five_hops_below_the_author():
    names = ["The mayor", "the governor", "the spokesman", "the minister", "the envoy"]
    text = " said that ".join(
        [*names, "the general", "the colonel", "troops left Lyman."]
    )
    assert all(len(c.chain) <= 6 for c in claims_of(text, "en"))
