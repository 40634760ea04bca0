"""Whose words, by the dependency tree: the subject or agent of a cue, or its noun.

Universal Dependencies in, the source out; None leaves the question to word order.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from lagebild.extract.actors import ActorMention
from lagebild.extract.findings import Line, Located
from lagebild.extract.frames import (
    HUMAN_CLASSES,
    PUBLISHERS,
    Source,
    nobody,
    source_of,
)
from lagebild.extract.kinds import names_kind
from lagebild.extract.latter import is_latter, latter_beside
from lagebild.extract.learned import learned_from, whose_account
from lagebild.extract.named_nouns import OWNED, is_located, mention_of
from lagebild.extract.relatives import is_of_sentence, phrase_of, points_back
from lagebild.extract.retaking import is_bare_title, takes_up
from lagebild.extract.saying_subjects import (
    is_of_nobody,
    is_undergoing,
    mention_at,
    own_subject,
)
from lagebild.extract.source_heads import as_called
from lagebild.extract.strangers import (
    NAME,
    is_one_of,
    is_people,
    is_somebody,
    stranger,
)
from lagebild.extract.trees import Tree
from lagebild.lang.cues import CueEntry
from lagebild.lang.patterns import Match

_DEPTH = 3  # verbs to climb for a subject that is not repeated
_LONGEST = 12  # words of a speaker whom no list knows
_NEAR = 8  # words between "according to" and its noun
_NOMINAL = ("NOUN", "PROPN", "PRON", "X")  # X: "по данным ISW"
_IMPERSONAL = HUMAN_CLASSES | {"assess", "fear", "according_to", "accuse"}
#: Classes of cues whose subject is somebody, known or not.
_SPOKEN = HUMAN_CLASSES | {
    "according_to", "quote", "fear", "accuse", "doubt", "demand", "order", "appeal",
    "assess", "learn",
}  # fmt: skip
_BEFORE = frozenset({",", "“", "”", "«", "»", '"'})


def subject_in_tree(
    line: Line, tree: Tree, cue: Match[CueEntry], last: Source | None
) -> Source | None:
    """Return who speaks with a verb; `last` for a pronoun, nobody for a passive."""
    verb = tree.top(cue.tokens)
    if is_undergoing(tree, verb):
        agent = next(agents(line, tree, verb), None)
        if agent is None:
            unnamed = cue.entry.cls in _IMPERSONAL or is_of_nobody(tree, verb)
            return nobody(cue.entry.cls) if unnamed else None
        return _who(line, tree, agent, cue, last)
    subject = _of_sentence(line, tree, verb) or _subject(line, tree, verb)
    if subject is None and _is_impersonal(line, tree, verb):
        accused = nobody("accuse") if cue.entry.cls == "accuse" else None
        return _there(line, tree, verb, cue, last) or accused  # "обвиняют в пытках"
    if subject is None:
        subject = _misread_object(line, tree, verb)
    return None if subject is None else _who(line, tree, subject, cue, last)


def _of_sentence(line: Line, tree: Tree, verb: int) -> int | None:
    """ "…, что отрицают Силы": somebody named is the subject, not the object."""
    if not is_of_sentence(line, tree, verb) or own_subject(line, tree, verb):
        return None
    objects = tree.children(verb, "obj", "iobj")
    return next((t for t in objects if mention_at(line, t)), None)


def _is_impersonal(line: Line, tree: Tree, verb: int) -> bool:
    """ "В штабе заявили": a plural verb without a subject, common in Slavic."""
    said = line.sentence.tokens[verb]
    finite = said.feat("VerbForm") == "Fin" and said.feat("Number") == "Plur"
    return finite and line.grammar.slavic


def _there(
    line: Line, tree: Tree, verb: int, cue: Match[CueEntry], last: Source | None
) -> Source | None:
    """The institution "in" which it is said; "there" is the one that spoke before.

    Without one the place itself speaks: "В Ереване это опровергли".
    """
    place: Source | None = None
    for child in tree.children(verb, "obl", "advmod"):
        if line.words[child] in line.grammar.impersonal:
            return last
        inside = not line.grammar.impersonal.isdisjoint(tree.cases(child))
        charge = cue.entry.cls == "accuse" and child in line.taken  # "в терактах"
        if not inside or charge or _holds_a_time(line, tree, child):
            continue
        spoken = _of_place(line, child)
        if spoken is None:
            return _who(line, tree, child, cue, last)
        place = place or spoken
    return place if cue.entry.cls in HUMAN_CLASSES else None


def _of_place(line: Line, token: int) -> Source | None:
    """ "Belgorod reports shelling", "hieß es in Goma": its authorities speak."""
    span = line.sentence.tokens[token].span
    for located in line.places:
        if located.span.overlaps(span):
            return authorities(located)
    return None


def _misread_object(line: Line, tree: Tree, verb: int) -> int | None:
    """A subject behind its verb that the reader took for the object of a "that"."""
    below = any(True for _ in tree.children(verb, "ccomp", "advcl", "parataxis"))
    if not (below or tree.label(verb) == "parataxis"):  # "…, or so says the army"
        return None
    behind = [c for c in tree.children(verb, "obj", "iobj") if c > verb]
    named = [c for c in behind if named_at(line, tree, c) and not tree.cases(c)]
    named = named or (behind if _is_inverted(line, tree, verb) else [])
    named = [c for c in named if not _is_told_outlet(line, tree, c)]
    return named[0] if len(named) == 1 else None


def _is_inverted(line: Line, tree: Tree, verb: int) -> bool:
    """German "…, räumte ein Beamter ein": behind what he says a noun is who says it."""
    said = any(c < verb for c in tree.children(verb, "ccomp", "advcl", "parataxis"))
    return line.grammar.german and said and line.words[verb - 1] in _BEFORE


def _is_told_outlet(line: Line, tree: Tree, token: int) -> bool:
    """ "Сообщил агентству": an outlet in the dative is told."""
    named = named_at(line, tree, token)
    dative = line.sentence.tokens[token].feat("Case") == "Dat"
    return dative and named is not None and named.role in PUBLISHERS


def noun_in_tree(
    line: Line, tree: Tree, cue: Match[CueEntry], last: Source | None
) -> Source | None:
    """Return the source behind a preposition or noun ("according to")."""
    end = cue.tokens[-1]
    inside = tree.head(end) in cue.tokens and tree.label(end) == "nmod"
    alone = tuple(line.words[end + 1 : end + 2]) in ((",",), (".",), ())
    if last and alone and _is_its_own(line, tree, end):
        return replace(last, span=line.sentence.tokens[end].span)
    for token in range(end + (not inside), min(end + _NEAR, len(line.words))):
        if line.words[token] == ",":
            return None  # "according to …, the army left": whoever left tells nothing
        if line.sentence.tokens[token].upos not in _NOMINAL:
            continue
        above = tree.head(token)
        attribute = above is not None and above > token and tree.label(token) in NAME
        if not attribute or points_back(line, token):
            return _who(line, tree, token, cue, last)
    return None


def noun_before_in_tree(
    line: Line, tree: Tree, cue: Match[CueEntry], last: Source | None
) -> Source | None:
    """ "Dem Komitee von Kosti zufolge", "by a driver's account": the noun before."""
    at = cue.tokens[0]
    owners = [c for c in tree.children(at, "nmod") if c < at]
    noun = owners[0] if owners else _noun_before(line, tree, at)
    while not owners and tree.label(noun) in OWNED:
        above = tree.head(noun)
        if above is None or above > noun:
            break
        noun = above
    if noun < 0 or line.sentence.tokens[noun].upos not in _NOMINAL:
        return None
    return _who(line, tree, noun, cue, last)


def _noun_before(line: Line, tree: Tree, at: int) -> int:
    """ "Dem „Kurier“ zufolge", "dem Bericht vom Freitag zufolge": the noun meant."""
    noun = at - 1
    while noun > 0 and line.sentence.tokens[noun].upos == "PUNCT":
        noun -= 1
    before = [c for c in tree.children(noun, "case") if c < noun]
    nominal = before and line.sentence.tokens[before[0] - 1].upos in ("NOUN", "PROPN")
    return before[0] - 1 if nominal else noun


def owner_in_tree(line: Line, tree: Tree, cue: Match[CueEntry]) -> Source | None:
    """ "In der Mitteilung der Armee heißt es": whose document it stands in."""
    if cue.entry.kind != "verb":
        return None
    verb = tree.top(cue.tokens)
    for child in tree.children(verb, "obl"):
        if points_back(line, child) and tree.label(verb) == "acl":
            return issuer(line, tree, tree.head(verb) or 0)
        known = mention_at(line, child)
        if known is not None and (known.kind == "state" or cue.entry.cls == "show"):
            continue
        owner = known or named_at(line, tree, child)
        if owner is not None:
            return source_of(owner)
    return None


def owner_among(line: Line, tree: Tree, cue: Match[CueEntry]) -> Source | None:
    """ "By the army's own account": whose words they are is said among them."""
    first, last = cue.tokens[0], cue.tokens[-1]
    for noun in tree.children(last, "nmod", "compound"):
        named = named_at(line, tree, noun) if first < noun < last else None
        if named is not None and line.sentence.tokens[noun].upos != "PRON":
            return as_called(line, tree, noun, named)
    return None


def seat_in_tree(
    line: Line, tree: Tree, cue: Match[CueEntry], last: Source | None
) -> Source | None:
    """ "В ведомстве отметили": the office among a cue's words, or the last speaker's.

    "В заявлении говорится": a document that is nobody's is the last speaker's.
    """
    if cue.entry.kind != "verb":
        return None
    nouns = (t for t in cue.tokens if line.sentence.tokens[t].upos == "NOUN")
    for noun in nouns:
        if not names_kind(line, noun, "accounts"):
            return _who(line, tree, noun, cue, last)
        return last if last and _is_its_own(line, tree, noun) else None
    return None


def issuer(line: Line, tree: Tree, noun: int) -> Source:
    """ "The rebels issued a statement in which": whose it is, else who issued it."""
    owner = named_at(line, tree, noun)
    verb = tree.head(noun)
    if owner is None and verb is not None and _issues(line, tree, noun, verb):
        subject = _subject(line, tree, verb)
        noun = noun if subject is None else subject
        owner = None if subject is None else named_at(line, tree, subject)
    if owner is not None:
        return as_called(line, tree, noun, owner)
    owners = (c for c in tree.children(noun, "nmod") if not is_located(line, tree, c))
    said = (stranger(line, tree, c) for c in owners)
    return next((s for s in said if s is not None), nobody("report"))


def _issues(line: Line, tree: Tree, noun: int, verb: int) -> bool:
    """ "Rejected a report by which", "had read of it in one": it is another's."""
    denied = any(c.entry.negates and verb in c.tokens for c in line.cues)
    beside = tree.label(noun) in ("obl", "nmod") and verb not in line.cued
    return not (denied or beside)


