from __future__ import annotations

import pytest

from lagebild.intake.genre import find_genre
from lagebild.intake.lines import split_lines
from lagebild.intake.raw import Raw
from lagebild.records import Dating, Genre

COMMENTS = {
    "de": (
        "Ich halte das alles für kompletten Unfug. Natürlich wollen die Generäle uns "
        "das als Plan verkaufen, aber wir haben doch gesehen, wie völlig kopflos sie "
        "handeln. Das ist schlicht peinlich und dürfte wohl erst der Anfang sein. "
        "Hoffentlich merkt das endlich auch der Letzte, denn so geht es eben nicht "
        "weiter."
    ),
    "en": (
        "I frankly cannot believe my eyes. Obviously the generals want us to think "
        "this was a plan, and clearly it was nothing of the kind. It is simply absurd. "
        "Perhaps we should stop pretending that our leaders know what they are doing, "
        "because honestly this is a disgrace and I am tired of it."
    ),
    "uk": (
        "Я не розумію, навіщо нам це розповідають. Звісно, генерали хочуть, щоб ми "
        "повірили у план, але це просто абсурд. Мабуть, мені скажуть, що я нічого не "
        "тямлю, та чесно кажучи, нас це вже не дивує. Соромно за таке, і ганьба тим, "
        "хто нарешті не визнає помилок."
    ),
    "ru": (
        "Я не понимаю, зачем нам это рассказывают. Конечно, генералы хотят, чтобы мы "
        "поверили в план, но это просто абсурд. Наверное, мне скажут, что я ничего не "
        "смыслю, но честно говоря, нас это уже не удивляет. Стыдно за такое, и позор "
        "тем, кто наконец не признает ошибок."
    ),
}
NEWS = {
    "de": (
        "Die Armee meldete am Dienstag Angriffe auf drei Orte. Nach Angaben der "
        "Verwaltung wurde niemand verletzt. „Wir prüfen die Lage“, sagte ein Sprecher."
    ),
    "en": (
        "The army reported attacks on three villages on Tuesday. According to the "
        "administration, nobody was hurt. “We are checking,” a spokesman said. The US "
        "embassy in the capital said US citizens should leave."
    ),
    "uk": (
        "Армія повідомила у вівторок про удари по трьох селах. За даними "
        "адміністрації, ніхто не постраждав. «Ми перевіряємо», — сказав речник."
    ),
    "ru": (
        "Армия сообщила во вторник об ударах по трём сёлам. По данным администрации, "
        "никто не пострадал. «Мы проверяем», — сказал представитель."
    ),
}
ASSESSMENT = (
    "Daily Campaign Assessment\n\nForces will likely try to hold the crossing. "
    "We assess that a withdrawal is unlikely this week."
)


def genre(text: str, language: str, dating: Dating | None = None, post: bool = False):
    raw = Raw("a", text, "txt", "a.txt", post=post)
    return find_genre(raw, language, split_lines(text), dating or Dating())


@pytest.mark.parametrize("language", sorted(COMMENTS))
def test_comment_and_news(language: str):
    assert genre(COMMENTS[language], language) is Genre.COMMENT
    assert genre(NEWS[language], language) is Genre.NEWS


def test_assessment_by_its_title():
    assert genre(ASSESSMENT, "en") is Genre.ASSESSMENT


@pytest.mark.parametrize(
    "text",
    ["⚡️Explosions in the city ⚡️ stay in shelters", "Вибухи #Херсон #новини"],
)
def test_signs_make_a_post(text: str):
    assert genre(text, "en") is Genre.POST


def test_a_message_of_a_channel_is_a_post():
    assert genre(NEWS["en"], "en", post=True) is Genre.POST


def test_other_languages_are_news():
    assert genre("Les troupes ont quitté la ville.", "other") is Genre.NEWS
