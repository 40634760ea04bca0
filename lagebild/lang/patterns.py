"""Word patterns of the language tables, matched against the tokens of a sentence.

A pattern is words separated by spaces. A word matches a token's lower-case form or
its lemma; `=form` matches the form alone; `stem*` matches every form that starts with
`stem`, `*tail` every compound that ends in `tail` ("Sturmangriff", not "Angriff");
`a|b*|=c` is a choice. `…` stands for a gap inside one clause, as wide as
`gap_of` says for the language (separable verbs: `teilen|teilt … mit`). Where a language
begins a word now one way, now another for the sound of it (Ukrainian `вдарив`,
`ударив`), each stands for both. Where `grammar.toml` says how verbs go on (`[past]`),
a stem of the past (`захватил*`) stands for its infinitive too, in Ukrainian a form of
it (`перерізали`) for the other genders as well.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from lagebild.lang.base import table
from lagebild.records import Token

CACHED = 30_000  # words whose patterns are remembered
GAP = 14  # widest verb bracket that press German uses in practice
_SHORTEST = 3  # letters of a compound's first part
_NARROW = 8  # words between verb and object where no bracket holds them together
ENDS = frozenset('.!?;:…"“”„«»')  # a gap never runs over these
_PAIRS = (("«", "»"), ("„", "“"), ("“", "”"), ('"', '"'))  # but over a name in these
_ENDS_OF_PAST = (3, 5)  # letters of the endings that `[past]` has
_STEM = 5  # letters and the star of the shortest past whose infinitive is taken
_NAME = 3  # words that such a name may have

_SOFT = frozenset("аеєиіїоуюя'*")  # what no change of sound stands before

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a pattern: forms or lemmas, forms alone, stems, ends of compounds."""

    whole: frozenset[str]
    stems: tuple[str, ...]
    exact: frozenset[str] = frozenset()
    tails: tuple[str, ...] = ()

    def matches(self, forms: tuple[str, str]) -> bool:
        form, lemma = forms
        if form in self.whole or lemma in self.whole or form in self.exact:
            return True
        if self.stems and form.startswith(self.stems):
            return True
        return any(is_compound(form, tail) for tail in self.tails)


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words with gaps: `gaps[i]` says that a gap may stand before word i.

    One of `second` stands in every sentence that matches, if any are known.
    """

    words: tuple[Word, ...]
    gaps: tuple[bool, ...]
    source: str = ""
    second: frozenset[str] = frozenset()

    def around(self, tokens: Sequence[Token], token: int) -> tuple[int, ...] | None:
        """Return where the words stand side by side with `token` among them."""
        size = len(self.words)
        for start in range(max(token - size + 1, 0), token + 1):
            run = tokens[start : start + size]
            fit = zip(self.words, run, strict=False)
            if len(run) == size and all(w.matches(forms_of(t)) for w, t in fit):
                return tuple(range(start, start + size))
        return None


def is_compound(form: str, tail: str) -> bool:
    """Say whether a word is a longer one that ends in `tail`."""
    return form.endswith(tail) and len(form) >= len(tail) + _SHORTEST


def parts(source: str) -> tuple[str, str]:
    """Return the two parts of a pattern with one gap; two empty strings for others."""
    first, *rest = (part.strip() for part in source.split("…"))
    return (first, rest[0]) if len(rest) == 1 and first and rest[0] else ("", "")


def forms_of(token: Token) -> tuple[str, str]:
    """Return a token's form and lemma as patterns know them."""
    form = token.text.lower().replace("’", "'").replace("ʼ", "'")
    article = token.upos == "DET"  # whose lemma would be every case of it
    return form, form if article else token.lemma.lower()


def compile_pattern(source: str, language: str = "") -> Pattern:
    """Return the pattern of its written form; see the module's docstring."""
    words: list[Word] = []
    gaps: list[bool] = []
    gap = False
    for part in source.lower().split():
        if part == "…":
            gap = True
            continue
        choices = part.split("|")
        more = (*_sounding(choices, language), *_infinitives(choices, language))
        words.append(_word([*choices, *more]))
        gaps.append(gap)
        gap = False
    return Pattern(tuple(words), tuple(gaps), source, _second(words))


def _second(words: Sequence[Word]) -> frozenset[str]:
    if len(words) == 1 or words[1].stems or words[1].tails:
        return frozenset()
    return words[1].whole | words[1].exact


def gap_of(language: str) -> int:
    """Return how many tokens a gap may span in a language."""
    return GAP if language == "de" else _NARROW


def _sounding(choices: Sequence[str], language: str) -> Iterator[str]:
    """Yield the other beginnings of words: "втратив" for "утратив" and back."""
    rule = dict(table(language, "grammar").get("euphony", {}))
    never = tuple(rule.pop("never", ()))
    for first, other in rule.items():
        for choice in choices:
            mark, word = ("=", choice[1:]) if choice[0] == "=" else ("", choice)
            plain = word.startswith(first) and not word.startswith(never)
            if plain and word[1:2] and word[1] not in _SOFT:
                yield f"{mark}{other}{word[1:]}"


def _infinitives(choices: Sequence[str], language: str) -> Iterator[str]:
    """Yield what a form of the past stands for: "захватил*" for "захватить" too."""
    rule = table(language, "grammar").get("past", {})
    for choice in choices:
        if len(choice) <= _STEM or choice[0] == "=":
            continue
        for size in _ENDS_OF_PAST:
            for other in rule.get(choice[-size:], "").split():
                yield f"{choice[:-size]}{other}"


