"""Text to sentences, tokens and lemmas. One interface, whatever the engine."""

from lagebild.read.plain import READER, prepare, read_plain

__all__ = ["READER", "prepare", "read_plain"]
