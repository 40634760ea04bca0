"""A reading in, mentions of people, forces, institutions and outlets out.

A mention covers its whole noun phrase (title and apposition included, preposition not).
`entity` is the registry's id where the actor is known there; `role` is what it would be
in a chain of attribution. What the text leaves open stays None.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from lagebild.extract.actor_grammar import Grammar
from lagebild.extract.actor_phrase import Phrase
from lagebild.extract.actor_words import (
    GROUPS,
    OFFICES,
    SAME_OFFICE,
    Vocabulary,
    english_adjective,
    english_noun,
    vocabulary,
)
from lagebild.extract.marks import QUOTES
from lagebild.extract.token_forms import is_relative
from lagebild.gazetteer.actors import ROLES, Actor, Registry
from lagebild.gazetteer.phrases import Phrases, pieces
from lagebild.ontology import framings
from lagebild.records import Reading, Sentence, Span, Token
from lagebild.text import word_key

# Bodies that belong to one of these countries by default of the text's outlet.
PARTIES = ("RU", "UA")
_ARTICLES = frozenset({"the", "die", "der", "das", "le", "la", "el"})  # before a name
_LONGEST_NAME = 30  # characters of the rest of a name in quotation marks
#: Parts of an army, which fight; of whose army nobody says where no land is named.
_BRANCHES = frozenset({"AD", "AIR", "GF", "NAVY", "SOF"})
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "PRON", "DET"})
MEDIUM_KINDS = {"blogger": "channel", "thinktank": "thinktank"}


# Groups of whom one may speak alone, and what he then is called.
SINGLES = {"bloggers": "military blogger", "experts": "expert"}


@dataclass(frozen=True, slots=True)
class ActorMention:
    """Somebody named or described in a text. `framing` is a loaded word's class."""

    span: Span
    text: str
    entity: str | None
    name: str
    side: str | None
    kind: str
    role: str
    framing: str | None = None


def find_actors(reading: Reading, registry: Registry) -> tuple[ActorMention, ...]:
    """Return all mentions in order of their place; none overlap."""
    finder = _Finder(reading, registry, vocabulary(reading.language))
    out = [m for sentence in reading.sentences for m in finder.sentence(sentence)]
    out += finder.surnames(out)
    out += finder.entities(out)
    return tuple(sorted(finder.settled(out), key=lambda m: m.span))


