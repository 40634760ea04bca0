"""Which markers bear on an event: by the tree where there is one, else by the words.

A line, a trigger and its sphere in, the markers that say how the event is meant out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lagebild.extract.clauses import Clause
from lagebild.extract.events import Trigger, is_nominal
from lagebild.extract.findings import Line
from lagebild.extract.instead import denies_somebody
from lagebild.extract.needs import needs_met
from lagebild.extract.tree_modality import Sphere
from lagebild.lang.cues import MarkerEntry
from lagebild.lang.patterns import Match

_REACH = 5  # words between a verb's marker and the verb in English, Ukrainian, Russian
_NOUN_REACH = 4  # "the risk of massive attacks"

#: Classes that hold for the whole clause, wherever they stand in it.
_CLAUSE_WIDE = frozenset(
    {"hedge", "question", "ongoing", "habitual", "recent", "archive"}
)
_LIKELY = frozenset({"hedge", "possible"})
#: Classes of a governing clause that hold for what it governs ("the danger that …").
_GOVERNING = frozenset(
    {"possible", "hedge", "plan", "obligation", "avoidance", "attempt", "prepare"}
)
#: Classes that a trigger of several words may hold itself ("preparing to defend").
_INSIDE = frozenset(
    {"prepare", "attempt", "begin", "end", "plan", "possible", "avoidance", "future"}
    | {"implicative"}
)
#: What the predicate over a nominal event says of it ("a withdrawal will follow").
_TAKES_UP = frozenset(
    {"future", "obligation", "plan", "possible", "negation", "begin", "end", "attempt",
     "prepare", "avoidance", "hedge", "negative_implicative", "consequence"}
)  # fmt: skip
#: The same where no tree tells what the predicate is.
_PREDICATED = frozenset({"future", "obligation", "plan", "possible", "negation"})
#: Classes that govern a German infinitive from the clause before it.
_ABOVE = frozenset(
    {"begin", "end", "attempt", "implicative", "negative_implicative", "plan"}
)
#: Labels of a verb's own participants.
_CORE = frozenset({"nsubj", "obj"})

Marker = Match[MarkerEntry]
Rule = Callable[[Marker], bool]


def bearing(line: Line, trigger: Trigger, sphere: Sphere | None) -> Iterator[Marker]:
    """Yield the markers that bear on a trigger, by the tree where there is one."""
    bears = _tree_rule(line, trigger, sphere) if sphere else _word_rule(line, trigger)
    for marker in line.markers:
        cued = not line.cued.isdisjoint(marker.tokens)
        if (cued and not _rates(line, sphere, marker)) or _spoilt(line, marker):
            continue
        if marker.entry.cls != "future" and _in_date(line, marker):
            continue  # "may" in a date
        if marker.entry.cls == "ongoing" and _adds(line, marker):
            continue
        if _is_parted(line, marker, trigger):
            continue
        if marker.entry.cls == "question" and _is_hardly(line, marker):
            continue
        shared = not set(marker.tokens).isdisjoint(trigger.tokens)
        if shared and not _told_inside(line, marker, trigger):
            continue
        if shared or bears(marker):
            yield marker


def _in_date(line: Line, marker: Marker) -> bool:
    span = line.span(marker.tokens)
    return any(t.span.overlaps(span) for t in line.times)


def _is_parted(line: Line, marker: Marker, trigger: Trigger) -> bool:
    """ "Neither holds it; whether they left is unknown": a semicolon parts clauses."""
    first, last = sorted((marker.tokens, trigger.tokens))
    return ";" in line.words[first[-1] : last[0]]


def _adds(line: Line, marker: Marker) -> bool:
    """ "Ще 20 поранено", "ещё около десяти ранены": so many more, not still."""
    behind = line.sentence.tokens[marker.tokens[-1] + 1 : marker.tokens[-1] + 2]
    counted = (q.span for q in line.quantities)
    return any(token.upos == "NUM" for token in behind) or any(
        token.span.overlaps(span) for span in counted for token in behind
    )


def _is_hardly(line: Line, marker: Marker) -> bool:
    """ "Вряд ли удержат": the second word of an adverb asks nothing."""
    first = marker.tokens[0]
    return first > 0 and line.words[first - 1] in line.grammar.hardly


def _told_inside(line: Line, marker: Marker, trigger: Trigger) -> bool:
    """ "Preparing to defend" looks ahead, "preparing the streets" is the event."""
    if marker.entry.cls not in _INSIDE or len(trigger.tokens) == 1:
        return False
    if trigger.entry.type == "REPEL":  # "не допустили прориву": that is to repel
        return False
    others = set(trigger.tokens) - set(marker.tokens)
    acts = any(line.sentence.tokens[t].upos == "VERB" for t in others)
    return acts or marker.entry.cls != "prepare" or trigger.entry.type != "FORTIFY"


def _tree_rule(line: Line, trigger: Trigger, sphere: Sphere) -> Rule:
    def bears(marker: Marker) -> bool:
        if marker.entry.cls != "negation":
            return _reaches(line, sphere, marker)
        if _negates_another(line, marker.tokens, trigger):
            return False
        near = sphere.own | sphere.arguments | sphere.nearest
        return not near.isdisjoint(marker.tokens)

    return bears


def _is_its_plan(sphere: Sphere, marker: Marker) -> bool:
    """ "The agreement envisages a retreat": that is planned, the agreement is there."""
    verb = sphere.tree.top(marker.tokens)
    subject = sphere.tree.label(sphere.head) == "nsubj"
    return marker.entry.cls == "plan" and subject and sphere.tree.has(verb, "obj")


def _reaches(line: Line, sphere: Sphere, marker: Marker) -> bool:
    """True where the class of a marker holds from the place where it stands."""
    cls, tokens = marker.entry.cls, marker.tokens
    if not sphere.own.isdisjoint(tokens):
        return True
    if _causes(line, sphere):
        return False
    if not sphere.above.isdisjoint(tokens):
        takes_up = cls in _TAKES_UP and not _is_its_plan(sphere, marker)
        return not sphere.nominal or takes_up
    if _rates(line, sphere, marker):
        return True
    if cls in _CLAUSE_WIDE or cls == "future":
        return not sphere.clause.isdisjoint(tokens)
    return cls in _GOVERNING and not sphere.over.isdisjoint(tokens)


def _rates(line: Line, sphere: Sphere | None, marker: Marker) -> bool:
    """ "Consider an attack likely": the cue says how likely as well."""
    if sphere is None or not sphere.nominal or marker.entry.cls not in _LIKELY:
        return False
    return is_deemed(line, sphere, marker.tokens[0])


def _causes(line: Line, sphere: Sphere) -> bool:
    """ "His fall may lead to …": how sure the outcome is says nothing of the cause."""
    causing = {t for m in line.marked("consequence") for t in m.tokens}
    tree, verb = sphere.tree, sphere.tree.head(sphere.head)
    if verb is None or not sphere.nominal or tree.label(sphere.head) != "nsubj":
        return False
    return not causing.isdisjoint((verb, *tree.children(verb, "xcomp")))


def is_deemed(line: Line, sphere: Sphere, adjective: int) -> bool:
    """True for what a verb of holding something to be so says of a nominal event."""
    tree, verb = sphere.tree, sphere.tree.head(sphere.head)
    if verb is None or not line.words[verb].startswith(line.grammar.deem):
        return False
    if tree.label(sphere.head) not in ("obj", "nsubj"):
        return False
    inside = tree.head(adjective) == sphere.head
    tokens = line.sentence.tokens
    apart = tokens[adjective].feat("Case") != tokens[sphere.head].feat("Case")
    return tree.head(adjective) == verb or (inside and apart)


def _word_rule(line: Line, trigger: Trigger) -> Rule:
    clause = line.clause_of(trigger.tokens[0])
    governing = _governing(line, clause)
    above = _above_infinitive(line, trigger, clause)

    def bears(marker: Marker) -> bool:
        cls, first = marker.entry.cls, marker.tokens[0]
        near = first in clause and _bears(line, cls, marker.tokens, trigger)
        governed = governing and first in governing and cls in _GOVERNING
        ruled = above and first in above and cls in _ABOVE
        beside = cls == "hedge" and _beside(line, clause, marker)
        return bool(near or governed or ruled or (first not in clause and beside))

    return bears


def _spoilt(line: Line, marker: Marker) -> bool:
    """ "Not for the first time" and "not only" negate no verb."""
    following = line.words[marker.tokens[-1] + 1 : marker.tokens[-1] + 4]
    if marker.entry.cls != "negation" or not following:
        return False
    if following[0] in line.grammar.only or _is_excepted(line, marker):
        return True
    grammar = line.grammar
    opened = following[0] in grammar.first_time
    return opened and not grammar.first.isdisjoint(following)


def _is_excepted(line: Line, marker: Marker) -> bool:
    """ "Nothing but barns was hit", «никого, кроме мэра, не нашли»: something was."""
    tree, at = line.tree, marker.tokens[0]
    if tree is None:
        return False
    verb = tree.head(at) if tree.is_predicate(tree.head(at) or 0) else at
    alike = (m for m in line.marked("negation") if m.entry.value == "noun")
    for other in alike:
        behind = [w for w in line.words[other.tokens[-1] + 1 :][:2] if w != ","]
        near = other is marker or tree.head(tree.top(other.tokens)) == verb
        if near and behind[:1] and behind[0] in line.grammar.but_for:
            return True
    return False


def _above_infinitive(line: Line, trigger: Trigger, clause: Clause) -> Clause | None:
    """ "versuchten, die Stadt einzunehmen": the clause that governs the infinitive."""
    if not line.grammar.german or clause.first == 0:
        return None
    form = line.words[trigger.tokens[-1]]
    before = line.words[trigger.tokens[-1] - 1]
    if before != "zu" and "zu" not in form[2:-3]:
        return None
    return line.clauses[line.clauses.index(clause) - 1]


def _beside(line: Line, clause: Clause, marker: Marker) -> bool:
    """ "Войска, вероятно, оставили": a hedge between commas is its neighbours'."""
    own = line.clause_of(marker.tokens[0])
    words = [t for t in range(own.first, own.last) if line.words[t][0].isalpha()]
    alone = set(words) <= set(marker.tokens)
    return alone and (own.last == clause.first or clause.last == own.first)


