"""Whose words: the source that belongs to a cue, by the cue's frame and word order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from lagebild.extract.actors import ActorMention
from lagebild.extract.clauses import Clause
from lagebild.extract.findings import Line
from lagebild.extract.frames import HUMAN_CLASSES, Source, nobody, source_of
from lagebild.extract.holders import holder_of
from lagebild.extract.own_voice import is_mine, is_we
from lagebild.extract.particles import is_alone, passed_on
from lagebild.extract.phrases import phrase_before
from lagebild.extract.retaking import takes_up
from lagebild.extract.tree_sources import (
    antecedent,
    authorities,
    issuer,
    noun_before_in_tree,
    noun_in_tree,
    owner_among,
    owner_in_tree,
    seat_in_tree,
    subject_in_tree,
)
from lagebild.extract.voice import is_genitive
from lagebild.lang.cues import CueEntry
from lagebild.lang.patterns import Match
from lagebild.records import Span, Token

_REACH_AFTER = 4  # words that may stand between an inverted verb and its subject
_REACH_PREPOSITION = 7
_REACH_MEDIUM = 12  # words between a recording and what says that it shows something
_LONGEST_NAME = 9  # words of a speaker with title and institution
_ACCOUNTS = "angaben"  # German compounds: "Polizeiangaben", "UN-Angaben"
_ACCOUNTS_OF = re.compile(r"(?<=ung)sangaben\Z|-?angaben\Z")
_VAGUE = frozenset({"civilians", "collective"})  # "by its count, 40 men died"
_CLOSING = frozenset("\"”“»'’")


def find_source(line: Line, cue: Match[CueEntry], last: Source | None) -> Source | None:
    """Return the source of a cue, `last` for a pronoun, None where there is none."""
    if is_we(line, cue) or is_mine(line, cue) or _is_result(line, cue):
        return None
    if line.words[cue.tokens[-1] + 1 :][:1] in {(w,) for w in line.grammar.everything}:
        return None  # "судя по всему": all speaks for it, nobody in particular
    if _own_words(line, cue):
        return _own_speaker(line, cue, last)
    goes_on = last is not None and _goes_on(line, cue, last)
    if (speaker := last if goes_on else passed_on(line, cue)) is not None:
        return speaker
    shown = _medium(line, cue)
    if shown is None and _only_follows(line, cue):
        return None
    return shown or _placed(line, cue, last)


def _own_speaker(
    line: Line, cue: Match[CueEntry], last: Source | None
) -> Source | None:
    """ "By its own account": the last speaker's, or of who stands first or by it."""
    if line.tree and (named := owner_among(line, line.tree, cue)):
        return named
    owner = _first_free(line, len(line.words))
    vague = owner is not None and owner.kind in _VAGUE and not owner.entity
    return last if vague and last else owner or last


def _only_follows(line: Line, cue: Match[CueEntry]) -> bool:
    """ "They took the hill, indicating that …": what the author makes of it."""
    shows = cue.entry.cls == "show" and cue.entry.kind == "verb"
    return shows and _is_converb(line, cue.tokens[0])


def _goes_on(line: Line, cue: Match[CueEntry], last: Source) -> bool:
    """ "…, adding that", "…, добавив, что": the sentence's last speaker goes on."""
    here = last.span is not None and line.sentence.span.contains(last.span)
    at = cue.tokens[0]
    if is_alone(line, cue):
        return True
    if not here or cue.entry.kind != "verb" or not _is_converb(line, at):
        return False
    return line.tree is None or not line.tree.has(at, "nsubj")


def _is_result(line: Line, cue: Match[CueEntry]) -> bool:
    """German "…, so dass", "…, so sie": not who says it, but what follows."""
    after = line.sentence.tokens[cue.tokens[-1] + 1 :][:1]
    particle = cue.entry.kind == "particle" and cue.entry.source == "after"
    return particle and any(t.upos in ("SCONJ", "PRON", "VERB", "AUX") for t in after)


