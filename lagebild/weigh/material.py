"""What is weighed: claims, their documents and events, and what joins them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from lagebild.assessed import Dependence
from lagebild.decided import Overrides
from lagebild.records import Claim, Document, Event, Relation


@dataclass(frozen=True, slots=True)
class Material:
    """All that is weighed: claims by id, documents by name, and what joins them."""

    claims: Mapping[str, Claim]
    documents: Mapping[str, Document]
    events: Sequence[Event]
    relations: Sequence[Relation] = ()
    dependences: Sequence[Dependence] = ()
    decided: Overrides = field(default_factory=Overrides)
