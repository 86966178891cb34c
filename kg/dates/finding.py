"""Finds every date expression of a Doc and gives it its days."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.dates import doubts, joining, offsets, periods
from kg.dates.datelines import is_dateline
from kg.dates.grammar import shapes, windows
from kg.dates.kinds import kinds_in
from kg.dates.readings import Event, Offset, Range, Stretch, Vague
from kg.dates.resolving import Setting, is_stated, resolve
from kg.dates.tense import direction_of
from kg.model import DateExpression, EventDate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc, Span

    from kg.dates.joining import Found
    from kg.dates.periods import Period
    from kg.dates.readings import Reading, Unit
    from kg.dates.resolving import Direction

LATE = dt.timedelta(days=7)
"""How long before its publication a story may have been written: weeklies print the last week's."""
TOLD_SENTENCES = 4
"""How far back "the same day" may reach for its day."""


def find_dates(doc: Doc, published: dt.date | None) -> tuple[DateExpression, ...]:
    """Every date expression of a text, in text order, with its days where they can be known.

    A stretch from one date to another is followed by its two ends ("2004 to 2009", "2004",
    "2009"). Without a publication day whatever is relative to it stays unresolved, with its
    wording. Durations and habits ("for eight years", "every Monday") are no dates.
    """
    text = doc.text
    found = list(joining.with_parts(text, _scan(text)))
    sure = [each for each in found if doubts.is_date(doc, each)]
    dates = [each for each in joining.joined(text, sure) if doubts.is_stretch(doc, each)]
    return tuple(_Timeline(doc, text, published).placed(dates))


class _Timeline:
    """Resolves the expressions of a text in order, remembering the days told so far."""

    def __init__(self, doc: Doc, text: str, published: dt.date | None) -> None:
        self.doc = doc
        self.text = text  # Doc.text is put together anew at every call
        self.published = published  # the dateline's day, once that is read
        self.told: list[tuple[int, Period]] = []
        self.sentences = _sentence_numbers(doc)

    def placed(self, found: Sequence[Found]) -> Iterator[DateExpression]:
        """Each expression with its days."""
        self.published = self._written(found)
        resolved = [self._place(each) for each in found]
        told: dict[int, list[tuple[Span, Period]]] = defaultdict(list)
        for span, period in resolved:
            if period is not None:
                told[self.sentences[span.start]].append((span, period))
        for each, (span, period) in zip(found, resolved, strict=True):
            days = period
            if isinstance(each.reading, Event) and days is None:
                days = offsets.beside(span, each.reading, told[self.sentences[span.start]])
                if days is None and self.published is not None:
                    days = offsets.from_today(span, each.reading, self.published)
            found_as = _expression(each, span, self.text[each.start : each.end], days)
            yield replace(found_as, seen_from=self.published)

    def _written(self, found: Sequence[Found]) -> dt.date | None:
        """The day that the story was written on: its dateline's, shortly before publication."""
        today = self.published
        first = next((each for each in found if self._is_dateline(each)), None)
        if today is None or first is None:
            return today
        day = resolve(first.reading, Setting(published=today, direction="past"))
        fits = day and day.precision == "day" and dt.timedelta(0) <= today - day.first <= LATE
        return day.first if day and fits else today

    def _is_dateline(self, found: Found) -> bool:
        return is_dateline(self.text, found.start, found.end)

    def _place(self, found: Found) -> tuple[Span, Period | None]:
        """An expression's tokens and its days, as far as it does not hang on another's."""
        span = _span(self.doc, found)
        stated = is_stated(found.reading)
        direction: Direction = "open" if stated else direction_of(span)
        reading = _in_story(found.reading, span, direction)
        sentence = self.sentences[span.start]
        setting = Setting(
            published=self.published,
            direction=direction,
            told=self._told(reading, sentence),
        )
        period = resolve(reading, setting)
        if period and not isinstance(reading, Range) and not self._is_dateline(found):
            self.told.append((sentence, period))
        return span, period

    def _told(self, reading: Reading, sentence: int) -> Period | None:
        """The last date told shortly before that is fine enough for "the same day"."""
        if not isinstance(reading, Offset) or reading.base != "text":
            return None
        for number, period in reversed(self.told):
            if sentence - number > TOLD_SENTENCES:
                return None
            if _is_within(period, reading.unit):
                return period
        return None


def _span(doc: Doc, found: Found) -> Span:
    """The tokens of an expression."""
    span = doc.char_span(found.start, found.end, alignment_mode="expand")
    if span is None:  # cannot be: every match lies inside the text
        raise AssertionError(found)
    return span


def _in_story(reading: Reading, span: Span, direction: Direction) -> Reading:
    """A reading counted from the date told before, where its words alone do not say so.

    "the day after" with nothing after it, and in the past "the next year", "the next two days".
    """
    if isinstance(reading, Event) and offsets.inner_tokens(span) is None:
        return Offset(unit=reading.unit, count=reading.count, base="text")
    if isinstance(reading, Stretch) and reading.count > 0 and direction == "past":
        one = reading.count == 1
        return Offset(unit=reading.unit, count=1, base="text") if one else Vague()
    return reading


def _is_within(period: Period, unit: Unit) -> bool:
    """Whether a period lies in one unit of time: a day in a month, a month in a year."""
    inside = periods.around(period.first, unit)
    return inside is not None and period.last <= inside.last


def _sentence_numbers(doc: Doc) -> list[int]:
    """For each token the number of its sentence."""
    numbers: list[int] = []
    for number, sentence in enumerate(doc.sents):
        numbers.extend([number] * len(sentence))
    return numbers


def _expression(found: Found, span: Span, text: str, period: Period | None) -> DateExpression:
    """The record of an expression."""
    value = EventDate(expression=text)
    if period is not None:
        value = EventDate(
            date=period.first,
            date_end=period.last,
            precision=period.precision,
            basis="stated" if is_stated(found.reading) else "relative",
            expression=text,
        )
    return DateExpression(
        start=found.start, end=found.end, first=span.start, last=span.end, text=text, value=value
    )


def _scan(text: str) -> list[Found]:
    """What the shapes match, without overlaps: the leftmost, and of these the longest."""
    matched: list[tuple[int, int, int, Reading]] = []
    for window in windows(text):
        kinds = kinds_in(text, window)
        for order, (kind, pattern, read) in enumerate(shapes()):
            if kind not in kinds:
                continue
            for match in pattern.finditer(text, *window):
                reading = read(match)
                if reading is not None:
                    matched.append((match.start(), -match.end(), order, reading))
    kept: list[Found] = []
    end = 0
    for start, minus_end, _, reading in sorted(matched, key=lambda each: each[:3]):
        if start >= end:
            end = -minus_end
            kept.append(joining.Found(start=start, end=end, reading=reading))
    return kept
