"""Who speaks where several could: asides, closing sources, the accused, those cited."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, case, check

CASES = [
    # ---- who goes on in a participle is who spoke last, whatever stands between
    case(
        "en",
        'The junta\'s "rule of fear" would end, the Karen National Union said, adding '
        "that rebels had captured Myawaddy.",
        Says("CAPTURE", origin="Karen"),
    ),
    case(
        "ru",
        "Наши отряды ушли из Кидаля, сообщил полковник Сейду Кейта, добавив, что "
        "боевики обстреляли Гао.",
        Says("STRIKE", origin="Кейта"),
    ),
    case(
        "uk",
        "Загони вийшли з Кідаля, повідомив полковник Сейду Кейта, додавши, що бойовики "
        "обстріляли Гао.",
        Says("STRIKE", origin="Кейта"),
    ),
    # ---- a source that closes the sentence holds all of it
    case(
        "en",
        "The Syrian army shelled Saraqib overnight, killing three people, according to "
        "Mahmoud Haddad, a doctor at the town's hospital.",
        Says("STRIKE", origin="Haddad"),
        Says("CASUALTIES", origin="Haddad"),
    ),
    case(
        "de",
        "Die Armee hat Kidal verlassen (so die Rebellen).",
        Says("WITHDRAW", origin="fighters"),
    ),
    # ---- a place in which it is said speaks through its authorities
    case(
        "de",
        "Zwei Drohnen seien über Atbara abgeschossen worden, hieß es in Khartum.",
        Says("AIR_DEFENCE", origin="Khartoum"),
    ),
    # ---- who is cited in a clause of saying said what that clause reports
    case(
        "de",
        "Wie die Nachrichtenagentur AFP unter Berufung auf Anwohner berichtet, haben "
        "Kämpfer der RSF die Stadt En Nahud eingenommen.",
        Says("CAPTURE", chain=("AFP", "civilians")),
    ),
    case(
        "ru",
        "Как сообщает агентство Anadolu со ссылкой на местных жителей, боевики заняли "
        "город Эн-Нахуд.",
        Says("CAPTURE", chain=("Anadolu", "civilians")),
    ),
    case(
        "uk",
        "Як повідомляє агентство Reuters із посиланням на місцевих жителів, бойовики "
        "захопили місто Ен-Нахуд.",
        Says("CAPTURE", chain=("Reuters", "civilians")),
    ),
    # ---- "wie", "як" that open another clause or a pair make no cue
    case(
        "de",
        "Er habe gesehen, wie Soldaten in Uvira Häuser anzündeten, sagte ein Bewohner "
        "der Agentur Reuters.",
        Says("PRESENCE", chain=("Reuters", "civilians")),
    ),
    case(
        "uk",
        "Як малійські, так і сирійські телеграм-канали повідомляли про бої в Гао.",
        Says("CLASH", origin="телеграм-канали"),
    ),
    case(
        "de",
        "Die Bewohner sind froh, nach Monaten russischer Besatzung Soldaten zu sehen.",
        Says("CONTROL", origin="author"),
    ),
    # ---- a speaker behind the clause behind a colon
    case(
        "de",
        "Auch die Rebellen meldeten einen Erfolg: Das Dorf Tessit sei erobert worden, "
        "behauptete die M23.",
        Says("CAPTURE", origin="M23", status="unverified"),
    ),
    # ---- who is accused has done it, who accuses has said it
    case(
        "de",
        "Das Militär in Mali warf den Dschihadisten vor, in Gao zwölf Zivilisten "
        "getötet zu haben.",
        Says("CASUALTIES", actor="fighters", target="civilians", origin="army"),
    ),
    case(
        "en",
        "The army in Mali accused the jihadists of having shelled the market in Gao.",
        Says("STRIKE", actor="fighters", origin="army"),
    ),
    case(
        "uk",
        "Військові Судану звинуватили бойовиків у вбивстві десяти жителів Омдурмана.",
        Says("KILLING", actor="fighters", origin="Sudan"),
    ),
    case(
        "ru",
        "Власти Мьянмы обвинили повстанцев в обстреле больницы в Лашо.",
        Says("STRIKE", actor="fighters", origin="Burmese"),
    ),
    # ---- who says that another lied says the opposite, and accuses (guideline G1)
    case(
        "en",
        "The army lied when it said it had seized the airport in Nyala, a spokesman "
        "for the rebels told Radio Dabanga.",
        Says("ACCUSE", actor="spokesman", target="army", chain=("Dabanga",)),
        Says("CAPTURE", chain=("Dabanga", "spokesman", "army"), value="CT+"),
        Says("CAPTURE", chain=("Dabanga", "spokesman"), value="CT-", status="denied"),
    ),
    case(
        "de",
        "Ein Sprecher der Rebellen erklärte, die Armee lüge, wenn sie behaupte, sie "
        "habe Goma erobert.",
        Says("ACCUSE", actor="Rebellen", target="army", origin="author"),
        Says("CAPTURE", origin="army", value="CT+", status="unverified"),
        Says("CAPTURE", origin="Rebellen", value="CT-", status="denied"),
    ),
    case(
        "ru",
        "Представитель повстанцев заявил, что армия лжёт, утверждая, что захватила "
        "Гому.",
        Says("ACCUSE", actor="fighters", target="army", origin="author"),
        Says("CAPTURE", origin="army", value="CT+", status="unverified"),
        Says("CAPTURE", origin="fighters", value="CT-", status="denied"),
    ),
    case(
        "uk",
        "Речник повстанців заявив, що армія бреше, коли стверджує, що захопила Гому.",
        Says("ACCUSE", target="army", origin="author"),
        Says("CAPTURE", origin="army", value="CT+", status="unverified"),
        Says("CAPTURE", value="CT-", status="denied"),
    ),
    # ---- how something looks to somebody is that person's word
    case(
        "en",
        "For the Sudanese analyst Kholood Khair, the retreat from Nyala is a hoax.",
        Says("INFO_OP", origin="Khair"),
    ),
    case(
        "de",
        "Für den Analysten Karim Haddad ist der Rückzug aus Nyala ein "
        "Täuschungsmanöver.",
        Says("INFO_OP", origin="Haddad"),
    ),
    case(
        "uk",
        "Для журналістки Олени Марущак відведення військ — це постановка.",
        Says("INFO_OP", origin="Марущак"),
    ),
    case(
        "ru",
        "Для журналиста Карима Хаддада отступление из Ньялы — это постановка.",
        Says("INFO_OP", origin="Хаддад"),
    ),
    # ---- German compounds of accounts, and studies
    case(
        "de",
        "Nach Polizeiangaben wurden in Goma drei Menschen getötet.",
        Says("CASUALTIES", origin="Polizei"),
    ),
    case(
        "de",
        "Regierungsangaben zufolge haben Rebellen das Dorf Tessit angegriffen.",
        Says("ATTACK", origin="Regierung"),
    ),
    case(
        "de",
        "Nach einer Studie der UNO wurden in Goma 300 Häuser zerstört.",
        Says("DESTROY", origin="United Nations"),
    ),
    # ---- "so dass" opens a result, no source
    case(
        "de",
        "Die Rebellen griffen an, so dass die Armee Goma verlassen musste.",
        Says("WITHDRAW", origin="author"),
    ),
    # ---- a capital in which it is denied
    case(
        "ru",
        "В Баку сообщили, что армянские военные обстреляли село Неграм. В Ереване это "
        "опровергли.",
        Says("STRIKE", origin="Baku", value="CT+"),
        Says("STRIKE", origin="Yerevan", value="CT-", status="denied"),
    ),
    case(
        "uk",
        "Азербайджан звинуватив вірменських військових в обстрілі села Неграм. У "
        "Єревані це заперечили.",
        Says("STRIKE", origin="Azerbaijan", actor="Armenia", value="CT+"),
        Says("STRIKE", origin="Yerevan", value="CT-", status="denied"),
    ),
    # ---- the accused is no source of the accusation
    case(
        "en",
        "The RSF has repeatedly been accused of looting hospitals in Khartoum.",
        Says("ABUSE", actor="Rapid Support", origin="unspecified"),
    ),
    # ---- "so der Bauer": a person, whose speech may go on
    case(
        "de",
        "Die Rebellen hätten Bara besetzt, so der Bauer. Sie seien in der Nacht "
        "abgezogen.",
        Says("WITHDRAW", origin="Bauer"),
    ),
    # ---- a heading that is a quotation is the first speaker's
    case(
        "en",
        "# “We will withdraw”\nThe mayor of Kidal, Omar Keita, said that rebels had "
        "shelled the town.",
        Says("WITHDRAW", origin="Keita"),
    ),
    # ---- told to an outlet once, the rest is told there too
    case(
        "en",
        'Rebels had shelled Nyala, Colonel Ahmed Hassan told Radio Dabanga. "Two '
        'columns have left the town." The army had retaken Kutum as well, Hassan said.',
        Says("STRIKE", chain=("Dabanga", "Hassan")),
        Says("CAPTURE", chain=("Dabanga", "Hassan")),
    ),
    case(
        "uk",
        "Повстанці обстріляли Ньялу, сказав полковник Ахмед Хасан в ефірі телеканалу "
        "«Степ-24». За його словами, армія відступила з Кутума.",
        Says("STRIKE", chain=("Степ", "Хасан")),
        Says("WITHDRAW", origin="Хасан"),
    ),
    case(
        "ru",
        "Повстанцы обстреляли Ньялу, сказал полковник Ахмед Хасан в эфире телеканала "
        "«Степь-24».",
        Says("STRIKE", chain=("Степь", "Хасан")),
    ),
    # ---- who posted a recording passes on what is said in it
    case(
        "en",
        "In a video from the broadcaster Al Hadath, a farmer said that drones had "
        "struck Merowe.",
        Says("STRIKE", chain=("Al Hadath", "farmer")),
    ),
]


@pytest.mark.parametrize(("language", "text", "says", "date"), CASES)
def test_speakers(language, text, says, date):
    check(language, text, says, date)
