"""A reading in, what it counts out: figures and number words with bounds and nouns.

Ages, dates, hours, names, ordinals and list counters are no quantities and are left
out. `kind` is count, area, distance, percent, money, calibre, weight, energy, speed,
temperature, share or times.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lagebild.extract.numerals import Numeral, find_numerals
from lagebild.extract.quantities_bounds import (
    Bound,
    bounded,
    bounds_of,
    range_bound,
    ways_before,
)
from lagebild.extract.quantities_lexicon import NO_WORDS, CountWords, count_words
from lagebild.extract.quantities_nouns import Thing, thing_behind
from lagebild.extract.quantities_shares import share_at
from lagebild.extract.quantities_times import repeated_at
from lagebild.extract.quantities_traps import is_trap, unwanted
from lagebild.extract.times import Timex, find_times
from lagebild.lang.base import table
from lagebild.records import Reading, Sentence, Span, Token
from lagebild.text import Piece, pieces

#: What words that need no noun count, and their lower bound, by row of `vague_bare`.
LOOSE: dict[str, tuple[str, str, float | None]] = {
    "mass": ("people", "people", 2.0),
    "groups": ("groups", "groups", 2.0),
    "many": ("losses", "people", None),
    "crowd": ("people", "people", None),
    "part": ("share", "share", None),
    "often": ("times", "times", 2.0),
}
WHOLE = 4  # words between a share and the figure of its whole
BOTH = "=2"  # row of `vague_noun` for words that are as good as a figure


@dataclass(frozen=True, slots=True)
class QuantityMention:
    """A counted thing: "up to 15 soldiers" has lower None and upper 15.

    `number` is the figure named; `lower` and `upper` what the words license, None
    where they leave it open. `of` is a plain English name, or the noun as written.
    """

    sentence: int
    span: Span
    of: str
    unit: str | None
    number: float | None
    lower: float | None
    upper: float | None
    bound: str
    kind: str = "count"

    @property
    def is_count(self) -> bool:
        """Say whether things are counted, not measured, paid or put in percent."""
        return self.kind == "count"


def find_quantities(
    reading: Reading, times: Sequence[Timex] | None = None
) -> tuple[QuantityMention, ...]:
    """Return the quantities of a document in order, none overlapping.

    `times` are the document's time expressions, where they are known already.
    """
    if not table(reading.language, "numbers"):
        return ()
    taken: dict[int, list[Span]] = {}
    for timex in find_times(reading) if times is None else times:
        taken.setdefault(timex.sentence, []).append(timex.core)
    return tuple(
        mention
        for number in range(len(reading.sentences))
        for mention in _in_sentence(reading, number, taken.get(number, ()))
    )


@dataclass(frozen=True)
class _Line:
    """A sentence at work: its pieces, numerals, words of the language."""

    number: int
    parts: Sequence[Piece]
    numerals: dict[int, Numeral]
    words: CountWords
    taken: Sequence[Span]  # time expressions
    verbs: tuple[int, ...]  # pieces that begin a finite verb
    many: frozenset[int]  # where nouns in the plural begin

    def thing(self, at: int, start: int) -> Thing:
        """Return what the figure ending at `at` counts: no noun behind a verb."""
        end = next((verb for verb in self.verbs if verb >= at), len(self.parts))
        return thing_behind(self.parts[:end], at, self.words, start=start)


def _in_sentence(
    reading: Reading, number: int, taken: Sequence[Span]
) -> Iterator[QuantityMention]:
    sentence, text = reading.sentences[number], reading.document.text
    parts = pieces(text, sentence.span.start, sentence.span.end)
    numerals = {n.first: n for n in find_numerals(parts, reading.language)}
    verbs = tuple(_verbs(sentence, parts))
    words, taken = count_words(reading.language), taken if numerals else ()
    nouns = (t for t in sentence.tokens if t.upos == "NOUN")
    many = frozenset(t.span.start for t in nouns if t.feat("Number") == "Plur")
    line = _Line(number, parts, numerals, words, taken, verbs, many)
    at = free = 0
    while at < len(parts):
        mention, end = _at(line, at)
        if mention is not None:
            mention = _without_verb(_clipped(mention, parts[free:]), sentence)
            yield mention
            free = sum(part.start < mention.span.end for part in parts)
        at = max(end, at + 1)


def _verbs(sentence: Sentence, parts: Sequence[Piece]) -> Iterator[int]:
    """Yield the pieces at which finite verbs begin."""
    told = (t for t in sentence.tokens if t.upos in ("VERB", "AUX"))
    starts = {t.span.start for t in told if t.feat("VerbForm") == "Fin"}
    yield from (at for at, part in enumerate(parts) if part.start in starts)


def _clipped(mention: QuantityMention, free: Sequence[Piece]) -> QuantityMention:
    """Leave "all" in "5 all 5" to the figure that has taken it."""
    start = max(mention.span.start, free[0].start)
    return replace(mention, span=Span(start, mention.span.end))


def _without_verb(mention: QuantityMention, sentence: Sentence) -> QuantityMention:
    """ "Of them, eleven died": what happened to those counted is not what they are."""
    inside = [t for t in sentence.tokens if mention.span.contains(t.span)]
    verbal = len(inside) > 1 and _is_told(inside[-1])
    if not verbal or inside[-1].text.lower() != mention.of.lower():
        return mention
    return replace(mention, of="", span=Span(mention.span.start, inside[-2].span.end))


def _is_told(token: Token) -> bool:
    """True for a verb, but not for a participle that names people: "раненых"."""
    finite = token.upos in ("VERB", "AUX") and token.feat("Case") is None
    return token.upos == "ADV" or finite


def _at(line: _Line, at: int) -> tuple[QuantityMention | None, int]:
    """Return the quantity whose figure begins here, and where to read on."""
    end, _ = line.words.slang.match(line.parts, at)
    if end > at:
        return None, end
    end, _ = line.words.none_of.match(line.parts, at)
    if end > at:  # "none of the 22 sailors was hurt"
        whole = line.numerals.get(end)
        return None, whole.end if whole else end
    for reader in (_share, _repeated, _vague, _figure, _only):
        mention, end = reader(line, at)
        if mention is not None or end > at:
            return mention, end
    return None, at + 1


# -------------------------------------------------------------------- figures


def _figure(line: _Line, at: int) -> tuple[QuantityMention | None, int]:
    numeral = line.numerals.get(at)
    if numeral is None:
        return None, at
    if numeral.ordinal or is_trap(line.parts, numeral, line.words):
        return None, numeral.end
    first, second = _range(line, numeral)
    end = second.end if second else first.end
    if second:
        bound = range_bound(line.parts, at, end, line.words)
        thing = line.thing(end, at)
    else:
        bound, thing = _one_figure(line, at, end)
    # "one of the eleven sailors", "один из батальонов"
    part = thing.known and max(_whole(line, bound.end), _among(line, end)) > 0
    trap = not part and unwanted(line.parts, first, thing, line.words)
    if _in_time(line, at, end) or trap:
        return None, end
    stop = max(end, thing.end)
    if thing.kind in ("share", "percent"):
        stop = _behind_whole(line, stop)
    return _mention(line, bound, thing, (first, second)), stop


def _one_figure(line: _Line, at: int, end: int) -> tuple[Bound, Thing]:
    parts, words = line.parts, line.words
    stop, _ = words.bounds_after.match(parts, end)
    thing = line.thing(_whole(line, stop) or _among(line, stop) or stop, at)
    ways = ways_before(thing, words)
    return bounds_of(parts, at, end, words, may_be_way=ways), thing


def _whole(line: _Line, at: int) -> int:
    """Return the end of the whole behind a part: "23 out of 28 drones", or 0."""
    end, _ = line.words.one_of.match(line.parts, at)
    numeral = line.numerals.get(end) if end > at else None
    return numeral.end if numeral and not numeral.ordinal else 0


def _among(line: _Line, at: int) -> int:
    """Return where those begin whom a part is taken from: "одна из ракет", or 0.

    They are several: "two from the village" are not villages.
    """
    end, _ = line.words.one_of.match(line.parts, at)
    thing = line.thing(end, at)
    whole = {part.start for part in line.parts[end : thing.end]}
    return end if end > at and thing.known and whole & line.many else 0


def _range(line: _Line, first: Numeral) -> tuple[Numeral, Numeral | None]:
    """Return both ends of "5 to 10" and "between 5 and 10"; "2-3 thousand" as well."""
    begun, _ = line.words.range_from.match_before(line.parts, first.first)
    marks = [line.words.range_to]
    if begun < first.first:
        marks.append(line.words.range_and)
    for mark in marks:
        end, _ = mark.match(line.parts, first.end)
        second = line.numerals.get(end) if end > first.end else None
        if second is None or second.ordinal or second.value <= 0:
            continue
        scaled = _scaled(first, second)
        if scaled.value < second.value:
            return scaled, second
    return first, None


def _scaled(first: Numeral, second: Numeral) -> Numeral:
    """Return the first end of "2-3 thousand" in thousands."""
    for factor in (1e9, 1e6, 1e3):
        words = second.end - second.first
        if second.value >= factor and words > 1 and first.value < second.value / factor:
            return Numeral(first.first, first.end, first.value * factor, first.digits)
    return first


def _in_time(line: _Line, at: int, end: int) -> bool:
    span = Span(line.parts[at].start, line.parts[end - 1].end)
    return any(span.overlaps(time) for time in line.taken)


def _mention(
    line: _Line,
    bound: Bound,
    thing: Thing,
    figures: tuple[Numeral, Numeral | None],
) -> QuantityMention:
    first, second = figures
    unit = thing.unit
    if thing.kind == "share" and unit:  # "two thirds"
        first = replace(first, value=round(first.value / int(unit), 3))
        unit = "share"
    number, lower, upper = bounded(bound.name, first.value, second)
    start = bound.start
    end = max(bound.end, thing.end)
    return QuantityMention(
        line.number,
        Span(line.parts[start].start, line.parts[end - 1].end),
        thing.of,
        unit,
        number,
        lower,
        upper,
        bound.name,
        thing.kind,
    )


# --------------------------------------------------------------------- shares


def _share(line: _Line, at: int) -> tuple[QuantityMention | None, int]:
    """Read "half of the city", "a third of the houses", "2/3 of the town"."""
    parts, words = line.parts, line.words
    value, end = share_at(parts, at, words)
    ordinal = line.numerals.get(at - 1)  # "the second half"
    if end == at or end in line.numerals or (ordinal and ordinal.ordinal):
        return None, at
    of, _ = words.share_of.match(parts, end)
    whole = _behind_whole(line, end)
    thing = line.thing(whole if whole > end else of, at)
    if not thing.of or thing.kind == "time" or _in_time(line, at, end):
        return None, at
    bound = bounds_of(parts, at, end, words, may_be_way=NO_WORDS)
    number, lower, upper = bounded(bound.name, value, None)
    span = Span(parts[bound.start].start, parts[end - 1].end)
    return QuantityMention(
        line.number, span, "share", "share", number, lower, upper, bound.name, "share"
    ), whole


def _repeated(line: _Line, at: int) -> tuple[QuantityMention | None, int]:
    """Read "twice", "dreimal", "вдвічі"."""
    value, end = repeated_at(line.parts, at, line.words)
    if not value:
        return None, at
    bound = bounds_of(line.parts, at, end, line.words, may_be_way=NO_WORDS)
    number, lower, upper = bounded(bound.name, value, None)
    span = Span(line.parts[bound.start].start, line.parts[end - 1].end)
    return QuantityMention(
        line.number, span, "times", "times", number, lower, upper, bound.name, "times"
    ), end


def _behind_whole(line: _Line, at: int) -> int:
    """Return the end of the whole that a share is of: "a third of 12,000 residents"."""
    for step in range(at, min(at + WHOLE, len(line.parts))):
        numeral = line.numerals.get(step)
        if numeral is not None:
            return at if numeral.ordinal else numeral.end
        if not line.parts[step].text[0].isalpha():
            break
    return at


# ---------------------------------------------------------------- vague words


def _vague(line: _Line, at: int) -> tuple[QuantityMention | None, int]:
    """Read "dozens of soldiers", "several villages", "en masse", "high losses"."""
    parts, words = line.parts, line.words
    end, value = words.vague_bare.match(parts, at)
    if end > at:
        return _loose(line, at, end, value[0]), end
    end, value, needs_noun = _vague_words(line, at)
    if end == at or (end in line.numerals and not needs_noun):
        return None, at
    if end in line.numerals or _in_time(line, at, end):
        return None, at
    thing = line.thing(end, at)
    alone = value[0] == BOTH and end in line.verbs  # "both were killed"
    if thing.kind == "time" or (needs_noun and not thing.known and not alone):
        return None, at
    span = Span(parts[at].start, parts[max(end, thing.end) - 1].end)
    kind = thing.kind
    if value[0] == BOTH:
        return QuantityMention(
            line.number, span, thing.of, thing.unit, 2.0, 2.0, 2.0, "exact_all"
        ), max(end, thing.end)
    lower = float(value[0]) or None
    return QuantityMention(
        line.number, span, thing.of, thing.unit, None, lower, None, "vague", kind
    ), max(end, thing.end)


def _vague_words(line: _Line, at: int) -> tuple[int, tuple[str, ...], bool]:
    """Return the end and value of a vague word, and whether it needs a noun."""
    end, value = line.words.vague.match(line.parts, at)
    if end == at + 1 and _is_single(line, at):
        return at, (), False
    if end > at:
        return end, value, False
    return *line.words.vague_noun.match(line.parts, at), True


def _is_single(line: _Line, at: int) -> bool:
    """True for one hundred behind a bound: "до сотни", "close to a hundred"."""
    begin, _ = line.words.bounds.match_before(line.parts, at)
    return begin < at and line.words.single.match(line.parts, at)[0] > at


def _loose(line: _Line, at: int, end: int, value: str) -> QuantityMention:
    span = Span(line.parts[at].start, line.parts[end - 1].end)
    of, unit, lower = LOOSE[value]
    kind = of if of in ("share", "times") else "count"
    return QuantityMention(
        line.number, span, of, unit, None, lower, None, "vague", kind
    )


def _only(line: _Line, at: int) -> tuple[QuantityMention | None, int]:
    """Read "the only member of the crew" as one."""
    end, _ = line.words.only.match(line.parts, at)
    if end == at:
        return None, at
    thing = line.thing(end, at)
    if not thing.known or thing.kind != "count":
        return None, at
    span = Span(line.parts[at].start, line.parts[thing.end - 1].end)
    return QuantityMention(
        line.number, span, thing.of, thing.unit, 1.0, 1.0, 1.0, "exact"
    ), thing.end
