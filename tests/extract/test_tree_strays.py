"""Actors that the tree hides: behind other tags, in other places and clauses."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, case, check

FALLEN = [  # who has a place now that fell
    case(
        "de",
        "Die Stadt fiel den Aufständischen kampflos in die Hände.",
        Says("CAPTURE", actor="fighters"),
    ),
    case(
        "de",
        "Die Festung fiel in die Hände der Miliz.",
        Says("CAPTURE", actor="fighters", target="Festung"),
    ),
    case(
        "en",
        "Goma fell into the hands of the M23 on Monday.",
        Says("CAPTURE", actor="M23", target=""),
    ),
    case("en", "The town fell to the rebels.", Says("CAPTURE", actor="fighters")),
    case("uk", "Місто дісталося бойовикам без бою.", Says("CAPTURE", actor="fighters")),
    case("ru", "Город достался боевикам без боя.", Says("CAPTURE", actor="fighters")),
    case("ru", "Город оказался в руках повстанцев.", Says("CAPTURE", actor="fighters")),
    case(
        "ru",
        "Город был взят приступом.",
        Says("CAPTURE", actor="", places=(("Город", None),)),
    ),
]
PEOPLE = [  # words for people that are no nouns
    case(
        "uk",
        "Невідомі на мотоциклах розстріляли автобус біля Гао.",
        Says("ATTACK", actor="Невідомі"),
    ),
    case(
        "ru",
        "Неизвестные обстреляли пост под Гао.",
        Says("STRIKE", actor="Неизвестные"),
    ),
    case("de", "Manche haben sich bei Gao ergeben.", Says("SURRENDER", actor="Manche")),
    case(
        "en",
        "In 1991 Croatian detachments overran Vukovar from two sides.",
        Says("CAPTURE", actor="Croatian"),
    ),
]
HIDDEN = [  # subjects that a reader takes for something else
    case(
        "uk",
        "Підрозділи угруповання «Захід» вибили противника із Сватового.",
        Says("CAPTURE", actor="Захід", target="enemy"),
    ),
    case(
        "de",
        "Bei Gao hob eine Einheit ein Lager aus und führte drei Verdächtige ab.",
        Says("TAKE_PRISONER", actor="Einheit"),
    ),
    case(
        "de",
        "Durch Artillerie und Drohnen wurden bei Gao Lager des Gegners beschossen.",
        Says("STRIKE", actor="Artillerie"),
    ),
    case(
        "en",
        "Gunmen raided a post at Gao, killing six guards, two officials said.",
        Says("CASUALTIES", actor="fighters"),
    ),
]
UNSAID = [  # whose the infinitive or the clause is
    case(
        "de",
        "Der Kommandeur brüstet sich damit, die Brücke bei Singa zerstört zu haben.",
        Says("DESTROY", actor="command"),
    ),
    case(
        "ru",
        "Повстанцы предъявили гарнизону ультиматум: сложить оружие до утра.",
        Says("SURRENDER", actor="forces"),
    ),
]
SUBJECTS = [  # who acts by the words beside the event
    case(
        "de",
        "Östlich von Bara haben sudanesische Kräfte Umm Ruwaba zurückgewonnen.",
        Says("CAPTURE", actor="Sudanese", target=""),
    ),
    case("uk", "Потім із пагорбів вдарили міномети.", Says("STRIKE", actor="міномети")),
    case("uk", "Немає там ніяких десантників.", Says("PRESENCE", actor="forces")),
    case(
        "ru",
        "Минобороны Судана об ударе не упомянуло.",
        Says("INFO_ENV", actor="Sudan"),
    ),
    case("en", "The junta in Bamako kept mum.", Says("INFO_ENV", actor="government")),
    case(
        "de",
        "Dissidenten der Farc und das ELN liefern sich seit Dienstag Gefechte.",
        Says("CLASH", actor="Farc"),
    ),
    case(
        "en",
        "The village is still ours, a colonel swears.",
        Says("CONTROL", actor="colonel"),
    ),
    case(
        "uk",
        "Вибори окупаційна влада призначила на вересень.",
        Says("VOTE", actor="administration"),
    ),
]
MAKERS = [  # in a relative clause: who launched, flew, dug it
    case(
        "de",
        "Er rechtfertigte die Luftangriffe, die amerikanische Drohnen geflogen hatten.",
        Says("STRIKE", actor="American"),
    ),
    case(
        "de",
        "Die Minen, die der Feind über Nacht verlegt hat, sind tückisch.",
        Says("FORTIFY", actor="enemy"),
    ),
    case(
        "en",
        "The drones that the rebels launched against the port hit a ship.",
        Says("STRIKE", actor="fighters"),
    ),
]
_ALL = [*SUBJECTS, *MAKERS, *FALLEN, *PEOPLE, *HIDDEN, *UNSAID]


@pytest.mark.parametrize(("language", "text", "says", "date"), _ALL)
def test_actor(language: str, text: str, says: tuple[Says, ...], date: None) -> None:
    check(language, text, says, date)
