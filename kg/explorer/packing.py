"""Boxes put side by side into a field of a wanted shape."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    Size = tuple[float, float]
    Corner = tuple[float, float]

EXACT = 60  # beyond that many boxes the rest, which are small ones, go into rows


def pack(boxes: Sequence[tuple[float, float]], breadth: float) -> list[tuple[float, float]]:
    """The upper left corner of each box, such that none overlap.

    The first boxes go each to the free corner that keeps the field smallest, the rest into rows
    beneath. `breadth` is the wanted ratio of the field's breadth to its height.

    >>> pack([(10, 10), (4, 4)], 1.5)
    [(0.0, 0.0), (10.0, 0.0)]
    """
    corners = _corners(boxes[:EXACT], breadth)
    bottom = max((y + h for (_, y), (_, h) in zip(corners, boxes, strict=False)), default=0.0)
    right = max((x + w for (x, _), (w, _) in zip(corners, boxes, strict=False)), default=0.0)
    rest = boxes[EXACT:]
    width = max(right, math.sqrt(sum(w * h for w, h in rest) * breadth))
    return corners + _rows(rest, bottom, width)


def _corners(boxes: Sequence[Size], breadth: float) -> list[Corner]:
    """Greedy: every corner of what stands is tried for the next box."""
    placed: list[tuple[float, float, float, float]] = []
    corners = []
    free: set[Corner] = {(0.0, 0.0)}
    for w, h in boxes:
        right = max((x + pw for x, _, pw, _ in placed), default=0.0)
        bottom = max((y + ph for _, y, _, ph in placed), default=0.0)

        def cost(corner: Corner, w: float = w, h: float = h) -> tuple[float, float, float]:
            reach = max(right, corner[0] + w), max(bottom, corner[1] + h)  # noqa: B023 - used at once
            return (max(reach[0] / breadth, reach[1]), corner[1], corner[0])

        x, y = min((c for c in free if _fits(c, w, h, placed)), key=cost)
        corners.append((x, y))
        placed.append((x, y, w, h))
        free |= {(x + w, y), (x, y + h), (x + w, 0.0), (0.0, y + h)}
    return corners


def _fits(
    corner: Corner, w: float, h: float, placed: Sequence[tuple[float, float, float, float]]
) -> bool:
    """Whether a box there touches no other."""
    x, y = corner
    return not any(
        x < px + pw and px < x + w and y < py + ph and py < y + h for px, py, pw, ph in placed
    )


def _rows(boxes: Sequence[Size], top: float, width: float) -> list[Corner]:
    """One row under another, each as high as its highest box."""
    corners: list[Corner] = []
    x, y, height = 0.0, top, 0.0
    for w, h in boxes:
        if x > 0 and x + w > width:
            x, y, height = 0.0, y + height, 0.0
        corners.append((x, y))
        x, height = x + w, max(height, h)
    return corners