def antecedent(line: Line, tree: Tree, token: int) -> int | None:
    """Return the noun that a relative pronoun means."""
    if not points_back(line, token):
        return None
    clause = (t for t in tree.above(token) if tree.label(t) == "acl")
    noun = next((tree.head(t) for t in clause), None)
    governed = tree.cases(token) or tree.label(tree.head(token) or 0) == "case"
    if noun is None and governed:  # "a report, by which …", hung on a verb
        near = range(token - 1, max(token - _NEAR, -1), -1)
        noun = next((t for t in near if names_kind(line, t, "accounts")), None)
    return None if noun is None else _speaking_noun(line, tree, token, noun)


def _speaking_noun(line: Line, tree: Tree, token: int, noun: int) -> int:
    """ "The head of the staff, who told of …": of a title and its office the title."""
    marked = (m.tokens for m in line.marked("titles") if noun in m.tokens)
    called = any(tree.top(words) == noun for words in marked)
    if tree.label(token) != "nsubj" or called or is_people(line, noun):
        return noun
    phrase = takewhile(lambda t: tree.label(t) == "nmod", (noun, *tree.above(noun)))
    above = [h for t in phrase if (h := tree.head(t)) is not None]
    titles = [t for t in above if is_somebody(line, t) and tree.agree(token, t)]
    return titles[-1] if titles else noun


