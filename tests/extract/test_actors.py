"""Whole noun phrases of actors in four languages, alike for both sides."""

from __future__ import annotations

import re
import time
from itertools import pairwise

import pytest

from lagebild.extract.actors import find_actors
from lagebild.gazetteer.actors import open_registry
from lagebild.records import Document, Entity, Reading, Sentence, Span, Token, Zone

REGISTRY = open_registry()
WORD = re.compile(
    r"\d+(?:[.,]\d+)+|\d+[^\W_]*(?:-[^\W\d_]+)?|[^\W_]+(?:[-'’][^\W_]+)*|\S"
)


def reading(text, language, outlet=None, entities=()):
    """A reader of the simplest kind: a line is a sentence, an English 's a token."""
    sentences, at = [], 0
    for line in text.split("\n"):
        tokens = []
        for match in WORD.finditer(line):
            start, end = at + match.start(), at + match.end()
            cut = end - 2 if re.search(r"\w['’]s$", match.group()) else end
            tokens.append(_token(text, start, cut))
            if cut < end:
                tokens.append(_token(text, cut, end))
        sentences.append(
            Sentence(Span(at, at + len(line)), Zone.BODY, 0, tuple(tokens))
        )
        at += len(line) + 1
    document = Document("x", text, language, outlet=outlet)
    return Reading(document, tuple(sentences), entities=tuple(entities))


def _token(text, start, end):
    return Token(Span(start, end), text[start:end], text[start:end].lower())


def actors(text, language, **more):
    return find_actors(reading(text, language, **more), REGISTRY)


def only(text, language):
    found = actors(text, language)
    assert len(found) == 1, [m.text for m in found]
    return found[0]


