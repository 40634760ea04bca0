"""However a reader's tree is mended, it stays a tree."""

import itertools
from dataclasses import replace

from hypothesis import example, given
from hypothesis import strategies as st

from lagebild.extract.grammar import grammar_of
from lagebild.extract.tree_mending import mended
from lagebild.extract.trees import tree_of, up
from lagebild.records import Sentence, Span, Token, Zone

LABELS = st.sampled_from(("nsubj", "ccomp", "parataxis", "obj", "aux", "acl", "conj"))
CLASSES = st.sampled_from(("VERB", "NOUN", "PUNCT", "ADJ", "CCONJ"))


def sentence(*words):
    """A sentence of (class, head, label)."""
    tokens = [
        Token(Span(2 * i, 2 * i + 1), "w", "w", upos, head=head, deprel=label)
        for i, (upos, head, label) in enumerate(words)
    ]
    return Sentence(Span(0, 2 * len(words)), Zone.BODY, 0, tuple(tokens))


@st.composite
def sentences(draw):
    """Any tree: each word hangs on one that was hung before, in any order of words."""
    size = draw(st.integers(2, 9))
    order = draw(st.permutations(range(size)))
    heads = {order[0]: order[0]}
    for at, word in enumerate(order[1:], 1):
        heads[word] = order[draw(st.integers(0, at - 1))]
    labels = ["root" if heads[i] == i else draw(LABELS) for i in range(size)]
    return sentence(*((draw(CLASSES), heads[i], labels[i]) for i in range(size)))


# "It is over, he says, that they leave": the verb outside lies below the parenthesis
BELOW = sentence(
    ("VERB", 0, "root"), ("PUNCT", 3, "punct"), ("NOUN", 5, "nsubj"),
    ("VERB", 0, "parataxis"), ("PUNCT", 3, "punct"), ("VERB", 3, "ccomp"),
    ("NOUN", 5, "nsubj"),
)  # fmt: skip


@given(sentences())
@example(BELOW)
def test_every_word_leads_up_to_the_root(read):
    tree = tree_of(read)
    size = len(read.tokens)
    for word in range(size):
        assert len(list(itertools.islice(tree.above(word), size + 1))) < size


@given(sentences(), st.sampled_from(("de", "en", "uk", "ru")))
def test_what_is_put_right_by_order_stays_a_tree(read, language):
    participles = tuple(
        replace(t, feats="VerbForm=Part") if t.deprel == "acl" else t
        for t in read.tokens
    )
    tokens = mended(replace(read, tokens=participles), grammar_of(language)).tokens
    heads = [token.head for token in tokens]
    for word in range(len(heads)):
        way = list(itertools.islice(up(heads, word), len(heads) + 1))
        assert len(way) <= len(heads)


def german(*words):
    """Labels and numbers of words of (text, class, head, label, feats), mended."""
    tokens = [
        Token(Span(i, i + 1), text, text.lower(), upos, feats, head, label)
        for i, (text, upos, head, label, feats) in enumerate(words)
    ]
    read = Sentence(Span(0, len(words)), Zone.BODY, 0, tuple(tokens))
    return mended(read, grammar_of("de")).tokens


def test_a_preposition_that_opens_a_sentence_hides_no_subject():
    found = german(
        ("Nahe", "ADJ", 1, "amod", "Case=Nom"),
        ("Goma", "PROPN", 2, "nsubj", "Case=Nom"),
        ("siegten", "VERB", 2, "root", "Number=Sing|Person=3|VerbForm=Fin"),
        ("Rebellen", "NOUN", 2, "obj", "Case=Acc|Number=Plur"),
    )
    assert [t.deprel for t in found] == ["case", "obl", "root", "nsubj"]
    assert found[2].feat("Number") == "Plur"


def test_what_joins_two_that_fight_joins_them_under_one_preposition():
    found = german(
        ("Kämpfe", "NOUN", 0, "root", ""),
        ("zwischen", "ADP", 2, "case", ""),
        ("Truppen", "NOUN", 0, "nmod", ""),
        ("und", "CCONJ", 4, "cc", ""),
        ("Milizen", "NOUN", 0, "nmod", ""),
    )
    assert (found[4].head, found[4].deprel) == (2, "conj")
