"""English clauses without "that", verbs read as attributes, plural owners, doers."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, case, check

CASES = [
    # ---- who says and who acts, where no "that" parts them
    case(
        "en",
        "A driver who fled said gunmen burned two trucks near Gao.",
        Says("DESTROY", actor="fighters", origin="driver"),
    ),
    case(
        "en",
        "A resident claimed rebels shelled a market in Goma.",
        Says("STRIKE", actor="fighters", origin="civilians"),
    ),
    case(
        "en",
        "A nurse claims soldiers killed two farmers near Goma.",
        Says("CASUALTIES", actor="forces", origin="nurse"),
    ),
    case(
        "en",
        "A doctor put the death toll at the hospital at 14.",
        Says("CASUALTIES", origin="doctor"),
    ),
    # ---- whoever is seen doing it does it
    case(
        "en",
        "Villagers saw Ukrainian troops entering Kupiansk.",
        Says("ADVANCE", actor="Ukrainian forces"),
    ),
    # ---- no attribute of what it befalls
    case(
        "en",
        "The junta looted shops in Kutum overnight.",
        Says("ABUSE", actor="government", target="shops"),
    ),
    case(
        "en",
        "Russian forces entered Pokrovsk at dawn and evacuated patients.",
        Says("DISPLACE", actor="Russian forces", target="civilians"),
    ),
    # ---- the owner's mark of a plural
    case(
        "en",
        "The rebels’ bombing of a school near Kupiansk drew protests.",
        Says("STRIKE", actor="fighters", target="school"),
    ),
    # ---- who does it tells nothing
    case(
        "en",
        "An assault near Bunia was repelled by the rebels on Thursday evening.",
        Says("REPEL", actor="fighters", chain=()),
    ),
    # ---- a short name in brackets before the verb of saying
    case(
        "en",
        "Attacks near Bunia have displaced 300 people, the International Organization "
        "for Migration (IOM) reports.",
        Says("DISPLACE", target="civilians", origin="Organization for Migration"),
    ),
    # ---- somebody without a name before a colon and a quotation
    case(
        "en",
        "A truck driver: “Troops withdrew from Bunia.”",
        Says("WITHDRAW", actor="forces", origin="truck driver"),
    ),
    # ---- a number of the kind counted before
    case(
        "en",
        "Two people were killed and eleven injured in Goma.",
        Says("CASUALTIES", trigger="injured", target="civilians"),
    ),
    case(
        "en",
        "A drone killed two farmers and injured six in Goma.",
        Says("CASUALTIES", trigger="injured", target="farmers"),
    ),
    # ---- who captures is not captured; what is not done is no refusal
    case(
        "en",
        "Government soldiers captured the airport in Toretsk.",
        Says("CAPTURE", actor="forces", target="airport"),
    ),
    case(
        "en",
        "Government soldiers did not attack the barracks in Bunia.",
        Says("ATTACK", actor="forces", target="barracks"),
    ),
    case(
        "en",
        "The militia will take control of Goma next week.",
        Says("CAPTURE", actor="fighters"),
    ),
    case(
        "en",
        "M23 fighters burned two depots and advanced on Kupiansk.",
        Says("DESTROY", actor="M23", target="depots"),
    ),
]


@pytest.mark.parametrize(("language", "text", "says", "date"), CASES)
def test_told(language, text, says, date):
    check(language, text, says, date)
