"""Everyday sentences of war reports in Russian and Ukrainian, and their likes."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, case, check, claims_of

SAYS = [
    # who owns up to a deed has done it
    case(
        "ru",
        "Хуситы взяли на себя ответственность за удар по танкеру в порту Мокки.",
        Says("STRIKE", actor="Houthis", target="танкеру", origin="Houthis"),
    ),
    case(
        "uk",
        "Хусити взяли на себе відповідальність за удар по танкеру в порту Мокки.",
        Says("STRIKE", actor="Houthis", target="танкеру"),
    ),
    case(
        "en",
        "The Houthis claimed responsibility for a drone strike on a tanker near Mocha.",
        Says("STRIKE", actor="Houthis", target="tanker"),
    ),
    case(
        "ru",
        "Ответственность за нападение взяла на себя группировка «Заря».",
        Says("ATTACK", actor="Заря"),
    ),
    # who gets into an ambush is attacked
    case("ru", "Колонна бронетехники попала в засаду.", Says("ATTACK", actor="")),
    case("uk", "Колона бронетехніки втрапила в засідку.", Says("ATTACK", actor="")),
    # by mistake: how, not where
    case(
        "ru",
        "Бомба по ошибке попала в свадебный кортеж.",
        Says("STRIKE", target="кортеж"),
    ),
    case("ru", "Артиллерия хунты била по школе.", Says("STRIKE", target="школе")),
    case("ru", "Две ракеты выпущены по порту Мокки.", Says("STRIKE", number=(2, 2))),
    # losses are counted once, and are theirs who had them
    case(
        "ru",
        "Потери противника составили 30 человек убитыми.",
        Says("CASUALTIES", target="the enemy", number=(30, 30)),
    ),
    case(
        "uk",
        "За даними влади Саке, загинула жінка, ще троє людей поранені.",
        Says("CASUALTIES", trigger="загинула", origin="officials"),
        Says("CASUALTIES", number=(3, 3), origin="officials"),
    ),
    # who is accused of a killing did not suffer it
    case(
        "ru",
        "Правозащитники обвинили полицию Гаити во внесудебных казнях.",
        Says("KILLING", actor="Haiti", target=""),
    ),
    case(
        "uk",
        "Правозахисники звинуватили поліцію Гаїті у позасудових стратах.",
        Says("KILLING", actor="Haiti", target=""),
    ),
    # a sentence of death is no execution, a refusal is one though an infinitive follows
    case(
        "ru",
        "Трибунал приговорил двух солдат к смертной казни.",
        Says("KILLING", phase="planned", number=(2, 2)),
    ),
    case(
        "ru",
        "Командир снят за отказ выполнить приказ.",
        Says("REFUSE_ORDER", phase="occurred"),
    ),
    # what is to come, and what is doubted
    case(
        "ru",
        "Если город падёт, на юг хлынут тысячи беженцев.",
        Says("CAPTURE", status="conditional"),
        Says("DISPLACE", status="forecast"),
    ),
    case(
        "uk",
        "Якщо місто впаде, на південь рушать тисячі біженців.",
        Says("CAPTURE", status="conditional"),
        Says("DISPLACE", status="forecast"),
    ),
    case(
        "ru",
        "Вряд ли повстанцы решатся на штурм порта.",
        Says("ATTACK", polarity="-", status="forecast"),
    ),
    case(
        "ru",
        "Ополченцы не пропускают грузовики с мукой.",
        Says("CLOSURE", actor="fighters"),
    ),
    # what follows with no more than a comma is said as well
    case(
        "ru",
        "Мэр Гомы сообщил, что ракета попала в школу, ранены трое детей.",
        Says("CASUALTIES", number=(3, 3), origin="Мэр Гомы"),
    ),
    case(
        "ru",
        "Власти Нигера объявили, что армия уничтожила 37 террористов, двое солдат "
        "пропали без вести.",
        Says("CASUALTIES", number=(2, 2), origin="Niger"),
    ),
    # short participles tell what is done, whatever a reader takes them for
    case(
        "ru",
        "Военные заявили, что город взят, бои идут на окраинах.",
        Says("CAPTURE", actor="", phase="occurred", origin="forces"),
    ),
    case(
        "ru",
        "Закрыт аэропорт, убиты двое солдат.",
        Says("CASUALTIES", number=(2, 2)),
    ),
    case(
        "ru",
        "Средствами ПВО за сутки сбиты четыре ракеты.",
        Says("AIR_DEFENCE", phase="occurred", number=(4, 4)),
    ),
    # whom a blow is dealt to stands in the dative
    case(
        "ru",
        "Авиация нанесла поражение формированиям двух бригад.",
        Says("STRIKE", target="формированиям"),
    ),
    # an agreement is there, what it provides for is to come
    case(
        "ru",
        "Соглашение предусматривает вывод руандийских войск из Северного Киву.",
        Says("WITHDRAW", actor="Rwandan", phase="planned"),
    ),
    case(
        "en",
        "The deal envisages the withdrawal of Rwandan troops from North Kivu.",
        Says("WITHDRAW", actor="Rwandan", phase="planned"),
    ),
    case(
        "ru",
        "Врачи приостановили работу в больнице Эль-Фашера.",
        Says("CLOSURE", phase="occurred"),
    ),
    case(
        "ru",
        "Погиб командир отряда, утверждают в Гоме.",
        Says("CASUALTIES", origin="Goma"),
    ),
]


@pytest.mark.parametrize(("language", "text", "says", "date"), SAYS)
def test_says(language, text, says, date):
    check(language, text, says, date)


NEVER = [
    ("ru", "Хуситы взяли ответственность за взрыв в порту Мокки.", "ACCUSE"),
    ("ru", "В Генштабе сообщили, что сожгли три танка противника.", "ASSIST_INTEL"),
    ("ru", "Бои стихли на трое суток, чтобы отпеть погибших.", "STRIKE"),
    ("ru", "Артиллерия хунты била по школе.", "ABUSE"),
    ("ru", "Венгрия заблокировала транш помощи Украине.", "ENCIRCLE"),
    ("uk", "Угорщина заблокувала транш допомоги Україні.", "ENCIRCLE"),
    ("ru", "Власти объявили, что армия убила троих террористов.", "ACCUSE"),
    ("ru", "Сапёры снимают мины в порту.", "WITHDRAW"),
    ("en", "The army shelled the village by mistake.", "ASSESS"),
    ("de", "Aus Versehen traf die Artillerie eine Schule.", "ASSESS"),
]


@pytest.mark.parametrize(("language", "text", "kind"), NEVER)
def test_never(language, text, kind):
    assert kind not in [c.type for c in claims_of(text, language)]


def test_killed_and_wounded_are_no_second_loss():
    text = "Рота потеряла до 60 человек убитыми и ранеными."
    assert len(claims_of(text, "ru")) == 1
