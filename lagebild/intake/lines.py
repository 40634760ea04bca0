"""A text in, its non-blank lines out, with what stands around them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lagebild.records import Span

_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_WORD = re.compile(r"\w+(?:[’'ʼ.-]\w+)*")
_CLOSERS = "\"'”“»«’‘)]*_ \t\u200b"
_TERMINAL = ".!?…:;"
_INNER_END = re.compile(r"[.!?…][\"'”“»«’)]*\s+[\"'“„«(]*[A-ZÄÖÜА-ЯІЇЄҐЁ]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that holds something. `gap`: a blank line (or nothing) stands above."""

    span: Span
    raw: str
    gap: bool

    @property
    def text(self) -> str:
        return self.raw.strip()

    @property
    def words(self) -> list[str]:
        return _WORD.findall(self.raw[:4000])

    @property
    def ended(self) -> bool:
        """Whether the line closes with a full stop or the like."""
        return self.raw.rstrip(_CLOSERS).endswith(tuple(_TERMINAL))

    @property
    def mark(self) -> str:
        """The last sign before closing quotes and brackets."""
        return self.raw.rstrip(_CLOSERS)[-1:]

    @property
    def sentences(self) -> int:
        """Roughly how many sentences the line holds."""
        return 1 + len(_INNER_END.findall(self.raw[:4000]))

    @property
    def continues(self) -> bool:
        """Whether the line opens like the middle of a sentence."""
        first = self.text[:1]
        return first.islower() or first in ",;:.)»”%" or self.raw[:1] in " \t"


def split_lines(text: str) -> tuple[Line, ...]:
    """Return the lines of a text that hold more than blanks."""
    lines: list[Line] = []
    end = 0
    for match in _LINE.finditer(text):
        if not match[0].strip():
            continue
        between = text[end : match.start()]
        gap = not lines or between.count("\n") + between.count("\r\r") > 1
        lines.append(Line(Span(*match.span()), match[0], gap))
        end = match.end()
    return tuple(lines)
