"""Decisions of people, laid over what was read: append-only and reversible."""

from __future__ import annotations

from lagebild.review.decisions import (
    Decision,
    Reviewed,
    active,
    apply,
    overlay,
    taken_back,
)
from lagebild.review.values import FIELDS, parse_changes

__all__ = [
    "FIELDS",
    "Decision",
    "Reviewed",
    "active",
    "apply",
    "overlay",
    "parse_changes",
    "taken_back",
]
