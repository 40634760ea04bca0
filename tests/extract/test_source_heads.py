"""Whose words in phrases that only hold a name, and beside verbs between marks."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, case, check, claims_of

SPEAKERS = [
    # people who are no one's voice speak alone
    case(
        "ru",
        "По словам матери солдата, роту отправили на штурм Бахмута.",
        Says("DEPLOY", origin="матери"),
    ),
    case(
        "ru",
        "Село Орехово взято, считает аналитик Лобанов.",
        Says("CAPTURE", origin="аналитик Лобанов"),
    ),
    # the noun right behind a verb of saying between marks
    case(
        "ru",
        "Передовой дозор, докладывал штаб, отошёл к Мопти.",
        Says("WITHDRAW", origin="штаб"),
    ),
    case(
        "uk",
        "Батальйон «Скеля», доповів його начштабу, відійшов із Торецька.",
        Says("WITHDRAW", origin="начштабу"),
    ),
    case(
        "uk",
        "Батальйон, визнає командир, відійшов з Бахмута.",
        Says("WITHDRAW", origin="command"),
    ),
    # nobody was named before
    case(
        "uk",
        "Він додав, що бригада відійшла з Бахмута.",
        Says("WITHDRAW", origin="Він"),
    ),
    case(
        "ru",
        "Они отрицали, что обстреляли Гому.",
        Says("STRIKE", origin="Они"),
    ),
]

ACCOUNTS = [
    case(
        "ru",
        "Местность вокруг Лашио, по сводке повстанцев, держит армия.",
        Says("CONTROL", origin="fighters"),
    ),
    case(
        "ru",
        "Если верить карте «Терновник», россияне заняли Покровск.",
        Says("CAPTURE", origin="карте"),
    ),
    case(
        "ru",
        "Противник, судя по снимкам, держит аэродром в Мероэ.",
        Says("CONTROL", origin="снимкам"),
    ),
    case(
        "ru",
        "Сводка гласит, что над Керчью сбиты четыре ракеты.",
        Says("AIR_DEFENCE", origin="Сводка"),
    ),
    case(
        "ru",
        "Мятеж в Бенгази, судя по всему, подавлен: солдаты ушли из Бенгази.",
        Says("WITHDRAW", origin="author"),
    ),
    case(
        "uk",
        "У Кабо-Делгаду, за зведенням ACLED, бойовики напали на село.",
        Says("ATTACK", origin="ACLED"),
    ),
    case(
        "uk",
        "Бригаду, судячи зі знімків, розбито під Кісангані.",
        Says("CASUALTIES", origin="знімків"),
    ),
]


LABELS = [
    # a speaker before a colon tells all that follows, who is warned in it tells nothing
    case(
        "uk",
        "Речник ізраїльської армії: уражено склад, мешканців попереджали тричі.",
        Says("STRIKE", origin="Israel Defense Forces"),
    ),
    case(
        "ru",
        "Пресс-секретарь армии: поражён склад, жителей предупреждали трижды.",
        Says("STRIKE", origin="army"),
    ),
    case(
        "de",
        "Sprecher der Armee: Ein Depot wurde getroffen, Bewohner seien gewarnt worden.",
        Says("STRIKE", origin="army"),
    ),
    case(
        "en",
        "Army spokesman: a depot was hit, residents had been warned.",
        Says("STRIKE", origin="Army spokesman"),
    ),
]


@pytest.mark.parametrize(
    ("language", "text", "says", "date"), SPEAKERS + ACCOUNTS + LABELS
)
def test_speakers(language, text, says, date):
    check(language, text, says, date)


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("ru", "Миссия ООН заявила, что колонна вошла в Триполи.", "Миссия ООН"),
        ("ru", "Штаб группировки «Восток» доложил, что рота отошла.", "Штаб"),
        ("uk", "Речник партії «Схід» сказав, що загін відійшов.", "Речник партії"),
        ("uk", "За чутками, бригада відійшла з Бахмута.", "За чутками"),
    ],
)
def test_the_hop_has_the_words_of_the_whole_phrase(language, text, words):
    (claim,) = claims_of(text, language)
    span = claim.chain[-1].span
    assert span is not None
    assert span.of(text).startswith(words)
