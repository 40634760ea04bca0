"""What stands beside a grade: flags that a reader should see whatever the rule says."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lagebild.gazetteer.sides import is_captive
from lagebild.records import Claim, Relation
from lagebild.weigh.contest import PLANNED, Contest
from lagebild.weigh.origins import Count
from lagebild.weigh.spoken import Spoken
from lagebild.weigh.stances import shows

CONTESTED, UNVERIFIED, FRAMING, MOTIVE = "contested", "unverified", "framing", "motive"
DURESS, MEDIA, TRANSLATION = "duress", "media", "translation"
AMBIGUOUS, PLAN = "ambiguous", "plan"
#: What each flag says, in the order in which they are shown.
WORDS = {
    CONTESTED: "an independent origin says otherwise",
    PLAN: "announced, not reported as done",
    UNVERIFIED: "a report says that it could not be verified independently",
    FRAMING: "the sides call it by opposed words",
    MOTIVE: "the sides give different reasons for it",
    DURESS: "somebody says so in captivity",
    MEDIA: "a picture or recording that showed it is no longer to be had",
    TRANSLATION: "all reports look machine-translated",
    AMBIGUOUS: "of some statements it is not clear whose they are",
}


class Flags:
    """Finds the flags of an event, by all claims of the pile."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._gone = {c.doc for c in claims if _gone(c)}

    def of(
        self, found: Count, who: Contest, relations: Sequence[Relation]
    ) -> tuple[str, ...]:
        """Return the flags that hold, in the order of WORDS."""
        subtypes = {r.subtype for r in relations if r.type == "contradicts"}
        heard = found.heard
        holds = {
            CONTESTED: bool(who.sides.opposes),
            PLAN: who.graded == PLANNED and bool(who.sides.holds),
            UNVERIFIED: any(_unverified(one.claim) for one in heard),
            FRAMING: FRAMING in subtypes,
            MOTIVE: MOTIVE in subtypes,
            DURESS: any(is_captive(one.voice.side) for one in heard),
            MEDIA: any(shows(s.claim) and s.document.name in self._gone for s in heard),
            TRANSLATION: _translated(heard),
            AMBIGUOUS: any(_ambiguous(one.claim) for one in heard),
        }
        return tuple(flag for flag in WORDS if holds[flag])


def _gone(claim: Claim) -> bool:
    """ "The video was removed": a picture's end, or that it is not there."""
    over = claim.phase == "end" or claim.origin_factuality.endswith("-")
    return claim.type == "MEDIA" and over


def _ambiguous(claim: Claim) -> bool:
    """The source's words may be the author's as well."""
    own_words = any(len(names) == 1 for names in claim.alt_chains)
    return own_words and len(claim.chain) > 1


def _unverified(claim: Claim) -> bool:
    return "unverified" in claim.status or bool(claim.disclaimers)


def _translated(heard: Sequence[Spoken]) -> bool:
    return bool(heard) and all(one.document.translated_from for one in heard)
