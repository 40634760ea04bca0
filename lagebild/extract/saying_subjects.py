"""Whose verb a verb of saying is: of several subjects the one that speaks.

Parsers take outlets that are told, objects in front and "it" for subjects too. A line,
its tree and a verb in, the subject's token or None out.
"""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.extract.actors import ActorMention
from lagebild.extract.findings import Line
from lagebild.extract.frames import PUBLISHERS
from lagebild.extract.relatives import points_back
from lagebild.extract.trees import Tree
from lagebild.lang.kinds import is_kind
from lagebild.lang.patterns import forms_of

_SPEAKERS = ("people", "envoys")


def own_subject(line: Line, tree: Tree, verb: int) -> int | None:
    """Return the verb's subject; of two, the one that no comma parts from it."""
    pointing = {t for t in line.cued if line.words[t] in line.grammar.this}
    subjects = [s for s in tree.children(verb, "nsubj") if s not in pointing]
    found = [s for s in subjects if _agrees(line, tree, s, verb)]
    if any(_has_dative_article(line, s) for s in found):
        found = _nominatives(line, tree, found, verb)
    found = _without_told(line, _without_it(line, found), verb)
    found = _without_counted(tree, found, verb)
    nearest = min(found, key=lambda s: _distance(line, s, verb), default=None)
    named = (s for s in found if nearest == s - 1 and _is_name(line, s))
    return next(named, nearest)  # "the teacher Grace A.": of both the name


def _without_it(line: Line, subjects: list[int]) -> list[int]:
    """ "So hat es der Wirt erzählt": beside a noun an "it" is what was told."""
    tokens = line.sentence.tokens
    nouns = [s for s in subjects if tokens[s].upos in ("NOUN", "PROPN")]
    people = (s for s in subjects if tokens[s].feat("Gender") in ("Masc", "Fem"))
    person = any(tokens[s].upos == "PRON" for s in people)
    return nouns if len(nouns) == 1 and not person else subjects


def _without_counted(tree: Tree, subjects: list[int], verb: int) -> list[int]:
    """ "14 Tote zählte das Spital": a number in front is what the one behind counts."""
    behind = [s for s in subjects if s > verb]
    counted = all(tree.has(s, "nummod") for s in subjects if s < verb)
    return behind if len(behind) == 1 and counted else subjects


def _without_told(line: Line, subjects: list[int], verb: int) -> list[int]:
    """ "Сказал Би-би-си житель", "he told the paper": an outlet behind it is told."""
    told = [s for s in subjects if _is_addressee(line, s, verb)]
    others = [s for s in subjects if s not in told]
    if not told:
        return _without_object(line, subjects, verb)
    if _is_marked(line, verb, told):
        return others
    return [s for s in others if s > verb] or subjects


def _without_object(line: Line, subjects: list[int], verb: int) -> list[int]:
    """ "Die Lage bezeichnete der Stab als ernst": somebody, and no thing before."""
    people = [s for s in subjects if _may_speak(line, s)]
    behind = [s for s in people if s > verb and mention_at(line, s)]
    before = [s for s in subjects if s < verb]
    things = [s for s in before if s not in people and _is_noun(line, s)]
    if len(things) == len(before) and behind:
        return behind
    return [s for s in subjects if s not in things] if people else subjects


def _may_speak(line: Line, token: int) -> bool:
    forms = forms_of(line.sentence.tokens[token])
    people = any(is_kind(forms, kind, line.grammar.language) for kind in _SPEAKERS)
    return people or mention_at(line, token) is not None


def _is_noun(line: Line, token: int) -> bool:
    return line.sentence.tokens[token].upos == "NOUN"


def _is_addressee(line: Line, subject: int, verb: int) -> bool:
    """True for an outlet right behind the verb, and for whomever one "tells"."""
    if not line.words[verb + 1 :] or subject < verb:
        return False
    if line.sentence.tokens[verb].lemma == "tell":
        return True
    told = mention_at(line, verb + 1) or mention_at(line, subject)
    near = told is not None and line.range(told.span)[0] <= verb + 2
    outlet = told is not None and told.role in PUBLISHERS
    return outlet and near and mention_at(line, subject) == told


def _is_marked(line: Line, verb: int, told: Sequence[int]) -> bool:
    """English "told" and a German dative say so: "sagte der Zeitung ein Bauer"."""
    lemma = line.sentence.tokens[verb].lemma
    return any(lemma == "tell" or _has_dative_article(line, t) for t in told)


def _has_dative_article(line: Line, noun: int) -> bool:
    """True for a German noun whose article can only be one of the dative."""
    if not line.grammar.german or noun == 0:
        return False
    article, grammar = line.words[noun - 1], line.grammar
    feminine = line.sentence.tokens[noun].feat("Gender") == "Fem"
    either = article in grammar.either_case - grammar.accusative
    return article.endswith("em") or (feminine and either)


