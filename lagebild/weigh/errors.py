"""What is said of each event in; which documents share a rare number or name, out.

Shared errors betray a copy where shared truths do not (Dong, Berti-Equille and
Srivastava 2009): a number or a spelling that two have and most others do not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from lagebild.assessed import Dependence
from lagebild.gazetteer.key import keys
from lagebild.weigh.kin import age
from lagebild.weigh.spoken import Spoken

#: What is rare: held by at least two, and by at most half as many as the usual form.
USUAL = 2
#: A misspelt name is near the usual one, yet does not sound alike in any romanisation.
NEAR = 0.8
Said = Mapping[str, Sequence[Spoken]]  # by event
Forms = Mapping[str, Sequence[Spoken]]
Differs = Callable[[str, str], bool]


def shared_errors(said: Said) -> Iterator[Dependence]:
    """Yield an edge from each document with a rare form to the first that has it."""
    for event in sorted(said):
        for told in _counts(said[event]):
            yield from _rare(told, _differs, "the number {}")
        yield from _rare(_names(said[event]), _misspelt, "the spelling {}")


def _counts(said: Sequence[Spoken]) -> Iterator[Forms]:
    """Yield what each speaker is said to count, by the number given."""
    found = defaultdict[tuple[str, str], dict[str, list[Spoken]]](dict)
    for one in said:
        for quantity in one.claim.quantity:
            if quantity.number is not None:
                forms = found[one.voice.id, quantity.of]
                forms.setdefault(f"{quantity.number:g}", []).append(one)
    return (found[key] for key in sorted(found))


def _names(said: Sequence[Spoken]) -> Forms:
    found = defaultdict[str, list[Spoken]](list)
    for one in said:
        for hop in one.claim.chain[1:]:
            if hop.name:
                found[hop.name].append(one)
    return found


def _rare(forms: Forms, differs: Differs, what: str) -> Iterator[Dependence]:
    held = {form: _documents(said) for form, said in forms.items()}
    for form in sorted(held):
        rare = len(held[form])
        usual = (f for f in held if rare >= 2 and len(held[f]) >= USUAL * rare)
        if any(differs(form, f) for f in usual):
            yield from _star(held[form], what.format(form))


def _documents(said: Sequence[Spoken]) -> list[Spoken]:
    """Return the first claim of each document, the earliest document first."""
    found: dict[str, Spoken] = {}
    for one in sorted(said, key=lambda one: (age(one.document), one.claim.id)):
        found.setdefault(one.document.name, one)
    return list(found.values())


def _star(said: Sequence[Spoken], what: str) -> Iterator[Dependence]:
    first = said[0]
    for one in said[1:]:
        yield Dependence(
            "errors",
            one.document.name,
            first.document.name,
            one.claim.content,
            first.claim.content,
            why=f"{what} stands in both and hardly anywhere else",
        )


def _differs(form: str, other: str) -> bool:
    return form != other


def _misspelt(form: str, other: str) -> bool:
    apart = not set(keys(form)) & set(keys(other))
    return apart and SequenceMatcher(None, form, other).ratio() >= NEAR
