"""What the form of a noun says of its part in a clause: subject, object or means.

Line, tree and a noun in; the part that its endings, article or number leave it. A
reader guesses cases from the order of the words; endings do not. Nothing is said where
the form fits more than one part ("Panzer", "війська", English nouns).
"""

from __future__ import annotations

from lagebild.extract.case_forms import HARD
from lagebild.extract.findings import Line
from lagebild.extract.trees import Tree

_OF_NEUTERS = ("о", "е")  # how a Slavic neuter ends in the nominative
_AGREEMENT = ("plural", "feminine", "neuter", "masculine")
_NEUTER = ("neuter",)  # "the minister, a woman": persons else go by sense


class Forms:
    """The nouns and verbs of a sentence, asked for what their form shows."""

    def __init__(self, line: Line, tree: Tree) -> None:
        self.line, self.tree, self.tokens = line, tree, line.sentence.tokens
        self.endings = line.grammar.endings

    def is_means(self, noun: int) -> bool:
        """True for a bare instrumental: "обстрілом", "авиацией"."""
        hard = self.tokens[noun].lemma.endswith("ья")  # "судью", "семью" are objects
        if self.tree.cases(noun) or (hard and self.line.words[noun].endswith("ью")):
            return False
        case = self.tokens[noun].feat("Case") == "Ins"
        return (case and not self._ends(noun, "dative")) or self.is_sure_means(noun)

    def is_sure_means(self, noun: int) -> bool:
        """True for an instrumental by its ending alone."""
        return not self.tree.cases(noun) and self._ends(noun, "means")

    def is_subject(self, noun: int) -> bool:
        """True for persons whose nominative no object shares: "повстанці збили"."""
        person = self.line.actor_at(self.tokens[noun].span.start) is not None
        return (person and self._ends(noun, "subject")) or self._is_nominative(noun)

    def _is_nominative(self, noun: int) -> bool:
        """Slavic feminines show it in the singular: "оборона" is no "оборону"."""
        tagged = self.tokens[noun]
        feminine = tagged.feat("Gender") == "Fem" and tagged.feat("Number") == "Sing"
        feminine = feminine and not tagged.lemma.endswith(_OF_NEUTERS)  # "тіла"
        direct = tagged.feat("Case") in ("Nom", "Acc")
        return feminine and direct and self._ends(noun, "nominative")

    def is_object(self, noun: int) -> bool:
        """True for what no subject looks like: "einen Panzer", "армию", "бійців".

        Behind a number the genitive is a subject's.
        """
        alone = self.tokens[noun].upos == "PRON"  # "ihn"
        if alone and self.line.words[noun] in self.line.grammar.accusative:
            return True
        determiners = (self.line.words[c] for c in self.tree.children(noun, "det"))
        if any(word in self.line.grammar.accusative for word in determiners):
            return self.tokens[noun].feat("Number") != "Plur"  # "den Rebellen"
        if self.tokens[noun].upos == "NUM":
            return self._is_object_number(noun)
        numbers = self.tree.children(noun, "nummod")
        if any(map(self._is_object_number, numbers)):
            return True  # "двух участниц"
        ends = self._ends(noun, "object") or self._is_bare_genitive(noun)
        ends = ends or self._is_inflected(noun)
        return not self.is_counted(noun) and ends

    def _is_bare_genitive(self, noun: int) -> bool:
        """Slavic "женщин", "жінок": a feminine in the plural without its ending."""
        token, last = self.tokens[noun], self.line.words[noun][-1:]
        feminine = token.lemma.lower().endswith(("а", "я")) and token.upos == "NOUN"
        plural = token.feat("Number") == "Plur"
        return feminine and plural and last in self.endings.get("bare", ())

    def _is_inflected(self, noun: int) -> bool:
        """Slavic "мера", "лейтенанта": a masculine in the singular, no nominative."""
        token, word = self.tokens[noun], self.line.words[noun]
        lemma, one = token.lemma.lower(), token.feat("Number") == "Sing"
        free = self.line.grammar.slavic and token.upos == "NOUN"
        return free and one and lemma.endswith(HARD) and word in _longer(lemma)

    def is_moved_to(self, noun: int) -> bool:
        """True for an article that no German dative has: "in den Hof", "in die Bucht".

        "Den" is one in the singular alone.
        """
        plural = self.tokens[noun].feat("Number") == "Plur"
        known = self.line.grammar.undative - (
            self.line.grammar.accusative if plural else frozenset()
        )
        return any(self.line.words[c] in known for c in self.tree.children(noun, "det"))

    def is_counted(self, noun: int) -> bool:
        """ "Двоє бійців", "кілька бійців", but not "цих бійців"."""
        if self.tokens[noun].upos == "NUM" or self._is_behind_number(noun):
            return True
        kinds = (
            self.tokens[c].feat("PronType") for c in self.tree.children(noun, "det")
        )
        numbers = self.tree.children(noun, "nummod")
        return "Ind" in kinds or any(not self._is_object_number(n) for n in numbers)

    def _is_behind_number(self, noun: int) -> bool:
        """ "Трёхсот молодых крестьян": wherever the tree hangs the number."""
        before = noun - 1
        while before >= 0 and self.tokens[before].upos == "ADJ":
            before -= 1
        number = before >= 0 and self.tokens[before].upos == "NUM"
        return number and not self._is_object_number(before)

    def _is_object_number(self, number: int) -> bool:
        """ "П'ятьох", "девятерых": nobody whom such a number counts acts."""
        return self._ends(number, "object_number")

    def is_marked(self, noun: int) -> bool:
        """True where an article or adjective shows that a noun is no subject."""
        attributes = self.tree.children(noun, "det", "amod")
        cases = (self.tokens[c].feat("Case") for c in attributes)
        return self.is_object(noun) or any(case in ("Gen", "Dat") for case in cases)

    def fits(self, verb: int, subject: int) -> bool:
        """False where verb and subject differ in number."""
        if self.tree.has(subject, "conj", "nummod"):
            return True
        a, b = (self.tokens[t].feat("Number") for t in (verb, subject))
        return a is None or b is None or a == b

    def differs(self, verb: int, noun: int) -> bool:
        """True for another gender than the verb's; persons go by sense."""
        actor = self.line.actor_at(self.tokens[noun].span.start)
        if actor is not None and actor.kind in ("person", "office"):
            return False
        return any(
            self._ends(verb, f"{kind}_verb") and self._ends(noun, f"not_{kind}")
            for kind in _AGREEMENT
        )

    def clashes(self, verb: int, subject: int) -> bool:
        """True where endings differ in number or gender: "місто обстріляли"."""
        inside = self.tree.subtree(subject)
        joined = any(self.tree.label(t) == "conj" for t in inside)
        if joined or any(self.is_counted(t) for t in inside):
            return False
        person = self.line.actor_at(self.tokens[subject].span.start) is not None
        known = person or self._is_place(subject) or self._ends(subject, "nominative")
        if known and self._is_single(verb, subject):
            return True
        return any(
            self._ends(verb, f"{kind}_verb") and self._ends(subject, f"not_{kind}")
            for kind in (_NEUTER if person else _AGREEMENT)
        )

    def _is_single(self, verb: int, noun: int) -> bool:
        """ "Батальйон кинули", "сусіда били": of one alone a plural verb says nothing.

        A part of many may be more than one: "частина бійців відступили".
        """
        many = any(
            self.tokens[c].feat("Number") == "Plur"
            for c in self.tree.children(noun, "nmod")
            if not self.tree.cases(c)
        )
        one = self.tokens[noun].feat("Number") == "Sing"
        neuter = self.tokens[noun].lemma.endswith(_OF_NEUTERS)
        likely = self._ends(noun, "not_plural") or self._ends(noun, "nominative")
        likely = likely or self._is_place(noun)
        plural = self._ends(verb, "plural_verb")
        return one and likely and plural and not (many or neuter)

    def _is_place(self, noun: int) -> bool:
        """ "Рамаді відбили": a name that shows no case."""
        span = self.tokens[noun].span
        return any(place.span.contains(span) for place in self.line.places)

    def _ends(self, token: int, part: str) -> bool:
        """True for a word's ending; names and abbreviations show none."""
        tagged = self.tokens[token]
        plain = tagged.upos != "PROPN" and not tagged.text[1:].isupper()
        return plain and self.line.words[token].endswith(
            self.endings.get(part, ("\0",))
        )


def _longer(lemma: str) -> tuple[str, str]:
    return f"{lemma}а", f"{lemma.removesuffix('ь').removesuffix('й')}я"
