"""Whether an event stands in an if-clause, or in what follows from one.

A line, a trigger and its sphere in, "conditional" or "consequent" or neither out.
"""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.extract.clauses import Clause
from lagebild.extract.events import Trigger
from lagebild.extract.findings import Line
from lagebild.extract.moods import is_unreal
from lagebild.extract.tree_modality import Sphere
from lagebild.extract.trees import Tree
from lagebild.extract.verb_first import verb_first
from lagebild.records import Token

_UMLAUTS = frozenset("äöü")


def conditions(line: Line, trigger: Trigger, sphere: Sphere | None) -> set[str]:
    """Say whether the trigger stands in an if-clause or in what follows from one."""
    opened = verb_first(line)
    if opened and trigger.tokens[0] >= opened.start:
        inside = trigger.tokens[0] in opened
        return {"conditional"} if inside else {"consequent"}
    if sphere:
        return _in_tree(line, sphere) or _then(line, sphere)
    ifs = [c for c in line.clauses if _opens_if(line, c)]
    if not ifs:
        return set()
    inside = any(trigger.tokens[0] in clause for clause in ifs)
    return {"conditional"} if inside else {"consequent"}


def in_case(line: Line, tree: Tree, words: Sequence[int]) -> frozenset[int]:
    """Return the words that "in case of" governs, none for a clause or an adverb."""
    nouns = [t for t in words if line.sentence.tokens[t].upos == "NOUN"]
    if len(words) < 2 or not nouns:
        return frozenset()
    found, behind = {*tree.subtree(nouns[-1])}, words[-1] + 1
    for at in range(behind, min(behind + 4, len(line.words))):
        genitive = line.sentence.tokens[at].feat("Case") == "Gen"
        if tree.label(at) in ("nmod", "obl") and genitive:
            found |= {*tree.subtree(at)}
            break
    return frozenset(found) if any(t >= behind for t in found) else frozenset()


def _in_tree(line: Line, sphere: Sphere) -> set[str]:
    """ "If A fell, B would follow": A is the condition, B hangs on it, C on neither."""
    tree = sphere.tree
    for marker in line.marked("conditional"):
        at = tree.top(marker.tokens)
        case = in_case(line, tree, marker.tokens)
        if case:  # "in case of an attack they leave"
            if sphere.head in case:
                return {"conditional"}
            verb = tree.head(at)
            ahead = verb is not None and not _is_past(line, tree, verb)
            if ahead and verb in (*sphere.own, *sphere.governors):
                return {"consequent"}
            continue
        clause = at if tree.is_predicate(at) else tree.head(at)
        if clause is None or _both_happened(line, tree, clause):
            continue
        if clause in line.cued and tree.is_predicate(clause):
            continue  # "lies when it claims": that it claims is no condition
        if sphere.head in tree.subtree(clause):
            return {"conditional"}
        if tree.head(clause) in (*sphere.own, *sphere.governors):
            return {"consequent"}
        if tree.head(clause) in line.cued and _is_content(tree, sphere, clause):
            return {"consequent"}
    return set()


def _is_past(line: Line, tree: Tree, verb: int) -> bool:
    """ "Against the case of a raid they mined the ford": that they did."""
    told = line.sentence.tokens[verb]
    past = told.feat("Tense") == "Past" and told.feat("VerbForm") == "Fin"
    return past and not is_unreal(line, tree, verb)


def _is_content(tree: Tree, sphere: Sphere, clause: int) -> bool:
    """ "Threatens to fire if ships call": the if-clause hangs on who threatens."""
    said = tree.label(sphere.head) in ("xcomp", "ccomp")
    return said and tree.head(sphere.head) == tree.head(clause)


def _then(line: Line, sphere: Sphere) -> set[str]:
    """ "Die Truppen säßen dann in der Falle": it follows from what came before."""
    verbs = [line.sentence.tokens[t] for t in sphere.own | sphere.above]
    then = "dann" in {line.words[t] for t in sphere.clause}
    return {"consequent"} if then and any(map(_is_unreal_form, verbs)) else set()


def _is_unreal_form(token: Token) -> bool:
    """ "Säßen", "käme": in the past, only this mood gives a verb an umlaut."""
    if token.feat("VerbForm") != "Fin" or token.feat("Tense") != "Past":
        return False
    bare = _UMLAUTS.isdisjoint(token.lemma.lower())
    changed = bare and not _UMLAUTS.isdisjoint(token.text.lower())
    return changed or token.feat("Mood") == "Sub"


def _both_happened(line: Line, tree: Tree, clause: int) -> bool:
    """ "If A was calm, B protested": two facts set side by side."""
    above = tree.head(clause)
    places = [t for t in (clause, above) if t is not None]
    if any(is_unreal(line, tree, t) for t in places):
        return False
    pair = [tree.sentence.tokens[t] for t in places]
    return len(pair) == 2 and all(
        t.feat("Tense") == "Past" and t.feat("Mood") == "Ind" for t in pair
    )


def _opens_if(line: Line, clause: Clause) -> bool:
    return any(
        clause.first <= m.tokens[0] <= clause.first + 2
        for m in line.marked("conditional")
    )