def _word(choices: Sequence[str]) -> Word:
    return Word(
        frozenset(c for c in choices if c[-1] != "*" and c[0] not in "=*"),
        tuple(c[:-1] for c in choices if c[-1] == "*"),
        frozenset(c[1:] for c in choices if c[0] == "="),
        tuple(c[1:] for c in choices if c[0] == "*"),
    )


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """An entry found: the indices of its tokens, in order, and the pattern that fit."""

    entry: T
    tokens: tuple[int, ...]
    pattern: str = ""


class Matcher(Generic[T]):
    """Finds all entries of a table in a sentence, by the first word of each pattern.

    `gap` is the width of a gap in tokens (`gap_of` a language), `language` that of the
    entries where its words begin in two ways.
    """

    def __init__(
        self, entries: Iterable[tuple[str, T]], gap: int = GAP, language: str = ""
    ) -> None:
        self._gap = gap
        self._between = frozenset(table(language, "grammar").get("between", ()))
        self._opened = lru_cache(CACHED)(self._opening)  # the same words come often
        self._whole: dict[str, list[tuple[Pattern, T]]] = {}
        self._stems: dict[str, list[tuple[Pattern, T]]] = {}
        self._tails: dict[str, list[tuple[Pattern, T]]] = {}
        for source, entry in entries:
            pattern = compile_pattern(source, language)
            first = pattern.words[0]
            for form in sorted(first.whole | first.exact):
                self._whole.setdefault(form, []).append((pattern, entry))
            for stem in first.stems:
                self._stems.setdefault(stem[:3], []).append((pattern, entry))
            for tail in first.tails:
                self._tails.setdefault(tail[-3:], []).append((pattern, entry))

    def find(self, tokens: Sequence[Token]) -> Iterator[Match[T]]:
        """Yield matches in order of their first token, longer ones first."""
        forms = [forms_of(token) for token in tokens]
        there = {word for pair in forms for word in pair}
        articles = {i for i, t in enumerate(tokens) if t.feat("PronType") == "Art"}
        between = {i for i, pair in enumerate(forms) if pair[0] in self._between}
        passed = articles, between
        for i, first in enumerate(forms):
            found = [
                m
                for p, e in self._opened(first)
                if not (p.second and p.second.isdisjoint(there))
                and (m := _match(p, e, forms, i, self._gap, passed))
            ]
            found.sort(key=lambda m: -len(m.tokens))
            yield from found

    def _opening(self, forms: tuple[str, str]) -> tuple[tuple[Pattern, T], ...]:
        """Return the patterns that begin with a word, each once."""
        form, lemma = forms
        near = [self._whole.get(form), self._whole.get(lemma)]
        near += [self._stems.get(form[:3]), self._stems.get(form[:2])]
        near += [self._tails.get(form[-3:])]
        listed = (pair for pairs in near for pair in pairs or ())
        once = {id(pair[0]): pair for pair in listed}
        return tuple(p for p in once.values() if p[0].words[0].matches(forms))


def _match(
    pattern: Pattern,
    entry: T,
    forms: Sequence[tuple[str, str]],
    start: int,
    reach: int,
    passed: tuple[Collection[int], Collection[int]],
) -> Match[T] | None:
    """Match what follows; an article is no particle: "traf … ein" in "ein Haus".

    Passed over are articles there, and a word before an infinitive: "außer Gefecht zu
    setzen".
    """
    articles, between = passed
    at, places, last = start, [start], pattern.words[-1]
    for word, gap in zip(pattern.words[1:], pattern.gaps[1:], strict=True):
        no = articles if gap and word is last else ()
        particle = not gap and at + 1 in between
        nxt = _next(word, forms, at + 1, 1 if particle else reach if gap else 0, no)
        if nxt is None:
            return None
        places.append(nxt)
        at = nxt
    return Match(entry, tuple(places), pattern.source)


def _next(
    word: Word,
    forms: Sequence[tuple[str, str]],
    at: int,
    reach: int,
    no: Collection[int],
) -> int | None:
    for i in range(at, min(at + reach + 1, len(forms))):
        if i not in no and word.matches(forms[i]):
            return i
        ends = forms[i][0] in ENDS
        if ends and not (_is_of_name(forms, i) or _is_of_number(forms, i)):
            return None
    return None


def _is_of_name(forms: Sequence[tuple[str, str]], mark: int) -> bool:
    """ "Fired six “Shaheds”": marks around a name part no clauses."""
    this = forms[mark][0]
    near = {forms[at][0] for at in range(mark + 2, min(mark + _NAME + 2, len(forms)))}
    back = {forms[at][0] for at in range(max(mark - _NAME - 1, 0), max(mark - 1, 0))}
    opens = any(a == this and b in near for a, b in _PAIRS)
    return opens or any(b == this and a in back for a, b in _PAIRS)


def _is_of_number(forms: Sequence[tuple[str, str]], mark: int) -> bool:
    """ "Warf der 92. Brigade Mord vor": the stop of an ordinal number parts nothing."""
    inside = 0 < mark < len(forms) - 1
    return inside and forms[mark][0] == "." and forms[mark - 1][0].isdecimal()
