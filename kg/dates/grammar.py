"""The shapes of date expressions: one regular expression each, and how its match is read.

Names of months and weekdays are capitalised; other words are found in either case. No shape
crosses a blank line, and none can backtrack over more than a few words.
"""

from __future__ import annotations

import re
from functools import cache, partial
from typing import TYPE_CHECKING

from kg.dates import calendar_readers as on
from kg.dates import pointer_readers as seen
from kg.dates.kinds import DEICTICS
from kg.dates.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from kg.dates.kinds import Kind
    from kg.dates.readings import Reading
    from kg.dates.vocabulary import Vocabulary

    Shape = tuple[Kind, re.Pattern[str], Callable[[re.Match[str]], Reading | None]]

SPACE = r"(?:[^\S\n]{1,3}|[^\S\n]{0,3}\n[^\S\n]{0,3})"
MAYBE_SPACE = r"(?:[^\S\n]{0,2})"
# "1er May" of French texts, which machine translation makes "1is May"
ORDINAL_END = r"(?:st|nd|rd|th|er|(?<=1)is)?"
DAY = rf"(?:3[01]|[12]\d|0?[1-9]){ORDINAL_END}(?![\w%]|[.,:]\d)"
BARE_DAY = rf"(?:3[01]|[12]\d|0?[1-9]){ORDINAL_END}"
YEAR = r"[12]\d{3}(?![\w%]|[.,:]\d)"
SHORT_YEAR = r"[\u2019'\u2018]\d\d(?![\w\u2019'])"
BEGIN = r"(?:(?<![\w.,:/$€£-])|(?<=[Mm]id-))"
BEGIN_WORD = r"(?<![\w-])(?<!\d[.,])"
TEN = 10
DASH = r"[-\u2013\u2014/]"
REACH = 50
"""How many characters an expression can reach beyond the word it is known by."""
POINTERS = rf"last|next|this(?:{SPACE}(?:past|coming))?"
"""Which one of its kind, seen from the publication day, without its group."""
UNIT = r"(?i:day|week|month|year|decade|centur(?:y|ies))"


@cache
def shapes() -> tuple[Shape, ...]:
    """Every shape with its reader; where two match, the longer one counts, then the earlier."""
    words = vocabulary()
    blocks = (
        _full_dates(words),
        _written_dates(words),
        _years(words),
        _periods(words),
        _weekdays(words),
        _offsets(words),
        _pointers(words),
    )
    return tuple(shape for block in blocks for shape in block)


@cache
def cores() -> re.Pattern[str]:
    """What every expression holds some of: a name of the calendar, a unit of time, a year."""
    words = vocabulary()
    names = alternation(
        (*words.full_months, *words.short_months, *words.full_weekdays, *_titled(words.named_days))
    )
    spoken = (*words.seasons, *words.decades, *words.parts_of_day, *DEICTICS, "weekend", "eve")
    figures = r"\d{4}|\d{1,2}[/.]\d|[\u2019'\u2018]\d\d|Q[1-4]"
    historic = "|".join(map(re.escape, _titled(words.historic_days)))
    return re.compile(rf"{figures}|{historic}|\b(?:{names}|{either_case(spoken)}|{UNIT})")