def _placed(line: Line, cue: Match[CueEntry], last: Source | None) -> Source | None:
    """Look where the cue's entry says that its source stands: tree, then words."""
    found = _in_tree(line, cue, last)
    if found or cue.entry.source == "none":
        # "По слухам": the words of such a phrase are the source.
        phrase = cue.entry.kind == "preposition"
        return found or nobody(cue.entry.cls, line.span(cue.tokens) if phrase else None)
    match cue.entry.source:
        case "inside":
            return _inside(line, cue, last)
        case "after":
            return _behind(line, cue)
        case "before":
            return _nearest_before(line, cue)
        case "genitive":
            return _after(line, cue, _REACH_AFTER) or _adjacent_before(line, cue)
    return _subject(line, cue, last)


def _in_tree(line: Line, cue: Match[CueEntry], last: Source | None) -> Source | None:
    """Ask the tree where it knows the place: subject, object of a preposition."""
    tree, where = line.tree, cue.entry.source
    if tree is None:
        return None
    noun, found = tree.top(cue.tokens), None
    nominal = tree.label(noun) in ("obj", "iobj", "obl", "nmod")
    if cue.entry.kind == "verb" and nominal:
        found = holder_of(line, tree, noun)
    if found is not None:
        return found  # "did not confirm the rebels' claim that it fell"
    match where:
        case "none":
            found = owner_in_tree(line, tree, cue)
        case "genitive":
            found = holder_of(line, tree, noun)
        case "after":  # or among them: "by the ministry's count"
            found = owner_among(line, tree, cue) or noun_in_tree(line, tree, cue, last)
        case "before":
            found = noun_before_in_tree(line, tree, cue, last)
        case "subject":
            found = subject_in_tree(line, tree, cue, last)
    return found


def _behind(line: Line, cue: Match[CueEntry]) -> Source | None:
    """A particle needs an actor; a preposition takes any words for its source."""
    named = _after(line, cue, _REACH_PREPOSITION)
    return named or (None if cue.entry.kind == "particle" else _loose(line, cue))


def _inside(line: Line, cue: Match[CueEntry], last: Source | None) -> Source | None:
    """The source among the cue's own words ("за її словами", "nach ukrainischen …")."""
    span = line.span(cue.tokens)
    bulletin = _bulletin(line, cue, last)
    if bulletin is not None:
        return bulletin
    for actor in line.actors:
        if actor.span.overlaps(span):
            return source_of(actor)
    words = {*line.words[cue.tokens[0] : cue.tokens[-1] + 1]}
    grammar = line.grammar
    names = (_ACCOUNTS_OF.sub("", w) for w in words if w.endswith(_ACCOUNTS))
    named = next((name for name in names if name), None)
    if named is not None:  # "Polizeiangaben": the police say so
        return Source("official", named.capitalize(), span)
    said = line.sentence.tokens[cue.tokens[0] : cue.tokens[-1] + 1]
    pronoun = words & (grammar.pronouns_person | grammar.pronouns_any) or any(
        t.feat("PronType") == "Prs" and t.text.lower() not in grammar.our for t in said
    )
    if last and (pronoun or cue.entry.cls == "write"):
        return last  # "the statement said": whoever was speaking wrote it
    seat = seat_in_tree(line, line.tree, cue, last) if line.tree else None
    if seat is None and cue.entry.kind == "verb":  # "in Moscow they said"
        located = (p for p in line.places if line.range(p.span)[0] in cue.tokens)
        place = next(located, None)
        seat = authorities(place) if place is not None else None
    return seat or nobody(cue.entry.cls, span)


def _bulletin(line: Line, cue: Match[CueEntry], last: Source | None) -> Source | None:
    """ "В ней говорится", "в якій ідеться": whose it is in which something is said."""
    tokens = [t for t in cue.tokens if line.sentence.tokens[t].upos in ("PRON", "DET")]
    if line.tree is None or cue.entry.kind != "verb" or not tokens:
        return None
    meant = antecedent(line, line.tree, tokens[0])
    return last if meant is None else issuer(line, line.tree, meant)


def _own_words(line: Line, cue: Match[CueEntry]) -> bool:
    """ "nach eigenen Angaben", "by its own account": the clause's subject speaks."""
    return any(line.words[t].startswith(line.grammar.own) for t in cue.tokens)


