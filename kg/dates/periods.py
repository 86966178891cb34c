"""Arithmetic of the calendar: days, weeks, months and years as periods."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import Precision

if TYPE_CHECKING:
    from kg.dates.readings import Unit

DAYS_IN_WEEK = 7
MONTHS_IN_YEAR = 12
YEARS_IN = {"year": 1, "decade": 10, "century": 100}
MIDDLE = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Some days in a row, and how finely they were told."""

    first: dt.date
    last: dt.date
    precision: Precision


def day_of(day: dt.date) -> Period:
    """One day as a period."""
    return Period(first=day, last=day, precision="day")


def week_of(day: dt.date) -> Period | None:
    """The week from Monday to Sunday around a day."""
    monday = shifted(day, "day", -day.weekday())
    sunday = shifted(day, "day", DAYS_IN_WEEK - 1 - day.weekday())
    return Period(first=monday, last=sunday, precision="week") if monday and sunday else None


def month_of(year: int, month: int) -> Period | None:
    """A month of the calendar; None outside of it."""
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        return None
    last = calendar.monthrange(year, month)[1]
    return Period(first=dt.date(year, month, 1), last=dt.date(year, month, last), precision="month")


def years_of(first: int, last: int) -> Period | None:
    """Whole years; None outside of the calendar."""
    if not dt.MINYEAR <= first <= last <= dt.MAXYEAR:
        return None
    return Period(
        first=dt.date(first, 1, 1),
        last=dt.date(last, 12, 31),
        precision="year" if first == last else "range",
    )


def day_in(year: int, month: int, day: int) -> Period | None:
    """A day of the calendar; None if there is none such (30 February)."""
    if not dt.MINYEAR <= year <= dt.MAXYEAR or day > calendar.monthrange(year, month)[1]:
        return None
    return day_of(dt.date(year, month, day))


def shifted(day: dt.date, unit: Unit, count: int) -> dt.date | None:
    """The day so many units later; the last of the month where it has no such day.

    >>> shifted(dt.date(2020, 1, 31), "month", 1)
    datetime.date(2020, 2, 29)
    """
    if unit in {"day", "week"}:
        ordinal = day.toordinal() + count * (DAYS_IN_WEEK if unit == "week" else 1)
        inside = dt.date.min.toordinal() <= ordinal <= dt.date.max.toordinal()
        return dt.date.fromordinal(ordinal) if inside else None
    months = count * (1 if unit == "month" else MONTHS_IN_YEAR * YEARS_IN[unit])
    year, month = divmod(day.year * MONTHS_IN_YEAR + day.month - 1 + months, MONTHS_IN_YEAR)
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        return None
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def around(day: dt.date, unit: Unit) -> Period | None:
    """The day, week, month, year, decade or century that a day is in."""
    match unit:
        case "day":
            return day_of(day)
        case "week":
            return week_of(day)
        case "month":
            return month_of(day.year, day.month)
        case _:
            length = YEARS_IN[unit]
            first = day.year - day.year % length
            return years_of(max(first, dt.MINYEAR), first + length - 1)


def weekend_of(day: dt.date) -> Period | None:
    """Saturday and Sunday of the week around a day."""
    week = week_of(day)
    saturday = shifted(week.last, "day", -1) if week else None
    return Period(first=saturday, last=week.last, precision="range") if saturday and week else None


def months_of(year: int, month: int, count: int) -> Period | None:
    """So many months from one on."""
    first = month_of(year, month)
    end = shifted(first.first, "month", count - 1) if first else None
    last = month_of(end.year, end.month) if end else None
    return Period(first=first.first, last=last.last, precision="range") if first and last else None


def part_of(whole: Period, part: int, parts: int) -> Period:
    """One of so many parts of a period: months of a year, years of a decade, else days.

    The first ten days are early in a month, the first four years early in a decade; whatever
    does not divide evenly goes to the outer parts.
    """
    years = whole.last.year - whole.first.year + 1
    days = (whole.last - whole.first).days + 1
    if years >= parts and years > 1:
        first, last = _cut(years, part, parts)
        begin = dt.date(whole.first.year + first, 1, 1)
        end = dt.date(whole.first.year + last - 1, 12, 31)
    elif whole.precision == "year":
        first, last = _cut(MONTHS_IN_YEAR, part, parts)
        begin = dt.date(whole.first.year, first + 1, 1)
        end = dt.date(whole.first.year, last, calendar.monthrange(whole.first.year, last)[1])
    else:
        first, last = _cut(days, part, parts)
        begin = whole.first + dt.timedelta(days=first)
        end = whole.first + dt.timedelta(days=max(last, first + 1) - 1)
    return Period(first=begin, last=max(begin, end), precision="range")


def _cut(length: int, part: int, parts: int) -> tuple[int, int]:
    """First and end of one part of a length.

    >>> [_cut(31, part, 3) for part in range(3)], [_cut(10, part, 3) for part in range(3)]
    ([(0, 10), (10, 20), (20, 31)], [(0, 4), (4, 6), (6, 10)])
    """
    if length == YEARS_IN["decade"] and parts > MIDDLE + 1:
        bounds = [0, 4, 6, length]
        return bounds[part], bounds[part + 1]
    if part == parts - 1:
        return length // parts * part, length
    return length // parts * part, length // parts * (part + 1)
