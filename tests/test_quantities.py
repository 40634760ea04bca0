"""What two reported counts say of each other, whichever comes first."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.quantities import Amount, compare, hard, soft
from lagebild.records import Quantity, Span

BOUNDS = ("exact", "exact_all", "upper", "lower", "lower_exclusive", "approx", "vague")


def amount(bound: str, number: float | None = None, **rest: Any) -> Amount:
    of, unit = rest.pop("of", "killed"), rest.pop("unit", "person")
    low, high = rest.pop("low", None), rest.pop("high", None)
    return Amount(Quantity(Span(0, 1), of, unit, number, low, high, bound), **rest)


AREA = {"of": "area", "unit": "km2"}
TOTAL = {"cumulative": True}


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (amount("upper", 195), amount("exact", 195), "refines"),
        (amount("upper", 195), amount("exact", 12), "divergent"),
        (amount("upper", 195), amount("exact", 200), "contradictory"),
        (amount("exact", 2), amount("exact", 3), "contradictory"),
        (amount("exact", 2), amount("lower", 2), "refines"),
        (amount("exact", 2), amount("exact", 2), "equal"),
        (amount("approx", 70000), amount("exact", 68500), "refines"),
        (amount("approx", 70000), amount("exact", 50000), "divergent"),
        (amount("approx", 70000), amount("lower_exclusive", 70000), "compatible"),
        (amount("lower_exclusive", 1000, **AREA), amount("exact", 2000, **AREA),
         "divergent"),
        (amount("lower_exclusive", 9, **AREA), amount("exact", 9, **AREA), "refines"),
        (amount("lower_exclusive", 9), amount("exact", 9), "contradictory"),
        (amount("vague", None, low=2), amount("exact", 1), "contradictory"),
        (amount("upper", 10000), amount("upper", 10000), "equal"),
        (amount("bare_plural"), amount("exact", 1), "contradictory"),
        (amount("exact_all", 8, of="rockets"), amount("exact", 2), "incomparable"),
        (amount("exact", 2, unit="tank"), amount("exact", 2), "incomparable"),
        (amount("exact", 2, unit="persons"), amount("exact", 2), "equal"),
        (amount("exact", 2), amount("exact", 120, **TOTAL), "other_scope"),
        (amount("lower", 1000, as_of="2022-09-08", **TOTAL),
         amount("exact", 500, as_of="2022-09-06", **TOTAL), "update"),
        (amount("exact", 400, as_of="2022-09-08", **TOTAL),
         amount("exact", 500, as_of="2022-09-06", **TOTAL), "contradictory"),
        (amount("exact", 400, **TOTAL), amount("exact", 500, **TOTAL), "contradictory"),
    ],
)  # fmt: skip
def test_compare_both_ways(a, b, expected):
    assert compare(a, b) == expected
    assert compare(b, a) == expected


counts = st.builds(
    amount, st.sampled_from(BOUNDS), st.integers(1, 10**6).map(float)
) | st.builds(lambda low: amount("vague", None, low=low), st.integers(2, 300))


@given(counts, counts)
def test_the_order_never_matters(a, b):
    assert compare(a, b) == compare(b, a)


@given(counts)
def test_a_count_agrees_with_itself(a):
    assert compare(a, a) in ("equal", "refines")


@given(counts)
def test_soft_lies_where_hard_allows_or_rounds(a):
    low, high = soft(a.quantity)
    assert low <= high
    assert hard(a.quantity)[0] <= high
