"""Events across documents: what is one, what is not, and that order never matters."""

import random
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagebild.link.features import apart_for_sure, candidates
from lagebild.link.scores import explained, score
from lagebild.link.views import view
from lagebild.records import Rulings, Span, Zone
from tests.link.reports import count, known, linker, seen, together, told

RU, UA = "Russian forces", "Ukrainian forces"

ONE = [
    (  # headline and report, another outlet, another grain
        told("hook", "2023-05-03", "STRIKE", place="Bakhmut", actor=RU),
        told("lamp", "2023-05-04", "STRIKE", place="Bakhmut"),
        told("lamp", "2023-05-04", "STRIKE", 400, place="Bakhmut", actor=RU),
    ),
    (  # announced, then done; city and region
        told("hook", "2022-11-09", "WITHDRAW", place="origin:Kherson Oblast",
             actor=RU, phase="planned"),
        told("lamp", "2022-11-12", "WITHDRAW", place="origin:Kherson", actor=RU),
    ),
    (  # denied and asserted are of one event
        told("hook", "2023-05-03", "CAPTURE", place="Soledar", actor=RU),
        told("lamp", "2023-05-03", "CAPTURE", place="Soledar", actor=RU,
             polarity="-", origin_factuality="CT-"),
    ),
    (  # two codings of one event
        told("hook", "2023-05-03", "INCURSION", place="Shebekino",
             actor="Siberian Battalion"),
        told("lamp", "2023-05-04", "ATTACK", place="Shebekino",
             actor="Freedom of Russia Legion"),
    ),
    (  # the loss of one is the capture by the other
        told("hook", "2024-02-18", "CONTROL", place="Avdiivka", actor="Ukraine",
             phase="end"),
        told("lamp", "2024-02-19", "CAPTURE", place="Avdiivka", actor=RU,
             target=UA),
    ),
    (  # no place, but the next sentence of one text
        told("hook", "2023-05-03", "WITHDRAW", place="origin:Izium", actor=RU),
        told("hook", "2023-05-03", "WITHDRAW", 120, actor=RU),
    ),
    (  # a place named without its role may be where they went
        told("hook", "2023-05-03", "DISPLACE", place="Izium",
             target="Ukrainian civilians"),
        told("lamp", "2023-05-03", "DISPLACE", place="destination:Izium",
             target="Ukrainian civilians"),
    ),
    (  # elsewhere in the world
        told("hook", "2025-10-27", "CAPTURE", place="El Fasher",
             actor="Rapid Support Forces"),
        told("lamp", "2025-10-28", "CAPTURE", place="El Fasher",
             actor="Rapid Support Forces", target="Sudanese army"),
    ),
]  # fmt: skip

