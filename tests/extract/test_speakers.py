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
]


@pytest.mark.parametrize(("language", "text", "says", "date"), CASES)
def test_speakers(language, text, says, date):
    check(language, text, says, date)
