from __future__ import annotations

import io
import json

from lagebild.export import write
from lagebild.records import Place
from tests.factory import claim, document, extraction


def exported(*claims):
    stream = io.BytesIO()
    write("geojson", [(document(), extraction(document(), *claims))], stream)
    return json.loads(stream.getvalue())


def test_a_feature_a_claim_and_place():
    twice = (
        Place("Bakhmut", None, 48.6, 38.0, "origin", precision_km=5.0),
        Place("Soledar", None, 48.7, 38.1, "destination", precision_km=2.0),
        Place("somewhere"),
    )
    found = exported(claim(place=twice))
    features = found["features"]
    assert [f["geometry"]["coordinates"] for f in features] == [
        [38.0, 48.6],
        [38.1, 48.7],
    ]
    assert [f["properties"]["precision_km"] for f in features] == [5.0, 2.0]
    assert [f["properties"]["role"] for f in features] == ["origin", "destination"]
    assert found["unlocated"] == {"count": 0, "claims": []}


def test_claims_without_position_are_listed():
    lost = claim(ordinal=1, place=(Place("somewhere"),))
    found = exported(claim(), lost)
    assert len(found["features"]) == 1
    assert found["unlocated"] == {
        "count": 1,
        "claims": [{"id": lost.id, "doc": "en-1"}],
    }
    assert "not verified" in found["note"]
