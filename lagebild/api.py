"""The public Python API: a project in, its documents, claims, page and exports out.

>>> from lagebild.api import Project
>>> project = Project.create("reports.db")
>>> report = project.add(["reports"])
>>> page = project.picture("en")
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, BinaryIO

from lagebild.assessed import Assessment, Weighed
from lagebild.errors import ProjectError, UsageError
from lagebild.explanation import EventExplanation, Explanation
from lagebild.export import FORMATS, LINKED, write, write_linked
from lagebild.export.selection import Selection
from lagebild.placenames import find_place, import_gazetteer, place_candidates
from lagebild.records import Claim, Document, Linked, Problem
from lagebild.settings import Settings, from_environment

__all__ = [
    "FORMATS",
    "LINKED",
    "PAGE_LANGUAGES",
    "EventExplanation",
    "Explanation",
    "Project",
    "Selection",
    "as_csv",
    "find_place",
    "import_gazetteer",
    "link_claims",
    "place_candidates",
    "write_linked",
]

#: Languages that page and summary can be written in.
PAGE_LANGUAGES = ("en", "de")

if TYPE_CHECKING:
    from lagebild.export.ordering import Pages
    from lagebild.export.tables import Rows
    from lagebild.pipeline import Job, Progress, Report
    from lagebild.state import State
    from lagebild.store import Entry, Store


class Project:
    """A pile of reports and what was read out of it. Close it, or use `with`."""

    def __init__(self, store: Store, settings: Settings, who: str = "unknown") -> None:
        self._store, self._settings, self._who = store, settings, who
        self._state: State | None = None

    @classmethod
    def open(
        cls,
        path: str | Path,
        settings: Settings | None = None,
        as_of: str | None = None,
    ) -> Project:
        """Open a project file that is there; ProjectError when it is not.

        `as_of` is for its past: see `at`.
        """
        from lagebild.store import open_store

        project = cls(open_store(Path(path)), settings or from_environment())
        return project.at(as_of) if as_of else project

    @classmethod
    def create(cls, path: str | Path, settings: Settings | None = None) -> Project:
        """Open a project file, or make one."""
        from lagebild.store import create_store

        return cls(create_store(Path(path)), settings or from_environment())

    @classmethod
    def memory(cls, settings: Settings | None = None) -> Project:
        """Make a project that leaves no file."""
        from lagebild.store import memory_store

        return cls(memory_store(), settings or from_environment())

    @classmethod
    def load(
        cls,
        source: str | Path,
        progress: Progress | None = None,
        jobs: int | None = None,
        as_of: str | None = None,
    ) -> tuple[Project, Report]:
        """Open a project file; read anything else into one that leaves no file."""
        from lagebild.pipeline import Report
        from lagebild.store import looks_like_project

        if looks_like_project(Path(source)):
            return cls.open(source, as_of=as_of), Report()
        if as_of:
            raise UsageError(f"{source}: is no project, and only a project has a past.")
        with ExitStack() as stack:
            project = stack.enter_context(cls.memory())
            report = project.add([source], progress, jobs)
            stack.pop_all()  # it is the caller's to close, unless adding failed
        return project, report

    def as_user(self, who: str) -> Project:
        """Return the same project; what it does is logged under this name."""
        return Project(self._store, self._settings, who)

    def at(self, when: str) -> Project:
        """Return what the project held at an entry, day or time; not to be changed.

        Days and times are those of recording, as in ISO 8601, UTC without a zone; a day
        counts to its end. UsageError where there was nothing yet.
        """
        from lagebild.store import position

        past = self._store.at(position(self._store.log(), when))
        return Project(past, self._settings, self._who)

    def close(self) -> None:
        self._store.close()

    def __enter__(self) -> Project:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def path(self) -> str:
        return self._store.path

    # -------------------------------------------------------------- filling

    def add(
        self,
        paths: Sequence[str | Path],
        progress: Progress | None = None,
        jobs: int | None = None,
    ) -> Report:
        """Read files and folders (`-` is standard input) and all that still waits."""
        from lagebild import pipeline

        pile = pipeline.gather(paths, self._settings)
        return pipeline.run(pile, self._store, self._job(progress, jobs))

    def go_on(
        self, progress: Progress | None = None, jobs: int | None = None
    ) -> Report:
        """Read what an interrupted run, or another version, left unread."""
        from lagebild import pipeline

        return pipeline.go_on(self._store, self._job(progress, jobs))

    def _job(self, progress: Progress | None = None, jobs: int | None = 1) -> Job:
        from lagebild.pipeline import Job

        return Job(self._settings, self._who, jobs, progress)

    # -------------------------------------------------------------- reading

    def documents(self) -> tuple[Document, ...]:
        """Return all documents as reviewers describe them, sorted by name."""
        from lagebild.desk import documents

        return documents(self._store)

    def pages(self, selection: Selection | None = None) -> Pages:
        """Return the documents that were read, with the claims that stand."""
        return _selected(self._now().pages, selection)

    def rejected_pages(self, selection: Selection | None = None) -> Pages:
        """Return the documents that were read, each with its rejected claims."""
        return _selected(self._now().reviewed.rejected, selection)

    def claims(self, selection: Selection | None = None) -> tuple[Claim, ...]:
        """Return the claims that stand, in the order of exports."""
        from lagebild.export.ordering import ordered

        return tuple(claim for _, claim in ordered(self.pages(selection)))

    @staticmethod
    def forms(pages: Pages) -> list[dict[str, Any]]:
        """Return claims in the interchange form (docs/reference/claims.md)."""
        from lagebild.export.claims_jsonl import as_mapping
        from lagebild.export.ordering import ordered

        return [as_mapping(claim, document) for document, claim in ordered(pages)]

    @staticmethod
    def rows(pages: Pages) -> Rows:
        """Return claims as flat rows, as they go into a spreadsheet."""
        from lagebild.export.tables import claim_rows

        return claim_rows(pages)

    @staticmethod
    def glosses(pages: Pages, language: str) -> Rows:
        """Return claims by id, document and one line in the reader's language."""
        from lagebild.export.ordering import ordered
        from lagebild.picture.gloss import gloss

        return [
            {"id": c.id, "doc": d.name, "claim": gloss(c, language)}
            for d, c in ordered(pages)
        ]

    def document_rows(self, selection: Selection | None = None) -> Rows:
        """Return one row a document, with its count of claims and its state."""
        from lagebild.export.tables import document_rows

        claims = {d.id: len(e.claims) for d, e in self._now().reviewed.standing}
        states = {d.id: "left out" for d in self.documents() if d.id not in claims}
        states |= dict.fromkeys(self.waiting(), "waiting")
        states |= dict.fromkeys(self._store.failures(), "failed")
        wanted = [d for d in self.documents() if not selection or selection.wants(d)]
        return document_rows(wanted, claims, states)

    def places(self, selection: Selection | None = None) -> Rows:
        """Return one row a place: position, radius in km, counts."""
        from lagebild.export.tables import place_rows

        return place_rows(_selected(self._now().reviewed.standing, selection))

    def actors(self, selection: Selection | None = None) -> Rows:
        """Return one row an actor: side, counts as actor, target and source."""
        from lagebild.export.tables import actor_rows

        return actor_rows(_selected(self._now().reviewed.standing, selection))

    def problems(self) -> tuple[Problem, ...]:
        """Return why documents of the project could not be read at the last try."""
        return tuple(self._store.failures().values())

    def waiting(self) -> frozenset[str]:
        """Return the ids of documents that the next run has to read."""
        from lagebild.pipeline import engine

        return self._store.waiting(engine())

    def explain(self, claim: str) -> Explanation:
        """Return all that led to a claim, named by its id or the beginning of it."""
        from lagebild.desk import look_up
        from lagebild.explanation import concerns

        key, reviewed = look_up(self._store, claim)
        document, read = reviewed.page_of(key)
        extraction = self._store.extraction(document.id)
        if extraction is None:
            raise ProjectError(f"{self.path}: is damaged. Restore a copy.")
        log = self._store.log()
        found = next(c for c in read.claims if c.id == key)
        return Explanation(
            replace(found, event_id=self._now().event_ids.get(key)),
            document,
            extraction,
            tuple(e for e in log if concerns(e, (key, document.id), log)),
            any(c.id == key for _, e in reviewed.rejected for c in e.claims),
        )

    def _now(self) -> State:
        """Return what follows from the log as it is; it may have grown elsewhere."""
        from lagebild.state import State

        if self._state is None or self._state.seq != self._store.last():
            self._state = State(self._store, self._settings)
        return self._state

    # -------------------------------------------------------------- linking

    def linked(self) -> Linked:
        """Return events, links and relations of the claims that stand."""
        return self._now().linked

    def weighed(self) -> Weighed:
        """Return who stands behind each event, a grade, and who copied whom."""
        return self._now().weighed

    def assessments(self) -> tuple[Assessment, ...]:
        """Return each event's four numbers and its grade with reasons, by event id."""
        return self.weighed().assessments

    def event_rows(self) -> Rows:
        """Return one row an event: its four numbers, its grade and what is said."""
        from lagebild.export.events import event_rows

        glosses = self.glosses(self.pages(), "en")
        return event_rows(self.linked(), self.weighed(), glosses)

    def explain_event(self, claim: str) -> EventExplanation:
        """Return the event that a claim belongs to, and all that led to it.

        An event's id is a claim's, so either will do, or the beginning of it.
        """
        from lagebild.desk import look_up
        from lagebild.explanation import explain_event

        key, _ = look_up(self._store, claim)
        pages = self._now().reviewed.standing
        return explain_event(key, pages, self.linked(), self.weighed())

    # ---------------------------------------------------------------- views

    def export(
        self, form: str, stream: BinaryIO, selection: Selection | None = None
    ) -> None:
        """Write the claims that stand in one of FORMATS, sorted."""
        if form in LINKED:
            write_linked(form, self.linked(), self.weighed(), stream)
            return
        if form not in FORMATS:
            known = ", ".join((*FORMATS, *LINKED))
            raise UsageError(f"{form}: no such format. Use one of {known}.")
        write(form, self.pages(selection), stream)

    def picture(
        self,
        language: str | None = None,
        title: str = "Lagebild",
        problems: Sequence[Problem] = (),
    ) -> str:
        """Return the page: one HTML file that needs nothing else."""
        from lagebild.picture.events import Across
        from lagebild.picture.page import build_page

        return build_page(
            self.pages(),
            title=title,
            language=self._language(language),
            problems=tuple(problems) or self.problems(),
            figures=_figures(),
            across=Across(self.linked(), self.weighed()),
        )

    def _language(self, wanted: str | None) -> str:
        language = wanted or self._settings.interface
        if language not in PAGE_LANGUAGES:
            known = ", ".join(PAGE_LANGUAGES)
            raise UsageError(
                f"{language}: no page in this language. Use one of {known}."
            )
        return language

    def summary(
        self, language: str | None = None, problems: Sequence[Problem] = ()
    ) -> str:
        """Return what the page shows, in some lines of text."""
        from lagebild.picture.summary import summary

        return summary(
            self.pages(),
            language=self._language(language),
            problems=tuple(problems) or self.problems(),
            figures=_figures(),
        )

    # --------------------------------------------------------------- review

    def decide(self, action: str, *words: str, why: str | None = None) -> Entry:
        """Check and log a decision; `words` are those of the command line.

        >>> project.decide("edit", "3f2a91", "type=STRIKE", "place=Bakhmut")
        """
        from lagebild.desk import decide

        return decide(self._store, self._job(), action, *words, why=why)

    def accept(self, name: str, why: str | None = None) -> Entry:
        """Say that a claim was read right, or that a document belongs here."""
        return self.decide("accept", name, why=why)

    def reject(self, name: str, why: str) -> Entry:
        """Take a claim or document out of every view; it stays in the project."""
        return self.decide("reject", name, why=why)

    def edit(self, claim: str, changes: Sequence[str], why: str | None = None) -> Entry:
        """Change a claim by `field=value` words."""
        return self.decide("edit", claim, *changes, why=why)

    def origin(self, claim: str, name: str, why: str | None = None) -> Entry:
        """Say on whose word a claim stands; `author` for nobody else's."""
        return self.decide("origin", claim, name, why=why)

    def merge(self, claims: Sequence[str], why: str | None = None) -> Entry:
        """Say that claims are about one event."""
        return self.decide("merge", *claims, why=why)

    def split(self, claims: Sequence[str], why: str | None = None) -> Entry:
        """Say that no two of the claims are about one event."""
        return self.decide("split", *claims, why=why)

    def dependent(self, copy: str, original: str, why: str | None = None) -> Entry:
        """Say that a claim or document was taken from another."""
        return self.decide("dependent", copy, original, why=why)

    def grade(self, name: str, value: str, why: str) -> Entry:
        """Give a source a letter, or the event of a claim a grade."""
        return self.decide("grade", name, value, why=why)

    def retract(self, claim: str, why: str, on: str | None = None) -> Entry:
        """Say that the source withdrew its claim, and when, if known."""
        return self.decide("retract", claim, *([on] if on else []), why=why)

    def revised(self, old: str, new: str, why: str | None = None) -> Entry:
        """Say that a document is the revised text of another, whose place it takes."""
        return self.decide("revised", old, new, why=why)

    def set(
        self, document: str, changes: Sequence[str], why: str | None = None
    ) -> Entry:
        """Change metadata by `field=value` words and read the document anew."""
        return self.decide("set", document, *changes, why=why)

    def undo(self, seq: int, why: str | None = None) -> Entry:
        """Take a decision back, by its number in the log; also an undo."""
        return self.decide("undo", str(seq), why=why)

    def decisions(self) -> list[dict[str, Any]]:
        """Return the decisions that hold, and how each finds its claims now."""
        from lagebild.desk import decision_rows

        return decision_rows(self._store)

    def log(self) -> tuple[Entry, ...]:
        """Return every entry of the append-only log, oldest first."""
        return self._store.log()


def _selected(pages: Pages, selection: Selection | None) -> Pages:
    from lagebild.export.selection import select

    return select(pages, selection) if selection else pages


def _figures() -> Mapping[str, Mapping[str, float]]:
    """Return the measured precision and recall by language, for the limits line."""
    from importlib.resources import files

    source = files("lagebild.picture") / "figures.toml"
    return tomllib.loads(source.read_text("utf-8")) if source.is_file() else {}


def as_csv(rows: Rows) -> bytes:
    """Return rows as a CSV file in which no cell can become a formula."""
    from lagebild.export.csv import encoded

    return encoded(rows, rows[0] if rows else (), ",")


def link_claims(
    claims: Sequence[str | Path],
    documents: Sequence[str | Path],
    settings: Settings | None = None,
) -> tuple[list[dict[str, Any]], Linked, Weighed]:
    """Link and weigh claims from elsewhere: JSON lines, in files or folders.

    Returns the lines as they came, each with its `event_id`, and all that was found.
    """
    from lagebild.across import link_claims

    return link_claims(claims, documents, settings or from_environment())
