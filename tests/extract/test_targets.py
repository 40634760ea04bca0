"""Whom or what an event befalls, by language: (type, part of the target's name)."""

from __future__ import annotations

from typing import Any

import pytest

from tests.extract.desk import Says, missing


def row(language: str, kind: str, target: str, text: str, **more: Any) -> Any:
    return pytest.param(language, text, Says(kind, target=target, **more), id=language)


HIT = [
    # where a noun's ending or article says "into", a reader's case does not count
    row("de", "STRIKE", "Markt", "Paramilitärs schossen in den Markt von Nyala."),
    row("ru", "STRIKE", "общежитие", "Снаряд попал в общежитие колледжа в Ньяле."),
    row("uk", "STRIKE", "гуртожиток", "Снаряд влучив у гуртожиток коледжу в Ньялі."),
    # among the event's own words
    row("en", "STRIKE", "a house", "A shell crashed into a house in Nyala."),
    row("en", "STRIKE", "market", "The army bombed the cattle market at Abu Zabad."),
    # though a place stands beside it
    row("en", "ATTACK", "convoy", "Guerrillas ambushed a convoy of trucks at Lashio."),
    # fire that comes down
    row("en", "STRIKE", "the mill", "Mortar fire came down on the mill at Tessalit."),
    row("de", "STRIKE", "Mühle", "Mörserfeuer ging auf die Mühle in Tessalit nieder."),
    row("ru", "STRIKE", "рынок", "Миномётный огонь обрушился на рынок в Ситуэ."),
    row("uk", "STRIKE", "ринок", "Мінометний вогонь обрушився на ринок у Ситве."),
    # who takes a blow does not strike
    row("en", "STRIKE", "clinic", "A field clinic in Nyala took a direct hit."),
    row(
        "de", "STRIKE", "klinik", "Eine Feldklinik in Nyala erhielt einen Volltreffer."
    ),
    row("ru", "STRIKE", "оспиталь", "Госпиталь в Ньяле получил прямое попадание."),
    row("uk", "STRIKE", "питаль", "Шпиталь у Ньялі отримав пряме влучання."),
    # what is fired is not what is hit
    row("en", "STRIKE", "market", "Rebels lobbed ten mortar rounds into the market."),
    row("de", "STRIKE", "Lager", "Soldaten feuerten drei Raketen in ein Lagerhaus."),
    row("ru", "STRIKE", "рынку", "Боевики выпустили двадцать мин по рынку в Ситуэ."),
    row("uk", "STRIKE", "", "Бойовики випустили двадцять ракет."),
]


@pytest.mark.parametrize(("language", "text", "says"), HIT)
def test_what_is_hit(language: str, text: str, says: Says) -> None:
    assert not missing(text, language, says)


TOLD = [
    # nouns that nobody has listed are somebody where a speech act addresses them
    row("de", "DEMAND", "Stämmen", "Die Junta fordert von den Stämmen, abzuziehen."),
    row("en", "DEMAND", "tribes", "The junta demanded of the tribes that they leave."),
    row("ru", "DEMAND", "племён", "Хунта потребовала от племён открыть дорогу."),
    row("uk", "DEMAND", "племен", "Хунта вимагає від племен відкрити дорогу."),
    row("de", "DEMAND", "Emir", "Die Junta stellte dem Emir ein Ultimatum."),
    row("en", "DEMAND", "emir", "The junta gave the local emir an ultimatum."),
    row("ru", "DEMAND", "эмиру", "Хунта предъявила ультиматум местному эмиру."),
    row("uk", "DEMAND", "еміру", "Хунта висунула ультиматум місцевому еміру."),
    row("de", "ORDER", "Garde", "Der General wies die Garde an, die Lücke zu füllen."),
    row("en", "ORDER", "group", "The brigade was told to hold the town."),
    row("ru", "ORDER", "forces", "Генерал приказал морпехам закрыть брешь."),
    row("uk", "ORDER", "group", "Бригаді наказали утримувати місто.", actor=""),
    row("de", "ASSIST_INTEL", "Rat", "Ein Hirte hat dem Rat die Koordinaten verraten."),
    row("en", "ASSIST_INTEL", "headq", "He told headquarters where the mortars stood."),
    row("ru", "ASSIST_INTEL", "fighters", "Житель слил боевикам координаты склада."),
    row("uk", "ASSIST_INTEL", "fighters", "Житель злив бойовикам координати складу."),
    # on whom the blame is laid
    row("de", "ACCUSE", "Amir", "Die Gruppe erhob gegen Amir schwere Vorwürfe."),
    row("en", "ACCUSE", "cells", "The governor pointed the finger at sleeper cells."),
    row("ru", "ACCUSE", "fighters", "Губернатор возложил вину на боевиков."),
    row("uk", "ACCUSE", "fighters", "Губернатор поклав провину на бойовиків."),
    row("ru", "ACCUSE", "fighters", "Военные винят в перебоях боевиков."),
    row("uk", "ACCUSE", "дисидентів", "Рада звинуватила в блокаді дисидентів."),
    # for whom comes before what
    row("de", "CIVIL_SUPPORT", "forces", "Frauen brachten den Soldaten Wasser."),
    row("en", "CIVIL_SUPPORT", "forces", "Pensioners handed honey to the soldiers."),
    row("ru", "CIVIL_SUPPORT", "forces", "Женщины приносят солдатам воду и финики."),
    row("uk", "CIVIL_SUPPORT", "forces", "Жінки виносять солдатам воду й фініки."),
]


