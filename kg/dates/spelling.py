"""How the words and figures of dates are spelled: the parts that their shapes are put together of.

Names of months and weekdays are capitalised; other words are found in either case. No part crosses
a blank line, and none can backtrack over more than a few words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

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
POINTERS = rf"last|next|this(?:{SPACE}(?:past|coming))?"
"""Which one of its kind, seen from the publication day, without its group."""
UNIT = r"(?i:day|week|month|year|decade|centur(?:y|ies))"


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


def shape(kind: Kind, pattern: str, reader: Callable[[re.Match[str]], Reading | None]) -> Shape:
    """A shape of one kind: its regular expression and how its match is read."""
    return kind, re.compile(pattern), reader


def titled(names: Iterable[str]) -> tuple[str, ...]:
    """Names as they are capitalised in a text."""
    initial = re.compile(r"\b(?<!['\u2019])(?!of\b)[a-z]")
    return tuple(initial.sub(lambda match: match[0].upper(), name) for name in names)
