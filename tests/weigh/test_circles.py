"""Who rests on whom: circles count once."""

import pytest

from lagebild.weigh.circles import components


@pytest.mark.parametrize(
    ("graph", "expected"),
    [
        ({}, []),
        ({"a": []}, [("a",)]),
        ({"a": ["b"], "b": []}, [("a",), ("b",)]),
        ({"a": ["b"], "b": ["a"]}, [("a", "b")]),
        ({"a": ["b"], "b": ["c"], "c": ["a"], "d": ["a"]}, [("a", "b", "c"), ("d",)]),
        ({"a": ["b"], "b": [], "c": ["a", "b"]}, [("a",), ("b",), ("c",)]),
        (
            {"a": ["b"], "b": ["a", "c"], "c": ["d"], "d": ["c"]},
            [("a", "b"), ("c", "d")],
        ),
    ],
)
def test_components(graph, expected):
    assert components(graph) == expected


def test_a_long_chain_needs_no_recursion():
    graph = {f"{n:05}": [f"{n + 1:05}"] for n in range(5000)} | {"05000": []}
    assert len(components(graph)) == 5001
