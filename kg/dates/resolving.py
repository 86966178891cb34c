"""Which days a reading means: the publication day, the tense and the date told before decide."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from kg.dates import periods
from kg.dates.periods import DAYS_IN_WEEK, Period
from kg.dates.readings import (
    Beside,
    Calendar,
    Event,
    Offset,
    Part,
    Range,
    Season,
    Stretch,
    Vague,
    Weekday,
    Weekend,
    WeekOf,
    Years,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.dates.readings import Reading, Unit, Which

Direction = Literal["past", "future", "near", "open"]
"""Where a clause looks; "near": either way, whichever is nearer; "open": it does not tell."""
JUST_PAST = dt.timedelta(days=31)
SATURDAY = 5
FAR_AHEAD = dt.timedelta(days=300)
STEP = {"last": -1, "this": 0, "next": 1}


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What a date expression is read in.

    `direction`: whether its clause looks back or ahead. `told`: the last date told before it.
    """

    published: dt.date | None = None
    direction: Direction = "open"
    told: Period | None = None


def resolve(reading: Reading, setting: Setting) -> Period | None:  # noqa: C901, PLR0911 - one line a reading
    """The days that a reading means; None when that cannot be known."""
    match reading:
        case Calendar():
            return _calendar(reading, setting)
        case Years(first=first, last=last):
            return periods.years_of(first, last)
        case Weekday():
            return _weekday(reading, setting)
        case Weekend():
            return _weekend(reading, setting)
        case Season():
            return _season(reading, setting)
        case Offset():
            return _offset(reading, setting)
        case Stretch():
            return _stretch(reading, setting)
        case Part():
            return _part(reading, setting)
        case WeekOf():
            return _week_of(reading, setting)
        case Range():
            return _range(reading, setting)
        case Beside():
            return _beside(reading, setting)
        case Event() | Vague():
            return None


def is_stated(reading: Reading) -> bool:
    """Whether the words alone fix the days, whenever the text was written."""
    match reading:
        case Calendar(year=year):
            return year is not None
        case Season(year=year):
            return year is not None
        case Years():
            return True
        case Part(of=of) | WeekOf(of=of) | Beside(of=of):
            return is_stated(of)
        case Range(first=first, last=last):
            return is_stated(first) and is_stated(last)
        case _:
            return False


def _calendar(reading: Calendar, setting: Setting) -> Period | None:
    """A day, month or year of the calendar."""
    year = reading.year
    if year is None and reading.of_year and setting.published:
        year = setting.published.year + STEP[reading.of_year]
    if year is not None:
        return _in_year(reading, year)
    if setting.published is None or reading.month is None:
        return None
    around = setting.published.year
    found = [_in_year(reading, around + step) for step in (-1, 0, 1)]
    if reading.month == 2 and reading.day == 29:  # noqa: PLR2004 - the leap day
        found = [_in_year(reading, around + step) for step in range(-4, 5)]
    if reading.which == "this":
        return _in_year(reading, around)
    return _nearest([each for each in found if each], setting, reading.which)


def _in_year(reading: Calendar, year: int) -> Period | None:
    """A day or month in a given year, or the year itself."""
    if reading.month is None:
        return periods.years_of(year, year)
    if reading.day is None:
        return periods.month_of(year, reading.month)
    return periods.day_in(year, reading.month, reading.day)


def _nearest(found: Iterable[Period], setting: Setting, which: Which | None) -> Period | None:
    """Of some periods the one that the clause looks at; without a tense the nearest of all."""
    today = setting.published
    if today is None:
        return None
    if which == "last":
        behind = [each for each in found if each.last < today]
        return max(behind, key=lambda each: each.first, default=None)
    if which == "next":
        return min(
            (each for each in found if each.first > today),
            key=lambda each: each.first,
            default=None,
        )
    if setting.direction == "past":
        return max(
            (each for each in found if each.first <= today),
            key=lambda each: each.first,
            default=None,
        )
    if setting.direction == "future":
        return _ahead(found, today)
    return min(found, key=lambda each: (_distance(each, today), each.first), default=None)


def _ahead(found: Iterable[Period], today: dt.date) -> Period | None:
    """Of some periods the next one; the last if only that is near.

    "Sessions were planned Nov. 4", told on 7 November, is no plan for next year.
    """
    ahead = [each for each in found if each.last >= today]
    behind = [each for each in found if each.last < today]
    soon = min(ahead, key=lambda each: each.first, default=None)
    late = max(behind, key=lambda each: each.last, default=None)
    just_past = late is not None and today - late.last <= JUST_PAST
    return late if soon and just_past and soon.first - today > FAR_AHEAD else soon


def _distance(period: Period, day: dt.date) -> int:
    """Days between a day and the nearest day of a period."""
    return max((period.first - day).days, (day - period.last).days, 0)


