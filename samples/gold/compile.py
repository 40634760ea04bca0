"""Gold in words (NAME.toml) in, claims with offsets (NAME.jsonl) out.

Every quotation is looked up in the report, so that no offset can drift; one that is
missing or stands there twice is an error. The notation: docs/howto/samples.md.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
#: Folders of gold in words; the reports lie beside each.
UNSEEN = HERE.parent / "unseen"
FOLDERS = (HERE, UNSEEN / "gold", UNSEEN / "second")
Place = tuple[int, int]
_NOT_FACT = {"forecast", "planned", "conditional", "hypothetical", "open"} | {
    "directive",
    "opinion",
}


class GoldError(ValueError):
    """A quotation that is not in the report, or an entry that cannot be read."""


@dataclass(frozen=True)
class Unit:
    """A sentence, heading or line of furniture, and what is said of it."""

    start: int
    end: int
    entry: Mapping[str, Any]


def compile_gold(path: Path) -> list[dict[str, Any]]:
    """Return the claims of one gold file in the interchange form."""
    gold = tomllib.loads(path.read_text(encoding="utf-8"))
    report = path.parent.parent / "reports" / f"{path.stem}.txt"
    text = report.read_bytes().decode("utf-8")
    places = path.with_name("places.toml").read_text(encoding="utf-8")
    points = tomllib.loads(places)
    claims: list[dict[str, Any]] = []
    for unit in units(text, gold["unit"]):
        for entry in unit.entry.get("claim", ()):
            name = f"{path.stem}-C{len(claims) + 1:03}"
            try:
                maker = _Maker(text, unit, entry, gold.get("voice", {}), points)
                claims.append({"id": name, "doc": path.stem, **maker.claim()})
            except (GoldError, KeyError) as error:
                raise GoldError(f"{path.name} {name}: {error}") from error
    return claims


def units(text: str, entries: Sequence[Mapping[str, Any]]) -> list[Unit]:
    """Cut the text where each unit opens; nothing before, between or after is lost."""
    starts: list[int] = []
    for entry in entries:
        at = text.find(entry["opens"], starts[-1] + 1 if starts else 0)
        if at < 0:
            raise GoldError(f"no unit opens with “{entry['opens']}”")
        starts.append(at)
    ends = [*starts[1:], len(text)]
    if text[: starts[0]].strip():
        raise GoldError("there is text before the first unit")
    cut = [a + len(text[a:b].rstrip()) for a, b in zip(starts, ends, strict=True)]
    return [Unit(*parts) for parts in zip(starts, cut, entries, strict=True)]


def find(text: str, quote: str, scope: Place) -> Place | None:
    """Return where the quotation stands in the scope; “#2” asks for the second."""
    words, _, nth = quote.partition(" #")
    found = _all(text, words, scope)
    if nth:
        return found[int(nth) - 1] if len(found) >= int(nth) else None
    if len(found) > 1:
        raise GoldError(f"“{words}” stands there {len(found)} times; add #1, #2 …")
    return found[0] if found else None


def _all(text: str, words: str, scope: Place) -> list[Place]:
    if not words.strip():
        raise GoldError("an empty quotation")
    left = r"(?<!\w)" if words[0].isalnum() else ""
    right = r"(?!\w)" if words[-1].isalnum() else ""
    pattern = re.compile(left + re.escape(words) + right)
    return [m.span() for m in pattern.finditer(text, *scope)]


