"""Who says that another lied says the opposite: "A said that B lied when it claimed".

A line, its frames and the claims of the line in; beside each claim of the one who is
said to lie, or whose report is called false, the claim of the one who says so
(guideline G1).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lagebild.extract.findings import Line
from lagebild.extract.frames import Frame
from lagebild.extract.untruths import calls_untrue, told_by_account
from lagebild.records import Claim, Derivation, Hop, digest

_OTHER = {"+": "-", "-": "+"}


def reversals(
    line: Line, frames: Sequence[Frame], claims: Sequence[Claim]
) -> Iterator[Claim]:
    """Yield what an accuser denies, one claim for each that the accused makes."""
    lies = {f.cue.span for f in frames if f.line == line.number and _is_lie(f)}
    for claim in claims:
        hops = claim.chain
        at = next((i for i, h in enumerate(hops) if h.cue and h.cue.span in lies), 0)
        if at > 1 and hops[at - 1].role not in ("media", "unspecified"):
            yield _reversed(claim, hops[:at])
        elif _is_contested(line, claim):
            yield _reversed(claim, hops[:-1])


def _is_contested(line: Line, claim: Claim) -> bool:
    """ "The militia's report of a raid is false", says whoever stands outside."""
    hop = claim.chain[-1]
    event = [t for span in claim.trigger for t in range(*line.range(span))]
    if hop.cue is None or "denied" in claim.status or not calls_untrue(line, event):
        return False
    return told_by_account(line, event, hop.cue.span, hop.span)


def _is_lie(frame: Frame) -> bool:
    return frame.entry is not None and frame.entry.author == "CT-"


def _reversed(claim: Claim, chain: tuple[Hop, ...]) -> Claim:
    sign = claim.origin_factuality[-1]
    others = {"denied", "unverified", "hedged"}
    others |= set() if len(chain) > 1 else {"reported"}  # the author says so
    kept = [s for s in claim.status if s not in others]
    return replace(
        claim,
        id=digest(claim.id, "reversal"),
        status=(*kept, "denied"),
        author_factuality="Uu",
        origin_factuality="CT" + _OTHER.get(sign, sign),
        chain=chain,
        derivation=(*claim.derivation, Derivation("chain", "calls it a lie", claim.id)),
    )
