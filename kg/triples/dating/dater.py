"""The date of each event of one article."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.model import UNDATED
from kg.triples.dating.story import Story

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

    from kg.model import DateExpression, EventDate


class Dater:
    """Dates the events of one article; make one an article, for what it remembers is its parse."""

    __slots__ = ("_story",)

    def __init__(self, doc: Doc, dates: Sequence[DateExpression]) -> None:
        """Of an article with its date expressions in text order."""
        self._story = Story(doc, dates)

    def date_of(self, token: Token) -> tuple[EventDate, str]:
        """The date of the event that a verb or noun heads, which expression gives it and how.

        UNDATED when the text gives none. A date told in an earlier sentence is "relative".
        """
        found, earlier = self._story.date(token)
        if found is None:
            return UNDATED, "no date expression belongs to it"
        value = found.date.value
        if earlier and value.date:
            value = replace(value, basis="relative")
        return value, f"{found.date.text!r}: {found.rule}"

    def further_days(self, token: Token) -> tuple[EventDate, ...]:
        """The other days on which an event happened: of "met on Friday and again on Monday"."""
        found, earlier = self._story.date(token)
        if found is None or earlier or not found.date.value.date:
            return ()
        return tuple(date.value for date in self._story.in_a_row(found.date))
