"""Who acts where the clause leaves it open: the speaker of a speech act, the source.

Roles of a clause and its frames in, the same roles completed out: "claims to have
taken" (the source is the actor), "posted by X" (X, who is no hop of the chain).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice

from lagebild.extract.actors import ActorMention
from lagebild.extract.events import Trigger, is_nominal
from lagebild.extract.findings import Line
from lagebild.extract.frames import RANK, Frame, Source
from lagebild.extract.phrases import affected_phrase
from lagebild.extract.roles import Roles
from lagebild.extract.shapes import ADVICE
from lagebild.extract.sides import owned
from lagebild.extract.surroundings import Surroundings, cue_is
from lagebild.extract.times import Timex
from lagebild.extract.tree_phrases import NOBODY
from lagebild.ontology import event_types


def complete(
    roles: Roles, around: Surroundings, trigger: Trigger, frames: Sequence[Frame]
) -> Roles:
    """Fill what the clause leaves open: the speaker of an act or infinitive, a thing.

    "claims to have taken": the source is the actor; "posted by X": X, who is no hop.
    """
    speaker = _speaker(around, trigger)
    accuser = _as_actor(frames[-1].source) if frames else None
    if speaker is not None and _is_liar(around, trigger):
        return Roles((accuser,) if accuser else (), (speaker,), "accuser", "speaker")
    if accuser is not None and _is_blamed(around.line, trigger, accuser, roles.actors):
        return Roles((accuser,), roles.actors, "accuser", "subject")
    if speaker is not None and _is_addressed(around.line, speaker):
        speaker = None
    if speaker is not None and _among(speaker, roles.targets):
        speaker = None  # what is promised does not promise
    sure = around.line.tree is not None and any(
        a.name or a.text.lower() not in around.line.grammar.third_person
        for a in roles.actors
    )
    if speaker is not None and trigger.entry.actor != "none" and not sure:
        # the speaker is the subject, so a subject found by position is the addressee
        others = roles.targets or roles.actors
        roles = Roles((speaker,), others, "speaker", roles.target_rule or "word order")
    source = (
        _claimant(around, trigger, frames)
        or _performer(around, trigger, frames)
        or _alleged(around, trigger, frames)
        or _staff(around.line, trigger)
    )
    open_to = trigger.entry.actor != "none" or trigger.pattern == ADVICE
    if source is not None and not roles.actors and open_to:
        roles = replace(roles, actors=(source,), actor_rule="source of an infinitive")
    line = around.line
    actors = (_named_we(line, a, frames) for a in roles.actors)
    named = (a for a in actors if a.name or a.kind != "somebody")
    roles = replace(
        roles,
        actors=tuple(owned(line, a, frames) for a in named if a.kind != NOBODY),
        targets=_once(
            line, (_named_we(line, a, frames) for a in roles.targets), frames
        ),
    )
    if roles.targets or line.tree is not None:
        return roles
    thing = affected_phrase(around.line, trigger)
    if thing is None or _among(thing, roles.actors):
        return roles
    return replace(roles, targets=(thing,), target_rule="phrase beside the verb")


def _once(
    line: Line, targets: Iterable[ActorMention], frames: Sequence[Frame]
) -> tuple[ActorMention, ...]:
    """ "Seven were hurt, three of them badly": those who are taken up count once."""
    found = [owned(line, a, frames) for a in targets]
    pronouns = {p.span for p in line.pronouns}
    named = {a.name for a in found if a.span not in pronouns}
    return tuple(a for a in found if a.span not in pronouns or a.name not in named)


def _among(one: ActorMention, others: Sequence[ActorMention]) -> bool:
    return any(one.span.overlaps(other.span) for other in others)


def _speaker(around: Surroundings, trigger: Trigger) -> ActorMention | None:
    """Return who performs a speech act: the source of the cue that the trigger is."""
    mine = set(trigger.tokens)
    for frame in around.frames:
        if frame.line == around.line.number and cue_is(around.line, frame, mine):
            return _as_actor(frame.source)
    return None


def _is_addressed(line: Line, speaker: ActorMention) -> bool:
    """ "Урядові радять", "citizens are urged": an object by its form says nothing."""
    tokens = range(*line.range(speaker.span))
    if line.tree is None or not tokens or not line.sentence.span.contains(speaker.span):
        return False
    top = line.tree.top(tokens)
    token = line.sentence.tokens[top]
    inflected = line.grammar.slavic and line.words[top] != token.lemma.lower()
    object_ = line.tree.label(top) in ("obj", "iobj") and inflected
    direct = object_ and token.feat("Case") in ("Acc", "Dat", "Gen")
    return direct or line.tree.is_passive_subject(top)


def _is_liar(around: Surroundings, trigger: Trigger) -> bool:
    """ "A says that B lied": the accusation is A's, and B is accused."""
    mine = set(trigger.tokens)
    cues = (f for f in around.here if cue_is(around.line, f, mine))
    lies = any(f.entry is not None and f.entry.author == "CT-" for f in cues)
    return trigger.entry.type == "ACCUSE" and lies