# A sentence, then: entity, name, side, role. The phrase stands between brackets.
PHRASES = """
en | Then [the Russian soldiers] left.
   RU.FORCES | Russian forces | RU | collective
en | [The advancing Ukrainian army] stopped.
   UA.AF | Armed Forces of Ukraine | UA | official
en | [The Russians] dug in.
   RU.SIDE | Russians | RU | collective
en | [Up to 40 soldiers] drowned.
   - | forces | - | collective
en | [Residents of Izium] hid.
   - | civilians | - | individual
en | [Ukrainian citizens] hid.
   UA.CIV | Ukrainian civilians | UA | individual
en | [Governor Vyacheslav Gladkov] wrote.
   RU.GLADKOV | Vyacheslav Gladkov | RU | official
en | [The governor of the Belgorod region, Vyacheslav Gladkov], wrote.
   RU.GLADKOV | Vyacheslav Gladkov | RU | official
en | [The Defense Ministry in Moscow] spoke.
   RU.MOD | Russian Ministry of Defence | RU | official
en | [Ukraine's Foreign Ministry] spoke.
   UA.MFA | Ukrainian Foreign Ministry | UA | official
en | [The Polish Foreign Ministry] spoke.
   - | Polish Foreign Ministry | third | official
en | [Kremlin chief Vladimir Putin] spoke.
   RU.PUTIN | Vladimir Putin | RU | official
en | [The 47th Mechanized Brigade] moved.
   - | 47th Mechanized Brigade | - | organisation
en | [Colonel Petro Havrysh] spoke.
   - | Petro Havrysh | - | official
en | [An analyst, Lena Brandt], spoke.
   - | Lena Brandt | - | analyst
en | [The Telegram channel “Left Shore”] posted.
   - | Left Shore | - | blogger
en | [The newspaper Harbour Courier] wrote.
   - | Harbour Courier | - | outlet
en | [The Russian Volunteer Corps (RDK)] moved.
   UA.RDK | Russian Volunteer Corps | UA-aligned RU | organisation
en | [Putin's troops] left.
   RU.FORCES | Russian forces | RU | collective
en | [RSF fighters] entered.
   SD.RSF | Rapid Support Forces | SD-RSF | collective
en | [The Sudanese army] left.
   SD.SAF | Sudanese Armed Forces | SD-SAF | official
en | [Russian military bloggers] wrote.
   RU.BLOGGERS | Russian military bloggers | RU | blogger
en | [Military experts] doubt it.
   - | experts | - | analyst
en | [Reuters] wrote.
   OUT.REUTERS | Reuters | third | agency
de | Dann zogen [die russischen Soldaten] ab.
   RU.FORCES | Russian forces | RU | collective
de | [Ukrainische Truppen] rückten vor.
   UA.FORCES | Ukrainian forces | UA | collective
de | [Die Russen] gruben sich ein.
   RU.SIDE | Russians | RU | collective
de | [Rund 7.000 Menschen] flohen.
   - | civilians | - | individual
de | [Das Verteidigungsministerium in Kiew] sprach.
   UA.MOD | Ukrainian Ministry of Defence | UA | official
de | Das sagte [Oberst Petro Hawrysch].
   - | Petro Hawrysch | - | official
de | [Kremlchef Wladimir Putin] sprach.
   RU.PUTIN | Vladimir Putin | RU | official
de | [US-Präsident Joe Biden] sprach.
   US.BIDEN | Joe Biden | third | official
de | [Der Gouverneur der Region Kursk, Roman Starowoit], sprach.
   RU.STAROVOIT | Roman Starovoit | RU | official
de | [Die Zeitung „Hafenbote“] schrieb.
   - | Hafenbote | - | outlet
de | [Putins Truppen] zogen ab.
   RU.FORCES | Russian forces | RU | collective
de | [Soldaten der 72. Brigade] kamen.
   - | 72nd Brigade | - | collective
de | [Die Legion „Freiheit Russlands“] kam.
   UA.LSR | Freedom of Russia Legion | UA-aligned RU | organisation
de | [Die russischen Besatzer] blieben.
   RU.FORCES | Russian forces | RU | collective
uk | [Російські війська] відступили.
   RU.FORCES | Russian forces | RU | collective
uk | За словами [українських військових].
   UA.FORCES | Ukrainian forces | UA | collective
uk | Там стояли [росіяни].
   RU.SIDE | Russians | RU | collective
uk | Про це пишуть [жителі Ізюма].
   - | civilians | - | individual
uk | За даними [Міністерства оборони Росії].
   RU.MOD | Russian Ministry of Defence | RU | official
uk | [Міноборони] повідомило.
   - | Ministry of Defence | - | official
uk | [Президент України Володимир Зеленський] сказав.
   UA.ZELENSKY | Volodymyr Zelensky | UA | official
uk | Прийшли [бійці 72-ї окремої механізованої бригади].
   - | 72nd Mechanized Brigade | - | collective
uk | Написав [телеграм-канал «Лівий берег»].
   - | Лівий берег | - | blogger
de | Es kamen [RSF-Kämpfer].
   SD.RSF | Rapid Support Forces | SD-RSF | organisation
de | Es kamen [M23-Kämpfer].
   CD.M23 | M23 | CD-M23 | organisation
de | Es kamen [Tarwe-Rebellen].
   - | Tarwe | - | organisation
de | Es kamen [Elite-Einheiten].
   - | forces | - | collective
uk | Сказав [речник полковник Петро Гавриш].
   - | Петро Гавриш | - | official
ru | [Русские военные] отошли.
   RU.FORCES | Russian forces | RU | collective
ru | Подошли [украинские войска].
   UA.FORCES | Ukrainian forces | UA | collective
ru | Там стояли [украинцы].
   UA.SIDE | Ukrainians | UA | collective
ru | Об этом пишут [жители Изюма].
   - | civilians | - | individual
ru | По данным [Министерства обороны Украины].
   UA.MOD | Ukrainian Ministry of Defence | UA | official
ru | [Министр обороны Сергей Шойгу] сказал.
   RU.SHOIGU | Sergei Shoigu | RU | official
ru | Пришли [бойцы ЧВК Вагнер].
   RU.WAGNER | Wagner Group | RU | collective
ru | Написал [телеграм-канал «Левый берег»].
   - | Левый берег | - | blogger
ru | Сообщили в [ГУР МО Украины].
   UA.GUR | Ukrainian Defence Intelligence | UA | official
"""


