"""Whom or what an event befalls where grammar tells it, by language."""

from __future__ import annotations

from typing import Any

import pytest

from tests.extract.desk import Says, missing


def row(language: str, kind: str, target: str, text: str, **more: Any) -> Any:
    return pytest.param(language, text, Says(kind, target=target, **more), id=language)


PEOPLE = [
    # what is done to people alone is done to whatever noun stands there
    row("de", "ABUSE", "Fischer", "Soldaten misshandelten in Gao mehrere Fischer."),
    row("en", "ABUSE", "brother", "Her brother was beaten at Gao for two days."),
    row("ru", "ABUSE", "рыбаков", "Солдаты запугивают рыбаков у Гао."),
    row("uk", "ABUSE", "рибалок", "Солдати залякують рибалок біля Гао."),
    # who leaves a village is displaced, the village is not
    row("de", "DISPLACE", "civilians", "Die Bewohner haben das Dorf verlassen."),
    row("en", "DISPLACE", "civilians", "Residents fled the village on Monday."),
    row("ru", "DISPLACE", "civilians", "Около тысячи жителей оставили посёлок."),
    row("uk", "DISPLACE", "civilians", "Близько тисячі мешканців залишили селище."),
    row("de", "DISPLACE", "civilians", "40 Bewohner haben die Dörfer verlassen."),
    # a form or a number that the verb does not have makes no subject
    row("ru", "ABUSE", "civilians", "Женщин у Гао били палками."),
    row("de", "KILLING", "forces", "Vier Kämpfer hatte die Menge gelyncht."),
    row("ru", "DESTROY", "Плотину", "Плотину разрушили российские авиабомбы."),
    row("ru", "DESTROY", "Мост", "Мост у Гао разрушила авиабомба."),
    # who has men killed loses them; who holds them has them in his hands
    row("en", "CASUALTIES", "fighters", "The rebels have had forty men killed here."),
    row(
        "en", "TAKE_PRISONER", "civilians", "Gao says nine men are still in its hands."
    ),
    # what is avoided would have befallen who avoids it
    row("de", "ENCIRCLE", "forces", "Die Truppen flohen, um einem Kessel zu entgehen."),
    row("en", "ENCIRCLE", "group", "The brigade fell back to avoid encirclement."),
    # nothing befalls a blow, or a week
    row("en", "STRIKE", "", "The army had carried out the strike with care."),
    row("en", "STRIKE", "", "Near Gao the guards opened fire."),
    row("de", "STRIKE", "", "Bei Gao eröffneten die Wachen das Feuer."),
    row("ru", "STRIKE", "", "У Гао охрана открыла огонь."),
    row("uk", "STRIKE", "", "Бойовики відкрили вогонь біля Гао."),
    row("en", "LOGISTICS", "trucks", "Drones have been hunting fuel trucks all week."),
    # who arrives was sent
    row("de", "DEPLOY", "group", "In Gao sind zwei Bataillone eingetroffen."),
    row("uk", "DEPLOY", "group", "До Гао прибули два батальйони."),
    # an attack is repelled where nobody tells whose
    row("de", "REPEL", "Angriffe", "Die Armee schlug bei Gao sieben Angriffe zurück."),
    row("en", "REPEL", "attacks", "The army repelled seven attacks near Gao."),
]


@pytest.mark.parametrize(("language", "text", "says"), PEOPLE)
def test_who_is_befallen(language: str, text: str, says: Says) -> None:
    assert not missing(text, language, says)


NOBODY = [
    row("de", "CASUALTIES", "forces", "Keiner der Soldaten wurde getötet."),
    row("de", "CASUALTIES", "Niemand", "Niemand wurde verletzt."),
    row("en", "CASUALTIES", "forces", "None of the soldiers was killed."),
    row("en", "CASUALTIES", "No one", "No one was injured."),
    row("en", "VERIFICATION", "reports", "Neither of the two reports was verified."),
    row("ru", "CASUALTIES", "Никто", "Никто не пострадал."),
    row("uk", "CASUALTIES", "Ніхто", "Ніхто не постраждав."),
    row("uk", "VERIFICATION", "версій", "Жодної з цих версій не підтверджено."),
]


@pytest.mark.parametrize(("language", "text", "says"), NOBODY)
def test_nobody_is_befallen(language: str, text: str, says: Says) -> None:
    assert not missing(text, language, says)


