"""What an event befalls, by the words of its object: ground, people in arms, materiel.

A line and an event's words in; out, whether its object is of such a kind. Asked for
verbs that name an event of war with one object and none with another: "quit the hill".
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from lagebild.extract.actors import ActorMention
from lagebild.extract.beside import objects_of
from lagebild.extract.findings import Line
from lagebild.extract.quantities_lexicon import count_words
from lagebild.extract.toponym_words import vocabulary
from lagebild.lang.events import TriggerEntry
from lagebild.lang.patterns import Match
from lagebild.lang.sites import names_site
from lagebild.text import pieces

#: Kinds of actors that bear arms.
ARMED = frozenset({"army", "unit", "group"})
#: Things of the number tables that fight, and things that they fight with.
TROOPS = frozenset({"forces", "soldiers", "fighters", "officers", "military units"})
ARMS = frozenset(
    {"tanks", "armoured vehicles", "vehicles", "artillery systems", "drones",
     "missiles", "air defence systems", "projectiles", "aircraft", "helicopters",
     "ships"}
)  # fmt: skip
_GUNS = frozenset({"aircraft", "helicopters", "artillery systems", "ships"})
_SHOTS = frozenset({"projectiles", "missiles", "drones"})
_LANDS = frozenset({"country", "region", "macroregion"})
_STOPS = frozenset({"ADP", "PUNCT", "VERB", "SCONJ", "CCONJ"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_NEAR = 4  # words from a verb to an object that the tree hangs elsewhere
_SHORTEST = 4  # letters of a noun that may end a compound: "Marktviertel"


def bears_arms(actor: ActorMention) -> bool:
    """Say whether an actor fights: forces, or a nation by the name of its people."""
    return actor.kind in ARMED or (
        actor.kind == "collective" and actor.side is not None
    )


def takes_ground(line: Line, match: Match[TriggerEntry]) -> bool:
    """True where the object is a settlement, a site, terrain or the name of one."""
    if any(_is_brought_to(line, match, t) for t in match.tokens):
        return False
    return any(is_ground(line, noun) for noun in _objects(line, match))


def _is_brought_to(line: Line, match: Match[TriggerEntry], noun: int) -> bool:
    """ "Took two men to a base": the men are taken, the base is where to."""
    tree, words = line.tree, vocabulary(line.grammar.language)
    verb = tree.head(noun) if tree is not None else None
    if tree is None or verb not in match.tokens:
        return False
    going = any(words.has("destination", case) for case in tree.cases(noun))
    return going and tree.has(verb or 0, "obj")


def takes_troops(line: Line, match: Match[TriggerEntry]) -> bool:
    """True where the object is people under arms."""
    return any(is_troops(line, noun) for noun in _objects(line, match))


def takes_arms(line: Line, match: Match[TriggerEntry]) -> bool:
    """True where the object is materiel: vehicles, guns, aircraft, what they fire."""
    return any(is_arms(line, noun) for noun in _objects(line, match))


def takes_land(line: Line, match: Match[TriggerEntry]) -> bool:
    """True where a country or a region stands right behind: "entered Kassala State"."""
    behind = match.tokens[-1] + 1
    for located in line.places:
        start = line.range(located.span)[0]
        between = {line.sentence.tokens[t].upos for t in range(behind + 1, start)}
        if vocabulary(line.grammar.language).has("settlement_nouns", line.words[start]):
            continue  # "the town": stands in for a name told before
        near = 0 <= start - behind < _NEAR and between.isdisjoint(_STOPS | _NOUNS)
        if near and located.place.kind in _LANDS:
            return True
    return False


def is_ground(line: Line, noun: int) -> bool:
    """Say whether a noun names ground that can be held; a country is more than that."""
    token, language = line.sentence.tokens[noun], line.grammar.language
    for located in line.places:
        if located.span.contains(token.span):
            return located.place.kind != "country"
    if token.upos == "PRON":
        return stands_for_ground(line, noun)
    return token.upos == "NOUN" and (
        _is_place_noun(token.lemma.lower(), language)
        or names_site(line.words[noun], language)
    )


def stands_for_ground(line: Line, pronoun: int) -> bool:
    """ "They took the hill, but lost it": the noun of its gender before is ground."""
    tokens, grammar = line.sentence.tokens, line.grammar
    gender, number = (tokens[pronoun].feat(f) for f in ("Gender", "Number"))
    known = grammar.pronouns_person | grammar.pronouns_any
    if line.words[pronoun] not in known or not gender or number == "Plur":
        return False
    fits = {gender} if gender == "Fem" else {"Masc", "Neut"}
    for at in range(pronoun - 1, -1, -1):
        same = tokens[at].feat("Gender") in fits and tokens[at].feat("Number") == number
        if same and tokens[at].upos in _NOUNS and not is_time(line, at):
            return is_ground(line, at)
    return False


def is_troops(line: Line, noun: int) -> bool:
    """Say whether a noun names people under arms."""
    marked = (m for m in line.marked("collective") if m.entry.value == "military")
    return any(noun in m.tokens for m in marked) or _thing(line, noun) in TROOPS


def is_arms(line: Line, noun: int) -> bool:
    """Say whether a noun names materiel."""
    return _thing(line, noun) in ARMS


def is_gun(line: Line, noun: int) -> bool:
    """Say whether a noun names what fires from afar: aircraft, guns, ships."""
    return _thing(line, noun) in _GUNS


def is_shot(line: Line, noun: int) -> bool:
    """Say whether a noun names what is fired: shells, bombs, missiles, drones."""
    return _thing(line, noun) in _SHOTS


def is_time(line: Line, noun: int) -> bool:
    """Say whether a noun names a span of time: an hour, a week."""
    return _thing(line, noun) == "time"


def _objects(line: Line, match: Match[TriggerEntry]) -> Iterator[int]:
    befalls = match.entry.target == "subject"
    return objects_of(line, match.tokens, befalls_subject=befalls)


def _thing(line: Line, noun: int) -> str:
    return _named(line.words[noun], line.grammar.language)


@lru_cache(maxsize=8_192)
def _named(word: str, language: str) -> str:
    """Return what the number tables call a noun, "" where they do not know it."""
    _, value = count_words(language).nouns.match(pieces(word), 0)
    return value[0] if value else ""


@lru_cache(maxsize=8_192)
def _is_place_noun(lemma: str, language: str) -> bool:
    nouns = vocabulary(language).sets.get("place_nouns", frozenset())
    if lemma in nouns:
        return True
    ends = tuple(n for n in nouns if len(n) >= _SHORTEST)
    return count_words(language).capital_nouns and lemma.endswith(ends)
