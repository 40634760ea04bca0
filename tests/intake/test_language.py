from __future__ import annotations

import pytest

from lagebild.intake.language import detect, stated_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die Truppen zogen sich in der Nacht zurück.", "de"),
        ("The governor said two people were wounded.", "en"),
        ("Речник повідомив про обстріл околиці міста.", "uk"),
        ("Губернатор сообщил об обстреле посёлка.", "ru"),
        ("Обстріл Херсона", "uk"),
        ("Войска отошли", "ru"),
        ("Troops left", "en"),
        ("Les troupes ont quitté la ville pendant la nuit.", "other"),
        ("Wojska wycofały się z miasta w nocy.", "other"),
        ("Руските войски се изтеглят от града през нощта.", "other"),
        ("Расійскія войскі адышлі з горада ўначы.", "other"),
        ("Руски војници су напустили град током ноћи.", "other"),
        ("Vojska sa v noci stiahli z mesta.", "other"),
        ("De troepen trokken zich vannacht terug uit de stad.", "other"),
        ("俄军昨夜撤出该市。", "other"),
        ("انسحبت القوات من المدينة ليلا", "other"),
        ("12.03.2024 — 14:31", "other"),
        ("", "other"),
    ],
)
def test_detect(text: str, language: str):
    assert detect(text) == language


@pytest.mark.parametrize(
    ("value", "language"),
    [
        ("de", "de"),
        ("de-CH", "de"),
        ("en_GB", "en"),
        ("ukr", "uk"),
        ("Russian", "ru"),
        ("fr", "other"),
        ("polish", "other"),
        ("???", None),
    ],
)
def test_stated_language(value: str, language: str | None):
    assert stated_language(value) == language
