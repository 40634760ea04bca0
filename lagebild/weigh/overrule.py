"""What people decided in; what it changes of counting and grading out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lagebild.assessed import Assessment, Dependence, Origin
from lagebild.decided import Overrides, Remark
from lagebild.records import Event
from lagebild.weigh.grades import DIGITS, GRADES
from lagebild.weigh.grounds import ground
from lagebild.weigh.kin import MARKED
from lagebild.weigh.material import Material
from lagebild.weigh.origins import Count


def marked(material: Material) -> Iterator[Dependence]:
    """Yield an edge for each pair that a person marked: claims, or documents."""
    names = {document.id: name for name, document in material.documents.items()}
    for remark in material.decided.dependent:
        copy, original = remark.subject, remark.value
        a, b = (_document(id, names, material) for id in (copy, original))
        if a and b:
            single = copy in material.claims and original in material.claims
            pairs = ((copy, original),) if single else ()
            yield Dependence(MARKED, a, b, claims=pairs, why=f"marked by {remark.note}")


def _document(id: str, names: dict[str, str], material: Material) -> str | None:
    claim = material.claims.get(id)
    return claim.doc if claim else names.get(id)


def lettered(found: Count, decided: Overrides) -> tuple[Origin, ...]:
    """Return the origins with the letters that people gave to who speaks there."""
    letters = {remark.subject: remark.value for remark in decided.letters}
    if not letters:
        return found.origins
    hops = {one.claim.id: one.claim.origin for one in found.heard}

    def letter(origin: Origin) -> str:
        own = [hops[id] for id in origin.claims]
        known = {
            origin.id,
            origin.name,
            *(h.entity for h in own),
            *(h.name for h in own),
        }
        return min((letters[name] for name in known if name in letters), default="F")

    return tuple(
        replace(origin, reliability=letter(origin)) for origin in found.origins
    )


def taken_back(decided: Overrides) -> frozenset[str]:
    """Return the claims of which a person found that the source took them back."""
    return frozenset(remark.subject for remark in decided.retracted)


def overruled(found: Assessment, event: Event, decided: Overrides) -> Assessment:
    """Return the assessment with the grade that a person gave, where one did."""
    given = [r for r in decided.grades if r.subject in event.members]
    return _graded(found, given[-1]) if given else found


def _graded(found: Assessment, remark: Remark) -> Assessment:
    rule = remark.value
    return replace(
        found,
        rule=rule,
        grade=GRADES[rule],
        credibility=DIGITS[rule],
        reasons=(
            ground("overruled", remark.note),
            ground("by_rule", found.rule),
            *found.reasons,
        ),
    )
