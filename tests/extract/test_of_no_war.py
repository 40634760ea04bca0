"""What letters, shops and lives in peace tell, and what they share words with."""

from __future__ import annotations

import pytest

from tests.extract.desk import claims_of

PRIVATE = [
    ("en", "Her grandfather died in March."),
    ("en", "The sculptor died in 1904."),
    ("en", "Please send me the form by Friday."),
    ("en", "Nora has asked me to bring the keys."),
    ("en", "I ordered two lamps and a rug."),
    ("en", "Their boat was faster than mine."),
    ("en", "A cousin of mine runs a mill in Bor."),
    ("en", "Tom has a meeting with Ann at noon."),
    ("de", "Ihr Großvater starb im März."),
    ("de", "Der Bildhauer ist 1904 gestorben."),
    ("ru", "Дедушка умер в марте."),
    ("ru", "Скульптор скончался в 1904 году."),
    ("uk", "Скульптор помер у 1904 році."),
]


@pytest.mark.parametrize(("language", "text"), PRIVATE)
def test_private_life_makes_no_claim(language: str, text: str) -> None:
    assert not claims_of(text, language)


DEATHS = [
    ("en", "Four sailors died off Bor."),
    ("en", "The boy died when a shell hit the mill."),
    ("en", "The colonel died in Bor."),
    ("de", "Drei Matrosen starben vor Bor."),
    ("de", "Der Hauptmann starb in Bor."),
    ("ru", "От холеры умерли сорок человек."),
    ("uk", "Троє рибалок померли від ран."),
]


@pytest.mark.parametrize(("language", "text"), DEATHS)
def test_deaths_of_many_of_soldiers_and_by_fire_are_told(
    language: str, text: str
) -> None:
    assert "CASUALTIES" in {claim.type for claim in claims_of(text, language)}


HELD = [
    ("en", "The occupation of Georgia lasted three years.", "CONTROL"),
    ("en", "The invasion of Georgia angered the envoys.", "ATTACK"),
    ("de", "Die Besetzung Georgiens dauerte drei Jahre.", "CONTROL"),
    ("ru", "Оккупация Грузии продолжалась три года.", "CONTROL"),
    ("uk", "Окупація Грузії тривала три роки.", "CONTROL"),
]


@pytest.mark.parametrize(("language", "text", "kind"), HELD)
def test_the_land_that_is_occupied_does_not_occupy(
    language: str, text: str, kind: str
) -> None:
    (claim,) = (c for c in claims_of(text, language) if c.type == kind)
    assert not claim.actor
    assert [place.name for place in claim.place] == ["Georgia"]


WEIGHED = [
    ("The rebels pose a grave threat to the port.", "ASSESS"),
    ("The army remains the greatest threat to its neighbours.", "ASSESS"),
    ("The general repeated his threat to shell the port.", "DEMAND"),
]


@pytest.mark.parametrize(("text", "kind"), WEIGHED)
def test_a_threat_is_a_danger_unless_somebody_will_do_it(text: str, kind: str) -> None:
    assert {claim.type for claim in claims_of(text, "en")} == {kind}


def test_should_before_its_subject_is_a_condition() -> None:
    text = "Should the army decide to retaliate, the port would close."
    assert "APPEAL" not in {claim.type for claim in claims_of(text, "en")}


ALONE = [
    ("en", "Ilya Karev returned to Bor in March."),
    ("de", "Er kehrte 1917 aus dem Krieg zurück."),
    ("ru", "Он вернулся в Бор в марте."),
]


@pytest.mark.parametrize(("language", "text"), ALONE)
def test_one_man_who_comes_back_is_not_displaced(language: str, text: str) -> None:
    assert "DISPLACE" not in {claim.type for claim in claims_of(text, language)}


TAKEN = [
    ("en", "He had been captured the month before in Bor.", "TAKE_PRISONER"),
    ("ru", "Боевики захватили министра Илью Карева.", "TAKE_PRISONER"),
    ("uk", "Бойовики захопили міністра Іллю Карева.", "TAKE_PRISONER"),
    ("en", "The raiders captured the town of Bor and held it.", "CAPTURE"),
    ("de", "Im Krieg fielen 34 Einwohner von Bor.", "CASUALTIES"),
    ("de", "Die Kleinstadt Bor fiel im Mai.", "CAPTURE"),
    ("ru", "В бою пали двенадцать жителей Бора.", "CASUALTIES"),
    ("en", "Several candidates were assassinated.", "KILLING"),
]


