"""Decisions of people, laid over what was read: append-only and reversible."""

from __future__ import annotations

from lagebild.review.actions import ACTIONS, Draft, Named, draft, refuse_repeated
from lagebild.review.anchors import Anchor, Found, anchor, latest
from lagebild.review.decisions import Decision, active, taken_back, undone
from lagebild.review.naming import the_claim, the_document
from lagebild.review.overlay import (
    Reviewed,
    apply,
    concerned,
    described,
    overlay,
    revisions,
)
from lagebild.review.values import FIELDS, parse_changes

__all__ = [
    "ACTIONS",
    "FIELDS",
    "Anchor",
    "Decision",
    "Draft",
    "Found",
    "Named",
    "Reviewed",
    "active",
    "anchor",
    "apply",
    "concerned",
    "described",
    "draft",
    "latest",
    "overlay",
    "parse_changes",
    "refuse_repeated",
    "revisions",
    "taken_back",
    "the_claim",
    "the_document",
    "undone",
]
