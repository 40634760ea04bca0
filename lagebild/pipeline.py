"""The order of the stages, known here alone: a pile in, a filled project out.

Every document is read by itself and kept in its own transaction, so that a run that
was cut off goes on where it stopped.
"""

from __future__ import annotations

import os
import sys
from collections import deque
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from lagebild.errors import InputError, LagebildError
from lagebild.records import Document, Extraction, Problem, Reading, Segment, Span
from lagebild.review import (
    ACTIONS,
    Anchor,
    Decision,
    Reviewed,
    active,
    apply,
    concerned,
    described,
)
from lagebild.settings import Settings
from lagebild.store import Entry, Outcome, Store

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

    from lagebild.gazetteer.actors import Registry
    from lagebild.gazetteer.places import Gazetteer
    from lagebild.intake.pile import Pile

#: Called after each document: how many are done, of how many, and its name.
Progress = Callable[[int, int, str], None]

#: So many documents pay for one process more, which has to load its own word lists.
FEW = 8
#: So many documents are handed out ahead: enough to keep every process busy, without
#: all results of a large pile in memory at once.
AHEAD = 64
#: The action that tells by which claim a decision now holds.
HEIR = "heir"
#: How processes start. Forks share what was loaded; only Linux forks safely.
METHOD = "fork" if sys.platform == "linux" else "spawn"


@dataclass(frozen=True, slots=True)
class Job:
    """How to run: who asked, how many processes (None = as many as pay)."""

    settings: Settings
    who: str = "unknown"
    jobs: int | None = None
    progress: Progress | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """What a run did: counts of documents, of claims in what was read, and problems."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    duplicates: tuple[str, ...] = ()
    read: int = 0
    claims: int = 0
    problems: tuple[Problem, ...] = ()


def run(pile: Pile, store: Store, job: Job) -> Report:
    """Keep the pile's documents, then read all that the project has not read yet."""
    outcomes: dict[Outcome, list[str]] = {outcome: [] for outcome in Outcome}
    problems = list(pile.problems)
    for document in pile.documents:
        try:
            outcomes[store.add(document, job.who)].append(document.name)
        except UnicodeEncodeError:
            problems.append(_half_signs(document))
    problems += [_taken(name) for name in outcomes[Outcome.TAKEN]]
    reading = go_on(store, job)
    return replace(
        reading,
        added=len(outcomes[Outcome.ADDED]),
        changed=len(outcomes[Outcome.CHANGED]),
        unchanged=len(outcomes[Outcome.UNCHANGED]),
        duplicates=(*pile.duplicates, *outcomes[Outcome.DUPLICATE]),
        problems=(*problems, *reading.problems),
    )


def go_on(store: Store, job: Job) -> Report:
    """Read what the project has not read yet, or read with another engine."""
    results = tuple(_read(store, job))
    note_heirs(store, job.who)
    return Report(
        read=sum(not isinstance(result, Problem) for result in results),
        claims=sum(result for result in results if isinstance(result, int)),
        problems=tuple(result for result in results if isinstance(result, Problem)),
    )


def gather(paths: Sequence[str | Path], settings: Settings) -> Pile:
    """Read a folder, several paths, or standard input (`-`) into one pile."""
    from lagebild.intake import read_folder, read_paths, read_stream
    from lagebild.intake.pile import Pile

    files = [Path(path) for path in paths if str(path) != "-"]
    if len(files) == 1 and files[0].is_dir():
        piles = [read_folder(files[0], settings)]
    else:
        piles = [read_paths(files, settings)] if files else []
    if len(files) < len(paths):
        pasted = read_stream(sys.stdin.buffer, settings)
        piles.append(replace(pasted, documents=tuple(map(_named, pasted.documents))))
    return Pile(
        tuple(document for pile in piles for document in pile.documents),
        tuple(problem for pile in piles for problem in pile.problems),
        tuple(name for pile in piles for name in pile.duplicates),
    )


