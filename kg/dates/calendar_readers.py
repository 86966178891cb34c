"""Readers of dates of the calendar: what the match of each of their shapes in `grammar.py` says.

A reader gives None for what is no date after all.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from kg.dates.readings import Calendar, Part, Range, Season, Vague, Years
from kg.dates.vocabulary import vocabulary

if TYPE_CHECKING:
    from kg.dates.readings import Reading, Which
    from kg.dates.vocabulary import Vocabulary

LAST_YEAR = 2199
MONTHS = 12
DAYS = 31
HUNDRED = 100
LAST_CENTURY = 22
PAIR_YEARS = 60
THIRDS = 3
SPLIT = 40
"""Two figures from this on are a year of the last century."""


def month_day(match: re.Match[str]) -> Reading | None:
    """A day of a month, or a stretch of days in it: "3 May", "May 3-5, 2014"."""
    month = _month(match)
    year, of_year = _year(match["year"]), which_of(match["of_year"])
    first = Calendar(year=year, month=month, day=_leading(match["day"]), of_year=of_year)
    if not match["day2"]:
        return first
    last = Calendar(year=year, month=month, day=_leading(match["day2"]), of_year=of_year)
    return Range(first=first, last=last) if (first.day or 0) < (last.day or 0) else None


def month(match: re.Match[str]) -> Reading | None:
    """A month: "May 2014", "May last year", "last May", "May"."""
    given = match.groupdict()
    return Calendar(
        year=_year(given.get("year")),
        month=_month(match),
        of_year=which_of(given.get("of_year")),
        which=which_of(given.get("which")),
    )


def iso(match: re.Match[str]) -> Reading | None:
    """A full day in figures, year first."""
    return _day(int(match["year"]), int(match["month"]), int(match["day"]))


def numeric(match: re.Match[str]) -> Reading | None:
    """A full day in figures, year last; unresolved where day and month could change places."""
    one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
    if match["mark"] == "." or one > MONTHS:
        return _day(year, two, one)
    if two > MONTHS or one == two:
        return _day(year, one, two)
    return Vague() if _day(year, one, two) else None


def named_day(words: Vocabulary, match: re.Match[str]) -> Reading | None:
    """A day of every year that has a name: "New Year's Day"."""
    month_number, day = words.named_days[match["name"].lower()]
    return Calendar(year=_year(match["year"]), month=month_number, day=day)


def historic_day(words: Vocabulary, match: re.Match[str]) -> Reading | None:
    """One day of history that has a name: "9/11"."""
    day = dt.date.fromisoformat(words.historic_days[match["name"].lower()])
    return Calendar(year=day.year, month=day.month, day=day.day)


def year(match: re.Match[str]) -> Reading | None:
    """A year in four figures."""
    number = int(match["year"])
    return Calendar(year=number) if number <= LAST_YEAR else None


def short_year(match: re.Match[str]) -> Reading | None:
    """A year in two figures: "'98", "'04"."""
    return Calendar(year=_year(match["year"]))


def year_pair(match: re.Match[str]) -> Reading | None:
    """Two years with a dash: "2004-2009", "2014-15"."""
    first = int(match["year"])
    last = _second_year(first, match["year2"])
    inside = first < last <= min(LAST_YEAR, first + PAIR_YEARS)
    if len(match["year2"]) != len(match["year"]) and last != first + 1 and match["mark"] == "/":
        return None
    return Years(first=first, last=last) if inside else None


def decade(match: re.Match[str]) -> Reading | None:
    """Ten years in figures: "the 1990s", "the '90s"; a round hundred is a century."""
    first = int(match["decade"])
    if first < HUNDRED:
        first += 1900 if first else 2000
    return Years(first=first, last=first + 9) if first <= LAST_YEAR else None


def decade_word(words: Vocabulary, match: re.Match[str]) -> Reading | None:
    """Ten years in words: "the sixties"."""
    first = 1900 + words.decades[match["word"].lower()]
    years = Years(first=first, last=first + 9)
    if not match["part"]:
        return years
    return Part(of=years, part=words.thirds[match["part"].lower()], parts=THIRDS)


def century(words: Vocabulary, match: re.Match[str]) -> Reading | None:
    """A hundred years: "the 19th century"."""
    place = words.ordinals.get(match["place"].lower()) or _leading(match["place"])
    if not 1 <= place <= LAST_CENTURY:
        return None
    first = (place - 1) * HUNDRED
    return Years(first=max(first, dt.MINYEAR), last=first + HUNDRED - 1)


def season(words: Vocabulary, match: re.Match[str]) -> Reading | None:
    """A season: "summer of 2014", "winter of 2014-15", "last summer", "spring this year"."""
    given = match.groupdict()
    month_number, months = words.seasons[match["season"].lower()]
    first = _year(given.get("year"))
    second = given.get("year2")
    last = _second_year(first, second) if first is not None and second else None
    if last is not None and first is not None and last != first + 1:
        return None
    return Season(
        month=month_number,
        months=months,
        year=first,
        last_year=last,
        which=which_of(given.get("which") or given.get("of_year")),
    )


def quarter(match: re.Match[str]) -> Reading | None:
    """A quarter of a year: "Q1 2014"."""
    return Part(of=Calendar(year=int(match["year"])), part=int(match["quarter"]) - 1, parts=4)


def which_of(word: str | None) -> Which | None:
    """Which one of its kind, seen from today."""
    match (word or "").lower().split():
        case ["last"] | [*_, "past"]:
            return "last"
        case ["next"] | [*_, "coming"]:
            return "next"
        case ["this"] | [*_, "current"]:
            return "this"
        case _:
            return None


def _year(text: str | None) -> int | None:
    if not text:
        return None
    if text[0].isdecimal():
        return int(text)
    short = int(text[1:])  # "'98"
    return short + (1900 if short >= SPLIT else 2000)


def _second_year(first: int, text: str) -> int:
    """The second year of a pair, of which two figures may be left out; 1999-00 is 2000."""
    if len(text) > 2:  # noqa: PLR2004 - two figures
        return int(text)
    last = first - first % HUNDRED + int(text)
    return last if last > first else last + HUNDRED


def _month(match: re.Match[str]) -> int:
    return vocabulary().months[match["month"].lower().rstrip(".")]


def _leading(text: str) -> int:
    """The number that a day or an ordinal begins with."""
    digits = re.match(r"\d+", text)
    return int(digits[0]) if digits else 0


def _day(year_number: int, month_number: int, day: int) -> Calendar | None:
    """A full day, if there is one."""
    if 1 <= month_number <= MONTHS and 1 <= day <= DAYS:
        return Calendar(year=year_number, month=month_number, day=day)
    return None