def _medium(line: Line, cue: Match[CueEntry]) -> Source | None:
    """A video or photo that shows something is itself the innermost hop."""
    if cue.entry.cls not in ("show", "purport"):
        return None
    shown = _shown_subject(line, cue)
    if shown is not None:
        return shown
    first, last = cue.tokens[0], cue.tokens[-1]
    reach = first if _is_converb(line, first) else _REACH_MEDIUM
    for marker in (*line.marked("evidence"), *line.marked("archive")):
        if first - reach <= marker.tokens[0] <= last:
            span = line.span(marker.tokens)
            words = [line.words[t] for t in marker.tokens]
            return Source("media", " ".join(words), span)
    return None


def _shown_subject(line: Line, cue: Match[CueEntry]) -> Source | None:
    """ "One of the clips, posted by a guard, shows": what the verb is said of."""
    if line.tree is None:
        return None
    subjects = list(line.tree.children(line.tree.top(cue.tokens), "nsubj"))
    near = {*subjects, *(c for s in subjects for c in line.tree.children(s, "nmod"))}
    for marker in line.marked("evidence"):
        if marker.tokens[-1] in near:
            words = " ".join(line.words[t] for t in marker.tokens)
            return Source("media", words, line.span(marker.tokens))
    return None


def _subject(line: Line, cue: Match[CueEntry], last: Source | None) -> Source | None:
    first = cue.tokens[0]
    clause = line.clause_of(first)
    spoken = line.quotation_at(line.sentence.tokens[first].span.start)
    before = [
        a
        for a in _actors(line, clause.first, first)
        if not _oblique(line, a) and line.quotation_at(a.span.start) is spoken
    ]
    after = _inverted(line, cue)
    if before and not (after and _acts(line, before[0], first)):
        return source_of(before[0])
    near = source_of(after) if after else _stranger_after(line, cue)
    if last and near and not near.kind and _is_title(line, near) and near.span:
        retaken = takes_up(line, line.range(near.span)[0], last)
        near = replace(last, span=near.span) if retaken else near
    reach = first if line.grammar.english else first + 3
    if near is None and _pronoun(line, max(clause.first, first - 3), reach):
        near = last
    return near or _subject_afar(line, cue, clause)


def _subject_afar(line: Line, cue: Match[CueEntry], clause: Clause) -> Source | None:
    """Look for the subject outside the cue's clause: antecedent, apposition, start."""
    first = cue.tokens[0]
    if clause.opener in line.grammar.relative:
        return _source_or_none(_actors(line, 0, clause.first)[-1:])
    return (
        _source_or_none(_apposed(line, clause.first))
        or (_first_free(line, first) if clause.first else None)
        or _place_that_speaks(line, clause.first, first)
        or _unknown(line, cue)
    )


def _is_title(line: Line, source: Source) -> bool:
    """ "Recalls the colonel": a title and no more."""
    first, last = line.range(source.span) if source.span else (0, 0)
    return any(m.tokens == tuple(range(first, last)) for m in line.marked("titles"))


_CONVERB = re.compile(r"(ing|вши|ючи|ачи|ив|ав|вшись|ясь|аясь|яя|ая)\Z")


def _is_converb(line: Line, at: int) -> bool:
    """True for a participle that stands beside another verb, not for "заявив мер"."""
    before = line.words[at - 1] if at else ""
    finite = line.sentence.tokens[at].feat("VerbForm") == "Fin"
    converb = bool(_CONVERB.search(line.words[at])) and not finite
    return converb and before in {",", "and", "и", "та"}


def _acts(line: Line, actor: ActorMention, end: int) -> bool:
    """True where a verb of another event stands between an actor and the cue."""
    last = line.range(actor.span)[1]
    return any(last <= t.tokens[0] < end for t in line.triggers)


def _first_free(line: Line, end: int) -> Source | None:
    """Return the first actor of the sentence that no preposition governs."""
    free = [a for a in _actors(line, 0, end) if not _oblique(line, a)]
    pronouns = [p for p in line.pronouns if p.name and line.range(p.span)[0] < end]
    return _source_or_none(sorted((*free, *pronouns), key=lambda a: a.span))


