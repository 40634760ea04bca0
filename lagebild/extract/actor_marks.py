"""The pieces of a sentence in, what registry and vocabulary say of each of them out."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from lagebild.extract.actor_forms import CLOSING, DATIVES, NO_GENITIVES, OPENING
from lagebild.extract.actor_phrase import Opening, Phrase
from lagebild.extract.actor_words import Marked, Vocabulary
from lagebild.extract.grammar import grammar_of
from lagebild.gazetteer.actors import Hit, Registry
from lagebild.gazetteer.phrases import Piece

HYPHENS = frozenset("-‐‑")
#: Whom a compound noun may name by their group, also by one that no table has.
_UNNAMED = frozenset({"rebels", "anaphors", "partisans", "forces"})
_FIGHTERS = _UNNAMED | {"army"}
_OWN = frozenset({"group", "army", "unit", "organisation"})


@dataclass(slots=True)
class Marks:
    """For each piece: the registry's longest name and the vocabulary's longest word."""

    found: Sequence[Piece]
    words: Vocabulary
    registry: Registry
    text: str
    relative: Collection[int] = ()  # tokens that the reader calls relative pronouns
    verbs: Collection[int] = ()  # and those that it calls finite verbs
    nominal: Collection[int] = ()  # and nouns, names, adjectives, numbers
    hits: dict[int, Hit] = field(default_factory=dict)
    _marks: dict[int, tuple[int, Marked]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        names = self.registry.names(self.words.language)
        for i in range(len(self.found)):
            match = names.at(self.found, i)
            if match:
                self.hits[i] = self.registry.hit(self.found, i, match)
            self._marks[i] = self._mark(i)

    def acts_alone(self, opening: Opening, end: int) -> bool:
        """ "Затримали мера бойовики": a nominative is nobody's owner, nor a mayor."""
        endings = grammar_of(self.words.language).endings.get("subject", ())
        return opening.role is not None and self.found[end - 1].key.endswith(endings)

    def _mark(self, i: int) -> tuple[int, Marked]:
        """The longest word at a piece; a function word gives way to a longer one."""
        match = self.words.words.at(self.found, i)
        small = self.words.small.at(self.found, i)
        if match is None or (small is not None and small[0] > match[0]):
            match, small = small, None
        if match is None:
            return i, {}
        marked: dict[str, str] = {}
        same = small[1] if small is not None and small[0] == match[0] else ()
        for word in (*match[1], *same):
            marked.setdefault(word.sort, word.value)
        return match[0], marked

    def _inner(self, at: int) -> Marked:
        """Look a part of a hyphenated word up as if it stood alone."""
        alone = replace(self.found[at], opens=True)
        match = self.words.words.at((alone,), 0)
        return {w.sort: w.value for w in reversed(match[1])} if match else {}

    def _country_of(self, piece: Piece) -> str | None:
        match = self.words.words.at((replace(piece, closes=True),), 0)
        sorts = {word.sort: word.value for word in match[1]} if match else {}
        return sorts.get("country") or sorts.get("adj") or sorts.get("capital")

    def _joined_head(self, opening: Opening) -> Phrase | None:
        """`RSF-Kämpfer`, `Mai-Mai-Milizen`: fighters behind the name of their group."""
        at = opening.at
        last = self._joined(at)
        value = self._inner(last).get("group") if last > at else None
        if self.words.language != "de" or value not in _FIGHTERS or opening.medium:
            return None
        front = [*self.found[at : last - 1], replace(self.found[last - 1], closes=True)]
        match = self.registry.names(self.words.language).at(front, 0)
        whole = match is not None and match[0] == len(front)
        owner = self.registry.hit(front, 0, match).actor if match and whole else None
        code = self._country_of(front[0]) if len(front) == 1 else None
        if owner is None and code is None and value not in _UNNAMED:
            return None
        name = self.text[front[0].start : front[-1].end]
        plain = code is not None or front[0].key in self.words.sorts
        sort = "actor" if owner and owner.kind in _OWN else "group"
        return Phrase(
            opening.first,
            last + 1,
            sort,
            value=value,
            actor=owner if sort == "actor" else None,
            country=code or opening.country,
            owner=owner or opening.owner,
            role=opening.role,
            name=None if plain else name,
            opened=opening.opened,
        )

    def _joined(self, at: int) -> int:
        """Return the last piece that hyphens alone join to one, across tokens."""
        last = at
        while last + 1 < len(self.found):
            gap = self.text[self.found[last].end : self.found[last + 1].start]
            glued = self.found[last + 1].token == self.found[last].token
            if not (gap in HYPHENS or (not gap and (glued or self._is_figure(last)))):
                break
            last += 1
        return last

    def _is_figure(self, at: int) -> bool:
        """ "M" before "23-Kämpfer": a reader parts letters from figures."""
        after = self.found[at + 1].text
        return self.found[at].text.isupper() and after[:1].isdigit()

    def _is_name(self, at: int) -> bool:
        piece = self.found[at]
        return piece.text[:1].isupper() and piece.text[0].isalpha()

    def _in_name(self, at: int) -> bool:
        if not self._is_name(at):
            return False
        sorts = set(self._marks[at][1])
        return not sorts or sorts == {"given"}

    def _alone(self, first: int, at: int) -> bool:
        """ "Полковник, который …", "министр сказал": a word with nothing beside it."""
        if self.words.articles or self._marks[first][0] != at or at >= len(self.found):
            return False
        return self.found[at].token not in self.nominal

    def _link(self, at: int) -> int:
        if at < len(self.found):
            end, marked = self._marks[at]
            if "of" in marked and not self._is_whence(at, end):
                return end
        return at

    def _is_whence(self, at: int, end: int) -> bool:
        """ "Pulled its troops from Chad": where they leave, not whose they are."""
        word = " ".join(piece.key for piece in self.found[at:end])
        leaves = (piece.key.startswith(self.words.leaving) for piece in self.found)
        return word in self.words.from_ and any(leaves)

    def _comma(self, at: int) -> int:
        """Step over a comma that parts a title from a name."""
        if at + 1 < len(self.found) and self.found[at].text == ",":
            return at + 1 if self._is_name(at + 1) else at
        return at

    def _quoted(self, at: int) -> int | None:
        """Return the piece after a name in quotation marks that starts at `at`."""
        if at >= len(self.found):
            return None
        before = self.text[max(0, self.found[at].start - 1) : self.found[at].start]
        if before not in OPENING:
            return None
        for last in range(at, min(at + 6, len(self.found))):
            end = self.found[last].end
            if self.text[end : end + 1] in CLOSING:
                return last + 1
        return None

    def _is_apart(self, at: int) -> bool:
        """German "des Rats drei Frauen": whoever is counted there is no owner."""
        if self._is_no_genitive(at):
            return True
        if self.words.language != "de" or at >= len(self.found):
            return False
        piece, after = self.found[at], self.found[at + 1 : at + 2]
        if piece.text[0].isdigit():
            return not (after and after[0].text == ".")
        counted = bool(after) and after[0].text[0].isdigit()  # "mindestens 14"
        genitive = piece.key.endswith(("r", "s")) and not counted
        return "det" in self._marks[at][1] and not genitive

    def _is_other(self, opening: Opening) -> bool:
        """Slavic "рассказал журналистам мэр": two cases, of which the first is told."""
        if self.words.articles or opening.role is None:
            return False
        before, title = self.found[opening.at - 1].key, self.found[opening.at].key
        return before.endswith(DATIVES) and not title.endswith(DATIVES)

    def _is_no_genitive(self, at: int) -> bool:
        """Slavic "журналиста израильская армия": a nominative is no owner."""
        attribute = NO_GENITIVES.get(self.words.language)
        if attribute is None or at + 1 >= len(self.found):
            return False
        piece = self.found[at]
        return piece.text.islower() and piece.text.endswith(attribute)

    def _breaks(self, opening: Opening) -> bool:
        """ "Семеро солдат ранены": what is said of them is no part of their name."""
        at = opening.at
        inside = opening.role is not None and at > opening.first
        predicate = "qual" in self._marks[at][1] and self.words.language == "ru"
        predicate = predicate and self.found[at].text.endswith(("ены", "аны", "ена"))
        return predicate or (inside and self._is_no_genitive(at))

    def _is_told(self, opening: Opening) -> bool:
        """`sagte der Gouverneur der Agentur`: a dative, agencies have but newsmen."""
        titled = opening.role is not None and opening.at > opening.first
        return titled and self._is_no_newsman(opening.at - 1)

    def _is_no_newsman(self, at: int) -> bool:
        newsmen, word = grammar_of(self.words.language).newsmen, self.found[at].key
        return bool(newsmen) and not any(part in word for part in newsmen)

    def _tells_media(self, head: Phrase) -> bool:
        """`a doctor of the agency` tells the agency something."""
        return head.sort == "title" and self._is_no_newsman(head.last - 1)


def like_given(piece: Piece, hit: Hit) -> bool:
    """A given name in a spelling that no table has begins like one that a table has."""
    names = [n for aliases in hit.actor.aliases.values() for n in aliases]
    return any(" " in n and n[0] == piece.text[0] for n in names)
