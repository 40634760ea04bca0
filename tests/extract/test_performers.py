"""Acts of speech that name nobody: whoever says the words performs them."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, case, check

PERFORMED = [
    case(
        "en",
        "Residents of Bara have been urged to leave, the army said.",
        Says("APPEAL", actor="army", target="civilians", origin="author"),
    ),
    case(
        "en",
        "The raid was carried out for the sake of public safety, the ministry said.",
        Says("JUSTIFY", actor="ministry", origin="author"),
    ),
    case(
        "de",
        "Der Angriff sei zum Schutz der Bevölkerung erfolgt, erklärte die Armee.",
        Says("JUSTIFY", actor="army", origin="author"),
    ),
    case(
        "uk",
        "Обстріли дамби мають припинитися, заявив губернатор Мопті.",
        Says("DEMAND", actor="Мопті", origin="author"),
    ),
    case(
        "ru",
        "Обстрелы плотины должны прекратиться, заявил губернатор Мопти.",
        Says("DEMAND", actor="Мопти", origin="author"),
    ),
    # an order that is told of is somebody else's
    case(
        "en",
        "The ministry said no such order had been given.",
        Says("ORDER", actor="", origin="ministry"),
    ),
    case(
        "de",
        "„Uns wurde befohlen, die Brücke zu halten“, sagte ein Feldwebel bei Goma.",
        Says("ORDER", actor="", origin="Feldwebel"),
    ),
]

ANSWERED = [  # who denies or justifies a deed that nobody else is said to have done
    case("en", "The RSF denied the looting.", Says("ABUSE", actor="Rapid Support")),
    case(
        "en",
        "The RSF denied any involvement in the shelling of the camp.",
        Says("STRIKE", actor="Rapid Support Forces"),
    ),
    case(
        "de",
        "Das Militär rechtfertigte den Beschuss der Schule.",
        Says("STRIKE", actor="army"),
    ),
    case(
        "uk",
        "«Хезболла» заперечує причетність до обстрілу.",
        Says("STRIKE", actor="Hezbollah"),
    ),
    case("ru", "Армия отрицает удар по рынку.", Says("STRIKE", actor="army")),
    case(
        "en",
        "The army denied the attack by the rebels.",
        Says("ATTACK", actor="fighters"),
    ),
]

STAFFS = [  # a verb without a subject, and where they sit who did it
    case(
        "uk",
        "У генштабі в Хартумі удар не коментували.",
        Says("INFO_ENV", actor="General Staff"),
    ),
    case(
        "uk",
        "Судан може вдатися до нової атаки на порт, припустив губернатор.",
        Says("ATTACK", actor="Sudan"),
    ),
]


@pytest.mark.parametrize(
    ("language", "text", "says", "date"), [*PERFORMED, *ANSWERED, *STAFFS]
)
def test_performed(
    language: str, text: str, says: tuple[Says, ...], date: None
) -> None:
    check(language, text, says, date)
