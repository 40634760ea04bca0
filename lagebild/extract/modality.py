"""How the words present an event: negated, planned, possible, asked, begun ..."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lagebild.extract.clauses import Clause
from lagebild.extract.events import Trigger, is_nominal
from lagebild.extract.findings import Line
from lagebild.extract.moods import is_unreal, moods_of
from lagebild.extract.tree_modality import Sphere
from lagebild.extract.trees import Tree
from lagebild.extract.voice import language_of
from lagebild.lang.cues import MarkerEntry
from lagebild.lang.patterns import Match
from lagebild.records import Span

_REACH = 5  # words between a verb's marker and the verb in English, Ukrainian, Russian
_NOUN_REACH = 4  # "the risk of massive attacks"

#: Classes that hold for the whole clause, wherever they stand in it.
_CLAUSE_WIDE = frozenset(
    {"hedge", "question", "ongoing", "habitual", "recent", "archive"}
)
#: Classes of a governing clause that hold for what it governs ("the danger that …").
_GOVERNING = frozenset(
    {"possible", "hedge", "plan", "obligation", "avoidance", "attempt", "prepare"}
)
#: Classes that a trigger of several words may hold itself ("preparing to defend").
_INSIDE = frozenset(
    {"prepare", "attempt", "begin", "end", "plan", "possible", "avoidance"}
)
#: What already says how an infinitive is meant; without it, it is yet to come.
_SETTLES_INFINITIVE = frozenset(
    {"implicative", "negative_implicative", "begin", "end", "ongoing", "attempt",
     "possible", "avoidance", "conditional", "habitual", "prepare"}
)  # fmt: skip
#: Types that "sollen" reports rather than plans: they describe how things stand.
_STATES = frozenset({"PRESENCE", "ACTOR_INFO", "ASSESS", "INFO_ENV", "CLASH"})


Rule = Callable[[Match[MarkerEntry]], bool]


@dataclass(frozen=True, slots=True)
class Modality:
    """Marker classes that bear on a trigger, and the words that carry hedges."""

    classes: frozenset[str]
    hedge: str | None = None  # PR or PS
    hedges: tuple[Span, ...] = ()
    question: bool = False

    def has(self, *names: str) -> bool:
        return any(name in self.classes for name in names)


def modality_of(line: Line, trigger: Trigger) -> Modality:
    """Return the markers in the trigger's clause that bear on it."""
    markers = tuple(_bearing(line, trigger))
    hedges = [m for m in markers if m.entry.cls == "hedge"]
    values = {m.entry.value for m in hedges}
    classes = {m.entry.cls for m in markers} - {"conditional"}
    classes |= _conditional(line, trigger)
    if any(_is_to_begin(line, m) for m in markers):
        classes = (classes - {"begin"}) | {"plan"}
    if trigger.entry.type == "VERIFICATION" and line.marked("disclaimer"):
        return Modality(frozenset({"negation"}))  # what could not be checked was not
    if _is_possible_by_modal(line, trigger, markers):
        classes.add("possible")
    if _is_german_future(line, trigger) or _is_future_form(line, trigger):
        classes.add("future")
    if _is_past_form(line, trigger):
        classes.add("past")
    if line.tree:
        sphere = sphere_of(line, line.tree, trigger)
        classes.update(moods_of(line, line.tree, sphere))
    if is_nominal(line, trigger):
        classes.add("nominal")
    if _is_planned_infinitive(line, trigger, classes) or _is_planned_by_modal(
        line, trigger
    ):
        classes.add("plan")
    return Modality(
        frozenset(classes),
        ("PS" if "PS" in values else "PR") if hedges else None,
        tuple(line.span(m.tokens) for m in hedges),
        line.words[-1:] == ("?",) or "question" in classes,
    )


def _is_to_begin(line: Line, marker: Match[MarkerEntry]) -> bool:
    """ "Ordered them to begin the withdrawal": what is to begin is a plan."""
    if marker.entry.cls != "begin" or line.tree is None:
        return False
    verb = line.tree.top(marker.tokens)
    above = line.tree.head(verb)
    infinitive = line.sentence.tokens[verb].feat("VerbForm") == "Inf"
    below = {line.tree.label(c) for c in line.tree.children(verb)}
    governed = line.tree.label(verb) in ("xcomp", "ccomp", "acl", "obj")
    governed = governed and below.isdisjoint({"aux", "nsubj"})
    return infinitive and governed and above is not None and above in line.cued


