"""Who says that another lied says the opposite: "A said that B lied when it claimed".

A line, its frames and the claims of the line in; beside each claim of the one who is
said to lie, or whose report is called false, the claim of the one who says so, and
beside each denial of what another says the claim of that other (guideline G1).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lagebild.extract.disputes import Dispute, dispute_of
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
        elif (dispute := _disputed(line, frames, claim)) is not None:
            yield _held(claim, dispute)


def _disputed(line: Line, frames: Sequence[Frame], claim: Claim) -> Dispute | None:
    """ "The army denied the militia's report": of a denial whose report it is of."""
    if "denied" not in claim.status:
        return None
    event = [t for span in claim.trigger for t in range(*line.range(span))]
    found = dispute_of(line, event, frames)
    cue = claim.chain[-1].cue
    same = found is not None and cue is not None and cue.span == found.denial.cue.span
    return found if same else None


def _held(claim: Claim, dispute: Dispute) -> Claim:
    """Return the claim of the one whose account is denied."""
    source, sign = dispute.holder, claim.origin_factuality[-1]
    hop = Hop(
        source.role, source.name, source.span, source.side, dispute.cue, False,
        source.entity,
    )  # fmt: skip
    status = tuple(s for s in claim.status if s not in ("denied", "unverified"))
    return replace(
        claim,
        id=digest(claim.id, "held"),
        status=(*status, "unverified") if dispute.unverified else status,
        author_factuality="Uu",
        origin_factuality=claim.origin_factuality[:-1] + _OTHER.get(sign, sign),
        chain=(*claim.chain[:-1], hop),
        derivation=(*claim.derivation, Derivation("chain", "is denied", claim.id)),
    )


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
