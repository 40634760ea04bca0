"""Who says otherwise, and of what type; what came later is a development instead."""

import pytest

from lagebild.link import link
from tests.link.reports import count, known, told

RU, UA = "Russian forces", "Ukrainian forces"
MAY = "2023-05-03"
DENIED = {"polarity": "-", "origin_factuality": "CT-"}
RU_SAYS = {"source": "Russian Ministry of Defence"}
UA_SAYS = {"source": "Ukrainian General Staff"}


def relations(*claims):
    return link(claims, known()).relations


def found(*claims):
    return [(r.type, r.subtype) for r in relations(*claims)]


def says(doc, type, at=0, day=MAY, **rest):
    return told(doc, day, type, at, **rest)


CASES = [
    ("polarity",
     says("hook", "WITHDRAW", place="origin:Izium", actor=RU, **UA_SAYS),
     says("lamp", "WITHDRAW", place="origin:Izium", actor=RU, **RU_SAYS, **DENIED)),
    ("control",
     says("hook", "CAPTURE", place="Soledar", actor=RU, **RU_SAYS),
     says("lamp", "CAPTURE", place="Soledar", actor=RU, **UA_SAYS, **DENIED)),
    ("control",
     says("hook", "CONTROL", place="Soledar", actor=RU, phase="state", **RU_SAYS),
     says("lamp", "CONTROL", place="Soledar", actor=UA, phase="state", **UA_SAYS)),
    ("control",  # elsewhere in the world
     says("hook", "CAPTURE", place="El Fasher", actor="Rapid Support Forces",
          source="Rapid Support Forces"),
     says("lamp", "CAPTURE", place="El Fasher", actor="Rapid Support Forces",
          source="Sudanese army", **DENIED)),
    ("tension",  # the denial is of another extent
     says("hook", "WITHDRAW", place="origin:Kherson Oblast", actor=RU, **UA_SAYS),
     says("lamp", "WITHDRAW", place="origin:Kherson", actor=RU, **RU_SAYS, **DENIED)),
    ("quantity",
     says("hook", "CASUALTIES", place="Soledar", quantity=(count(2),), **RU_SAYS),
     says("lamp", "CASUALTIES", place="Soledar", quantity=(count(3),), **UA_SAYS)),
    ("quantity",  # none, or some
     says("hook", "CASUALTIES", place="Soledar", target=UA, **UA_SAYS, **DENIED),
     says("lamp", "CASUALTIES", place="Soledar", target=UA, quantity=(count(9),),
          **RU_SAYS)),
    ("control",  # held by somebody whose side is not known
     says("hook", "CONTROL", place="Soledar", actor=RU, phase="state", **RU_SAYS),
     says("lamp", "CONTROL", place="Soledar", actor="Ninth Lantern Company",
          phase="occurred", **UA_SAYS)),
    ("actor",
     says("hook", "STRIKE", place="Bakhmut", time=MAY, actor=RU, **UA_SAYS),
     says("lamp", "STRIKE", place="Bakhmut", time=MAY, actor=UA, **RU_SAYS)),
    ("actor",  # of one camp, but of another allegiance
     says("hook", "INCURSION", place="Shebekino", actor=UA, **RU_SAYS),
     says("lamp", "INCURSION", place="Shebekino", actor="Siberian Battalion")),
    ("time",
     says("hook", "WITHDRAW", place="origin:Izium", actor=RU, phase="ongoing"),
     says("lamp", "WITHDRAW", day="2023-05-07", place="origin:Izium", actor=RU,
          phase="planned", **RU_SAYS)),
    ("phase",
     says("hook", "INCURSION", place="Shebekino", actor=UA, phase="attempt",
          **RU_SAYS),
     says("lamp", "INCURSION", place="Shebekino", actor=UA, **UA_SAYS)),
    ("phase",
     says("hook", "WITHDRAW", place="origin:Izium", actor=RU, phase="planned",
          **RU_SAYS),
     says("lamp", "WITHDRAW", place="origin:Izium", actor=RU, **UA_SAYS)),
    ("phase",  # taken, and still fought over
     says("hook", "CAPTURE", place="Soledar", actor=RU, **RU_SAYS),
     says("lamp", "CLASH", place="Soledar", phase="ongoing", **UA_SAYS)),
    ("framing",
     says("hook", "DISPLACE", place="origin:Kherson", target="Ukrainian civilians",
          framing="evacuation", **RU_SAYS),
     says("lamp", "DISPLACE", place="origin:Kherson", target="Ukrainian civilians",
          framing="deportation", **UA_SAYS)),
    ("framing",  # a softer word
     says("hook", "WITHDRAW", place="origin:Izium", actor=RU, framing="regrouping",
          **RU_SAYS),
     says("lamp", "WITHDRAW", place="origin:Izium", actor=RU, **UA_SAYS)),
    ("outcome",
     says("hook", "ATTACK", place="Soledar", actor=RU, phase="ongoing", **RU_SAYS),
     says("lamp", "REPEL", place="Soledar", actor=UA, **UA_SAYS)),
    ("tension",
     says("hook", "AIR_DEFENCE", place="Belgorod", actor=RU, time=MAY,
          quantity=(count(8, "rockets", "exact_all", "rocket"),), **RU_SAYS),
     says("lamp", "CASUALTIES", place="Belgorod", target="Russian civilians", time=MAY,
          quantity=(count(2),), source="Vyacheslav Gladkov")),
    ("tension",
     says("hook", "WITHDRAW", place="origin:Kherson", actor=RU, phase="planned",
          **RU_SAYS),
     says("hook", "FORTIFY", 400, place="Kherson", actor=RU, phase="ongoing",
          **UA_SAYS)),
    ("tension",
     says("hook", "CASUALTIES", target="Russian Volunteer Corps", actor=RU, **RU_SAYS),
     says("hook", "ATTACK", 300, place="Shebekino", actor="Russian Volunteer Corps")),
    ("tension",  # a building, and the town
     says("hook", "CAPTURE", place="Soledar", actor=RU, **RU_SAYS),
     says("lamp", "CAPTURE", place="Soledar", actor=RU, target="the school building")),
    ("motive",
     says("hook", "INFO_OP", actor=RU, **UA_SAYS),
     says("hook", "INFO_OP", 200, actor=RU, **RU_SAYS, **DENIED)),
    ("motive",
     says("hook", "JUSTIFY", actor="Volodymyr Saldo", **RU_SAYS),
     says("hook", "DISPLACE", 200, target="Ukrainian civilians",
          framing="deportation", **UA_SAYS)),
]  # fmt: skip