_MODALS = frozenset(
    {"könnte", "könnten", "may", "might", "could", "може", "можуть", "может", "могут"}
)


def _is_possible_by_modal(
    line: Line, trigger: Trigger, markers: tuple[Match[MarkerEntry], ...]
) -> bool:
    """ "could attack", "könnte angreifen": a modal before a plain infinitive."""
    words = {line.words[t] for m in markers for t in m.tokens if m.entry.cls == "hedge"}
    if words.isdisjoint(_MODALS) or is_nominal(line, trigger):
        return False
    if line.tree:
        own = sphere_of(line, line.tree, trigger).own
        return _PERFECT.isdisjoint(line.words[t] for t in own)
    token = line.sentence.tokens[trigger.tokens[-1]]
    return token.text.lower() == token.lemma


_PERFECT = frozenset({"have", "haben", "been", "worden"})


def _bearing(line: Line, trigger: Trigger) -> Iterator[Match[MarkerEntry]]:
    """Yield the markers that bear on a trigger, by the tree where there is one."""
    bears = _tree_rule(line, trigger) if line.tree else _word_rule(line, trigger)
    for marker in line.markers:
        if not line.cued.isdisjoint(marker.tokens) or _spoilt(line, marker):
            continue
        if any(t.span.overlaps(line.span(marker.tokens)) for t in line.times):
            continue  # "may" in a date
        shared = not set(marker.tokens).isdisjoint(trigger.tokens)
        if shared and not _told_inside(line, marker, trigger):
            continue
        if shared or bears(marker):
            yield marker


def _told_inside(line: Line, marker: Match[MarkerEntry], trigger: Trigger) -> bool:
    """ "Preparing to defend" looks ahead, "preparing the streets" is the event."""
    if marker.entry.cls not in _INSIDE or len(trigger.tokens) == 1:
        return False
    others = set(trigger.tokens) - set(marker.tokens)
    acts = any(line.sentence.tokens[t].upos == "VERB" for t in others)
    return acts or marker.entry.cls != "prepare" or trigger.entry.type != "FORTIFY"


def sphere_of(line: Line, tree: Tree, trigger: Trigger) -> Sphere:
    """Return the words whose markers bear on a trigger."""
    mine = set(trigger.tokens)
    others = {t for m in line.triggers if m.entry.pos == "verb" for t in m.tokens}
    return Sphere(
        tree,
        trigger.tokens,
        is_nominal(line, trigger),
        frozenset(t for m in line.markers for t in m.tokens),
        frozenset((others | line.cued) - mine),
    )


def _tree_rule(line: Line, trigger: Trigger) -> Rule:
    assert line.tree is not None
    sphere = sphere_of(line, line.tree, trigger)

    def bears(marker: Match[MarkerEntry]) -> bool:
        cls, tokens = marker.entry.cls, marker.tokens
        if cls == "negation" and _negates_another(line, tokens, trigger):
            return False
        if not sphere.own.isdisjoint(tokens):
            return True
        if cls == "negation":
            return not (sphere.arguments | sphere.nearest).isdisjoint(tokens)
        if not sphere.above.isdisjoint(tokens):
            return not sphere.nominal or cls in _TAKES_UP
        if cls in _CLAUSE_WIDE or cls == "future":
            return not sphere.clause.isdisjoint(tokens)
        return cls in _GOVERNING and not sphere.over.isdisjoint(tokens)

    return bears


def _word_rule(line: Line, trigger: Trigger) -> Rule:
    clause = line.clause_of(trigger.tokens[0])
    governing = _governing(line, clause)
    above = _above_infinitive(line, trigger, clause)

    def bears(marker: Match[MarkerEntry]) -> bool:
        cls, first = marker.entry.cls, marker.tokens[0]
        near = first in clause and _bears(line, cls, marker.tokens, trigger)
        governed = governing and first in governing and cls in _GOVERNING
        ruled = above and first in above and cls in _ABOVE
        beside = cls == "hedge" and _beside(line, clause, marker)
        return bool(near or governed or ruled or (first not in clause and beside))

    return bears


#: What the predicate over a nominal event says of it ("a withdrawal will follow").
_TAKES_UP = frozenset(
    {"future", "obligation", "plan", "possible", "negation", "begin", "end", "attempt",
     "prepare", "avoidance", "hedge", "negative_implicative"}
)  # fmt: skip
#: Classes that govern a German infinitive from the clause before it.
_ABOVE = frozenset(
    {"begin", "end", "attempt", "implicative", "negative_implicative", "plan"}
)
_FIRST_TIME = frozenset({"zum", "for", "the", "вперше", "впервые", "в", "первый"})


