"""German clauses whose verb, in second or last place, tells what goes with what."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, case, check

CASES = [
    # ---- no noun begins with a small letter
    case(
        "de",
        "Bewaffnete zündeten bei Goma 40 Hütten an.",
        Says("DESTROY", actor="fighters", target="40 Hütten"),
    ),
    # ---- a capital inside a sentence is a noun's
    case(
        "de",
        "Zur selben Zeit hätten Bewaffnete die Polizeiwache von Goma umstellt, "
        "meldete die Agentur Andina.",
        Says("ENCIRCLE", actor="fighters"),
    ),
    # ---- what stands behind the second verb is its own
    case(
        "de",
        "Kämpfer der RSF rückten an und massakrierten bei Djibo 20 Dorfbewohner.",
        Says("KILLING", actor="Rapid Support Forces", target="civilians"),
    ),
    # ---- what the finite verb parts does not go together
    case(
        "de",
        "23 Blauhelme wurden am Montag von der Junta in Goma festgesetzt.",
        Says("TAKE_PRISONER", actor="government", target="forces"),
    ),
    # ---- a number opens a new phrase
    case(
        "de",
        "Am Montag evakuierten Kämpfer der RSF 900 Bewohner aus Goma.",
        Says("DISPLACE", actor="Rapid Support Forces", target="civilians"),
    ),
    # ---- "zufolge" goes with the noun before it
    case(
        "de",
        "In Goma starben dem Zivilschutz zufolge elf Menschen.",
        Says("CASUALTIES", target="civilians"),
    ),
    # ---- a clause with a joint has a finite verb
    case(
        "de",
        "Es war dunkel, als Guerilleros der ELN am Montag Reserven nach Pokrowsk "
        "heranführten.",
        Says("DEPLOY", target="forces"),
    ),
    # ---- the article tells which of two acts
    case(
        "de",
        "Maslak geht davon aus, dass der Gegner im Frühsommer Pokrowske angreift.",
        Says("ATTACK", actor="the enemy"),
    ),
    # ---- who is accused is to have done it
    case(
        "de",
        "Die ELN bezichtigte das Militär, einen Bauernhof bombardiert zu haben.",
        Says("STRIKE", actor="army", target="einen Bauernhof"),
    ),
    # ---- the stop of an ordinal number parts no pattern
    case(
        "de",
        "Die UN werfen Soldaten der 92. Brigade vor, bei Kupjansk drei Panzer "
        "vernichtet zu haben.",
        Says("DESTROY", actor="92nd Brigade", target="drei Panzer"),
    ),
]


@pytest.mark.parametrize(("language", "text", "says", "date"), CASES)
def test_the_place_of_the_verb_tells(language, text, says, date):
    check(language, text, says, date)
