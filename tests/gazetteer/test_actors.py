"""The registry is whole, alike for both sides, and finds names however they inflect."""

from __future__ import annotations

import datetime as dt
import re
import time
from pathlib import Path

import pytest

from lagebild.errors import DataError
from lagebild.gazetteer.actor_tables import read_actors
from lagebild.gazetteer.actors import (
    LANGUAGES,
    OUTLET_KINDS,
    Actor,
    Registry,
    open_registry,
)
from lagebild.gazetteer.phrases import pieces
from lagebild.records import Span, Token

REGISTRY = open_registry()
WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*|\S")


def tokens(text):
    return [
        Token(Span(*m.span()), m.group(), m.group().lower())
        for m in WORD.finditer(text)
    ]


def found(text, language):
    hits = REGISTRY.find(pieces(tokens(text), language), language)
    return [(hit.span.of(text), hit.actor.id) for hit in hits]


def test_it_is_large_enough():
    outlets = [actor for actor in REGISTRY if actor.is_outlet]
    assert len(outlets) >= 80
    assert len(REGISTRY) - len(outlets) >= 250
    assert {actor.kind for actor in outlets} == set(OUTLET_KINDS)


def test_every_name_is_unique_for_its_side():
    names = [actor.name for actor in REGISTRY]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("code", LANGUAGES)
def test_persons_and_formations_have_names_in_every_language(code):
    for actor in REGISTRY:
        if actor.kind in {"person", "unit"}:
            assert actor.aliases[code], actor.id


PAIRS = [a.id for a in REGISTRY if a.mirror]


@pytest.mark.parametrize("id", PAIRS)
def test_mirrors_look_at_each_other(id):
    actor, other = REGISTRY.get(id), REGISTRY.mirror(id)
    assert REGISTRY.mirror(other.id) is actor
    assert actor.side != other.side
    assert actor.role == other.role


def test_every_office_of_one_side_has_its_counterpart():
    # What one state has and the other has not, in the world.
    alone = {
        "UA.REINT", "UA.COORD", "UA.UKRENERGO", "RU.OCC", "RU.NAVY.BSF", "RU.CHECHNYA",
        "RU.DNR", "RU.LNR", "RU.DNRMIL", "RU.LNRMIL",
    }  # fmt: skip
    for actor in REGISTRY:
        state = actor.id.split(".")[0]
        if state in {"UA", "RU"} and actor.kind in {
            "state",
            "ministry",
            "army",
            "office",
        }:
            if actor.id in alone or actor.id.startswith("RU.OCC."):
                continue
            assert actor.mirror, actor.id


def test_both_sides_have_as_many_collectives():
    def codes(side):
        return {
            a.id.removeprefix(side)
            for a in REGISTRY
            if a.id.startswith(side) and a.kind in {"collective", "civilians"}
        }

    assert codes("UA.") == codes("RU.")


FORMS = [
    ("uk", "у Міністерстві реінтеграції повідомили", "UA.REINT"),
    ("uk", "за даними Служби безпеки України", "UA.SBU"),
    ("uk", "заявив Володимирові Зеленському", "UA.ZELENSKY"),
    ("uk", "з Сергієм Шойгу", "RU.SHOIGU"),
    ("uk", "розмова з Лубінцем", "UA.LUBINETS"),
    ("uk", "бійці «Легіону Свобода Росії»", "UA.LSR"),
    ("uk", "Чорноморського флоту", "RU.NAVY.BSF"),
    ("uk", "голові Херсонської ОВА", "UA.REG.KHERSON"),
    ("uk", "губернатора Бєлгородської області", "RU.REG.BELGOROD"),
    ("ru", "в Службе безопасности Украины", "UA.SBU"),
    ("ru", "Владимиру Путину", "RU.PUTIN"),
    ("ru", "представителем Кремля", "RU.PRES"),
    ("ru", "бойцами Русского добровольческого корпуса", "UA.RDK"),
    ("ru", "оккупационными властями", "RU.OCC"),
    ("ru", "губернатору Курской области", "RU.REG.KURSK"),
    ("ru", "в Министерстве обороны США", "US.DOD"),
    ("de", "des Generalstabs der ukrainischen Streitkräfte", "UA.GS"),
    ("de", "mit den russischen Freiwilligen", "UA.VOLRU"),
    ("de", "das Russische Freiwilligenkorps", "UA.RDK"),
    ("de", "laut Wolodymyr Selenskyjs Worten", "UA.ZELENSKY"),
    ("de", "im Weißen Haus", "US.WH"),
    ("de", "der Gouverneur der Region Belgorod", "RU.REG.BELGOROD"),
    ("en", "the Security Service of Ukraine's report", "UA.SBU"),
    ("en", "Putin's spokesman", "RU.PUTIN"),
    ("en", "the governor of the Belgorod region", "RU.REG.BELGOROD"),
    ("en", "RBC-Ukraine reports", "OUT.RBCUA"),
    ("en", "seen by Gulagu.net", "RU.GULAGU"),
    ("en", "Legion “Freedom of Russia”", "UA.LSR"),
]


