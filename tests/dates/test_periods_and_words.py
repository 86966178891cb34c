"""The calendar's arithmetic and the vocabulary, without any text."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from kg.dates import periods, vocabulary
from kg.dates.readings import Calendar, Offset, Part, Range, Season, Weekday, Weekend, Years
from kg.dates.resolving import Setting, is_stated, resolve
from kg.errors import OntologyError

if TYPE_CHECKING:
    from kg.dates.periods import Period
    from kg.dates.readings import Reading

WEDNESDAY = dt.date(2020, 6, 10)


def ends(period: Period | None) -> tuple[str, str] | None:
    return (str(period.first), str(period.last)) if period else None


@pytest.mark.parametrize(
    ("part", "parts", "expected"),
    [
        (0, 3, ("2014-05-01", "2014-05-10")),
        (1, 3, ("2014-05-11", "2014-05-20")),
        (2, 3, ("2014-05-21", "2014-05-31")),
        (0, 2, ("2014-05-01", "2014-05-15")),
        (1, 2, ("2014-05-16", "2014-05-31")),
    ],
)
def test_parts_of_a_month(part: int, parts: int, expected: tuple[str, str]) -> None:
    month = periods.month_of(2014, 5)
    assert month is not None
    assert ends(periods.part_of(month, part, parts)) == expected


def test_parts_of_a_year_are_whole_months() -> None:
    year = periods.years_of(2014, 2014)
    assert year is not None
    quarters = [ends(periods.part_of(year, part, 4)) for part in range(4)]
    assert quarters == [
        ("2014-01-01", "2014-03-31"),
        ("2014-04-01", "2014-06-30"),
        ("2014-07-01", "2014-09-30"),
        ("2014-10-01", "2014-12-31"),
    ]


@pytest.mark.parametrize(
    ("unit", "count", "expected"),
    [
        ("day", -10, "2020-05-31"),
        ("week", 1, "2020-06-17"),
        ("month", -4, "2020-02-10"),
        ("year", -20, "2000-06-10"),
        ("century", 1, "2120-06-10"),
    ],
)
def test_days_so_many_units_off(unit: periods.Unit, count: int, expected: str) -> None:
    assert str(periods.shifted(WEDNESDAY, unit, count)) == expected


def test_nothing_lies_outside_of_the_calendar() -> None:
    assert periods.shifted(dt.date.max, "day", 1) is None
    assert periods.shifted(dt.date.min, "month", -1) is None
    assert periods.shifted(WEDNESDAY, "century", 100) is None
    assert periods.years_of(0, 9) is None
    assert periods.day_in(2019, 2, 29) is None
    assert periods.month_of(10_000, 1) is None


PUBLISHED = Setting(published=WEDNESDAY)
AHEAD = Setting(published=WEDNESDAY, direction="future")
OVER_NEW_YEAR = Range(first=Calendar(month=11), last=Calendar(month=2))
BEHIND = Setting(published=WEDNESDAY, direction="past")


@pytest.mark.parametrize(
    ("reading", "setting", "expected"),
    [
        (Weekday(weekday=2), BEHIND, ("2020-06-10", "2020-06-10")),
        (Weekday(weekday=2), AHEAD, ("2020-06-10", "2020-06-10")),
        (Weekday(weekday=3), PUBLISHED, ("2020-06-04", "2020-06-04")),
        (Weekday(weekday=3), Setting(published=WEDNESDAY, direction="near"), ("2020-06-11",) * 2),
        (Calendar(month=1), BEHIND, ("2020-01-01", "2020-01-31")),
        (Calendar(month=1), AHEAD, ("2021-01-01", "2021-01-31")),
        (Calendar(month=1), PUBLISHED, ("2020-01-01", "2020-01-31")),
        (Calendar(month=11), PUBLISHED, ("2020-11-01", "2020-11-30")),
        (Weekend(), BEHIND, ("2020-06-06", "2020-06-07")),
        (Weekend(), Setting(), None),
        (Season(month=12, months=3, which="last"), PUBLISHED, ("2019-12-01", "2020-02-29")),
        (Offset(unit="day", count=0, base="text"), PUBLISHED, None),
        (
            Range(first=Calendar(month=11), last=Calendar(month=2)),
            BEHIND,
            ("2019-11-01", "2020-02-29"),
        ),
        (Range(first=Calendar(year=2014), last=Calendar(year=2010)), BEHIND, None),
    ],
)
def test_readings_by_tense(
    reading: Reading, setting: Setting, expected: tuple[str, str] | None
) -> None:
    assert ends(resolve(reading, setting)) == expected


@pytest.mark.parametrize(
    ("reading", "stated"),
    [
        (Calendar(year=2014), True),
        (Calendar(month=5, day=3), False),
        (Part(of=Calendar(year=2014), part=0, parts=3), True),
        (Range(first=Calendar(year=2014), last=Calendar(month=5)), False),
        (Years(first=1990, last=1999), True),
        (Weekday(weekday=1), False),
    ],
)
def test_what_the_words_alone_fix(reading: Reading, *, stated: bool) -> None:
    assert is_stated(reading) is stated


def test_the_vocabulary_is_whole() -> None:
    words = vocabulary.vocabulary()
    assert sorted(set(words.months.values())) == list(range(1, 13))
    assert sorted(set(words.weekdays.values())) == list(range(7))
    assert all(word == word.lower() for name in words.cues for word in words.cues[name])
    assert words.ordinals["twenty-first"] == 21
    assert set(words.doubtful_months) <= set(words.months)


def test_a_missing_entry_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vocabulary, "_table", lambda _: {"months": [["January"]]})
    with pytest.raises(OntologyError, match="'weekdays' is missing"):
        vocabulary.vocabulary.__wrapped__()
