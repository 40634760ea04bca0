"""Judgements by their grammar: a verb of calling, what it judges, and the verdict."""

from __future__ import annotations

import pytest

from lagebild.records import Claim
from tests.extract.desk import claims_of

WAR = {
    "de": "Die Rebellen sind nach Kidal vorgerückt. ",
    "en": "Rebels have advanced on Kidal. ",
    "ru": "Повстанцы продвинулись к Кидалю. ",
    "uk": "Повстанці просунулися до Кідаля. ",
}

JUDGED = [
    ("de", "Die Opposition hält den Rückzug aus Sarakib für übereilt.", "Rückzug"),
    ("de", "Diplomaten bezeichneten den Waffenstillstand als brüchig.", "Waffenst"),
    ("de", "Das Abkommen wird von Beobachtern als wertlos betrachtet.", "Abkommen"),
    ("en", "The envoy called the ceasefire fragile.", "ceasefire"),
    ("en", "Aid officials described the offer as inadequate.", "offer"),
    ("en", "The truce is seen as doomed by diplomats in Cairo.", "truce"),
    ("ru", "Дипломаты назвали перемирие хрупким.", "перемирие"),
    ("ru", "Наблюдатели считают штурм Лашо ошибкой.", "штурм"),
    ("uk", "Дипломати назвали перемир’я крихким.", "перемир"),
    ("uk", "Чиновники вважають ці слова порожнім блефом.", "слова"),
]


def _judgements(text: str, language: str) -> list[Claim]:
    found = claims_of(WAR[language] + text, language)
    return [claim for claim in found if claim.type == "ASSESS"]


@pytest.mark.parametrize(("language", "text", "judged"), JUDGED)
def test_who_judges_is_the_origin_and_what_is_judged_the_target(
    language: str, text: str, judged: str
) -> None:
    (claim,) = _judgements(text, language)
    assert any(judged in t.name for t in claim.target)
    assert not claim.actor
    assert len(claim.chain) == 2


LIKELY = [
    ("de", "Beobachter halten einen Angriff auf Goma für wahrscheinlich."),
    ("en", "Analysts consider an assault on Goma likely."),
    ("ru", "Аналитики считают штурм Лашо маловероятным."),
    ("uk", "Аналітики вважають штурм Лашо малоймовірним."),
]


@pytest.mark.parametrize(("language", "text"), LIKELY)
def test_how_likely_an_event_is_is_said_of_the_event(language: str, text: str) -> None:
    assert not _judgements(text, language)


FACTS = [
    ("de", "Der Gouverneur erklärte die Straße für eröffnet."),
    ("en", "The governor declared the road open."),
    ("ru", "Губернатор назвал дорогу открытой."),
    ("uk", "Губернатор назвав дорогу відкритою."),
    ("en", "The group calls itself invincible."),
]


@pytest.mark.parametrize(("language", "text"), FACTS)
def test_what_can_be_looked_at_is_no_verdict(language: str, text: str) -> None:
    assert not _judgements(text, language)


SUFFICIENT = [
    ("de", "Die Kräfte der Miliz reichen nicht für einen Sturm auf Goma."),
    ("en", "The militia has the initiative on the Goma front."),
    ("ru", "Сил повстанцев недостаточно для штурма Гомы."),
    ("uk", "Сил повстанців недостатньо для штурму Гоми."),
]


@pytest.mark.parametrize(("language", "text"), SUFFICIENT)
def test_whether_forces_suffice_is_a_judgement(language: str, text: str) -> None:
    assert _judgements(text, language)


VALUED = [
    ("de", "Der Plan des Generals war unrealistisch.", "Plan"),
    ("de", "Die Linie bei Dilling wirkt dünn.", "Linie"),
    ("en", "The line at Tawila is paper-thin.", "line"),
    ("en", "Their decision to storm the ridge was premature.", "decision"),
    ("ru", "Решение штурмовать Дуэнзу было преждевременным.", "Решение"),
    ("ru", "Линия обороны у Дуэнзы тонкая.", "Линия"),
    ("uk", "Рішення штурмувати Дуензу було передчасним.", "Рішення"),
    ("uk", "Оборона біля Дуензи виявилася крихкою.", "Оборона"),
]


@pytest.mark.parametrize(("language", "text", "valued"), VALUED)
def test_a_predicate_that_values_is_a_judgement(
    language: str, text: str, valued: str
) -> None:
    (claim,) = _judgements(text, language)
    assert any(valued in t.name for t in claim.target)


REGARDED = [
    ("de", "Die Armee betrachtet die Brücke von Goktwin als Schlüssel zur Ebene."),
    ("en", "The general regards the fords over the Shweli as the key to the valley."),
    ("uk", "Генерали вважають міст у Гоктвіні ключем до рівнини."),
]


@pytest.mark.parametrize(("language", "text"), REGARDED)
def test_what_something_is_taken_for_is_a_verdict(language: str, text: str) -> None:
    assert _judgements(text, language)


OPINED = [
    ("de", "Beobachter glauben, dass die Armee für Mopti kein Konzept mehr hat."),
    ("en", "Analysts believe that the army no longer has a plan for Mopti."),
    ("ru", "По мнению эксперта Ивана Берга, повстанцы рассчитывают на Алжир."),
    ("uk", "На думку аналітика Івана Берга, повстанці розраховують на Алжир."),
]


@pytest.mark.parametrize(("language", "text"), OPINED)
def test_what_somebody_believes_of_a_party_is_a_judgement(
    language: str, text: str
) -> None:
    (claim,) = _judgements(text, language)
    assert len(claim.chain) == 2


PEACE = [
    ("de", "Die Ernte ist in diesem Jahr schlecht, sagte der Bauernverband."),
    ("en", "The striker was decisive, and the coach said his defence had been weak."),
    ("ru", "Новый спектакль в Перми оказался слабым, считает критик."),
    ("uk", "Матч був важким, а оборона «Динамо» виявилася дірявою."),
]


@pytest.mark.parametrize(("language", "text"), PEACE)
def test_verdicts_on_other_things_are_no_claims(language: str, text: str) -> None:
    assert not claims_of(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Das Video zeigt, wie Rebellen in das Dorf Bor einrücken."),
        ("en", "The footage shows how rebels enter the village of Bor."),
        ("uk", "Відео показує, як бойовики входять у село Бор."),
        ("ru", "Видео показывает, как боевики входят в село Бор."),
    ],
)
def test_what_a_video_shows_is_no_verdict(language, text):
    types = {claim.type for claim in claims_of(text, language)}
    assert "ADVANCE" in types
    assert "ASSESS" not in types


def test_what_a_raid_shows_is_one():
    text = "The raid on the village of Bor shows how weak the army is."
    assert "ASSESS" in {claim.type for claim in claims_of(text, "en")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Das Video rückt dann in das Dorf Bor vor, Rebellen schießen."),
        ("en", "The video then enters the village of Bor, and rebels open fire."),
    ],
)
def test_no_video_moves(language, text):
    for claim in claims_of(text, language):
        assert not any("ideo" in (a.name or "") for a in claim.actor), claim.type