class _Maker:
    """One claim of one unit: quotations become spans, defaults become values."""

    def __init__(
        self,
        text: str,
        unit: Unit,
        entry: Mapping[str, Any],
        voices: Mapping[str, Mapping[str, str]],
        points: Mapping[str, Sequence[float]],
    ) -> None:
        self.text, self.unit, self.entry = text, unit, entry
        self.voices, self.points = voices, points
        self.content = [
            self._inside(q, [(unit.start, unit.end)]) for q in entry["words"]
        ]

    def claim(self) -> dict[str, Any]:
        entry, chain = self.entry, self._chain()
        author, origin = self._factuality(len(chain) > 1)
        fields: dict[str, Any] = {
            "zone": self.unit.entry.get("zone", "body"),
            "content": [self._span(p) for p in self.content],
            "trigger": [
                self._span(self._inside(q, self.content)) for q in entry["trigger"]
            ],
            "type": entry["type"],
            "phase": entry.get("phase", "occurred"),
            "polarity": entry.get("polarity", "+"),
        }
        if "framing" in entry:
            fields["framing"] = entry["framing"]
        fields |= {key: self._named(key) for key in ("actor", "target")}
        fields["place"] = [self._place(p) for p in self._named("place")]
        fields |= {key: self._times(key) for key in ("time", "utterance_time")}
        fields["quantity"] = [self._quantity(q) for q in entry.get("quantity", ())]
        fields["status"] = self._status(chain, origin)
        fields["factuality"] = {"author": author, "origin": origin}
        fields["chain"] = chain
        fields["alt_chains"] = [list(a) for a in entry.get("alt_chains", ())]
        fields["evidence"] = [
            {**self._anywhere(words), "kind": kind}
            for words, kind in map(_pair, entry.get("evidence", ()))
        ]
        return fields

    # -------------------------------------------------------------- quotations

    def _span(self, at: Place) -> dict[str, Any]:
        return {"start": at[0], "end": at[1], "text": self.text[slice(*at)]}

    def _inside(self, quote: str, scopes: Sequence[Place]) -> Place:
        found = [at for scope in scopes if (at := find(self.text, quote, scope))]
        if len(found) != 1:
            raise GoldError(f"“{quote}” is not there once, but {len(found)} times")
        return found[0]

    def _anywhere(self, quote: str) -> dict[str, Any]:
        """Look in the claim's words, its unit, before it (nearest), after it."""
        if not quote:
            return {"start": None, "end": None, "text": None}
        unit = (self.unit.start, self.unit.end)
        for scope in (*self.content, unit):
            if at := find(self.text, quote, scope):
                return self._span(at)
        before = _all(self.text, quote, (0, unit[0]))
        after = _all(self.text, quote, (unit[1], len(self.text)))
        if not before and not after:
            raise GoldError(f"“{quote}” is nowhere in the report")
        return self._span(before[-1] if before else after[0])

    # ------------------------------------------------------------------ fields

    def _named(self, key: str) -> list[dict[str, Any]]:
        entries = self.entry.get(key, ())
        pairs = map(_pair, entries)
        return [{**self._anywhere(words), "name": name} for words, name in pairs]

    def _place(self, named: dict[str, Any]) -> dict[str, Any]:
        name, _, role = named["name"].partition(" @")
        lat, lon = self.points.get(name, (None, None))
        place = {**named, "name": name, "lat": lat, "lon": lon}
        return {**place, "role": role} if role else place

    def _times(self, key: str) -> list[dict[str, Any]]:
        entries = self.entry.get(key, self.unit.entry.get(key, ()))
        pairs = map(_pair, entries)
        return [{**self._anywhere(words), "value": value} for words, value in pairs]

    def _quantity(self, entry: str) -> dict[str, Any]:
        words, told = _pair(entry)
        of, unit, bound = (part.strip() for part in told.split(","))
        return {**self._anywhere(words), "of": of, "unit": unit, **_bounds(bound)}

    def _chain(self) -> list[dict[str, Any]]:
        hops = self.entry.get("chain", self.unit.entry.get("chain", ()))
        author = {"hop": 0, "role": "author", "name": None}
        told = [self._hop(n, hop) for n, hop in enumerate(hops, 1)]
        return [author | {"inferred": False}, *told]

    def _hop(self, number: int, entry: str) -> dict[str, Any]:
        key, _, rest = entry.partition(":")
        words, *cue = (part.strip() for part in rest.split("|"))
        voice, inferred = self.voices[key], cue == ["continuation"]
        hop = {"hop": number, "role": voice["role"], "name": voice["name"]}
        hop |= {**self._anywhere(words), "side": voice["side"]}
        where = {} if len(cue) < 2 else self._anywhere(cue[0])
        hop["cue"] = {**where, "class": cue[-1]}
        return {**hop, "inferred": inferred}

    def _factuality(self, told: bool) -> tuple[str, str]:
        author, _, origin = self.entry.get("fact", "").partition(" ")
        return author or ("Uu" if told else "CT+"), origin or author or "CT+"

    def _status(self, chain: Sequence[Mapping[str, Any]], origin: str) -> list[str]:
        """Add `asserted` and `reported` by the rules of the guideline (G9)."""
        own = [*self.entry.get("status", ()), *self.unit.entry.get("status", ())]
        status = list(dict.fromkeys(own))
        if origin.startswith("CT") and not _NOT_FACT & set(status):
            status.insert(0, "asserted")
        if any(hop["role"] not in ("author", "media") for hop in chain):
            status.append("reported")
        return status


def _pair(entry: str) -> tuple[str, str]:
    words, sign, value = f" {entry}".rpartition(" = ")
    if not sign:
        raise GoldError(f"“{entry}” lacks “ = ”")
    return words.strip(), value.strip()


def _bounds(told: str) -> dict[str, Any]:
    """“upper 120”, “approx 600..900”, “vague”: the figure and what it licenses."""
    bound, _, figures = told.partition(" ")
    first, _, last = figures.partition("..")
    number = float(first) if first and not last else None
    low, high = number, number
    if last:
        low, high = float(first), float(last)
    elif bound in ("approx", "vague"):
        low = high = None
    elif bound == "bare_plural":
        low, high = 2.0, None
    elif bound == "upper":
        low = None
    elif bound.startswith("lower"):
        high = None
    return {"number": number, "lower": low, "upper": high, "bound": bound}


def written(claims: Sequence[Mapping[str, Any]]) -> str:
    """Return claims or dates as JSON lines."""
    return "".join(json.dumps(c, ensure_ascii=False) + "\n" for c in claims)


def gold_files(folder: Path = HERE) -> list[Path]:
    """Return the gold files in words, sorted."""
    return [p for p in sorted(folder.glob("*.toml")) if p.stem != "places"]


def dates(folder: Path = HERE) -> str:
    """Return the days of the reports with gold, as a scorer wants them beside it."""
    lines: list[dict[str, str]] = []
    for path in gold_files(folder):
        sidecar = folder.parent / "reports" / f"{path.stem}.meta.json"
        published = json.loads(sidecar.read_text(encoding="utf-8"))["date"]
        lines.append({"doc": path.stem, "published": published})
    return written(lines)


def main() -> int:
    for folder in FOLDERS:
        (folder.parent / "documents.jsonl").write_text(dates(folder), encoding="utf-8")
        for path in gold_files(folder):
            try:
                claims = compile_gold(path)
            except GoldError as error:
                sys.stderr.write(f"{error}\n")
                return 1
            path.with_suffix(".jsonl").write_text(written(claims), encoding="utf-8")
            sys.stderr.write(f"{path.stem}: {len(claims)} claims\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
