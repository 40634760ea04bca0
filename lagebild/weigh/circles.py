"""A graph of who rests on whom in; out: its circles, each as one, and where they end.

Strongly connected components after Kosaraju and Sharir (1981), without recursion.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

Graph = Mapping[str, Sequence[str]]


def components(graph: Graph) -> list[tuple[str, ...]]:
    """Return the sets of nodes that reach each other, each sorted, in a fixed order.

    Every node must stand in the graph as a key.
    """
    seen: set[str] = set()
    finished: list[str] = []
    for node in sorted(graph):
        finished += _walk(node, graph, seen)
    back: dict[str, list[str]] = {node: [] for node in graph}
    for node in sorted(graph):
        for other in graph[node]:
            back[other].append(node)
    seen = set()
    found = [_walk(node, back, seen) for node in reversed(finished)]
    return sorted(tuple(sorted(part)) for part in found if part)


def _walk(start: str, graph: Graph, seen: set[str]) -> list[str]:
    """Return the unseen nodes reached from one, each after those it leads to."""
    if start in seen:
        return []
    seen.add(start)
    out: list[str] = []
    stack = [(start, iter(graph[start]))]
    while stack:
        node, others = stack[-1]
        fresh = next((other for other in others if other not in seen), None)
        if fresh is None:
            out.append(node)
            stack.pop()
        else:
            seen.add(fresh)
            stack.append((fresh, iter(graph[fresh])))
    return out
