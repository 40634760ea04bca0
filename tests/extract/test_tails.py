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
    # ---- what stands before the aside is said as well as its reason behind it
    case(
        "en",
        "The sappers blew up the bridge at Masisi, a warden explained, as the rebels "
        "would have crossed the river on it.",
        Says("DESTROY", origin="warden"),
    ),
    case(
        "en",
        "The garrison will leave Masisi, predicts the prefect, unless the militia "
        "lifts its blockade of the road.",
        Says("WITHDRAW", origin="prefect"),
        Says("ENCIRCLE", origin="prefect"),
    ),
    case(
        "de",
        "Die Miliz habe Masisi geräumt, klagte der Wirt, niemand schütze nun die "
        "Brücke.",
        Says("WITHDRAW", origin="Wirt"),
    ),
    # ---- a reason given is said, what it is given for is not
    case(
        "de",
        "Das Heer rechtfertigte den Beschuss der Mühle von Bara damit, dass die Miliz "
        "die Brücke gesprengt habe.",
        Says("STRIKE", origin="author"),
        Says("DESTROY", origin="Ground Forces"),
    ),
    # ---- but not what a clause is taken up with whose words are inside it
    case(
        "en",
        "The militia shelled a market in Sake, where, a nurse says, nine people died.",
        Says("STRIKE", origin="author"),
        Says("CASUALTIES", origin="nurse"),
    ),
    # ---- a phrase that closes the sentence covers it, wherever a parser hangs it
    case(
        "en",
        "The crew disobeyed an order to fire on the boats, according to a retired "
        "cook.",
        Says("REFUSE_ORDER", origin="retired cook"),
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
