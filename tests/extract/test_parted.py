"""German verbs in two parts, perfects with "sein", words of whole other clauses."""

import pytest

from tests.extract.desk import Says, check

CASES = [
    (
        "Bei Uvira wehrten Verbände der Armee am frühen Morgen im Laufe mehrerer "
        "Stunden unter schweren Verlusten auf beiden Ufern drei Vorstöße der Miliz ab.",
        Says("REPEL", actor="forces"),
    ),
    (
        "Der Imam sagte, die Rebellen seien nachts in Kidal eingefallen.",
        Says("ATTACK", actor="fighters"),
    ),
    (
        "Ein Händler erzählte, Bunia sei an die Rebellen gefallen.",
        Says("CAPTURE", places=(("Bunia", None),)),
    ),
    (
        "Vernichtet wurden bei Sewerodonezk zwei Schützenpanzer der Armee.",
        Says("DESTROY"),
    ),
]


@pytest.mark.parametrize(("text", "says"), CASES)
def test_verb_is_read_whole(text: str, says: Says):
    check("de", text, (says,), None)


OTHERS = [
    ("Am frühen Morgen beschoss die Miliz Bukavu.", Says("STRIKE", phase="occurred")),
    ("Die Miliz greift morgen Bukavu an.", Says("ATTACK", phase="future")),
    (
        "Rebellen haben einen Posten bei Mopti überfallen und sechs Soldaten getötet.",
        Says("CASUALTIES", actor="fighters"),
    ),
    ("Katar vermittelt zwischen Israel und der Hamas.", Says("NEGOTIATE", actor="Qat")),
]


@pytest.mark.parametrize(("text", "says"), OTHERS)
def test_time_and_voice(text: str, says: Says):
    check("de", text, (says,), None)


SOURCES = [
    (
        "Der Sprecher räumte ein, dass die Rebellen Goma eingenommen haben.",
        Says("CAPTURE", chain=("Der Sprecher",)),
    ),
    (
        "Augenzeugen zufolge rückte die Armee auf Goma vor.",
        Says("ADVANCE", origin="sources"),
    ),
]


@pytest.mark.parametrize(("text", "says"), SOURCES)
def test_source_is_no_verb(text: str, says: Says):
    check("de", text, (says,), None)


SUBJECTS = [
    (
        "Im Kordofan haben die Rebellen nach Angaben örtlicher Aktivisten die Stadt "
        "Bara eingenommen.",
        Says("CAPTURE", actor="fighters", origin="civilians"),
    ),
]


@pytest.mark.parametrize(("text", "says"), SUBJECTS)
def test_whose_account_it_is_does_not_act(text: str, says: Says):
    check("de", text, (says,), None)
