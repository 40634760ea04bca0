"""Ukrainian verbs without a subject, parts of a number, what was forced, asides."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, case, check

SAYS = [
    # forms in -но and -то are the verb and have an object
    case(
        "uk",
        "Згідно зі звітом місії ООН, у Буніа вбито 17 цивільних.",
        Says("CASUALTIES", places=(("Bunia", None),), number=(17, 17)),
    ),
    case(
        "uk",
        "Неподалік від Кремінної підірвано міст.",
        Says("DESTROY", target="міст"),
    ),
    case(
        "uk",
        "Зруйновано не менш як сорок хат.",
        Says("DESTROY", target="хат"),
    ),
    # so many of them have a verb of their own
    case(
        "uk",
        "Росіяни випустили 63 дрони, 51 із них збито над Полтавою.",
        Says("AIR_DEFENCE", places=(("Poltava", None),), number=(51, 51)),
    ),
    case(
        "uk",
        "Загалом запущено 84 безпілотники, з них 60 збито.",
        Says("AIR_DEFENCE", number=(60, 60)),
    ),
    # who was forced to did it
    case(
        "uk",
        "Противник змушений був перекинути піхоту до Часового Яру.",
        Says("DEPLOY", places=(("Chasiv Yar", "destination"),), status="asserted"),
    ),
    case(
        "uk",
        "Захисники були змушені відступити з Лимана.",
        Says("WITHDRAW", places=(("Lyman", "origin"),), status="asserted"),
    ),
    # nobody there is a denial, no power is none
    case(
        "uk",
        "Російських військ у селі Тернова немає.",
        Says("PRESENCE", polarity="-"),
    ),
    case(
        "uk",
        "Без електроенергії лишилося понад 18 тисяч родин Сумщини.",
        Says("LOGISTICS", polarity="+"),
    ),
    # an aside without a verb, "there" in a town of a province, ground taken
    case(
        "uk",
        "У Ромнах, що на Сумщині, уламки поранили двох пожежників.",
        Says("CASUALTIES", places=(("Romny", None), ("Sumy", None)), number=(2, 2)),
    ),
    case(
        "uk",
        "Армія увійшла до міста Ед-Дубейбат у Південному Кордофані й витіснила "
        "звідти загони повстанців.",
        Says("REPEL", places=(("Ед-Дубейбат", None),)),
    ),
    case(
        "uk",
        "Групи прорвалися через Сіверський Донець і зайняли дві лісосмуги.",
        Says("CAPTURE", places=(("Siverskyi", None), ("лісосмуги", None))),
    ),
    # the future by its form
    case(
        "uk",
        "Армія битиме по складах біля Лимана.",
        Says("STRIKE", status="forecast"),
    ),
    case(
        "uk",
        "Військові заблокують дорогу до Лимана.",
        Says("CLOSURE", actor="forces", status="forecast"),
    ),
    case(
        "uk",
        "Бої точаться на Сіверському виступі.",
        Says("CLASH", places=(("Siversk", None),)),
    ),
    # the bulletin is theirs who were named before; witnesses tell what they saw
    case(
        "uk",
        "Міністерство оборони Росії відзвітувало про захоплення Охрімівки. "
        "Склад знищено, йдеться у зведенні.",
        Says("DESTROY", origin="Russian Ministry of Defence"),
    ),
    case(
        "uk",
        "Військові бачили, що ворог відступив від Лимана.",
        Says("WITHDRAW", origin="forces"),
    ),
    # the dead of the clause before are no number of what was destroyed
    case(
        "uk",
        "У Вознесенську двоє людей загинули, пекарню зруйновано.",
        Says("DESTROY", target="пекарню"),
    ),
    case(
        "uk",
        "Двоє людей загинули, пекарню у Вознесенську зруйнували.",
        Says("DESTROY", actor="", target="пекарню"),
    ),
    case(
        "ru",
        "Двое жителей погибли, больницу в Хомсе разрушили.",
        Says("DESTROY", actor="", target="больницу"),
    ),
    # a dash for the verb names who was among them, and no speaker
    case(
        "uk",
        "У Сумах загинули троє людей, серед них — учителька.",
        Says("CASUALTIES", origin="author", number=(3, 3)),
    ),
    case(
        "uk",
        "У Сумах постраждали п'ятеро, двоє з них — рятувальники.",
        Says("CASUALTIES", origin="author"),
    ),
    case(
        "ru",
        "В Белгороде погибли трое, среди них — спасатели.",
        Says("CASUALTIES", origin="author"),
    ),
    case(
        "en",
        "Three people were killed in Beirut, among them — two officials.",
        Says("CASUALTIES", origin="author"),
    ),
    # people are let go, and fire is answered with fire
    case(
        "uk",
        "Бойовики викрали п'ятьох учителів. Згодом їх звільнили.",
        Says("TAKE_PRISONER", trigger="їх звільнили", phase="end"),
    ),
    case(
        "uk",
        "Армія обстріляла позиції під Ель-Фашером. Повстанці відповіли вогнем.",
        Says("STRIKE", trigger="відповіли вогнем", actor="fighters"),
    ),
]


@pytest.mark.parametrize(("language", "text", "says", "date"), SAYS)
def test_sentence_says(language, text, says, date):
    check(language, text, says, date)
