"""What is said to show an event: the recordings of a document and the claims they bear.

Lines in, their recordings with whose they are, how old and whether still to be seen;
of a claim's sentence and frames, the evidence out (guideline G3, G6).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from lagebild.extract.carriers import posters
from lagebild.extract.findings import Line
from lagebild.extract.frames import Frame
from lagebild.extract.trees import Tree
from lagebild.lang.cues import MarkerEntry
from lagebild.lang.patterns import Match
from lagebild.records import Evidence, Zone

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_MOST = 2  # pieces of evidence a claim
_ABOUT = ("nsubj", "obj", "obl")


@dataclass(frozen=True, slots=True)
class Recording:
    """A noun that names a recording; `group` is one for all nouns that mean it."""

    line: int
    group: int
    evidence: Evidence


def find_recordings(lines: Sequence[Line]) -> tuple[Recording, ...]:
    """Return the recordings of a document; "the clip" is the last one of its kind."""
    out: list[Recording] = []
    for line in lines:
        for marker in (*line.marked("evidence"), *line.marked("archive")):
            head = line.tree.top(marker.tokens) if line.tree else marker.tokens[0]
            if line.sentence.tokens[head].upos in _NOMINAL:
                out.append(_recording(line, marker, head, out))
    return tuple(_shared(out))


def evidence_of(
    line: Line, kind: str, frames: Sequence[Frame], recordings: Iterable[Recording]
) -> tuple[Evidence, ...]:
    """Return what bears a claim of a type: what depicts it, else what stands by."""
    here = [r.evidence for r in recordings if r.line == line.number]
    if kind == "MEDIA":
        return tuple(replace(e, relation="is_the_medium") for e in here[:_MOST])
    shown = [found for e in here if (found := _shown(e, frames))]
    beside = here if line.sentence.zone is Zone.CAPTION else _fresh(here)
    return tuple((shown or beside)[:_MOST])


def _fresh(found: Iterable[Evidence]) -> list[Evidence]:
    """An old picture says nothing of what only stands in the same sentence."""
    return [e for e in found if not e.archive]


def _shown(evidence: Evidence, frames: Sequence[Frame]) -> Evidence | None:
    """Return a recording as it stands to what its own frame says it shows."""
    posted = [f.source.name for f in frames if f.cue.cls == "publish"]
    for frame in frames:
        span = frame.source.span
        if frame.source.role == "media" and span and span.overlaps(evidence.span):
            relation = "purports" if frame.cue.cls == "purport" else "depicts"
            publisher = evidence.publisher or next(iter(posted), None)
            return replace(evidence, relation=relation, publisher=publisher)
    return None


def _recording(
    line: Line, marker: Match[MarkerEntry], head: int, before: Sequence[Recording]
) -> Recording:
    evidence = Evidence(
        line.span(marker.tokens),
        marker.entry.value
        or ("photo" if marker.entry.cls == "archive" else "document"),
        publisher=_publisher(line, head),
        archive=_is_archive(line, marker, head),
        removed=line.tree is not None and _is_removed(line, line.tree, head),
    )
    same = [r.group for r in before if r.evidence.kind == evidence.kind]
    known = line.tree is not None and any(
        line.words[t] in line.grammar.definite for t in line.tree.children(head)
    )
    back = known and bool(same) and evidence.publisher is None
    group = same[-1] if back else max((r.group for r in before), default=0) + 1
    return Recording(line.number, group, evidence)


def _publisher(line: Line, head: int) -> str | None:
    found = posters(line, line.tree, head) if line.tree else iter(())
    return next((mention.name for mention in found), None)


def _is_archive(line: Line, marker: Match[MarkerEntry], head: int) -> bool:
    near = {head, *marker.tokens}
    if line.tree is not None:
        near |= set(line.tree.children(head, "amod", "nmod", "acl", "compound"))
    return any(not near.isdisjoint(m.tokens) for m in line.marked("archive"))


def _is_removed(line: Line, tree: Tree, head: int) -> bool:
    """ "A since deleted video", "the clip was deleted later"."""
    near = set(tree.children(head, "amod", "acl", "conj"))
    near |= {t for n in near for t in tree.children(n, "conj")}
    above = tree.head(head)
    if above is not None and tree.label(head) in _ABOUT:
        near.add(above)
    return any(line.words[t].startswith(line.grammar.removed) for t in near)


def _shared(found: Sequence[Recording]) -> Iterator[Recording]:
    """What one noun says of a recording holds for all that mean it."""
    for one in found:
        group = [r.evidence for r in found if r.group == one.group]
        yield replace(
            one,
            evidence=replace(
                one.evidence,
                publisher=next((e.publisher for e in group if e.publisher), None),
                archive=any(e.archive for e in group),
                removed=any(e.removed for e in group),
            ),
        )
