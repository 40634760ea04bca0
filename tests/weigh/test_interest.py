"""Who gains by having said it, by type, role, phase and side."""

from dataclasses import replace

import pytest

from lagebild.ontology import event_types
from lagebild.records import Mention
from lagebild.weigh.interest import interest
from tests.weigh.scales import said

RU = Mention("Russian forces", None, "RU.FORCES", "RU")
UA = Mention("Ukrainian forces", None, "UA.FORCES", "UA")
SAF = Mention("Sudanese Armed Forces", None, "SD.SAF", "SD-SAF")
RSF = Mention("Rapid Support Forces", None, "SD.RSF", "SD-RSF")
MIRROR = {"RU": UA, "UA": RU, "SD-SAF": RSF, "SD-RSF": SAF}
AFFIRMS, DENIES = "affirms", "denies"

CASES = [
    # type, actor, target, speaker's side, stance, more -> interest
    ("CAPTURE", RU, None, "RU", AFFIRMS, {}, "for"),
    ("CAPTURE", RU, None, "UA", AFFIRMS, {}, "against"),
    ("CAPTURE", RU, None, "UA", DENIES, {}, "for"),
    ("CAPTURE", RU, None, "RU", DENIES, {}, "against"),
    ("CAPTURE", RU, None, "third", AFFIRMS, {}, "none"),
    ("CAPTURE", RU, None, "RU-independent", AFFIRMS, {}, "none"),
    ("CAPTURE", RU, None, "UA-aligned RU", AFFIRMS, {}, "against"),
    ("CAPTURE", RU, None, "SD-RSF", AFFIRMS, {}, "none"),
    ("CAPTURE", RSF, SAF, "SD-SAF", AFFIRMS, {}, "against"),
    ("WITHDRAW", RU, None, "RU", AFFIRMS, {}, "against"),
    ("WITHDRAW", RU, None, "UA", AFFIRMS, {}, "for"),
    ("REPEL", UA, RU, "RU", AFFIRMS, {}, "against"),
    ("CONTROL", UA, None, "UA", AFFIRMS, {"phase": "end"}, "against"),
    ("CONTROL", UA, None, "RU", AFFIRMS, {"phase": "end"}, "for"),
    ("INCURSION", UA, None, "RU", AFFIRMS, {"phase": "attempt"}, "for"),
    ("CASUALTIES", None, UA, "UA", AFFIRMS, {}, "against"),
    ("CASUALTIES", None, Mention("civilians", side="UA"), "UA", AFFIRMS, {}, "mixed"),
    ("DISPLACE", RU, None, "UA", AFFIRMS, {"framing": "deportation"}, "for"),
    ("DISPLACE", RU, None, "RU", AFFIRMS, {"framing": "evacuation"}, "mixed"),
    ("ABUSE", RU, None, "UA", AFFIRMS, {}, "for"),
    ("INFO_OP", RU, UA, "UA", AFFIRMS, {}, "for"),
    ("ORDER", RU, None, "RU", AFFIRMS, {}, "none"),
    ("NO_SUCH_TYPE", RU, None, "RU", AFFIRMS, {}, "none"),
]


def told(kind, actor, target, more):
    roles = {"actor": (actor,) if actor else (), "target": (target,) if target else ()}
    return replace(said("Kremlin"), type=kind, **roles, **more)


@pytest.mark.parametrize("case", CASES)
def test_interest(case):
    kind, actor, target, side, stance, more, expected = case
    assert interest(told(kind, actor, target, more), side, stance) == expected


@pytest.mark.parametrize("stance", [AFFIRMS, DENIES])
@pytest.mark.parametrize("kind", sorted(event_types()))
def test_swapping_the_sides_swaps_nothing_but_the_sides(kind, stance):
    for one in MIRROR:
        who = next(m for m in MIRROR.values() if m.side == one)
        other = MIRROR[one]
        for actor, target in ((who, None), (None, who), (who, other)):
            swapped = [MIRROR[m.side] if m else None for m in (actor, target)]
            here = interest(told(kind, actor, target, {}), one, stance)
            there = interest(told(kind, *swapped, {}), other.side, stance)
            assert here == there


@pytest.mark.parametrize("kind", sorted(event_types()))
def test_every_type_says_how_each_role_stands_to_it(kind):
    assert {"actor", "target"} <= set(event_types()[kind].interest)
