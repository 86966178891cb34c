"""A small logistic regression whose weights only ever count against a triple."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Sequence

Array = npt.NDArray[np.float64]

RIDGE = 15.0
ROUNDS = 500
HALF, QUARTER = 0.5, 0.25
"""Which shares of the triples come to lie below 0.5 and below 0.25."""
DECIMALS = 2


def fitted(
    sizes: Sequence[Sequence[float]], right: Sequence[bool], floors: Sequence[float]
) -> tuple[float, tuple[float, ...]]:
    """`start` and the weight of each column of sizes, on the scale of confidence.

    `floors`: below which a column's weight does not fall, before it is put on that scale.
    """
    rows = np.array(sizes, dtype=float)
    found = _regression(rows, np.array(right, dtype=float), np.array(floors, dtype=float))
    doubt = rows @ found
    half, quarter = np.quantile(doubt, [1 - HALF, 1 - QUARTER])  # more doubt, less confidence
    stretch = math.log(3) / max(float(quarter - half), 1e-6)  # 3: the odds against 0.25
    weights = tuple(round(float(weight) * stretch, DECIMALS) for weight in found)
    return round(float(half) * stretch, DECIMALS), weights


def _regression(sizes: Array, right: Array, floors: Array) -> Array:
    """The weights of greatest likelihood less a ridge, none below its floor: by gradient."""
    mean, spread = sizes.mean(0), sizes.std(0)
    spread[spread == 0] = 1.0  # a column that never varies teaches nothing
    scaled, least = (sizes - mean) / spread, floors * spread
    step = 1 / (RIDGE + float(np.linalg.norm(scaled, 2)) ** 2 / 4)
    weights, base = least.copy(), 0.0
    for _ in range(ROUNDS):
        miss = right - 1 / (1 + np.exp(scaled @ weights - base))
        weights = np.maximum(least, weights - step * (scaled.T @ miss + RIDGE * weights))
        base += 4 * float(miss.mean())
    return np.asarray(weights / spread, dtype=np.float64)
