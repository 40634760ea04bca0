"""Linking measured on hand-made relations: from gold claims, and from our own."""

from __future__ import annotations

import io
import json
import tempfile
from contextlib import redirect_stdout
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from bench.gold import ROOT, SAMPLES, Gold, Pages, read_texts, scorer
from bench.tables import Section, Table, number
from lagebild.across import linked, weighed
from lagebild.assessed import Weighed
from lagebild.export import write_linked
from lagebild.export.claims_jsonl import as_mapping
from lagebild.export.ordering import ordered, with_events
from lagebild.export.relations_jsonl import with_event_ids
from lagebild.gazetteer.actors import open_registry
from lagebild.gazetteer.places import open_gazetteer
from lagebild.intake.claims_jsonl import read_claims
from lagebild.pipeline import open_tools, process
from lagebild.records import Claim, Extraction, Linked
from lagebild.resolve.names import Names
from lagebild.settings import Settings

TITLE = "Linking: events and contradictions across documents"
NOTE = """\
Events, contradictions and developments of hand-made relations: across fifteen press
texts, and across twelve constructed reports on three wars (`samples/gold/relations`).
**From gold claims** measures linking alone; **from our own claims** the whole way from
text. Pairs are two claims of one event; B³ weighs each claim alike; a distractor is a
pair that looks alike and is of two events. The list of contradictions is not
exhaustive: what lies outside it is no error, and has to be read."""
GOLD = "--gold-claims"  # tells the scorer that the claims are the gold claims
REPRINTS = ROOT / "samples" / "reprints" / "texts"

Lines = list[dict[str, Any]]
Made = tuple[Linked, Weighed]


@dataclass(frozen=True)
class Related:
    """Texts whose claims and relations were annotated by hand."""

    name: str
    claims: list[Path]
    documents: list[Path]
    relations: Path
    texts: list[tuple[Path, Path]] | None

    def wanted(self) -> frozenset[str]:
        """Return the names of the documents that the relations are about."""
        listed = self.relations / "documents.txt"
        return frozenset(listed.read_text("utf-8").split())


def press(folder: Path) -> Related:
    """Return the press texts with relations, third-party ones."""
    gold, parts = folder / "gold", ("seeds", "press")
    claims = [gold / "seeds" / "claims.jsonl", gold / "press" / "claims"]
    documents = [gold / part / "documents.jsonl" for part in parts]
    return Related("press", claims, documents, gold / "relations", None)


def constructed() -> Related:
    """Return the project's own samples with relations."""
    gold = SAMPLES[1]
    documents = [gold.parent / "documents.jsonl"]
    return Related("samples", [gold], documents, gold / "relations", [SAMPLES])


def links(folder: Path | None) -> Section:
    """Link the claims of the documents that have hand-made relations, and score."""
    if folder is None or not (folder / "gold" / "relations").is_dir():
        return Section("links", TITLE, skipped="no hand-made relations beside it")
    figures: dict[str, Any] = {}
    for related in (press(folder), constructed()):
        from_gold = _score(folder, related, *_from_gold(folder, related), GOLD)
        from_text = _score(folder, related, *_from_text(folder, related))
        figures[f"{related.name}, gold claims"] = from_gold
        figures[f"{related.name}, own claims"] = from_text
    head = ("", *figures)
    columns = [dict(_rows(found)) for found in figures.values()]
    rows = [[name, *(found.get(name, "") for found in columns)] for name in columns[0]]
    copies = reprints()
    figures["reprints"] = copies
    counted = Table("Twenty reprints of one statement", *_cells(copies))
    return Section("links", TITLE, NOTE, (Table("", head, rows), counted), figures)


def reprints() -> dict[str, int]:
    """Count what stands behind the event that most reprints tell; should be one."""
    tools = open_tools(Settings())
    pages = [(d, process(d, tools)) for d in read_texts(REPRINTS, {})]
    found = max(_made(pages)[1].assessments, key=lambda a: a.articles)
    return {
        "articles": found.articles,
        "publishers": found.publishers,
        "independent origins": found.independent_origins,
    }


def _cells(figures: dict[str, int]) -> tuple[list[str], list[list[str]]]:
    return ["", "found"], [[name, str(n)] for name, n in figures.items()]


def _from_gold(folder: Path, related: Related) -> tuple[Lines, Made]:
    """Link gold claims, with the texts beside them, so that copies can be found."""
    wanted = related.wanted()
    found = read_claims(related.claims, related.documents)
    names = Names(open_gazetteer(), open_registry())
    documents = Gold(folder, related.texts).documents
    texts = {document.name: document.text for document in documents}
    claims: dict[str, list[Claim]] = {name: [] for name in wanted}
    for claim in names.resolve(c for c in found.claims if c.doc in wanted):
        claims[claim.doc].append(claim)
    pages = [
        (
            replace(d, text=texts[d.name]),
            Extraction(d.id, "", "", (), (*claims[d.name],)),
        )
        for d in found.documents
        if d.name in wanted
    ]
    made = _made(pages)
    lines = with_event_ids(found.lines, made[0])
    return [line for line in lines if line["doc"] in wanted], made


def _from_text(folder: Path, related: Related) -> tuple[Lines, Made]:
    pages = Gold(folder, related.texts).only(related.wanted()).extract()
    made = _made(pages)
    listed = ordered(with_events(pages, made[0].event_ids()))
    return [as_mapping(claim, document) for document, claim in listed], made


def _made(pages: Pages) -> Made:
    found = linked(pages, Settings())
    return found, weighed(pages, found)


# ---------------------------------------------------------------------- scoring


def _score(
    folder: Path, related: Related, lines: Lines, made: Made, *more: str
) -> dict[str, Any]:
    """Return what the scorer says, told more words where there are any."""
    with tempfile.TemporaryDirectory() as kept:
        claims, relations = Path(kept) / "claims.jsonl", Path(kept) / "relations.jsonl"
        claims.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
        with relations.open("wb") as stream:
            write_linked("relations-jsonl", *made, stream)
        words = ["--gold", *map(str, related.claims)]
        words += ["--relations", str(related.relations), "--system", str(claims)]
        words += ["--system-relations", str(relations), "--json"]
        said = io.StringIO()
        with redirect_stdout(said):
            scorer(folder, "score_links").main([*words, *more])
    return dict(json.loads(said.getvalue()))


def _rows(found: dict[str, Any]) -> list[tuple[str, str]]:
    rows = [("claims", str(found["covered claims"]))]
    rows += [("of them found", str(found["of them matched"]))]
    for name in ("pairs", "cross-document pairs", "cross-language pairs"):
        scores = found[name]
        rows += [(f"{name} {k.upper()}", number(scores[k])) for k in ("p", "r", "f1")]
    rows += [("B³ F1", number(found["b-cubed over matched"]["f1"]))]
    said = found["contradictions"]
    rows += [("contradictions found", number(said["r"] or 0))]
    rows += [("of the right type", f"{said['right type']} of {said['n']}")]
    rows += [("pairs flagged", str(said["flagged pairs"]))]
    for name, one in found["independent origins exact"].items():
        rows += [
            (f"independent origins right: {name}", f"{one['right']} of {one['n']}")
        ]
    for name in ("distractor pairs joined", "developments called contradictions"):
        rows += [(name, f"{found[name]['wrong']} of {found[name]['n']}")]
    return rows