@pytest.mark.parametrize(("language", "text", "says"), TOLD)
def test_who_is_told(language: str, text: str, says: Says) -> None:
    assert not missing(text, language, says)


COUNTED = [
    # a bare number counts what was counted before it, if that suits the event
    row(
        "en", "AIR_DEFENCE", "drones", "Of the 12 drones, nine were shot down at noon."
    ),
    row("ru", "AIR_DEFENCE", "drones", "Из 12 дронов ПВО сбила девять."),
    row("uk", "AIR_DEFENCE", "drones", "Із 12 дронів ППО збила дев'ять."),
    row(
        "de",
        "TAKE_PRISONER",
        "forces",
        "Bei Goma fielen elf Soldaten, weitere dreißig wurden gefangen genommen.",
    ),
    row(
        "ru",
        "TAKE_PRISONER",
        "forces",
        "У Гомы погибли одиннадцать солдат, ещё тридцать попали в плен.",
    ),
    row(
        "uk",
        "TAKE_PRISONER",
        "forces",
        "Біля Гоми загинули одинадцять солдатів, ще тридцять потрапили в полон.",
    ),
    # also in the sentence before, but neither guns nor trucks are killed
    row(
        "en",
        "AIR_DEFENCE",
        "drones",
        "The militia launched 12 drones at Goma. Nine were shot down.",
    ),
    row(
        "en",
        "CASUALTIES",
        "Two",
        "Three drones hit a mill near Goma. Two were killed.",
    ),
]


@pytest.mark.parametrize(("language", "text", "says"), COUNTED)
def test_what_a_bare_number_counts(language: str, text: str, says: Says) -> None:
    assert not missing(text, language, says)


LOST = [
    # whose losses they are, not who was lost
    row("de", "CASUALTIES", "enemy", "Die Verluste des Feindes betrugen 60 Mann."),
    row("en", "CASUALTIES", "enemy", "The enemy's losses amounted to 430 troops."),
    row("en", "CASUALTIES", "enemy", "The army put enemy losses at 38."),
    row("en", "CASUALTIES", "army", "The army lost six men near Goma."),
    row("ru", "CASUALTIES", "forces", "Оккупанты недосчитались ста солдат."),
    row("uk", "CASUALTIES", "enemy", "За добу противник недорахувався 870 осіб."),
    row("ru", "CASUALTIES", "fighters", "Боевики потеряли убитыми сорок человек."),
    row("uk", "CASUALTIES", "fighters", "Бойовики втратили вбитими сорок осіб."),
    # of a verb in the passive one goes on that has an object of its own
    row(
        "en",
        "CASUALTIES",
        "company",
        "The company was ordered to storm the mill, lost six men and refused to go on.",
    ),
    # told in the sentence before
    row(
        "de",
        "CASUALTIES",
        "enemy",
        "Der Feind griff bei Goma an. Seine Verluste betrugen 60 Mann.",
    ),
    row(
        "en",
        "CASUALTIES",
        "enemy",
        "The enemy attacked near Goma. Its losses came to sixty men.",
    ),
    row(
        "ru",
        "CASUALTIES",
        "enemy",
        "Противник атаковал у Гомы. Его потери составили шестьдесят человек.",
    ),
]


@pytest.mark.parametrize(("language", "text", "says"), LOST)
def test_whose_losses_they_are(language: str, text: str, says: Says) -> None:
    assert not missing(text, language, says)


CALLED = [
    # a dative, a relative, a participle before its noun, who is called upon
    row("ru", "ORDER", "Соседи", "Соседи не бежали: им приказали отойти за Конку."),
    row("uk", "ORDER", "Сусіди", "Сусіди не тікали: їм наказали відійти за Конку."),
    row("de", "ORDER", "Nachbarn", "Den Nachbarn wurde befohlen, Sake zu räumen."),
    row(
        "ru",
        "DEMAND",
        "губернатора",
        "Жители потребовали от приехавшего из Гориса губернатора открыть дорогу.",
    ),
    row("en", "ACCUSE", "governor", "The governor, whom the council accuses of theft."),
    row("de", "ACCUSE", "army", "Die Armee, die Anwohner des Raubs beschuldigen."),
    row("uk", "ACCUSE", "fighters", "Хунта приписує ці вбивства «бандам сусідів»."),
    row("en", "APPEAL", "command", "So please, comrade generals, send boats."),
]


@pytest.mark.parametrize(("language", "text", "says"), CALLED)
def test_who_is_called_upon(language: str, text: str, says: Says) -> None:
    assert not missing(text, language, says)


SUFFERED = [
    row(
        "en",
        "CASUALTIES",
        "His company",
        "His company was ordered to storm the mill and lost sixteen men.",
    ),
    row("en", "CASUALTIES", "the enemy", "The enemy lost ten men killed at Lyman."),
    row("ru", "CASUALTIES", "Рабочему", "Рабочему на мине оторвало ступню."),
    row("uk", "CASUALTIES", "Робітникові", "Робітникові на міні відірвало ногу."),
    row("uk", "DESTROY", "автобус", "Біля переїзду на міні підірвався автобус."),
    row(
        "de", "SYMBOL", "Fahne", "Der Sender meldete das Hissen der Fahne auf der Burg."
    ),
    row(
        "uk",
        "STRIKE",
        "генератор",
        "Дрон невідомої належності влучив у генератор лікарні.",
    ),
]


@pytest.mark.parametrize(("language", "text", "says"), SUFFERED)
def test_who_or_what_suffers(language: str, text: str, says: Says) -> None:
    assert not missing(text, language, says)
