"""Relations in words (relations/*.toml) in, lines for a scorer of links out.

A claim is named by its report and the words of its trigger, so that no number can
drift; one that is not there, or stands there twice, is an error. Run it after
compile.py, which writes the claims. The notation: docs/howto/samples.md.
"""

from __future__ import annotations

import json
import sys
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
RELATIONS = HERE / "relations"
#: Tables of a file in words, and those keys of their rows that name claims.
TABLES = {
    "event": ("members", "borderline"),
    "contradiction": ("a", "b"),
    "development": ("earlier", "later"),
    "distractor": ("a", "b"),
    "dependence": (),
}
FILES = {"event": "events", "dependence": "dependence"}
Claim = Mapping[str, Any]
Row = dict[str, Any]


class RelationError(ValueError):
    """A claim that is not in the gold, or a count that does not come out."""


def compile_relations(paths: Iterable[Path]) -> dict[str, list[Row]]:
    """Return the rows of each table, claims as ids; `documents` are those covered."""
    out: dict[str, list[Row]] = {table: [] for table in TABLES}
    documents: list[Row] = []
    for path in sorted(paths):
        told = tomllib.loads(path.read_text(encoding="utf-8"))
        claims = {name: _claims(name) for name in told["documents"]}
        documents += [{"doc": name} for name in told["documents"]]
        for table, keys in TABLES.items():
            for row in told.get(table, ()):
                found = _found(row, keys, claims)
                if table == "event":
                    found = _event(found, told["institution"], claims)
                out[table].append(found)
    return {"documents": documents, **out}


def _claims(name: str) -> list[Claim]:
    lines = (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def _found(row: Row, keys: Iterable[str], claims: Mapping[str, list[Claim]]) -> Row:
    """Put ids in the place of words."""
    ids = {key: [find(n, claims) for n in row[key]] for key in keys if key in row}
    return {key: ids.get(key, value) for key, value in row.items()}


def find(told: str, claims: Mapping[str, list[Claim]]) -> str:
    """Return the id of “DOC words”, of type “@TYPE”, the second with “#2”."""
    words, _, nth = told.partition(" #")
    words, _, type_ = words.partition(" @")
    doc, _, words = words.partition(" ")
    found = [
        claim["id"]
        for claim in claims.get(doc, ())
        if _trigger(claim) == words and type_ in ("", claim["type"])
    ]
    if not nth and len(found) != 1:
        raise RelationError(f"“{told}” is there {len(found)} times")
    if int(nth or 1) > len(found):
        raise RelationError(f"“{told}” is not there")
    return str(found[int(nth or 1) - 1])


def _trigger(claim: Claim) -> str:
    return " ".join(span["text"] for span in claim["trigger"])


def _event(
    row: Row, institutions: Mapping[str, str], claims: Mapping[str, list[Claim]]
) -> Row:
    """Add who stands behind the members; the count by hand has to come out."""
    by_id = {claim["id"]: claim for several in claims.values() for claim in several}
    origins: dict[str | None, Row] = {}
    for member in row["members"]:
        hop = by_id[member]["chain"][-1]
        name, side = hop["name"], hop.get("side")
        house = institutions.get(name, name)
        counts = name is not None and name not in row.get("discount", ())
        origin = {"name": name or "unsourced", "institution": house, "side": side}
        origin |= {"members": [], "counts": counts}
        origins.setdefault(name, origin)["members"].append(member)
    houses = {o["institution"] for o in origins.values() if o["counts"]}
    if len(houses) != row["independent"]:
        raise RelationError(f"{row['key']}: {len(houses)} origins, {sorted(houses)}")
    kept = {k: v for k, v in row.items() if k not in ("discount", "independent")}
    kept |= {"origins": list(origins.values()), "independent_origins": len(houses)}
    return {"borderline": [], **kept}


def written(rows: Iterable[Row]) -> str:
    """Return rows as JSON lines."""
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def files(tables: Mapping[str, list[Row]]) -> dict[str, str]:
    """Return the text of every file that a scorer reads, by its name."""
    out = {"documents.txt": "".join(f"{r['doc']}\n" for r in tables["documents"])}
    for table in TABLES:
        out[f"{FILES.get(table, table + 's')}.jsonl"] = written(tables[table])
    return out


def main() -> int:
    try:
        tables = compile_relations(RELATIONS.glob("*.toml"))
    except RelationError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    for name, text in files(tables).items():
        (RELATIONS / name).write_text(text, encoding="utf-8")
    told = ", ".join(f"{table} {len(rows)}" for table, rows in tables.items())
    sys.stderr.write(f"{told}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
