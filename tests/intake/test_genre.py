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


def genre(
    text: str,
    language: str,
    dating: Dating | None = None,
    post: bool = False,
    stated: dict[str, str] | None = None,
):
    raw = Raw("a", text, "txt", "a.txt", stated=stated or {}, post=post)
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


@pytest.mark.parametrize(
    ("head", "language"),
    [
        ("*Ein Kommentar von Jana Muster*", "de"),
        ("Kommentar von Jana Muster", "de"),
        ("Gastbeitrag", "de"),
        ("Leitartikel: Was jetzt zu tun ist", "de"),
        ("Wer hat verloren? | Kommentar", "de"),
        ("Opinion: what to do now", "en"),
        ("Op-Ed", "en"),
        ("Guest essay by Jane Sample", "en"),
        ("Колонка Ивана Образцова", "ru"),
        ("Мнение", "ru"),
        ("Думка: що робити далі", "uk"),
        ("Погляд", "uk"),
    ],
)
def test_a_label_makes_a_comment(head: str, language: str):
    assert genre(f"{head}\n\n{NEWS[language]}", language) is Genre.COMMENT


@pytest.mark.parametrize(
    "head",
    [
        "Opinion of the court is awaited",
        "Kommentare\nTeilen",
        "Politik\nMeinung\nWirtschaft\nSport",
        "Comment",
        "Share | Print | Comment",
        "Мнение экспертов разделилось",
    ],
)
def test_buttons_and_headlines_make_no_comment(head: str):
    assert genre(f"{head}\n\n{NEWS['en']}", "en") is Genre.NEWS


def test_the_address_and_the_title_may_say_comment():
    address = {"url": "https://example.org/opinion/2031/what-now"}
    assert genre(NEWS["en"], "en", stated=address) is Genre.COMMENT
    title = {"title": "Kommentar: Was jetzt zu tun ist"}
    assert genre(NEWS["de"], "de", stated=title) is Genre.COMMENT
    other = {"url": "https://example.org/world/opinion-poll-in-kyiv"}
    assert genre(NEWS["en"], "en", stated=other) is Genre.NEWS


INSTITUTE = (
    "Institut für Musterkarten\n\nEine Einkesselung ist nach unserer Einschätzung "
    "möglich, aber nicht eingetreten. Wir halten einen Abzug für wahrscheinlicher als "
    "einen Ausbruch. Das Ministerium bestreitet jede Gefahr."
)


def test_an_institute_that_judges_writes_an_assessment():
    assert genre(INSTITUTE, "de") is Genre.ASSESSMENT
    outlet = {"outlet": "Institute for Sample Maps"}
    assert genre(NEWS["en"], "en", stated=outlet) is Genre.NEWS


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Наши держат школу.\n\nРепост приветствуется. Карта в закрепе.", "ru"),
        ("Наші тримають школу.\n\nРепост вітається. Мапа в закріпі.", "uk"),
        ("Unsere halten die Schule ⬇️\n\nWeitergeleitet aus „Musterkanal“", "de"),
        ("Our lads hold the school ⬇️\n\nForwarded from Sample Channel", "en"),
    ],
)
def test_words_of_channels_make_a_post(text: str, language: str):
    assert genre(text, language) is Genre.POST