def _spoilt(line: Line, marker: Match[MarkerEntry]) -> bool:
    """ "Not for the first time" negates no verb."""
    following = line.words[marker.tokens[-1] + 1 : marker.tokens[-1] + 4]
    if marker.entry.cls != "negation" or not following:
        return False
    first = {"ersten", "first", "вперше", "впервые", "первый"}
    return following[0] in _FIRST_TIME and not first.isdisjoint(following)


def _above_infinitive(line: Line, trigger: Trigger, clause: Clause) -> Clause | None:
    """ "versuchten, die Stadt einzunehmen": the clause that governs the infinitive."""
    if "zu" not in line.grammar.infinitive or clause.first == 0:
        return None
    form = line.words[trigger.tokens[-1]]
    before = line.words[trigger.tokens[-1] - 1]
    if before != "zu" and "zu" not in form[2:-3]:
        return None
    return line.clauses[line.clauses.index(clause) - 1]


def _beside(line: Line, clause: Clause, marker: Match[MarkerEntry]) -> bool:
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
    if cls == "negation" and language_of(line) in ("uk", "ru"):
        return 0 < gap <= 2
    if cls == "negative_implicative" and _behind_infinitive(line, tokens, trigger):
        return True
    return language_of(line) == "de" or 0 < gap <= _REACH


def _behind_infinitive(line: Line, tokens: tuple[int, ...], trigger: Trigger) -> bool:
    """ "Окружить город не удалось": what failed stands before the word that says so."""
    ending = ("ть", "ти", "ться", "тись", "тися", "чь")
    after = tokens[0] - trigger.tokens[-1]
    return 0 < after <= _REACH + 1 and line.words[trigger.tokens[-1]].endswith(ending)


def _negates_another(line: Line, tokens: tuple[int, ...], trigger: Trigger) -> bool:
    """ "Without losses": a negation inside another event's words is that one's."""
    return any(
        not set(other.tokens).isdisjoint(tokens)
        and set(other.tokens).isdisjoint(trigger.tokens)
        for other in line.triggers
    )


#: What the predicate of a nominal event says of it ("an attack will follow").
_PREDICATED = frozenset({"future", "obligation", "plan", "possible", "negation"})


def _conditional(line: Line, trigger: Trigger) -> set[str]:
    """Say whether the trigger stands in an if-clause or in what follows from one."""
    if line.tree and line.marked("conditional") and not _verb_first(line):
        return _conditional_in_tree(line, line.tree, trigger)
    ifs = [c for c in line.clauses if _opens_if(line, c)]
    if not ifs:
        return set()
    inside = any(trigger.tokens[0] in clause for clause in ifs)
    return {"conditional"} if inside else {"consequent"}


def _conditional_in_tree(line: Line, tree: Tree, trigger: Trigger) -> set[str]:
    """ "If A fell, B would follow": A is the condition, B hangs on it, C on neither."""
    sphere = sphere_of(line, tree, trigger)
    for marker in line.marked("conditional"):
        at = tree.top(marker.tokens)
        clause = at if tree.is_predicate(at) else tree.head(at)
        if clause is None or _both_happened(line, tree, clause):
            continue
        if clause in line.cued and tree.is_predicate(clause):
            continue  # "lies when it claims": that it claims is no condition
        if sphere.head in tree.subtree(clause):
            return {"conditional"}
        if tree.head(clause) in (*sphere.own, *sphere.governors):
            return {"consequent"}
    return set()


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


def _is_past_form(line: Line, trigger: Trigger) -> bool:
    """A finite verb in the past, or a perfect: what it tells has happened."""
    if line.tree is None or is_nominal(line, trigger):
        return False
    own = [line.sentence.tokens[t] for t in sphere_of(line, line.tree, trigger).own]
    return any(t.feat("VerbForm") == "Fin" and t.feat("Tense") == "Past" for t in own)


def _is_future_form(line: Line, trigger: Trigger) -> bool:
    """A verb in the future tense: the event's own or the one that takes it up."""
    if line.tree is None:
        return False
    sphere = sphere_of(line, line.tree, trigger)
    tokens = line.sentence.tokens
    return any(tokens[t].feat("Tense") == "Fut" for t in sphere.own | sphere.above)


