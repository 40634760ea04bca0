"""Who is cited, who takes over, what denials and asides bear on, open questions."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, case, check

CASES = [
    case(
        "en",
        "Two companies have left their trenches and gone over to the rebels, the "
        "latter's military spokesman claimed on Friday.",
        Says("DESERTION", origin="fighters"),
    ),
    case(
        "en",
        "Troops advanced west of Bara on Monday, the observer Omar Adil reported, but "
        "in our judgement they have not taken the town.",
        Says("ADVANCE", origin="Omar Adil"),
        Says("CAPTURE", never="reported"),
    ),
    case(
        "uk",
        "Якщо дорогу не відкриють, гарнізон, думаю, здасться.",
        Says("SURRENDER", never="reported"),
    ),
    case(
        "ru",
        "Канал «Берег» со слов беженцев сообщает о бое у моста.",
        Says("CLASH", origin="civilians"),
    ),
    case(
        "uk",
        "Понад сорок солдатів, пише портал «Мандалай» з посиланням на сторожа, втекли "
        "з казарм у Лашо.",
        Says("DESERTION", origin="сторожа"),
    ),
    case(
        "ru",
        "Представитель повстанцев отрицал потерю Бары. «Мы удерживаем аэродром», — "
        "говорится в его видеообращении; он обвинил армию в том, что она сожгла рынок.",
        Says("DESTROY", origin="fighters"),
    ),
    case(
        "de",
        "Das Ministerium dementiert, Truppen nach Bara geschickt zu haben; die "
        "Luftwaffe habe lediglich zwei Munitionslager zerstört.",
        Says("DEPLOY", status="denied"),
        Says("DESTROY", never="denied"),
    ),
    case(
        "ru",
        "Мэр опроверг сообщения о взятии Бары: «Двоих взяли в плен на окраине».",
        Says("CAPTURE", status="denied"),
        Says("TAKE_PRISONER", never="denied"),
    ),
    case(
        "ru",
        "Сдачу города полковник объяснял тем, что у гарнизона кончилась вода.",
        Says("WITHDRAW", never="reported"),
        Says("LOGISTICS", status="reported"),
    ),
    case(
        "ru",
        "Жители Бары возводят баррикады: ночью боевики сожгли участок, после чего мэр, "
        "как передаёт радио «Волна», призвал мужчин перекрыть тропы.",
        Says("DESTROY", never="reported"),
    ),
    case(
        "uk",
        "Армія повернула Бару, оскільки повстанці вивели своїх людей на вимогу Пекіна.",
        Says("CAPTURE", never="reported"),
    ),
    case(
        "de",
        "Die Generäle bestanden auf der Rückgabe von Lashio, und Peking schloss den "
        "Grenzübergang Muse.",
        Says("CLOSURE", never="reported"),
    ),
    case(
        "de",
        "Partnerorganisationen melden die Plünderung des Krankenhauses durch "
        "Bewaffnete; das Personal sei geflohen.",
        Says("ABUSE", origin="Partnerorganisationen"),
    ),
    case(
        "en",
        "Partners in the town report looting of pharmacies.",
        Says("ABUSE", origin="Partners in the town"),
    ),
    case("en", "Who gave the order remains unclear.", Says("ORDER", status="open")),
    case("de", "Wer den Befehl gab, ist unklar.", Says("ORDER", status="open")),
    case("ru", "Кто отдал приказ, неясно.", Says("ORDER", status="open")),
    case("uk", "Хто віддав наказ, незрозуміло.", Says("ORDER", status="open")),
]


@pytest.mark.parametrize(("language", "text", "says", "date"), CASES)
def test_who_takes_over(language, text, says, date):
    check(language, text, says, date)
