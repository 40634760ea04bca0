"""Noun phrases of actors in a sentence: pieces and marks in, `Phrase` records out.

A phrase is read from left to right: openers (article, number, adjective, possessor,
title), a head (a registry name, an institution, a unit, a group, a medium, a person, a
people, a country) and a tail ("of Ukraine", "in Moscow", "(RDK)", ", Name").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from lagebild.extract.actor_forms import (
    ADJECTIVE_ENDINGS,
    REGIONS,
    SURNAME_ENDINGS,
    ordinal,
)
from lagebild.extract.actor_marks import Marks, like_given
from lagebild.extract.actor_phrase import Opening, Phrase
from lagebild.extract.actor_words import Marked
from lagebild.gazetteer.actors import Actor, Hit
from lagebild.gazetteer.phrases import Piece

YEAR = re.compile(r"(?:19|20)\d\d$")  # a year counts nobody
NAME_WORDS = 3  # a person's name of more words is another phrase run in
OWNERS = frozenset({"actor", "office", "unit", "country", "group", "loaded"})
OPENERS = 7  # words before a head that press texts still pile up
_TOLD = frozenset({"agency", "broadcaster", "outlet"})  # they have no doctors
_SEATED = frozenset({"army", "government", "command"})  # "the army in Khartoum"


class Grammar(Marks):
    """The phrases of one sentence."""

    # ------------------------------------------------------------------ phrases

    def phrases(self) -> list[Phrase]:
        """Return the sentence's phrases from left to right; none overlap."""
        out: list[Phrase] = []
        i = 0
        while i < len(self.found):
            phrase = self._phrase(Opening(i, i)) if self.found[i].opens else None
            if phrase is None:
                i += 1
                continue
            out.append(phrase)
            i = phrase.last
        return out

    def _phrase(self, opening: Opening) -> Phrase | None:
        at = opening.at
        if at >= len(self.found) or opening.steps > OPENERS or self._breaks(opening):
            return None
        for more in self._openers(opening):
            phrase = self._phrase(replace(more, steps=opening.steps + 1))
            if phrase is not None:
                return phrase
        head = self._head(opening)
        return self._tail(head) if head else None

    # ------------------------------------------------------------------ openers

    def _openers(self, opening: Opening) -> list[Opening]:
        """Return the ways to read on before the head, the likeliest first."""
        at = opening.at
        end, marked = self._marks[at]
        hit = self.hits.get(at)
        if hit and hit.last >= end:
            return self._possessor(opening, hit.last, None, hit.actor)
        out: list[Opening] = []
        if marked:
            out += self._marked_openers(opening, end, marked)
        number = self.found[at].text
        if number[0].isdigit() and opening.role is None and not YEAR.match(number):
            out.append(self._number(opening))
        out += self._compound(opening)
        if not marked and self._bare_adjective(opening):
            out.append(replace(opening, at=at + 1, described=True))
        return out

    def _verbal(self, opening: Opening) -> bool:
        """English "captured the town": without an article a participle is a verb."""
        ends = self.found[opening.at].key.endswith("ed")
        return self.words.language == "en" and ends and not opening.opened

    def _marked_openers(
        self, opening: Opening, end: int, marked: Marked
    ) -> list[Opening]:
        at, out = opening.at, list[Opening]()
        if "adj" in marked:
            out.append(
                replace(
                    opening, at=end, opened=True, country=marked["adj"], number=None
                )
            )
        for sort in ("country", "capital"):
            if sort in marked:
                out += self._possessor(opening, end, marked[sort], None)
        twice = at > opening.first and self.found[at - 1].key == self.found[at].key
        twice = twice or self.found[at].token in self.relative  # "die das Heer hielt"
        if "det" in marked and not (opening.described or opening.role or twice):
            out.append(replace(opening, at=end, opened=True))
        named = at > 0 and self.found[at].text[0].isupper()  # "у Малі джихадисти"
        if "qual" in marked and not self._verbal(opening) and not named:
            out.append(replace(opening, at=end, described=True))
        if "title" in marked and opening.medium is None and not self._is_other(opening):
            strict = bool({"group", "office"} & set(marked))
            titled = replace(opening, at=end, role=marked["title"], strict=strict)
            out += self._titles(titled)
        addressed = marked.get("medium") in _TOLD and self._is_told(opening)
        if "medium" in marked and opening.medium is None and not addressed:
            out.append(replace(opening, at=end, medium=marked["medium"]))
        if "unitword" in marked and opening.number:
            number = f"{opening.number} {marked['unitword']}"
            out.append(replace(opening, at=end, number=number))
        return out

    def _titles(self, opening: Opening) -> list[Opening]:
        """A title alone, or with whose it is: `spokesman for the General Staff`."""
        out: list[Opening] = []
        at = self._link(opening.at)
        inner = self._phrase(Opening(at, at, steps=opening.steps + 1))
        if inner and inner.actor and inner.actor.is_outlet and self._is_told(opening):
            inner = None
        if inner and inner.sort in OWNERS and not self._is_apart(at):
            person = inner.actor is not None and inner.actor.kind == "person"
            if not person:
                after = self._comma(self._placed(inner.last))
                out.append(
                    replace(
                        opening,
                        at=after,
                        country=inner.country or opening.country,
                        owner=inner.actor or opening.owner,
                    )
                )
        out.append(opening)
        named = self._comma(opening.at)
        if named > opening.at:  # "an analyst, NAME SURNAME"
            out.append(replace(opening, at=named, strict=True))
        return out

    def _placed(self, at: int) -> int:
        """Step over `in Ukraine` between a title and the name that follows it."""
        if at + 1 >= len(self.found) or self.found[at].key not in self.words.locative:
            return at
        here = at + 1
        if "det" in self._marks[here][1]:
            here = self._marks[here][0]
        if here < len(self.found):
            end, marked = self._marks[here]
            if "country" in marked and self._comma(end) < len(self.found):
                follows = self._comma(end)
                return end if self._is_name(follows) else at
        return at

    def _possessor(
        self, opening: Opening, end: int, country: str | None, actor: Actor | None
    ) -> list[Opening]:
        if end >= len(self.found):
            return []
        after = end
        if self.found[end].key == "'s":
            after = end + 1
        elif not (
            self.words.language == "de"
            and self.found[end - 1].key.endswith("s")
            and self._may_be_owned(end)
        ):
            return []
        owner = actor or opening.owner
        code = country or (actor.country if actor else None)
        return [replace(opening, at=after, opened=True, country=code, owner=owner)]

    def _may_be_owned(self, at: int) -> bool:
        marked = self._marks[at][1]
        return bool(set(marked) & {"group", "office", "title", "adj", "qual", "loaded"})

    def _number(self, opening: Opening) -> Opening:
        at, token = opening.at, self.found[opening.at].token
        while at < len(self.found) and self.found[at].token == token:
            at += 1
        if at < len(self.found) and self.found[at].text == ".":  # German ordinals
            glued = self.found[at].start == self.found[at - 1].end
            at += 1 if glued and self.words.language == "de" else 0
        number = self.found[opening.at].text
        return replace(opening, at=at, opened=True, described=True, number=number)

    def _compound(self, opening: Opening) -> list[Opening]:
        """`Moscow-appointed governor`, `US-Präsident`: the first part says whose."""
        at = opening.at
        piece = self.found[at]
        if piece.closes or at + 1 >= len(self.found):
            return []
        code = self._country_of(piece)
        last = at + 1
        while last + 1 < len(self.found) and self.found[last + 1].token == piece.token:
            last += 1
        if code and self.found[last].key in self.words.suffixes:
            return [replace(opening, at=last + 1, opened=True, country=code)]
        marked = self._inner(last)
        if "title" in marked and "group" not in marked:
            return [
                replace(
                    opening,
                    at=last + 1,
                    opened=True,
                    country=code or opening.country,
                    role=marked["title"],
                )
            ]
        return []

    def _bare_adjective(self, opening: Opening) -> bool:
        """A word in lower case inside an opened phrase: `the battered troops`.

        Behind a title or a medium it is a verb: `the mayor toured`.
        """
        piece = self.found[opening.at]
        if (
            opening.role is not None
            or opening.medium is not None
            or not opening.opened
            or not piece.closes
            or not piece.text.isalpha()
        ):
            return False
        if piece.token in self.verbs:  # "der Sprecher räumte …"
            return False
        if not piece.text.islower() or piece.key in self.words.breaks:
            return False
        return piece.key.endswith(ADJECTIVE_ENDINGS.get(self.words.language, ()))

    # -------------------------------------------------------------------- heads

    def _head(self, opening: Opening) -> Phrase | None:
        at = opening.at
        end, marked = self._marks[at]
        hit = self.hits.get(at)
        if hit and hit.last >= end:
            return self._actor_head(opening, hit)
        for head in (
            self._unit_head(opening, end, marked),
            self._person_head(opening),
            self._noun_head(opening, end, marked),
            self._medium_head(opening),
            self._joined_head(opening),
        ):
            if head is not None:
                return head
        return self._title_alone(opening)

    def _made(self, opening: Opening, last: int, sort: str, **more: object) -> Phrase:
        phrase = Phrase(
            opening.first,
            last,
            sort,
            country=opening.country,
            owner=opening.owner,
            role=opening.role,
            opened=opening.opened,
        )
        return replace(phrase, **more)  # type: ignore[arg-type]

    def _actor_head(self, opening: Opening, hit: Hit) -> Phrase:
        last, actor = hit.last, hit.actor
        if opening.medium is None and last < len(self.found):
            end, marked = self._marks[last]
            if "medium" in marked and actor.is_outlet:  # "the Rybar Telegram channel"
                last = end
        return self._made(opening, last, "actor", actor=actor)

    def _unit_head(self, opening: Opening, end: int, marked: Marked) -> Phrase | None:
        if "unit" not in marked:
            return None
        if opening.number is None:
            if opening.country is None or "group" in marked:
                return None
            return self._made(opening, end, "unit", value=marked["unit"])
        name = f"{ordinal(opening.number)} {marked['unit']}"
        return self._made(opening, end, "unit", value=marked["unit"], name=name)

    def _noun_head(self, opening: Opening, end: int, marked: Marked) -> Phrase | None:
        if "loaded" in marked:
            framing, _, side = marked["loaded"].partition(":")
            return self._made(opening, end, "loaded", value=side, framing=framing)
        if "office" in marked and ("group" not in marked or opening.country):
            return self._made(opening, end, "office", value=marked["office"])
        if "group" in marked and not self.acts_alone(opening, end):
            singular = self.found[end - 1].key in self.words.singles
            return self._made(
                opening, end, "group", value=marked["group"], singular=singular
            )
        for sort in ("people", "country", "capital"):
            if sort in marked and opening.role is None and opening.medium is None:
                code = marked[sort]
                return self._made(opening, end, sort, value=code, country=code)
        return None

    # ------------------------------------------------------------------ persons

    def _person_head(self, opening: Opening) -> Phrase | None:
        """A given name with a surname, or a surname after a title."""
        at = opening.at
        marked = self._marks[at][1]
        if not self._is_name(at) or set(marked) - {"given"}:
            return None
        hit = self.hits.get(at + 1)
        if hit and hit.actor.kind == "person" and like_given(self.found[at], hit):
            return self._made(opening, hit.last, "actor", actor=hit.actor)
        last = at
        while last < len(self.found) and last - at < NAME_WORDS and self._in_name(last):
            last += 1
        while last > at and not self.found[last - 1].closes:
            last += 1
        hit = next((self.hits[i] for i in range(at + 1, last) if i in self.hits), None)
        if hit is not None:
            return self._known_person(opening, at, hit)
        words = [p.text for p in self.found[at:last]]
        given = "given" in marked and last - at >= 2
        titled = opening.role is not None and self._surname(self.found[at:last])
        if opening.strict:
            titled = titled and (last - at >= 2 or self._quoted(at) == last)
        if not given and not titled:
            return None
        return self._made(opening, last, "person", name=" ".join(words))

    def _surname(self, found: Sequence[Piece]) -> bool:
        """German gives every noun a capital: there a name needs a name's ending."""
        if not found or len(found[-1].text) < 3:
            return False
        if self.words.language != "de":
            return True
        return len(found) >= 2 or found[0].key.endswith(SURNAME_ENDINGS)

    def _known_person(self, opening: Opening, at: int, hit: Hit) -> Phrase | None:
        if hit.actor.kind != "person":
            return None
        return self._made(opening, hit.last, "actor", actor=hit.actor)

    # ------------------------------------------------------------ media, titles

    def _medium_head(self, opening: Opening) -> Phrase | None:
        if opening.medium is None:
            return None
        at = last = opening.at
        quoted = self._quoted(at)
        if quoted:
            last = quoted
        else:
            while last < len(self.found) and last - at < NAME_WORDS + 1:
                if not self._in_name(last):
                    break
                last += 1
        if last == at:
            if not opening.opened:
                return None
            return self._made(opening, at, "medium", value=opening.medium)
        name = self.text[self.found[at].start : self.found[last - 1].end]
        return self._made(opening, last, "medium", value=opening.medium, name=name)

    def _title_alone(self, opening: Opening) -> Phrase | None:
        if opening.role is None or opening.strict:
            return None
        if not (
            opening.opened or opening.owner or self._alone(opening.first, opening.at)
        ):
            return None
        return self._made(opening, opening.at, "title")

    # -------------------------------------------------------------------- tails

    def _tail(self, head: Phrase) -> Phrase:
        if self.words.language == "en":
            compound = self._compounded(head)
            if compound is not None:
                return compound
        if head.sort in {"group", "office", "unit", "title", "loaded"}:
            head = self._belongs(head)
        if head.country is None and (head.sort == "office" or head.value in _SEATED):
            head = self._seated(head)
        if head.sort in {"actor", "unit", "medium"}:
            head = self._bracketed(head)
        if head.actor and head.actor.kind == "office":
            head = self._held(head)
        return head

    def _held(self, head: Phrase) -> Phrase:
        """`the governor of the region, NAME`: office and holder are one phrase."""
        at = self._comma(head.last)
        if at >= len(self.found):
            return head
        hit = self.hits.get(at)
        person = self._person_head(Opening(at, at))
        actor = hit.actor if hit else person.actor if person else None
        last = hit.last if hit else person.last if person else at
        holds = actor is not None and head.actor is not None
        if holds and actor and head.actor and actor.parent == head.actor.id:
            return replace(head, last=last, actor=actor)
        if person and actor is None and at == head.last:
            owner = head.actor
            return replace(person, first=head.first, owner=owner, role="official")
        return head

    def _compounded(self, head: Phrase) -> Phrase | None:
        """`RSF fighters`, `Ukrainian military intelligence spokesman NAME`."""
        if head.sort not in {"actor", "office"} or head.last >= len(self.found):
            return None
        if head.actor is not None and head.actor.kind == "person":
            return None
        if not {"title", "group"} & set(self._marks[head.last][1]):
            return None
        country = head.country or (head.actor.country if head.actor else None)
        return self._phrase(
            Opening(
                head.first,
                head.last,
                opened=True,
                described=True,
                country=country,
                owner=head.actor,
                steps=OPENERS - 2,
            )
        )

    def _belongs(self, head: Phrase) -> Phrase:
        """`troops of Ukraine`, `бойцы ЧВК`, `Soldaten der 72. Brigade`."""
        at = self._link(head.last)
        linked = at > head.last
        if at >= len(self.found) or not self.found[at].opens:
            return head
        inner = self._owner_at(at, linked)
        if inner and inner.actor and inner.actor.is_outlet and self._tells_media(head):
            return head
        if inner is not None:
            return replace(
                head,
                last=inner.last,
                country=inner.country or (inner.actor.country if inner.actor else None),
                owner=inner.actor or head.owner,
                name=inner.name if inner.sort == "unit" else head.name,
            )
        placed = linked or not self.words.articles
        if head.value in {"civilians", "officials"} and placed:
            last = at
            while last < len(self.found) and self._in_name(last) and last - at < 3:
                last += 1
            if last > at and self.found[last - 1].closes:
                region = last < len(self.found) and self.found[last].key.startswith(
                    REGIONS.get(self.words.language, ())
                )
                return replace(head, last=last + 1 if region else last)
        return head

    def _owner_at(self, at: int, linked: bool) -> Phrase | None:
        """Who owns the head; without a link only where the language has a genitive."""
        german = not linked and self.words.language in {"en", "de"}
        if german or self._is_no_genitive(at):
            return None
        hit = self.hits.get(at)
        end, marked = self._marks[at]
        if hit and hit.last >= end:
            if hit.actor.kind == "person" and not linked:
                return None
            return Phrase(at, hit.last, "actor", actor=hit.actor)
        if "country" in marked:
            return Phrase(at, end, "country", country=marked["country"])
        if "adj" in marked or self.found[at].text[0].isdigit():
            inner = self._phrase(Opening(at, at, steps=OPENERS - 3))
            if inner and inner.sort in {"office", "unit", "actor", "group"}:
                return inner
        return None

    def _seated(self, head: Phrase) -> Phrase:
        """`the Defence Ministry in Moscow`: the capital says whose it is."""
        at = head.last
        if at + 1 >= len(self.found) or self.found[at].key not in self.words.links:
            return head
        end, marked = self._marks[at + 1]
        code = marked.get("capital") or marked.get("country")
        return replace(head, last=end, country=code) if code else head

    def _bracketed(self, head: Phrase) -> Phrase:
        """`Russian Volunteer Corps (RDK)`: the short form belongs to the name."""
        at = head.last
        if at + 2 >= len(self.found) or self.found[at].text != "(":
            return head
        inner = self.hits.get(at + 1)
        if inner and head.sort == "medium" and head.name is None:
            head = replace(head, sort="actor", actor=inner.actor)
        last = inner.last if inner else at + 2
        known = inner is not None and head.actor is not None
        same = known and inner is not None and head.actor in inner.actors
        short = self.found[at + 1].text.isupper()
        if (same or (short and not known)) and self.found[last].text == ")":
            return replace(head, last=last + 1)
        return head