class _Finder:
    """Turns phrases into mentions, with what the document has said so far."""

    def __init__(self, reading: Reading, registry: Registry, words: Vocabulary) -> None:
        self.reading, self.registry, self.words = reading, registry, words
        self.text = reading.document.text
        self._bodies: dict[
            str, str
        ] = {}  # office -> country that it was last named with
        self._implied: set[Span] = set()  # loaded words whose side the word alone says
        home = self._home()
        if home:
            self._bodies = dict.fromkeys(OFFICES, home)

    def _home(self) -> str | None:
        """A ministry without a country is that of the outlet's country, if known."""
        outlet = self.reading.document.outlet
        known = self.registry.named(outlet, self.words.language) if outlet else None
        if known is None and outlet:
            known = self.registry.named(outlet)
        if known and known.country in PARTIES:
            return known.country
        return None

    # ---------------------------------------------------------------- sentences

    def sentence(self, sentence: Sentence) -> list[ActorMention]:
        language = self.words.language
        found = pieces(sentence.tokens, language)
        relative = {
            i
            for i, t in enumerate(sentence.tokens)
            if t.upos == "PRON" and is_relative(t)
        }
        verbs = {i for i, t in enumerate(sentence.tokens) if _is_finite(t)}
        nominal = {i for i, t in enumerate(sentence.tokens) if t.upos in _NOMINAL}
        grammar = Grammar(
            found, self.words, self.registry, self.text, relative, verbs, nominal
        )
        out: list[ActorMention] = []
        for phrase in grammar.phrases():
            before = found[phrase.first - 1].key if phrase.first else ""
            if phrase.sort in {"country", "capital"} and before in self.words.locative:
                continue
            span = Span(found[phrase.first].start, found[phrase.last - 1].end)
            if phrase.value in SINGLES and _is_one(sentence, span):
                phrase = replace(phrase, singular=True)
            mention = self._mention(phrase, self._closed(span))
            if mention is not None:
                out.append(mention)
        return out

    def _closed(self, span: Span) -> Span:
        """Take a closing quotation mark in where the opening one is inside."""
        inside, after = span.of(self.text), self.text[span.end : span.end + 1]
        for opening, closing in QUOTES.items():
            open_ = opening in inside and not set(closing) - {opening} & set(inside)
            if after and after in closing and open_ and inside.count(opening) % 2:
                return Span(span.start, span.end + 1)
        return span

    def _mention(self, phrase: Phrase, span: Span) -> ActorMention | None:
        make = {
            "actor": self._registered,
            "office": self._office,
            "group": self._group,
            "loaded": self._loaded,
            "people": self._people,
            "country": self._country,
            "capital": self._country,
            "unit": self._unit,
            "medium": self._medium,
            "title": self._title,
            "person": self._person,
        }[phrase.sort]
        return make(phrase, span)

    def _made(self, span: Span, name: str, kind: str, role: str) -> ActorMention:
        return ActorMention(span, span.of(self.text), None, name, None, kind, role)

    def _of(self, actor: Actor, span: Span) -> ActorMention:
        return _known(self._made(span, "", "", ""), actor)

    # ------------------------------------------------------------- kinds of head

    def _registered(self, phrase: Phrase, span: Span) -> ActorMention:
        actor = phrase.actor
        assert actor is not None  # the grammar's promise for this sort
        if phrase.role and actor.kind != "person":
            # "the head of the Wagner Group" speaks for the group but is a person
            made = self._of(actor, span)
            return replace(made, kind="office", role=phrase.role)
        self._remember(actor)
        return self._of(actor, span)

    def _remember(self, actor: Actor) -> None:
        country, _, code = actor.id.partition(".")
        if code in OFFICES:
            self._bodies[code] = country

    def _office(self, phrase: Phrase, span: Span) -> ActorMention:
        code, country = phrase.value, phrase.country
        if country:
            self._bodies[code] = country
        country = country or self._bodies.get(code)
        label = OFFICES[code]
        if country is None:
            kind = "army" if code in _BRANCHES else "ministry"
            return self._made(span, label, kind, phrase.role or "official")
        made = self._coded(country, code, label, span)
        return replace(made, role=phrase.role or "official")

    def _coded(self, country: str, code: str, label: str, span: Span) -> ActorMention:
        made = self._made(span, label, "ministry", "official")
        return body_of(self.registry, made, country, code)

    def _side(self, country: str | None) -> str | None:
        state = self.registry.get(country) if country else None
        return state.side if state else None

    def _group(self, phrase: Phrase, span: Span) -> ActorMention | None:
        group = GROUPS[phrase.value]
        if phrase.value == "assets" and not (phrase.country or phrase.owner):
            return None  # nobody's guns are nobody
        if phrase.singular and phrase.value in SINGLES:
            return self._single(phrase, span, group.role)
        role = phrase.role or ("participant" if phrase.singular else group.role)
        owner = phrase.owner
        if owner and owner.kind in {"unit", "group", "army", "organisation"}:
            made = self._of(owner, span)
            return replace(made, kind=group.kind, role=role)
        if owner and owner.is_outlet and phrase.value == "media":
            return self._of(owner, span)  # its correspondent writes for it
        country = phrase.country or (owner.country if owner else None)
        if country is None:
            return self._made(span, phrase.name or group.noun, group.kind, role)
        made = self._coded(country, group.code or "-", group.noun, span)
        return replace(made, kind=group.kind, role=role)

    def _single(self, phrase: Phrase, span: Span, role: str) -> ActorMention:
        """One of many, without a name; "another" tells him from the first."""
        words = {word_key(word) for word in span.of(self.text).split()}
        country = phrase.country and english_adjective(phrase.country)
        parts = ("another" if words & self.words.others else "", country)
        name = " ".join(part for part in (*parts, SINGLES[phrase.value]) if part)
        made = self._made(span, name, "person", role)
        return replace(made, side=self._side(phrase.country))

    def _loaded(self, phrase: Phrase, span: Span) -> ActorMention:
        framing = phrase.framing or ""
        label = framings()[framing].label["en"]
        if phrase.value:  # a word for one side
            if phrase.country is None:
                self._implied.add(span)
            made = self._coded(phrase.country or phrase.value, "FORCES", label, span)
        elif phrase.owner:
            made = self._of(phrase.owner, span)
        else:
            name = f"{english_adjective(phrase.country or '')} {label}".strip()
            made = self._made(span, name, "group", "organisation")
            made = replace(made, side=self._side(phrase.country))
        role = "collective" if phrase.value else "organisation"
        kind = "collective" if phrase.value else "group"
        return replace(made, kind=kind, role=role, framing=framing)

    def _people(self, phrase: Phrase, span: Span) -> ActorMention:
        country = phrase.value
        made = self._coded(country, "SIDE", "side", span)
        return replace(made, kind="collective", role="collective")

    def _country(self, phrase: Phrase, span: Span) -> ActorMention:
        state = self.registry.get(phrase.value)
        if phrase.sort == "country":
            plain = self._made(span, english_noun(phrase.value), "state", "")
            made = self._of(state, span) if state else plain
            return replace(made, role="collective")
        made = self._coded(phrase.value, "GOV", "government", span)
        return replace(made, kind="capital", role="official")

    def _unit(self, phrase: Phrase, span: Span) -> ActorMention:
        country = phrase.country or (phrase.owner.country if phrase.owner else None)
        plain = phrase.name or f"{english_adjective(country or '')} {phrase.value}"
        made = self._made(span, plain.strip(), "unit", "organisation")
        return replace(made, side=self._side(country))

    def _medium(self, phrase: Phrase, span: Span) -> ActorMention:
        role = {"thinktank": "analyst"}.get(phrase.value, phrase.value)
        kind = MEDIUM_KINDS.get(phrase.value, phrase.value)
        name = phrase.name or span.of(self.text)
        return replace(
            self._made(span, name, kind, role), side=self._side(phrase.country)
        )

    def _title(self, phrase: Phrase, span: Span) -> ActorMention:
        role = phrase.role or "official"
        made = self._made(span, span.of(self.text), "office", role)
        if phrase.owner:
            owner = self._of(phrase.owner, span)
            return replace(owner, kind="office", role=role)
        return replace(made, side=self._side(phrase.country))

    def _person(self, phrase: Phrase, span: Span) -> ActorMention:
        made = self._made(
            span, phrase.name or "", "person", phrase.role or ROLES["person"]
        )
        side = self._side(phrase.country)
        if phrase.owner and phrase.owner.side != "unknown":
            side = phrase.owner.side
        return replace(made, side=side)

    # -------------------------------------------------------- the whole document

    def surnames(self, mentions: Sequence[ActorMention]) -> list[ActorMention]:
        """Find persons again whom the text first names in full, then by surname."""
        persons = {
            m.name.split()[-1]: m
            for m in reversed(mentions)
            if m.kind == "person" and m.entity is None and " " in m.name
        }
        if not persons:
            return []
        language = self.words.language
        names = Phrases([(word, word) for word in sorted(persons)], language)
        out: list[ActorMention] = []
        for sentence in self.reading.sentences:
            found = pieces(sentence.tokens, language)
            for i in range(len(found)):
                match = names.at(found, i)
                if match is None:
                    continue
                span = Span(found[i].start, found[match[0] - 1].end)
                if not _taken(span, mentions):
                    known = persons[match[1][0]]
                    out.append(replace(known, span=span, text=span.of(self.text)))
        return out

    def entities(self, mentions: Sequence[ActorMention]) -> list[ActorMention]:
        """Add persons and bodies that a reader with names of its own has found."""
        kinds = {"PER": "person", "ORG": "organisation"}
        whole = {e: self._quoted(e.span) for e in self.reading.entities}
        return [
            self._made(
                whole[e], whole[e].of(self.text), kinds[e.kind], ROLES[kinds[e.kind]]
            )
            for e in self.reading.entities
            if e.kind in kinds
            and not _taken(e.span, mentions)
            and e.span.of(self.text).lower() not in _ARTICLES
        ]

    def _quoted(self, span: Span) -> Span:
        """ "The “Voice of the Steppe”": a name that a quotation mark opens is whole."""
        closing = QUOTES.get(self.text[span.start - 1 : span.start], "")
        rest = self.text[span.end : span.end + _LONGEST_NAME].partition("\n")[0]
        ends = [at for at in (rest.find(mark) for mark in closing) if at > 0]
        own = not any(mark in span.of(self.text) for mark in closing)
        return Span(span.start, span.end + min(ends)) if ends and own else span

    def settled(self, mentions: Iterable[ActorMention]) -> list[ActorMention]:
        """Leave loaded words without a side where the text is on another war."""
        listed = _resolved(sorted(mentions, key=lambda m: m.span))
        sides = {m.side for m in listed if m.span not in self._implied}
        about = {"RU", "UA"} <= sides
        return [
            m
            if about or m.span not in self._implied
            else replace(m, entity=None, side=None, name="forces")
            for m in listed
        ]


