"""Text to sentences, tokens and lemmas. One interface, whatever the engine."""

from lagebild.read.choice import prepare, read, reader
from lagebild.read.plain import READER, read_plain

__all__ = ["READER", "prepare", "read", "read_plain", "reader"]
