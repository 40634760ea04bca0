"""Who is named inside a relative clause tells that clause alone (guideline G6)."""

from __future__ import annotations

import pytest

from tests.extract.desk import claims_of

# language, text, what the clause tells, who tells it, what the author tells
ASIDES = [
    ("en", "Colonel Deng, who, so the relief agencies say, ordered the retreat, fled "
           "to Juba on Monday.", "ORDER", "relief agencies", "WITHDRAW"),
    ("en", "The convoy, which the army says was carrying weapons, was hit by a drone.",
     "LOGISTICS", "army", "STRIKE"),
    ("de", "Die Armee nahm Bor ein, das, so der Bürgermeister, tagelang beschossen "
           "worden war.", "STRIKE", "der Bürgermeister", "CAPTURE"),
    ("de", "Die Brücke bei Bor, die, wie der Gouverneur mitteilte, von Rebellen "
           "gesprengt wurde, liegt in einem Tal. Die Armee schickte Pioniere.",
     "DESTROY", "der Gouverneur", "DEPLOY"),
    ("ru", "Мост под Бором, который, по словам губернатора, взорвали мятежники, лежит "
           "в долине. Армия направила сапёров.", "SABOTAGE", "губернатора", "DEPLOY"),
    ("ru", "Бригаду, которая, как считают аналитики, потеряла половину бойцов, вывели "
           "из Лимана.", "CASUALTIES", "experts", "WITHDRAW"),
    ("uk", "Армія зайняла Бор, який, як стверджує мер, обстрілювали кілька днів.",
     "STRIKE", "мер", "CAPTURE"),
    ("uk", "Бригаду, яка, як вважають аналітики, втратила половину бійців, вивели з "
           "Лимана.", "CASUALTIES", "experts", "WITHDRAW"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "told", "source", "own"), ASIDES)
def test_the_source_covers_its_clause_alone(language, text, told, source, own):
    claims = {c.type: c.chain for c in claims_of(text, language)}
    assert claims[told][-1].name == source
    assert len(claims[own]) == 1
