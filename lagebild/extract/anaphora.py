"""Words that point back at a place: "the city", "dort", "в цьому районі".

Lines in order in, the same lines out with such words added to their places; each takes
the place of the last toponym of its kind.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from lagebild.extract.actors import ActorMention
from lagebild.extract.doers import tells_alone, told_in_arms
from lagebild.extract.findings import Line, Located
from lagebild.extract.kinds import names_kind
from lagebild.extract.latter import is_latter, latter_meant
from lagebild.extract.meant_ones import (
    BODIES,
    Meant,
    are_many,
    are_others,
    body_of,
    is_agent,
    is_owner_here,
    is_told_aside,
    is_whole,
    many_meant,
    tells,
)
from lagebild.extract.passages import is_about, is_of_speaker, is_where_said
from lagebild.extract.stood_for import counted_meant, object_before, thing_meant
from lagebild.extract.toponym_words import vocabulary
from lagebild.extract.trees import Tree
from lagebild.extract.where_described import is_place_noun, located_at
from lagebild.gazetteer.places import Toponym
from lagebild.lang.base import table
from lagebild.records import Place, Span

_OBJECTS = frozenset({"obj", "iobj"})
_BORNE = frozenset({"CASUALTIES"})  # events whose owner has to bear them
_KEPT = frozenset({"TAKE_PRISONER", "CONTROL"})  # "still in its hands"
_SETTLED = frozenset(
    {"settlement", "city", "town", "village", "capital", "district", "unknown"}
)
_REGIONS = frozenset({"region", "macroregion", "area", "district"})
_RIVERS = frozenset({"river", "riverbank"})
_BETWEEN = 5  # words between a town and the province that it lies in
_SORTS = (("region", _REGIONS), ("river", _RIVERS), ("settlement", _SETTLED))
#: Events that buildings undergo.
_STRUCK = frozenset({"STRIKE", "ATTACK", "DESTROY", "CAPTURE"})
#: Clauses whose pronoun may mean the subject above.
_CLAUSES = frozenset({"ccomp", "advcl", "conj", "acl", "xcomp", "parataxis"})


@dataclass(frozen=True, slots=True)
class PointingWords:
    """What points back in one language: adverbs, and nouns by kind of place."""

    adverbs: frozenset[str]
    settlement: frozenset[str]
    region: frozenset[str]
    river: frozenset[str]
    determiners: frozenset[str]


@cache
def pointing_words(language: str) -> PointingWords:
    """Return the pointing words of a language; none for an unknown one."""
    rows = table(language, "grammar").get("there", {})
    names = ("adverbs", "settlement", "region", "river", "determiners")
    return PointingWords(*(frozenset(rows.get(n, ())) for n in names))


def point_back(lines: Sequence[Line], language: str) -> tuple[Line, ...]:
    """Return the lines with pointing words as places of their own."""
    words = pointing_words(language)
    last: dict[str, Located] = {}
    out = []
    for line in lines:
        found = list(_pointing(line, words, last))
        places = sorted((*line.places, *found), key=lambda p: p.span)
        out.append(replace(line, places=tuple(places)))
    return tuple(out)


def _pointing(
    line: Line, words: PointingWords, last: dict[str, Located]
) -> Iterator[Located]:
    """Yield what points back in a line; what it names is told from there on."""
    named = sorted(line.places, key=lambda p: p.span)
    for at, token in enumerate(line.sentence.tokens):
        while named and named[0].span.end <= token.span.start:
            _remember(line, named.pop(0), last)
        if located := _pointed(line, at, words, last):
            yield located
        elif line.tree and not line.places and _is_site(line, line.tree, at):
            last["site"] = located_at(line, line.tree, at)
    for located in named:
        _remember(line, located, last)


def stand_ins(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines with their subject pronouns, each named after its antecedent.

    The antecedent is the first actor free of a preposition in the words before that the
    pronoun may mean; "we" is left to the speaker.
    """
    last: list[Meant] = []
    several: list[Meant] = []  # the same, whoever alone tells it at the end
    out: list[Line] = []
    for number, line in enumerate(lines):
        found: list[ActorMention] = []
        before = out[-1] if number else None
        for at, word in _unaddressed(line):
            found += _meant_at(line, at, word, found, Before(before, last, several))
        out.append(replace(line, pronouns=tuple(found)))
        last = [*_acted(line, found), *_free(line, line.sentence.span)] or last
        several = sorted(last, key=lambda meant: tells_alone(line, meant[0]))
    return tuple(out)