TWO = [
    (  # other places
        told("hook", "2023-05-03", "STRIKE", place="Bakhmut", actor=RU),
        told("lamp", "2023-05-03", "STRIKE", place="Kramatorsk", actor=RU),
    ),
    (  # other days
        told("hook", "2023-05-03", "STRIKE", place="Bakhmut", time="2023-05-01"),
        told("lamp", "2023-05-03", "STRIKE", place="Bakhmut", time="2023-05-03"),
    ),
    (  # struck again two days later
        told("hook", "2023-05-03", "STRIKE", place="Bakhmut", actor=RU),
        told("lamp", "2023-05-06", "STRIKE", place="Bakhmut", actor=RU),
    ),
    (  # months between them
        told("hook", "2023-05-03", "STRIKE", place="Bakhmut", actor=RU),
        told("lamp", "2023-09-03", "STRIKE", place="Bakhmut", actor=RU),
    ),
    (  # other sides, other places of one region
        told("hook", "2022-11-09", "WITHDRAW", place="origin:Kherson", actor=RU),
        told("lamp", "2022-11-09", "WITHDRAW", place="origin:Kherson", actor=UA),
    ),
    (  # taken by one, left by the other
        told("hook", "2022-11-12", "WITHDRAW", place="origin:Kherson", actor=RU),
        told("lamp", "2022-11-12", "CAPTURE", place="Kherson", actor=UA),
    ),
    (  # a building, and the town
        told("hook", "2023-05-03", "CAPTURE", place="Soledar", actor=RU,
             target="town hall of Soledar building"),
        told("hook", "2023-05-03", "CAPTURE", 700, place="Soledar", actor=RU),
    ),
    (  # other things destroyed
        told("hook", "2023-05-03", "DESTROY", place="Soledar",
             quantity=(count(2, "depots", unit="depot"),)),
        told("hook", "2023-05-03", "DESTROY", 90, place="Soledar",
             quantity=(count(1, "tanks", unit="tank"),)),
    ),
    (  # killed and injured are two counts
        told("hook", "2023-05-03", "CASUALTIES", place="Soledar",
             quantity=(count(2, "killed"),)),
        told("hook", "2023-05-03", "CASUALTIES", 90, place="Soledar",
             quantity=(count(3, "injured"),)),
    ),
    (  # two banks
        told("hook", "2022-11-12", "FORTIFY", actor=RU,
             place="left bank of the Dnipro"),
        told("lamp", "2022-11-12", "FORTIFY", actor=RU,
             place="right bank of the Dnipro"),
    ),
    (  # holding is not taking
        told("hook", "2023-05-03", "CONTROL", place="Soledar", actor=RU, phase="state"),
        told("lamp", "2023-05-03", "CAPTURE", place="Soledar", actor=RU),
    ),
    (  # from there, and over there
        told("hook", "2023-05-03", "STRIKE", actor=RU,
             place="Ukraine + origin:Belgorod"),
        told("lamp", "2023-05-03", "STRIKE", place="Belgorod", actor=UA),
    ),
    (  # statements about nothing in common
        told("hook", "2023-05-03", "ASSESS", actor=RU),
        told("lamp", "2023-05-03", "ASSESS", actor=RU),
    ),
    (  # a teaser is of another document
        told("hook", "2023-05-03", "STRIKE", place="Bakhmut", actor=RU),
        told("lamp", "2023-05-03", "STRIKE", place="Bakhmut", actor=RU,
             zone=Zone.TEASER),
    ),
]  # fmt: skip


@pytest.mark.parametrize("claims", ONE)
def test_one_event(claims):
    assert together(*claims)


@pytest.mark.parametrize("claims", TWO)
def test_two_events(claims):
    assert not together(*claims)


SIDES = {"Russian forces": "Ukrainian forces", "Ukrainian forces": "Russian forces"}


@pytest.mark.parametrize("side", SIDES)
def test_both_sides_alike(side):
    day = ("2023-05-03", "ATTACK")
    near = {"place": "Bakhmut", "actor": side}
    assert together(told("hook", *day, **near), told("lamp", *day, **near))
    other = near | {"actor": SIDES[side]}
    assert not together(told("hook", *day, **near), told("lamp", *day, **other))


PILE = [
    *(claim for group in (*ONE, *TWO) for claim in group),
    told("rope", None, "STRIKE", place="Bakhmut", actor=RU),
]
#: The same claim stands in several tables under one id: keep its first form.
CLAIMS = list({claim.id: (claim, document) for claim, document in PILE}.values())


def everything(made):
    events = made.events()
    return events, [made.links(event) for event in events]


@settings(deadline=None, max_examples=30)
@given(st.randoms(use_true_random=False), st.integers(1, 7))
def test_order_and_batches_do_not_matter(shuffler, parts):
    shuffled = list(CLAIMS)
    shuffler.shuffle(shuffled)
    made = linker(())
    for part in range(parts):
        made.add(shuffled[part::parts])
        made.events()  # as if each batch were looked at
    assert everything(made) == everything(linker(CLAIMS))


def test_every_claim_is_in_one_event_named_by_its_smallest():
    events = linker(CLAIMS).events()
    members = [member for event in events for member in event.members]
    assert sorted(members) == sorted(claim.id for claim, _ in CLAIMS)
    assert all(event.id == min(event.members) for event in events)


def test_what_people_decide_goes_first():
    (a, _), (b, _) = TWO[0]
    assert len(linker(TWO[0], rulings=Rulings(((a.id, b.id),))).events()) == 1
    (a, _), (b, _), (c, _) = ONE[0]
    parted = linker(ONE[0], rulings=Rulings((), ((a.id, b.id), (a.id, c.id))))
    assert [e.members for e in parted.events()] == sorted(
        [(a.id,), tuple(sorted((b.id, c.id)))]
    )


