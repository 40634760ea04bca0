"""Short constructed pieces with expected claims in; what is read rightly out.

A piece is a few sentences, a line a paragraph, and a line for each claim that they
make, its fields quoted from the piece (samples/pieces, notation in
docs/howto/samples.md). The sets that begin with `closed` are kept from
whoever writes rules: they tell sums alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from pathlib import Path

from bench.gold import ROOT
from bench.tables import Section, Table, number
from lagebild.extract.toponym_words import base_forms
from lagebild.pipeline import Tools, open_tools, process
from lagebild.records import Block, Claim, Document, Span, Zone
from lagebild.settings import Settings

FOLDER = ROOT / "samples" / "pieces"
SETS = ("open", "reports", "closed", "closed_reports")
LANGUAGES = ("de", "en", "ru", "uk")
#: Readings other than fact; a demand is a directive by its type already.
READINGS = {"forecast", "planned", "conditional", "hypothetical"}
READINGS |= {"directive", "opinion", "open"}
FIELDS = ("actor", "target", "place", "quantity", "origin", "reading", "polarity")
_TELLING = 4  # letters of a word that tells one name from others
NOTE = """\
Constructed pieces: of one to four sentences (open, closed), and whole reports
(reports, closed_reports). A claim is found when one of its type is; of found claims the
fields are compared, and **right** is a claim all of whose fields are. A place is right
by its name too, also where the passage alone tells it. Whoever writes rules does not
read the closed ones."""


class PieceError(ValueError):
    """A line of a file of pieces that cannot be read; says file, line and remedy."""


@dataclass(frozen=True)
class Expected:
    """A claim in words: the types it may have and its fields as quoted."""

    types: tuple[str, ...]
    fields: dict[str, str]

    def __str__(self) -> str:
        fields = "".join(f" | {k}={v}" for k, v in self.fields.items())
        return "/".join(self.types) + fields


@dataclass(frozen=True)
class Piece:
    """A short text, what it is (genre and war), and the claims that it makes."""

    head: str
    language: str
    text: str
    claims: tuple[Expected, ...]


@dataclass
class Reading:
    """What became of a piece: found claims with their wrong fields, missed, surplus."""

    piece: Piece
    found: list[tuple[Expected, Claim, list[str]]] = field(default_factory=list)
    missed: list[Expected] = field(default_factory=list)
    surplus: list[Claim] = field(default_factory=list)


# ------------------------------------------------------------------ reading files


def read_pieces(path: Path) -> list[Piece]:
    """Return the pieces of a file; the language is the file's name."""
    blocks = path.read_text(encoding="utf-8").strip().split("\n\n")
    lines = [[r.strip() for r in b.splitlines() if r.strip()] for b in blocks]
    return [_piece(path, rows) for rows in lines if rows and rows[0][0] != "#"]


def _piece(path: Path, rows: Sequence[str]) -> Piece:
    paragraphs = list(takewhile(lambda row: not row.startswith(">"), rows[1:]))
    lines = rows[1 + len(paragraphs) :]
    if not (paragraphs and lines and rows[0].startswith("§")):
        raise PieceError(f"{path.name}: “{rows[0]}”: want a head, a text and claims")
    text = "\n".join(paragraphs)
    claims = [_expected(path, text, row) for row in lines]
    told = tuple(c for c in claims if c.types != ("NONE",))
    return Piece(rows[0].lstrip("§ "), path.stem, text, told)


def _expected(path: Path, text: str, row: str) -> Expected:
    if not row.startswith(">"):
        raise PieceError(f"{path.name}: “{row}”: want “> TYPE | field=words”")
    kind, *parts = [part.strip() for part in row[1:].split("|")]
    fields = dict(part.split("=", 1) for part in parts if "=" in part)
    fields = {key.strip(): value.strip() for key, value in fields.items()}
    for key in {"actor", "target", "place", "quantity", "origin"} & fields.keys():
        if fields[key] not in text:
            raise PieceError(f"{path.name}: “{fields[key]}” is not in “{text[:50]}…”")
    return Expected(tuple(k.strip() for k in kind.split("/")), fields)


# ------------------------------------------------------------------------ scoring


def claims_alone(text: str, language: str, tools: Tools) -> list[Claim]:
    """Return the claims of a text that stands alone."""
    return list(process(plain_document(text, language), tools).claims)


def plain_document(text: str, language: str) -> Document:
    """Return a text without date or outlet; a line is a paragraph."""
    lines = re.finditer(r"[^\n]+", text)
    blocks = tuple(Block(Span(*line.span()), Zone.BODY) for line in lines)
    return Document("piece", text, language, blocks=blocks)


def read_piece(piece: Piece, tools: Tools) -> Reading:
    """Extract the claims of a piece and match them with those expected."""
    claims = claims_alone(piece.text, piece.language, tools)
    names = [*_names(claims), *_towns(piece, tools)]
    out, left = Reading(piece), list(claims)
    for wanted in piece.claims:
        rated = [(c, _wrong(piece, wanted, c, names)) for c in left]
        rated = [pair for pair in rated if pair[0].type in wanted.types]
        if not rated:
            out.missed.append(wanted)
            continue
        claim, wrong = min(rated, key=lambda pair: len(pair[1]))
        left.remove(claim)
        out.found.append((wanted, claim, wrong))
    out.surplus = left
    return out