def cases():
    lines = PHRASES.strip().splitlines()
    for first, second in zip(lines[::2], lines[1::2], strict=True):
        language, marked = first.split(" | ")
        wanted = tuple(cell.strip() for cell in second.split("|"))
        yield language, marked, wanted


CASES = list(cases())


def bare(marked):
    return marked.replace("[", "").replace("]", "")


@pytest.mark.parametrize(("language", "marked", "wanted"), CASES)
def test_phrases(language, marked, wanted):
    phrase = marked[marked.index("[") + 1 : marked.index("]")]
    found = {m.text: m for m in actors(bare(marked), language)}
    assert phrase in found
    mention = found[phrase]
    assert mention.span.of(bare(marked)) == phrase
    fields = (mention.entity, mention.name, mention.side, mention.role)
    assert tuple(f or "-" for f in fields) == wanted


# Each pair says the same of the two sides, in words that differ only in the side.
SWAPS = [
    ("en", "The Russian soldiers fled.", "The Ukrainian soldiers fled."),
    ("en", "Russia's Foreign Ministry spoke.", "Ukraine's Foreign Ministry spoke."),
    ("en", "The General Staff in Moscow spoke.", "The General Staff in Kyiv spoke."),
    ("en", "The Russians dug in.", "The Ukrainians dug in."),
    ("en", "Russian officials spoke.", "Ukrainian officials spoke."),
    ("en", "Putin's troops left.", "Zelensky's troops left."),
    ("en", "The FSB spoke.", "The SBU spoke."),
    ("en", "Russian drones came.", "Ukrainian drones came."),
    ("en", "The governor of Kursk spoke.", "The governor of Zaporizhzhia spoke."),
    ("de", "Die russische Armee floh.", "Die ukrainische Armee floh."),
    ("de", "Putins Truppen flohen.", "Selenskyjs Truppen flohen."),
    ("de", "Das Außenministerium in Moskau.", "Das Außenministerium in Kiew."),
    ("de", "Russische Medien schrieben.", "Ukrainische Medien schrieben."),
    ("uk", "Війська Росії відійшли.", "Війська України відійшли."),
    ("uk", "Генштаб РФ повідомив.", "Генштаб ЗСУ повідомив."),
    ("uk", "Російські чиновники мовчали.", "Українські чиновники мовчали."),
    ("ru", "Российские военные ушли.", "Украинские военные ушли."),
    ("ru", "МИД России сообщил.", "МИД Украины сообщил."),
    ("ru", "Генштаб ВС РФ сообщил.", "Генштаб ВСУ сообщил."),
]


@pytest.mark.parametrize(("language", "here", "there"), SWAPS)
def test_what_is_done_for_one_side_is_done_for_the_other(language, here, there):
    one, other = only(here, language), only(there, language)
    assert (one.side, other.side) == ("RU", "UA")
    assert (one.kind, one.role) == (other.kind, other.role)
    mirror = REGISTRY.mirror(one.entity)
    assert mirror is not None
    assert mirror.id == other.entity


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Fighting went on in Ukraine and in Russia."),
        ("en", "In 2023 it rained."),
        ("de", "Die Lage in der Region blieb ruhig, dass es auffiel."),
        ("uk", "Молода людина-невидимка."),
        ("ru", "Специальной военной операции нет."),
    ],
)
def test_places_and_common_words_are_no_actors(language, text):
    assert [m.text for m in actors(text, language)] == []


def test_a_verb_is_not_part_of_the_phrase():
    found = actors("They captured the Russian soldiers that the Ukrainians saw.", "en")
    assert [m.text for m in found] == ["the Russian soldiers", "the Ukrainians"]


def test_a_surname_alone_means_the_person_named_before():
    found = actors("Colonel Petro Havrysh spoke.\nLater Havrysh left.", "en")
    assert [(m.text, m.name) for m in found] == [
        ("Colonel Petro Havrysh", "Petro Havrysh"),
        ("Havrysh", "Petro Havrysh"),
    ]


