"""When an event happened: which date expression of the text belongs to its verb or noun.

An event takes the date of its own clause; else one that its clause shares with another: through
coordination, control, a light verb or an occasion ("urged restraint in a call on Tuesday"); else
that of the same event told before ("the call"), or the day that the story tells of at that point.
What is said never takes the date of the saying, background ("which seceded in 1991") only its own.
Where the text gives none the event stays undated: nothing is guessed.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.model import UNDATED
from kg.triples.dating.story import Story

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from kg.model import DateExpression, EventDate

__all__ = ["date_of"]


def date_of(token: Token, dates: Sequence[DateExpression]) -> tuple[EventDate, str]:
    """The date of the event that a verb or noun tells, and which expression gives it by which rule.

    `token` heads the event's verb or noun; `dates` are those of its Doc in text order. UNDATED
    when the text gives none. A date told in an earlier sentence has the basis "relative".
    """
    found, earlier = Story(token, dates).date()
    if found is None:
        return UNDATED, "no date expression belongs to it"
    value = found.date.value
    if earlier and value.date:
        value = replace(value, basis="relative")
    return value, f"{found.date.text!r}: {found.rule}"
