"""Dates told from another event: "a day after Macron spoke", "on the eve of Monday's talks".

Either the inner event has a date ("a day after talks on Monday") and gives the expression its own,
or the clause around it has one ("on Tuesday, a day after talks"), and the expression tells when the
inner event was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.dates import periods

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from spacy.tokens import Span, Token

    from kg.dates.periods import Period
    from kg.dates.readings import Event

MAX_CLIMB = 8
LINKS = frozenset({"after", "before", "of", "to", "following"})
DEFINITE = frozenset({"the", "this", "these"})
VERBAL = frozenset({"VERB", "AUX"})
Known = tuple["Span", "Period"]


def inner_tokens(span: Span) -> range | None:
    """Token indices of the event that "a day after" points to; None when nothing follows."""
    link = span[-1]
    if link.dep_ == "mark" and link.head.i > link.i:
        subtree = [token.i for token in link.head.subtree]
    else:
        subtree = [token.i for token in link.subtree]
    end = max(subtree) + 1
    following = [
        i for i in range(span.end, end) if not (span.doc[i].is_punct or span.doc[i].is_space)
    ]
    return range(span.end, end) if following else None


def inner_date(span: Span, known: Sequence[Known]) -> Period | None:
    """The date of the event that "a day after" points to, if that has one of its own."""
    inside = inner_tokens(span)
    if inside is None:
        return None
    return next((period for other, period in known if other.start in inside), None)


def beside(span: Span, event: Event, known: Sequence[Known]) -> Period | None:
    """The days that "a day after ..." means: from the inner date, or back from the outer."""
    inner = inner_date(span, known)
    if inner is not None:
        return _moved(inner, event, event.count)
    if inner_tokens(span) is None:
        return None
    outer = _outer_date(span, known)
    return _moved(outer, event, -event.count) if outer else None


def from_today(span: Span, event: Event, today: dt.date) -> Period | None:
    """The days of "comes a day after ..." in a story of today: back from the day it was written.

    What "the ban" comes after was told before, and has its own day.
    """
    link = span[-1]
    verb = clause_verb(link.head if link.dep_ == "mark" else link)
    if event.count < 0 or verb is None or inner_tokens(span) is None or not _is_news(verb):
        return None
    return _moved(periods.day_of(today), event, -event.count)


def _is_news(verb: Token) -> bool:
    """Whether a verb tells what is or has just been so, of nothing told before."""
    helpers = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    if verb.tag_ not in {"VBZ", "VBP"} and not helpers & {"has", "have"}:
        return False
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    return subject is not None and not (
        subject.pos_ == "NOUN" and any(child.lower_ in DEFINITE for child in subject.children)
    )


def _outer_date(span: Span, known: Sequence[Known]) -> Period | None:
    """The date of the clause around: one that hangs on the same verb, in the same sentence."""
    link = span[-1]
    inner = link.head if link.dep_ == "mark" else link
    verb = clause_verb(inner)
    if verb is None:
        return None
    beside_it = [each for each in known if each[0].start not in range(span.start, span.end)]
    sentence = span.sent
    return next(
        (
            period
            for other, period in beside_it
            if sentence.start <= other.start < sentence.end
            and (governor := clause_verb(other.root)) is not None
            and governor.i == verb.i
        ),
        None,
    )


def clause_verb(token: Token) -> Token | None:
    """The nearest verb above a token."""
    for _ in range(MAX_CLIMB):
        if token.head.i == token.i:
            return None
        token = token.head
        if token.pos_ in VERBAL:
            return token
    return None


def _moved(period: Period, event: Event, count: int) -> Period | None:
    """A period so many units off, no finer than it was told."""
    if event.unit in {"day", "week"} and period.precision != "day":
        return None
    day = periods.shifted(period.first, event.unit, count)
    if day is None:
        return None
    return periods.around(day, "day" if event.unit == "week" else event.unit)


def pointed_event(span: Span, others: Sequence[int]) -> Token | None:
    """The word that "a day after ..." dates; None when the expression is of another kind.

    With a date of its own inside ("a day after talks on Monday") the event around is dated, else
    the event inside is. `others`: where the other dates of the sentence begin, as token indices.
    """
    if span[-1].lower_ not in LINKS or len(span) < 2 or not (inside := inner_tokens(span)):  # noqa: PLR2004 - "a day after"
        return None
    link = span[-1]
    inner = (
        link.head
        if link.dep_ == "mark"
        else next((c for c in link.children if c.dep_ == "pobj"), None)
    )
    if inner is None:
        return None
    if any(start in inside for start in others):
        return clause_verb(inner if link.dep_ == "mark" else link)
    return inner
