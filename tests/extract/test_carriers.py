"""Who passes on what a speaker says or a recording shows: one hop more, outside."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, case, check

CASES = [
    # ---- the outlet that was told
    case(
        "de",
        "Die Armee habe sich nach Minova zurückgezogen, sagte der Sprecher Paul Ilunga "
        "der Agentur Seepost.",
        Says("WITHDRAW", chain=("Seepost", "Ilunga")),
    ),
    case(
        "en",
        "The rebels left Bukavu, the teacher Grace Amani told the newspaper Le Phare.",
        Says("WITHDRAW", chain=("Phare", "Amani")),
    ),
    case(
        "uk",
        "«Бойовики залишили місто Бенгазі», — сказав речник Омар Дауд телеканалу "
        "«Хвиля-5».",
        Says("WITHDRAW", chain=("Хвиля", "Дауд")),
    ),
    case(
        "ru",
        "«Боевики покинули город Бенгази», — сказал врач Омар Дауд агентству «Волна».",
        Says("WITHDRAW", chain=("Волна", "Дауд")),
    ),
    # ---- what it goes on to say went to the same outlet
    case(
        "de",
        "Die Rebellen hätten Sake verlassen, sagte der Lehrer Paul Ilunga der Agentur "
        "Seepost. Zuvor hätten sie die Brücke beschossen.",
        Says("STRIKE", "beschossen", chain=("Seepost", "Ilunga")),
    ),
    # ---- the outlet whose text it is is the author
    case(
        "en",
        "ADEN, May 3 (Harbour Post) - Houthi forces shelled Taiz on Sunday, an officer "
        "told Harbour Post.",
        Says("STRIKE", chain=("command",)),
    ),
    # ---- a paper that cites a channel in passing
    case(
        "ru",
        "Канал «Горный дозор», на который ссылается издание «Перевал», пишет, что "
        "армяне оставили Джермук.",
        Says("WITHDRAW", chain=("Перевал", "дозор")),
    ),
    case(
        "uk",
        "Канал «Гірська варта», на який посилається видання «Перевал», пише, що "
        "азербайджанські війська залишили Джермук.",
        Says("WITHDRAW", chain=("Перевал", "варта")),
    ),
    # ---- whose recording it is
    case(
        "en",
        "Videos posted by the Rapid Support Forces show army vehicles retreating from "
        "Nyala.",
        Says("WITHDRAW", chain=("Rapid Support", "video")),
    ),
    case(
        "de",
        "Auf einem Foto, das die israelische Armee veröffentlicht hat, sind zerstörte "
        "Häuser in Rafah zu sehen.",
        Says("DESTROY", chain=("Israel", "foto")),
    ),
    # ---- circles that a paper hears from
    case(
        "de",
        "Nach Informationen der Zeitung „Hafenbote“ aus Sicherheitskreisen plant die "
        "Türkei einen Einmarsch in Nordsyrien.",
        Says("INCURSION", chain=("Hafenbote", "sources")),
    ),
    # ---- an outlet beside an inserted saying verb
    case(
        "de",
        "Die Angreifer seien zurückgeschlagen worden, teilte das syrische "
        "Verteidigungsministerium laut der Agentur Reuters mit.",
        Says("REPEL", chain=("Reuters", "Syria")),
    ),
]


@pytest.mark.parametrize(("language", "text", "says", "date"), CASES)
def test_carriers(
    language: str, text: str, says: tuple[Says, ...], date: str | None
) -> None:
    check(language, text, says, date)