def _governing(line: Line, clause: Clause) -> Clause | None:
    """Return the clause before one that a "that" opens, coordinated ones included."""
    at = line.clauses.index(clause)
    while at > 0 and line.clauses[at].opener in line.grammar.coordinators:
        at -= 1
    opened = line.clauses[at].opener in line.grammar.that
    return line.clauses[at - 1] if opened and at > 0 else None


def _bears(line: Line, cls: str, tokens: tuple[int, ...], trigger: Trigger) -> bool:
    """Negation and auxiliaries stand close before a verb; German brackets a clause."""
    if cls == "negation" and _negates_another(line, tokens, trigger):
        return False
    ahead = [t - tokens[-1] for t in trigger.tokens if t > tokens[-1]]
    gap = min(ahead, default=0)
    if is_nominal(line, trigger):
        after = tokens[0] - trigger.tokens[-1]
        return 0 < gap <= _NOUN_REACH or (cls in _PREDICATED and 0 < after <= _REACH)
    if cls in _CLAUSE_WIDE:
        return True
    if cls == "negation" and line.grammar.slavic:
        return 0 < gap <= 2
    if cls == "negative_implicative" and _behind_infinitive(line, tokens, trigger):
        return True
    return line.grammar.german or 0 < gap <= _REACH


def _behind_infinitive(line: Line, tokens: tuple[int, ...], trigger: Trigger) -> bool:
    """ "Окружить город не удалось": what failed stands before the word that says so."""
    ending = ("ть", "ти", "ться", "тись", "тися", "чь")
    after = tokens[0] - trigger.tokens[-1]
    return 0 < after <= _REACH + 1 and line.words[trigger.tokens[-1]].endswith(ending)


