"""What shows an event: whose recording it is, how old, whether still to be seen."""

from __future__ import annotations

import pytest

from lagebild.records import Evidence
from tests.extract.desk import claims_of

DELETED = (
    "A since deleted video posted by the Arakan Army shows soldiers retreating from "
    "Myebon. The clip also shows fighters capturing a bridge."
)
CASES = [
    ("en", DELETED, "WITHDRAW", ("video", "depicts", "Arakan Army", False, True)),
    # "the clip" is the video of the sentence before
    ("en", DELETED, "CAPTURE", ("video", "depicts", "Arakan Army", False, True)),
    (
        "de",
        "Ein inzwischen gelöschtes Video der RSF zeigt, wie Kämpfer Nyala einnehmen.",
        "CAPTURE",
        ("video", "depicts", "Rapid Support Forces", False, True),
    ),
    (
        "ru",
        "На видео, опубликованном группировкой ХАМАС, видно, как военные отступают "
        "из Рафаха.",
        "WITHDRAW",
        ("video", "depicts", "Hamas", False, False),
    ),
    (
        "uk",
        "Відео нібито показує, як повстанці захопили Гому.",
        "CAPTURE",
        ("video", "purports", None, False, False),
    ),
    (
        "en",
        "Hamas published a video of the attack on Rafah.",
        "MEDIA",
        ("video", "is_the_medium", None, False, False),
    ),
    (
        "en",
        "An archive photo shows the army withdrawing from Goma.",
        "WITHDRAW",
        ("photo", "depicts", None, True, False),
    ),
]


@pytest.mark.parametrize(("language", "text", "kind", "wanted"), CASES)
def test_evidence(
    language: str, text: str, kind: str, wanted: tuple[str | bool | None, ...]
) -> None:
    found = [e for c in claims_of(text, language) if c.type == kind for e in c.evidence]
    assert wanted in [_told(e) for e in found]


def test_an_old_picture_is_no_evidence_for_what_stands_beside_it() -> None:
    text = "The army withdrew from Goma, the town in our archive photo."
    claims = [c for c in claims_of(text, "en") if c.type == "WITHDRAW"]
    assert [c.evidence for c in claims] == [()]


def _told(e: Evidence) -> tuple[str | bool | None, ...]:
    return (e.kind, e.relation, e.publisher, e.archive, e.removed)
