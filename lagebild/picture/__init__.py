"""Views of claims: the page, and the map, timeline, cards and glosses on it."""
