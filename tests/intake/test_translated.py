from __future__ import annotations

import pytest

from lagebild.intake.translated import suspect_translation


@pytest.mark.parametrize(
    ("text", "language", "source"),
    [
        (
            "The troops left Charkiw and Cherson, the wrote portal on Monday. “They "
            "fled”, writes Beispiel, like the portal Musterblatt reported.",
            "en",
            "de",
        ),
        (
            "It became known that the bridge was hit. We will remind that the road "
            "had been closed before.",
            "en",
            "uk",
        ),
        (
            "The mayor of Zaporizhzhia sprach von „Chaos“. In Kharkiv und Kherson "
            "fielen Bomben. Er sagte “Wir bleiben hier” und ging.",
            "de",
            "en",
        ),
        (
            "Губернатор прийняв участь у нараді, так як на протязі дня тривала "
            "спеціальна військова операція.",
            "uk",
            "ru",
        ),
    ],
)
def test_suspicion_names_source_and_grounds(text: str, language: str, source: str):
    found, grounds = suspect_translation(text, language)
    assert found == source
    assert grounds
    assert all("“" in ground or ":" in ground for ground in grounds)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "The army left Kherson, the governor said. “They fled,” he wrote.",
            "en",
        ),
        (
            "Sie verließ Cherson, sagte der Gouverneur. „Sie flohen“, schrieb er.",
            "de",
        ),
        (
            "Армія залишила Херсон, сказав губернатор. «Вони втекли», — написав він.",
            "uk",
        ),
        ("Армия оставила Херсон, сказал губернатор. «Они бежали», — написал он.", "ru"),
        # One German spelling alone is no suspicion.
        ("The army left Cherson, the governor said on Monday.", "en"),
        ("Les troupes ont quitté Cherson et Charkiw.", "other"),
    ],
)
def test_no_suspicion(text: str, language: str):
    assert suspect_translation(text, language) == (None, ())
