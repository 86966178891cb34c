"""Puts expressions together: "early" + "May", "from" + "May" + "to" + "July 2014"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from kg.dates.readings import (
    Calendar,
    Offset,
    Part,
    Range,
    Reading,
    Season,
    Weekday,
    WeekOf,
    Years,
)
from kg.dates.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

REACH = 60
"""How many characters before an expression can belong to it."""

DASHED = re.compile(r"[^\S\n]{0,2}[-\u2013\u2014][^\S\n]{0,2}")
TO = re.compile(r",?\s{1,3}(?:up\s)?(?:to|through|thru|until|till)\s{1,3}(?:the\s)?", re.IGNORECASE)
AND = re.compile(r",?\s{1,3}and\s{1,3}(?:the\s)?", re.IGNORECASE)
BETWEEN = re.compile(r"\bbetween\s{1,3}(?:the\s)?$", re.IGNORECASE)
PERIODS = (Years, Season, Offset)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A stretch of text and what it says."""

    start: int
    end: int
    reading: Reading


def with_parts(text: str, found: Iterable[Found]) -> Iterator[Found]:
    """Each expression with the words before it that mean a part of it ("the end of" May)."""
    before = 0
    for each in found:
        yield _with_part(text, each, before) if _is_period(each.reading) else each
        before = each.end


def _is_period(reading: Reading) -> bool:
    """Whether it is longer than a day, so that it has parts."""
    if isinstance(reading, Calendar):
        return reading.day is None
    return isinstance(reading, Years | Season) or (
        isinstance(reading, Offset) and reading.unit != "day"
    )


def _with_part(text: str, found: Found, before: int) -> Found:
    """An expression with its part, if the words right before name one."""
    left = text[max(before, found.start - REACH) : found.start]
    match = _part_pattern().search(left)
    if match is None:
        return found
    start = found.start - len(left) + match.start("part")
    words, group = vocabulary(), match.groupdict()
    third, edge = group["third"], group["edge"]
    place = words.ordinals.get((group["place"] or "").lower(), 0)
    reading: Reading
    if third:
        reading = Part(of=found.reading, part=words.thirds[third.lower()], parts=3)
    elif edge:
        reading = _edge(found.reading, edge.lower(), (group["preposition"] or "").lower())
    elif group["fraction"]:
        parts = words.fractions[group["fraction"].lower()]
        part = place - 1 if place else parts - 1
        if part >= parts:
            return found
        reading = Part(of=found.reading, part=part, parts=parts)
    else:
        reading = WeekOf(of=found.reading, place=place)
    return Found(start=start, end=found.end, reading=reading)


def _edge(of: Reading, edge: str, preposition: str) -> Part:
    """The beginning or end of a period: a third of it, or after "by", "since" one day."""
    words = vocabulary()
    third, side = words.edges[edge]
    day = side if preposition in words.edge_prepositions.get(side, ()) else ""
    if day == "first":
        return Part(of=of, part=third, parts=3, edge="first")
    return Part(of=of, part=third, parts=3, edge="last" if day == "last" else None)


@cache
def _part_pattern() -> re.Pattern[str]:
    """Words at the end of a text that name a part of what follows."""
    words = vocabulary()
    thirds, edges = "|".join(words.thirds), "|".join(words.edges)
    prepositions = "|".join(sorted(set().union(*words.edge_prepositions.values())))
    places = "|".join([*list(words.ordinals)[:4], "last", "final"])
    fractions = "|".join(words.fractions)
    return re.compile(
        rf"(?:\b(?P<preposition>{prepositions})\s{{1,3}})?"
        rf"(?<![\w-])(?P<part>(?:the\s{{1,3}})?(?:very\s)?"
        rf"(?:(?P<third>{thirds})(?:-|\s{{1,3}}(?:in\s(?:the\s)?)?|-to-(?:{thirds})[-\s])"
        rf"|(?P<edge>{edges})\s{{1,3}}of\s{{1,3}}(?:the\s)?"
        rf"|(?P<place>{places})\s{{1,3}}(?:(?P<fraction>{fractions})|week)\s{{1,3}}(?:of|in)\s{{1,3}}(?:the\s)?))$",
        re.IGNORECASE,
    )


def joined(text: str, found: Sequence[Found]) -> Iterator[Found]:
    """The expressions in text order, each stretch from one to the next before its two ends."""
    skip = False
    for place, each in enumerate(found):
        following = found[place + 1] if place + 1 < len(found) else None
        ends = _ends(text, each, following) if following and not skip else None
        if ends is None:
            if not skip:
                yield each
            skip = False
            continue
        first, last = ends
        yield Found(
            start=first.start, end=last.end, reading=Range(first=first.reading, last=last.reading)
        )
        yield first
        yield last
        skip = True


def _ends(text: str, first: Found, last: Found) -> tuple[Found, Found] | None:
    """Two expressions as the ends of one stretch, if the words between say so."""
    gap = text[first.end : last.start]
    dashed = DASHED.fullmatch(gap)
    between = AND.fullmatch(gap) and BETWEEN.search(text[max(0, first.start - REACH) : first.start])
    ends = dashed or TO.fullmatch(gap) or between or _in_a_row(gap, first.reading, last.reading)
    if not ends or not _alike(first.reading, last.reading):
        return None
    return replace(first, reading=_completed(first.reading, last.reading)), last


def _in_a_row(gap: str, first: Reading, last: Reading) -> bool:
    """Whether two years follow each other: "in 1997 and 1998"."""
    if not (isinstance(first, Calendar) and isinstance(last, Calendar) and AND.fullmatch(gap)):
        return False
    years = first.month is None and last.month is None
    return years and first.year is not None and last.year == first.year + 1


def _alike(first: Reading, last: Reading) -> bool:
    """Whether two readings can be the ends of one stretch: both days, or months, or years."""
    first = first.of if isinstance(first, Part) else first
    last = last.of if isinstance(last, Part) else last
    if isinstance(first, Calendar) and isinstance(last, Calendar):
        full = first.year is not None and last.year is not None
        return full or _fineness(first) == _fineness(last)
    return type(first) is type(last) and isinstance(first, Weekday | Years)


def _fineness(reading: Calendar) -> tuple[bool, bool]:
    return reading.month is None, reading.day is None


def _completed(first: Reading, last: Reading) -> Reading:
    """The first end with the year of the last, if only that one has it."""
    if isinstance(first, Part):
        return replace(first, of=_completed(first.of, last))
    end = last.of if isinstance(last, Part) else last
    if not (isinstance(first, Calendar) and isinstance(end, Calendar)):
        return first
    if first.year is not None or first.month is None or (end.year is None and end.of_year is None):
        return first
    year = end.year
    if year is not None and (first.month, first.day or 0) > (end.month or 0, end.day or 0):
        year -= 1
    return replace(first, year=year, of_year=end.of_year)