def review(store: Store, only: Collection[str] | None = None) -> Reviewed:
    """Return what stands after review in all documents, or `only` in some, by id."""
    if only is None:
        read = {e.document_id: e for e in store.extractions()}
    else:
        read = {key: e for key in sorted(only) if (e := store.extraction(key))}
    return apply(store.documents(only), read, decisions(store.log(ACTIONS)))


def note_heirs(store: Store, who: str) -> None:
    """Log by which claims decisions now hold, where that has changed."""
    log = store.log((*ACTIONS, HEIR))
    made = active(decisions(log))
    pinned = dict.fromkeys(claim for decision in made for claim in decision.claims)
    if not pinned:
        return
    found = review(store, concerned(made)).found
    told = {e.subject: dict(e.after or {}) for e in log if e.action == HEIR}
    for claim in pinned:
        before = told.get(claim, {"claim": claim, "how": "id"})
        now: dict[str, str | None] = {"claim": None, "how": "orphaned"}
        if where := found.get(claim):
            now = {"claim": where.claim, "how": where.how}
        if before != now:
            store.append(Entry(who, HEIR, claim, before, now))


def decisions(log: Sequence[Entry]) -> tuple[Decision, ...]:
    """Return the log's entries that people decided."""
    return tuple(
        Decision(
            e.seq, e.action, e.subject, e.who, e.why, dict(e.after or {}), _anchors(e)
        )
        for e in log
        if e.action in ACTIONS
    )


def _anchors(entry: Entry) -> tuple[Anchor, ...]:
    """Return what a decision is pinned to; the first version kept one trigger only."""
    kept = entry.before or {}
    if "anchors" in kept:
        return msgspec.convert(kept["anchors"], tuple[Anchor, ...])
    if entry.action != "reject":
        return ()
    trigger = tuple(Span(*ends) for ends in kept.get("trigger", ()))
    return (Anchor(entry.subject, kept.get("document", ""), trigger),)


def _named(document: Document) -> Document:
    """Give pasted text a name of its own, so that the next paste can be added too."""
    if document.name != "stdin":
        return document
    return replace(document, name=f"stdin-{document.text_id[:8]}")


def _read(store: Store, job: Job) -> Iterator[int | Problem]:
    """Read what waits, in order of name, keeping each result before the next.

    Yields how many claims a document had, or why it could not be read.
    """
    waiting = store.waiting(engine())
    standing = active(decisions(store.log(ACTIONS)))
    todo = described(store.documents(waiting), standing)
    for number, (document, result) in enumerate(_results(todo, job), start=1):
        if isinstance(result, Problem):
            store.fail(document.id, result)
        else:
            store.put(result, job.who)
        if job.progress:
            job.progress(number, len(todo), document.name)
        yield result if isinstance(result, Problem) else len(result.claims)


