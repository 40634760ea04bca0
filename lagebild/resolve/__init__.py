"""Mentions to places and dates: the reading of a name, the day behind "Thursday"."""

from lagebild.resolve.claims import date_claims
from lagebild.resolve.places import resolve_places
from lagebild.resolve.scenes import set_scenes

__all__ = ["date_claims", "resolve_places", "set_scenes"]
