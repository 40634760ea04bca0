"""Who speaks in an aside: "the road is open, the ferryman recalls", "…, urteilt er".

A sentence's tree, a verb that governs nothing and its subject in; true where marks set
the two off from what can only have been said.
"""

from __future__ import annotations

from collections.abc import Collection

from lagebild.extract.grammar import Grammar
from lagebild.extract.marks import DASHES
from lagebild.extract.token_forms import is_relative
from lagebild.extract.trees import Tree

_MARKS = frozenset(",\"”“»'’") | DASHES
#: What a verb inserted in what it says does not govern, nor does a clause that goes on.
_GOVERNED = ("obj", "xcomp", "csubj", "mark", "cc", "cop", "expl")
_SAID = ("ccomp", "parataxis")


def is_set_off(
    tree: Tree, grammar: Grammar, at: int, subject: int, known: Collection[int]
) -> bool:
    """True for an aside; `known` are the tokens that name somebody or a cue's verb."""
    if tree.has(at, *_GOVERNED) or not _is_finite(tree, at):
        return False
    run = _between_marks(tree, at)
    if subject not in run or not set(run) <= set(tree.subtree(at)):
        return False
    if run.start < 2 or not _is_said_before(tree, at, run.start - 1):
        return False
    closes = not any(t.text[0].isalnum() for t in tree.sentence.tokens[run.stop :])
    if tree.label(at) == "acl" and (closes or at < subject):
        return False
    return _is_inquit(tree, grammar, at, subject, known, inside=not closes)


def _is_inquit(
    tree: Tree,
    grammar: Grammar,
    at: int,
    subject: int,
    known: Collection[int],
    *,
    inside: bool,
) -> bool:
    """True where the order of verb and subject is that of an aside in the language."""
    if at < subject:  # "…, writes the harbour master"; Slavic wants a dash or a name
        he = _is_he(tree, subject) and (inside or subject == at + 1)
        named = he or (inside and subject in known)
        return not grammar.slavic or _is_dashed(tree, at) or at in known or named
    if grammar.german:  # German puts its verb first
        return False
    believed = tree.label(at) == "root" and _has_before(tree, at, "ccomp")
    return believed or inside or not {at, subject}.isdisjoint(known)


def _is_he(tree: Tree, token: int) -> bool:
    person = tree.sentence.tokens[token]
    return person.feat("PronType") == "Prs" and person.feat("Person") == "3"


def _is_finite(tree: Tree, at: int) -> bool:
    verbs = [tree.sentence.tokens[v] for v in (at, *tree.children(at, "aux"))]
    return any(v.feat("VerbForm") == "Fin" or v.feat("Mood") == "Ind" for v in verbs)


def _between_marks(tree: Tree, at: int) -> range:
    tokens = tree.sentence.tokens
    marks = [i for i, t in enumerate(tokens) if t.upos == "PUNCT" and t.text != "-"]
    start = max((i for i in marks if i < at), default=-1)
    return range(start + 1, min((i for i in marks if i > at), default=len(tokens)))


def _is_said_before(tree: Tree, at: int, mark: int) -> bool:
    """True where a clause before the mark is what the aside hangs on, or holds."""
    if tree.sentence.tokens[mark].text not in _MARKS:
        return False
    above = tree.head(at)
    if tree.label(at) == "acl" and above is not None:  # "rebels, he recalls, left"
        return above < mark and not _has_relative(tree, at)
    if tree.label(at) in ("parataxis", "conj") and above is not None:
        return above < mark or tree.sentence.tokens[above].upos != "NOUN"
    return above is None and _has_before(tree, at, *_SAID)


def _has_relative(tree: Tree, at: int) -> bool:
    tokens = tree.sentence.tokens
    return any(is_relative(tokens[t]) for t in tree.subtree(at))


def _has_before(tree: Tree, at: int, *labels: str) -> bool:
    return any(child < at for child in tree.children(at, *labels))


def _is_dashed(tree: Tree, at: int) -> bool:
    """Slavic: ", – считает мэр"; without the dash it may be the next event."""
    return tree.sentence.tokens[_between_marks(tree, at).start - 1].text in DASHES