def test_what_people_put_together_explains_itself():
    (a, _), (b, _) = pair = (
        told("hook", "2023-05-03", "STRIKE", place="Bakhmut"),
        told("lamp", "2023-05-03", "ORDER", actor=RU),
    )
    made = linker(pair, rulings=Rulings(((a.id, b.id),)))
    (event,) = made.events()
    (link,) = made.links(event)
    assert link.score < 0
    assert "two kinds of event, joined by people alone" in [
        reason.why for reason in link.reasons
    ]


def test_rulings_hold_whichever_claim_comes_first():
    rulings = Rulings(((TWO[0][0][0].id, TWO[0][1][0].id),))
    for claims in (TWO[0], TWO[0][::-1]):
        made = linker((), rulings=rulings)
        for claim in claims:
            made.add([claim])
            made.events()
        assert len(made.events()) == 1


def test_a_link_explains_itself():
    made = linker(ONE[2])
    (event,) = made.events()
    (link,) = made.links(event)
    assert link.score == pytest.approx(sum(r.weight for r in link.reasons))
    assert "at the same place" in [r.why for r in link.reasons]


def test_what_people_join_across_kinds_explains_itself_too():
    pair = (
        told("hook", "2023-05-03", "VOTE", place="Bakhmut"),
        told("lamp", "2023-05-03", "STRIKE", place="Bakhmut"),
    )
    made = linker(pair, rulings=Rulings(((pair[0][0].id, pair[1][0].id),)))
    (link,) = made.links(made.events()[0])
    assert "two kinds of event, joined by people alone" in [r.why for r in link.reasons]


def test_a_stretched_event_is_for_people_to_look_at():
    # Each report names another day of one siege; only neighbours are linked.
    chain = [
        told(f"d{n}", f"2023-0{n + 1}-05", "ENCIRCLE", place="Mariupol", target=UA)
        for n in range(8)
    ]
    made = linker(chain)
    assert [made.doubtful(e) for e in made.events()] == [
        len(e.members) > 4 for e in made.events()
    ]


def test_random_piles_never_join_disjoint_places():
    towns = ["Bakhmut", "Kramatorsk", "Kherson", "Izium"]
    shuffler = random.Random(7)
    claims = [
        told(f"d{n}", "2023-05-03", "STRIKE", place=shuffler.choice(towns), actor=RU)
        for n in range(40)
    ]
    made = linker(claims)
    place = {claim.id: claim.place[0].name for claim, _ in claims}
    assert all(len({place[m] for m in e.members}) == 1 for e in made.events())
    assert len(made.events()) == len(towns)


def test_a_comment_is_flagged():
    assert seen("hook", "2023-05-03", "ASSESS", genre="comment").comment
    assert not seen("hook", "2023-05-03", "ASSESS").comment


def test_scores_are_alike_both_ways():
    views = [view(claim, document, known()) for claim, document in CLAIMS]
    for a, b in combinations(views, 2):
        if candidates(a, b):
            assert score(a, b) == score(b, a), (a, b)
            assert explained(a, b) == explained(b, a)
        assert apart_for_sure(a, b) == apart_for_sure(b, a)


def test_who_quotes_the_same_words_tells_of_the_same():
    words = "“We leave nobody behind on that bank, not one,” he said."
    spans = (Span(0, len(words)),)
    quoted = [
        (replace(claim, content=spans), replace(document, text=words))
        for claim, document in (
            told("hook", "2023-05-03", "ORDER", actor=RU),
            told("lamp", "2023-05-03", "ORDER", actor="Russia"),
        )
    ]
    assert together(*quoted)
    assert not together(*[(claim, replace(d, text="")) for claim, d in quoted])


@pytest.mark.parametrize(("name", "weight"), [("Goma", 1.2), ("North Kivu", 1.0)])
def test_one_town_for_two_passages_says_more_than_one_region(name, weight):
    named, _ = told("hook", "2031-05-03", "CLASH", place=name)
    pair = [
        view(replace(claim, scene=named.place), document, known())
        for claim, document in (
            told("hook", "2031-05-03", "CLASH"),
            told("lamp", "2031-05-03", "CLASH"),
        )
    ]
    reasons = [r.weight for r in explained(*pair).reasons if "passage" in r.why]
    assert reasons == [weight]
