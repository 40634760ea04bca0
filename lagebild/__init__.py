"""Lagebild: who claims what, on whose word, where, when, how many, how sure."""

__version__ = "0.1.0"
