"""Tagged sentences in; how often the right words take part in their events out.

Sentences of samples/tagged that the network did not learn from, read by the rules alone
and with the network.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from bench.marked import LANGUAGES, Marked, Told, is_held, read_tagged
from bench.pieces import plain_document
from bench.tables import Section, Table, number
from lagebild.pipeline import Tools, open_tools, process_reading
from lagebild.read import read
from lagebild.records import Claim
from lagebild.settings import Settings

ROLES = ("actor", "target", "place", "source")
NOTE = """\
Constructed sentences in which every event and who takes part in it are marked, one in
eight of samples/tagged, from which the network learned nothing. **Found**: events of
which there is a claim; of these the type, and the parts that are right: one of the
marked head words is in what was found, or nobody is marked and nobody was found. The
network is asked for words that the rules do not know (`rules alone` has none of these)
and for parts of which it is sure."""


def parts_of_events(_: Path | None) -> Section:
    """Measure all held-out sentences with marked parts, by language."""
    tools = open_tools(Settings())
    held = [m for m in read_tagged() if is_held(m.text) and m.events]
    rows, figures = [], {}
    for language in LANGUAGES:
        chosen = [m for m in held if m.language == language]
        for name in ("rules alone", "with the network"):
            count = Counter[str]()
            for marked in chosen:
                count += _right(marked, _claims(marked, tools, name))
            shares = _shares(count)
            figures[f"{language}/{name}"] = shares
            cells = [number(share) for share in shares.values()]
            rows.append([language, name, str(count["events"]), *cells])
    head = ("language", "", "events", "found", "type", *ROLES)
    title = "Who takes part: constructed sentences"
    return Section("cast", title, NOTE, (Table("", head, rows),), figures)


def _claims(marked: Marked, tools: Tools, name: str) -> Sequence[Claim]:
    reading = read(plain_document(marked.text, marked.language))
    if name == "rules alone":
        reading = replace(reading, guesses=(), cast=())
    return process_reading(reading, tools).claims


def _right(marked: Marked, claims: Sequence[Claim]) -> Counter[str]:
    out = Counter[str](events=len(marked.events))
    for told in marked.events:
        claim = next((c for c in claims if _tells(c, told)), None)
        if claim is not None and told.parts:
            out["found"] += 1
            out["type"] += claim.type == told.type
            out.update(role for role in ROLES if _agrees(claim, told, role))
    return out


def _tells(claim: Claim, told: Told) -> bool:
    return any(s.start <= told.start < s.end for s in claim.trigger)


def _agrees(claim: Claim, told: Told, role: str) -> bool:
    spans = {
        "actor": [m.span for m in claim.actor],
        "target": [m.span for m in claim.target],
        "place": [p.span for p in claim.place],
        "source": [hop.span for hop in claim.chain[1:][-1:]],
    }
    found, heads = [s for s in spans[role] if s], told.parts[role]
    if not heads:
        return not found
    return any(s.start <= head < s.end for s in found for head in heads)


def _shares(count: Counter[str]) -> dict[str, float]:
    found = max(count["found"], 1)
    shares = {"found": count["found"] / max(count["events"], 1)}
    return shares | {name: count[name] / found for name in ("type", *ROLES)}
