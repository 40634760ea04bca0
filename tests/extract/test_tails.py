"""Where the words of a speaker end whose saying is set off by commas."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, case, check

CASES = [
    # ---- what goes on behind the aside is said as well
    case(
        "en",
        "Governor Amina K. visited Marib. Nine drones came down over the delta, she "
        "wrote on her channel, but two of them burned a depot, and the port had been "
        "closed.",
        Says("DESTROY", origin="Amina"),
        Says("CLOSURE", origin="Amina"),
    ),
    case(
        "en",
        "Some 300 people had left Masisi, the prefect said, and that number could "
        "double if the fighting reached Sake.",
        Says("DISPLACE", origin="prefect"),
        Says("CLASH", origin="prefect"),
    ),
    case(
        "de",
        "Oberst Ilja W. lobte die Truppe. Neun Drohnen habe man abgeschossen, schrieb "
        "er, aber zwei trafen ein Lager.",
        Says("AIR_DEFENCE", origin="Ilja"),
        Says("STRIKE", origin="Ilja"),
    ),
    # ---- a semicolon gives the word back to the author
    case(
        "en",
        "The rebels want to control the pass, the prefect believes; she imposed a "
        "curfew on Tuesday.",
        Says("CLOSURE", origin="author"),
    ),
]


@pytest.mark.parametrize(("language", "text", "says", "date"), CASES)
def test_the_words_of_a_speaker(language, text, says, date):
    check(language, text, says, date)