@dataclass(frozen=True, slots=True)
class Before:
    """The line before, who acted in it or is free there, and the same of several."""

    line: Line | None
    last: Sequence[Meant]
    several: Sequence[Meant]


def _meant_at(
    line: Line, at: int, word: str, found: Sequence[ActorMention], before: Before
) -> list[ActorMention]:
    """Return the pronoun that a word is, named after whom it means; none for others."""
    if word in line.grammar.first_person:
        return [_pronoun(line, at, None)]
    if is_latter(line, at):
        return [_pronoun(line, at, latter_meant(line, at, before.line))]
    if _is_whose(line, at):
        whose = [*_free(line, line.sentence.tokens[at].span), *before.last]
        return [_pronoun(line, at, whose[0][0] if whose else None)]
    if _is_object(line, at):
        return [_pronoun(line, at, _object_meant(line, at, before))]
    if is_whole(line, at):
        whole = counted_meant(line, at, before.line) or many_meant(
            before.line, before.last
        )
        return [_pronoun(line, at, whole or thing_meant(line, at, before.line))]
    return _subject_at(line, at, word, found, before)


def _subject_at(
    line: Line, at: int, word: str, found: Sequence[ActorMention], before: Before
) -> list[ActorMention]:
    """ "They", "he", "the others": as a subject or for those left of a number."""
    if word in line.grammar.third_person:
        many = line.sentence.tokens[at].feat("Number") == "Plur"
        told = before.several if many else before.last
        acting = _acting(line, at, found, told) or thing_meant(line, at, before.line)
        return [_pronoun(line, at, acting)]
    meant = _rest_of(line, at, found, before) if are_others(line, at) else None
    if meant is None and _is_undergoing(line, at):
        meant = thing_meant(line, at, before.line)
    return [_pronoun(line, at, meant)] if meant else []


def _rest_of(
    line: Line, at: int, found: Sequence[ActorMention], before: Before
) -> ActorMention | None:
    """ "Two of them died, the others fled": those counted, or of whom two are."""
    same = (p for p in reversed(found) if p.name)
    counted = counted_meant(line, at, before.line)
    return counted or next(same, None) or many_meant(before.line, before.last)


def _object_meant(line: Line, at: int, before: Before) -> ActorMention | None:
    if (shared := object_before(line, at)) is not None:
        return shared
    told = before.last[0][0] if before.last else None
    meant = _befallen(line, at, told)
    if meant is None or is_owner_here(line, meant):
        return thing_meant(line, at, before.line) or meant
    return meant


def _unaddressed(line: Line) -> Iterator[tuple[int, str]]:
    """Yield words and where they stand without German "Sie" for whoever reads it."""
    tokens, polite = line.sentence.tokens, line.grammar.polite
    for at, word in enumerate(line.words):
        inside = at > 0 and tokens[at - 1].upos != "PUNCT"
        if not (word in polite and inside and tokens[at].text[:1].isupper()):
            yield at, word


def _acted(line: Line, found: Sequence[ActorMention]) -> Iterator[Meant]:
    """Yield whom the subject of a sentence stood for: it goes on to be meant."""
    tree = line.tree
    for pronoun in found:
        at, _ = line.range(pronoun.span)
        token = line.sentence.tokens[at]
        if tree is None or not pronoun.name or tree.label(at) != "nsubj":
            continue
        verb = tree.head(at)
        if verb is not None and tree.head(verb) is None:
            yield pronoun, token.feat("Number"), token.feat("Gender")


