"""The shapes of dates of the calendar: days, months, years, seasons and centuries."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from kg.dates import calendar_readers as on
from kg.dates.spelling import (
    BARE_DAY,
    BEGIN,
    BEGIN_WORD,
    DASH,
    DAY,
    MAYBE_SPACE,
    POINTERS,
    SHORT_YEAR,
    SPACE,
    YEAR,
    alternation,
    either_case,
    shape,
    titled,
)

if TYPE_CHECKING:
    from kg.dates.spelling import Shape
    from kg.dates.vocabulary import Vocabulary


def calendar_shapes(words: Vocabulary) -> list[Shape]:
    """The shapes of dates that the calendar names, with or without a year."""
    return [*_full_dates(words), *_written_dates(words), *_years(words), *_periods(words)]


def _full_dates(words: Vocabulary) -> list[Shape]:
    """Days of the calendar, with or without year, alone or as a stretch within one month."""
    month = alternation(words.full_months)
    short = alternation(words.short_months, dot=True)
    any_month = rf"(?P<month>{month}|{short})"
    weekday = alternation((*words.full_weekdays, *words.short_weekdays), dot=True)
    before = rf"(?:{weekday},?{SPACE}(?:(?i:the){SPACE})?)?"
    to = rf"(?:{MAYBE_SPACE}{DASH}{MAYBE_SPACE}|{SPACE}(?i:to|through|until|till|and|or){SPACE})"
    year = rf"(?:,?{SPACE}(?:(?i:of){SPACE})?(?:(?P<year>{YEAR})|(?P<of_year>(?i:this|last|next)){SPACE}(?i:year)\b))?"  # noqa: E501 - one part of the shape
    return [
        shape(
            "month",
            rf"{BEGIN}{before}{any_month}{SPACE}(?:(?i:the){SPACE})?(?P<day>{BARE_DAY})"
            rf"(?:{to}(?P<day2>{DAY})|(?![\w%]|[.,:]\d)){year}",
            on.month_day,
        ),
        shape(
            "month",
            rf"{BEGIN}{before}(?P<day>{BARE_DAY})(?:{to}(?P<day2>{BARE_DAY}))?"
            rf"(?:{SPACE}(?i:of))?(?:{SPACE}|-){any_month}{year}",
            on.month_day,
        ),
        shape(
            "month",
            rf"{BEGIN}{any_month}(?:,?{SPACE}(?:(?i:of){SPACE})?(?P<year>{YEAR}|{SHORT_YEAR}))",
            on.month,
        ),
        shape(
            "month",
            rf"{BEGIN}(?P<month>{month}),?{SPACE}(?:(?i:of){SPACE})?"
            rf"(?P<of_year>(?i:this|last|next)){SPACE}(?i:year)\b",
            on.month,
        ),
        shape(
            "month",
            rf"{BEGIN}(?:(?P<which>(?i:{POINTERS})){SPACE})?"
            rf"(?P<month>{month})(?![\w\u2019']*-)",
            on.month,
        ),
    ]


def _written_dates(words: Vocabulary) -> list[Shape]:
    """Days in figures alone, and days that have a name."""
    return [
        shape(
            "figures",
            r"(?<![\w/.-])(?P<year>[12]\d{3})-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])",
            on.iso,
        ),
        shape(
            "figures",
            r"(?<![\w/.-])(?P<year>[12]\d{3})/(?P<month>\d\d)/(?P<day>\d\d)(?![\d/])",
            on.iso,
        ),
        shape(
            "figures",
            r"(?<![\w/.-])(?P<one>\d{1,2})(?P<mark>[/.-])(?P<two>\d{1,2})(?P=mark)"
            r"(?P<year>[12]\d{3})(?![\d/-])",
            on.numeric,
        ),
        shape(
            "name",
            rf"{BEGIN_WORD}(?P<name>{alternation(titled(words.named_days))})(?:,?{SPACE}(?P<year>{YEAR}))?",
            partial(on.named_day, words),
        ),
        shape(
            "name",
            rf"{BEGIN}(?P<name>{'|'.join(map(re.escape, titled(words.historic_days)))})(?!\w)",
            partial(on.historic_day, words),
        ),
    ]


def _years(words: Vocabulary) -> list[Shape]:
    """Years and decades."""
    decades = either_case(words.decades)
    return [
        shape("year", rf"{BEGIN}(?P<year>{YEAR})", on.year),
        shape("short year", rf"(?<=[a-z.]\s)(?P<year>{SHORT_YEAR})", on.short_year),
        shape(
            "figures",
            rf"{BEGIN}(?P<year>[12]\d{{3}})(?P<mark>[-\u2013/])(?P<year2>\d\d|[12]\d{{3}})(?![\w-]|[.,]\d)",
            on.year_pair,
        ),
        shape(
            "decade", rf"{BEGIN}(?:(?i:the){SPACE})?(?P<decade>[12]\d\d0)[\u2019']?s\b", on.decade
        ),
        shape(
            "decade", r"(?:(?i:the)\s)?(?<![\w\u2019'])[\u2019'\u2018](?P<decade>\d0)s\b", on.decade
        ),
        shape(
            "word",
            rf"{BEGIN_WORD}(?i:the){SPACE}(?:(?P<part>(?i:early|mid|late))(?:-|{SPACE}))?(?P<word>{decades})\b",
            partial(on.decade_word, words),
        ),
    ]


def _periods(words: Vocabulary) -> list[Shape]:
    """Centuries, seasons and quarters of a year."""
    season = either_case(words.seasons)
    centuries = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{either_case(words.ordinals)})"
    return [
        shape(
            "unit",
            rf"{BEGIN_WORD}(?:(?i:the){SPACE})?(?P<place>{centuries}){SPACE}(?i:century)\b",
            partial(on.century, words),
        ),
        shape(
            "word",
            rf"{BEGIN_WORD}(?:(?i:the){SPACE})?(?P<season>{season}){SPACE}(?:(?i:of){SPACE})?"
            rf"(?:(?P<year>[12]\d{{3}})(?:[-\u2013/](?P<year2>\d\d|\d{{4}}))?(?![\w,.]\d|\w)"
            rf"|(?P<of_year>(?i:this|last|next)){SPACE}(?i:year)\b)",
            partial(on.season, words),
        ),
        shape(
            "word",
            rf"{BEGIN_WORD}(?P<which>(?i:{POINTERS})){SPACE}(?P<season>{season})\b",
            partial(on.season, words),
        ),
        shape(
            "quarter",
            rf"{BEGIN}Q(?P<quarter>[1-4]){SPACE}(?:(?i:of){SPACE})?(?P<year>{YEAR})",
            on.quarter,
        ),
    ]