MEANT = [
    # a pronoun that takes up a thing of the sentence before
    row("de", "DESTROY", "Brücke", "Die Brücke ist alt. Rebellen sprengten sie."),
    row("de", "ATTACK", "Konvoi", "Der Konvoi verließ Gao. Rebellen griffen ihn an."),
    row("en", "STRIKE", "dam", "The dam supplies the city. Rebels shelled it."),
    row("en", "MEDIA", "footage", "The footage shows a tank. It was filmed near Gao."),
    row("ru", "DESTROY", "Мост", "Мост был важен. Его взорвали ночью повстанцы."),
    row("uk", "DESTROY", "Міст", "Міст був важливий. Його підірвали повстанці."),
    # but not the subject of its own verb
    row("ru", "ACCUSE", "Полковник", "Полковник отступил. Штаб обвинил его в измене."),
    # who is counted by a form that no subject has
    row("ru", "TAKE_PRISONER", "участниц", "Двух участниц увели люди в балаклавах."),
]


@pytest.mark.parametrize(("language", "text", "says"), MEANT)
def test_what_a_pronoun_means(language: str, text: str, says: Says) -> None:
    assert not missing(text, language, says)


AROUND = [
    # who is inside a ring
    row(
        "de",
        "ENCIRCLE",
        "fighters",
        "Die Armee schloss den Ring um die Rebellen bei Gao.",
    ),
    row("en", "ENCIRCLE", "fighters", "The army closed the ring around the rebels."),
    row("ru", "ENCIRCLE", "forces", "Кольцо вокруг гарнизона замкнулось."),
    row("uk", "ENCIRCLE", "group", "Кільце навколо угруповання замкнено."),
    # who is under attack
    row("en", "ATTACK", "forces", "Our troops in Gao are under full attack."),
    # a relative pronoun is the noun before it
    row(
        "en", "CLASH", "fighters", "The rebels, whom the army has been fighting, left."
    ),
    # whose side it is
    row(
        "en", "ACTOR_INFO", "fighters", "Most groups fight on the side of rebels there."
    ),
    # of whom it is demanded
    row("ru", "DEMAND", "Azerbaijani", "Совет потребовал от Баку отвести войска."),
    # who was killed, by a participle behind a number
    row("en", "CASUALTIES", "forces", "The rebels speak of 112 soldiers killed."),
]


@pytest.mark.parametrize(("language", "text", "says"), AROUND)
def test_where_the_befallen_stand(language: str, text: str, says: Says) -> None:
    assert not missing(text, language, says)


STATES = [
    row("de", "CLOSURE", "Banken", "In Gao bleiben Banken vorerst geschlossen."),
    row("ru", "DISPLACE", "civilians", "Жители уезжают к родственникам сами."),
    row("ru", "NEGOTIATE", "ними", "Старейшины заключили с ними перемирие."),
    row("de", "CASUALTIES", "people", "Es gab mehr als 30 Verletzten in Gao."),
]


@pytest.mark.parametrize(("language", "text", "says"), STATES)
def test_who_is_in_a_state(language: str, text: str, says: Says) -> None:
    assert not missing(text, language, says)


ASKED = [
    # an object that two verbs share
    row("de", "VERIFICATION", "Clip", "Wir haben den Clip verortet und überprüft."),
    # what is asked
    row("en", "VERIFICATION", "when it", "Reuters could not verify when it was made."),
    # whose losses they are
    row(
        "en", "CASUALTIES", "fighters", "The rebels were driven off with heavy losses."
    ),
    # "where" takes up a place, no object
    row("en", "CASUALTIES", "guard", "It hit a mill in Bor, where a guard died."),
    row(
        "de", "CASUALTIES", "civilians", "Sie traf den Markt, wo neun Menschen starben."
    ),
    # beside what a charge went off
    row("en", "SABOTAGE", "barracks", "A car bomb went off beside the barracks."),
    # what is posted, not when
    row("uk", "MEDIA", "відео", "Загін учора ввечері оприлюднив відео."),
]


@pytest.mark.parametrize(("language", "text", "says"), ASKED)
def test_what_is_asked_shared_or_shown(language: str, text: str, says: Says) -> None:
    assert not missing(text, language, says)
