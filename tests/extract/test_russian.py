"""Russian words of war, and rules of form that they brought up for other languages."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, case, check, claims_of

WORDS = [
    case("ru", "Бомба попала в столовую техникума.", Says("STRIKE")),
    case(
        "ru",
        "Удар пришёлся по зданию школы в Саке.",
        Says("STRIKE", target="зданию", places=(("Sake", None),)),
    ),
    case("ru", "С того берега бьют из миномётов по порту.", Says("STRIKE")),
    case(
        "ru",
        "Боевики повернули назад, потеряв три пикапа.",
        Says("DESTROY", actor="", target="пикапа", number=(3, 3)),
    ),
    case("ru", "Наши инструкторы целы.", Says("CASUALTIES", polarity="-")),
    case(
        "ru",
        "От холеры умерли сорок человек.",
        Says("CASUALTIES", actor="", target="civilians"),
    ),
    case("ru", "Жандармы расстреляли девятерых беглецов.", Says("KILLING")),
    case(
        "ru",
        "Боевики перекрыли трассу и сожгли восемь цистерн.",
        Says("DESTROY", actor="fighters", target="цистерн"),
    ),
    case(
        "ru",
        "Правительство обвинило федерацию водителей во лжи.",
        Says("ACCUSE", actor="government", target="федерацию"),
    ),
    case(
        "ru",
        "Минздрав провинции: семеро раненых.",
        Says("CASUALTIES", origin="Health"),
    ),
    case(
        "ru",
        "Десятки тысяч жителей переправились через реку в Чад.",
        Says("DISPLACE", target="civilians"),
    ),
    # a number is nobody's preposition: "около" counts
    case(
        "ru",
        "Около трёхсот крестьян перекрыли шоссе, требуя воды.",
        Says("CLOSURE", target="шоссе"),
    ),
    # "без" denies its own noun alone
    case(
        "ru",
        "Войска оставили Керен без боя.",
        Says("WITHDRAW", polarity="+"),
    ),
    case("en", "The army left Goma without a fight.", Says("WITHDRAW", polarity="+")),
    case("de", "Die Armee verließ Goma ohne Kampf.", Says("WITHDRAW", polarity="+")),
    case("uk", "Військо залишило Керен без бою.", Says("WITHDRAW", polarity="+")),
    case(
        "ru",
        "Источник в Браззавиле не исключил, что поставка ракет задержится.",
        Says("LOGISTICS", origin="sources"),
    ),
    case(
        "ru",
        "Хуситы выпустили по судну две ракеты, следует из сообщения береговой охраны.",
        Says("STRIKE", origin="охраны"),
    ),
    # the first word counts as any other
    case(
        "en",
        "Thirty guards died when gunmen ambushed their bus, local sources said.",
        Says("CASUALTIES", target="guards"),
    ),
    case(
        "uk",
        "Бойовики захопили в полон п’ятьох солдатів.",
        Says("TAKE_PRISONER", actor="fighters", target="forces"),
    ),
]


@pytest.mark.parametrize(("language", "text", "says", "date"), WORDS)
def test_words(language, text, says, date):
    check(language, text, says, date)


NO_EVENT = [
    ("ru", "Министр обороны прилетел в организацию ветеранов.", "FORTIFY"),
    ("ru", "Перемирие продлили, заявил посредник из Дохи.", "ORDER"),
    ("ru", "Двух рыбаков держат под замком, считает следствие.", "VERIFICATION"),
    ("ru", "Командование настаивает, что высота удержана.", "DEMAND"),
    ("ru", "Шестеро жителей были казнены боевиками.", "ACTOR_INFO"),
    ("ru", "Мост откроют в среду, обещает администрация.", "ANNOUNCE"),
    ("en", "Bread will be handed out tonight, the council promises.", "ANNOUNCE"),
    ("de", "Heute Abend wird Brot verteilt, verspricht der Rat.", "ANNOUNCE"),
]


@pytest.mark.parametrize(("language", "text", "kind"), NO_EVENT)
def test_no_event(language, text, kind):
    assert kind not in [c.type for c in claims_of(text, language)]
