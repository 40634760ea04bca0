"""How events are presented: hedged, planned, possible, asked, begun, conditional."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, case, check

CASES = [
    # ---- hedges
    case(
        "en",
        "Russian forces have probably captured the town of Soledar.",
        Says("CAPTURE", status="hedged", never="asserted", value="PR+"),
    ),
    case(
        "en",
        "Ukrainian troops may have left the town of Lyman.",
        Says("WITHDRAW", status="hedged", value="PS+"),
    ),
    case(
        "de",
        "Ukrainische Truppen haben Lyman vermutlich verlassen.",
        Says("WITHDRAW", status="hedged", value="PR+"),
    ),
    case(
        "de",
        "Russische Truppen dürften Soledar erobert haben.",
        Says("CAPTURE", status="hedged", value="PR+"),
    ),
    case(
        "uk",
        "Українські війська, ймовірно, залишили Лиман.",
        Says("WITHDRAW", status="hedged", value="PR+"),
    ),
    case(
        "ru",
        "Российские войска, вероятно, оставили Лиман.",
        Says("WITHDRAW", status="hedged", value="PR+"),
    ),
    # ---- forecasts
    case(
        "en",
        "The Ukrainian army will recapture Melitopol next year.",
        Says("CAPTURE", phase="future", status="forecast", never="asserted"),
    ),
    case(
        "en",
        "The Russian army could attack Kharkiv in spring.",
        Says("ATTACK", phase="possible", status="forecast", value="PS+"),
    ),
    case(
        "de",
        "Die ukrainische Armee wird Melitopol im kommenden Jahr zurückerobern.",
        Says("CAPTURE", phase="future", status="forecast", never="asserted"),
    ),
    case(
        "de",
        "Die russische Armee könnte im Frühjahr Charkiw angreifen.",
        Says("ATTACK", phase="possible", status="forecast", value="PS+"),
    ),
    case(
        "uk",
        "Українська армія звільнить Мелітополь наступного року.",
        Says("CAPTURE", phase="future", status="forecast", never="asserted"),
    ),
    case(
        "uk",
        "Російська армія може атакувати Харків навесні.",
        Says("ATTACK", phase="possible", status="forecast"),
    ),
    case(
        "ru",
        "Российская армия захватит Харьков в следующем году.",
        Says("CAPTURE", phase="future", status="forecast", never="asserted"),
    ),
    case(
        "ru",
        "Украинская армия может атаковать Мелитополь весной.",
        Says("ATTACK", phase="possible", status="forecast"),
    ),
    # ---- plans, attempts, beginnings
    case(
        "en",
        "The Israeli army plans to attack Rafah.",
        Says("ATTACK", phase="planned", status="planned", never="asserted"),
    ),
    case(
        "en",
        "Russian troops began to withdraw from Lyman.",
        Says("WITHDRAW", phase="begin", status="asserted"),
    ),
    case(
        "en",
        "Ukrainian troops tried to capture the town of Enerhodar.",
        Says("CAPTURE", phase="attempt"),
    ),
    case(
        "en",
        "Russian forces failed to capture the town of Vuhledar.",
        Says("CAPTURE", polarity="-", value="CT-"),
    ),
    case(
        "en",
        "Hamas fighters managed to leave the town of Rafah.",
        Says("WITHDRAW", polarity="+", value="CT+", status="asserted"),
    ),
    case(
        "de",
        "Die israelische Armee plant, Rafah anzugreifen.",
        Says("ATTACK", phase="planned", status="planned", never="asserted"),
    ),
    case(
        "de",
        "Die russischen Truppen sollen bis Freitag aus Lyman abziehen.",
        Says("WITHDRAW", phase="planned", status="planned"),
    ),
    case(
        "de",
        "Russische Truppen begannen, sich aus Lyman zurückzuziehen.",
        Says("WITHDRAW", phase="begin", status="asserted"),
    ),
    case(
        "de",
        "Ukrainische Truppen versuchten, Enerhodar zu erobern.",
        Says("CAPTURE", phase="attempt"),
    ),
    case(
        "de",
        "Der russischen Armee ist es nicht gelungen, Wuhledar einzunehmen.",
        Says("CAPTURE", polarity="-", value="CT-"),
    ),
    case(
        "uk",
        "Ізраїльська армія планує атакувати Рафах.",
        Says("ATTACK", phase="planned", status="planned", never="asserted"),
    ),
    case(
        "uk",
        "Російські війська почали відступати з Лимана.",
        Says("WITHDRAW", phase="begin", status="asserted"),
    ),
    case(
        "uk",
        "Російським військам не вдалося захопити Вугледар.",
        Says("CAPTURE", polarity="-", value="CT-"),
    ),
    case(
        "ru",
        "Израильская армия планирует атаковать Рафах.",
        Says("ATTACK", phase="planned", status="planned", never="asserted"),
    ),
    case(
        "ru",
        "Украинские войска начали отступать из Лимана.",
        Says("WITHDRAW", phase="begin", status="asserted"),
    ),
    case(
        "ru",
        "Украинским войскам не удалось захватить Энергодар.",
        Says("CAPTURE", polarity="-", value="CT-"),
    ),
    # ---- conditions
    case(
        "en",
        "If Russian forces capture Kupiansk, the Ukrainian army will withdraw from "
        "Lyman.",
        Says("CAPTURE", status="conditional", never="asserted", value="Uu"),
        Says("WITHDRAW", status="conditional forecast", never="asserted"),
    ),
    case(
        "en",
        "Should Ukrainian forces retake Izium, Russian troops would withdraw from "
        "Lyman.",
        Says("CAPTURE", status="conditional", never="asserted"),
        Says("WITHDRAW", status="conditional", never="asserted"),
    ),
    case(
        "de",
        "Falls die Huthis Marib erobern, wird die saudische Armee abziehen.",
        Says("CAPTURE", status="conditional", never="asserted"),
        Says("WITHDRAW", status="conditional forecast", never="asserted"),
    ),
    case(
        "de",
        "Sollten ukrainische Truppen Isjum zurückerobern, würden die Russen Lyman "
        "räumen.",
        Says("CAPTURE", status="conditional", never="asserted"),
        Says("WITHDRAW", status="conditional", never="asserted"),
    ),
    case(
        "de",
        "Erobert die russische Armee Kupjansk, muss Kiew Lyman räumen.",
        Says("CAPTURE", status="conditional", never="asserted"),
    ),
    case(
        "uk",
        "Якщо російські війська захоплять Куп’янськ, українська армія відступить з "
        "Лимана.",
        Says("CAPTURE", status="conditional", never="asserted"),
        Says("WITHDRAW", status="conditional forecast", never="asserted"),
    ),
    case(
        "ru",
        "Если украинские войска захватят Изюм, российская армия отступит из Лимана.",
        Says("CAPTURE", status="conditional", never="asserted"),
        Says("WITHDRAW", status="conditional forecast", never="asserted"),
    ),
    # ---- questions, avoidance, negation
    case(
        "en",
        "Will the Russian army attack Odesa?",
        Says("ATTACK", status="open", never="asserted", value="Uu"),
    ),
    case(
        "de",
        "Wird die ukrainische Armee Belgorod angreifen?",
        Says("ATTACK", status="open", never="asserted", value="Uu"),
    ),
    case(
        "uk",
        "Чи атакує російська армія Одесу?",
        Says("ATTACK", status="open", never="asserted", value="Uu"),
    ),
    case(
        "ru",
        "Атакует ли украинская армия Белгород?",
        Says("ATTACK", status="open", never="asserted", value="Uu"),
    ),
    case(
        "en",
        "Russian troops withdrew from Lyman to avoid encirclement.",
        Says("WITHDRAW", status="asserted"),
        Says("ENCIRCLE", status="hypothetical", never="asserted"),
    ),
    case(
        "de",
        "Die ukrainische Armee verließ Lyman, um eine Einkesselung zu vermeiden.",
        Says("ENCIRCLE", status="hypothetical", never="asserted"),
    ),
    case(
        "en",
        "Ukrainian forces did not withdraw from the town of Bakhmut.",
        Says("WITHDRAW", polarity="-", value="CT-", never="denied"),
    ),
    case(
        "de",
        "Die russische Armee hat Bachmut nicht erobert.",
        Says("CAPTURE", polarity="-", value="CT-", never="denied"),
    ),
    case(
        "uk",
        "Українські війська не залишили Бахмут.",
        Says("WITHDRAW", polarity="-", value="CT-", never="denied"),
    ),
    case(
        "ru",
        "Российские войска не оставили Лиман.",
        Says("WITHDRAW", polarity="-", value="CT-", never="denied"),
    ),
]


@pytest.mark.parametrize(("language", "text", "says", "date"), CASES)
def test_modality(language, text, says, date):
    check(language, text, says, date)