def _opens_if(line: Line, clause: Clause) -> bool:
    marked = any(
        clause.first <= m.tokens[0] <= clause.first + 2
        for m in line.marked("conditional")
    )
    return marked or (clause.first == 0 and _verb_first(line))


def _verb_first(line: Line) -> bool:
    """German "Sollten die Truppen …, würden sie …": a finite verb opens a statement."""
    if line.words[-1:] == ("?",) or len(line.clauses) < 2:
        return False
    opening = line.words[0]
    if "to" in line.grammar.infinitive:
        return opening in {"should", "had", "were"} and "," in line.words
    if language_of(line) != "de":
        return False
    if opening in {"sollte", "sollten", "würde", "würden", "wäre", "wären"}:
        return True
    heads = {t.tokens[0] for t in line.triggers if t.entry.pos == "verb"}
    second = line.words[line.clauses[1].first : line.clauses[1].first + 2][-1:]
    then = line.words[1] in line.grammar.third_person or second[0] in _THEN
    return 0 in heads and then


_THEN = frozenset(
    {"wird", "werden", "muss", "müssen", "kann", "können", "würde", "würden", "wäre",
     "dürfte", "dürften", "so", "dann", "droht", "brechen", "bricht"}
)  # fmt: skip


def _is_planned_infinitive(line: Line, trigger: Trigger, classes: set[str]) -> bool:
    """An infinitive that nothing else settles is yet to come ("decided to leave")."""
    if trigger.entry.pos != "verb" or is_nominal(line, trigger):
        return False
    if not classes.isdisjoint(_SETTLES_INFINITIVE) or _is_told(line, trigger):
        return False
    token = line.sentence.tokens[trigger.tokens[-1]]
    form, before = token.text.lower(), line.words[: trigger.tokens[0]][-1:]
    language = language_of(line)
    if language == "en":
        return before == ("to",) and not _claimed(line, trigger)
    if language == "de":
        inside = "zu" in form[2:-3] and form != token.lemma
        return (before == ("zu",) and form == token.lemma) or (
            inside and form.endswith("n")
        )
    endings = ("ти", "тися", "тись") if language == "uk" else ("ть", "ться", "ти", "чь")
    return form.endswith(endings) and form == token.lemma


#: Cues whose infinitive tells what was done ("accused them of …", "denies having …").
_TELLS = frozenset({"accuse", "claim", "deny", "admit", "confirm", "hearsay"})


def _is_told(line: Line, trigger: Trigger) -> bool:
    """ "Warf ihr vor, Häuser beschossen zu haben": done, as the cue has it."""
    if line.tree is None:
        return False
    above = line.tree.head(line.tree.top(trigger.tokens))
    return any(c.entry.cls in _TELLS and above in c.tokens for c in line.cues)


def _claimed(line: Line, trigger: Trigger) -> bool:
    """ "claims to control": the infinitive of a cue is what the cue claims."""
    return any(
        0 < trigger.tokens[0] - cue.tokens[-1] <= 2
        and cue.entry.content == "infinitive"
        for cue in line.cues
    )


def _is_german_future(line: Line, trigger: Trigger) -> bool:
    """ "werden" in the clause with the trigger as a plain infinitive."""
    if language_of(line) != "de" or trigger.entry.pos != "verb":
        return False
    clause = line.clause_of(trigger.tokens[0])
    words = line.words[clause.first : clause.last]
    token = line.sentence.tokens[trigger.tokens[-1]]
    infinitive = token.text.lower() == token.lemma and token.text[0].islower()
    return infinitive and any(w in {"wird", "werden", "werde"} for w in words)


def _is_planned_by_modal(line: Line, trigger: Trigger) -> bool:
    """ "sollen" with a plain infinitive plans, with a state or a perfect it reports."""
    if language_of(line) != "de" or trigger.entry.type in _STATES:
        return False
    clause = line.clause_of(trigger.tokens[0])
    words = line.words[clause.first : clause.last]
    if not {"soll", "sollen", "sollten", "sollte"}.intersection(words):
        return False
    token = line.sentence.tokens[trigger.tokens[-1]]
    after = line.words[trigger.tokens[-1] + 1 : trigger.tokens[-1] + 3]
    perfect = any(w in {"haben", "sein", "worden"} for w in after)
    return token.text.lower() == token.lemma and not perfect