def test_the_army_means_the_one_named_last():
    text = "The Sudanese army left.\nHamas stayed.\nThe army fled."
    assert [m.entity for m in actors(text, "en")] == ["SD.SAF", "PS.HAMAS", "SD.SAF"]


def test_a_ministry_without_a_country_is_the_one_named_before():
    text = "Das Verteidigungsministerium in Moskau.\nDas Verteidigungsministerium."
    assert [m.entity for m in actors(text, "de")] == ["RU.MOD", "RU.MOD"]


@pytest.mark.parametrize(
    ("outlet", "entity"), [("TASS", "RU.MOD"), ("Ukrinform", "UA.MOD"), (None, None)]
)
def test_or_that_of_the_outlets_country(outlet, entity):
    found = actors("Минобороны сообщило.", "ru", outlet=outlet)
    assert [m.entity for m in found] == [entity]


def test_loaded_words_keep_their_class_and_take_a_side_only_in_their_war():
    text = "Russia and Ukraine spoke.\nThe occupiers left."
    here = actors(text, "en")[-1]
    assert (here.entity, here.side, here.framing) == ("RU.FORCES", "RU", "occupiers")
    elsewhere = actors("The occupiers left.", "en")[-1]
    assert (elsewhere.entity, elsewhere.side) == (None, None)
    assert elsewhere.framing == "occupiers"
    nationalists = actors("Россия и Украина.\nНационалисты ушли.", "ru")[-1]
    assert (nationalists.entity, nationalists.framing) == ("UA.FORCES", "nazis")
    mercenaries = actors("Foreign mercenaries came.", "en")[0]
    assert (mercenaries.name, mercenaries.framing) == ("mercenaries", "mercenaries")


def test_capitals_stand_for_governments():
    found = actors("Moscow denied it.", "en")
    assert [(m.entity, m.kind) for m in found] == [("RU.GOV", "capital")]


def test_names_of_a_better_reader_are_taken_over():
    text = "Zorvan spoke."
    found = actors(text, "en", entities=[Entity(Span(0, 6), "PER")])
    assert [(m.name, m.kind) for m in found] == [("Zorvan", "person")]


@pytest.mark.parametrize("language", ["de", "en", "ru", "uk"])
def test_mentions_never_overlap_and_lie_in_order(language):
    text = "\n".join(bare(m) for code, m, _ in CASES if code == language)
    found = actors(text, language)
    for left, right in pairwise(found):
        assert left.span.end <= right.span.start


def test_an_unknown_language_is_no_error():
    assert actors("Il ministro ha parlato.", "other") == ()
    actors("Ukrainian officials and Russian tired troops spoke in Kyiv.", "other")
    actors("Жители Харьковской области и российские войска молчат.", "other")


def test_long_texts_take_no_time():
    text = "\n".join(bare(m) for code, m, _ in CASES * 10 if code == "en")
    actors(text, "en")
    begin = time.perf_counter()
    actors(text, "en")
    assert time.perf_counter() - begin < 1


#: A part of an army is not the army that was named last, and its seat says whose it is.
BRANCHES = [
    ("de", "Die russische Armee griff an. Die Luftwaffe schoss Drohnen ab.", None),
    ("en", "The Russian army attacked. The air force downed drones.", None),
    ("uk", "Російська армія атакувала. Повітряні сили збили дрони.", None),
    ("ru", "Российская армия атаковала. Воздушные силы сбили дроны.", None),
    (
        "de",
        "Die russische Armee griff an. Die Luftwaffe in Kiew schoss Drohnen ab.",
        "UA",
    ),
    ("en", "The Ukrainian army attacked. The air force in Moscow downed drones.", "RU"),
    ("uk", "Армія в Хартумі обстріляла ринок.", "SD"),
]


@pytest.mark.parametrize(("language", "text", "side"), BRANCHES)
def test_a_branch_is_no_other_sides_army(language, text, side):
    found = [a for a in actors(text, language) if a.kind == "army"][-1]
    assert (found.side or "").split("-")[0] == (side or "")
