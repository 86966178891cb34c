"""When an article was published, as far as its own text says so.

Strict on purpose: four of five downloaded articles open with a day that is not theirs, and
every relative date in the article ("on Tuesday") hangs on this one. So a day counts only with its
year, in words or ISO form, and never when its weekday contradicts it; 3/4/2019 says nothing.
"""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

# A line longer than this is a sentence, which tells of other days than the article's own.
LONGEST_LINE = 160
# Headline, kicker, byline, place and day: what stands above an article is no longer than this.
HEADER_LINES = 6
ORDINAL = "st|nd|rd|th"
DASHES = "\u2013\u2014-"
APOSTROPHE = "\u2019"
SEPARATORS = re.compile(rf"\s*[|·•\t]\s*|\s+[{DASHES}]\s+")


class Stated(NamedTuple):
    """A publication day that the text states, and the paper that it names."""

    day: dt.date
    outlet: str | None


@cache
def words() -> dict[str, Any]:
    """The words of published.toml."""
    return tomllib.loads(files("kg.documents").joinpath("data/published.toml").read_text("utf-8"))


def parse_day(text: str) -> dt.date | None:
    """The day that the text is, or None unless it is one whole day.

    >>> parse_day("February 2nd, 2022"), parse_day("Tuesday, 1 Feb. 2022")
    (datetime.date(2022, 2, 2), datetime.date(2022, 2, 1))
    >>> parse_day("Wednesday, 1 February 2022"), parse_day("Monday, March 4")
    (None, None)
    """
    match = _patterns()["day"].fullmatch(" ".join(text.split()))
    return _day_of(match) if match else None


def stated_day(text: str) -> Stated | None:
    """The day of a line such as "Published in Dawn, February 2nd, 2022".

    Where two such lines differ, one of them is another article's: None.
    """
    found = [one for line in text.splitlines() if (one := _stated_in(line))]
    if len({one.day for one in found}) != 1:
        return None
    return next((one for one in found if one.outlet), found[0])


def header_day(text: str) -> dt.date | None:
    """The day that stands above the article or opens it as its dateline; doubtful."""
    lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    for line in lines[:HEADER_LINES]:
        dateline = _patterns()["dateline"].match(line)
        if dateline and (day := _day_of(dateline)):
            return day
        if len(line) <= LONGEST_LINE and (day := _alone_in(line)):
            return day
    return None


def is_day_line(line: str) -> bool:
    """Whether a line is nothing but a day, with or without its year, or says when and by whom.

    >>> is_day_line("Monday, March 4"), is_day_line("By Ann Lee"), is_day_line("March to peace")
    (True, True, False)
    """
    plain = " ".join(line.split())
    names = ("alone", "yearless", "byline")
    return any(_patterns()[name].fullmatch(plain) for name in names) or bool(_stated_in(plain))


def _stated_in(line: str) -> Stated | None:
    """The publication day that one line states."""
    plain = " ".join(line.split())
    match = _patterns()["stated"].fullmatch(plain) if len(plain) <= LONGEST_LINE else None
    day = _day_of(match) if match else None
    if match is None or day is None:
        return None
    name = match["name"] if match["how"] and match["how"].casefold() == "in" else None
    return Stated(day, name.split(",")[0].strip() if name else None)


def _alone_in(line: str) -> dt.date | None:
    """The day that a line, or one of its parts between bars, is and nothing else."""
    for part in (line, *SEPARATORS.split(line)):
        match = _patterns()["alone"].fullmatch(part) or _patterns()["signed"].fullmatch(part)
        if match and (day := _day_of(match)):
            return day
    return None


def _day_of(match: re.Match[str]) -> dt.date | None:
    """The day of a match; None for a 30 February or a weekday that contradicts it."""
    found = match.groupdict()
    year = next(int(found[key]) for key in ("y1", "y2", "y3") if found[key])
    day = next(int(found[key]) for key in ("d1", "d2", "d3") if found[key])
    name = found["m1"] or found["m2"]
    month = _number(words()["months"], name) + 1 if name else int(found["m3"])
    try:
        value = dt.date(year, month, day)
    except ValueError:
        return None
    weekday = found["w1"] or found["w2"]
    if weekday and _number(words()["weekdays"], weekday) != value.weekday():
        return None
    return value


