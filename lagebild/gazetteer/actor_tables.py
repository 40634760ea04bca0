"""The registry's files in, actors out: TOML for institutions, TSV for persons, outlets.

What a row leaves out comes from its parent (side, country) or from its kind (role).
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any

from lagebild.errors import DataError
from lagebild.gazetteer.actors import KINDS, LANGUAGES, ROLES, Actor, Term

INSTITUTIONS = ("states", "regions", "formations", "world")
Rows = dict[str, dict[str, Any]]


def read_actors() -> tuple[Actor, ...]:
    """Return all actors of the shipped tables, in the tables' order."""
    rows: Rows = {}
    for name in INSTITUTIONS:
        _merge(rows, _institutions(f"actors_{name}.toml"))
    _merge(rows, _persons("persons.tsv"))
    _merge(rows, _outlets("outlets.tsv"))
    return tuple(_actor(id, row, rows) for id, row in rows.items())


def _merge(rows: Rows, more: Rows) -> None:
    for id, row in more.items():
        if id in rows:
            raise DataError(f"gazetteer/data: {id} stands twice. Remove one row.")
        rows[id] = row


def _text(name: str) -> str:
    source = files("lagebild.gazetteer") / "data" / name
    return source.read_text(encoding="utf-8")


# -------------------------------------------------------------------- institutions


def _institutions(name: str) -> Rows:
    try:
        raw = tomllib.loads(_text(name))
    except tomllib.TOMLDecodeError as error:
        raise DataError(f"gazetteer/data/{name}: {error}. Mend the file.") from error
    templates = raw.pop("templates", {})
    rows: Rows = {}
    for id, row in raw.items():
        aliases = {code: list(row.pop(code, ())) for code in LANGUAGES}
        if "template" in row:
            _fill(aliases, templates[row.pop("template")], row.pop("region"))
        rows[id] = {**row, "aliases": aliases}
    return rows


def _fill(
    aliases: dict[str, list[str]],
    templates: Mapping[str, list[str]],
    region: Mapping[str, list[str]],
) -> None:
    """Make a region's names: `{name}` is its name, `{adj}` its adjective's stem."""
    for code, patterns in templates.items():
        for written in region.get(code, ()):
            words = {"name": written, "adj": written}
            aliases[code] += [pattern.format(**words) for pattern in patterns]


# ---------------------------------------------------------------- persons, outlets


def _lines(name: str, columns: int) -> Iterator[list[str]]:
    for number, line in enumerate(_text(name).splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) != columns:
            raise DataError(
                f"gazetteer/data/{name}, line {number}: {len(cells)} cells, "
                f"not {columns}. Part them by tabs."
            )
        yield cells


def _persons(name: str) -> Rows:
    rows: Rows = {}
    for id, plain, office, terms, role, *names in _lines(name, 9):
        aliases = {
            code: [alias for full in _cells(cell) for alias in _person_names(full)]
            for code, cell in zip(("en", "de", "uk", "ru"), names, strict=True)
        }
        rows[id] = {
            "name": plain,
            "kind": "person",
            "parent": office,
            "role": role,
            "terms": _terms(terms),
            "aliases": aliases,
        }
    return rows


def _person_names(full: str) -> tuple[str, ...]:
    """A full name and, unless it ends with "!", the surname alone."""
    if full.endswith("!"):
        return (full[:-1],)
    return tuple(dict.fromkeys((full, full.split()[-1])))


def _terms(cell: str) -> tuple[Term, ...]:
    out = []
    for part in _cells(cell):
        institution, _, days = part.strip().partition(" ")
        since, _, until = days.partition("/")
        out.append(Term(institution, since.strip("."), until.strip(".")))
    return tuple(out)


def _outlets(name: str) -> Rows:
    rows: Rows = {}
    for id, plain, kind, side, country, domains, *names in _lines(name, 10):
        rows[id] = {
            "name": plain,
            "kind": kind,
            "side": side,
            "country": country,
            "parent": None,
            "domains": tuple(_cells(domains)),
            "aliases": {
                code: _cells(cell)
                for code, cell in zip(("en", "de", "uk", "ru"), names, strict=True)
            },
        }
    return rows


def _cells(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";") if part.strip()]


# -------------------------------------------------------------------------- actors


def _actor(id: str, row: Mapping[str, Any], rows: Rows) -> Actor:
    kind = row.get("kind", "")
    if kind not in KINDS:
        raise DataError(f"gazetteer/data: {id} has kind {kind!r}. Use one of: {KINDS}.")
    return Actor(
        id=id,
        name=row["name"],
        kind=kind,
        side=str(_inherited(id, "side", rows) or "unknown"),
        parent=_parent(id, rows),
        country=_inherited(id, "country", rows),
        aliases={code: tuple(names) for code, names in row["aliases"].items()},
        role=row.get("role") or ROLES[kind],
        mirror=row.get("mirror"),
        since=row.get("since", ""),
        sides=tuple((day, side) for day, side in row.get("sides", ())),
        terms=row.get("terms", ()),
        domains=row.get("domains", ()),
    )


def _parent(id: str, rows: Rows) -> str | None:
    row = rows[id]
    if "parent" in row:
        return row["parent"] or None
    above = id.rpartition(".")[0]
    return above if above in rows else None


def _inherited(id: str, field: str, rows: Rows) -> str | None:
    at: str | None = id
    for _ in range(len(rows)):  # a circle of parents ends here instead of never
        if at is None or at not in rows:
            return None
        if rows[at].get(field):
            return str(rows[at][field])
        at = _parent(at, rows)
    raise DataError(f"gazetteer/data: the parents of {id} run in a circle. Mend them.")
