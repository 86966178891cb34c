"""The shapes of dates seen from today, from a date told before or from another event."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kg.dates import pointer_readers as seen
from kg.dates.kinds import DEICTICS
from kg.dates.spelling import (
    BEGIN_WORD,
    POINTERS,
    SPACE,
    UNIT,
    alternation,
    either_case,
    number,
    shape,
)

if TYPE_CHECKING:
    from kg.dates.spelling import Shape
    from kg.dates.vocabulary import Vocabulary


def pointer_shapes(words: Vocabulary) -> list[Shape]:
    """The shapes of dates that point somewhere, from the publication day or from the text."""
    return [*_units(), *_weekdays(words), *_offsets(words), *_pointers(words)]


def _units() -> list[Shape]:
    """Units of time seen from today: "last week", "this year", "the weekend"."""
    others = rf"(?:the{SPACE})?(?:past|coming|current)|the{SPACE}last"
    which = rf"(?P<which>(?i:{POINTERS}|{others}))"
    return [
        shape(
            "unit",
            rf"{BEGIN_WORD}{which}{SPACE}(?P<unit>{UNIT}|(?i:weekend))\b",
            seen.pointer,
        ),
        # "this years winner": the apostrophe is often left out after "this", where no plural can be
        shape("unit", rf"{BEGIN_WORD}(?P<which>(?i:this)){SPACE}(?P<unit>{UNIT})s\b", seen.pointer),
        shape(
            "unit", rf"{BEGIN_WORD}(?P<which>(?i:the)){SPACE}(?P<unit>(?i:weekend))\b", seen.pointer
        ),
        shape("unit", rf"{BEGIN_WORD}(?i:the){SPACE}(?P<unit>{UNIT})\b", seen.bare_unit),
    ]


def _weekdays(words: Vocabulary) -> list[Shape]:
    """Days of the week, and today's neighbours."""
    weekday = alternation(words.full_weekdays)
    parts = either_case(words.parts_of_day)
    later = rf"(?:{SPACE}{parts}\b)?"
    return [
        shape(
            "weekday",
            rf"{BEGIN_WORD}(?:(?P<which>(?i:{POINTERS}|(?:the{SPACE})?(?:past|coming))){SPACE})?"
            rf"(?P<weekday>{weekday}){later}"
            rf"(?:,?{SPACE}(?:(?i:of){SPACE})?(?P<of_week>(?i:last|this|next)){SPACE}(?i:week)\b)?",
            partial(seen.weekday, words),
        ),
        shape(
            "weekday",
            rf"{BEGIN_WORD}(?P<which>(?i:the{SPACE}following|the{SPACE}previous)){SPACE}"
            rf"(?P<weekday>{weekday}){later}",
            partial(seen.weekday, words),
        ),
        shape(
            "word",
            rf"{BEGIN_WORD}(?P<word>(?i:the{SPACE}day{SPACE}before{SPACE}yesterday|the{SPACE}day{SPACE}after{SPACE}tomorrow))\b",
            seen.deictic,
        ),
        shape("word", rf"{BEGIN_WORD}(?P<word>{either_case(DEICTICS)}){later}", seen.deictic),
        shape("word", rf"{BEGIN_WORD}(?P<word>(?i:this)){SPACE}{parts}\b", seen.deictic),
        shape("word", rf"{BEGIN_WORD}(?P<word>(?i:last)){SPACE}(?i:night|evening)\b", seen.deictic),
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
        shape("unit", rf"{counted}{SPACE}(?P<how>(?i:ago))\b", said),
        shape("unit", rf"{counted}{SPACE}(?P<how>(?i:from{SPACE}now|from{SPACE}today))\b", said),
        shape(
            "unit",
            rf"{BEGIN_WORD}(?P<how>(?i:in)){SPACE}{amount}{SPACE}{units}[\u2019']{SPACE}(?i:time)\b",
            said,
        ),
        shape(
            "unit",
            rf"{BEGIN_WORD}(?P<how>(?i:in)){SPACE}(?P<amount>(?i:a)){SPACE}(?P<unit>{UNIT})[\u2019']s{SPACE}(?i:time)\b",
            said,
        ),
        shape(
            "unit",
            rf"{counted}{SPACE}(?P<how>(?i:later|earlier|before|after|previously|prior{SPACE}to|following|ahead{SPACE}of|in{SPACE}advance{SPACE}of))\b",
            said,
        ),
        shape(
            "unit",
            rf"{BEGIN_WORD}(?:(?i:the){SPACE})?(?P<how>(?i:last|past|next|coming)){SPACE}{amount}{SPACE}{units}\b",
            said,
        ),
        shape(
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
        shape(
            "word",
            rf"{BEGIN_WORD}(?i:the){SPACE}(?P<part>{part}){SPACE}(?P<how>(?i:before|after|following))\b",
            seen.part_beside,
        ),
        shape(
            "word",
            rf"{BEGIN_WORD}(?P<which>(?i:(?:the|that|this){SPACE}(?:very{SPACE})?same|that(?:{SPACE}very)?|the{SPACE}next|the{SPACE}following|the{SPACE}previous)){SPACE}"
            rf"(?P<unit>{part})\b",
            seen.told_pointer,
        ),
        shape(
            "unit",
            rf"{BEGIN_WORD}(?i:the){SPACE}(?P<unit>(?i:day|week|month|year)){SPACE}(?P<how>(?i:before|after|following))\b",
            said,
        ),
        shape(
            "unit",
            rf"{BEGIN_WORD}(?P<which>(?i:(?:the|that|this){SPACE}(?:very{SPACE})?same|that(?:{SPACE}very)?|the{SPACE}next|the{SPACE}following|the{SPACE}previous|the{SPACE}preceding)){SPACE}"
            rf"(?P<unit>(?i:day|week|month|year|decade|century|weekend))\b",
            seen.told_pointer,
        ),
        shape(
            "unit",
            rf"{BEGIN_WORD}(?i:(?:earlier|later){SPACE}in{SPACE}the{SPACE}day)\b",
            seen.told_day,
        ),
        shape("name", r"(?<=\b[Ss]ince\s)then\b", seen.told_day),
        shape(
            "name",
            rf"{BEGIN_WORD}(?i:overnight)(?=[,.;]|{SPACE}(?:on|in|at|after|as|by|and|when)\b)",
            seen.overnight,
        ),
        shape("word", rf"{BEGIN_WORD}(?:(?i:on){SPACE})?(?i:the{SPACE}eve{SPACE}of)\b", seen.eve),
    ]
