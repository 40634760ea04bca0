"""Which types may name one event: symmetric, and control told apart by phase."""

import pytest

from lagebild.ontology import event_types
from lagebild.ontology.kinship import kin, kind, kinship, loose, rare


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("STRIKE", "occurred"), ("STRIKE", "planned"), "same"),
        (("STRIKE", "occurred"), ("DESTROY", "occurred"), "near"),
        (("CONTROL", "end"), ("CAPTURE", "occurred"), "kin"),
        (("CONTROL", "state"), ("CAPTURE", "occurred"), "other"),
        (("CONTROL", "planned"), ("FORTIFY", "planned"), "near"),
        (("CONTROL", "attempt"), ("CAPTURE", "attempt"), "kin"),
        (("CONTROL", "state"), ("CONTROL", "begin"), "other"),
        (("ORDER", "occurred"), ("WITHDRAW", "occurred"), "other"),
        (("CAPTURE", "occurred"), ("WITHDRAW", "occurred"), "other"),
        (("STRIKE", "occurred"), ("CASUALTIES", "occurred"), "other"),
    ],
)
def test_kinship_both_ways(one, other, expected):
    assert kinship(kind(*one), kind(*other)) == expected
    assert kinship(kind(*other), kind(*one)) == expected


def test_every_kind_is_a_type():
    named = {name.partition(":")[0] for name in kin()} | loose() | rare()
    assert named <= set(event_types())


def test_no_type_is_both_rare_and_loose():
    assert not rare() & loose()