def windows(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of a text that can hold date expressions, each whole; most of it cannot."""
    start, end = 0, -1
    for core in cores().finditer(text):
        if core.start() - REACH > end:
            if end >= 0:
                yield start, end
            start = max(core.start() - REACH, 0)
        end = core.end() + REACH
    if end >= 0:
        yield start, end


def alternation(names: Iterable[str], *, dot: bool = False) -> str:
    """A group of names as they are written, capitalised or in capitals; longest first."""
    end = r"(?:\.|\b)" if dot else r"\b"
    return rf"(?:{'|'.join(map(re.escape, _spelled(names)))}){end}"


def _spelled(names: Iterable[str]) -> list[str]:
    """Names capitalised and in capitals, longest first."""
    spelled = {form for name in names for form in (name, name.upper())}
    return sorted(spelled, key=lambda name: (-len(name), name))


def either_case(words: Iterable[str]) -> str:
    """A group of words in either case; longest first, blanks may be any white space."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return f"(?i:{'|'.join(SPACE.join(map(re.escape, word.split())) for word in ordered)})"


def number(words: Vocabulary) -> str:
    """A whole number in digits or words: "3", "two", "twenty-two", "a"."""
    ones = either_case(word for word, value in words.numbers.items() if 1 <= value < TEN)
    return rf"(?:\d{{1,4}}|{either_case(words.numbers)}(?:-{ones})?)"


def _shape(kind: Kind, pattern: str, reader: Callable[[re.Match[str]], Reading | None]) -> Shape:
    return kind, re.compile(pattern), reader


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
        _shape(
            "month",
            rf"{BEGIN}{before}{any_month}{SPACE}(?:(?i:the){SPACE})?(?P<day>{BARE_DAY})"
            rf"(?:{to}(?P<day2>{DAY})|(?![\w%]|[.,:]\d)){year}",
            on.month_day,
        ),
        _shape(
            "month",
            rf"{BEGIN}{before}(?P<day>{BARE_DAY})(?:{to}(?P<day2>{BARE_DAY}))?"
            rf"(?:{SPACE}(?i:of))?(?:{SPACE}|-){any_month}{year}",
            on.month_day,
        ),
        _shape(
            "month",
            rf"{BEGIN}{any_month}(?:,?{SPACE}(?:(?i:of){SPACE})?(?P<year>{YEAR}|{SHORT_YEAR}))",
            on.month,
        ),
        _shape(
            "month",
            rf"{BEGIN}(?P<month>{month}),?{SPACE}(?:(?i:of){SPACE})?"
            rf"(?P<of_year>(?i:this|last|next)){SPACE}(?i:year)\b",
            on.month,
        ),
        _shape(
            "month",
            rf"{BEGIN}(?:(?P<which>(?i:{POINTERS})){SPACE})?"
            rf"(?P<month>{month})(?![\w\u2019']*-)",
            on.month,
        ),
    ]


def _written_dates(words: Vocabulary) -> list[Shape]:
    """Days in figures alone, and days that have a name."""
    return [
        _shape(
            "figures",
            r"(?<![\w/.-])(?P<year>[12]\d{3})-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])",
            on.iso,
        ),
        _shape(
            "figures",
            r"(?<![\w/.-])(?P<year>[12]\d{3})/(?P<month>\d\d)/(?P<day>\d\d)(?![\d/])",
            on.iso,
        ),
        _shape(
            "figures",
            r"(?<![\w/.-])(?P<one>\d{1,2})(?P<mark>[/.-])(?P<two>\d{1,2})(?P=mark)"
            r"(?P<year>[12]\d{3})(?![\d/-])",
            on.numeric,
        ),
        _shape(
            "name",
            rf"{BEGIN_WORD}(?P<name>{alternation(_titled(words.named_days))})(?:,?{SPACE}(?P<year>{YEAR}))?",
            partial(on.named_day, words),
        ),
        _shape(
            "name",
            rf"{BEGIN}(?P<name>{'|'.join(map(re.escape, _titled(words.historic_days)))})(?!\w)",
            partial(on.historic_day, words),
        ),
    ]


def _titled(names: Iterable[str]) -> tuple[str, ...]:
    """Names as they are capitalised in a text."""
    initial = re.compile(r"\b(?<!['\u2019])(?!of\b)[a-z]")
    return tuple(initial.sub(lambda match: match[0].upper(), name) for name in names)


def _years(words: Vocabulary) -> list[Shape]:
    """Years and decades."""
    decades = either_case(words.decades)
    return [
        _shape("year", rf"{BEGIN}(?P<year>{YEAR})", on.year),
        _shape("short year", rf"(?<=[a-z.]\s)(?P<year>{SHORT_YEAR})", on.short_year),
        _shape(
            "figures",
            rf"{BEGIN}(?P<year>[12]\d{{3}})(?P<mark>[-\u2013/])(?P<year2>\d\d|[12]\d{{3}})(?![\w-]|[.,]\d)",
            on.year_pair,
        ),
        _shape(
            "decade", rf"{BEGIN}(?:(?i:the){SPACE})?(?P<decade>[12]\d\d0)[\u2019']?s\b", on.decade
        ),
        _shape(
            "decade", r"(?:(?i:the)\s)?(?<![\w\u2019'])[\u2019'\u2018](?P<decade>\d0)s\b", on.decade
        ),
        _shape(
            "word",
            rf"{BEGIN_WORD}(?i:the){SPACE}(?:(?P<part>(?i:early|mid|late))(?:-|{SPACE}))?(?P<word>{decades})\b",
            partial(on.decade_word, words),
        ),
    ]


