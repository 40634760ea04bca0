"""Who did it to whom: voice, case, order, relatives, coordination, nominal events."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, case, check

ENGLISH = [
    case(
        "en",
        "Russian forces captured the town of Bakhmut.",
        Says("CAPTURE", "captured", actor="Russia", places=(("Bakhmut", None),)),
    ),
    case(
        "en",
        "The town of Izium was recaptured by Ukrainian forces.",
        Says("CAPTURE", "recaptured", actor="Ukrain", places=(("Izium", None),)),
    ),
    case(
        "en",
        "Israeli troops, who had entered Gaza City at dawn, shelled the port of "
        "Ashdod.",
        Says("STRIKE", "shelled", actor="Israel", places=(("Ashdod", None),)),
        Says("ADVANCE", "entered", actor="Israel"),
    ),
    case(
        "en",
        "The Russian army and Wagner mercenaries attacked Soledar.",
        Says("ATTACK", "attacked", actor="Russia", places=(("Soledar", None),)),
        Says("ATTACK", "attacked", actor="Wagner"),
    ),
    case(
        "en",
        "The retreat of the Russian army from Lyman began on Friday.",
        Says("WITHDRAW", "retreat", actor="Russia", places=(("Lyman", "origin"),)),
    ),
    case(
        "en",
        "The Ukrainian withdrawal from Avdiivka took three days.",
        Says(
            "WITHDRAW", "withdrawal", actor="Ukrain", places=(("Avdiivka", "origin"),)
        ),
    ),
    case(
        "en",
        "An attack by Hamas fighters on Sderot was repelled by the Israeli army.",
        Says("REPEL", "repelled", actor="Israel"),
    ),
    case(
        "en",
        "Two missiles were shot down by Ukrainian air defence over Odesa.",
        Says("AIR_DEFENCE", "shot down", actor="Ukrain", places=(("Odesa", None),)),
    ),
    case(
        "en",
        "Houthi fighters clashed with the Saudi army near Marib.",
        Says("CLASH", "clashed", actor="Houthi", target="Saudi"),
    ),
    case(
        "en",
        "Russian soldiers were taken prisoner by the Ukrainian army near Lyman.",
        Says("TAKE_PRISONER", actor="Ukrain", target="Russia"),
    ),
    case(
        "en",
        "Ukrainian soldiers were encircled by the Russian army near Ilovaisk.",
        Says("ENCIRCLE", "encircled", actor="Russia", target="Ukrain"),
    ),
    case(
        "en",
        "The Syrian army bombed Idlib, and Turkish troops shelled Manbij.",
        Says("STRIKE", "bombed", actor="Syria", places=(("Idlib", None),)),
        Says("STRIKE", "shelled", actor="Turk", places=(("Manbij", None),)),
    ),
    case(
        "en",
        "Kherson, abandoned by the Russian army, was entered by Ukrainian troops.",
        Says("WITHDRAW", "abandoned", actor="Russia"),
        Says("ADVANCE", "entered", actor="Ukrain"),
    ),
]

GERMAN = [
    case(
        "de",
        "Russische Truppen haben die Stadt Bachmut erobert.",
        Says("CAPTURE", "erobert", actor="Russia", places=(("Bakhmut", None),)),
    ),
    case(
        "de",
        "Isjum wurde von ukrainischen Truppen zurückerobert.",
        Says("CAPTURE", "zurückerobert", actor="Ukrain", places=(("Izium", None),)),
    ),
    case(
        "de",
        "Den Flughafen von Khartum haben Kämpfer der RSF eingenommen.",
        Says(
            "CAPTURE",
            "eingenommen",
            actor="Rapid Support",
            places=(("Khartoum", None),),
        ),
    ),
    case(
        "de",
        "Israelische Soldaten, die am Morgen in Gaza-Stadt einrückten, beschossen den "
        "Hafen.",
        Says("STRIKE", "beschossen", actor="Israel"),
    ),
    case(
        "de",
        "Die russische Armee und die Gruppe Wagner griffen Soledar an.",
        Says("ATTACK", "griffen", actor="Russia", places=(("Soledar", None),)),
        Says("ATTACK", "griffen", actor="Wagner"),
    ),
    case(
        "de",
        "Der Rückzug der russischen Armee aus Lyman begann am Freitag.",
        Says("WITHDRAW", "Rückzug", actor="Russia", places=(("Lyman", "origin"),)),
    ),
    case(
        "de",
        "Der ukrainische Abzug aus Awdijiwka dauerte drei Tage.",
        Says("WITHDRAW", "Abzug", actor="Ukrain", places=(("Avdiivka", "origin"),)),
    ),
    case(
        "de",
        "Am Sonntag griff die ukrainische Armee Belgorod mit Drohnen an.",
        Says("STRIKE", actor="Ukrain", places=(("Belgorod", None),)),
    ),
    case(
        "de",
        "Ein Angriff der Hamas auf Sderot wurde von der israelischen Armee abgewehrt.",
        Says("REPEL", "abgewehrt", actor="Israel"),
    ),
    case(
        "de",
        "Von der ukrainischen Flugabwehr wurden über Odessa acht Drohnen abgeschossen.",
        Says("AIR_DEFENCE", "abgeschossen", actor="Ukrain", number=(8, 8)),
    ),
    case(
        "de",
        "Bei Ilowajsk wurden ukrainische Soldaten von der russischen Armee "
        "eingekesselt.",
        Says("ENCIRCLE", "eingekesselt", actor="Russia", target="Ukrain"),
    ),
    case(
        "de",
        "Russische Truppen rückten bei Pokrowsk weiter vor.",
        Says("ADVANCE", "rückten", actor="Russia", places=(("Pokrovsk", None),)),
    ),
    case(
        "de",
        "Die syrische Armee bombardierte Idlib, türkische Truppen beschossen "
        "Manbidsch.",
        Says("STRIKE", "bombardierte", actor="Syria", places=(("Idlib", None),)),
        Says("STRIKE", "beschossen", actor="Turk", places=(("Manbij", None),)),
        fails="clauses joined by a comma alone share subject and place",
    ),
]

UKRAINIAN = [
    case(
        "uk",
        "Російські війська захопили місто Бахмут.",
        Says("CAPTURE", "захопили", actor="Russia", places=(("Bakhmut", None),)),
    ),
    case(
        "uk",
        "Ізюм звільнено українськими військами.",
        Says("CAPTURE", "звільнено", actor="Ukrain", places=(("Izium", None),)),
        fails="a place that opens the sentence before a passive is not found",
    ),
    case(
        "uk",
        "Українські війська звільнили місто Ізюм від російських військ.",
        Says("CAPTURE", "звільнили", actor="Ukrain", target="Russia"),
    ),
    case(
        "uk",
        "Місто Соледар атакували російська армія та найманці «Вагнера».",
        Says("ATTACK", "атакували", actor="Russia", places=(("Soledar", None),)),
    ),
    case(
        "uk",
        "Відступ російської армії з Лимана почався в п’ятницю.",
        Says("WITHDRAW", "Відступ", actor="Russia", places=(("Lyman", "origin"),)),
    ),
    case(
        "uk",
        "Український відхід з Авдіївки тривав три дні.",
        Says("WITHDRAW", "відхід", actor="Ukrain", places=(("Avdiivka", "origin"),)),
    ),
    case(
        "uk",
        "Українська армія відбила атаку російських військ під Вугледаром.",
        Says("REPEL", "відбила", actor="Ukrain", places=(("Vuhledar", None),)),
    ),
    case(
        "uk",
        "Над Одесою сили протиповітряної оборони України збили вісім дронів.",
        Says("AIR_DEFENCE", "збили", actor="Ukrain", number=(8, 8)),
    ),
    case(
        "uk",
        "Українських солдатів оточили російські війська під Іловайськом.",
        Says("ENCIRCLE", "оточили", actor="Russia", target="Ukrain"),
    ),
    case(
        "uk",
        "Ізраїльська армія обстріляла порт Гази, а ХАМАС випустив ракети по Ашдоду.",
        Says("STRIKE", "обстріляла", actor="Israel"),
        Says("STRIKE", "випустив", actor="Hamas", places=(("Ashdod", None),)),
    ),
    case(
        "uk",
        "Російські солдати, які зайшли в Куп’янськ, обстріляли лікарню.",
        Says("STRIKE", "обстріляли", actor="Russia"),
    ),
    case(
        "uk",
        "Хусити атакували саудівську армію поблизу Маріба.",
        Says("ATTACK", "атакували", actor="Houthi", target="Saudi"),
    ),
]

RUSSIAN = [
    case(
        "ru",
        "Российские войска захватили город Бахмут.",
        Says("CAPTURE", "захватили", actor="Russia", places=(("Bakhmut", None),)),
    ),
    case(
        "ru",
        "Изюм был освобождён украинскими войсками.",
        Says("CAPTURE", "освобождён", actor="Ukrain", places=(("Izium", None),)),
    ),
    case(
        "ru",
        "Украинские войска освободили город Изюм от российских войск.",
        Says("CAPTURE", "освободили", actor="Ukrain", target="Russia"),
    ),
    case(
        "ru",
        "Город Соледар атаковали российская армия и наёмники «Вагнера».",
        Says("ATTACK", "атаковали", actor="Russia", places=(("Soledar", None),)),
    ),
    case(
        "ru",
        "Отступление российской армии из Лимана началось в пятницу.",
        Says("WITHDRAW", "Отступление", actor="Russia", places=(("Lyman", "origin"),)),
    ),
    case(
        "ru",
        "Украинский отход из Авдеевки длился три дня.",
        Says("WITHDRAW", "отход", actor="Ukrain", places=(("Avdiivka", "origin"),)),
    ),
    case(
        "ru",
        "Российская армия отбила атаку украинских войск под Работино.",
        Says("REPEL", "отбила", actor="Russia", places=(("Robotyne", None),)),
    ),
    case(
        "ru",
        "Над Белгородом российская ПВО сбила восемь беспилотников.",
        Says("AIR_DEFENCE", "сбила", actor="Russia", number=(8, 8)),
    ),
    case(
        "ru",
        "Украинских солдат окружили российские войска под Иловайском.",
        Says("ENCIRCLE", "окружили", actor="Russia", target="Ukrain"),
    ),
    case(
        "ru",
        "Израильская армия обстреляла порт Газы, а ХАМАС выпустил ракеты по Ашдоду.",
        Says("STRIKE", "обстреляла", actor="Israel"),
        Says("STRIKE", "выпустил", actor="Hamas", places=(("Ashdod", None),)),
    ),
    case(
        "ru",
        "Украинские солдаты, которые вошли в Суджу, обстреляли склад.",
        Says("STRIKE", "обстреляли", actor="Ukrain"),
    ),
    case(
        "ru",
        "Хуситы атаковали саудовскую армию вблизи Мариба.",
        Says("ATTACK", "атаковали", actor="Houthi", target="Saudi"),
    ),
]


@pytest.mark.parametrize(
    ("language", "text", "says", "date"), ENGLISH + GERMAN + UKRAINIAN + RUSSIAN
)
def test_roles(language, text, says, date):
    check(language, text, says, date)