def _weekday(reading: Weekday, setting: Setting) -> Period | None:
    """The nearest such day, past unless the clause looks ahead, the publication day included."""
    today = setting.published
    if today is None:
        return None
    if reading.of_week:
        week = _offset(Offset(unit="week", count=STEP[reading.of_week]), setting)
        day = periods.shifted(week.first, "day", reading.weekday) if week else None
        return periods.day_of(day) if day else None
    back = (today.weekday() - reading.weekday) % DAYS_IN_WEEK
    ahead = (reading.weekday - today.weekday()) % DAYS_IN_WEEK
    if reading.which == "last":
        step = -(back or DAYS_IN_WEEK)
    elif reading.which == "next":
        step = ahead or DAYS_IN_WEEK
    elif setting.direction == "near":
        step = ahead if ahead < back else -back
    else:
        step = ahead if setting.direction == "future" else -back
    day = periods.shifted(today, "day", step)
    return periods.day_of(day) if day else None


def _weekend(reading: Weekend, setting: Setting) -> Period | None:
    """The weekend meant: behind or ahead by tense, else the nearest."""
    today = setting.published
    if today is None:
        return None
    days = [periods.shifted(today, "week", step) for step in (-1, 0, 1)]
    found = [weekend for day in days if day and (weekend := periods.weekend_of(day))]
    which = None if reading.which == "this" else reading.which
    if setting.direction == "past" and today.weekday() == SATURDAY:  # it has only just begun
        setting = replace(setting, published=periods.shifted(today, "day", -1))
    return _nearest(found, setting, which)


def _season(reading: Season, setting: Setting) -> Period | None:
    """The months of a season; a winter belongs to two years and needs both, or "last"."""
    over_new_year = reading.month + reading.months > periods.MONTHS_IN_YEAR + 1
    if reading.year is not None:
        if over_new_year != (reading.last_year is not None):
            return None
        return periods.months_of(reading.year, reading.month, reading.months)
    today = setting.published
    if today is None or reading.which is None:
        return None
    found = [
        season
        for step in (-2, -1, 0, 1)
        if (season := periods.months_of(today.year + step, reading.month, reading.months))
    ]
    return _nearest(found, setting, None if reading.which == "this" else reading.which)


def _base(reading: Offset, setting: Setting) -> dt.date | None:
    """The day that an offset is counted from: publication, or the date told before."""
    if reading.base == "published":
        return setting.published
    told = setting.told
    if told is None or (reading.unit == "day" and told.precision != "day"):
        return None
    inside = periods.around(told.first, reading.unit)
    return told.first if inside and told.last <= inside.last else None


def _offset(reading: Offset, setting: Setting) -> Period | None:
    """The unit of time so many units off."""
    base = _base(reading, setting)
    day = periods.shifted(base, reading.unit, reading.count) if base else None
    told_week = reading.unit == "week" and reading.count and reading.base == "text"
    # "a week later" counts from a day to a day; "last week" is a whole week
    whole: Unit | None = (
        "day" if told_week and setting.told and setting.told.precision == "day" else None
    )
    return periods.around(day, whole or reading.unit) if day else None


def _stretch(reading: Stretch, setting: Setting) -> Period | None:
    """From today so many units back or ahead."""
    today = setting.published
    other = periods.shifted(today, reading.unit, reading.count) if today else None
    if today is None or other is None:
        return None
    return Period(first=min(today, other), last=max(today, other), precision="range")


def _part(reading: Part, setting: Setting) -> Period | None:
    """A part of a period, or its first or last day."""
    whole = resolve(reading.of, setting)
    if whole is None or whole.precision == "day":
        return whole
    if reading.edge == "first":
        return periods.day_of(whole.first)
    if reading.edge == "last":
        return periods.day_of(whole.last)
    return periods.part_of(whole, reading.part, reading.parts)


def _week_of(reading: WeekOf, setting: Setting) -> Period | None:
    """Seven days of a month, counted from its first or (place 0) back from its last day."""
    month = resolve(reading.of, setting)
    if month is None or month.precision != "month":
        return None
    if reading.place == 0:
        first = month.last - dt.timedelta(days=DAYS_IN_WEEK - 1)
    else:
        first = month.first + dt.timedelta(days=DAYS_IN_WEEK * (reading.place - 1))
    last = min(month.last, first + dt.timedelta(days=DAYS_IN_WEEK - 1))
    return Period(first=first, last=last, precision="range") if first <= month.last else None


def _range(reading: Range, setting: Setting) -> Period | None:
    """From the first day of one date to the last of the other, which comes after it."""
    first = resolve(reading.first, setting)
    if first is None:
        return None
    after = replace(setting, published=first.first, direction="future")
    last = resolve(reading.last, setting)
    if not is_stated(reading.last) and not isinstance(reading.last, Offset):
        last = resolve(reading.last, after)
    if last is None or last.last < first.first:
        return None
    return Period(first=first.first, last=last.last, precision="range")


def _beside(reading: Beside, setting: Setting) -> Period | None:
    """So many units before or after a date."""
    other = resolve(reading.of, setting)
    if other is None or (reading.unit == "day" and other.precision != "day"):
        return None
    day = periods.shifted(other.first, reading.unit, reading.count)
    if day is None:
        return None
    return periods.around(day, reading.unit if reading.unit != "week" else "day")