def _acting(
    line: Line, at: int, found: Sequence[ActorMention], last: Sequence[Meant]
) -> ActorMention | None:
    """Return whom a subject pronoun means: one above it, before it, or told before."""
    above = _subject_above(line, at, found)
    before = list(_free(line, line.sentence.tokens[at].span))
    told = [*before, *last]
    near = above or next((m for m, *_ in told), None)
    fitting = [m for m, *form in told if _may_mean(line, at, m, form)]
    if (doer := told_in_arms(line, at, near, fitting)) is not None:
        return doer
    if above is not None:
        return above if _fits(line, at, above) else body_of(line, at, above)
    if are_many(line, at):  # "wie das Institut schreibt, rückten sie vor"
        before = [m for m in before if m[1] != "Sing" or not tells(line, m[0])]
    before = before or list(last)
    return next((m for m, *form in before if _may_mean(line, at, m, form)), None)


def _is_beside(line: Line, at: int, actor: ActorMention) -> bool:
    """ "Армию они обстреляли": nobody is the object of what he does."""
    tokens = range(*line.range(actor.span))
    if line.tree is None or not tokens:
        return False
    top = line.tree.top(tokens)
    together = line.tree.head(at) == line.tree.head(top) is not None
    return together and line.tree.label(top) in _OBJECTS


def _may_mean(
    line: Line, at: int, meant: ActorMention, form: Sequence[str | None]
) -> bool:
    """ "He" is no group of people, nor anybody of another gender."""
    if _is_beside(line, at, meant):
        return False
    token = line.sentence.tokens[at]
    alone = token.feat("Number") == "Sing" and line.words[at] in line.grammar.singular
    number, gender = form
    english = line.grammar.english
    if not alone:  # a state in the singular is no "they", English apart
        one = number == "Sing" and meant.kind == "state" and are_many(line, at)
        return _fits(line, at, meant) and not one
    if number == "Plur" or (english and meant.kind in BODIES):
        return False
    own = token.feat("Gender")
    return english or None in (own, gender) or own == gender


def _subject_above(
    line: Line, at: int, found: Sequence[ActorMention]
) -> ActorMention | None:
    """ "A says that B lies when it claims that it holds Goma": B, both times.

    Whom A accuses is meant as well: "accused them of lying when they said".
    """
    tree = line.tree
    verb = tree.head(at) if tree is not None and tree.label(at) == "nsubj" else None
    if tree is None or verb is None or tree.label(verb) not in _CLAUSES:
        return None
    known = {p.span: p for p in found if p.name}
    for above in tree.above(verb):
        for noun in (*_accused(line, tree, above), *tree.children(above, "nsubj")):
            span = line.sentence.tokens[noun].span
            named = line.actor_at(span.start) or known.get(span)
            ahead = noun > at and tree.label(verb) in ("ccomp", "parataxis")
            if named is not None and tree.agree(at, noun) and not ahead:
                return named
    return None


def _accused(line: Line, tree: Tree, verb: int) -> Iterator[int]:
    """Yield the objects of a verb of accusing."""
    if any(verb in cue.tokens and cue.entry.cls == "accuse" for cue in line.cues):
        for noun in tree.children(verb, "obj", "iobj", "obl"):
            if not tree.cases(noun):
                yield noun


def _free(line: Line, span: Span) -> Iterator[Meant]:
    """Yield the actors before a span, or in it, that no preposition governs."""
    end = span.start if span.start > line.sentence.span.start else span.end
    for actor in line.actors:
        first, last = line.range(actor.span)
        before = line.words[first - 1] if first else ""
        tokens = range(first, last)
        top = line.tree.top(tokens) if line.tree and tokens else first
        free = before not in line.grammar.prepositions or is_agent(line, top)
        if actor.span.end <= end and free:
            token = line.sentence.tokens[top]
            yield actor, token.feat("Number"), token.feat("Gender")


def _is_whose(line: Line, at: int) -> bool:
    """ "Its losses", "seine Ausfälle": of whom the last sentence told."""
    noun = line.tree.head(at) if line.tree is not None else None
    if noun is None or line.words[at] not in line.grammar.possessive:
        return False
    if (line.sentence.tokens[at].deprel or "").startswith("obj"):
        return False  # "армія вибила їх"
    types = {m.entry.type for m in line.triggers if noun in m.tokens}
    if types & _KEPT and line.words[noun].startswith(line.grammar.hands):
        return True
    # "seine Frau verletzt": she is hurt, not he
    return bool(types & _BORNE) and not names_kind(line, noun, "people")