def _names(claims: Sequence[Claim]) -> list[tuple[Span, str]]:
    """Return which words of the piece have which plain name, in any claim."""
    pairs = [(p.span, p.name) for c in claims for p in c.place]
    pairs += [(m.span, m.name) for c in claims for m in (*c.actor, *c.target)]
    named = [(h.span, h.name) for c in claims for h in c.chain if h.name]
    return [(span, name) for span, name in (*pairs, *named) if span]


def _towns(piece: Piece, tools: Tools) -> Iterator[tuple[Span, str]]:
    """Yield the words with a capital that may name a place, and its plain name.

    Of "the town" a claim tells which town it is, in that name.
    """
    for word in re.finditer(r"\w[\w’'-]+", piece.text):
        forms = base_forms(word[0], piece.language) if word[0][0].isupper() else ()
        for candidate in (c for f in forms for c in tools.gazetteer.exact(f)):
            yield Span(*word.span()), candidate.record.name


def _wrong(
    piece: Piece, wanted: Expected, claim: Claim, names: Sequence[tuple[Span, str]]
) -> list[str]:
    given: dict[str, list[tuple[Span | None, str | None]]] = {
        "actor": [(m.span, m.name) for m in claim.actor],
        "target": [(m.span, m.name) for m in claim.target],
        "place": [(p.span, p.name) for p in claim.place or claim.scene],
        "quantity": [(q.span, None) for q in claim.quantity],
        "origin": [(h.span, h.name) for h in claim.chain[1:][-1:]],
    }
    wrong, asked = [], dict(wanted.fields)
    if asked.get("target") == asked.get("place"):
        asked.pop("target", None)  # a place is taken: the guideline has it as place
    for key, found in given.items():
        if key not in asked and key != "origin":
            continue
        words = wanted.fields.get(key, "")
        if key == "target" and words and "place" not in asked:
            found = [*found, *given["place"]]  # a place is a target to some
        if not _agree(piece.text, words, found, names):
            wrong.append(key)
    reading = set(claim.status) & READINGS
    told = wanted.fields.get("reading")
    if (told not in reading) if told else bool(reading - {"directive"}):
        wrong.append("reading")
    negative = claim.polarity == "-" or "denied" in claim.status  # G8: by word or hop
    if (wanted.fields.get("polarity") == "-") != negative:
        wrong.append("polarity")
    return wrong


def _agree(
    text: str,
    words: str,
    found: Sequence[tuple[Span | None, str | None]],
    names: Sequence[tuple[Span, str]],
) -> bool:
    if not words:
        return not found
    spans = list(_places(text, words))
    known = {name for span, name in names if any(span.overlaps(s) for s in spans)}
    return any(
        (span and any(span.overlaps(s) for s in spans))
        or name in known
        or (name and not _words(words).isdisjoint(_words(name)))
        for span, name in found
    )


def _words(phrase: str) -> set[str]:
    """Return the words of a name, but the short ones that many names have."""
    return {w for w in re.findall(r"\w+", phrase.casefold()) if len(w) >= _TELLING}


def _places(text: str, words: str) -> Iterator[Span]:
    at = text.find(words)
    while at >= 0:
        yield Span(at, at + len(words))
        at = text.find(words, at + 1)


# ------------------------------------------------------------------------ figures


def read_folder(name: str) -> list[Reading]:
    """Read all pieces of one of the sets."""
    tools = open_tools(Settings())
    paths = [FOLDER / name / f"{language}.txt" for language in LANGUAGES]
    return [read_piece(p, tools) for path in paths for p in read_pieces(path)]


def figures_of(readings: Sequence[Reading]) -> dict[str, float]:
    """Return shares: types found (r, p), fields right, claims wholly right (f1)."""
    wanted = sum(len(r.piece.claims) for r in readings)
    pairs = [pair for r in readings for pair in r.found]
    given = len(pairs) + sum(len(r.surplus) for r in readings)
    whole = sum(not wrong for *_, wrong in pairs)
    wrongs = Counter(key for *_, wrong in pairs for key in wrong)
    asked: Counter[str] = Counter()
    for expected, *_ in pairs:
        asked.update(expected.fields.keys() & set(FIELDS[:4]))
    asked.update(dict.fromkeys(FIELDS[4:], len(pairs)))
    out = {"claims": wanted, "type r": len(pairs) / max(wanted, 1)}
    out["type p"] = len(pairs) / max(given, 1)
    out |= {key: 1 - wrongs[key] / max(asked[key], 1) for key in FIELDS}
    out["right f1"] = 2 * whole / max(wanted + given, 1)
    plain = [r for r in readings if not r.piece.claims]
    out["plain with claims"] = sum(bool(r.surplus) for r in plain) / max(len(plain), 1)
    return out


def short_pieces(_: Path | None) -> Section:
    """Measure each set of pieces, by language."""
    rows, figures = [], {}
    for name in SETS:
        readings = read_folder(name)
        for language in ("all", *LANGUAGES):
            chosen = [r for r in readings if language in ("all", r.piece.language)]
            found = figures_of(chosen)
            figures[f"{name}/{language}"] = found
            shares = [number(v) for k, v in found.items() if k != "claims"]
            rows.append([name, language, str(found["claims"]), *shares])
    head = ("pieces", "language", *next(iter(figures.values())))
    title = "Claims in short constructed pieces"
    return Section("pieces", title, NOTE, (Table("", head, rows),), figures)
