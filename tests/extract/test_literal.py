"""War words in texts that are not about war, and in the shortest reports of one."""

from __future__ import annotations

import pytest

from tests.extract.desk import claims_of

FIGURES = [
    ("en", "Weeds had captured the terrace by June."),
    ("en", "The choir bombarded its neighbours with carols."),
    ("en", "The striker's team laid siege to the goal."),
    ("en", "A wave of layoffs struck the publishers."),
    ("en", "The price war between two grocers claims its first casualties."),
    ("de", "Giersch hatte bis Juni die Terrasse erobert."),
    ("de", "Der Chor bombardierte die Nachbarn mit Liedern."),
    ("de", "Die Stürmer belagerten das Tor der Gäste."),
    ("de", "Eine Entlassungswelle traf die Verlage."),
    ("de", "Im Kampf gegen die Inflation hob die Zentralbank den Leitzins an."),
    ("uk", "Яглиця до червня захопила терасу."),
    ("uk", "Хор бомбардував публіку колядками."),
    ("uk", "Форварди взяли в облогу ворота гостей."),
    ("uk", "Хвиля звільнень ударила по видавництвах."),
    ("uk", "Ринок капітулював: ціни впали."),
    ("ru", "Сныть к июню захватила террасу."),
    ("ru", "Хор бомбардировал публику песнями."),
    ("ru", "Форварды взяли в осаду ворота гостей."),
    ("ru", "Волна увольнений ударила по издательствам."),
    ("ru", "Рынок капитулировал: цены упали."),
]
REPORTS = [
    ("en", "Aleppo was liberated on Thursday."),
    ("en", "The defence of Marib lasted two months."),
    ("en", "The attack on Tadef has been repelled."),
    ("en", "They attacked at dawn and burned the village of Tongo."),
    ("en", "Two more were wounded."),
    ("en", "The town is under siege."),
    ("de", "Aleppo wurde am Donnerstag befreit."),
    ("de", "Die Verteidigung von Marib dauerte zwei Monate."),
    ("de", "Der Angriff auf Tadef wurde abgewehrt."),
    ("de", "Sie griffen im Morgengrauen an und brannten das Dorf Tongo nieder."),
    ("de", "Zwei weitere wurden verletzt."),
    ("de", "Die Stadt wird belagert."),
    ("uk", "Алеппо звільнено в четвер."),
    ("uk", "Атаку на Тадеф відбито."),
    ("uk", "Вони атакували на світанку й спалили село Тонго."),
    ("uk", "Ще двох поранено."),
    ("uk", "Місто в облозі."),
    ("ru", "Алеппо освобождён в четверг."),
    ("ru", "Атака на Тадеф отбита."),
    ("ru", "Они атаковали на рассвете и сожгли деревню Тонго."),
    ("ru", "Ещё двое ранены."),
    ("ru", "Город в осаде."),
]


@pytest.mark.parametrize(("language", "text"), FIGURES)
def test_a_figure_of_speech_is_no_claim(language: str, text: str) -> None:
    assert claims_of(text, language) == ()


@pytest.mark.parametrize(("language", "text"), REPORTS)
def test_a_short_report_is_taken_at_its_word(language: str, text: str) -> None:
    assert claims_of(text, language)


def test_sport_in_a_report_of_war_is_sport() -> None:
    text = (
        "Shells fell on Bor for hours. The garrison lost two guns. "
        "Later the town's footballers attacked the goal until the referee's whistle."
    )
    assert "ATTACK" not in [claim.type for claim in claims_of(text, "en")]


@pytest.mark.parametrize(
    ("language", "text", "of_type"),
    [
        ("en", "Last week's raid on Kaya cost four lives.", "INCURSION"),
        ("en", "Half of the city is in the grip of the gangs.", "CONTROL"),
        ("en", "The council hoisted its flag over the bank in Aden.", "SYMBOL"),
        ("en", "We hold the northern edge of Sake, a soldier said.", "CONTROL"),
        ("de", "„Wir halten den Nordrand von Sake“, sagte ein Soldat.", "CONTROL"),
    ],
)
def test_shares_pronouns_and_days_do_not_hide_an_event(language, text, of_type):
    assert of_type in [claim.type for claim in claims_of(text, language)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "The mayor urged residents to save water and announced that schools in "
            "Keren would stay closed until Friday.",
        ),
        (
            "de",
            "Der Bürgermeister rief die Bewohner auf, Wasser zu sparen, und kündigte "
            "an, dass die Schulen in Keren bis Freitag geschlossen blieben.",
        ),
    ],
)
def test_what_is_announced_beside_a_plea_is_its_own(language, text):
    assert "CLOSURE" in [claim.type for claim in claims_of(text, language)]