@pytest.mark.parametrize(("language", "text", "id"), FORMS)
def test_names_are_found_in_every_form(language, text, id):
    assert id in [actor for _, actor in found(text, language)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Ein Blick auf die Karte"),
        ("de", "Zur Zeit gilt die Welt als unruhig"),
        ("en", "The sputnik of a planet"),
        ("en", "Moscow-backed groups"),
        ("ru", "Пошёл дождь, и песков не видно"),
        ("uk", "ворота кремля в іншому місті"),
    ],
)
def test_common_words_are_no_names(language, text):
    assert found(text, language) == []


def test_the_longest_name_wins():
    assert found("the UN Security Council met", "en") == [
        ("UN Security Council", "UN.SC")
    ]


def test_institutions_of_persons_follow_the_date():
    day = dt.date
    assert REGISTRY.institution("RU.SHOIGU", day(2022, 11, 9)).id == "RU.MOD"
    assert REGISTRY.institution("RU.SHOIGU", day(2025, 1, 1)).id == "RU.NSC"
    assert REGISTRY.institution("UA.SYRSKYI", day(2023, 1, 1)).id == "UA.GF"
    assert REGISTRY.institution("RU.PESKOV").id == "RU.PRES"
    assert REGISTRY.institution("UA.FORCES").id == "UA.AF"
    assert REGISTRY.institution("OUT.REUTERS").id == "OUT.REUTERS"


def test_sides_follow_the_date():
    hts = REGISTRY.get("SY.HTS")
    assert hts.side_on(dt.date(2024, 11, 27)) == "SY-OPP"
    assert hts.side_on(dt.date(2025, 1, 1)) == "SY"
    assert REGISTRY.get("UA.LSR").side_on() == "UA-aligned RU"


def test_the_tree_leads_to_the_state():
    assert [a.id for a in REGISTRY.ancestors("UA.GS")] == [
        "UA.GS", "UA.AF", "UA.MOD", "UA",
    ]  # fmt: skip
    assert REGISTRY.get("RU.GRU").side == "RU"


def test_outlets_by_domain_and_by_name():
    assert REGISTRY.outlet("www.tass.ru").name == "TASS"
    assert REGISTRY.outlet("example.org") is None
    assert REGISTRY.named("Ukrainska Pravda").id == "OUT.UP"
    assert REGISTRY.named("nobody in particular") is None


@pytest.mark.parametrize(
    "actors",
    [
        (Actor("A", "a", "state", "UA"), Actor("A", "b", "state", "UA")),
        (Actor("A", "a", "state", "UA", parent="B"),),
    ],
)
def test_ill_formed_registries_are_refused(actors):
    with pytest.raises(DataError):
        Registry(actors)


def test_an_unknown_id_is_a_data_error():
    with pytest.raises(DataError, match="NOBODY"):
        REGISTRY.institution("NOBODY")
    assert REGISTRY.get("NOBODY") is None


def test_reading_twice_gives_the_same():
    assert [a.id for a in read_actors()] == [a.id for a in REGISTRY]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_of_600_words_takes_no_time(language):
    text = " ".join(text for code, text, _ in FORMS if code == language)
    words = (text.split() * 600)[:600]
    made = pieces(tokens(" ".join(words)), language)
    REGISTRY.find(made, language)  # the names are built at first use
    begin = time.perf_counter()
    REGISTRY.find(made, language)
    assert time.perf_counter() - begin < 0.05  # 5 ms on a quiet machine


def test_the_reference_page_counts_right():
    page = Path(__file__).parents[2] / "docs" / "reference" / "actors.md"
    outlets = sum(actor.is_outlet for actor in REGISTRY)
    said = f"knows {len(REGISTRY)} actors, {outlets} of them outlets"
    assert said in page.read_text(encoding="utf-8")
