"""Polarity, status and factuality of a claim (guideline G8 and G9).

Values are FactBank's (Saurí & Pustejovsky 2009): CT+ PR+ PS+ CT- PR- PS- CTu Uu, one
for the author and one for the origin; polarity is overt negation alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lagebild.extract.events import Trigger
from lagebild.extract.frames import Frame
from lagebild.extract.modality import Modality

#: Order in which statuses are written (guideline G9).
STATUSES = (
    "asserted", "reported", "hedged", "unverified", "forecast", "planned",
    "conditional", "hypothetical", "denied", "opinion", "directive", "open",
    "presupposed",
)  # fmt: skip
_NOT_FACT = frozenset(
    {"forecast", "planned", "conditional", "hypothetical", "opinion", "directive",
     "open"}
)  # fmt: skip
_OPINIONS = frozenset({"ASSESS"})
_DIRECTIVES = frozenset({"APPEAL", "DEMAND"})


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a claim is presented; nothing here says whether it is so."""

    phase: str
    polarity: str
    status: tuple[str, ...]
    author: str
    origin: str
    rules: tuple[tuple[str, str], ...]


def judge_factuality(
    trigger: Trigger,
    modality: Modality,
    frames: Sequence[Frame],
    voices: Sequence[Frame],
    told: tuple[str, str],
) -> Verdict:
    """Return polarity, status and values of an event told in a phase by a rule.

    `frames` are the hops, `voices` all that hold the event, "reportedly" included.
    """
    phase, phase_rule = told
    negated = modality.has("negation") or (
        trigger.entry.polarity == "-" and not modality.has("silence")
    )
    failed = modality.has("negative_implicative")
    denied = _is_denied(modality, frames)
    negative = (negated != failed) != modality.has("unlikely")
    origin = _origin_value(modality, phase, negative, frames)
    status = _status(trigger, modality, frames, phase, denied)
    status |= _reserve(modality, voices)
    if origin[:2] == "CT" and not status & _NOT_FACT:
        status.add("asserted")
    return Verdict(
        phase,
        "-" if negated or failed else "+",
        tuple(s for s in STATUSES if s in status),
        _author_value(frames, origin),
        origin,
        (("phase", phase_rule), ("polarity", "negation" if negated else "none")),
    )


def _is_denied(modality: Modality, frames: Sequence[Frame]) -> bool:
    """ "Denied the attack", "reports of an attack are false"; both deny nothing."""
    entry = frames[-1].entry if frames else None
    return (entry is not None and entry.negates) != modality.has("untrue")


def _origin_value(
    modality: Modality, phase: str, negative: bool, frames: Sequence[Frame]
) -> str:
    denied = _is_denied(modality, frames)
    feared = bool(frames) and frames[-1].cue.cls == "fear"
    sign = "-" if negative != denied else "+"
    if modality.question or modality.has("conditional", "avoidance", "unreal"):
        return "Uu"
    if modality.hedge:
        return modality.hedge + sign
    return ("PS" if phase == "possible" or feared else "CT") + sign


def _author_value(frames: Sequence[Frame], origin: str) -> str:
    for frame in frames:
        if frame.source.role == "media":
            continue
        commits = frame.entry.author if frame.entry else None
        if not commits:
            return "Uu"
        if commits == "CT-":
            return "CT-"
    return origin


def _status(
    trigger: Trigger,
    modality: Modality,
    frames: Sequence[Frame],
    phase: str,
    denied: bool,
) -> set[str]:
    out = set(_by_phase(phase, modality))
    if any(f.source.role != "media" for f in frames):
        out.add("reported")
    if trigger.entry.type in _OPINIONS:
        out.add("opinion")
    asked = modality.has("directed") and "planned" in out
    if trigger.entry.type in _DIRECTIVES or modality.has("command") or asked:
        out.add("directive")
    if looks_ahead(modality, frames):
        out.add("forecast")
        if frames[-1].cue.cls == "fear":  # what is feared is only imagined
            out.add("hypothetical")
    if modality.question:
        out.add("open")
    if denied:
        out.add("denied")
    return out


def _reserve(modality: Modality, voices: Sequence[Frame]) -> set[str]:
    """What lowers the certainty, and what says that nobody has checked."""
    entries = [f.entry for f in voices if f.entry]
    possible = modality.has("possible") and not modality.has("conditional", "plan")
    hedged = modality.hedge or possible or any(e.hedged for e in entries)
    unverified = modality.has("unproven") or any(e.unverified for e in entries)
    reserves = (("hedged", hedged), ("unverified", unverified))
    return {status for status, holds in reserves if holds}


def looks_ahead(modality: Modality, frames: Sequence[Frame]) -> bool:
    """What is predicted, feared or warned of is still to come, unless told as past."""
    if not frames or modality.has("past", "given"):
        return False
    cls = frames[-1].cue.cls
    return cls in ("predict", "fear") or (cls == "warn" and modality.has("nominal"))


#: What a class of modality makes of an event, the first that is there.
_BY_CLASS = {
    "conditional": ("conditional",),
    "consequent": ("conditional", "forecast"),
    "unreal": ("conditional", "hypothetical"),
    "avoidance": ("hypothetical",),
}


def _by_phase(phase: str, modality: Modality) -> set[str]:
    for cls, statuses in _BY_CLASS.items():
        if modality.has(cls):
            return set(statuses)
    if phase in ("planned", "prepare"):
        return {"planned", "forecast"} if modality.has("future") else {"planned"}
    if modality.has("possible", "future") or phase in ("future", "possible"):
        return {"forecast"}
    return set()
