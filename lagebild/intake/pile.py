"""Files, folders or a stream in, a pile of documents out, with all that went wrong."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from lagebild.intake.describe import describe
from lagebild.intake.formats import PARSERS, READABLE, parse, sniff
from lagebild.intake.raw import Parsed, Raw
from lagebild.intake.stated import sidecar
from lagebild.intake.walk import SIDECAR, Found, name_of, shown, unreadable, walk
from lagebild.records import Document, Problem
from lagebild.settings import Settings


@dataclass(frozen=True, slots=True)
class Pile:
    """Documents sorted by name; `duplicates` are names that were skipped."""

    documents: tuple[Document, ...] = ()
    problems: tuple[Problem, ...] = ()
    duplicates: tuple[str, ...] = ()


def read_folder(path: Path, settings: Settings) -> Pile:
    """Read all files below a folder; hidden files are skipped."""
    found, problems = walk(path)
    return _collect(_load_all(found, settings), problems)


def read_paths(paths: Sequence[Path], settings: Settings) -> Pile:
    """Read files and folders. Names are paths below a folder, or bare file names."""
    found: list[Found] = []
    problems: list[Problem] = []
    for path in sorted(paths):
        if _is_folder(path):
            inside, odd = walk(path)
            found.extend(inside)
            problems.extend(odd)
        else:
            found.append(Found(path, name_of(Path(path.name or "unnamed"))))
    return _collect(_load_all(found, settings), problems)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # what is wrong with it is told when it is opened
        return False


def read_stream(stream: BinaryIO, settings: Settings, name: str = "stdin") -> Pile:
    """Read one input without a file name, such as pasted text; its kind is sniffed."""
    try:
        content = stream.read(settings.max_bytes + 1)
    except OSError as error:
        return Pile(problems=(unreadable(Path(name), error),))
    if len(content) > settings.max_bytes:
        return Pile(problems=(_too_large(name, settings),))
    return _collect([(name, parse(content, sniff(content), name, name))], ())


_Loaded = tuple[str, Parsed]


def _load_all(found: Iterable[Found], settings: Settings) -> Iterable[_Loaded]:
    for file in found:
        if file.path.name.endswith(SIDECAR):
            yield shown(file.path), _lone_sidecar(file.path)
        else:
            yield shown(file.path), _load(file, settings)


def _load(file: Found, settings: Settings) -> Parsed:
    path = shown(file.path)
    suffix = file.path.suffix.lower()
    try:
        size = file.path.stat().st_size
    except OSError as error:
        return Parsed(problems=(unreadable(file.path, error),))
    if suffix not in PARSERS:
        kind = f"“{suffix}” files" if suffix else "files without an ending"
        remedy = f"Save it in one of: {READABLE}; or move it out of the folder."
        return Parsed(problems=(Problem(path, f"{kind} are not read", remedy),))
    if size > settings.max_bytes:
        return Parsed(problems=(_too_large(path, settings),))
    try:
        content = file.path.read_bytes()
    except OSError as error:
        return Parsed(problems=(unreadable(file.path, error),))
    parsed = parse(content, suffix, file.name, path)
    fields, problems = sidecar(file.path)
    texts = tuple(_with_sidecar(raw, fields) for raw in parsed.texts)
    return Parsed(texts, parsed.problems + problems)


def _with_sidecar(raw: Raw, fields: dict[str, str]) -> Raw:
    """A sidecar was written by the desk: it goes before what the file says."""
    if not fields:
        return raw
    grounds = dict.fromkeys(fields, "the sidecar")
    return replace(
        raw, stated={**raw.stated, **fields}, grounds={**raw.grounds, **grounds}
    )


def _lone_sidecar(path: Path) -> Parsed:
    stem = path.name.removesuffix(SIDECAR)
    if any(path.with_name(stem + suffix).is_file() for suffix in PARSERS):
        return Parsed()
    reason = "a sidecar without its text"
    remedy = f"Put {shown(stem)}.txt beside it, or remove it."
    return Parsed(problems=(Problem(shown(path), reason, remedy),))


def _too_large(path: str, settings: Settings) -> Problem:
    limit = f"{settings.max_bytes / 1e6:g} MB"
    remedy = "Split it, or raise the limit (LAGEBILD_MAX_BYTES)."
    return Problem(path, f"larger than {limit}", remedy)


def _collect(loaded: Iterable[_Loaded], problems: Iterable[Problem]) -> Pile:
    """Describe the texts; drop duplicates, keep the first of two with one name."""
    told = list(problems)
    kept: dict[str, tuple[Document, str]] = {}
    seen: set[str] = set()
    duplicates: list[str] = []
    for path, parsed in loaded:
        told.extend(parsed.problems)
        for raw in parsed.texts:
            if not raw.text.strip():
                told.append(Problem(path, "empty", "Remove it, or fill it."))
                continue
            document, odd = describe(raw)
            told.extend(odd)
            if document.id in seen:
                duplicates.append(document.name)
            elif document.name in kept:
                told.append(_same_name(document.name, kept[document.name][1], path))
            else:
                seen.add(document.id)
                kept[document.name] = (document, path)
    documents = tuple(kept[name][0] for name in sorted(kept))
    return Pile(documents, tuple(told), tuple(sorted(duplicates)))


def _same_name(name: str, first: str, second: str) -> Problem:
    return Problem(
        second,
        f"the name “{name}” is taken by {first}; the first of the two was kept",
        "Rename one of them: a document is named by its path without the ending.",
    )