def _negates_another(line: Line, tokens: tuple[int, ...], trigger: Trigger) -> bool:
    """ "Without losses": a negation inside another event's words is that one's.

    "Gave up the town without a fight": an adposition denies its own noun alone.
    """
    if denies_somebody(line, tokens[0]):
        return True
    if line.tree is not None and any(
        line.tree.label(t) == "case"
        and line.tree.head(t) not in {*tokens, *trigger.tokens}
        for t in tokens
    ):
        return True
    return any(
        not set(other.tokens).isdisjoint(tokens)
        and set(other.tokens).isdisjoint(trigger.tokens)
        and not _is_same(line, other, trigger)
        and needs_met(line, other)
        for other in line.triggers
    )


def _is_same(line: Line, other: Trigger, trigger: Trigger) -> bool:
    """ "There were | no soldiers": one event, told by the verb and by its object.

    Or two that are denied together: «поранених і загиблих немає».
    """
    if line.tree is None or other.entry.type != trigger.entry.type:
        return False
    first = line.tree.with_conjuncts(line.tree.top(trigger.tokens))
    if not set(first[1:]).isdisjoint(other.tokens):
        return True
    noun = line.tree.top(other.tokens)
    return line.tree.head(noun) in trigger.tokens and line.tree.label(noun) in _CORE
