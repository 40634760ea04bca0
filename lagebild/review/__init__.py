"""Decisions of people, laid over what was read: append-only and reversible."""

from __future__ import annotations

from lagebild.review.decisions import (
    Decision,
    Reviewed,
    active,
    apply,
    overlay,
    taken_back,
    undone,
)
from lagebild.review.naming import the_claim, the_document
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
    "the_claim",
    "the_document",
    "undone",
]
