"""Where each actor stands in the picture, computed beforehand so that the page opens still.

Each connected part is laid out by stress majorization over networkx's path lengths, turned to lie
broad, freed of overlapping labels, and then the parts are packed side by side. No chance is
involved but a seeded jitter, and whole pixels come out: the same graph gives the same picture.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import networkx as nx
import numpy as np
import numpy.typing as npt

from kg.explorer.packing import pack

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping, Sequence

    Size: TypeAlias = tuple[float, float]

Array: TypeAlias = npt.NDArray[np.float64]

EDGE_LENGTH = 180.0  # pixels between two neighbours with few others
BREADTH = 1.5  # the picture is broader than high, as screens and pages are
STRETCH = 1.4  # at most, so that distances still mean something
ITERATIONS = 80
GAP = 36.0  # pixels between two labels and between two parts
SEED = 20220201


def label_size(text: str, size: float) -> tuple[float, float]:
    """The breadth and height in pixels that a node of that size and its label take up.

    >>> label_size("Ada", 10)
    (37.0, 52)
    """
    return (max(2 * size, 9.0 * len(text)) + 10, 2 * size + 32)


def place(
    nodes: Sequence[Hashable],
    edges: Sequence[tuple[Hashable, Hashable]],
    sizes: Mapping[Hashable, tuple[float, float]],
) -> dict[Hashable, tuple[int, int]]:
    """The position of every node in whole pixels, given each one's breadth and height.

    >>> spots = place(["a", "b"], [("a", "b")], {"a": (40, 30), "b": (40, 30)})
    >>> sorted(spots.values())
    [(-90, 0), (90, 0)]
    """
    graph: nx.Graph[Hashable] = nx.Graph()
    graph.add_nodes_from(nodes)
    graph.add_edges_from((a, b) for a, b in edges if a != b)
    rank = {node: at for at, node in enumerate(nodes)}
    parts = [sorted(part, key=rank.__getitem__) for part in nx.connected_components(graph)]
    parts.sort(key=lambda part: (-len(part), rank[part[0]]))
    boxes, drawn = [], []
    for part in parts:
        extents = np.array([sizes[node] for node in part], dtype=float)
        points = _part(graph.subgraph(part), part, extents)
        low = (points - extents / 2).min(axis=0)
        high = (points + extents / 2).max(axis=0)
        drawn.append(points - low)
        boxes.append(tuple(high - low + GAP))
    corners = pack([(float(w), float(h)) for w, h in boxes], BREADTH)
    found = {
        node: point + corner
        for part, points, corner in zip(parts, drawn, corners, strict=True)
        for node, point in zip(part, points, strict=True)
    }
    return _centred({node: found[node] for node in nodes})


def _centred(found: dict[Hashable, Array]) -> dict[Hashable, tuple[int, int]]:
    """The positions around the origin, in whole pixels."""
    if not found:
        return {}
    points = np.array(list(found.values()))
    middle = (points.min(axis=0) + points.max(axis=0)) / 2
    # adding 0.0 turns -0.0 into 0.0
    moved = np.rint(points - middle) + 0.0
    return {node: (int(x), int(y)) for node, (x, y) in zip(found, moved, strict=True)}


def _part(graph: nx.Graph[Hashable], nodes: list[Hashable], extents: Array) -> Array:
    """One connected part's positions, one row a node."""
    if len(nodes) == 1:
        return np.zeros((1, 2))
    points = _stress(_distances(graph, nodes))
    points = _broad(points)
    return _apart(points, extents)


def _distances(graph: nx.Graph[Hashable], nodes: list[Hashable]) -> Array:
    """How far each two nodes should be: path lengths, edges at busy nodes being longer."""
    for a, b in graph.edges:
        crowd = max(graph.degree(a), graph.degree(b))
        graph.edges[a, b]["length"] = EDGE_LENGTH * max(1.0, 0.55 + 0.2 * np.log2(crowd))
    return np.asarray(nx.floyd_warshall_numpy(graph, nodelist=nodes, weight="length"))


