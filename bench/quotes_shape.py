"""Our contexts in the shape that DE-GNQA gives to quotations.

Ours hold the words that matter. The corpus marks whole phrases: a speaker with article
and title, a verb with its auxiliaries, all of a sentence that is not the quotation as
its frame, and a whole sentence as quotation where what is said is no clause ("the
minister announced talks").
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from lagebild.extract.findings import Line
from lagebild.extract.frames import Frame
from lagebild.records import Span

PARTS = ("quote", "speaker", "cue", "frame", "addressee")
#: What belongs to a verb, and to a noun, as the corpus marks them.
_VERBAL = frozenset({"aux", "compound"})
_NOMINAL = frozenset({"det", "amod", "nmod", "appos", "flat", "nummod", "conj"})
#: Labels of a name below the noun that says what its bearer is.
_NAMING = frozenset({"appos", "flat"})
#: Showing and posting is no quotation in the corpus' sense, nor is "alleged".
_NO_QUOTE = frozenset({"show", "publish", "purport"})
_OPEN, _CLOSED = "„“\"«»'‚", "“”\"«»'‘"

Tokens = frozenset[int]
Parts = Mapping[str, Tokens]


@dataclass(frozen=True)
class Shape:
    """A text of the corpus: its words and where its tokens start."""

    text: str
    starts: tuple[int, ...]

    def sayings(self, frames: Iterable[Frame], lines: Sequence[Line]) -> list[Parts]:
        """Return the parts of every quotation that the frames make."""
        spoken = [f for f in frames if _is_spoken(f, lines[f.line])]
        said = [self._saying(f, lines[f.line]) for f in spoken if not f.inferred]
        said += [part for whole in said for part in self._verbatim(whole)]
        going_on = sorted((f for f in spoken if f.inferred), key=lambda f: f.line)
        runs = groupby(enumerate(going_on), lambda p: (p[1].line - p[0], p[1].source))
        for _, run in runs:
            said.append(self._continued([f for _, f in run], lines))
        return said

    # ------------------------------------------------------------------ parts

    def _saying(self, frame: Frame, line: Line) -> Parts:
        verb = [frame.cue.span, *_beside(line, frame.cue.span, _VERBAL)]
        speaker = self._tokens(_speaker(frame, line))
        if _is_reported(frame, line):
            whole = self._tokens([line.sentence.span])
            return _parts(quote=whole, speaker=speaker & whole)
        cue = frozenset(t for t in self._tokens(verb) if self._char(t).isalnum())
        own = self._tokens([*frame.own, *verb]) | speaker
        quote = self._tokens(self._with_marks(c) for c in self._bare(frame)) - own
        if frame.entry and frame.entry.kind in ("preposition", "particle"):
            around = frozenset(range(min(own), max(own) + 1))
            if frame.entry.kind == "preposition":  # "nach | Angaben von"
                speaker |= frozenset(sorted(cue)[1:])
                cue = frozenset(sorted(cue)[:1])
            quote = self._closed(quote - around)
            return _parts(quote=quote, speaker=speaker, cue=cue, frame=around)
        quote = self._closed(quote)
        around = self._around(cue | (speaker & own), quote, line)
        return _parts(quote=quote, speaker=speaker, cue=cue, frame=around)

    def _verbatim(self, whole: Parts) -> Iterator[Parts]:
        """Yield the words in marks inside indirect speech: a quotation of their own."""
        quote = sorted(whole["quote"])
        marks = [t for t in quote if self._char(t) in _OPEN + _CLOSED]
        if not whole["cue"] or not marks or quote[0] in marks:  # direct speech
            return
        for first, last in zip(marks[::2], marks[1::2], strict=False):
            words = [self._char(t) for t in range(first + 1, last)]
            if any(w.islower() for w in words):  # "Neue Presse" is a name
                yield {**whole, "quote": frozenset(range(first, last + 1))}

    def _continued(self, frames: Sequence[Frame], lines: Sequence[Line]) -> Parts:
        """Sentences that go on with what one speaker says are one quotation."""
        spans = [self._with_marks(c) for f in frames for c in f.content]
        speaker = self._tokens(_speaker(frames[0], lines[frames[0].line]))
        return _parts(quote=self._tokens(spans), speaker=speaker)

    def _around(self, words: Tokens, quote: Tokens, line: Line) -> Tokens:
        """Return what stands around the cue in its sentence, up to the quotation."""
        sentence = self._tokens([line.sentence.span])
        out: set[int] = set()
        for word in words & sentence:
            left = right = word
            while left - 1 in sentence and left - 1 not in quote:
                left -= 1
            while right + 1 in sentence and right + 1 not in quote:
                right += 1
            out.update(range(left, right + 1))
        return frozenset(t for t in out if self._char(t) != "." or t != max(sentence))

    def _closed(self, quote: Tokens) -> Tokens:
        """A quotation ends before the full stop, unless marks enclose it."""
        last = max(quote, default=0)
        return quote - {last} if quote and self._char(last) == "." else quote

    # ------------------------------------------------------------------ tokens

    def _bare(self, frame: Frame) -> Iterator[Span]:
        """Yield what is said without the comma or colon that opens or closes it."""
        for span in frame.content:
            start, end = span.start, span.end
            while start < end and self.text[start] in ",:;–- ":
                start += 1
            while start < end and self.text[end - 1] in ",:;–- ":
                end -= 1
            yield Span(start, end)

    def _with_marks(self, span: Span) -> Span:
        """Return a span with its quotation marks: in the corpus they are part of it."""
        opened = span.start > 0 and self.text[span.start - 1] in _OPEN
        closed = self.text[span.end : span.end + 1] in tuple(_CLOSED)
        return Span(span.start - opened, span.end + closed)

    def _char(self, token: int) -> str:
        return self.text[self.starts[token]]

    def _tokens(self, spans: Iterable[Span]) -> Tokens:
        at = self.starts
        return frozenset(
            t
            for s in spans
            for t in range(bisect_left(at, s.start), bisect_left(at, s.end))
        )


def _parts(**given: Tokens) -> Parts:
    return {part: given.get(part, frozenset()) for part in PARTS}


def _is_spoken(frame: Frame, line: Line) -> bool:
    """Say whether a frame is a quotation: no showing, no "alleged", no attribute.

    An outlet that is told something does not say it.
    """
    entry = frame.entry
    if frame.doubtful or frame.carries or frame.cue.cls in _NO_QUOTE:
        return False
    if frame.cue.cls == "hearsay" and entry is not None and entry.kind == "adverb":
        return False
    if line.tree is None or frame.inferred or entry is None or entry.kind != "verb":
        return True
    top = line.tree.top(range(*line.range(frame.cue.span)))
    return line.tree.label(top) != "amod"


def _is_reported(frame: Frame, line: Line) -> bool:
    """True where what is said is no clause: "announced talks", "called it a lie"."""
    if frame.entry is None or frame.entry.kind != "verb" or frame.quoted:
        return False
    inside = [
        token
        for token in line.sentence.tokens
        if any(c.contains(token.span) for c in frame.content)
    ]
    verbs = any(t.upos in ("VERB", "AUX") or t.text in _OPEN for t in inside)
    return bool(inside) and not verbs


def _speaker(frame: Frame, line: Line) -> list[Span]:
    """Return the words of a speaker with article, title and what belongs to them."""
    source = frame.source.span
    return [source, *_beside(line, source, _NOMINAL)] if source else []


def _beside(line: Line, span: Span, labels: Collection[str]) -> list[Span]:
    """Return the words that belong to a phrase's head, by the tree."""
    tree = line.tree
    if tree is None or not line.sentence.span.contains(span):
        return []
    top = tree.top(range(*line.range(span)))
    above = tree.head(top)
    while labels is _NOMINAL and tree.label(top) in _NAMING and above is not None:
        top, above = above, tree.head(above)
    below = [c for c in tree.children(top) if tree.label(c) in labels]
    words = {t for c in below for t in tree.subtree(c)} | {top}
    return [line.sentence.tokens[t].span for t in sorted(words)]