def cited_in_tree(line: Line, tree: Tree, cue: Match[CueEntry]) -> Source | None:
    """Return whom a source cites: "Reuters quoted the mayor as saying"."""
    verb = tree.top(cue.tokens)
    if cue.entry.cls == "learn" and cue.entry.kind == "verb":
        return learned_from(line, tree, verb)
    if (
        cue.entry.cls != "quote"
        or cue.entry.kind != "verb"
        or is_undergoing(tree, verb)
    ):
        return None
    words = [t for t in cue.tokens if t != verb]  # "cites the words of a baker"
    below = [*tree.children(verb, "obj", "obl", "iobj")]
    below += [c for w in words for c in tree.children(w, "nmod")]
    if (owner := whose_account(line, tree, verb)) is not None:
        return owner
    last = verb if tree.label(verb) != "acl" else 0  # "die sich auf Ärzte beruft"
    below = [c for c in below if c > last and not points_back(line, c)]
    for child in (c for c in below if c not in words):
        named = named_at(line, tree, child)
        if named is not None:
            return as_called(line, tree, child, named)
    free = (c for c in below if not tree.cases(c) or is_somebody(line, c))
    nouns = [c for c in free if is_somebody(line, c)]
    return stranger(line, tree, nouns[0]) if nouns else None


