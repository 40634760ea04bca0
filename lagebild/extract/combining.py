"""What markers mean together, or by where they stand.

A line, the sphere of an event, the markers that bear on it and their classes in, the
classes that hold out: what must stop goes on, what is likely to come is yet to come.
"""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.extract.bearing import Marker, is_deemed
from lagebild.extract.findings import Line
from lagebild.extract.tree_modality import Sphere

_DEMANDED = frozenset({"obligation", "command"})


def combined(
    line: Line, sphere: Sphere, markers: Sequence[Marker], classes: set[str]
) -> set[str]:
    """Return the classes, mended where one marker changes what another says."""
    if sphere.nominal and "end" in classes and _DEMANDED & classes:
        classes = classes - _DEMANDED - {"end"} | {"ongoing"}  # "must stop"
    if {"negation", "possible"} <= classes and _is_unable(line, markers):
        classes = classes - {"possible"}
    if "obligation" in classes and _had_to(line, sphere):
        classes = classes - {"obligation"} | {"implicative"}
    if {"obligation", "possible"} <= classes or _may_have_to(line, markers, classes):
        classes = classes - {"obligation"} | {"possible"}
    if any(_is_to_prevent(line, sphere, m) for m in markers):
        classes = classes - {"negative_implicative"} | {"avoidance"}
    if _is_foreseen(line, sphere, markers) and "past" not in classes:
        classes = classes - {"plan"} | {"future", "foreseen"}
    return classes


def _is_unable(line: Line, markers: Sequence[Marker]) -> bool:
    """ "Kann nicht abziehen": it does not, for what it is able to do."""
    possible = [m for m in markers if m.entry.cls == "possible"]
    return all(line.words[m.tokens[0]] in line.grammar.can for m in possible)


def _had_to(line: Line, sphere: Sphere) -> bool:
    """ "Hat weichen müssen": a perfect, so that it did."""
    grammar, words = line.grammar, {line.words[t] for t in sphere.own}
    return bool(grammar.must & words and grammar.have & words)


def _may_have_to(line: Line, markers: Sequence[Marker], classes: set[str]) -> bool:
    """ "May have to withdraw": no more than possible."""
    words = {line.words[t] for m in markers for t in m.tokens if m.entry.cls == "hedge"}
    return "obligation" in classes and not line.grammar.may.isdisjoint(words)


def _is_to_prevent(line: Line, sphere: Sphere, marker: Marker) -> bool:
    """ "Mines were laid to prevent an attack": what is prevented is only thought of."""
    if marker.entry.cls != "negative_implicative" or marker.entry.value:
        return False
    verb = sphere.tree.top(marker.tokens)
    infinitive = line.sentence.tokens[verb].feat("VerbForm") == "Inf"
    return infinitive and sphere.tree.label(verb) in ("advcl", "acl")


def _is_foreseen(line: Line, sphere: Sphere, markers: Sequence[Marker]) -> bool:
    """ "An attack is likely", "likely to attack", "hält Angriffe für möglich"."""
    said = [m for m in markers if m.entry.cls in ("hedge", "possible")]
    hedges = {t for m in said for t in m.tokens}
    above = sphere.governors[:1]
    tokens = line.sentence.tokens
    if any(t in hedges and tokens[t].upos in ("ADJ", "ADV") for t in above):
        return True
    return sphere.nominal and any(
        is_deemed(line, sphere, t) for t in hedges if tokens[t].upos in ("ADJ", "ADV")
    )
