"""Relative clauses on a recording: what can be seen in it has the recording as hop."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, case, check

SHOWN = [
    case(
        "uk",
        "Канал «Берег» виклав відео, на якому дрон влучає в резервуар у Феодосії.",
        Says("STRIKE", origin="відео"),
    ),
    case(
        "ru",
        "Канал выложил ролик, на котором солдаты разворачивают флаг у вокзала.",
        Says("SYMBOL", origin="ролик"),
    ),
    case(
        "en",
        "Activists posted a clip in which soldiers raise a flag over Volnovakha.",
        Says("SYMBOL", origin="clip"),
    ),
    case(
        "de",
        "Die Agentur verbreitete ein Video, in welchem Männer Gefangene misshandeln.",
        Says("ABUSE", origin="ideo"),
    ),
    # a clause on the recording itself shows nothing
    case(
        "en",
        "The militia, which captured the town, posted a clip.",
        Says("CAPTURE", origin="author"),
    ),
]


@pytest.mark.parametrize(("language", "text", "says", "date"), SHOWN)
def test_a_recording_depicts_what_its_clause_tells(language, text, says, date):
    check(language, text, says, date)