def body_of(
    registry: Registry, mention: ActorMention, country: str, code: str
) -> ActorMention:
    """Return a mention as a country's body: the registry's, or its plain name and side.

    `code` is what registry ids end with, the mention's name says what it is in English.
    """
    id = f"{country}.{code}"
    name = f"{english_adjective(country)} {mention.name}"
    actor = registry.get(SAME_OFFICE.get(id, id)) or registry.named(name)
    if actor:
        return _known(mention, actor)
    state = registry.get(country)
    return replace(mention, name=name, side=state.side if state else None)


def _known(mention: ActorMention, actor: Actor) -> ActorMention:
    side = actor.side if actor.side != "unknown" else None
    return replace(
        mention,
        entity=actor.id,
        name=actor.name,
        side=side,
        kind=actor.kind,
        role=actor.role,
    )


def _resolved(mentions: Sequence[ActorMention]) -> list[ActorMention]:
    """ "The army" is the one that the text named last."""
    last: ActorMention | None = None
    out: list[ActorMention] = []
    for mention in mentions:
        if mention.entity is None and mention.name == "army" and last is not None:
            mention = replace(
                mention, entity=last.entity, name=last.name, side=last.side
            )
        elif mention.entity and mention.kind == "army":
            last = mention
        out.append(mention)
    return out


def _is_finite(token: Token) -> bool:
    return token.upos in ("VERB", "AUX") and token.feat("VerbForm") == "Fin"


def _is_one(sentence: Sentence, span: Span) -> bool:
    """Say whether the noun that a phrase ends with stands in the singular."""
    words = [token for token in sentence.tokens if token.span.overlaps(span)]
    nouns = [token for token in words if token.feat("Number") and token.upos == "NOUN"]
    return bool(nouns) and nouns[-1].feat("Number") == "Sing"


def _taken(span: Span, mentions: Sequence[ActorMention]) -> bool:
    return any(m.span.overlaps(span) for m in mentions)
