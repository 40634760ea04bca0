"""A speaker set off by a mark alone: "The governor: two dead", "Two dead – governor".

Line in, the frame of such a speaker out, if there is one.
"""

from __future__ import annotations

from lagebild.extract.actors import ActorMention
from lagebild.extract.findings import Line
from lagebild.extract.frames import Frame, Source, source_of
from lagebild.extract.kinds import names_kind
from lagebild.extract.marks import DASHES, QUOTES
from lagebild.extract.token_forms import written
from lagebild.records import Cue, Span

_LONGEST = 9  # words of a speaker with title, office and name
_SHORT = 3  # words that say among whom: "among the wounded"
_VERBS = frozenset({"VERB", "AUX"})
#: What may stand before a name in a label: "11:40 – Monitoring channel NAME: …".
_NAMING = frozenset({"NUM", "PUNCT", "DET", "ADJ", "NOUN", "PROPN"})
_OFFICIALS = frozenset({"office", "rank", "spokesperson"})


def labelled_frame(line: Line) -> list[Frame]:
    """Return the frame of who stands before the colon or behind the last dash."""
    words = line.words
    seen = _viewpoint(line)
    if seen is not None:
        return [seen]
    colon = words.index(":") if ":" in words else 0
    if 0 < colon <= _LONGEST and colon + 1 < len(words):
        return _frame(line, (0, colon), colon, (colon + 1, len(words)))
    last = len(words) - (words[-1:] == (".",))
    dash = max((t for t in range(last) if words[t] in DASHES), default=0)
    if dash > 2 and 0 < last - dash - 1 <= _LONGEST:
        frames = _frame(line, (dash + 1, last), dash, (0, dash))
        listed = _is_list(line, dash)
        return [f for f in frames if not (listed or _is_predicate(line, f, dash))]
    return []


def _is_list(line: Line, dash: int) -> bool:
    """ "Two died, among them – a medic", "two of them – medics": the dash is a verb."""
    tokens, words, grammar = line.sentence.tokens, line.words, line.grammar
    marks = (t for t in range(dash) if tokens[t].upos == "PUNCT")
    first = max(marks, default=-1) + 1
    first += words[first] in grammar.coordinators
    if words[first] in grammar.adjuncts.get("among", ()) and dash - first <= _SHORT:
        return True
    wholes = [t + 1 for t in range(first, dash - 1) if words[t] in grammar.among]
    return any(tokens[t].upos == "PRON" for t in wholes)


def _is_predicate(line: Line, frame: Frame, dash: int) -> bool:
    """ "…, семеро загиблих — діти": the dash is a verb, children tell nothing."""
    clause = line.clause_of(dash - 1)
    before = line.sentence.tokens[clause.first : dash]
    return frame.source.kind == "civilians" and not any(
        t.upos in _VERBS for t in before
    )


def _viewpoint(line: Line) -> Frame | None:
    """ "For the analyst Ana K., it is a hoax": what somebody holds it to be."""
    tree, words = line.tree, line.words
    if tree is None or words[0] not in line.grammar.adjuncts.get("for", ()):
        return None
    person = next((a for a in line.actors if a.kind == "person"), None)
    first, last = line.range(person.span) if person else (0, 0)
    if person is None or first > 1 + (words[1] in line.grammar.determiners):
        return None
    main = tree.head(tree.top(range(first, last)))
    if main is None or line.sentence.tokens[main].upos in _VERBS:
        return None
    cue = Cue(line.sentence.tokens[0].span, "assess")
    content = (line.span(range(last, len(words))),)
    own = (line.span(range(last)),)
    return Frame(line.number, source_of(person), cue, None, content, own)


def _frame(
    line: Line, label: tuple[int, int], mark: int, said: tuple[int, int]
) -> list[Frame]:
    source = _speaker(line, *label)
    if source is None or source.span is None:
        return []
    cue = Cue(line.sentence.tokens[mark].span, "say")
    content = (line.span(range(*said)),)
    return [Frame(line.number, source, cue, None, content, (source.span,))]


def _speaker(line: Line, first: int, last: int) -> Source | None:
    """Return whom a label of nouns alone names: an actor, or a title's own words."""
    tokens = line.sentence.tokens[first:last]
    if any(t.upos in _VERBS for t in tokens):
        return None
    label = line.span(range(first, last))
    for actor in line.actors:
        a, b = line.range(actor.span)
        near = a <= first + 1 or all(t.upos in _NAMING for t in tokens[: a - first])
        closes = b == last or _is_owned(line, actor, a, range(b, last))
        closes = closes or _is_its_office(line, a, range(b, last))
        if near and closes and label.overlaps(actor.span):
            return None if _is_heading(line, actor, last) else source_of(actor)
    if _is_somebody(line, last):
        name = written(tokens)
        return Source("individual", name, Span(label.start, label.end))
    titles = [m for m in line.marked("titles") if first <= m.tokens[0] < last]
    if not titles or titles[0].tokens[0] > first + 1:
        return None
    role = "official" if titles[0].entry.value in _OFFICIALS else "individual"
    people = [a for a in line.actors if a.kind == "person" and label.contains(a.span)]
    name = people[0].name if people else written(tokens)
    return Source(role, name, Span(label.start, label.end))


def _is_somebody(line: Line, colon: int) -> bool:
    """ "A truck driver: “They left.”": a word for people, and a quotation behind."""
    quoted = line.words[colon + 1 : colon + 2]
    return (
        bool(quoted) and quoted[0] in QUOTES and names_kind(line, colon - 1, "people")
    )


def _is_owned(line: Line, actor: ActorMention, head: int, behind: range) -> bool:
    """ "The ministry of the province:": what follows the name belongs to it.

    A source may sit somewhere: "Sources of the daily in the police:".
    """
    inside = set() if line.tree is None else set(line.tree.subtree(head))
    apart = not line.grammar.prepositions.isdisjoint(line.words[t] for t in behind)
    return inside.issuperset(behind) and (not apart or actor.role == "anonymous")


def _is_its_office(line: Line, head: int, behind: range) -> bool:
    """ "Hezbollah's media office:": through which somebody speaks."""
    tokens = line.sentence.tokens
    named = all(tokens[t].upos in ("PART", "NOUN", "ADJ", "PROPN") for t in behind)
    owned = not {"'s", "’s"}.isdisjoint(line.words[head : behind.stop])
    return named and owned and line.words[behind.stop - 1] in line.grammar.mouthpieces


def _is_heading(line: Line, actor: ActorMention, colon: int) -> bool:
    """ "Myanmar: the army took a town": where it is set, with another who acts."""
    if actor.kind != "state" or line.words[colon : colon + 1] != (":",):
        return False
    others = (a for a in line.actors if a.span.start > actor.span.end)
    return any(a.name != actor.name for a in others)
