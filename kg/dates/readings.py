"""What a date expression says, before anybody knows which days it means.

A reading is plain data: `resolving.py` turns it into days, with the publication day, the tense of
the clause and the date told before.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Unit = Literal["day", "week", "month", "year", "decade", "century"]
Base = Literal["published", "text"]
Which = Literal["last", "this", "next"]
"""A pointer from the publication day: "last Friday", "this month", "next year"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """A day, month or year of the calendar: "3 May 2014", "May", "2014", "May last year".

    `which` says of what year it is ("last year") or, without one, which such day or month.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    of_year: Which | None = None
    which: Which | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Years:
    """Whole years in a row: "the 1990s", "the 19th century", "2014-15"."""

    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Weekday:
    """A day of the week, of a week or not: "Monday", "last Monday", "Monday next week"."""

    weekday: int
    which: Which | None = None
    of_week: Which | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Weekend:
    """A Saturday and Sunday: "the weekend", "next weekend"."""

    which: Which | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Season:
    """A season of a year or of this, last or next year: "the summer of 2014", "last winter"."""

    month: int
    months: int
    year: int | None = None
    last_year: int | None = None
    which: Which | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Offset:
    """A unit of time so many units off: "yesterday", "last week", "two days later", "that year"."""

    unit: Unit
    count: int
    base: Base = "published"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """The time from today so many units back or ahead: "the past 30 days"."""

    unit: Unit
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One of `parts` equal parts of a period: "early May", "the second half of 2014".

    `edge`: only the first or the last day of it is meant ("by the end of May").
    """

    of: Reading
    part: int
    parts: int
    edge: Literal["first", "last"] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekOf:
    """The first, second ... or last (0) week of a month: "the first week of May"."""

    of: Reading
    place: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """All days from one date to another: "from 3 to 5 May"."""

    first: Reading
    last: Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """So many units before (negative) or after another date: "the eve of 3 May"."""

    of: Reading
    unit: Unit
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """So many units before or after something told without a date: "two days after the vote"."""

    unit: Unit
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Vague:
    """A time that nobody can look up: "in recent days", "several years ago"."""


Reading = (
    Calendar
    | Years
    | Weekday
    | Weekend
    | Season
    | Offset
    | Stretch
    | Part
    | WeekOf
    | Range
    | Beside
    | Event
    | Vague
)
