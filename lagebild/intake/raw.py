"""What a parser hands over: a text as stored, what the file says of it, line hints."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lagebild.records import Problem, Span, Zone

#: What may be stated about a document, in sidecars, front matter and records.
FIELDS = ("outlet", "date", "url", "language", "title", "author")

#: Remarks that may stand beside them; they say nothing that is read.
REMARKS = ("constructed",)

_UNWRITABLE = re.compile("[\ud800-\udfff\x00]")


@dataclass(frozen=True, slots=True)
class Raw:
    """A text before it is described. `stated` holds some of `FIELDS`.

    `grounds` says where each stated field stands; `zones` are lines (by their start)
    whose zone the format itself gives, such as a heading in HTML.
    """

    name: str
    text: str
    format: str
    path: str
    stated: Mapping[str, str] = field(default_factory=dict)
    grounds: Mapping[str, str] = field(default_factory=dict)
    furniture: Span | None = None
    zones: Mapping[int, Zone] = field(default_factory=dict)
    post: bool = False


@dataclass(frozen=True, slots=True)
class Parsed:
    """The texts of one input and what was wrong with it."""

    texts: tuple[Raw, ...] = ()
    problems: tuple[Problem, ...] = ()


def writable(text: str) -> str:
    """Replace lone surrogates and NUL, which no file can hold, one for one."""
    return _UNWRITABLE.sub("\ufffd", text)


def collapse(words: str) -> str:
    """Return the words with single spaces, so that stated values compare."""
    return " ".join(words.split())
