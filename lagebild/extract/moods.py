"""What the form of a verb says of an event: unreal, asked, commanded, yet to come.

Line, tree and the sphere of an event in, classes of modality out.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from lagebild.extract.events import Trigger
from lagebild.extract.findings import Line
from lagebild.extract.tree_modality import Sphere
from lagebild.extract.trees import Tree

_FINITE = ("ccomp", "csubj", "advcl", "acl", "parataxis", "xcomp")
_WITHIN = ("conj", "xcomp", "nsubj", "obj", "obl", "nmod")  # no clause of its own
_DEPTH = 6  # clauses to climb for the word that opens a question


def moods_of(line: Line, tree: Tree, sphere: Sphere) -> Iterator[str]:
    """Yield the classes that the verbs of an event and the clause around it show."""
    tokens = line.sentence.tokens
    if tokens[sphere.head].feat("Mood") == "Imp" and not sphere.nominal:
        yield "command"
    if _is_asked(line, tree, sphere):
        yield "question"
    if _is_unproven(line, tree, sphere):
        yield "question"
        yield "unproven"
    if _is_future(line, tree, sphere):
        yield "future"
    if is_unreal(line, tree, sphere.head) or _is_thought_of(line, tree, sphere):
        yield "unreal"


def is_unreal(line: Line, tree: Tree, verb: int) -> bool:
    """ "Втекли б", "бежали бы": the particle of what is not so."""
    return any(line.words[t] in line.grammar.subjunctive for t in tree.children(verb))


def _is_thought_of(line: Line, tree: Tree, sphere: Sphere) -> bool:
    """ "A recapture would be a signal": it is only thought of."""
    above = tree.head(sphere.head)
    if above is None or not sphere.nominal or tree.label(sphere.head) != "nsubj":
        return False
    forms = {above, *tree.children(above, "aux", "cop")}
    if line.sentence.tokens[above].upos == "VERB" and "cop" not in map(
        tree.label, forms
    ):
        return False
    return any(line.words[t] in line.grammar.unreal for t in forms)


def _is_asked(line: Line, tree: Tree, sphere: Sphere) -> bool:
    """ "It is unclear whether …": nothing is said but asked."""
    at = sphere.governors[-1] if sphere.governors else sphere.head
    for _ in range(_DEPTH):
        opening = (*tree.children(at, "mark", "advmod", "cc", "discourse"),)
        if any(_asks(line, t) for t in opening):
            return tree.head(at) is not None and tree.label(at) in _FINITE
        above = tree.head(at)
        if tree.label(at) == "ccomp" and _is_unknown(line, tree, at):
            return True
        if above is None or tree.label(at) not in ("conj", "nsubj", "obj", "xcomp"):
            return False
        at = above
    return False


def _is_unknown(line: Line, tree: Tree, clause: int) -> bool:
    """ "Nobody knows which army holds it": a question that nobody answers."""
    untold = (m for m in line.triggers if m.entry.type == "INFO_ENV")
    words = {t for m in untold if m.entry.polarity == "-" for t in m.tokens}
    opening = {line.words[t] for t in tree.subtree(clause)[:2]}
    return tree.head(clause) in words and not opening.isdisjoint(line.grammar.asking)


def _asks(line: Line, word: int) -> bool:
    """ "Чи", "ли", but not behind "вряд"."""
    hardly = word > 0 and line.words[word - 1] in line.grammar.hardly
    return line.words[word] in line.grammar.whether and not hardly


def _is_unproven(line: Line, tree: Tree, sphere: Sphere) -> bool:
    """ "There is no evidence that …": what nobody could show is not told as so."""
    at = sphere.head
    while tree.label(at) in _WITHIN and tree.head(at) is not None:
        at = tree.head(at) or 0
    marks = {line.words[t] for t in tree.children(at, "mark")}
    if marks.isdisjoint(line.grammar.that):
        return False
    lacking = {t for m in line.marked("disclaimer") for t in m.tokens}
    lacking |= {t for m in line.triggers if _denies_proof(m) for t in m.tokens}
    above = list(islice(tree.above(at), 2))
    if above and tree.label(above[0]) == "parataxis":  # "…; they say only that"
        del above[1:]
    beside = {*above, *(c for t in above[:1] for c in tree.children(t, "expl", "obl"))}
    return not lacking.isdisjoint(beside) and at not in lacking


def _denies_proof(match: Trigger) -> bool:
    return match.entry.type == "VERIFICATION" and match.entry.polarity == "-"


def _is_future(line: Line, tree: Tree, sphere: Sphere) -> bool:
    """ "Wird … abziehen", "would withdraw": an auxiliary before an infinitive.

    Of a nominal event it is the verb that takes it up: "the pullout would be over".
    """
    verbs = sphere.governors[:1] if sphere.nominal else (sphere.head,)
    for verb in verbs:
        words = [line.words[t] for t in tree.children(verb, "aux")]
        later = not line.grammar.later.isdisjoint(words)
        perfect = not line.grammar.perfect.isdisjoint(words)
        participle = line.sentence.tokens[verb].feat("VerbForm") == "Part"
        if later and not perfect and not (participle and "be" not in words):
            return True
    return False
