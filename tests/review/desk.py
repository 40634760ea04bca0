"""A reviewer's desk without gazetteer, registry and project, for tests."""

from __future__ import annotations

from lagebild.errors import ProjectError, UsageError
from lagebild.review import Named, anchor
from tests.factory import claim, document

DOCUMENT = document("a")
OTHER = document("b", outlet="Other Paper")
CLAIMS = tuple(claim(DOCUMENT, n, id=f"c{n}") for n in range(3))


class FakeDesk:
    """Knows three claims, two documents, one ministry and one town."""

    def claim(self, name):
        found = {each.id: each for each in CLAIMS}
        if name not in found:
            raise ProjectError(f"{name}: no claim has such an id.")
        one = found[name]
        return Named(one, DOCUMENT.text, anchor(one, DOCUMENT, CLAIMS))

    def document(self, name):
        found = {each.name: each for each in (DOCUMENT, OTHER)}
        if name not in found:
            raise ProjectError(f"{name}: no such document.")
        return found[name]

    def either(self, name):
        return self.document(name) if name in ("a", "b") else self.claim(name)

    def source(self, name):
        return {"Ministry": "ua-ministry"}.get(name, name)

    def latest(self, document):
        return document

    def decision(self, number):
        raise UsageError(f"entry {number}: is no decision.")

    def actor(self, name):
        if name == "Ministry":
            return {
                "name": "Ministry of Defence",
                "entity": "ua-ministry",
                "side": "UA",
                "role": "official",
            }
        return {"name": name, "entity": None, "side": None, "role": None}

    def place(self, name):
        if name != "Kherson":
            raise UsageError(f"{name}: no such place.")
        return {"name": "Kherson", "lat": 46.6, "lon": 32.6, "place_id": "gn:2"}
