"""Who or what a word of a dependency tree names: parties, things and places.

A token in; what its phrase names out, as a mention by kind of filler. A thing of a
side ("Russian positions", "part of the army") also stands for that side.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from lagebild.extract.actors import ActorMention
from lagebild.extract.findings import Line
from lagebild.extract.sides import adjective_at
from lagebild.extract.towns import is_town_noun
from lagebild.extract.trees import Tree
from lagebild.records import Span

_LONGEST = 10  # words of a thing's phrase
_BEFORE = frozenset({"det", "amod", "nummod", "compound", "flat", "nmod", "advmod"})
#: Pronouns for people that nobody need be named for: "everyone", "those who".
_SOMEBODY = frozenset({"Tot", "Ind", "Dem"})
NOBODY = "nobody"  # kind of a word that denies that there was anybody
_NAMES = frozenset({"NOUN", "PROPN", "PRON"})
_UNNAMED = "group"  # "the group M23": the name stands beside
_SIDE = "side"  # "the side of the rebels": whose it is says who
Named = Mapping[str, ActorMention]


class Namer:
    """A line's words as fillers of roles; `mentions` are those that may be used."""

    def __init__(
        self, line: Line, tree: Tree, mentions: Sequence[ActorMention]
    ) -> None:
        self.line, self.tree = line, tree
        self.ranges = [(*line.range(m.span), m) for m in mentions]

    def name(self, token: int) -> Named:
        """Return what a token names, by kind: party, forces, thing, place, capital."""
        measured = self._measured(token)
        if measured is not None:
            return self.name(measured)
        party = self._party(token)
        if party is not None:
            return _as_party(party)
        capital = self._covering(token)
        if capital is not None and capital.kind == "capital":
            return {"capital": capital, "place": capital}
        adposition = self.line.words[token] in self.line.grammar.prepositions
        return self._pronoun(token) or ({} if adposition else self._described(token))

    def names(self, token: int) -> list[Named]:
        """Return what a word names: one thing, or "Russian and Ukrainian forces"."""
        adjectives = [
            each
            for child in self.tree.children(token, "amod")
            for each in self.tree.with_conjuncts(child)
        ]
        joined = any(self.tree.has(t, "cc") for t in (token, *adjectives))
        sides = [s for t in adjectives if joined and (s := adjective_at(self.line, t))]
        whole = self.name(token)
        known = {m.side for m in whole.values()}
        return [whole, *(_as_party(s) for s in sides if s.side not in known)]

    def _described(self, token: int) -> Named:
        match self.line.sentence.tokens[token].upos:
            case "ADJ" if adjective := adjective_at(self.line, token):
                return {"party": adjective}
            case "NOUN" | "PROPN":
                return {} if self._is_time(token) else self._thing(token)
            case "NUM" if self.tree.label(token) in ("nsubj", "obj", "nummod"):
                return self._number(token)
            case "VERB" if self.tree.label(token) in ("ccomp", "csubj"):
                tokens = self.line.sentence.tokens
                clause = self.tree.subtree(token)
                while tokens[clause[0]].upos == "PUNCT":
                    clause = clause[1:]
                if len(clause) <= _LONGEST:  # "who fired first is not known"
                    return {"deed": self.mention(clause[0], clause[-1] + 1)}
            case "ADJ" | "VERB" | "DET":
                return self._people(token)
        return {}

    def _number(self, token: int) -> Named:
        """ "Forty soldiers", or "two were hurt"."""
        counted = self._counted(token)
        if counted is not None:
            return self.name(counted)
        return self._of_them(token) or self._wounded(token) or self._thing(token)

    def _of_them(self, number: int) -> Named:
        """ "Killed nine of them", «один из рыбаков»: those that a part is of."""
        for whole in self.tree.children(number, "nmod"):
            token = self.line.sentence.tokens[whole]
            many = token.upos == "NOUN" and token.feat("Number") == "Plur"
            taken = set(self.tree.cases(whole)) & self.line.grammar.among
            if (many or token.upos == "PRON") and taken:
                return self.name(whole)
        return {}

    def _wounded(self, number: int) -> Named:
        """ "Mehr als 30 Verletzte": words for people that are no nouns to a reader."""
        head = self.tree.head(number)
        if self.tree.label(number) != "nummod" or head != number + 1:
            return {}
        return {"thing": self.mention(self._first(number), head + 1)}

    def _people(self, token: int) -> Named:
        """ "Невідомі", "уцелевшие", "manche": words for people that are no nouns.

        A reader may also take a noun for a verb ("detachments overran the town").
        """
        tagged, label = self.line.sentence.tokens[token], self.tree.label(token)
        clause = self.tree.has(token, "nsubj", "aux", "cop", "mark")
        if label not in ("nsubj", "obj", "iobj") or clause:
            return {}
        named = self._thing(token)
        many = "thing" in named and tagged.feat("Number") == "Plur"
        return {"party": named["thing"], **named} if many else {}

    def _is_time(self, token: int) -> bool:
        """ "The mill burnt all night", "five times": when and how often, not what."""
        span = self.line.sentence.tokens[token].span
        often = (q for q in self.line.quantities if q.kind == "times")
        when = any(t.core.contains(span) for t in self.line.times)
        return when or any(q.span.contains(span) for q in often)

    def _measured(self, token: int) -> int | None:
        """ "Dozens of thousands of residents" are residents."""
        span = self.line.sentence.tokens[token].span
        for quantity in self.line.quantities:
            if quantity.span.contains(span):
                first, last = self.line.range(quantity.span)
                nouns = [t for t in range(first, last) if self._is_noun(t)]
                if nouns and nouns[-1] > token and token in self.tree.above(nouns[-1]):
                    return nouns[-1]
        return None

    def _is_noun(self, token: int) -> bool:
        return self.line.sentence.tokens[token].upos == "NOUN"

    def _counted(self, number: int) -> int | None:
        """Return the noun right behind a number, on which a reader may not hang it."""
        tokens = self.line.sentence.tokens
        behind = range(number + 1, len(tokens))
        at = next((t for t in behind if tokens[t].upos not in ("ADJ", "NUM")), number)
        return at if tokens[at].upos == "NOUN" else None

    def _pronoun(self, token: int) -> Named:
        """ "Our", "everyone", "those who", "this"; "each other"."""
        tagged, word = self.line.sentence.tokens[token], self.line.words[token]
        last = max([token, *self.tree.children(token, "fixed")])
        found = self.mention(token, last + 1)
        if word in self.line.grammar.our:
            return {"party": self.speaker(token)}
        if word in self.line.grammar.nobody or self._is_no_one(token):
            return self._nobody(token)
        if word in self.line.grammar.somebody:  # in reported words the speaker's side
            return {"party": replace(found, name="", kind="somebody")}
        mutual = {word, self.line.words[last]} & self.line.grammar.reciprocal
        if mutual and self.tree.label(token) != "det":  # not "another raid"
            return {"party": found}
        kinds = set((tagged.feat("PronType") or "").split(","))
        bare = tagged.upos == "PRON" and not self.tree.has(token, "cop")
        if bare and kinds & _SOMEBODY and word not in self.line.grammar.third_person:
            return {"party": found, "thing": found}
        return self._personal(token, found)

    def _personal(self, token: int, found: ActorMention) -> Named:
        """ "They", and "made a truce with them", where nobody is known to be meant."""
        if self.line.words[token] in self.line.grammar.third_person:
            return {"deed": found}
        tagged = self.line.sentence.tokens[token]
        personal = tagged.feat("PronType") == "Prs" or tagged.feat("Person") == "3"
        behind = tagged.upos == "PRON" and bool(self.tree.cases(token))
        return {"party": found} if behind and personal else {}

    def _nobody(self, token: int) -> Named:
        """ "None of the crew": the crew; "nobody" stands for itself, and acts not."""
        first = token + 1
        tokens = self.line.sentence.tokens
        if first < len(tokens) and self._is_whole(first):
            rest = range(first, len(tokens))
            noun = next((t for t in rest if tokens[t].upos in _NAMES), None)
            return {} if noun is None else self.name(noun)
        begins = token - self._is_no_one(token)
        found = replace(self.mention(begins, token + 1), kind=NOBODY)
        return {"party": found, "thing": found}

    def _is_no_one(self, token: int) -> bool:
        """ "No one": two words that both deny."""
        both = self.line.sentence.tokens[max(0, token - 1) : token + 1]
        return len(both) == 2 and all(t.feat("PronType") == "Neg" for t in both)

    def _is_whole(self, token: int) -> bool:
        """ "Of the crew", "из экипажа", German "der Besatzung"."""
        grammar, none = self.line.grammar, frozenset[str]()
        marks = (grammar.adjuncts.get(name, none) for name in ("among", "from"))
        return self.line.words[token] in grammar.genitive.union(*marks)

    def speaker(self, token: int) -> ActorMention:
        """Return a word for the speaker's own side, who is named later."""
        return replace(self.mention(token, token + 1), name="", kind="pronoun")

    def with_conjuncts(self, token: int) -> list[int]:
        """Return a token and what is coordinated with it or with a word of its name."""
        inside = next((range(a, b) for a, b, _ in self.ranges if a <= token < b), ())
        out = self.tree.with_conjuncts(token)
        for each in inside:
            out += [c for c in self.tree.children(each, "conj") if c not in inside]
        return sorted(set(out))

    def _party(self, token: int) -> ActorMention | None:
        found = self._covering(token)
        if found is not None and self._is_place(token, found):
            return None
        if found is None or found.name == _UNNAMED:
            return self._apposed(token) or found
        return (self._owner(token) if found.name == _SIDE else None) or found

    def _covering(self, token: int) -> ActorMention | None:
        return next((m for a, b, m in self.ranges if a <= token < b), None)

    def _apposed(self, token: int) -> ActorMention | None:
        """Return who a noun's apposition names, or the noun that it is one of."""
        span = self.line.sentence.tokens[token].span
        town = any(p.toponym.span.contains(span) for p in self.line.places)
        labels = ("flat",) if town else ("appos", "flat")  # a town is nobody
        near = list(self.tree.children(token, *labels))
        above = self.tree.head(token)
        if above is not None and self.tree.label(token) == "appos":
            near.append(above)
        return next((m for t in near if (m := self._covering(t))), None)

    def _is_place(self, token: int, mention: ActorMention) -> bool:
        """A capital behind a preposition is a place, not a government."""
        cases = set(self.tree.cases(token))
        local = cases - self.line.grammar.agent - self.line.grammar.genitive
        return mention.kind == "capital" and bool(
            local & self.line.grammar.prepositions
        )

    def _thing(self, token: int) -> Named:
        span = self.line.sentence.tokens[token].span
        if any(t.span.overlaps(span) for t in self.line.times):
            return {}
        first = self._first(token)
        thing = self.mention(first, self._last(token))
        owner = self._owner(token)
        if owner is not None:
            thing = replace(thing, side=owner.side)
        if any(p.span.overlaps(span) for p in self.line.places):
            found = {"place": thing}
        else:
            found = {"thing": thing}
        if owner is not None and not is_town_noun(self.line, token):
            found |= _as_party(replace(owner, span=thing.span, text=thing.text))
        elif self.line.sentence.tokens[token].feat("Animacy") == "Anim":
            found["party"] = thing
        return found

    def _first(self, token: int) -> int:
        """Return where the words before a noun that describe it begin."""
        inside = set(self.tree.subtree(token))
        outside = {
            t
            for child in self.tree.children(token)
            if self.tree.label(child) not in _BEFORE
            for t in self.tree.subtree(child)
        }
        first = token
        while first - 1 in inside - outside and token - first < _LONGEST:
            first -= 1
        return first

    def _last(self, token: int) -> int:
        """Return where the attributes in the genitive behind a noun end."""
        last = token + 1
        for child in self.tree.children(token, "nmod", "flat"):
            inside = self.tree.subtree(child)
            if inside[0] == last and len(inside) <= _LONGEST // 2:
                cases = set(self.tree.cases(child))
                if not cases or cases & self.line.grammar.genitive:
                    last = inside[-1] + 1
        return last

    def mention(self, first: int, last: int) -> ActorMention:
        """Return the words from one token to before another as a thing."""
        span: Span = self.line.span(range(first, last))
        text = self.line.text(first, last)
        return ActorMention(span, text, None, text, None, "thing", "")

    def _owner(self, token: int) -> ActorMention | None:
        """Return whose it is: a side's adjective, a possessor, the whole of a part."""
        return self._possessor(token) or self._launcher(token)

    def _launcher(self, token: int) -> ActorMention | None:
        """ "Drones launched by the rebels" are the rebels'."""
        for child in self.tree.children(token, "acl", "amod"):
            if self.line.words[child].startswith(self.line.grammar.launched):
                for agent in self.tree.children(child, "obl", "iobj", "obj", "nmod"):
                    found = self._party(agent)
                    if found is not None and found.kind != "capital":
                        return found
        return None

    def _possessor(self, token: int) -> ActorMention | None:
        mine = self._covering(token)
        for child in self.tree.children(token, "amod", "nmod", "det", "compound"):
            if mine is not None and self._covering(child) is mine:
                continue
            cases = set(self.tree.cases(child))
            adjective = adjective_at(self.line, child)
            if adjective is not None:
                return adjective
            if cases and not cases & (self.line.grammar.genitive | {"'s", "’s"}):
                continue
            if self.line.sentence.tokens[child].feat("Case") == "Ins" and not cases:
                continue  # "освобождение села армией": not the army's village
            found = self._party(child)
            if found is not None and found.kind != "capital":
                return found
        return None


_FORCES = frozenset({"collective", "army", "unit", "group"})


def _as_party(mention: ActorMention) -> dict[str, ActorMention]:
    found = {"party": mention}
    if mention.kind == "thing":  # a pronoun that takes up no party
        return found | {"thing": mention, "deed": mention}
    return found | {"forces": mention} if mention.kind in _FORCES else found