def _is_object(line: Line, at: int) -> bool:
    """ "Them", "sie", "їх" behind a verb; the same words may be possessives."""
    token, grammar = line.sentence.tokens[at], line.grammar
    known = grammar.pronouns_person | grammar.pronouns_any | grammar.third_person
    label = (token.deprel or "").partition(":")[0]
    direct = label in _OBJECTS or (label == "obl" and _is_blamed(line, at))
    return line.words[at] in known and token.upos == "PRON" and direct


def _is_blamed(line: Line, at: int) -> bool:
    """ "Die Kommandeure geben ihm die Schuld": a bare dative that is accused."""
    if line.tree is None or line.tree.cases(at):
        return False
    verb, dative = line.tree.head(at), line.sentence.tokens[at].feat("Case") == "Dat"
    blaming = (m.tokens for m in line.triggers if m.entry.type == "ACCUSE")
    return dative and any(verb in tokens for tokens in blaming)


def _is_undergoing(line: Line, at: int) -> bool:
    """ "Es wurde gesprengt", by a pronoun that stands for things alone."""
    plain = line.words[at] in line.grammar.pronouns_any
    return plain and line.tree is not None and line.tree.is_passive_subject(at)


def _befallen(line: Line, at: int, last: ActorMention | None) -> ActorMention | None:
    """Return the last one named who is not the subject: nobody befalls himself."""
    teller = _teller(line, at)
    if teller is not None and _fits(line, at, teller):
        return teller
    span = line.sentence.tokens[at].span
    subject = _own_subject(line, at) or _subject_before(line, span)
    before = [a for a in line.actors if a.span.end <= span.start and a is not subject]
    before = [a for a in before if not is_told_aside(line, at, a)]
    meant = before[-1] if before else last if subject else None
    same = meant is not None and subject is not None and meant.name == subject.name
    return None if same or not _fits(line, at, meant) else meant


def _teller(line: Line, at: int) -> ActorMention | None:
    """ "Deserters say that an officer told them to go": them, who say so."""
    verb = line.tree.head(at) if line.tree else None
    if line.tree is None or verb is None or line.tree.label(verb) != "ccomp":
        return None
    above, own = line.tree.head(verb), list(line.tree.children(verb, "nsubj"))
    if above is None or above not in line.cued or not own:
        return None
    for noun in line.tree.children(above, "nsubj"):
        actor = line.actor_at(line.sentence.tokens[noun].span.start)
        if actor is not None and line.tree.agree(at, noun):
            return actor
    return None


def _own_subject(line: Line, at: int) -> ActorMention | None:
    verb = line.tree.head(at) if line.tree else None
    if line.tree is None or verb is None:
        return None
    spans = (line.sentence.tokens[t].span for t in line.tree.children(verb, "nsubj"))
    return next((a for s in spans if (a := line.actor_at(s.start))), None)


def _fits(line: Line, at: int, meant: ActorMention | None) -> bool:
    """ "They" is no single person."""
    many = line.sentence.tokens[at].feat("Number") == "Plur"
    return not (many and meant is not None and meant.kind == "person")


def _pronoun(line: Line, at: int, antecedent: ActorMention | None) -> ActorMention:
    token = line.sentence.tokens[at]
    if antecedent is None:
        return ActorMention(token.span, token.text, None, "", None, "pronoun", "")
    return replace(antecedent, span=token.span, text=token.text)


def _subject_before(line: Line, span: Span) -> ActorMention | None:
    """Return the first free actor of a line, or of its part before a pronoun."""
    return next((actor for actor, *_ in _free(line, span)), None)


def _is_site(line: Line, tree: Tree, noun: int) -> bool:
    """ "Bombed the hospital": what is hit, or where something is, "there" may mean."""
    if not is_place_noun(line, noun):
        return False
    words, cases = vocabulary(line.grammar.language), tree.cases(noun)
    struck = {t for m in line.triggers for t in m.tokens if m.entry.type in _STRUCK}
    direct = line.sentence.tokens[noun].deprel in ("obj", "nsubj:pass")
    placed = any(words.has("place_only", c) or words.has("at_place", c) for c in cases)
    return placed or (direct and tree.head(noun) in struck)


