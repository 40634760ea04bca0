"""Words of saying that the reader hung wrongly come to stand where they are set in."""

from lagebild.extract.tree_asides import asides
from lagebild.records import Span, Token


def told(text, *heads):
    """Words with class, head and label, all steps for the verb of saying taken."""
    tokens = [
        Token(Span(i, i + 1), word, word, upos, head=above, deprel=label)
        for i, (word, (upos, above, label)) in enumerate(
            zip(text.split(), heads, strict=True)
        )
    ]
    said = {i for i, token in enumerate(tokens) if token.text in ("каже", "сказал")}
    for step in asides(tokens, said):
        step()
    return [(token.head, token.deprel) for token in tokens]


def test_what_stands_before_the_saying_belongs_to_what_is_told():
    """ "Уранці, каже сторож, гримнуло": the morning is that of the bang."""
    found = told(
        "Уранці , каже сторож , гримнуло .",
        ("ADV", 2, "advmod"), ("PUNCT", 2, "punct"), ("VERB", 2, "root"),
        ("NOUN", 2, "nsubj"), ("PUNCT", 5, "punct"), ("VERB", 2, "parataxis"),
        ("PUNCT", 2, "punct"),
    )  # fmt: skip
    assert found[5] == (5, "root")
    assert found[2] == (5, "parataxis")
    assert found[0] == (5, "advmod")


def test_a_clause_that_a_conjunction_joins_is_the_next_thing_said_of_it():
    heads = (
        ("ADV", 2, "advmod"), ("PUNCT", 2, "punct"), ("VERB", 2, "root"),
        ("NOUN", 2, "nsubj"), ("PUNCT", 6, "punct"), ("CCONJ", 6, "cc"),
        ("VERB", 2, "conj"),
    )  # fmt: skip
    assert told("Уранці , каже сторож , а пішло", *heads)[2] == (2, "root")


def test_a_saying_set_in_behind_the_subject_hangs_on_the_verb():
    """ "Взвод, сказал сержант, отошёл"."""
    found = told(
        "Взвод , сказал сержант , отошёл",
        ("NOUN", 5, "nsubj"), ("PUNCT", 2, "punct"), ("VERB", 0, "parataxis"),
        ("NOUN", 2, "nsubj"), ("PUNCT", 2, "punct"), ("VERB", 5, "root"),
    )  # fmt: skip
    assert found[2] == (5, "parataxis")


def test_a_saying_is_joined_to_nothing():
    found = told(
        "Били всіх , каже вона",
        ("VERB", 0, "root"), ("PRON", 0, "obj"), ("PUNCT", 3, "punct"),
        ("VERB", 0, "conj"), ("PRON", 3, "nsubj"),
    )  # fmt: skip
    assert found[3] == (0, "parataxis")
