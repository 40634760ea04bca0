"""What is told in a relative clause of a recording is what the recording shows.

"Posted a video in which soldiers raise a flag": a line in, a frame for each such
clause out, whose source is the recording (guideline G6). What a clause tells of a place
that is shown is not seen, and who does a deed there is no sight of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lagebild.extract.events import Trigger
from lagebild.extract.findings import Line
from lagebild.extract.frames import Frame, Source
from lagebild.extract.relatives import relative_clause
from lagebild.extract.strangers import is_people
from lagebild.extract.trees import Tree
from lagebild.lang.cues import CueEntry
from lagebild.records import Cue, Span

_SHOWN = CueEntry((), "particle", "show", "none", "clause", "")
_NOUNS = frozenset({"NOUN", "PROPN"})
_INSIDE = frozenset({"obl", "nmod", "advmod"})
_PRONOUNS = frozenset({"PRON", "DET", "SCONJ"})
_SIGHTS = frozenset({"PRESENCE"})


def depicted(line: Line) -> Iterator[Frame]:
    """Yield a frame for each clause on a recording that says what can be seen in it."""
    tree = line.tree
    if tree is None:
        return
    for marker in line.marked("evidence"):
        head = tree.top(marker.tokens)
        if line.sentence.tokens[head].upos not in _NOUNS:
            continue
        words = " ".join(line.words[t] for t in marker.tokens)
        source = Source("media", words, line.span(marker.tokens))
        for clause in tree.children(head, "acl"):
            opener = _opener(line, tree, clause)
            if opener:
                yield _frame(line, tree, source, clause, opener)


def background(line: Line, tree: Tree, cue: Sequence[int]) -> tuple[Span, ...]:
    """ "It shows tanks by the airport, which rebels seized": how it fell is not seen.

    What a relative clause tells of a place is known from elsewhere.
    """
    shown = tree.top(cue)
    found = []
    for clause in tree.subtree(shown):
        noun = tree.head(clause)
        if tree.label(clause) != "acl" or noun is None or noun <= shown:
            continue
        place = tree.label(noun) == "obl" and not is_people(line, noun)
        said = (line.sentence.tokens[t].upos for t in tree.subtree(clause))
        opener = next((upos for upos in said if upos != "PUNCT"), "")
        place = place and opener in _PRONOUNS  # "where" tells of what is shown
        place = place and tree.has(clause, "nsubj")
        if place and relative_clause(line, tree, clause) == clause:
            words = tree.subtree(clause)
            found.append(line.span((words[0], words[-1])))
    return tuple(found)


def without_sights(line: Line, triggers: Sequence[Trigger]) -> list[Trigger]:
    """Leave out that somebody is to be seen on a recording where it shows a deed.

    "The video shows soldiers burning huts": they burn them; that they are there is no
    news beside it.
    """
    tree = line.tree
    if tree is None or not line.marked("evidence"):
        return list(triggers)
    deeds = {t for m in triggers if m.entry.type not in _SIGHTS for t in m.tokens}
    return [t for t in triggers if not _is_sight(tree, t, deeds)]


def _is_sight(tree: Tree, trigger: Trigger, deeds: set[int]) -> bool:
    """True for a verb of seeing whose object or subject does one of the `deeds`."""
    if trigger.entry.type not in _SIGHTS or trigger.entry.pos != "verb":
        return False
    verb = tree.top(trigger.tokens)
    if not deeds.isdisjoint(tree.children(verb, "ccomp", "xcomp")):
        return True
    seen = tree.children(verb, "obj", "nsubj")
    return any(not deeds.isdisjoint(tree.children(n, "acl")) for n in seen)


def _opener(line: Line, tree: Tree, clause: int) -> list[int]:
    """Return "in which", with a preposition; "which" alone is shown or seen itself.

    Right behind a comma it is a pronoun, whatever the reader takes it for: ", in dem
    Soldaten …".
    """
    tokens = line.sentence.tokens
    for token in tree.subtree(clause)[:3]:
        relative = line.words[token] in line.grammar.relative
        relative |= "Rel" in (tokens[token].feat("PronType") or "")
        if not relative or token < 2 or tokens[token - 1].upos != "ADP":
            continue
        hangs = tree.label(token) in _INSIDE
        if hangs or tokens[token - 2].upos == "PUNCT":
            return [token - 1, token]
    return []


def _frame(
    line: Line, tree: Tree, source: Source, clause: int, opener: list[int]
) -> Frame:
    tokens = [line.sentence.tokens[t] for t in tree.subtree(clause)]
    content = Span(tokens[0].span.start, tokens[-1].span.end)
    cue = Cue(line.span(opener), "show")
    own = tuple(s for s in (source.span, cue.span) if s)
    return Frame(line.number, source, cue, _SHOWN, (content,), own)
