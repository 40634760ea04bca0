"""Reading to claims: who says what happened, where, when, how many, how sure."""

from lagebild.extract.extraction import EXTRACTOR, extract, find_mentions
from lagebild.extract.findings import Mentions
from lagebild.extract.passages import named_places

__all__ = ["EXTRACTOR", "Mentions", "extract", "find_mentions", "named_places"]
