"""Whether confidence means something: how often triples of each band of it are right."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kg.evaluation.matching import Matches

LIMITS = (0.0, 0.25, 0.5, 1.0)
TIMES = 2
LEAST_SHARE = 0.15


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

    @property
    def good(self) -> int:
        """How many are right."""
        return round(self.triples * (self.right or 0.0))

    @property
    def bad(self) -> int:
        """How many are wrong."""
        return self.triples - self.good

    def to_text(self) -> str:
        """The band as a line of a table."""
        right, odds = (f"{n:.3f}" if n is not None else "-" for n in (self.right, self.odds))
        limits = f"{self.low:.2f}-{self.high:.2f}"
        return f"{limits:16} {self.triples:7} {self.share:6.3f} {right:>6} {odds:>7}"


def bands(matches: Matches) -> tuple[Band, ...]:
    """The bands; a triple is right when its actors, direction and class are in the gold."""
    return bands_of(
        (triple.confidence, bool(matches.hits[key]))
        for key, triples in matches.triples.items()
        for triple in triples
    )


def bands_of(told: Iterable[tuple[float, bool]]) -> tuple[Band, ...]:
    """The bands of triples of which confidence and rightness are known."""
    known = list(told)
    return tuple(_band(known, low, high) for low, high in pairwise(LIMITS))


def confidence_holds(table: Sequence[Band]) -> int | None:
    """1 if the highest band's odds are TIMES the lowest's and both are LEAST_SHARE of all, else 0.

    None without triples.
    """
    if not any(band.triples for band in table):
        return None
    low, high = table[0], table[-1]
    surer = high.good * low.bad >= TIMES * low.good * high.bad
    return int(surer and min(low.share, high.share) >= LEAST_SHARE)


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