def _periods(words: Vocabulary) -> list[Shape]:
    """Centuries, seasons and pointers to units of time."""
    season = either_case(words.seasons)
    centuries = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{either_case(words.ordinals)})"
    others = rf"(?:the{SPACE})?(?:past|coming|current)|the{SPACE}last"
    which = rf"(?P<which>(?i:{POINTERS}|{others}))"
    return [
        _shape(
            "unit",
            rf"{BEGIN_WORD}(?:(?i:the){SPACE})?(?P<place>{centuries}){SPACE}(?i:century)\b",
            partial(on.century, words),
        ),
        _shape(
            "word",
            rf"{BEGIN_WORD}(?:(?i:the){SPACE})?(?P<season>{season}){SPACE}(?:(?i:of){SPACE})?"
            rf"(?:(?P<year>[12]\d{{3}})(?:[-\u2013/](?P<year2>\d\d|\d{{4}}))?(?![\w,.]\d|\w)"
            rf"|(?P<of_year>(?i:this|last|next)){SPACE}(?i:year)\b)",
            partial(on.season, words),
        ),
        _shape(
            "word",
            rf"{BEGIN_WORD}(?P<which>(?i:{POINTERS})){SPACE}(?P<season>{season})\b",
            partial(on.season, words),
        ),
        _shape(
            "unit",
            rf"{BEGIN_WORD}{which}{SPACE}(?P<unit>{UNIT}|(?i:weekend))\b",
            seen.pointer,
        ),
        # "this years winner": the apostrophe is often left out after "this", where no plural can be
        _shape(
            "unit", rf"{BEGIN_WORD}(?P<which>(?i:this)){SPACE}(?P<unit>{UNIT})s\b", seen.pointer
        ),
        _shape(
            "unit", rf"{BEGIN_WORD}(?P<which>(?i:the)){SPACE}(?P<unit>(?i:weekend))\b", seen.pointer
        ),
        _shape("unit", rf"{BEGIN_WORD}(?i:the){SPACE}(?P<unit>{UNIT})\b", seen.bare_unit),
        _shape(
            "quarter",
            rf"{BEGIN}Q(?P<quarter>[1-4]){SPACE}(?:(?i:of){SPACE})?(?P<year>{YEAR})",
            on.quarter,
        ),
    ]


def _weekdays(words: Vocabulary) -> list[Shape]:
    """Days of the week, and today's neighbours."""
    weekday = alternation(words.full_weekdays)
    parts = either_case(words.parts_of_day)
    later = rf"(?:{SPACE}{parts}\b)?"
    return [
        _shape(
            "weekday",
            rf"{BEGIN_WORD}(?:(?P<which>(?i:{POINTERS}|(?:the{SPACE})?(?:past|coming))){SPACE})?"
            rf"(?P<weekday>{weekday}){later}"
            rf"(?:,?{SPACE}(?:(?i:of){SPACE})?(?P<of_week>(?i:last|this|next)){SPACE}(?i:week)\b)?",
            partial(seen.weekday, words),
        ),
        _shape(
            "weekday",
            rf"{BEGIN_WORD}(?P<which>(?i:the{SPACE}following|the{SPACE}previous)){SPACE}"
            rf"(?P<weekday>{weekday}){later}",
            partial(seen.weekday, words),
        ),
        _shape(
            "word",
            rf"{BEGIN_WORD}(?P<word>(?i:the{SPACE}day{SPACE}before{SPACE}yesterday|the{SPACE}day{SPACE}after{SPACE}tomorrow))\b",
            seen.deictic,
        ),
        _shape("word", rf"{BEGIN_WORD}(?P<word>{either_case(DEICTICS)}){later}", seen.deictic),
        _shape("word", rf"{BEGIN_WORD}(?P<word>(?i:this)){SPACE}{parts}\b", seen.deictic),
        _shape(
            "word", rf"{BEGIN_WORD}(?P<word>(?i:last)){SPACE}(?i:night|evening)\b", seen.deictic
        ),
    ]