def _stress(distances: Array) -> Array:
    """Points whose distances come near those wanted, near pairs weighing more (SMACOF)."""
    count = len(distances)
    away = ~np.eye(count, dtype=bool)
    weights = np.zeros_like(distances)
    weights[away] = distances[away] ** -2.0
    laplacian = np.diag(weights.sum(axis=1)) - weights
    inverse = np.linalg.inv(laplacian + weights.max() / count) - 1 / (weights.max() * count)
    wanted = weights * distances
    points = _start(distances)
    for _ in range(ITERATIONS):
        apart = _pairwise(points)
        np.fill_diagonal(apart, 1.0)
        ratio = -wanted / np.maximum(apart, 1e-9)
        np.fill_diagonal(ratio, 0.0)
        np.fill_diagonal(ratio, -ratio.sum(axis=1))
        points = inverse @ (ratio @ points)
    return points


def _start(distances: Array) -> Array:
    """A first guess: the two strongest axes of classical scaling, with a little seeded jitter."""
    squared = distances**2
    centred = squared - squared.mean(axis=0) - squared.mean(axis=1)[:, None] + squared.mean()
    values, vectors = np.linalg.eigh(-centred / 2)
    points: Array = vectors[:, [-1, -2]] * np.sqrt(np.maximum(values[[-1, -2]], 0.0))
    # an axis may come out either way round: the side of its longest arm decides
    arms = np.abs(points).round(6).argmax(axis=0)
    points *= np.where(points[arms, [0, 1]] < 0, -1.0, 1.0)
    jitter = np.random.default_rng(SEED).normal(size=points.shape)
    points += jitter * EDGE_LENGTH * 0.1
    return points


def _pairwise(points: Array) -> Array:
    """The distance of every two points."""
    squares = (points**2).sum(axis=1)
    apart: Array = squares[:, None] + squares - 2 * points @ points.T
    return np.sqrt(np.maximum(apart, 0.0))


def _broad(points: Array) -> Array:
    """The points turned so that their longest axis lies level, and stretched a little along it."""
    centred = points - points.mean(axis=0)
    _, axes = np.linalg.eigh(centred.T @ centred)
    turned: Array = centred @ axes[:, ::-1]
    width, height = np.ptp(turned, axis=0)
    turned[:, 0] *= np.clip(BREADTH * height / max(width, 1.0), 1.0, STRETCH)
    arms = np.abs(turned).round(6).argmax(axis=0)
    turned *= np.where(turned[arms, [0, 1]] < 0, -1.0, 1.0)
    return turned


def _apart(points: Array, extents: Array) -> Array:
    """The points moved as little as frees their boxes of each other, each pair pushed halfway."""
    points = points.copy()
    needed = (extents + GAP / 4).T
    for _ in range(120):
        first, second = _overlapping(points, needed)
        if not len(first):
            break
        offset = points[first] - points[second]
        overlap = (needed[:, first] + needed[:, second]).T / 2 - np.abs(offset)
        axis = overlap.argmin(axis=1)
        pairs = np.arange(len(first))
        # two at one spot part by their order
        side = np.where(offset[pairs, axis] < 0, -1.0, 1.0)
        push = overlap[pairs, axis] * side / 2
        moves = np.zeros_like(points)
        np.add.at(moves, (first, axis), push)
        np.add.at(moves, (second, axis), -push)
        times = np.bincount(np.concatenate([first, second]), minlength=len(points))
        points += moves / np.sqrt(np.maximum(times, 1))[:, None]
    return points


def _overlapping(points: Array, needed: Array) -> tuple[npt.NDArray[np.intp], ...]:
    """The pairs of boxes that overlap, as two lists of rows."""
    x, y = points.T
    w, h = needed / 2
    hit = np.abs(x[:, None] - x) < w[:, None] + w
    hit &= np.abs(y[:, None] - y) < h[:, None] + h
    return np.nonzero(np.triu(hit, 1))
