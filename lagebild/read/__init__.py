"""Text to sentences, tokens and lemmas. One interface, whatever the engine."""

from lagebild.read.plain import READER, read_plain

__all__ = ["READER", "read_plain"]
