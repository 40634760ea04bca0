"""German clauses whose order, articles and endings tell who acts."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, case, check, claims_of

CASES = [
    # ---- the first noun behind the verb acts
    case(
        "de",
        "In Kupjansk beschoss die russische Armee ein Wohnhaus.",
        Says("STRIKE", actor="Armed Forces of Russia", target="ein Wohnhaus"),
    ),
    case(
        "de",
        "Am Montag umzingelte die ukrainische Armee bei Tokmak drei Soldaten.",
        Says("ENCIRCLE", actor="Armed Forces of Ukraine", target="forces"),
    ),
    # ---- the future looks like a passive
    case(
        "de",
        "Die Rebellen werden in Goma vier Zivilisten töten.",
        Says("CASUALTIES", actor="fighters", target="civilians"),
    ),
    case(
        "de",
        "Sollten die Rebellen bei Sake einen Offizier verhaften, wäre das ein Bruch.",
        Says("TAKE_PRISONER", actor="fighters", target="command"),
    ),
    # ---- of two nouns acts the one that the verb agrees with
    case(
        "de",
        "Mehr als 200 Soldaten hielt eine Menge in Guaviare fest.",
        Says("TAKE_PRISONER", target="forces"),
    ),
    # ---- "die" before a masculine is many; "ihn" never acts
    case(
        "de",
        "Rebellen griffen Goma an. Den Lehrer ließen die Entführer am Abend frei.",
        Says("TAKE_PRISONER", actor="die Entführer", target="civilians"),
    ),
    case(
        "de",
        "Ein Polizist wurde bei Goma von Rebellen verschleppt. Am Abend ließen ihn die "
        "Entführer wieder frei.",
        Says("TAKE_PRISONER", actor="die Entführer", target="Ein Polizist"),
    ),
    # ---- units whose names are one word
    case(
        "de",
        "Die 155. Marineinfanteriebrigade griff Lyman an.",
        Says("ATTACK", actor="155th Marine Brigade"),
    ),
    case(
        "de",
        "Das 225. Sturmregiment griff Lyman an.",
        Says("ATTACK", actor="225th Assault Regiment"),
    ),
    # ---- two words, one verb
    case(
        "de",
        "Nachdem ukrainische Truppen bei Cherson einen Offizier gefangen genommen "
        "hatten, war Ruhe.",
        Says("TAKE_PRISONER", actor="Ukrainian forces", target="command"),
    ),
    # ---- "zu" inside an idiom
    case(
        "de",
        "Den Rebellen gelang es, bei Sake die Brücke in die Luft zu jagen.",
        Says("DESTROY", actor="fighters", target="die Brücke"),
    ),
    # ---- whom it befalls tells the type
    case(
        "de",
        "Die Slowakei will Kyjiw im November zwei Haubitzen übergeben.",
        Says("LOGISTICS", actor="Slovakia"),
    ),
    case(
        "de",
        "Die Abwehr zweier Vorstöße bei Kupjansk meldete die 72. Brigade.",
        Says("REPEL"),
    ),
    # ---- the auxiliary is left out
    case(
        "de",
        "Mehrere Hallen in Sumy bombardiert, zwei Frauen getötet, wie die Armee sagte.",
        Says("STRIKE", target="Hallen"),
    ),
]


@pytest.mark.parametrize(("language", "text", "says", "date"), CASES)
def test_who_acts_by_the_form(language, text, says, date):
    check(language, text, says, date)


def test_the_mark_of_another_infinitive_is_no_particle():
    text = "Die RSF griffen Bara an. Ein Sprecher sagte, man habe nichts zu tun."
    assert "ANNOUNCE" not in {c.type for c in claims_of(text, "de")}
