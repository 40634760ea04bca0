"""How far a cue's content reaches, by the dependency tree.

A verb holds its complement clauses, an inserted verb what it stands in, a modal its
verb's clause, an "according to" the clause that it belongs to.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lagebild.extract.findings import Line
from lagebild.extract.relative_asides import is_within_relative
from lagebild.extract.relatives import points_back, relative_clause
from lagebild.extract.remarks import at_dash, host_of, is_next, is_resumed, is_split
from lagebild.extract.saying_subjects import own_subject
from lagebild.extract.tails import before_stop, is_aside, run_on, tail_of
from lagebild.extract.tree_sources import as_said
from lagebild.extract.trees import Tree
from lagebild.extract.unlisted import in_mood
from lagebild.lang.cues import CueEntry
from lagebild.lang.patterns import Match
from lagebild.records import Span

_CLAUSES = ("ccomp", "xcomp", "csubj")
_INNER = frozenset({"acl", "advcl"})  # clauses in whose end a closing phrase may stand
_ROW = frozenset({"conj", "parataxis"})  # clauses beside one another
_ATTRIBUTE = frozenset({"amod", "det", "advmod"})
_MARKS = frozenset({",", "“", "”", "»", '"', "«", "–", "—"})
_SHOWN = ("show", "publish", "purport")


def content_in_tree(
    line: Line, tree: Tree, cue: Match[CueEntry], own: Sequence[Span]
) -> tuple[Span, ...] | None:
    """Return the stretches that a cue holds, none for a mere remark on a noun.

    None where the tree does not say and the order of words has to.
    """
    kind, cls = cue.entry.kind, cue.entry.cls
    top = tree.top(cue.tokens)
    said = {t for s in own for t in range(*line.range(s))}
    if kind == "verb":
        if cls == "estimate" and {tree.label(t) for t in cue.tokens} <= _ATTRIBUTE:
            return ()  # "an estimated 400 people": a bound, nobody's word
        found = _passed_on(line, tree, cue, said) or _of_verb(line, tree, cue, said)
        tail = tail_of(line, tree, cue) if found else []
        tail = tail or run_on(line, tree, cue, found)
        found = sorted({*found, *tail} - said)
        if cls == "explain" and cue.entry.act:
            found = _reason(tree, top, found)
        if all(points_back(line, t) for t in found):
            found = []
        return _runs(line, found) or _remark(line, tree, cue)
    if kind == "particle" and cue.entry.source == "after":
        return None  # "Sie seien geflohen, so der Wirt, zwei seien tot": both sides
    if _is_clause_of_row(cue, tree, top):  # "four died, two are said to be missing"
        return _runs(line, [t for t in tree.subtree(top) if t not in said]) or None
    if kind != "noun" or cls == "show":
        cited = _cited(line, tree, cue, said)
        return _runs(line, cited or _clause(line, tree, top, said)) or None
    return _runs(line, _of_noun(line, tree, top)) or None


def _reason(tree: Tree, verb: int, held: Sequence[int]) -> list[int]:
    """ "Justified the raid by saying that …": the reason is said, the raid is told."""
    above = (verb, *tree.children(verb, "advmod", "obl", "iobj"))  # "damit, dass"
    clauses = {
        t
        for a in above
        for c in tree.children(a, *_CLAUSES, *(() if a == verb else ("acl",)))
        for t in tree.subtree(c)
    }
    told = {t for o in tree.children(verb, "obj") for t in tree.subtree(o)}
    other = any(t not in told for t in held)  # "justified the raid with a need"
    return [t for t in held if t not in told - clauses] if other else list(held)


def _is_clause_of_row(cue: Match[CueEntry], tree: Tree, top: int) -> bool:
    nobody = cue.entry.source == "none" and cue.entry.kind in ("modal", "adverb")
    return nobody and tree.label(top) in _ROW and tree.is_predicate(top)


def _remark(line: Line, tree: Tree, cue: Match[CueEntry]) -> tuple[Span, ...] | None:
    """ "The mayor, who spoke of a retreat, fled": what a relative clause alone holds.

    Nothing in "the bulletin which the portal carries", "an officer who agreed to talk":
    who speaks and what is said stand outside.
    """
    verb = tree.top(cue.tokens)
    clause = relative_clause(line, tree, verb)
    if clause is None or cue.entry.cls in (*_SHOWN, "deny", "confirm"):
        return None
    if is_within_relative(line, cue):
        return None  # "who, so the agencies say, fled": what it is set into
    subject = own_subject(line, tree, verb)
    subject = own_subject(line, tree, clause) if subject is None else subject
    inside = [t for t in tree.subtree(clause) if t not in cue.tokens]
    if cue.entry.cls == "accuse":  # "an officer who is accused of torture"
        return _runs(line, [t for t in inside if not points_back(line, t)])
    if subject is None and not any(
        points_back(line, t) for t in tree.children(verb, "obj", "iobj")
    ):
        return None
    if subject is not None and not points_back(line, subject):
        return _runs(line, _antecedent(line, tree, clause))
    held = [t for t in inside if not points_back(line, t)]
    return _runs(
        line, held if line.grammar.german else [t for t in held if t > cue.tokens[-1]]
    )


def _antecedent(line: Line, tree: Tree, clause: int) -> list[int]:
    """ "The killing of three which residents report": the event is what is said."""
    noun = tree.head(clause)
    events = {t for match in line.triggers for t in match.tokens}
    if noun is None or noun not in events:
        return []
    apart = set(tree.subtree(clause))
    return [t for t in tree.subtree(noun) if t not in apart]


def _passed_on(
    line: Line, tree: Tree, cue: Match[CueEntry], said: set[int]
) -> list[int]:
    """ "Quoting a nurse, the paper wrote", "the paper, which cites a nurse, wrote"."""
    verb = tree.top(cue.tokens)
    if cue.entry.cls != "quote" or tree.label(verb) not in ("acl", "advcl"):
        return []
    apart = said.union(tree.subtree(verb))
    if tree.label(verb) == "advcl" and tree.has(verb, "nsubj", "mark", "ccomp"):
        return []
    held = _cited(line, tree, cue, apart)
    held = held or _clause(line, tree, verb, apart)
    return [t for t in held if t not in apart]


def _cited(line: Line, tree: Tree, cue: Match[CueEntry], said: set[int]) -> list[int]:
    """ "As the agency reports, citing a colonel": what is cited is what it reports."""
    if cue.entry.cls != "quote":
        return []
    verb = next((t for t in tree.above(tree.top(cue.tokens)) if _speaks(line, t)), None)
    for saying in line.cues:
        if verb in saying.tokens:
            apart = said.union(saying.tokens)
            return [t for t in _of_verb(line, tree, saying, apart) if t not in said]
    return []


def _speaks(line: Line, token: int) -> bool:
    return any(c.entry.kind == "verb" and token in c.tokens for c in line.cues)


def _of_noun(line: Line, tree: Tree, noun: int) -> list[int]:
    """ "the claim that …": what a "that" opens below a noun."""
    out: list[int] = []
    for child in tree.children(noun, "acl", "ccomp", "csubj"):
        if any(line.words[t] in line.grammar.that for t in tree.subtree(child)[:2]):
            out += tree.subtree(child)
    return sorted(out)


def _of_verb(line: Line, tree: Tree, cue: Match[CueEntry], said: set[int]) -> list[int]:
    verb = tree.top(cue.tokens)
    if tree.label(verb) == "amod":
        noun = tree.head(verb)
        return [
            t for t in tree.subtree(verb if noun is None else noun) if t not in said
        ]
    cls = cue.entry.cls
    nested = _clauses(line, tree, cue.tokens, said) or _behind_colon(line, tree, verb)
    nested += _conditions(tree, verb, nested) + _before(line, tree, verb, nested)
    if cls in _SHOWN:
        return nested or _shown(line, tree, cue, said)
    nested += [t for p in _told(line, tree, verb) for t in tree.subtree(p)]
    if nested and not tree.has(verb, *_CLAUSES):  # "reports a raid; two had died"
        told = cue.entry.negates or any(_things(line, tree, cue, verb))
        nested += _objects(tree, cue.tokens, said) if told else []
    nested += _charges(line, tree, cue, said) if not nested else []
    nested += _judged(line, tree, verb, said) if nested else []
    if nested and cue.entry.act and cls != "explain":  # "ordered the troops to leave"
        nested += [
            t for o in tree.children(verb, "obj", "iobj") for t in tree.subtree(o)
        ]
    return sorted(set(nested) - said) or _without_clause(line, tree, cue, said)


def _conditions(tree: Tree, verb: int, nested: Sequence[int]) -> list[int]:
    """ "If Lyman falls, the road is open, he judged": the "if" is said as well."""
    opens = min(nested, default=verb)
    before = (c for c in tree.children(verb, "advcl") if c < opens and opens < verb)
    return [t for c in before for t in tree.subtree(c)]


def _charges(line: Line, tree: Tree, cue: Match[CueEntry], said: set[int]) -> list[int]:
    """ "Accused them of shelling a village and demanded …": the deed alone is said."""
    if cue.entry.cls != "accuse":
        return []
    verb = tree.top(cue.tokens)
    deeds = (c for c in tree.children(verb, "advcl", "obl", "xcomp") if c > verb)
    return [t for d in deeds for t in tree.subtree(d) if t not in said]


def _judged(line: Line, tree: Tree, verb: int, said: set[int]) -> list[int]:
    """ "The raid experts call unlikely": what is judged belongs to the judgement."""
    grammar = line.grammar
    if not line.words[verb].startswith((*grammar.naming, *grammar.deem)):
        return []
    objects = [*tree.children(verb, "obj", "iobj"), *_unspoken(tree, verb, said)]
    told = {
        t for o in objects for c in tree.children(o, "acl") for t in tree.subtree(c)
    }
    return [t for o in objects for t in tree.subtree(o) if t not in told]


def _unspoken(tree: Tree, verb: int, said: set[int]) -> list[int]:
    """ "Die Lage nannte der Stab ernst": of two subjects the one that is judged."""
    subjects = [set(tree.subtree(s)) for s in tree.children(verb, "nsubj")]
    spoken = any(said & tokens for tokens in subjects)
    return [tree.top(t) for t in subjects if spoken and not said & t]


def _without_clause(
    line: Line, tree: Tree, cue: Match[CueEntry], said: set[int]
) -> list[int]:
    """What a verb says of a noun, or what it is inserted in."""
    verb = tree.top(cue.tokens)
    above = tree.head(verb)
    if cue.entry.source == "none":
        return [t for t in tree.subtree(verb) if t not in said]
    aside = _is_beside(line, tree, verb) or as_said(line, tree, verb)
    beside = _clause_before(line, tree, verb) if aside else None
    above = above if beside is None else beside
    host = host_of(line, tree, verb, above)
    above, aside = (above, aside) if host is None else (host, True)
    inserted = aside and above is not None and not _is_apart(line, tree, above, verb)
    noun = any(_things(line, tree, cue, verb))
    if inserted and above is not None and not noun:
        apart = set(tree.subtree(verb))
        if _ends(line, tree, verb):
            above = _first_of_row(line, tree, above)
        held = [t for t in tree.subtree(above) if t not in apart]
        return before_stop(line, verb, held)
    return _objects(tree, cue.tokens, said) if noun else []


def _is_beside(line: Line, tree: Tree, verb: int) -> bool:
    """ "Two died, it says in the bulletin": a comma alone joins what nobody does."""
    if tree.label(verb) == "parataxis":
        return True
    bare = tree.label(verb) == "conj" and not tree.has(verb, "cc", "nsubj")
    return bare and line.words[verb - 1 : verb] == (",",)


def _is_apart(line: Line, tree: Tree, above: int, verb: int) -> bool:
    """ "Two died: …", "two died; the mayor counts three": who speaks begins anew."""
    first = next(t for t in tree.subtree(verb) if line.words[t][0].isalnum())
    return ":" in line.words[above:verb] or line.words[first - 1 : first] == (";",)


def _first_of_row(line: Line, tree: Tree, verb: int) -> int:
    """Return the clause that a row of events goes back to."""
    for above in tree.above(verb):
        if not _goes_with(line, tree, verb):
            break
        verb = above
    return verb


def _ends(line: Line, tree: Tree, verb: int) -> bool:
    """ "…, police said.": nothing but marks follows."""
    return not any(w[0].isalnum() for w in line.words[tree.subtree(verb)[-1] + 1 :])


def _clause_before(line: Line, tree: Tree, verb: int) -> int | None:
    """ "The army reported: Goma fell, said the mayor": what only a comma parts."""
    above, first = tree.head(verb), tree.subtree(verb)[0]
    for clause in (
        tree.children(above, "parataxis", "ccomp") if above is not None else ()
    ):
        end = tree.subtree(clause)[-1] + 1
        colon = above is not None and ":" in line.words[above:clause]
        if colon and clause < verb and set(line.words[end:first]) <= _MARKS:
            return clause
    return None


def _things(line: Line, tree: Tree, cue: Match[CueEntry], verb: int) -> Iterator[bool]:
    """ "Admits the loss of a town", "сообщил о начале отвода": a noun for the event."""
    for child in tree.children(verb, "obl"):
        timed = any(
            line.range(t.span)[0] <= child < line.range(t.span)[1] for t in line.times
        )
        yield not timed and not line.grammar.about.isdisjoint(tree.cases(child))
    for child in tree.children(verb, "obj") if cue.entry.content != "clause" else ():
        token = line.sentence.tokens[child]
        yield token.upos == "NOUN" and not line.actor_at(token.span.start)


def _behind_colon(line: Line, tree: Tree, verb: int) -> list[int]:
    """ "The channel admits: the road is under fire"; not who says so behind it."""
    words = line.words
    at = next((t for t in range(verb + 1, len(words)) if words[t] == ":"), None)
    if at is None or any(t in line.heads for t in range(verb + 1, at)):
        return []
    if any(t > at and t in line.cued for t in tree.above(verb)):
        return []  # "The army reports hits: two fell, the governor says"
    asides = (c for c in tree.children(verb, "parataxis") if c in line.cued)
    closing = (c for c in asides if _clause_before(line, tree, c) is not None)
    end = min((tree.subtree(c)[0] for c in closing), default=len(words))
    return list(range(at + 1, end))


def _shown(line: Line, tree: Tree, cue: Match[CueEntry], said: set[int]) -> list[int]:
    """What is shown or posted; "on a video that X posted, Y is seen": the clause."""
    verb = tree.top(cue.tokens)
    above = tree.head(verb)
    if cue.entry.source == "none" and not tree.is_predicate(verb):
        return _clause(line, tree, verb, said)
    if cue.entry.source == "none":
        return [t for t in tree.subtree(verb) if t not in said]
    posted = cue.entry.cls == "publish" and tree.label(verb) == "acl"
    if posted and above is not None:
        apart = set(tree.subtree(verb))
        return [t for t in _clause(line, tree, above, said) if t not in apart]
    return _objects(tree, cue.tokens, said)


def _told(line: Line, tree: Tree, verb: int) -> Iterator[int]:
    """What a colon or a comma joins: "he said: two died", "two died, he said"."""
    grammar = line.grammar
    for child in tree.children(verb, "parataxis"):
        between = line.words[min(verb, child) : max(verb, child)]
        inserted = child in line.cued and _clause_before(line, tree, child) is not None
        colon = ":" in between and not inserted
        # "wies den Vorwurf zurück, Soldaten hätten …": its mood says that it is said
        mood = child > verb and not inserted and in_mood(tree, grammar, child)
        before = child < verb and child not in line.cued
        before = before or is_split(line, tree, verb, child)
        if colon or mood or before or is_resumed(line, tree, child):
            yield child
    for child in tree.children(verb, "conj"):  # "erklärte, sie halte, und er sei tot"
        if child > verb and child not in line.cued and in_mood(tree, grammar, child):
            yield child


def _before(line: Line, tree: Tree, verb: int, nested: Sequence[int]) -> list[int]:
    """ "Two died, she says – they were asleep", "…, klagt er, und man wisse nichts".

    What stands before an aside is said as well where more follows that hangs on it.
    """
    first = min(nested, default=-1)
    above = next((t for t in tree.above(verb) if t < verb), None)
    inserted = tree.label(verb) in _ROW and above is not None
    if not inserted or above is None or first < verb:
        return []
    if not (at_dash(line, first) or is_aside(line, tree, verb)):
        return []
    if _is_apart(line, tree, above, verb):
        return []
    apart = set(tree.subtree(verb))
    stop = max((t for t in range(verb) if line.words[t] == ";"), default=-1)
    return [t for t in tree.subtree(above) if stop < t < verb and t not in apart]


def _objects(tree: Tree, verbs: Sequence[int], said: set[int]) -> list[int]:
    """All that verbs govern but the active subject and the verbs coordinated.

    "Confirms a hit, but no losses": a noun behind "but" is governed with the other.
    """
    apart = ("conj", "parataxis", "cc", "punct", "nsubj")
    judged = [o for v in verbs for o in _unspoken(tree, v, said)]
    out: list[int] = [t for o in judged for t in tree.subtree(o)]
    for child in (c for v in verbs for c in tree.children(v)):
        passive = (tree.sentence.tokens[child].deprel or "").endswith("subj:pass")
        noun = tree.label(child) == "conj" and _is_noun(tree, child)
        if passive or noun or tree.label(child) not in apart:
            out += tree.subtree(child)
    return sorted(set(out) - said)


def _is_noun(tree: Tree, token: int) -> bool:
    """True for a noun and for what is used as one ("keine Verletzten")."""
    case = tree.sentence.tokens[token].feat("Case")
    used = case is not None or tree.has(token, "det")
    return not tree.has(token, "nsubj", "cop") and (
        used or not tree.is_predicate(token)
    )


def _clauses(line: Line, tree: Tree, verbs: Sequence[int], said: set[int]) -> list[int]:
    """The complement clauses of a cue's words.

    Of "…, said an officer who agreed to talk" parsers make what the officer said.
    """
    out: list[int] = []
    below = [c for v in verbs for c in tree.children(v, *_CLAUSES) if c not in said]
    below = [c for c in below if said.isdisjoint(tree.children(c, "nsubj"))]
    below = [c for c in below if relative_clause(line, tree, c) is None]
    below = [c for c in below if not is_next(line, tree, verbs, c)]
    for child in below or _beside(tree, tree.top(verbs)):
        out += tree.subtree(child)
    return sorted(set(out) - said)


def _beside(tree: Tree, verb: int) -> list[int]:
    """ "A said that B claimed that C": what a parser hangs beside a saying verb."""
    above = tree.head(verb)
    if above is None or above > verb or tree.label(verb) != "ccomp":
        return []
    return [c for c in tree.children(above, "ccomp") if c > verb][:1]


def _clause(line: Line, tree: Tree, token: int, said: set[int]) -> list[int]:
    """The clause around a phrase without the phrase; an attribute holds its noun."""
    at, above = token, tree.head(token)
    while above is not None and (at == token or not tree.is_predicate(at)):
        attribute = tree.label(at) == "amod"
        at, above = above, tree.head(above)
        if attribute:
            break
    closes = _closes(line, tree, token)
    while above is not None and (
        _is_inserted(line, tree, at)
        or (closes and (_depends(tree, at) or _goes_with(line, tree, at)))
        or (closes and tree.label(at) in _INNER and at not in line.cued)
    ):
        at, above = above, tree.head(above)
    apart = said.union(*(tree.subtree(c) for c in _others(line, tree, at, token)))
    return [t for t in tree.subtree(at) if t not in apart]


def _closes(line: Line, tree: Tree, token: int) -> bool:
    """ "…, according to the governor.": set off, at the end, it holds the sentence."""
    above = tree.head(token)
    case = tree.label(token) in ("case", "mark") and above is not None
    phrase = tree.subtree(above if case and above is not None else token)
    first = next((t for t in phrase if line.words[t][0].isalnum()), 0)
    rest = line.words[phrase[-1] + 1 :]
    apart = first > 0 and line.words[first - 1] in {",", "("}
    return apart and not any(w[0].isalnum() for w in rest)


def _depends(tree: Tree, verb: int) -> bool:
    """ "…, killing three": a clause that has its subject from the one above."""
    own = tree.has(verb, "nsubj", "csubj", "mark")
    return tree.label(verb) in ("advcl", "conj", "xcomp") and not own


def _goes_with(line: Line, tree: Tree, verb: int) -> bool:
    """ "Two died and a shop burned, …": events in a row, told by nobody and for all."""
    above = tree.head(verb)
    if above is None or tree.label(verb) not in ("conj", "parataxis"):
        return False
    opening = {line.words[t] for t in tree.subtree(verb)[:2]}
    return not {verb, above} & line.cued and line.grammar.contrast.isdisjoint(opening)


def _is_inserted(line: Line, tree: Tree, verb: int) -> bool:
    """ "Two died, the mayor told the agency": "told" stands inside what was told."""
    return verb in line.cued and tree.label(verb) == "parataxis"


def _others(line: Line, tree: Tree, clause: int, token: int) -> Iterator[int]:
    """ "According to A it fell, while B says": the clauses of those who also speak."""
    verbs = {tree.top(c.tokens) for c in line.cues if c.entry.kind == "verb"}
    later = (
        c for c in tree.children(clause, "conj", "parataxis", "advcl") if c > token
    )
    for child in (c for c in later if c in verbs and not as_said(line, tree, c)):
        below = {tree.label(c) for c in tree.children(child)}
        if {"nsubj", "ccomp"} <= below or (
            "nsubj" in below and _about(line, tree, child)
        ):
            yield child


def _about(line: Line, tree: Tree, verb: int) -> bool:
    """ "While aid groups report on looting", "berichten von", "сообщают о"."""
    return any(
        tree.label(c) == "obj" or not line.grammar.about.isdisjoint(tree.cases(c))
        for c in tree.children(verb, "obj", "obl")
    )


def _runs(line: Line, tokens: Sequence[int]) -> tuple[Span, ...]:
    """Return spans of neighbouring tokens, marks between them bridged."""
    return tuple(line.span(run) for run in _neighbours(line, tokens))


def _neighbours(line: Line, tokens: Sequence[int]) -> Iterator[list[int]]:
    run: list[int] = list(tokens[:1])
    for a, b in pairwise(tokens):
        if any(line.words[t][0].isalnum() for t in range(a + 1, b)):
            yield run
            run = []
        run.append(b)
    if run:
        yield run