def authorities(located: Located) -> Source:
    """Return those who speak for a place."""
    return Source("official", f"{located.place.name} (authorities)", located.span)


def agents(line: Line, tree: Tree, verb: int) -> Iterator[int]:
    for child in tree.children(verb, "obl", "iobj"):
        cases = set(tree.cases(child))
        token = line.sentence.tokens[child]
        acts = (token.deprel or "").endswith(":agent") or token.feat("Case") == "Ins"
        if (acts and not cases) or cases & line.grammar.agent:
            yield child


def _subject(line: Line, tree: Tree, verb: int, depth: int = _DEPTH) -> int | None:
    """Climb from a verb without a subject to the one whose subject it shares."""
    found = own_subject(line, tree, verb)
    above, label = tree.head(verb), tree.label(verb)
    if label == "acl" and (found is None or points_back(line, found)):
        if found is None and _is_spoken_of(line, tree, verb):
            return None
        return _speaking_noun(line, tree, verb if found is None else found, above or 0)
    if found is not None or above is None or depth == 0:
        return found
    if label in ("conj", "xcomp", "advcl", "aux", "cop") and not as_said(
        line, tree, verb
    ):
        return _subject(line, tree, _saying(line, tree, above), depth - 1)
    return None


def _is_spoken_of(line: Line, tree: Tree, verb: int) -> bool:
    """ "A man whom they call a fisherman": he is spoken of, he does not speak."""
    objects = tree.children(verb, "obj", "iobj")
    plural = line.sentence.tokens[verb].feat("Number") == "Plur"
    free = line.grammar.slavic and plural
    return free and any(points_back(line, t) for t in objects)


def as_said(line: Line, tree: Tree, verb: int) -> bool:
    """ "as the ministry reported", "wie X mitteilte": a clause about the saying."""
    if tree.label(verb) not in ("advcl", "ccomp", "acl"):
        return False
    return any(line.words[t] in line.grammar.as_said for t in tree.subtree(verb)[:2])


def _saying(line: Line, tree: Tree, verb: int) -> int:
    """ "reported that A had come and forecast that": who reported is who forecast."""
    above = tree.head(verb)
    said = tree.label(verb) == "ccomp" and verb not in line.cued
    return above if said and above is not None and above in line.cued else verb


def _who(
    line: Line, tree: Tree, token: int, cue: Match[CueEntry], last: Source | None
) -> Source | None:
    """Return the source that a subject's head names."""
    meant = antecedent(line, tree, token)
    if meant is not None:
        return issuer(line, tree, meant)
    if is_one_of(line, tree, token):
        return stranger(line, tree, token)
    if line.sentence.tokens[token].upos in ("PRON", "DET") or is_latter(line, token):
        return _meant_by(line, token, last)
    return _named(line, tree, token, cue, last)


def _named(
    line: Line, tree: Tree, token: int, cue: Match[CueEntry], last: Source | None
) -> Source | None:
    if (owner := latter_beside(line, token)) is not None:
        return replace(source_of(owner), span=line.span(phrase_of(tree, token)))
    named = named_at(line, tree, token)
    if last and _taken_up(line, tree, token, named, last):
        return replace(last, span=line.sentence.tokens[token].span)
    if named is not None:
        return _with_head(line, as_called(line, tree, token, named), token)
    return _unnamed(line, tree, token, cue)


def _taken_up(
    line: Line, tree: Tree, token: int, named: ActorMention | None, last: Source
) -> bool:
    """True for a noun that means the last speaker: "the minister", "his office"."""
    if named is None:
        its_own = _is_its_own(line, tree, token)
        if its_own or _is_the_office(line, tree, token):
            return True
    elif named.entity or named.kind == "person" or named.role == "anonymous":
        return False
    retaken = is_bare_title(line, tree, token) and takes_up(line, token, last)
    return retaken or _is_owned(line, tree, token)


