"""Whom a verb tells or gives something hangs on that verb, and is no subject."""

from lagebild.extract.grammar import grammar_of
from lagebild.extract.tree_recipients import recipients
from lagebild.records import Span, Token


def mended(language, *words):
    """Words of (text, lemma, class, head, label, feats) with all steps taken."""
    tokens = [
        Token(Span(i, i + 1), text, lemma, upos, feats, above, label)
        for i, (text, lemma, upos, above, label, feats) in enumerate(words)
    ]
    for step in recipients(tokens, grammar_of(language)):
        step()
    return [(token.head, token.deprel) for token in tokens]


def test_who_is_called_on_is_no_adjunct_of_what_is_to_be_done():
    found = mended(
        "uk",
        ("Просив", "просити", "VERB", 0, "root", ""),
        ("сторони", "сторона", "NOUN", 2, "obl", "Case=Acc"),
        ("чекати", "чекати", "VERB", 0, "xcomp", ""),
    )
    assert found[1] == (0, "obj")


def test_a_dative_is_no_subject():
    found = mended(
        "uk",
        ("Бригаді", "бригада", "NOUN", 1, "nsubj", "Case=Nom"),
        ("наказали", "наказати", "VERB", 1, "root", ""),
    )
    assert found[0] == (1, "iobj")


def test_a_german_dative_is_no_object():
    found = mended(
        "de",
        ("Stellt", "stellen", "VERB", 0, "root", ""),
        ("dem", "der", "DET", 2, "det", ""),
        ("Rat", "Rat", "NOUN", 0, "obj", "Case=Acc"),
    )
    assert found[2] == (0, "iobj")


def test_of_two_english_objects_the_first_is_given_the_second():
    found = mended(
        "en",
        ("Give", "give", "VERB", 0, "root", ""),
        ("soldiers", "soldier", "NOUN", 0, "obj", ""),
        ("water", "water", "NOUN", 0, "obj", ""),
    )
    assert found[1:] == [(0, "iobj"), (0, "obj")]


def test_who_told_the_paper_is_no_other_name_of_it():
    found = mended(
        "uk",
        ("розповів", "розповісти", "VERB", 0, "root", ""),
        ("газеті", "газета", "NOUN", 0, "nsubj", "Case=Nom"),
        ("речник", "речник", "NOUN", 1, "appos", "Case=Nom"),
    )
    assert found[1:] == [(0, "iobj"), (0, "nsubj")]


def test_a_german_dative_may_stand_first():
    found = mended(
        "de",
        ("Der", "der", "DET", 1, "det", ""),
        ("Miliz", "Miliz", "NOUN", 2, "nsubj", "Case=Nom|Number=Sing"),
        ("wirft", "werfen", "VERB", 2, "root", "VerbForm=Fin"),
        ("die", "der", "DET", 4, "det", ""),
        ("Armee", "Armee", "NOUN", 2, "obj", "Case=Acc|Number=Sing"),
        ("Mord", "Mord", "NOUN", 2, "obj", "Case=Acc|Number=Sing"),
        ("vor", "vor", "ADP", 2, "compound:prt", ""),
    )
    assert (found[1], found[4]) == ((2, "iobj"), (2, "nsubj"))


def test_who_throws_something_at_somebody_stays_the_subject():
    found = mended(
        "de",
        ("Der", "der", "DET", 1, "det", ""),
        ("Emir", "Emir", "NOUN", 2, "nsubj", "Case=Nom|Number=Sing"),
        ("wirft", "werfen", "VERB", 2, "root", "VerbForm=Fin"),
        ("der", "der", "DET", 4, "det", ""),
        ("Armee", "Armee", "NOUN", 2, "obj", "Case=Dat|Number=Sing"),
        ("Mord", "Mord", "NOUN", 2, "obj", "Case=Acc|Number=Sing"),
        ("vor", "vor", "ADP", 2, "compound:prt", ""),
    )
    assert found[1] == (2, "nsubj")
