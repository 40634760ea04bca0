"""Nouns that the reader hung on the wrong word come to hang on their verb."""

from lagebild.extract.tree_nouns import nouns
from lagebild.records import Span, Token


def mended(*words):
    """Words of (text, lemma, class, head, label, feats) with all steps taken."""
    tokens = [
        Token(Span(i, i + 1), text, lemma, upos, feats, above, label)
        for i, (text, lemma, upos, above, label, feats) in enumerate(words)
    ]
    for step in nouns(tokens, free_order=True):
        step()
    return [(token.head, token.deprel) for token in tokens]


SHELLED = (
    ("Обстріляли", "обстріляти", "VERB", 0, "root", ""),
    ("з", "з", "ADP", 2, "case", ""),
    ("міномета", "міномет", "NOUN", 0, "obl", "Case=Gen"),
)


def test_a_bare_noun_behind_an_adjunct_is_the_object():
    assert mended(*SHELLED, ("млин", "млин", "NOUN", 2, "nmod", ""))[3] == (0, "obj")


def test_a_genitive_stays_with_its_noun():
    rebels = ("повстанця", "повстанець", "NOUN", 2, "nmod", "Case=Gen")
    assert mended(*SHELLED, rebels)[3] == (2, "nmod")


def test_title_and_name_are_one_subject():
    found = mended(
        ("Загинув", "загинути", "VERB", 0, "root", ""),
        ("капітан", "капітан", "NOUN", 0, "nsubj", "Case=Nom"),
        ("Лис", "Лис", "PROPN", 0, "nsubj", "Case=Nom"),
    )
    assert found[2] == (1, "appos")
