"""The function words of a language as sets, from `lang/<code>/grammar.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from lagebild.lang.base import table


@dataclass(frozen=True, slots=True)
class Grammar:
    """Lower-case function words of `language` by what they do to a clause."""

    language: str
    agent: frozenset[str]
    about: frozenset[str]
    against: frozenset[str]
    at_rest: frozenset[str]
    by_words: frozenset[str]
    everything: frozenset[str]
    both: frozenset[str]
    continues: frozenset[str]
    impersonal: frozenset[str]
    unreal: frozenset[str]
    subjunctive: frozenset[str]
    whether: frozenset[str]
    unclear: tuple[str, ...]
    later: frozenset[str]
    perfect: frozenset[str]
    with_: frozenset[str]
    genitive: frozenset[str]
    apart_in_time: frozenset[str]
    when: frozenset[str]
    prepositions: frozenset[str]
    determiners: frozenset[str]
    definite: frozenset[str]
    passive: frozenset[str]
    relative: frozenset[str]
    of_sentence: frozenset[str]
    subordinators: frozenset[str]
    coordinators: frozenset[str]
    that: frozenset[str]
    as_said: frozenset[str]
    as_valued: frozenset[str]
    this: frozenset[str]
    mood: frozenset[str]
    pronouns_person: frozenset[str]
    persons: frozenset[str]
    pronouns_any: frozenset[str]
    third_person: frozenset[str]
    latter: frozenset[str]
    latters: frozenset[str]
    polite: frozenset[str]
    singular: frozenset[str]
    genderless: frozenset[str]
    she_or_they: frozenset[str]
    then: frozenset[str]
    contrast: frozenset[str]
    only: frozenset[str]
    but_for: frozenset[str]
    first: frozenset[str]
    first_time: frozenset[str]
    first_person: frozenset[str]
    infinitive: frozenset[str]
    support: frozenset[str]
    undergoing: frozenset[str]
    into: frozenset[str]
    undergone: frozenset[str]
    empty_subject: frozenset[str]
    parts: frozenset[str]
    accusative: frozenset[str]
    dative: frozenset[str]
    given: frozenset[str]
    awaiting: frozenset[str]
    periods: frozenset[str]
    misread: frozenset[str]
    undative: frozenset[str]
    giving: frozenset[str]
    together: frozenset[str]
    let: frozenset[str]
    reflexive: frozenset[str]
    itself: frozenset[str]
    reciprocal: frozenset[str]
    nobody: frozenset[str]
    asking: frozenset[str]
    our: frozenset[str]
    ours: frozenset[str]
    offices: frozenset[str]
    mouthpieces: frozenset[str]
    opposing: frozenset[str]
    hence: frozenset[str]
    behind: frozenset[str]
    phones: tuple[str, ...]
    shifted: frozenset[str]
    thousands: frozenset[str]
    among: frozenset[str]
    others: frozenset[str]
    lacking: frozenset[str]
    somebody: frozenset[str]
    advice: frozenset[str]
    support_stems: tuple[str, ...]
    undergoing_stems: tuple[str, ...]
    accounts: tuple[str, ...]
    summing: tuple[str, ...]
    remarking: tuple[str, ...]
    deem: tuple[str, ...]
    naming: tuple[str, ...]
    valuing: tuple[str, ...]
    seeming: tuple[str, ...]
    threat: tuple[str, ...]
    regarding: tuple[str, ...]
    opinion: tuple[str, ...]
    silence: tuple[str, ...]
    able: tuple[str, ...]
    checking: tuple[str, ...]
    telling: tuple[str, ...]
    harming: tuple[str, ...]
    knowing: tuple[str, ...]
    removed: tuple[str, ...]
    launched: tuple[str, ...]
    inflicting: tuple[str, ...]
    involvement: tuple[str, ...]
    own: tuple[str, ...]
    owning_up: tuple[str, ...]
    receiving: tuple[str, ...]
    falling: tuple[str, ...]
    weighing: tuple[str, ...]
    losing: tuple[str, ...]
    having: frozenset[str]
    possessive: frozenset[str]
    hardly: frozenset[str]
    manner: frozenset[str]
    nominative: frozenset[str]
    men: tuple[str, ...]
    our_stems: tuple[str, ...]
    their_stems: tuple[str, ...]
    embarking: tuple[str, ...]
    seeing: tuple[str, ...]
    hands: tuple[str, ...]
    newsmen: tuple[str, ...]
    unsaid: tuple[str, ...]
    words_of: tuple[str, ...]
    bulletins: tuple[str, ...]
    moving_on: tuple[str, ...]
    moved: tuple[str, ...]
    prefixes: tuple[str, ...]
    perfective: tuple[str, ...]
    lasting: tuple[str, ...]
    lasting_stems: tuple[str, ...]
    may: frozenset[str]
    can: frozenset[str]
    shall: frozenset[str]
    must: frozenset[str]
    have: frozenset[str]
    done_to: frozenset[str]
    aside: frozenset[str]
    unless: frozenset[str]
    either_case: frozenset[str]
    each: frozenset[str]
    quarters: frozenset[str]
    indeclinable: frozenset[str]
    seat: frozenset[str]
    opens_condition: frozenset[str]
    being: frozenset[str]
    homographs: frozenset[str]
    adjuncts: Mapping[str, frozenset[str]]
    endings: Mapping[str, tuple[str, ...]]

    @property
    def english(self) -> bool:
        """True for English: fixed order, no cases."""
        return self.language == "en"

    @property
    def german(self) -> bool:
        """True for German: the verb comes second or last, articles show the case."""
        return self.language == "de"

    @property
    def slavic(self) -> bool:
        """True for Ukrainian and Russian: free order, endings show the case."""
        return self.language in ("uk", "ru")

    @property
    def owning(self) -> frozenset[str]:
        """Return the adpositions that say whose something is."""
        return self.adjuncts.get("of", frozenset())


@cache
def grammar_of(language: str) -> Grammar:
    """Return the function words of `language`; all empty for an unknown one.

    A field of sets holds the words of its row, a field of tuples the stems.
    """
    rows = table(language, "grammar")
    words = {n: frozenset(rows.get(n.rstrip("_"), ())) for n in _named("frozenset")}
    stems = {n: tuple(rows.get(n, ())) for n in _named("tuple")}
    for name in ("support", "undergoing"):
        stems[f"{name}_stems"] = _stems(words[name])
    adjuncts = {n: frozenset(w) for n, w in rows.get("adjuncts", {}).items()}
    adjuncts |= {"against": words["against"], "with": words["with_"]}
    endings = {n: tuple(w) for n, w in rows.get("endings", {}).items()}
    given: dict[str, Any] = {**words, **stems}
    return Grammar(language, **given, adjuncts=adjuncts, endings=endings)


def _named(kind: str) -> list[str]:
    """Return the fields whose type, as it is written, begins with a word."""
    return [f.name for f in fields(Grammar) if str(f.type).startswith(kind)]


def _stems(words: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(w[:-1] for w in words if w.endswith("*")))