@pytest.mark.parametrize(("subtype", "a", "b"), CASES)
def test_they_say_otherwise(subtype, a, b):
    assert found(a, b) == [("contradicts", subtype)]
    assert relations(a, b) == relations(b, a)


LATER = "2023-05-20"
NO_CONTRADICTION = [
    (  # announced, then done
        says("hook", "WITHDRAW", place="origin:Izium", actor=RU, phase="planned"),
        says("lamp", "WITHDRAW", day=LATER, place="origin:Izium", actor=RU,
             time="2023-05-12"),
    ),
    (  # denied at first, later told
        says("hook", "WITHDRAW", place="origin:Izium", actor=RU, **RU_SAYS, **DENIED),
        says("lamp", "WITHDRAW", day="2023-05-09", place="origin:Izium", actor=RU),
    ),
    (  # a count that has grown
        says("hook", "DISPLACE", place="origin:Kherson", target="Ukrainian civilians",
             quantity=(count(70000, "displaced", "approx"),)),
        says("lamp", "DISPLACE", day="2023-05-09", place="origin:Kherson",
             target="Ukrainian civilians",
             quantity=(count(115000, "displaced", "approx"),)),
    ),
    (  # taken first, lost half a year later
        says("hook", "CAPTURE", place="Kherson", actor=RU, time="2022-03-02"),
        says("hook", "CAPTURE", 200, place="Kherson", actor=UA, time="2022-11-11"),
    ),
    (  # an author weighs both
        says("hook", "WITHDRAW", place="origin:Izium", actor=RU),
        says("hook", "WITHDRAW", 200, place="origin:Izium", actor=RU, **DENIED),
    ),
    (  # who takes his own word back corrects himself
        says("hook", "CASUALTIES", place="Soledar", **RU_SAYS, **DENIED),
        says("lamp", "CASUALTIES", place="Soledar", quantity=(count(2),), **RU_SAYS),
    ),
    (  # an open question claims nothing
        says("hook", "WITHDRAW", place="origin:Izium", actor=RU, status=("open",)),
        says("lamp", "WITHDRAW", place="origin:Izium", actor=RU, **DENIED, **RU_SAYS),
    ),
    (  # "up to" and a number below it
        says("hook", "CASUALTIES", place="Soledar",
             quantity=(count(20, bound="upper"),)),
        says("lamp", "CASUALTIES", place="Soledar", quantity=(count(15),), **UA_SAYS),
    ),
    (  # harm to the attacker says nothing of his rockets
        says("hook", "AIR_DEFENCE", place="Belgorod", actor=RU, time=MAY,
             quantity=(count(8, "rockets", "exact_all", "rocket"),), **RU_SAYS),
        says("lamp", "CASUALTIES", place="Belgorod", target=UA, time=MAY, **RU_SAYS),
    ),
    (  # behind the river, and digging in there
        says("hook", "WITHDRAW", place="origin:Izium + destination:Kupiansk", actor=RU,
             **RU_SAYS),
        says("hook", "FORTIFY", 200, place="Kupiansk", actor=RU, **RU_SAYS),
    ),
    (  # an attack took place and was repelled
        says("hook", "ATTACK", place="Soledar", actor=RU, **RU_SAYS),
        says("lamp", "REPEL", place="Soledar", actor=UA, **UA_SAYS),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b"), NO_CONTRADICTION)
def test_no_contradiction(a, b):
    assert "contradicts" not in [type for type, _ in found(a, b)]


@pytest.mark.parametrize(
    ("number", "subtype"), [(0, "came_about"), (1, "turned"), (2, "count")]
)
def test_what_came_later_is_a_development(number, subtype):
    earlier, later = NO_CONTRADICTION[number]
    (relation,) = relations(later, earlier)
    assert (relation.type, relation.subtype) == ("develops", subtype)
    assert (relation.a, relation.b) == ((earlier[0].id,), (later[0].id,))


def test_claims_with_one_side_in_common_are_one_relation():
    denied = says(
        "rope", "WITHDRAW", place="origin:Izium", actor=RU, **RU_SAYS, **DENIED
    )
    told_twice = [
        says(doc, "WITHDRAW", place="origin:Izium", actor=RU, **UA_SAYS)
        for doc in ("hook", "lamp")
    ]
    (relation,) = relations(denied, *told_twice)
    assert sorted(map(len, (relation.a, relation.b))) == [1, 2]
    assert relation.why == "says otherwise"


@pytest.mark.parametrize("word", ["false", "refute", "true", "lie", "fake", "fact"])
def test_no_verdicts(word):
    whys = {r.why for _, a, b in CASES for r in relations(a, b)}
    assert whys
    assert not any(word in why.split() for why in whys)


@pytest.mark.parametrize(
    ("subtype", "a", "b"),
    [case for case in CASES if case[0] in ("polarity", "outcome")],
)
def test_both_sides_alike(subtype, a, b):
    swap = {RU: UA, UA: RU}

    def mirrored(claim):
        made, _ = claim
        names = [swap.get(m.name, m.name) for m in made.actor]
        return says(
            made.doc,
            made.type,
            actor=" + ".join(names),
            place=" + ".join(
                f"{p.role}:{p.name}" if p.role else p.name for p in made.place
            ),
            phase=made.phase,
            polarity=made.polarity,
            origin_factuality=made.origin_factuality,
            source="Ukrainian General Staff"
            if made.origin.side == "RU"
            else "Russian Ministry of Defence",
        )

    assert found(mirrored(a), mirrored(b)) == [("contradicts", subtype)]