def _place_that_speaks(line: Line, first: int, last: int) -> Source | None:
    """ "The Belgorod region reported shelling": its authorities did."""
    for located in line.places:
        a, b = line.range(located.span)
        named = not (_is_below(line, range(a, b)) or located.toponym.preposition)
        if first <= a and b <= last and named:
            return authorities(located)
    return None


def _stranger_after(line: Line, cue: Match[CueEntry]) -> Source | None:
    """ "…, sagte Jonas E. vom Institut": the words behind an inverted verb of saying.

    No list knows the person; the place in the sentence says that somebody speaks.
    """
    first = cue.tokens[-1] + 1
    if cue.entry.cls not in HUMAN_CLASSES or not _opens_clause(line, cue.tokens[0]):
        return None
    last = _phrase_end(line, first)
    tokens = line.sentence.tokens[first:last]
    grammar = line.grammar
    no_name = grammar.pronouns_person | grammar.pronouns_any | grammar.that
    if not tokens or tokens[0].text.lower() in no_name | grammar.prepositions:
        return None
    if len(tokens) > _LONGEST_NAME or not line.taken.isdisjoint(range(first, last)):
        return None
    span = line.span(range(first, last))
    return Source("individual", _name_in(tokens), span)


def _phrase_end(line: Line, first: int) -> int:
    """Return where a run of words ends: at a mark or at a time."""
    times = {line.range(t.span)[0] for t in line.times}
    last = first
    while (
        last < len(line.words) and line.words[last][0].isalnum() and last not in times
    ):
        last += 1
    return last


def _name_in(tokens: Sequence[Token]) -> str:
    """Return the last run of capitalised words, else the whole phrase."""
    runs: list[list[str]] = [[]]
    for token in tokens:
        if token.text[0].isupper():
            runs[-1].append(token.text)
        elif runs[-1]:
            runs.append([])
    named = [run for run in runs if len(run) > 1]
    return " ".join(named[-1] if named else [t.text for t in tokens])


def _unknown(line: Line, cue: Match[CueEntry]) -> Source | None:
    """A subject that no list knows ("the statement said"): its words are its name."""
    if cue.entry.cls not in HUMAN_CLASSES:
        return None
    first, last = phrase_before(line, cue.tokens[0])
    words = [w for w in line.words[first:last] if w not in line.grammar.determiners]
    if not any(len(w) > 3 for w in words) or _is_below(line, range(first, last)):
        return None
    text = line.text(first, last)
    return Source("individual", text, line.span(range(first, last)))


def _is_below(line: Line, tokens: range) -> bool:
    """ "The capture of Goma": a part of a noun's phrase."""
    return line.tree is not None and line.tree.label(line.tree.top(tokens)) == "nmod"


def _source_or_none(actors: Iterable[ActorMention]) -> Source | None:
    return next(map(source_of, actors), None)


def _actors(line: Line, first: int, last: int) -> list[ActorMention]:
    """Return the actors that lie wholly in a token range."""
    ranged = ((actor, *line.range(actor.span)) for actor in line.actors)
    return [actor for actor, a, b in ranged if first <= a and b <= last]


def _oblique(line: Line, actor: ActorMention) -> bool:
    """True behind a preposition: "in Russia the ministry said" is not Russia's word."""
    at = line.range(actor.span)[0] - 1
    while at >= 0 and line.words[at] in line.grammar.determiners:
        at -= 1
    governed = at >= 0 and line.words[at] in line.grammar.prepositions
    return governed or is_genitive(line, actor) or _is_told(line, actor)


def _is_told(line: Line, actor: ActorMention) -> bool:
    """Slavic "жителям рекомендовали", "взятие города армией": who is told or acts."""
    tokens = range(*line.range(actor.span))
    if line.tree is None or not line.grammar.slavic or not tokens:
        return False
    top = line.tree.top(tokens)
    token = line.sentence.tokens[top]
    dative = token.text.lower().endswith(("ам", "ям"))
    told = dative or token.feat("Case") == "Ins" or line.tree.label(top) == "obj"
    return token.upos == "NOUN" and told


