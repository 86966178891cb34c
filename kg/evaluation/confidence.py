"""Whether confidence means something: how often triples of each band of it are right."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.evaluation.matching import Matches

LIMITS = (0.0, 0.25, 0.5, 1.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A band of confidence: from `low` on to below `high` (the last one includes 1)."""

    low: float
    high: float
    triples: int
    share: float
    right: float | None

    @property
    def odds(self) -> float | None:
        """Right ones to each wrong one; None without triples, or when none is wrong."""
        if self.right is None or self.right == 1:
            return None
        return round(self.right / (1 - self.right), 3)

    def to_text(self) -> str:
        """The band as a line of a table."""
        right, odds = (f"{n:.3f}" if n is not None else "-" for n in (self.right, self.odds))
        limits = f"{self.low:.2f}-{self.high:.2f}"
        return f"{limits:16} {self.triples:7} {self.share:6.3f} {right:>6} {odds:>7}"


def bands(matches: Matches) -> tuple[Band, ...]:
    """The bands; a triple is right when its actors, direction and class are in the gold."""
    told = [
        (triple.confidence, bool(matches.hits[key]))
        for key, triples in matches.triples.items()
        for triple in triples
    ]
    return tuple(_band(told, low, high) for low, high in pairwise(LIMITS))


def _band(told: list[tuple[float, bool]], low: float, high: float) -> Band:
    """One band."""
    last = high == LIMITS[-1]
    mine = [
        right
        for confidence, right in told
        if low <= confidence < high or (last and confidence == high)
    ]
    return Band(
        low=low,
        high=high,
        triples=len(mine),
        share=round(len(mine) / len(told), 3) if told else 0.0,
        right=round(sum(mine) / len(mine), 3) if mine else None,
    )
