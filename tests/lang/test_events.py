"""The trigger tables: legal, all 46 types in each language, alive in their examples."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from lagebild.errors import DataError
from lagebild.lang import events as module
from lagebild.lang.events import TYPES, TriggerEntry, trigger_matcher, triggers
from lagebild.lang.patterns import Matcher, compile_pattern
from lagebild.ontology import event_types, framings
from tests.lang.words import tokens

LANGUAGES = ("de", "en", "uk", "ru")
#: Reporting on war is dense here, so the tables are to be dense too.
DENSE = ("WITHDRAW", "CAPTURE", "ATTACK", "STRIKE", "CASUALTIES", "CONTROL", "ASSESS")
OTHER_SCRIPT = re.compile(r"[a-z]", re.IGNORECASE)


def all_entries() -> Iterator[Any]:
    for language in LANGUAGES:
        for number, entry in enumerate(triggers(language), 1):
            yield pytest.param(language, entry, id=f"{language}-{number}-{entry.type}")


@pytest.mark.parametrize(("language", "entry"), list(all_entries()))
def test_entry_is_found_in_its_example(language: str, entry: TriggerEntry):
    matcher = Matcher((pattern, entry) for pattern in entry.match)
    assert list(matcher.find(tokens(entry.example, language))), entry.match


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_type_has_entries(language: str):
    count = Counter(entry.type for entry in triggers(language))
    assert [t for t in sorted(TYPES) if count[t] < 3] == []
    assert [t for t in DENSE if count[t] < 7] == []
    assert sum(count.values()) >= 280


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_pattern_stands_for_two_types(language: str):
    seen: dict[tuple[str, tuple[str, ...]], str] = {}
    for entry in triggers(language):
        for pattern in entry.match:
            other = seen.setdefault((pattern, entry.needs), entry.type)
            assert other == entry.type, pattern


@pytest.mark.parametrize("language", LANGUAGES)
def test_patterns_are_well_written(language: str):
    for entry in triggers(language):
        for source in entry.match:
            words = compile_pattern(source).words
            assert source == source.lower().strip()
            assert all(w.whole or w.stems or w.exact or w.tails for w in words), source
            assert "" not in {c for w in words for c in w.whole | w.exact}, source
            parts = {s for w in words for s in (*w.stems, *w.tails)}
            assert all(len(s) >= 2 and "*" not in s for s in parts), source


@pytest.mark.parametrize("language", LANGUAGES)
def test_examples_are_different_sentences(language: str):
    count = Counter(entry.example for entry in triggers(language))
    assert [text for text, times in count.items() if times > 1] == []
    assert all(e.example[-1] in ".!?" for e in triggers(language))


def test_types_and_framings_are_those_of_the_ontology():
    assert set(event_types()) == TYPES
    used = {e.framing for lang in LANGUAGES for e in triggers(lang)} - {None}
    assert used <= set(framings())


@pytest.mark.parametrize(
    "framing", ["liberation", "occupation", "evacuation", "flight"]
)
def test_loaded_words_of_both_sides_are_known_in_every_language(framing: str):
    for language in LANGUAGES:
        assert framing in {e.framing for e in triggers(language)}


def test_the_matcher_prefers_more_words():
    sentence = tokens("The marines came under fire near Beni.", "en")
    first = next(iter(trigger_matcher("en").find(sentence)))
    assert first.entry.type == "STRIKE"
    assert [sentence[i].text for i in first.tokens] == ["came", "under", "fire"]


@pytest.mark.parametrize(
    ("language", "text", "type_"),
    [
        ("de", "Die Truppen zogen sich nachts über den Fluss zurück.", "WITHDRAW"),
        ("de", "Die Armee nahm den Hafen unter Beschuss.", "STRIKE"),
        ("en", "Fighters took full control of the airport.", "CAPTURE"),
        ("en", "Two battalions dug in along the canal.", "FORTIFY"),
        ("uk", "Загін відступив за річку.", "WITHDRAW"),
        ("uk", "Село звільнено після довгих боїв.", "CAPTURE"),
        ("ru", "Отряд отошёл за реку.", "WITHDRAW"),
        ("ru", "Посёлок обстреливается вторые сутки.", "STRIKE"),
        ("de", "In dem Speicher brach in der Nacht Feuer aus.", "DESTROY"),
        ("de", "Der Ring um die Garnison ist geschlossen.", "ENCIRCLE"),
        ("de", "Zwei Matrosen erlitten schwere Verbrennungen.", "CASUALTIES"),
        ("de", "Beweise legte der Stab nicht vor.", "VERIFICATION"),
        ("en", "The regiment lost about sixty men.", "CASUALTIES"),
        ("en", "The bridge at the mill is still intact.", "LOGISTICS"),
        ("en", "The column threatens the supply routes.", "ASSESS"),
        ("en", "The paper cannot confirm the count.", "VERIFICATION"),
        ("uk", "Група повернулася на свою базу.", "WITHDRAW"),
        ("uk", "Згоріла крамниця біля вокзалу.", "DESTROY"),
        ("uk", "Троє моряків зазнали поранень.", "CASUALTIES"),
        ("uk", "Кільце навколо порту замкнулося.", "ENCIRCLE"),
        ("ru", "Отряд попытался прорваться в приграничное село.", "INCURSION"),
        ("ru", "Сгорела лавка у вокзала.", "DESTROY"),
        ("ru", "Мост у мельницы уцелел.", "LOGISTICS"),
        ("ru", "Проверить эти слова не удалось.", "VERIFICATION"),
    ],
)
def test_forms_are_recognised(language: str, text: str, type_: str):
    found = {
        m.entry.type for m in trigger_matcher(language).find(tokens(text, language))
    }
    assert type_ in found


@pytest.mark.parametrize(
    ("language", "text", "phase"),
    [
        ("uk", "Рибалки відійдуть за річку.", "future"),
        ("uk", "Рибалки відійшли за річку.", None),
        ("ru", "Они захватят высоту.", "future"),
        ("ru", "Они захватили высоту.", None),
    ],
)
def test_the_perfective_present_is_yet_to_come(
    language: str, text: str, phase: str | None
):
    found = trigger_matcher(language).find(tokens(text, language))
    assert next(iter(found)).entry.phase == phase


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Niemand auf der Fähre wurde verletzt."),
        ("en", "Nobody on the ferry was hurt."),
        ("uk", "Обійшлося без жертв."),
        ("ru", "Раненых среди моряков нет."),
    ],
)
def test_no_casualties_are_denied_by_the_words_themselves(language: str, text: str):
    found = list(trigger_matcher(language).find(tokens(text, language)))
    longest = max(found, key=lambda m: len(m.tokens))
    assert (longest.entry.type, longest.entry.polarity) == ("CASUALTIES", "-")


def test_a_language_without_a_table_has_no_triggers():
    assert triggers("other") == ()


GOOD = {
    "match": ["flee"],
    "pos": "verb",
    "type": "DISPLACE",
    "example": "They flee.",
}


@pytest.mark.parametrize(
    ("change", "hint"),
    [
        ({"type": "PICNIC"}, "type = 'PICNIC'"),
        ({"pos": "pronoun"}, "pos = 'pronoun'"),
        ({"needs": ["luck"]}, "needs"),
        ({"needs": ["place+luck"]}, "needs"),
        ({"match": []}, "empty"),
        ({"match": "flee"}, "list"),
        ({"example": ""}, "empty"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_a_bad_entry_is_refused_with_its_place(
    change: dict[str, Any], hint: str, monkeypatch: pytest.MonkeyPatch
):
    row = {**GOOD, **change}
    monkeypatch.setattr(module, "table", lambda *_: {"trigger": [GOOD, row]})
    with pytest.raises(DataError, match="trigger 2") as caught:
        module.triggers.__wrapped__("en")
    assert hint in str(caught.value)
