"""The shapes of date expressions: one regular expression each, and how its match is read.

Which of them can be in a text is told by the words and figures that every expression holds.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kg.dates.calendar_shapes import calendar_shapes
from kg.dates.kinds import DEICTICS
from kg.dates.pointer_shapes import pointer_shapes
from kg.dates.spelling import UNIT, alternation, either_case, titled
from kg.dates.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.dates.spelling import Shape

REACH = 50
"""How many characters an expression can reach beyond the word it is known by."""


@cache
def shapes() -> tuple[Shape, ...]:
    """Every shape with its reader; where two match, the longer one counts, then the earlier."""
    words = vocabulary()
    return (*calendar_shapes(words), *pointer_shapes(words))


@cache
def cores() -> re.Pattern[str]:
    """What every expression holds some of: a name of the calendar, a unit of time, a year."""
    words = vocabulary()
    names = alternation(
        (*words.full_months, *words.short_months, *words.full_weekdays, *titled(words.named_days))
    )
    spoken = (
        *words.seasons,
        *words.decades,
        *words.parts_of_day,
        *DEICTICS,
        "weekend",
        "eve",
        "since then",
        "overnight",
    )
    figures = r"\d{4}|\d{1,2}[/.]\d|[\u2019'\u2018]\d\d|Q[1-4]"
    historic = "|".join(map(re.escape, titled(words.historic_days)))
    return re.compile(rf"{figures}|{historic}|\b(?:{names}|{either_case(spoken)}|{UNIT})")


def windows(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of a text that can hold date expressions, each whole; most of it cannot."""
    start, end = 0, -1
    for core in cores().finditer(text):
        if core.start() - REACH > end:
            if end >= 0:
                yield start, end
            start = max(core.start() - REACH, 0)
        end = core.end() + REACH
    if end >= 0:
        yield start, end