def _inverted(line: Line, cue: Match[CueEntry]) -> ActorMention | None:
    """ "…, said the governor": the subject follows the verb, no preposition between."""
    english = line.grammar.english
    if english and (cue.entry.cls == "tell" or not _opens_clause(line, cue.tokens[0])):
        return None  # English inverts only behind a quotation or a comma
    split = cue.tokens[-1] - cue.tokens[0] >= len(cue.tokens)
    last = cue.tokens[0] if split else cue.tokens[-1]
    if line.words[last] in line.grammar.prepositions:
        return None
    named = {m.tokens[0] for m in line.triggers}
    for actor in line.actors:
        at = line.range(actor.span)[0]
        if last < at <= last + _REACH_AFTER and not is_genitive(line, actor):
            between = line.words[last + 1 : at]
            if _stops(line, between):
                return None
            if named.isdisjoint(range(last + 1, at)) and not any(
                w in line.grammar.prepositions or w in ",:;" for w in between
            ):
                return actor
    return None


def _stops(line: Line, between: Sequence[str]) -> bool:
    """ "said that Russian forces": what a "that" opens is content, not source.

    An English subject stands right behind its inverted verb, its article apart.
    """
    grammar = line.grammar
    if any(word in grammar.that for word in between):
        return True
    english = grammar.english
    return english and any(word not in grammar.determiners for word in between)


def _opens_clause(line: Line, token: int) -> bool:
    return token == 0 or not line.words[token - 1][-1].isalnum()


def _pronoun(line: Line, first: int, last: int) -> bool:
    words = line.words[first:last]
    grammar = line.grammar
    return any(w in grammar.pronouns_person or w in grammar.pronouns_any for w in words)


def _apposed(line: Line, first: int) -> list[ActorMention]:
    """Actors of the clauses before, up to a predicate or a quotation.

    "Andriy N., spokesman of the service, said": the leftmost of the group speaks.
    """
    predicates = {m.tokens[0] for m in line.triggers} | {m.tokens[0] for m in line.cues}
    start = first
    for clause in reversed([c for c in line.clauses if c.last <= first]):
        if any(p in clause for p in predicates):
            break
        start = clause.first
        if line.words[clause.first] in _CLOSING:
            break
    group = [a for a in _actors(line, start, first) if not _oblique(line, a)]
    if len(group) > 1 and group[0].kind == "office" and group[1].kind == "person":
        return group[1:]  # "the mayor of Sumy, Olena P.": the name says more
    return group


def _after(line: Line, cue: Match[CueEntry], reach: int) -> Source | None:
    last = cue.tokens[-1]
    for actor in line.actors:
        at, end = line.range(actor.span)
        shared = cue.tokens[0] <= at <= last < end - 1  # "nach Angaben des | des Amts"
        if shared or (last < at <= last + reach and not _broken(line, last + 1, at)):
            return source_of(actor)
    return None


def _broken(line: Line, first: int, last: int) -> bool:
    """True where a mark, or a noun that may be the source itself, stands between."""
    words = line.words[first:last]
    if any(w in {",", ":", ";", "."} for w in words):
        return True
    if not line.grammar.german:
        return False
    return any(t.text[0].isupper() for t in line.sentence.tokens[first:last])


def _nearest_before(line: Line, cue: Match[CueEntry]) -> Source | None:
    actors = _actors(line, max(0, cue.tokens[0] - 9), cue.tokens[0])
    if actors:
        return source_of(actors[-1])
    first = line.clause_of(cue.tokens[0]).first
    return _named_by(line, first, cue.tokens[0])


def _adjacent_before(line: Line, cue: Match[CueEntry]) -> Source | None:
    for actor in line.actors:
        first, last = line.range(actor.span)
        if last <= cue.tokens[0] <= last + 2 and first < cue.tokens[0]:
            return source_of(actor)
    return nobody(cue.entry.cls, line.span(cue.tokens))


def _loose(line: Line, cue: Match[CueEntry]) -> Source:
    """Words after a preposition that name nobody we know ("according to reports")."""
    first = cue.tokens[-1] + 1
    last = first
    while last < len(line.words) and last < first + 5 and line.words[last][0].isalnum():
        last += 1
    return _named_by(line, first, last) or nobody(cue.entry.cls)


def _named_by(line: Line, first: int, last: int) -> Source | None:
    if first >= last:
        return None
    span: Span = line.span(range(first, last))
    text = line.text(first, last)
    return nobody("", span, text)