def _offsets(words: Vocabulary) -> list[Shape]:
    """So many units before or after now, or another date."""
    count = number(words)
    vague = either_case(words.cues["vague_amounts"])
    units = rf"(?P<unit>{UNIT})(?:s|(?<=ies))?"
    about = rf"(?:(?P<open>{either_case(words.cues['open_ended'])}){SPACE}|{either_case(words.cues['approximate'])}{SPACE})?"  # noqa: E501 - one part of the shape
    amount = (
        rf"(?P<amount>(?:a{SPACE}(?=few|couple|dozen))?(?:{vague}(?:{SPACE}of)?|\[?{count}\]?))"
    )
    counted = rf"{BEGIN_WORD}{about}{amount}{SPACE}{units}\b"
    said = partial(seen.counted, words)
    return [
        _shape("unit", rf"{counted}{SPACE}(?P<how>(?i:ago))\b", said),
        _shape("unit", rf"{counted}{SPACE}(?P<how>(?i:from{SPACE}now|from{SPACE}today))\b", said),
        _shape(
            "unit",
            rf"{BEGIN_WORD}(?P<how>(?i:in)){SPACE}{amount}{SPACE}{units}[\u2019']{SPACE}(?i:time)\b",
            said,
        ),
        _shape(
            "unit",
            rf"{BEGIN_WORD}(?P<how>(?i:in)){SPACE}(?P<amount>(?i:a)){SPACE}(?P<unit>{UNIT})[\u2019']s{SPACE}(?i:time)\b",
            said,
        ),
        _shape(
            "unit",
            rf"{counted}{SPACE}(?P<how>(?i:later|earlier|before|after|previously|prior{SPACE}to|following|ahead{SPACE}of|in{SPACE}advance{SPACE}of))\b",
            said,
        ),
        _shape(
            "unit",
            rf"{BEGIN_WORD}(?:(?i:the){SPACE})?(?P<how>(?i:last|past|next|coming)){SPACE}{amount}{SPACE}{units}\b",
            said,
        ),
        _shape(
            "unit",
            rf"{BEGIN_WORD}(?:(?i:the){SPACE})?(?P<how>(?i:recent|coming)){SPACE}(?i:days|weeks|months|years)\b",
            seen.vague,
        ),
    ]


def _pointers(words: Vocabulary) -> list[Shape]:
    """Times told by another: "the night before", "the same day", "on the eve of"."""
    said = partial(seen.counted, words)
    part = either_case(words.parts_of_day)
    return [
        _shape(
            "word",
            rf"{BEGIN_WORD}(?i:the){SPACE}(?P<part>{part}){SPACE}(?P<how>(?i:before|after|following))\b",
            seen.part_beside,
        ),
        _shape(
            "word",
            rf"{BEGIN_WORD}(?P<which>(?i:(?:the|that|this){SPACE}(?:very{SPACE})?same|that(?:{SPACE}very)?|the{SPACE}next|the{SPACE}following|the{SPACE}previous)){SPACE}"
            rf"(?P<unit>{part})\b",
            seen.told_pointer,
        ),
        _shape(
            "unit",
            rf"{BEGIN_WORD}(?i:the){SPACE}(?P<unit>(?i:day|week|month|year)){SPACE}(?P<how>(?i:before|after|following))\b",
            said,
        ),
        _shape(
            "unit",
            rf"{BEGIN_WORD}(?P<which>(?i:(?:the|that|this){SPACE}(?:very{SPACE})?same|that(?:{SPACE}very)?|the{SPACE}next|the{SPACE}following|the{SPACE}previous|the{SPACE}preceding)){SPACE}"
            rf"(?P<unit>(?i:day|week|month|year|decade|century|weekend))\b",
            seen.told_pointer,
        ),
        _shape("word", rf"{BEGIN_WORD}(?:(?i:on){SPACE})?(?i:the{SPACE}eve{SPACE}of)\b", seen.eve),
    ]