def _results(
    documents: Sequence[Document], job: Job
) -> Iterator[tuple[Document, Extraction | Problem]]:
    if not documents:
        return
    paying = max(1, min(os.cpu_count() or 1, len(documents) // FEW))
    jobs = min(job.jobs or paying, len(documents))
    # Opened before the processes start: where they are forks, they share the memory.
    open_tools(job.settings)
    if jobs == 1:
        for document in documents:
            yield document, attempt(document, job.settings)
        return
    _share_lists(documents)
    with _pool(jobs, job.settings) as pool:
        yield from _pooled(pool, documents, job.settings)


def _share_lists(documents: Sequence[Document]) -> None:
    """Load lists and weights once for all: a second and 100 MB a language."""
    from lagebild.read import prepare

    if METHOD == "fork":
        prepare(document.language for document in documents)


def _pool(jobs: int, settings: Settings) -> ProcessPoolExecutor:
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    context = multiprocessing.get_context(METHOD)
    return ProcessPoolExecutor(jobs, context, _prepare_process, (settings,))


def _prepare_process(settings: Settings) -> None:
    """Load what reading needs; end when the run that waits for it is killed."""
    import multiprocessing
    import threading

    parent = multiprocessing.parent_process()

    def follow() -> None:
        if parent is not None:
            parent.join()
            os._exit(1)

    threading.Thread(target=follow, daemon=True).start()
    open_tools(settings)


def _pooled(
    pool: ProcessPoolExecutor, documents: Sequence[Document], settings: Settings
) -> Iterator[tuple[Document, Extraction | Problem]]:
    from concurrent.futures.process import BrokenProcessPool

    todo = iter(documents)
    window = deque(
        (document, pool.submit(attempt, document, settings))
        for document in islice(todo, AHEAD)
    )
    try:
        while window:
            document, future = window.popleft()
            yield document, future.result()
            for following in islice(todo, 1):
                window.append((following, pool.submit(attempt, following, settings)))
    except BrokenProcessPool as error:
        raise LagebildError(
            "a reading process was killed, most likely for want of memory. What was "
            "read is kept: run the same command again with --jobs 1 to go on."
        ) from error
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def attempt(document: Document, settings: Settings) -> Extraction | Problem:
    """Read one document; a fault in our code costs this document, not the run.

    A damaged table or gazetteer would cost every document: that stops the run.
    """
    try:
        return process(document, open_tools(settings))
    except InputError as error:
        return Problem(document.name, error.reason, error.remedy, error.place)
    except LagebildError:
        raise
    except Exception as error:
        if os.environ.get("LAGEBILD_DEBUG"):
            raise
        return Problem(
            document.name,
            f"could not be read ({type(error).__name__}: {error})",
            "This is a fault of Lagebild: please report it with the text, "
            "or with the output under LAGEBILD_DEBUG=1.",
        )


def _half_signs(document: Document) -> Problem:
    return Problem(
        document.name.encode("utf-8", "replace").decode(),
        "its text, name or metadata holds halves of signs (lone surrogates)",
        "Save it again as UTF-8.",
    )


def _taken(name: str) -> Problem:
    return Problem(
        name,
        "the project holds another text under this name, which was kept",
        "Rename the file if both are wanted, and if this is the revised text, say so "
        "with: lagebild revised OLD NEW",
    )


# ------------------------------------------------------------------ one document


@dataclass(frozen=True, slots=True)
class Tools:
    """What reading a document needs, opened once a process."""

    gazetteer: Gazetteer
    registry: Registry


@cache
def open_tools(settings: Settings) -> Tools:
    """Open gazetteer (with the user's own, if set) and registry."""
    from lagebild.gazetteer.actors import open_registry
    from lagebild.gazetteer.places import open_gazetteer

    return Tools(open_gazetteer(settings.gazetteer), open_registry())


def engine() -> tuple[str, str]:
    """Return the ids of reader and extractor; what others read is read anew."""
    from lagebild.extract import EXTRACTOR
    from lagebild.read import reader

    return reader(), EXTRACTOR


def process(document: Document, tools: Tools) -> Extraction:
    """Read one document: sentences, mentions, places, claims, dates, in this order."""
    from lagebild.read import read

    return process_reading(read(document), tools)


def process_reading(reading: Reading, tools: Tools) -> Extraction:
    """Return what a document that was read says: mentions, places, claims, dates."""
    from lagebild.extract import EXTRACTOR, extract_located, find_mentions
    from lagebild.resolve import date_claims, resolve_places, set_scenes

    document = reading.document
    mentions = find_mentions(reading, tools.gazetteer, tools.registry)
    places = resolve_places(mentions.toponyms)
    claims, named = extract_located(reading, mentions, places)
    meanings = {timex.span: timex.meaning for timex in mentions.times}
    return Extraction(
        document.id,
        reading.reader,
        EXTRACTOR,
        tuple(Segment(s.span, s.zone) for s in reading.sentences),
        set_scenes(date_claims(claims, meanings, document.dating), named),
    )
