"""What kind of thing an event befalls, or is done by, whatever the noun for it.

A line, the words of an event and a kind of `kinds.toml` in; out, whether the event's
object ("of:people") or subject ("by:people") is such a thing. "civil" are people who
bear no arms.
"""

from __future__ import annotations

from lagebild.extract.beside import objects_of, subjects_of
from lagebild.extract.doers import is_we
from lagebild.extract.findings import SIDES, Line
from lagebild.extract.objects import ARMED, bears_arms, stands_for_ground
from lagebild.lang.kinds import is_kind
from lagebild.lang.patterns import forms_of

#: Marks and actors of those that bear arms, and of people or what is made up of them.
_GROUPS = {"forces": {"military"}, "people": {"military", "civilian"}}
_ACTORS = {"forces": ARMED, "people": ARMED | {"person", "individual", "office"}}


def meets_kind(line: Line, tokens: tuple[int, ...], need: str) -> bool:
    """Return whether an event's object or subject is of the kind that `need` asks."""
    part, kind = need.split(":")
    if part == "of":
        return any(names_kind(line, noun, kind) for noun in objects_of(line, tokens))
    doers = subjects_of(line, tokens)
    return any(
        names_kind(line, noun, kind) or (kind == "forces" and _is_armed(line, noun))
        for noun in doers
    )


def _is_armed(line: Line, noun: int) -> bool:
    """ "The Russians" do what forces do, though they are people in all else."""
    actor = line.actor_at(line.sentence.tokens[noun].span.start)
    return actor is not None and bears_arms(actor)


def names_kind(line: Line, noun: int, kind: str) -> bool:
    """Say whether a noun is of a kind, by its words or by who is mentioned there."""
    token = line.sentence.tokens[noun]
    counted = _counted(line, noun)
    if counted is not None:
        return names_kind(line, counted, kind)
    if kind == "civil":
        living = token.upos != "PRON" and names_kind(line, noun, "people")
        ranks = (m.tokens for m in line.marked("titles") if m.entry.value == "rank")
        ranked = any(noun in tokens for tokens in ranks)
        return living and not ranked and not names_kind(line, noun, "forces")
    if kind == "notables" and _are_many(line, noun):
        return False
    if token.upos == "PRON" and kind in _OF_PRONOUNS:
        return _stands_for(line, noun, kind)
    if is_kind(forms_of(token), kind, line.grammar.language):
        return True
    return _is_of_actors(line, noun, kind)


def _counted(line: Line, noun: int) -> int | None:
    """ "Dozens of soldiers", «десятки солдат»: what a noun that is a number counts."""
    numeral = line.sentence.tokens[noun].lemma.lower() in line.grammar.thousands
    if line.tree is None or not numeral:
        return None
    nouns = (n for n in line.tree.children(noun, "nmod") if n > noun)
    return next(nouns, None)


def _is_of_actors(line: Line, noun: int, kind: str) -> bool:
    if kind not in _ACTORS:
        return False
    token = line.sentence.tokens[noun]
    marked = (m for m in line.marked("collective") if noun in m.tokens)
    actor = line.actor_at(token.span.start)
    wanted = _GROUPS[kind]
    return any(m.entry.value in wanted for m in marked) or (
        actor is not None and actor.kind in _ACTORS[kind]
    )


#: What a pronoun is told by the noun that it stands for.
_OF_PRONOUNS = frozenset({"forces", "ground", "people"})


def _stands_for(line: Line, pronoun: int, kind: str) -> bool:
    """ "They took it and lost it": what "they" are, and that "it" is no people."""
    if kind == "forces":
        return _stands_for_forces(line, pronoun)
    ground = stands_for_ground(line, pronoun)
    listed = is_kind(
        forms_of(line.sentence.tokens[pronoun]), kind, line.grammar.language
    )
    named = _is_of_actors(line, pronoun, kind)
    if kind == "ground":
        return ground
    return not ground and (named or (listed and not _counts_things(line)))


def _counts_things(line: Line) -> bool:
    """ "They launched nine drones. The army shot down all of them": no people."""
    told = [number for number, _ in line.counted]
    return bool(told) and all(number.unit != "people" for number in told)


def _stands_for_forces(line: Line, pronoun: int) -> bool:
    """ "We" where forces are spoken of, "they" and "who" that point back to some."""
    if is_we(line, pronoun):
        return line.near_forces
    at = line.sentence.tokens[pronoun].span
    return any(p.kind in SIDES and p.span.overlaps(at) for p in line.pronouns)


def _are_many(line: Line, noun: int) -> bool:
    """ "Four leaders": a number of them, and nobody in particular."""
    span = line.sentence.tokens[noun].span
    return any(q.span.contains(span) and q.number != 1 for q in line.quantities)
