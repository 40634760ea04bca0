"""Endings and word order put right what a reader guessed (Ukrainian, Russian)."""

from lagebild.extract.grammar import grammar_of
from lagebild.extract.tree_slavic import slavic
from lagebild.records import Span, Token


def mended(*words):
    """Words of (text, lemma, class, head, label, feats) with all steps taken."""
    tokens = [
        Token(Span(i, i + 1), text, lemma, upos, feats, above, label)
        for i, (text, lemma, upos, above, label, feats) in enumerate(words)
    ]
    for step in slavic(tokens, grammar_of("uk")):
        step()
    return [(token.head, token.deprel) for token in tokens]


def test_thousands_of_soldiers_are_sent_and_send_nobody():
    found = mended(
        ("Перекинули", "перекинути", "VERB", 0, "root", "Number=Plur"),
        ("тисячі", "тисяча", "NOUN", 0, "nsubj", "Case=Gen"),
        ("піхотинців", "піхотинець", "NOUN", 0, "obj", "Case=Gen"),
    )
    assert found[1:] == [(0, "obj"), (1, "nmod")]


def test_the_preposition_is_that_of_the_first_noun():
    found = mended(
        ("За", "за", "ADP", 2, "case", ""),
        ("словами", "слово", "NOUN", 3, "obl", "Case=Ins"),
        ("рибалки", "рибалка", "NOUN", 3, "obl", "Case=Gen"),
        ("горіло", "горіти", "VERB", 3, "root", ""),
    )
    assert found[:3] == [(1, "case"), (3, "obl"), (1, "nmod")]


def test_a_feminine_in_a_is_a_subject():
    said = ("попереджає", "попереджати", "VERB", 0, "root", "Number=Sing")
    staff = ("варта", "варта", "NOUN", 0, "obj", "Case=Acc")
    assert mended(said, staff)[1] == (0, "nsubj")
    guard = ("варту", "варта", "NOUN", 0, "obj", "Case=Acc")
    assert mended(said, guard)[1] == (0, "obj")


def test_people_behind_the_verb_are_what_it_befalls():
    found = mended(
        ("Ополченці", "ополченець", "NOUN", 1, "nsubj", "Case=Nom"),
        ("стратили", "стратити", "VERB", 1, "root", ""),
        ("полонених", "полонений", "ADJ", 0, "amod", "Case=Gen"),
    )
    assert found[2] == (1, "obj")


def test_the_verb_s_number_tells_which_of_two_is_the_subject():
    found = mended(
        ("Вибори", "вибори", "NOUN", 2, "nsubj", "Case=Nom|Number=Plur"),
        ("рада", "рада", "NOUN", 0, "nmod", "Case=Nom|Number=Sing"),
        ("скасувала", "скасувати", "VERB", 2, "root", "Number=Sing"),
    )
    assert found[:2] == [(2, "obj"), (2, "nsubj")]


def test_behind_its_subject_a_verb_has_its_object():
    found = mended(
        ("Підірвали", "підірвати", "VERB", 0, "root", "Number=Plur"),
        ("бойовики", "бойовик", "NOUN", 0, "obj", "Case=Acc"),
        ("міст", "міст", "NOUN", 1, "nmod", "Case=Gen"),
    )
    assert found[1:] == [(0, "nsubj"), (0, "obj")]


def test_a_genitive_stays_with_its_noun():
    found = mended(
        ("Стріляли", "стріляти", "VERB", 0, "root", "Number=Plur"),
        ("бійці", "боєць", "NOUN", 0, "nsubj", "Case=Nom"),
        ("бригади", "бригада", "NOUN", 1, "nmod", "Case=Gen"),
    )
    assert found[2] == (1, "nmod")


def test_who_ends_like_a_genitive_is_warned_and_warns_nobody():
    found = mended(
        ("мешканців", "мешканець", "NOUN", 1, "nsubj", "Case=Nom"),
        ("попереджали", "попереджати", "VERB", 1, "root", "Number=Plur"),
    )
    assert found[0] == (1, "obj")


ACTIVE = "VerbForm=Fin|Voice=Act|Tense=Past"


def test_of_two_bare_nouns_the_one_that_agrees_acts():
    found = mended(
        ("Склад", "склад", "NOUN", 1, "nsubj", "Case=Nom|Number=Sing"),
        ("спалили", "спалити", "VERB", 1, "root", f"{ACTIVE}|Number=Plur"),
        ("вояки", "вояк", "NOUN", 1, "obj", "Case=Acc|Number=Plur"),
    )
    assert [found[0], found[2]] == [(1, "obj"), (1, "nsubj")]


def test_a_title_in_a_stays_the_subject_of_a_masculine_verb():
    found = mended(
        ("суддя", "суддя", "NOUN", 1, "nsubj", "Case=Nom|Number=Sing"),
        ("закрив", "закрити", "VERB", 1, "root", f"{ACTIVE}|Number=Sing|Gender=Masc"),
        ("порт", "порт", "NOUN", 1, "obj", "Case=Acc|Number=Sing"),
    )
    assert [found[0], found[2]] == [(1, "nsubj"), (1, "obj")]


def test_a_dative_and_a_genitive_plural_are_no_subjects():
    led = ("повели", "повести", "VERB", 0, "root", f"{ACTIVE}|Number=Plur")
    people = ("учителів", "учитель", "NOUN", 0, "nsubj", "Case=Nom|Number=Plur")
    assert mended(led, people)[1] == (0, "obj")
    them = ("їм", "вони", "PRON", 0, "nsubj", "Case=Dat")
    assert mended(led, them)[1] == (0, "iobj")
