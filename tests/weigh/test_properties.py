"""What holds of every grade, for any claims: P1-P6 (docs/reference/grades.md)."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from lagebild.records import Mention
from tests.weigh.scales import denied, planned, said, weighed

SIDES = {
    "RU": ("Russian Ministry of Defence", "blogger:Boris Rozhin", "Sergei Shoigu"),
    "UA": ("Ukrainian General Staff", "individual:Illia Ponomarenko", "Kyrylo Budanov"),
    "third": ("organisation:OSCE", "outlet:Newsweek", "individual:Olha Hnatiuk"),
}
NAMES = [name for names in SIDES.values() for name in names]
MIRROR = {
    "Russian Ministry of Defence": "Ukrainian Ministry of Defence",
    "blogger:Russian military bloggers": "blogger:Ukrainian military bloggers",
    "organisation:OSCE": "organisation:OSCE",
}
FORCES = {
    "RU": (Mention("Russian forces", None, "RU.FORCES", "RU"),),
    "UA": (Mention("Ukrainian forces", None, "UA.FORCES", "UA"),),
}
BETTER = ("R2", "R3")

ways = st.sampled_from((said, denied, planned))
speakers = st.sampled_from(NAMES)
reports = st.lists(st.tuples(ways, speakers), min_size=1, max_size=7)


def grade(found):
    return found.rule, found.credibility, found.independent_origins


def pile(told, doc="en"):
    return [way(name, doc=f"{doc}-{n}") for n, (way, name) in enumerate(told)]


@settings(max_examples=60, deadline=None)
@given(reports, st.integers(0, 6))
def test_p1_a_relay_of_a_counted_origin_changes_nothing(told, which):
    claims = pile(told)
    again = replace(claims[which % len(claims)], id="zz", doc="zz-1")
    assert grade(weighed(*claims, again)) == grade(weighed(*claims))


@settings(max_examples=60, deadline=None)
@given(reports.flatmap(lambda told: st.tuples(st.just(told), st.permutations(told))))
def test_p2_the_order_of_documents_changes_nothing(both):
    told, shuffled = both
    assert grade(weighed(*pile(told))) == grade(weighed(*pile(shuffled)))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(ways, st.sampled_from(sorted(MIRROR))), min_size=1))
def test_p3_swapping_the_sides_swaps_the_result(told):
    there = [
        way(MIRROR[name], doc=f"en-{n}", actor=FORCES["UA"])
        for n, (way, name) in enumerate(told)
    ]
    one, other = weighed(*pile(told)), weighed(*there)
    assert (*grade(one), one.flags) == (*grade(other), other.flags)


@settings(max_examples=60, deadline=None)
@given(reports)
def test_p4_a_concession_never_lowers(told):
    claims = pile(told)
    before = weighed(*claims)
    if any(ground.key == "denied" for ground in before.reasons):
        return  # a concession would speak of the opposite
    conceded = said("Oleksandr Syrskyi", doc="zz-1")
    assert weighed(*claims, conceded).credibility <= before.credibility


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(SIDES["RU"]), min_size=1, max_size=6))
def test_p5_own_interest_never_lifts_past_r4(names):
    assert weighed(*pile([(said, name) for name in names])).rule not in BETTER


@settings(max_examples=60, deadline=None)
@given(reports)
def test_p6_a_disclaimer_changes_its_flag_alone(told):
    plain = pile(told)
    marked = [replace(c, status=(*c.status, "unverified")) for c in plain]
    found = weighed(*marked)
    assert grade(found) == grade(weighed(*plain))
    assert "unverified" in found.flags
    assert "unverified" not in weighed(*plain).flags
