"""Events put together into the lines of the picture: one a pair, class and status."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.explorer.style import style

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.model import Event

SPREAD = 0.16  # how far apart two lines between the same two actors bend


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the picture; `events` are places in the output's events, `bend` its curve.

    `bend` is signed: above 0 the line leaves its straight course to the left, as seen from `start`.
    """

    start: int
    end: int
    action_class: str
    status: str
    arrow: bool
    events: tuple[int, ...]
    bend: float


def lines(events: Sequence[Event], places: Mapping[str, int]) -> tuple[Line, ...]:
    """The lines that show these events, given each actor's place; every event is in exactly one."""
    groups: dict[tuple[int, int, str, str], list[int]] = defaultdict(list)
    for at, event in enumerate(events):
        start, end = places[event.subject_id], places[event.object_id]
        if start > end and _undirected(event):
            start, end = end, start
        groups[start, end, event.action_class, event.status].append(at)
    bends = _bends(list(groups))
    return tuple(
        _line(key, tuple(found), events, places, bends[key]) for key, found in groups.items()
    )


def _undirected(event: Event) -> bool:
    """Whether the event counts for the pair, whoever came first."""
    return event.symmetric or event.action_class in style().undirected


def _line(
    key: tuple[int, int, str, str],
    found: tuple[int, ...],
    events: Sequence[Event],
    places: Mapping[str, int],
    bend: float,
) -> Line:
    """A group of events as a line, with an arrow where they all point the same way."""
    start, end, action_class, status = key
    ways = {None if events[at].symmetric else events[at].subject_id for at in found}
    way = next(iter(ways)) if len(ways) == 1 else None
    if way is not None and places[way] != start:
        start, end, bend = end, start, -bend
    return Line(
        start=start,
        end=end,
        action_class=action_class,
        status=status,
        arrow=way is not None,
        events=found,
        bend=bend,
    )


def _bends(keys: Sequence[tuple[int, int, str, str]]) -> dict[tuple[int, int, str, str], float]:
    """How far each line bends so that those of one pair lie side by side."""
    pairs: dict[tuple[int, int], list[tuple[int, int, str, str]]] = defaultdict(list)
    for key in keys:
        pairs[min(key[:2]), max(key[:2])].append(key)
    bends = {}
    for group in pairs.values():
        spread = min(SPREAD, 0.9 / len(group))
        for at, key in enumerate(group):
            bend = (at - (len(group) - 1) / 2) * spread
            bends[key] = round(bend if key[0] < key[1] else -bend, 4)
    return bends