def _is_blamed(
    line: Line, trigger: Trigger, accuser: ActorMention, blamed: Sequence[ActorMention]
) -> bool:
    """ "The militia is behind the raid, she says": it is she who accuses.

    Whoever owns up ("the militia said it was behind the raid") accuses nobody.
    """
    words = {line.words[t] for t in trigger.tokens}
    if trigger.entry.type != "ACCUSE" or line.grammar.behind.isdisjoint(words):
        return False
    return bool(blamed) and all(a.name and a.name != accuser.name for a in blamed)


def own_time(around: Surroundings, trigger: Trigger) -> tuple[Timex, ...]:
    """A speech act's own time is that of its saying ("ordered on Wednesday")."""
    mine = set(trigger.tokens)
    for frame in around.frames:
        if frame.line == around.line.number and cue_is(around.line, frame, mine):
            return frame.utterance[:1]
    return ()


def _claimant(
    around: Surroundings, trigger: Trigger, frames: Sequence[Frame]
) -> ActorMention | None:
    """Return the source where the clause under it has no subject of its own.

    "claims to have taken", "стверджує, що захопила", "nach eigenen Angaben erobert".
    """
    entry = frames[-1].entry if frames else None
    if entry is None or frames[-1].line != around.line.number:
        return None
    line = around.line
    clause = line.clause_of(trigger.tokens[0])
    dropped = line.grammar.slavic and clause.opener in line.grammar.that
    first, last = line.range(frames[-1].cue.span)
    own = any(w.startswith(line.grammar.own) for w in line.words[first:last])
    dropped = dropped and entry.kind == "verb" and _is_told_alike(line, trigger, frames)
    open_ = entry.content == "infinitive" or own or dropped
    if open_ and not _has_subject(line, trigger):
        return _as_actor(frames[-1].source)
    return None


def _is_told_alike(line: Line, trigger: Trigger, frames: Sequence[Frame]) -> bool:
    """ "Мэр сказал, что взорвали мост": of one speaker a plural tells nothing."""
    if line.tree is None:
        return True
    top = line.tree.top(trigger.tokens)
    if is_nominal(line, trigger):  # "что после обстрела отменили занятия"
        top = next((t for t in line.tree.above(top) if line.tree.is_predicate(t)), top)
    did = line.sentence.tokens[top]
    cue = range(*line.range(frames[-1].cue.span))
    if not cue:  # the word of saying stands in the sentence before
        return True
    said = line.sentence.tokens[line.tree.top(cue)]
    one = said.feat("Number") == "Sing" and said.feat("VerbForm") == "Fin"
    return not (one and did.feat("Number") == "Plur" and did.upos == "VERB")


def _alleged(
    around: Surroundings, trigger: Trigger, frames: Sequence[Frame]
) -> ActorMention | None:
    """ "They deny the looting", "justified the shelling": who answers for a deed."""
    line, entry = around.line, frames[-1].entry if frames else None
    if entry is None or frames[-1].line != line.number or line.tree is None:
        return None
    source = frames[-1].source
    answers = entry.negates or entry.act == "JUSTIFY" or _owns_up(line, frames[-1])
    if not answers or source.kind == "person" or source.role not in _ANSWERABLE:
        return None
    cue = range(*line.range(frames[-1].cue.span))
    deed = trigger.entry.type in _DEEDS and is_nominal(line, trigger)
    return _as_actor(source) if deed and _is_answered(line, trigger, cue) else None


def _owns_up(line: Line, frame: Frame) -> bool:
    """ "Claimed responsibility for a strike", "bekannten sich zu dem Anschlag"."""
    words = line.words[slice(*line.range(frame.cue.span))]
    stems = (*line.grammar.involvement, *line.grammar.owning_up)
    return frame.cue.cls == "claim" and any(w.startswith(stems) for w in words)


def _staff(line: Line, trigger: Trigger) -> ActorMention | None:
    """ "В Москве отказались", "in Kiew wollte man nicht": the people there act."""
    tree, group = line.tree, event_types()[trigger.entry.type].group
    if tree is None or group not in _SPOKEN or is_nominal(line, trigger):
        return None
    verb = tree.top(trigger.tokens)
    subjects = {line.words[t] for t in tree.children(verb, "nsubj", "csubj")}
    token = line.sentence.tokens[verb]
    plural = token.feat("Number") == "Plur" and token.feat("Person") in (None, "3")
    people = plural if line.grammar.slavic else subjects & line.grammar.somebody
    if not people or subjects - line.grammar.somebody:
        return None
    for place in tree.children(verb, "obl"):
        actor = line.actor_at(line.sentence.tokens[place].span.start)
        inside = line.grammar.seat.intersection(tree.cases(place))
        if inside and actor is not None and actor.kind in _SEATS:
            return actor
    return None


