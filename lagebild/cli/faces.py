"""How every action looks on the command line: its words, its help, what it says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Face:
    """How an action looks on the command line: its words, what it says when done."""

    words: tuple[str, ...]  # a word that ends with ... may be given several times
    done: str
    example: str
    help: str


FACES: Mapping[str, Face] = {
    "accept": Face(
        ("CLAIM-OR-DOC",),
        "accepted",
        "lagebild accept 3f2a91",
        """Say that a claim was read right, or that a document belongs here.

        It lifts a rejection, and lagebild explain shows who looked at it.
        """,
    ),
    "reject": Face(
        ("CLAIM-OR-DOC",),
        "rejected",
        "lagebild reject 3f2a91 --why 'the caption is of another day'\n"
        "  lagebild reject courier-7 --why 'satire'",
        """Take a claim, or a document with all its claims, out of page and exports.

        It stays in the project (lagebild claims --rejected) and comes back with undo
        or accept. A claim is named by its id or the beginning of it, a document by its
        name. A reason is needed.
        """,
    ),
    "edit": Face(
        ("CLAIM", "FIELD=VALUE..."),
        "edited",
        "lagebild edit 3f2a91 type=STRIKE 'quantity=<=12 soldiers killed'\n"
        "  lagebild edit 3f2a91 'place=Kherson; Bakhmut (direction)' actor=",
        """Put right what was read in CLAIM.

        FIELD is type, phase, polarity, framing, actor, target, place, time,
        utterance_time, quantity, status, author_factuality, origin_factuality, evidence
        or origin. Several values are separated by semicolons; an empty one means none.
        Places are looked up in the gazetteer (name or id), actors in the registry.
        """,
    ),
    "origin": Face(
        ("CLAIM", "NAME"),
        "given another origin",
        "lagebild origin 3f2a91 'Russian Ministry of Defence' --why 'next sentence'",
        """Say on whose word CLAIM stands.

        NAME takes the place of the last source in the chain; author means that the text
        speaks for itself.
        """,
    ),
    "merge": Face(
        ("CLAIM", "CLAIM..."),
        "merged",
        "lagebild merge 3f2a91 77b0c2 --why 'both are the depot'",
        """Say that claims are about one event.

        Also the claims that were linked to them before then come together.
        """,
    ),
    "split": Face(
        ("CLAIM", "CLAIM..."),
        "split",
        "lagebild split 3f2a91 77b0c2 --why 'two depots'",
        """Say that no two of the claims are about one event.""",
    ),
    "dependent": Face(
        ("COPY", "ORIGINAL"),
        "marked as dependent",
        "lagebild dependent courier-2 agency-1 --why 'same mistake in the name'",
        """Say that COPY was taken from ORIGINAL.

        Either is a claim or a document. What was copied counts once.
        """,
    ),
    "grade": Face(
        ("NAME", "GRADE"),
        "graded",
        "lagebild grade 'Riverside Courier' C --why 'three of ten held'\n"
        "  lagebild grade 3f2a91 corroborated --why 'own reporter on the spot'",
        """Grade a source or an event.

        With a letter from A (reliable) to F (cannot be judged) NAME is a source. With
        confirmed, corroborated, single-sided, unsourced or discounted NAME is a claim,
        and the grade is that of its event. A reason is needed.
        """,
    ),
    "retract": Face(
        ("CLAIM", "[DATE]"),
        "marked as retracted",
        "lagebild retract 3f2a91 2022-11-12 --why 'ministry took it back'",
        """Say that its source withdrew CLAIM, and on which DATE.

        The claim stays in view. A reason is needed.
        """,
    ),
    "revised": Face(
        ("OLD", "NEW"),
        "replaced by its revision",
        "lagebild revised courier-1 courier-1b",
        """Say that document NEW is the revised text of OLD.

        NEW takes the place of OLD. Decisions on its claims follow where the words still
        stand; see lagebild decisions --orphaned for those that cannot.
        """,
    ),
    "set": Face(
        ("DOC", "FIELD=VALUE..."),
        "set",
        "lagebild set de-005 date=2022-11-09 outlet='Kurier am Strom'\n"
        "  lagebild set de-005 date= --why 'the date was that of the copy'",
        """Put right what is known about DOC, and read it anew.

        FIELD is date (a day, a month, or two days with / between), outlet, author,
        title, language or url; an empty VALUE means unknown. DOC is a name or the
        beginning of an id; ids never change.
        """,
    ),
    "undo": Face(
        ("ENTRY",),
        "taken back",
        "lagebild undo 41 --why 'wrong claim'",
        """Take back the decision with the number ENTRY.

        The log keeps both; an undo can be undone.
        """,
    ),
}
