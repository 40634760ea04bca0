"""Reading to claims: who says what happened, where, when, how many, how sure."""

from lagebild.extract.extraction import (
    EXTRACTOR,
    extract,
    extract_located,
    find_mentions,
)
from lagebild.extract.findings import Mentions

__all__ = ["EXTRACTOR", "Mentions", "extract", "extract_located", "find_mentions"]