#: Types of acts that the staff of an office or the officials of a capital perform.
_SPOKEN = frozenset({"speech", "information"})
_SEATS = frozenset({"capital", "office", "ministry", "army", "command", "state"})


def _is_answered(line: Line, trigger: Trigger, cue: range) -> bool:
    """True for the object of the cue, or what its object is a part in."""
    tree = line.tree
    top = tree.top(trigger.tokens) if tree else 0
    above = tree.head(top) if tree else None
    if tree is None or above is None:
        return False
    part = line.words[above].startswith(line.grammar.involvement)
    return above in cue or (part and tree.head(above) in cue)


#: Those who may have done what they deny or justify.
_ANSWERABLE = frozenset({"official", "organisation", "collective", "participant"})
_DEEDS = frozenset(
    {"ATTACK", "STRIKE", "ABUSE", "KILLING", "SABOTAGE", "INCURSION", "DESTROY",
     "TAKE_PRISONER", "DEPLOY", "PRESENCE"}
)  # fmt: skip


def _performer(
    around: Surroundings, trigger: Trigger, frames: Sequence[Frame]
) -> ActorMention | None:
    """Return who speaks where an act of speech names nobody else (guideline G6).

    "Residents are urged to leave, the army said", "it had to be so, the cabinet says,
    for safety's sake": the words themselves demand and justify.
    """
    if trigger.entry.type not in _PERFORMED or not frames or _is_carrier(frames[-1]):
        return None
    return None if _is_told_of(around.line, trigger) else _as_actor(frames[-1].source)


def _is_told_of(line: Line, trigger: Trigger) -> bool:
    """ "There was no such order, the staff said", "we were ordered to stay"."""
    if trigger.entry.type == "ORDER":
        tokens = (line.sentence.tokens[t] for t in trigger.tokens)
        return all(token.feat("Mood") != "Imp" for token in tokens)
    return trigger.entry.type != "JUSTIFY" and is_nominal(line, trigger)


def _is_carrier(frame: Frame) -> bool:
    """True for media and nobody in particular, who demand and justify nothing."""
    return frame.source.role in RANK


#: Acts that words perform by being said.
_PERFORMED = frozenset({"JUSTIFY", "DEMAND", "APPEAL", "ORDER"})


def _has_subject(line: Line, trigger: Trigger) -> bool:
    """True where somebody else is the subject: "стверджує, що загинули портовики".

    A noun has the subject of the clause that it stands in, an impersonal verb none.
    """
    tree = line.tree
    if tree is None:
        return False
    top = tree.top(trigger.tokens)
    if _is_for_anybody(line, top):
        return True
    if not is_nominal(line, trigger):
        return line.sentence.tokens[top].feat("Person") == "0" or tree.has(
            top, "nsubj", "csubj"
        )
    clause = (t for t in (top, *tree.above(top)) if tree.is_predicate(t))
    return tree.label(top) == "nsubj" or any(
        tree.has(t, "nsubj", "csubj") for t in islice(clause, 1)
    )


def _is_for_anybody(line: Line, top: int) -> bool:
    """ "Что минировать дамбу преступно", "що місто можна взяти": whoever does it."""
    tree, tokens = line.tree, line.sentence.tokens
    above = None if tree is None else tree.head(top)
    infinitive = line.grammar.slavic and tokens[top].feat("VerbForm") == "Inf"
    if tree is None or above is None or not infinitive:
        return False
    said = tokens[above]
    neuter = said.feat("Gender") == "Neut" or said.feat("Person") == "0"
    bare = said.upos == "ADV" or (said.upos in ("ADJ", "VERB") and neuter)
    return tree.label(top) == "csubj" or bare


def _as_actor(source: Source) -> ActorMention | None:
    if source.name is None or source.span is None:
        return None
    return ActorMention(
        span=source.span, text="", entity=source.entity, name=source.name,
        side=source.side, kind="", role=source.role,
    )  # fmt: skip


def _are_others(line: Line, actor: ActorMention, source: Source) -> bool:
    """ "They took him, says the widow": one person is no "they"."""
    at, end = line.range(actor.span)
    others = at < end and line.words[at] in line.grammar.third_person
    quoted = line.quotation_at(actor.span.start) is not None
    return others and (quoted or source.kind == "person")


def _named_we(line: Line, actor: ActorMention, frames: Sequence[Frame]) -> ActorMention:
    """ "We" inside somebody's words is that somebody's side."""
    if actor.kind not in ("pronoun", "somebody") or actor.name or not frames:
        return actor
    source = frames[-1].source
    if _are_others(line, actor, source):
        return actor
    return replace(actor, name=source.name or "", side=source.side)
