"""Which kinds of date expressions a stretch of a text can hold, by the words and figures in it.

Looking for a few words costs much less than trying every shape of an expression.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal

from kg.dates.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable

Kind = Literal[
    "decade", "figures", "month", "name", "quarter", "short year", "unit", "weekday", "word", "year"
]
DEICTICS = ("yesterday", "today", "tomorrow", "tonight")
FIGURES: dict[Kind, re.Pattern[str]] = {
    "decade": re.compile(r"\d0[\u2019']?s"),
    "figures": re.compile(r"\d[-\u2013/.]\d"),
    "quarter": re.compile(r"Q[1-4]"),
    "short year": re.compile(r"[\u2019'\u2018]\d\d"),
    "year": re.compile(r"[12]\d{3}"),
}
"""What every expression in figures holds some of, by kind; looser than any of its shapes."""


@cache
def _signs() -> dict[Kind, frozenset[str]]:
    """The same of those in words: one of the words is part of it, in whatever case."""
    words = vocabulary()
    spoken = (*words.seasons, *words.decades, *words.parts_of_day, *DEICTICS, "eve", "night")
    signs: dict[Kind, Iterable[str]] = {
        "month": (*words.full_months, *words.short_months),
        "unit": ("day", "week", "month", "year", "decade", "centur"),
        "weekday": words.full_weekdays,
        "word": (word.split()[0] for word in spoken),
    }
    return {kind: frozenset(map(str.casefold, held)) for kind, held in signs.items()}


def kinds_in(text: str, window: tuple[int, int]) -> set[Kind]:
    """The kinds of expressions that a stretch of a text can hold: no month's without its name."""
    folded = text[slice(*window)].casefold()
    kinds = {kind for kind, sign in _signs().items() if any(word in folded for word in sign)}
    kinds.update(kind for kind, sign in FIGURES.items() if sign.search(text, *window))
    return kinds | {"name"}  # shapes that are hardly more than the names themselves