def _remember(line: Line, located: Located, last: dict[str, Located]) -> None:
    """Keep what may be meant again, not what names somebody or lies ahead."""
    kind, ahead = located.place.kind or "", located.toponym.role_hint == "direction"
    known = is_about(located.toponym, line.actors, line.grammar.language)
    known = known and not is_of_speaker(line, located)
    known = known and not is_where_said(line, located)
    if kind == "country" or (last and (ahead or not known)):
        return
    if not (kind in _REGIONS and _is_around(line, located, last.get("any"))):
        last["any"] = located
    last.pop("site", None)
    for sort, kinds in _SORTS:
        if kind in kinds:
            last[sort] = located


def _is_around(line: Line, region: Located, inner: Located | None) -> bool:
    """ "Entered the town of X in the province of Y": "there" is in X."""
    if inner is None or inner.toponym.sentence != line.number:
        return False
    wide = (inner.place.kind or "") in _REGIONS
    between = line.words[line.range(inner.span)[1] : line.range(region.span)[0]]
    return not wide and 0 < len(between) <= _BETWEEN and "." not in between


def _pointed(
    line: Line, at: int, words: PointingWords, last: dict[str, Located]
) -> Located | None:
    word = line.words[at]
    if word in words.adverbs:
        site = None if _is_argument(line, at, last.get("site")) else last.get("site")
        return _copy(line, at, at + 1, site or last.get("any"))
    for kind in ("settlement", "region", "river"):
        if word in getattr(words, kind) and _is_bare(line, at, words):
            first = at
            while first > 0 and line.words[first - 1] in words.determiners:
                first -= 1
            return _meant(line, first, at + 1, last, kind)
    return None


def _is_argument(line: Line, at: int, site: Located | None) -> bool:
    """ "Two houses burned there": where the houses are, not in them."""
    if site is None or line.tree is None or site.toponym.sentence != line.number:
        return False
    tokens = range(*line.range(site.span))
    return bool(tokens) and line.tree.head(line.tree.top(tokens)) == line.tree.head(at)


def _meant(
    line: Line, first: int, end: int, last: Mapping[str, Located], kind: str
) -> Located | None:
    """Return the last place of the kind, else the words alone: a city is no region."""
    found = _copy(line, first, end, last.get(kind) or last.get("any"))
    if found is None or kind in last:
        return found
    toponym = replace(found.toponym, name=found.toponym.text, candidates=())
    return Located(toponym, Place(toponym.text, found.span, kind="described"))


def _is_bare(line: Line, at: int, words: PointingWords) -> bool:
    """True where no name goes with the noun and an article, if any, points."""
    span = line.sentence.tokens[at].span
    if any(p.span.overlaps(span) for p in line.places):
        return False
    if any(a.span.overlaps(span) for a in line.actors):
        return False
    before = line.words[at - 1] if at else ""
    if "the" in words.determiners or "die" in words.determiners:
        behind = {t.span.start for t in line.sentence.tokens[at + 1 : at + 2]}
        if any(p.span.start in behind for p in line.places):
            return False  # "die Ortschaft Umm Rakuba"
        return before in words.determiners and before not in {"a"}
    following = line.words[at + 1] if at + 1 < len(line.words) else ""
    named = line.sentence.tokens[min(at + 1, len(line.words) - 1)].text[0].isupper()
    counted = before.isdigit() or before in line.grammar.each
    counted = counted or (line.tree is not None and line.tree.has(at, "nummod"))
    return not counted and not (named and following != line.words[at])


def _copy(line: Line, first: int, last: int, source: Located | None) -> Located | None:
    if source is None:
        return None
    span: Span = line.span(range(first, last))
    text = line.text(first, last)
    before = line.words[first - 1] if first else ""
    hint = source.toponym.role_hint if before == source.toponym.preposition else None
    toponym = Toponym(
        span, span, text, source.place.name, source.toponym.candidates,
        source.place.kind, preposition=before, role_hint=hint, sentence=line.number,
    )  # fmt: skip
    return Located(toponym, replace(source.place, span=span))
