"""What verbs say of an event by their form: unreal, asked, commanded, yet to come."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, case, check

CASES = [
    # ---- what is only thought of
    case(
        "en",
        "A recapture of Bukavu would be a heavy blow to the militia.",
        Says("CAPTURE", status="hypothetical", never="asserted"),
    ),
    case(
        "ru",
        "Если бы город Гома пал, бежали бы тысячи людей.",
        Says("DISPLACE", "бежали", status="conditional", never="asserted"),
    ),
    case(
        "uk",
        "Якби місто Гома впало, втекли б тисячі людей.",
        Says("DISPLACE", "втекли", status="conditional", never="asserted"),
    ),
    # ---- a verb may open an if-clause
    case(
        "de",
        "Zöge die Armee aus Goma ab, würden die Rebellen die Stadt besetzen.",
        Says("WITHDRAW", phase="possible", status="conditional", never="asserted"),
        Says("CAPTURE", phase="future", status="conditional forecast"),
    ),
    case(
        "de",
        "„Zöge die Armee aus Goma ab, stünde die Miliz in der Stadt“, sagte der Abt.",
        Says("WITHDRAW", status="conditional", never="asserted"),
    ),
    case(
        "de",
        "Sollte die Straße gesperrt werden, warnt der Abt, müssten alle fliehen.",
        Says("CLOSURE", status="conditional", never="planned"),
    ),
    case(
        "en",
        "Were the army to withdraw from Goma, the rebels would seize the airport.",
        Says("WITHDRAW", status="conditional", never="asserted"),
    ),
    case(
        "ru",
        "Возьмут повстанцы Гому — армия отступит.",
        Says("CAPTURE", status="conditional", never="asserted"),
        Says("WITHDRAW", phase="future", status="conditional forecast"),
    ),
    case(
        "de",
        "Dass die Rebellen den Ort „erobert“ haben, zeigen die Bilder nicht.",
        Says("CAPTURE", never="conditional"),
    ),
    # ---- what can no longer be done is not done
    case(
        "en",
        "The army can no longer bring supplies to Nyala.",
        Says("LOGISTICS", polarity="-", value="CT-", never="hedged"),
    ),
    # ---- the condition of a lie is that it is told
    case(
        "de",
        "Die Junta lügt, wenn sie behauptet, ihre Truppen hätten Myawaddy erobert.",
        Says("CAPTURE", "erobert", never="conditional"),
    ),
    # ---- a question is open
    case(
        "en",
        "Nobody could say whether the rebels hold the town of Sake.",
        Says("CONTROL", status="open", never="asserted"),
    ),
    # ---- an order in so many words
    case(
        "ru",
        "«Начинайте отвод войск из Джермука», — сказал министр.",
        Says("WITHDRAW", "отвод", never="denied"),
    ),
    # ---- "would" behind a verb of saying is the future of the past
    case(
        "en",
        "Israel's army would withdraw from Lebanon within 60 days, the premier said.",
        Says("WITHDRAW", status="forecast", never="asserted"),
    ),
    case(
        "en",
        "The ministry said the withdrawal from Nyala would be completed on time.",
        Says("WITHDRAW", status="forecast", never="hypothetical"),
    ),
    case(
        "de",
        "Wir werden einige Einheiten nach Kidal verlegen, sagte der General.",
        Says("DEPLOY", never="asserted"),
    ),
    # ---- to begin what is ordered is still a plan
    case(
        "ru",
        "Министр поручил командующему начать отвод войск из Джермука.",
        Says("WITHDRAW", status="planned", origin="инистр"),
    ),
    case(
        "uk",
        "Президент наказав почати відведення військ із Джермука.",
        Says("WITHDRAW", status="planned"),
    ),
    # ---- to prepare to hold a town is a plan
    case(
        "en",
        "The rebels are preparing to defend Bukavu.",
        Says("FORTIFY", status="planned"),
    ),
    # ---- Slavic hearsay in a new sentence goes on with the speaker
    case(
        "uk",
        "Дипломати кажуть, що Ель-Обейд оточено. Хусити нібито захопили Маріб.",
        Says("CAPTURE", "захопили", origin="officials", status="hedged"),
    ),
    # ---- an order is told, its words are not
    case(
        "de",
        "Baku ordnet den Rückzug aus Latschin an.",
        Says("WITHDRAW", origin="author", status="planned"),
    ),
    # ---- what has yet to happen has not, and is no plan
    case(
        "en",
        "The army has yet to retake Bara.",
        Says("CAPTURE", polarity="-", never="planned"),
    ),
    # ---- a question that nobody answers
    case(
        "en",
        "Nobody knows which army holds Marinka now.",
        Says("CONTROL", status="open", never="asserted"),
    ),
    # ---- whom one accuses of having done it
    case(
        "de",
        "Der Gouverneur wirft der Miliz vor, Häuser in Nyala zu beschießen.",
        Says("STRIKE", "beschießen", never="planned"),
    ),
]


@pytest.mark.parametrize(("language", "text", "says", "date"), CASES)
def test_moods(
    language: str, text: str, says: tuple[Says, ...], date: str | None
) -> None:
    check(language, text, says, date)
