"""How far a cue's content reaches inside its sentence."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.extract.findings import Line
from lagebild.extract.frames import HUMAN_CLASSES
from lagebild.extract.tree_reach import content_in_tree
from lagebild.extract.trees import Tree
from lagebild.extract.unlisted import in_mood
from lagebild.lang.cues import CueEntry
from lagebild.lang.patterns import Match
from lagebild.records import Span

#: Of a noun for them, no more is said than hangs on it: "at the request of Cairo".
_ASKING = frozenset({"demand", "appeal", "order"})


def reach_of(line: Line, cue: Match[CueEntry], own: Sequence[Span]) -> tuple[Span, ...]:
    """Return the content of a cue inside its sentence; empty when it has none.

    A cue in a closing or inserted parenthesis ("…, said the mayor") holds what stands
    before it; a modal holds its clause; any other verb holds what follows; a
    preposition holds the whole sentence from the last contrast on.
    """
    if line.tree:
        found = _of_suspect(line, line.tree, cue)
        found = content_in_tree(line, line.tree, cue, own) if found is None else found
        inside = (cue.entry.kind, cue.entry.source) == ("verb", "inside")
        behind = inside and not (found and found[0].start < own[0].start)
        if found is not None and not behind:
            return _behind_colon(line, cue, found)
    whole = line.sentence.span
    quotation = line.quotation_at(own[0].start)
    if quotation:  # a cue inside a quotation reaches no further than its marks
        whole = Span(
            max(whole.start, quotation.span.start), min(whole.end, quotation.span.end)
        )
    kind, start = cue.entry.kind, max(whole.start, _begins(line, cue.tokens[0]))
    if kind == "modal":
        clause = line.clause_of(cue.tokens[0])
        return (line.span(range(clause.first, clause.last)),)
    if kind in ("preposition", "adverb", "particle") or _as_said(line, cue):
        return (Span(max(start, _contrast(line, cue.tokens[0])), whole.end),)
    if kind == "noun" and cue.entry.cls in _ASKING:
        end = _ends_noun(line, cue)
        return tuple(Span(o.end, end) for o in own[-1:] if o.end < end)
    saying = cue.entry.cls not in ("show", "purport", "publish")
    if saying and (_parenthetical(line, cue, own) or _inserted(line, cue)):
        return (Span(start, whole.end),)
    return _behind(line, cue, own, whole)


def _of_suspect(
    line: Line, tree: Tree, cue: Match[CueEntry]
) -> tuple[Span, ...] | None:
    """ "The house of a suspected attacker": no more is in doubt than who that is."""
    words = {line.sentence.tokens[t].upos for t in cue.tokens}
    doubts = (cue.entry.cls, cue.entry.kind) == ("hearsay", "adverb")
    if not doubts or not {"ADJ", "NOUN"} <= words:
        return None
    doubted = tree.subtree(tree.top(cue.tokens))
    deeds = {t for trigger in line.triggers for t in trigger.tokens}
    return () if deeds.isdisjoint(doubted) else (line.span(doubted),)


def _behind(
    line: Line, cue: Match[CueEntry], own: Sequence[Span], whole: Span
) -> tuple[Span, ...]:
    """What follows a cue, up to where somebody else speaks or acts."""
    kind = cue.entry.kind
    end = min(whole.end, _next_speaker(line, cue.tokens[-1]), _outer(line, cue))
    if kind == "noun":
        end = min(end, _ends_noun(line, cue))
    if kind == "verb" and line.tree:
        end = min(end, _next_clause(line, line.tree, cue))
    begin = max(o.end for o in own[: len(cue.tokens)])
    rest = Span(begin, max(begin, end))
    return (rest,) if len(rest) > 2 else (whole,)


def _next_clause(line: Line, tree: Tree, cue: Match[CueEntry]) -> int:
    """ "They insisted on talks, and Cairo closed the port": where others act."""
    verb = tree.top(cue.tokens)
    naming = line.words[verb].startswith(line.grammar.naming)
    beside = tree.children(verb, "conj", *(("ccomp",) if naming else ()))
    opens = (
        tree.subtree(c)[0]
        for c in beside
        if c > verb
        and tree.has(c, "nsubj")
        and (tree.has(c, "cc") or (tree.label(c) == "ccomp" and c in line.cued))
        and not in_mood(tree, line.grammar, c)
    )
    first = next(opens, None)
    return line.sentence.span.end if first is None else line.span([first]).start


def _ends_noun(line: Line, cue: Match[CueEntry]) -> int:
    """Return where what a noun says ends: at a colon, at the end of a request.

    "Reports of a raid: two died"; "they left at the request of Cairo".
    """
    behind = range(cue.tokens[-1] + 1, len(line.words))
    if line.tree is not None and cue.entry.cls in _ASKING:
        below = set(line.tree.subtree(line.tree.top(cue.tokens)))
        behind = range(
            behind.start, next((t for t in behind if t not in below), behind.stop)
        )
    last = next((t for t in behind if line.words[t] == ":"), behind.stop)
    return line.sentence.tokens[last - 1].span.end


def _behind_colon(
    line: Line, cue: Match[CueEntry], found: tuple[Span, ...]
) -> tuple[Span, ...]:
    """ "He called it a lie: Bara, мовляв, stands": a particle bears on no more."""
    colons = [t for t in range(cue.tokens[0]) if line.words[t] == ":"]
    if cue.entry.kind != "particle" or cue.entry.source != "none" or not colons:
        return found
    start = line.sentence.tokens[colons[-1]].span.end
    return tuple(Span(max(s.start, start), s.end) for s in found if s.end > start)


def _begins(line: Line, token: int) -> int:
    """Return where behind a semicolon the words of a new speaker begin.

    "Two died, he said; the mayor fled, a nurse said"; but "Two died; the mayor fled, a
    nurse said": she says both.
    """
    marks = [t for t in range(1, token) if line.words[t] == ";"]
    if not marks:
        return 0
    told = any(marks[-1] < m.tokens[0] < token for m in line.triggers)
    spoken = any(c.tokens[0] < marks[-1] for c in line.cues)
    alone = told and not spoken
    return 0 if alone else line.sentence.tokens[marks[-1]].span.end


def _outer(line: Line, cue: Match[CueEntry]) -> int:
    """ "It is held, A claims, said B": where the words of who reports the cue begin."""
    end = line.sentence.span.end
    if line.tree is None:
        return end
    above = set(line.tree.above(line.tree.top(cue.tokens)))
    behind = [
        other.tokens[0]
        for other in line.cues
        if other.entry.cls in HUMAN_CLASSES and not above.isdisjoint(other.tokens)
    ]
    behind = [t for t in behind if t > cue.tokens[-1]]
    return line.sentence.tokens[min(behind)].span.start if behind else end


def _as_said(line: Line, cue: Match[CueEntry]) -> bool:
    """ "as the ministry reported", "wie X mitteilte"."""
    if cue.entry.kind != "verb":
        return False
    clause = line.clause_of(cue.tokens[0])
    opening = line.words[clause.first : clause.first + 2]
    return any(word in line.grammar.as_said for word in opening)


def _inserted(line: Line, cue: Match[CueEntry]) -> bool:
    """ "Troops, the army said, entered Rafah": the cue stands between two commas."""
    clause = line.clause_of(cue.tokens[0])
    if clause.first == 0 or clause.last >= len(line.words):
        return False
    closed = cue.tokens[-1] >= clause.last - 3 and line.words[clause.last] == ","
    follows = line.words[clause.last + 1 : clause.last + 2]
    that = any(w in line.grammar.that or w in line.grammar.relative for w in follows)
    later = any(t.tokens[0] > clause.last for t in line.triggers)
    nested = any(c.tokens[0] < clause.first for c in line.cues)
    inserted = line.words[clause.first] == "," and not nested
    return closed and later and inserted and not that


def _next_speaker(line: Line, token: int) -> int:
    """Return where a coordinated clause with a speaker of its own begins.

    "Kyiv said the village was held, and Moscow said it had been taken."
    """
    for cue in line.cues:
        clause = line.clause_of(cue.tokens[0])
        if clause.first <= token or cue.entry.kind != "verb":
            continue
        if clause.opener not in line.grammar.coordinators:
            continue
        if any(
            clause.first <= line.range(a.span)[0] < cue.tokens[0] for a in line.actors
        ):
            return line.sentence.tokens[clause.first].span.start
    return line.sentence.span.end


def _contrast(line: Line, token: int) -> int:
    """Return the offset from which a sentence-wide cue holds: the last contrast."""
    for i in range(token - 1, 0, -1):
        if line.words[i] in line.grammar.contrast and line.words[i - 1] in {
            ",",
            ";",
            "–",
            "—",
        }:
            return line.sentence.tokens[i].span.start
    return 0


def _parenthetical(line: Line, cue: Match[CueEntry], own: Sequence[Span]) -> bool:
    """True where cue and source follow a comma or quotation and close the sentence.

    "Two people died, the governor said on Sunday." What follows the cue then holds no
    predicate of its own.
    """
    clause = line.clause_of(cue.tokens[0])
    if clause.first == 0:
        return False
    last = max(line.range(o)[1] for o in own)
    after = [m for m in line.triggers if m.tokens[0] >= last]
    that = any(w in line.grammar.that for w in line.words[last : last + 3])
    before = [m for m in line.triggers if m.tokens[0] < clause.first]
    return not after and not that and bool(before or line.quotations)
