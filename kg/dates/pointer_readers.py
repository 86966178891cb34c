"""Readers of dates seen from today or from a date told: "last week", "two days later".

A reader gives None for what is no date after all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from kg.dates.calendar_readers import which_of
from kg.dates.readings import Event, Offset, Range, Stretch, Unit, Vague, Weekday, Weekend

if TYPE_CHECKING:
    import re

    from kg.dates.readings import Base, Reading
    from kg.dates.vocabulary import Vocabulary

TODAY = {"yesterday": -1, "today": 0, "tonight": 0, "this": 0, "last": -1, "tomorrow": 1}
STEPS = {"next": 1, "following": 1, "previous": -1, "preceding": -1}
UNITS = frozenset(get_args(Unit))
YEARS_IN = {"decade": 10, "century": 100}
FROM_BASE: dict[str, tuple[Base, int]] = {
    "ago": ("published", -1),
    "from now": ("published", 1),
    "from today": ("published", 1),
    "in": ("published", 1),
    "later": ("text", 1),
    "earlier": ("text", -1),
    "previously": ("text", -1),
}
STRETCHES = {"last": -1, "past": -1, "next": 1, "coming": 1}
FROM_EVENT = {
    "before": -1,
    "prior to": -1,
    "ahead of": -1,
    "in advance of": -1,
    "after": 1,
    "following": 1,
}


def pointer(match: re.Match[str]) -> Reading | None:
    """A unit of time seen from today: "last week", "this year", "the past month", "the weekend"."""
    words = match["which"].lower().split()
    unit = match["unit"].lower()
    if unit == "weekend":
        return Weekend(which=None if words == ["the"] else which_of(words[-1]))
    rolling = words[-1] in {"past", "coming"} and words[0] != "this"
    if rolling or words == ["the", "last"]:
        return Stretch(unit=_unit(unit), count=1 if words[-1] == "coming" else -1)
    step = {"last": -1, "this": 0, "next": 1, None: 0}[which_of(match["which"])]
    if unit == "day":
        return Offset(unit="day", count=0) if words == ["this"] else Vague()
    return Offset(unit=_unit(unit), count=step)


def bare_unit(match: re.Match[str]) -> Reading | None:
    """The unit we are in, where a part of it is meant: "the end of" the month."""
    return Offset(unit=_unit(match["unit"]), count=0)


def weekday(words: Vocabulary, match: re.Match[str]) -> Reading | None:
    """A day of the week: "Monday", "last Monday night", "Monday of next week"."""
    given = match.groupdict()
    if (given.get("which") or "").lower().endswith(("following", "previous")):
        return Vague()
    return Weekday(
        weekday=words.weekdays[match["weekday"].lower()],
        which=which_of(given.get("which")),
        of_week=which_of(given.get("of_week")),
    )


def deictic(match: re.Match[str]) -> Reading | None:
    """A day beside today: "yesterday", "this morning", "last night", "the day after tomorrow"."""
    words = match["word"].lower().split()
    count = TODAY[words[-1]] * (2 if len(words) > 1 else 1)
    return Offset(unit="day", count=count)


def counted(words: Vocabulary, match: re.Match[str]) -> Reading | None:
    """So many units off: "two days ago", "a week later", "the past 30 days", "the day before"."""
    given = match.groupdict()
    how = " ".join(match["how"].lower().split())
    unit = _unit(match["unit"])
    amount = 1 if given.get("amount") is None else count_of(words, match["amount"])
    if how in FROM_EVENT:
        told = amount is not None and not given.get("open")
        return Event(unit=unit, count=FROM_EVENT[how] * amount) if told and amount else None
    if amount is None or given.get("open"):
        return Vague()
    if how in STRETCHES:
        return Stretch(unit=unit, count=STRETCHES[how] * amount)
    base, step = FROM_BASE[how]
    if base == "published" and unit in YEARS_IN:  # "a decade ago" tells the year
        return Offset(unit="year", count=step * amount * YEARS_IN[unit])
    return Offset(unit=unit, count=step * amount, base=base)


def told_pointer(match: re.Match[str]) -> Reading | None:
    """A unit seen from the date told before: "the same day", "that year", "the next day"."""
    word = match["which"].lower().split()[-1]
    unit = match["unit"].lower()
    step = STEPS.get(word, 0)
    if unit == "weekend":
        return Vague()
    if unit not in UNITS:  # "that same night"
        return Offset(unit="day", count=step, base="text")
    if word == "next" and unit != "day":
        return Stretch(unit=_unit(unit), count=1)
    return Offset(unit=_unit(unit), count=step, base="text")


def part_beside(match: re.Match[str]) -> Reading | None:
    """The day beside one told, by a part of it: "the evening before", "the morning after"."""
    count = -1 if match["how"].lower() == "before" else 1
    return Event(unit="day", count=count)


def told_day(_: re.Match[str]) -> Reading | None:
    """The day told before: "earlier in the day", "since then"."""
    return Offset(unit="day", count=0, base="text")


def overnight(_: re.Match[str]) -> Reading | None:
    """The night from yesterday to today."""
    return Range(first=Offset(unit="day", count=-1), last=Offset(unit="day", count=0))


def eve(_: re.Match[str]) -> Reading | None:
    """The day before something: "on the eve of"."""
    return Event(unit="day", count=-1)


def vague(_: re.Match[str]) -> Reading | None:
    """A time that nobody can look up: "in recent days"."""
    return Vague()


def count_of(words: Vocabulary, amount: str) -> int | None:
    """A whole number in digits or words; None if it is none ("several").

    >>> from kg.dates.vocabulary import vocabulary
    >>> count_of(vocabulary(), "Twenty-two")
    22
    """
    text = " ".join(amount.lower().strip("[]").split())
    if text.isdecimal():
        return int(text)
    parts = [
        words.numbers.get(part) for part in ([text] if text in words.numbers else text.split("-"))
    ]
    known = [part for part in parts if part is not None]
    return sum(known) if known and len(known) == len(parts) else None


def _unit(word: str) -> Unit:
    """The unit that a word names, singular or plural."""
    name = word.lower()
    return next(unit for unit in get_args(Unit) if name == unit or name[:6] == unit[:6])
