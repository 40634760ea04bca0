"""Relative clauses on a recording: what can be seen in it has the recording as hop."""

from __future__ import annotations

import pytest

from tests.extract.desk import Says, case, check, claims_of

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


NO_PRESENCE = [
    ("en", "In the presence of the minister, soldiers raised the flag over Marib."),
    ("en", "Footage shows soldiers burning houses in Bor."),
    ("de", "In Anwesenheit des Ministers hissten Soldaten die Flagge über Marib."),
    ("de", "Auf Aufnahmen sind Soldaten zu sehen, die Häuser in Bor anzünden."),
    ("ru", "В присутствии министра солдаты подняли флаг над Марибом."),
    ("ru", "На видео видны солдаты, которые жгут дома в Боре."),
    ("uk", "Командир передав полонених у присутності представників Червоного Хреста."),
]


@pytest.mark.parametrize(("language", "text"), NO_PRESENCE)
def test_before_whom_and_who_is_seen_doing_it_is_no_presence(language, text):
    assert "PRESENCE" not in {c.type for c in claims_of(text, language)}


def test_what_is_told_of_a_place_that_is_shown_is_not_seen():
    text = (
        "Videos show military vehicles outside the airport in Goma, which the rebels "
        "seized on Monday."
    )
    claims = {c.type: c.chain for c in claims_of(text, "en")}
    assert len(claims["CAPTURE"]) == 1
