"""Fields of a claim as a reviewer types them in; checked values as plain JSON out.

A value has the form that the field has in the project file, but `words` where that has
positions: they are looked for in the claim's sentence, wherever that has moved.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from typing import Any, Protocol, TypeAlias

from lagebild.errors import UsageError
from lagebild.ontology import PHASES, event_types, framings
from lagebild.review.values import edtf, line

STATUSES = (
    "asserted", "reported", "hedged", "unverified", "forecast", "planned",
    "conditional", "hypothetical", "denied", "opinion", "directive", "open",
    "presupposed",
)  # fmt: skip
FACTUALITIES = ("CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "CTu", "Uu")
#: How an amount is written: its sign, its bound, and which ends it sets.
BOUNDS: Mapping[str, str] = {
    "": "exact", "<=": "upper", ">=": "lower", ">": "lower_exclusive", "~": "approx",
}  # fmt: skip
_AMOUNT = re.compile(
    r"(<=|>=|>|~|)\s*(\d+(?:\.\d+)?)(?:\s*-\s*(\d+(?:\.\d+)?))?\s+(\S.*)"
)

_PLACE = re.compile(r"(.+?)(?: \((origin|destination|direction)\))?")

Json: TypeAlias = Any


class Names(Protocol):
    """Where names of actors and places are looked up."""

    def actor(self, name: str) -> Mapping[str, Json]:
        """Name, entity, side and role of an actor; unknown ones as they are written."""

    def place(self, name: str) -> Mapping[str, Json]:
        """The fields of the place; UsageError where there is none of this name."""


Reader: TypeAlias = Callable[[str, Names], Json]


def _one_of(field: str, known: Callable[[], Collection[str]]) -> Reader:
    def read(text: str, names: Names) -> Json:
        if text not in known():
            raise UsageError(
                f"{field}={text}: is not known. Choose one of {', '.join(known())}."
            )
        return text

    return read


def _or_none(read: Reader) -> Reader:
    return lambda text, names: read(text, names) if text else None


def _several(read: Reader) -> Reader:
    """Read values separated by semicolons; nothing at all means none."""

    def each(text: str, names: Names) -> Json:
        parts = [part.strip() for part in text.split(";")]
        return [read(part, names) for part in parts if part]

    return each


def _mention(text: str, names: Names) -> Json:
    found = names.actor(line(text))
    return {key: found[key] for key in ("name", "entity", "side")} | {"words": text}


def _place(text: str, names: Names) -> Json:
    match = _PLACE.fullmatch(line(text))
    name, role = match.groups() if match else (text, None)
    return dict(names.place(name)) | {"role": role, "words": name}


def _time(text: str, names: Names) -> Json:
    return {"value": edtf(text)}


def _quantity(text: str, names: Names) -> Json:
    for sign, plain in (("≤", "<="), ("≥", ">="), ("\u2013", "-")):
        text = text.replace(sign, plain)
    match = _AMOUNT.fullmatch(text)
    if not match or (match[3] and (match[1] or float(match[3]) < float(match[2]))):
        raise UsageError(
            f"quantity={text}: is no count. Write '195 killed', "
            "'<=195 soldiers killed' (also >=, > and ~) or '100-200 soldiers killed'."
        )
    *unit, of = match[4].split()
    return {"of": of, "unit": " ".join(unit) or None} | _ends(match)


def _ends(match: re.Match[str]) -> dict[str, Json]:
    """Return number, lower, upper and bound, as the extractor would set them."""
    low = float(match[2])
    if match[3]:
        high = float(match[3])
        return {"number": None, "lower": low, "upper": high, "bound": "approx"}
    bound = BOUNDS[match[1]]
    return {
        "number": low,
        "lower": low if bound in ("exact", "lower", "lower_exclusive") else None,
        "upper": low if bound in ("exact", "upper") else None,
        "bound": bound,
    }


def _evidence(text: str, names: Names) -> Json:
    return {"kind": line(text)}


def origin(text: str, names: Names) -> Json:
    """Read who is to stand at the end of the chain; `author` means nobody else."""
    if text == "author":
        return None
    return dict(names.actor(line(text))) | {"words": text}


#: What `edit` may change, and how each value is read.
READERS: Mapping[str, Reader] = {
    "type": _one_of("type", event_types),
    "phase": _one_of("phase", lambda: PHASES),
    "polarity": _one_of("polarity", lambda: ("+", "-")),
    "framing": _or_none(_one_of("framing", framings)),
    "actor": _several(_mention),
    "target": _several(_mention),
    "place": _several(_place),
    "time": _several(_time),
    "utterance_time": _several(_time),
    "quantity": _several(_quantity),
    "status": _several(_one_of("status", lambda: STATUSES)),
    "author_factuality": _one_of("author_factuality", lambda: FACTUALITIES),
    "origin_factuality": _one_of("origin_factuality", lambda: FACTUALITIES),
    "evidence": _several(_evidence),
    "origin": origin,
}