@pytest.mark.parametrize(("language", "text", "kind"), TAKEN)
def test_people_are_taken_prisoner_and_killed_where_towns_fall(
    language: str, text: str, kind: str
) -> None:
    assert kind in {claim.type for claim in claims_of(text, language)}


LOOK_ALIKE = [
    ("en", "The engineer demonstrated a new pump to the army.", "PROTEST"),
    ("de", "Die Armee demonstrierte den Wert einer neuen Pumpe.", "PROTEST"),
    ("en", "The troops left. The village of Bor lies on the Sava.", "PRESENCE"),
    ("de", "Die Truppen zogen ab. Die Stadt Bor liegt am Fluss.", "PRESENCE"),
    ("ru", "Войска отошли. Город находится в 20 км от границы.", "PRESENCE"),
    ("uk", "Війська відійшли. Місто розташоване на березі річки.", "PRESENCE"),
    ("de", "Aus dem Krieg ergab sich eine Erweiterung des Handels.", "SURRENDER"),
    ("en", "The talks yielded a surprise for the army.", "SURRENDER"),
    ("uk", "Військовим здається, що міст упав.", "SURRENDER"),
    ("en", "The army band released an album.", "TAKE_PRISONER"),
    ("ru", "Группа солдат выпустила альбом.", "TAKE_PRISONER"),
]
MEANT = [
    ("en", "Thousands demonstrated in Bor against the war.", "PROTEST"),
    ("de", "In Bor demonstrierten Hunderte gegen den Krieg.", "PROTEST"),
    ("en", "The rebels lie in the woods at Bor.", "PRESENCE"),
    ("ru", "Лагерь боевиков находится у Бора.", "PRESENCE"),
    ("de", "Die Garnison ergab sich nach zwei Tagen.", "SURRENDER"),
    ("en", "The rebels handed back nine beekeepers.", "TAKE_PRISONER"),
    ("ru", "Боевики выпустили заложников.", "TAKE_PRISONER"),
]


@pytest.mark.parametrize(("language", "text", "kind"), LOOK_ALIKE)
def test_words_that_only_look_like_an_event(
    language: str, text: str, kind: str
) -> None:
    assert kind not in {claim.type for claim in claims_of(text, language)}


@pytest.mark.parametrize(("language", "text", "kind"), MEANT)
def test_the_same_words_tell_the_event_itself(
    language: str, text: str, kind: str
) -> None:
    assert kind in {claim.type for claim in claims_of(text, language)}


SAID_SO = [
    ("en", "The army brought the clans into the war.", {"DEPLOY", "DISPLACE"}),
    ("en", "The militia lost support after the siege.", {"CASUALTIES"}),
    ("en", "The soldiers took photos of the mill.", {"CAPTURE"}),
    ("de", "Nach Kämpfen in Bor hat die Armee neue Aufgaben.", {"WITHDRAW"}),
    ("de", "Die Polizei nahm Ermittlungen zum Anschlag auf.", {"DISPLACE", "WITHDRAW"}),
    ("ru", "Солдат занял пятое место на турнире.", {"CAPTURE"}),
    ("ru", "Армия потеряла доверие клана.", {"CASUALTIES"}),
    ("uk", "Армія втратила довіру клану.", {"CASUALTIES"}),
]


@pytest.mark.parametrize(("language", "text", "kinds"), SAID_SO)
def test_what_is_taken_lost_or_brought_as_one_says_so(
    language: str, text: str, kinds: set[str]
) -> None:
    assert kinds.isdisjoint(claim.type for claim in claims_of(text, language))


def test_an_adverb_tells_no_movement() -> None:
    text = "Войска отошли. Площадь приблизительно равна площади долины."
    assert "ADVANCE" not in {claim.type for claim in claims_of(text, "ru")}


def test_what_a_nation_has_in_peace_is_no_news() -> None:
    text = "The founder of the Georgian ballet was a success in Vienna."
    assert not claims_of(text, "en")
