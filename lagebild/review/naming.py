"""What somebody typed in; the one claim or document that it names out."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.errors import ProjectError, UsageError
from lagebild.records import Document

#: So many of several ids are shown.
SHOWN = 5


def the_claim(found: Sequence[tuple[str, str]], prefix: str) -> tuple[str, str]:
    """Return the one (claim id, document id) that an id or its beginning names."""
    exact = [pair for pair in found if pair[0] == prefix]
    if len(exact or found) == 1:
        return (exact or found)[0]
    if not found:
        raise ProjectError(
            f"{prefix}: no claim has such an id. List them with: lagebild claims"
        )
    raise _ambiguous(prefix, [claim for claim, _ in found])


def the_document(documents: Sequence[Document], name: str) -> Document:
    """Return the one document with this name, or whose id begins so."""
    found = [document for document in documents if document.name == name]
    found = found or [d for d in documents if name and d.id.startswith(name)]
    if len(found) == 1:
        return found[0]
    if not found:
        raise ProjectError(
            f"{name}: no such document. List them with: lagebild documents"
        )
    raise _ambiguous(name, [document.id for document in found])


def _ambiguous(prefix: str, ids: Sequence[str]) -> UsageError:
    some = ", ".join(ids[:SHOWN])
    return UsageError(
        f"{prefix}: is the beginning of {len(ids)} ids ({some}). Write more."
    )