def _nominatives(line: Line, tree: Tree, found: list[int], verb: int) -> list[int]:
    """ "Der Stadt wirft die Zeitung vor": not the dative, but who stands behind."""
    others = [s for s in found if not _has_dative_article(line, s)]
    objects = tree.children(verb, "obj", "iobj", "obl")
    behind = (o for o in objects if o > verb and not tree.cases(o))
    free = (o for o in behind if _may_speak(line, o))
    return others or [o for o in free if not _has_dative_article(line, o)][:1] or found


def _is_name(line: Line, token: int) -> bool:
    return line.sentence.tokens[token].upos == "PROPN"


def _distance(line: Line, subject: int, verb: int) -> tuple[bool, bool, int]:
    return points_back(line, subject), _parted(line, subject, verb), subject


def _parted(line: Line, a: int, b: int) -> bool:
    return "," in line.words[min(a, b) : max(a, b)]


def _agrees(line: Line, tree: Tree, subject: int, verb: int) -> bool:
    """Gender and number of a verb in the past; a masculine title may be a woman's.

    English has neither in the past, whatever a reader makes of it.
    """
    noun, said = tree.sentence.tokens[subject], tree.sentence.tokens[verb]
    if line.grammar.english and said.feat("Tense") == "Past":
        return True
    if len(noun.text) > 1 and noun.text.isupper():
        return True  # initials show neither
    number, gender = said.feat("Number"), said.feat("Gender")
    if line.grammar.english and said.text.endswith("s"):
        number = "Sing"  # "the daily reports", whatever a reader takes it for
    if number == "Sing" and noun.feat("Number") == "Plur":
        return False
    if number == "Plur" and noun.feat("Number") == "Sing":
        return bool(list(tree.children(subject, "conj", "nummod")))
    masculine = noun.feat("Gender") in (None, "Masc") or _is_hard(line, noun.text)
    return gender != "Masc" or masculine


def _is_hard(line: Line, word: str) -> bool:
    """Slavic "источник": in a hard consonant end masculines, whatever a reader says."""
    slavic = line.grammar.slavic
    return slavic and word[-1:].lower() in "бвгґджзйклмнпрстфхцчшщ"


def is_told(line: Line, speaker: int, outlet: ActorMention) -> bool:
    """ "Sagte ein Arzt der Agentur": a dative, for agencies have only newsmen."""
    newsmen, word = line.grammar.newsmen, line.words[speaker]
    if not newsmen or outlet.role not in PUBLISHERS:
        return False
    if _is_given(line, outlet):
        return True
    people = _may_speak(line, speaker) or _is_titled(line, speaker)
    return people and not any(part in word for part in newsmen)


def _is_given(line: Line, outlet: ActorMention) -> bool:
    """ "Рассказал глава района телеканалу": in Slavic languages its form says so."""
    noun = line.sentence.tokens[line.range(outlet.span)[0]]
    return line.grammar.slavic and noun.feat("Case") == "Dat"


def _is_titled(line: Line, token: int) -> bool:
    return any(token in m.tokens for m in line.marked("titles"))


def mention_at(line: Line, token: int) -> ActorMention | None:
    return line.actor_at(line.sentence.tokens[token].span.start)


def is_undergoing(tree: Tree, verb: int) -> bool:
    """True where the subject is what was said ("it was reported that")."""
    below = (tree.sentence.tokens[c] for c in tree.children(verb, "nsubj", "aux"))
    passive = any((t.deprel or "").endswith(":pass") for t in below)
    return passive or is_of_nobody(tree, verb) or _is_undergone(tree, verb)


def _is_undergone(tree: Tree, verb: int) -> bool:
    """ "Повідомлення спростоване армією": a Slavic participle with its doer."""
    tokens = tree.sentence.tokens
    below = (tokens[c] for c in tree.children(verb, "obl", "iobj"))
    return tokens[verb].feat("Voice") == "Pass" and any(
        t.feat("Case") == "Ins" for t in below
    )


def is_of_nobody(tree: Tree, verb: int) -> bool:
    """ "Мешканцям наказано": a Slavic participle whose dative is told, not telling."""
    token = tree.sentence.tokens[verb]
    impersonal = token.feat("Person") == "0" or token.text.lower().endswith("ано")
    told = (c for c in tree.children(verb, "iobj", "obl") if not tree.cases(c))
    dative = any(tree.sentence.tokens[c].feat("Case") == "Dat" for c in told)
    return impersonal and dative and not tree.has(verb, "nsubj")