def _with_head(line: Line, source: Source, token: int) -> Source:
    """ "The police chief", "ihr Sprecher": who speaks for somebody is in the span."""
    if source.span is None:
        return source
    first, last = line.range(source.span)
    if first <= token < last or max(last, token + 1) - min(first, token) > _LONGEST:
        return source
    return replace(source, span=line.span((first, last - 1, token)))


def _is_its_own(line: Line, tree: Tree, token: int) -> bool:
    """ "Hieß es im Abendbericht": a document that is nobody's is the last speaker's."""
    before = [line.words[t] for t in tree.children(token, "det", "case")]
    known = not line.grammar.definite.isdisjoint(before) or line.grammar.slavic
    bare = not tree.has(token, "nmod", "appos", "acl", "amod")
    return bool(known) and bare and names_kind(line, token, "accounts")


def _meant_by(line: Line, token: int, last: Source | None) -> Source | None:
    """Return who spoke last for a pronoun; a person unknown is no more than "she"."""
    word = line.sentence.tokens[token]
    if last is not None:
        return replace(last, span=word.span)
    person = word.feat("PronType") == "Prs" and word.feat("Gender") in ("Masc", "Fem")
    free = line.grammar.slavic  # no endings of German tell "she" from "they"
    person = person or (free and word.text.lower() in line.grammar.third_person)
    speaks = person and word.feat("Person") == "3"
    return Source("individual", word.text, word.span) if speaks else None


def _unnamed(line: Line, tree: Tree, token: int, cue: Match[CueEntry]) -> Source | None:
    """Return a speaker whom no list knows, by where the word stands."""
    account = line.words[token].startswith(line.grammar.accounts)
    if account and tree.label(tree.top(cue.tokens)) == "acl":
        return issuer(line, tree, token)  # "issued a statement which said"
    if cue.entry.cls not in _SPOKEN or _holds_a_time(line, tree, token):
        return None
    unknown = _of_place(line, token) or stranger(line, tree, token)
    named_so = cue.entry.kind in ("verb", "particle")  # "so der Bauer"
    cited = cue.entry.cls == "quote" and not names_kind(line, token, "accounts")
    if unknown is None or named_so or cited or is_somebody(line, token):
        return unknown
    return nobody(cue.entry.cls, unknown.span, unknown.name)


def _is_the_office(line: Line, tree: Tree, token: int) -> bool:
    """ "Отметили в ведомстве": the office that was spoken of, if none is named."""
    office = line.words[token] in line.grammar.offices
    return office and not tree.has(token, "nmod", "amod", "appos", "flat")


def _is_owned(line: Line, tree: Tree, token: int) -> bool:
    """ "his office", "її речниця": who was spoken of speaks through somebody."""
    tokens, known = line.sentence.tokens, line.grammar
    return any(
        (
            tokens[c].upos == "PRON"
            or tokens[c].lemma in known.third_person  # Russian "его", German "seiner"
            or {"Yes", "3"} & {tokens[c].feat("Poss"), tokens[c].feat("Person")}
        )
        and line.words[c] not in known.our
        and tokens[c].feat("Person") != "1"
        for c in tree.children(token, "det", "nmod")
    )


def _holds_a_time(line: Line, tree: Tree, token: int) -> bool:
    """A dateline ("MARIB, 4 May –") is nobody; "the report for 4 May" is not one."""
    known = (line.words[t] for t in tree.children(token, "det"))
    if not line.grammar.definite.isdisjoint(known):
        return False
    phrase = line.span(phrase_of(tree, token))
    return any(phrase.overlaps(t.span) for t in line.times)


def named_at(line: Line, tree: Tree, token: int) -> ActorMention | None:
    """Return who a noun names, or by whom what it says is signed."""
    return mention_of(line, tree, token) or _signed_by(line, tree, token)


def _signed_by(line: Line, tree: Tree, noun: int) -> ActorMention | None:
    """ "A statement signed by the group", "data that it sent": whose words it holds."""
    if not names_kind(line, noun, "accounts"):
        return None
    by: list[int] = []
    for c in tree.children(noun, "acl"):
        by += agents(line, tree, c)
        if any(points_back(line, t) for t in tree.children(c, "obj")):
            by += tree.children(c, "nsubj")
    by = [a for a in by if not points_back(line, a)]
    return next((m for a in by if (m := mention_of(line, tree, a)) is not None), None)
