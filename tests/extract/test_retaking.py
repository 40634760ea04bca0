"""A title alone, or a verb alone, means the speaker named before."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, case, check

CASES = [
    case(
        "en",
        "Chad's defence minister said the airfield was quiet. The rebels, the minister "
        "conceded, have captured Faya.",
        Says("CAPTURE", origin="Chad's defence minister"),
    ),
    case(
        "de",
        "Der tschadische Verteidigungsminister sprach am Montag von Verlusten. Die "
        "Rebellen hätten Faya erobert, sagte der Minister.",
        Says("CAPTURE", origin="tschadische Verteidigungsminister"),
    ),
    case(
        "en",
        "The mayor of Goma spoke of two dead. Colonel Jean Mukasa denied this. The "
        "rebels fled to Sake, the colonel said. Three people died, the mayor added.",
        Says("WITHDRAW", origin="Jean Mukasa"),
        Says("CASUALTIES", origin="mayor"),
    ),
    case(
        "uk",
        "Гома не впала, переконаний колишній начальник штабу округу, який розповів про "
        "ту ніч. Близько другої, згадує полковник, надійшов наказ відвести артилерію "
        "до Саке.",
        Says("WITHDRAW", origin="начальник"),
    ),
    # ---- a verb of saying between two commas has its subject from before
    case(
        "uk",
        "Ранок почався з обстрілу, переповідає водій бензовоза. Втекла, каже, половина "
        "жандармів, а найманці залишили Масісі.",
        Says("WITHDRAW", origin="водій"),
    ),
    # ---- the particle of hearsay bears on the clause behind the colon
    case(
        "uk",
        "Речник повстанців звинуватив генералів у брехні: Масісі, мовляв, і далі в "
        "руках його людей.",
        Says("ACCUSE", origin="author"),
    ),
]


@pytest.mark.parametrize(("language", "text", "says", "date"), CASES)
def test_who_is_meant(language, text, says, date):
    check(language, text, says, date)