def _number(lists: Iterable[list[str]], word: str) -> int:
    """Which of the lists holds the word."""
    return next(n for n, spellings in enumerate(lists) if word.casefold() in spellings)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    """The shapes of a day and of the lines that it stands in, in one line of text."""
    day, rest = _day_shape(), _rest_shape()
    labels = words()["published"]
    any_label = _any_of([*labels, *words()["dated"]])
    byline = _any_of(words()["bylines"])
    shapes = {
        "day": day,
        "alone": rf"[\s(]*(?:(?:{any_label})\b:?\s?(?:on\s)?)?{day}{rest}",
        "yearless": _yearless_shape() + rest,
        "byline": rf"(?:{byline})\s.*",
        "signed": rf"(?:{byline})\s.+?[,\s]\s?{day}{rest}",
        "stated": (
            rf"[\s(*]*(?:{_any_of(labels)})\b:?\s?(?:(?P<how>{_any_of(words()['between'])})\s)?"
            rf"(?:(?P<name>[^.;:|]+?),?\s(?:on\s)?)?{day}{rest}"
        ),
    }
    patterns = {name: re.compile(shape, re.IGNORECASE) for name, shape in shapes.items()}
    # "KABUL, Afghanistan, Jan. 5, 2010 (AP) -": the place is in capitals, so case matters there
    place = rf"[A-Z][A-Z .'{APOSTROPHE}/-]+(?:,\s[A-Z][\w .'{APOSTROPHE}-]+?){{0,2}}[,.]?\s\(?"
    dateline = rf"{place}(?i:{day})\)?\s?(?:\([^)]*\)\s?)?[:{DASHES}]"
    return patterns | {"dateline": re.compile(dateline)}


def _day_shape() -> str:
    """A day with its year: 1 February 2022, February 1st, 2022, 2022-02-01; with its weekday."""
    weekday, month = _any_name("weekdays"), _any_name("months")
    year = r"(?P<{}>1[6-9]\d\d|2[01]\d\d)(?!\d)"
    day_first = (
        rf"(?:the\s)?(?P<d1>\d\d?)(?:{ORDINAL})?(?:\sof)?\s(?P<m1>{month})\b\.?,?\s"
        + year.format("y1")
    )
    month_first = rf"(?P<m2>{month})\b\.?\s(?:the\s)?(?P<d2>\d\d?)(?:{ORDINAL})?,?\s" + year.format(
        "y2"
    )
    iso = r"(?P<y3>\d{4})-(?P<m3>\d\d)-(?P<d3>\d\d)(?:T(?=\d))?"
    before = rf"(?:(?P<w1>{weekday})\b\.?,?\s)?"
    after = rf"(?:,?\s\(?(?P<w2>{weekday})\b\)?)?"
    return rf"{before}(?:{day_first}|{month_first}|{iso}){after}"


def _yearless_shape() -> str:
    """A weekday with its day of a month, as pages print today's date."""
    month, number = rf"(?:{_any_name('months')})\b\.?", rf"\d\d?(?:{ORDINAL})?"
    return rf"(?:{_any_name('weekdays')})\b\.?,?\s(?:{month}\s{number}|{number}\s{month})"


def _rest_shape() -> str:
    """What may follow a day in its line: a time, its zone, the end of a bracket."""
    gap = rf"[\s,;.(){DASHES}]*"
    clock = r"(?:\d\d?(?:[:.h]\d\d(?::\d\d)?(?:\.\d+)?)?\s?)?(?:[ap]\.?m\.?)?(?:hrs|hours)?"
    zone = rf"(?:[+-]\d\d:?\d\d)?\s?\(?(?:(?:{_any_of(words()['zones'])})\b)?"
    return rf"{gap}(?:at\s)?{clock}{zone}{gap}"


def _any_name(table: str) -> str:
    """A pattern for any month or weekday."""
    return _any_of(word for names in words()[table] for word in names)


def _any_of(alternatives: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first."""
    ranked = sorted(alternatives, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in ranked)
