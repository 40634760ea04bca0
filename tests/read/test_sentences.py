"""Sentence units: end marks, quotation marks, abbreviations, ordinals, broken text."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagebild.read import READER, read_plain
from lagebild.read.sentences import split_sentences
from lagebild.records import Block, Document, Span, Zone


def units(text: str, language: str) -> list[str]:
    return [s.of(text) for s in split_sentences(text, Span(0, len(text)), language)]


# "|" stands where a sentence ends
SPLITS = [
    ("en", "Goma fell.| The port is shut."),
    ("en", "Has Goma fallen?| Nobody says so!| Silence."),
    ("en", "Gen. Hamid al-Amin left Marib.| He took a boat."),
    ("en", "The U.N. mission in Juba shut its doors.| It rained."),
    ("en", "It began at 5 p.m. on Sunday.| It ended at six."),
    ("en", "Lt. Col. P. Warren spoke at No. 4.| Nobody listened."),
    ("en", "“The road is cut.”| The mayor left."),
    ("en", "“The road is cut.| We walk,” the mayor said.| He left."),
    ("en", "“Is the road cut?” the mayor asked.| He left."),
    ("en", "The unit came. including its staff, by boat.| It left."),
    ("en", "The page “Frontlog.” X, a network, showed a map.| It was old."),
    ("en", "It cost 3.5 million dollars.| Nobody paid."),
    ("en", "They waited … and waited.| Then it came."),
    ("en", "They waited...| Then it came."),
    ("en", "(The list is long.)| It grows."),
    ("de", "Am 9. November fiel die Stadt.| Am 10. war Ruhe."),
    ("de", "Die 3. Brigade hielt Marib.| Die 4. Brigade wich."),
    ("de", "Er kam am 9.| Der Regen blieb."),
    ("de", "Die 155. Marineinfanteriebrigade hält Bor.| Die 2. Runde beginnt."),
    ("de", "Männer der 36. Fallschirmjägerbrigade kamen.| Heute ist der 9.| Er ruht."),
    ("de", "Er wohnt in Haus Nr. 9.| Der Regen blieb."),
    ("de", "Rund 3 Mio. Menschen flohen.| Viele blieben."),
    ("de", "Der Ort liegt ca. 5 km vor Marib.| Er ist leer."),
    ("de", "„Die Straße ist zu.“| Der Bürgermeister ging."),
    ("de", "„Die Straße ist zu.| Wir gehen“, sagte er.| Er ging."),
    ("de", "Dr. K. Ebert sprach bzw. las vor.| Man schwieg."),
    ("de", "Der Sprecher der 1. Armee, Gen. Haddad, schwieg.| Er ging."),
    ("de", "Das Dorf ist leer – so der Rat.| Niemand widersprach."),
    ("uk", "Місто Гома впало.| Порт зачинено."),
    ("uk", "Близько 50 тис. осіб виїхали.| Решта лишилася."),
    ("uk", "О 5 год. ранку 12 травня 2031 р. почався обстріл.| Він тривав годину."),
    ("uk", "«Дорогу перерізано».| Мер поїхав."),
    ("uk", "«Дорогу перерізано.| Йдемо пішки», — сказав мер.| Він поїхав."),
    ("uk", "Це було в м. Суми на вул. Лісовій.| Згодом стихло."),
    ("uk", "Полковник О. Б. Гринь мовчав.| Він поїхав."),
    ("uk", "— Дорогу перерізано.| — Він замовк.| Мер поїхав."),
    ("ru", "Город Гома пал.| Порт закрыт."),
    ("ru", "Около 50 тыс. человек уехали.| Прочие остались."),
    ("ru", "Это было в г. Сумы на ул. Лесной.| Потом стихло."),
    ("ru", "«Дорога перерезана».| Мэр уехал."),
    ("ru", "«Дорога перерезана?| Идём пешком!» — сказал мэр.| Он уехал."),
    ("ru", "В 2031 г. мост взорвали.| Его не чинят."),
    ("ru", "Полковник А. В. Гринёв молчал.| Он уехал."),
]

BROKEN = {
    "a page number": ("en", "The list (see p. 4) is long.| It grows."),
    "initials with a blank": ("de", "Sie kamen z. B. aus Aden.| Andere blieben."),
    "a month cut short": (
        "uk",
        "Обстріл почався 12 трав. 2031 року.| Він тривав годину.",
    ),
    "a year ends the sentence (uk)": ("uk", "Міст зник у 2031 р.| Його не лагодять."),
    "a year ends the sentence (ru)": ("ru", "Мост исчез в 2031 г.| Его не чинят."),
    "a count ends the sentence": ("de", "Es kostete 3 Mio.| Niemand zahlte."),
}


@pytest.mark.parametrize(("language", "marked"), SPLITS)
def test_where_sentences_end(language, marked):
    expected = [part.strip() for part in marked.split("|")]
    assert units(marked.replace("|", ""), language) == expected


@pytest.mark.parametrize("why", BROKEN)
@pytest.mark.xfail(strict=True, reason="no rule for this abbreviation yet")
def test_where_sentences_should_end(why):
    test_where_sentences_end(*BROKEN[why])


def document(text: str, language: str) -> Document:
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append(Block(Span(at, at + len(line)), Zone.BODY))
        at += len(line) + 1
    return Document("d", text, language, blocks=tuple(blocks))


SIGNS = "aБіE .!?…„“”«»\"'’(—)–1 9.\nz. B. "
ANY_TEXT = st.text(max_size=80) | st.text(SIGNS, max_size=80)
LANGUAGES = st.sampled_from(["de", "en", "uk", "ru", "other"])


@settings(max_examples=60, deadline=None)
@given(ANY_TEXT, LANGUAGES)
def test_every_mark_is_in_one_sentence_of_its_line(text, language):
    reading = read_plain(document(text, language))
    spans = [s.span for s in reading.sentences]
    assert spans == sorted(spans)
    assert not any(a.overlaps(b) for a, b in itertools.pairwise(spans))
    assert not any("\n" in s.of(text) for s in spans)
    covered = {i for s in spans for i in range(s.start, s.end)}
    assert all(i in covered for i, sign in enumerate(text) if not sign.isspace())


@settings(max_examples=60, deadline=None)
@given(ANY_TEXT, LANGUAGES)
def test_tokens_are_slices_of_the_text(text, language):
    for sentence in read_plain(document(text, language)).sentences:
        assert sentence.tokens
        for token in sentence.tokens:
            assert token.text == token.span.of(text)
            assert sentence.span.contains(token.span)
            assert token.lemma


def test_furniture_is_not_read():
    text = "Share this page\nGoma fell."
    blocks = (Block(Span(0, 15), Zone.FURNITURE), Block(Span(16, 26), Zone.BODY))
    reading = read_plain(Document("d", text, "en", blocks=blocks))
    assert [s.span.of(text) for s in reading.sentences] == ["Goma fell."]
    assert reading.sentences[0].block == 1
    assert reading.reader == READER


@pytest.mark.parametrize(
    ("language", "form", "lemma"),
    [
        ("en", "withdrew", "withdraw"),
        ("de", "Städte", "stadt"),
        ("uk", "селами", "село"),
        ("ru", "городами", "город"),
        ("other", "Войсками", "войсками"),
    ],
)
def test_lemmas(language, form, lemma):
    reading = read_plain(document(form, language))
    assert reading.sentences[0].tokens[0].lemma == lemma
