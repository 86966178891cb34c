"""The same event across sentences and articles: triples in, events out.

Triples of one key are one event: the pair (unordered where both sides do it), the class, the days,
negated or not, and for undated ones the article. A coarser or undated triple joins a dated event
only within its own article and only when there is exactly one it could be.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from kg.model import STATUS_ORDER, Event, Precision, Triple, content_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kg.output import DocumentRecord

# Classes in which both sides take part even when a text tells it from one side.
MUTUAL_CLASSES = frozenset({"CONSULT", "AGREE", "COOPERATE"})

Days = tuple[dt.date, dt.date]


class Base(NamedTuple):
    """The part of the merge key that needs no date: who, what, and whether it did not happen."""

    first: str
    second: str
    mutual: bool
    action_class: str
    negated: bool


class Key(NamedTuple):
    """The merge key of an event; `article` is empty for dated ones."""

    base: Base
    days: Days | None
    article: str


def merge(
    triples: Iterable[Triple], documents: Mapping[str, DocumentRecord]
) -> tuple[tuple[Triple, ...], tuple[Event, ...]]:
    """The triples with their event ids, and the events; `documents` is keyed by document id."""
    articles: dict[tuple[Base, str], list[Triple]] = defaultdict(list)
    for triple in triples:
        articles[base_of(triple), _original(documents[triple.document_id])].append(triple)
    groups: dict[Key, list[Triple]] = defaultdict(list)
    for (base, article), told in articles.items():
        for triple, days in _placed(told):
            groups[Key(base, days, "" if days else article)].append(triple)
    events = [_event(key, told, documents) for key, told in groups.items()]
    event_of = {triple_id: event.id for event in events for triple_id in event.triples}
    numbered = (
        dataclasses.replace(triple, event_id=event_of[triple.id])
        for told in groups.values()
        for triple in told
    )
    return tuple(numbered), tuple(events)


def base_of(triple: Triple) -> Base:
    """Who, what, and whether it did not happen."""
    mutual = triple.symmetric or triple.action_class in MUTUAL_CLASSES
    pair = (triple.subject_id, triple.object_id)
    first, second = sorted(pair) if mutual else pair
    return Base(first, second, mutual, triple.action_class, triple.status == "negated")


def _original(document: DocumentRecord) -> str:
    """The id that stands for an article and its near-copies alike."""
    return document.copy_of or document.id


def _placed(told: Sequence[Triple]) -> Iterable[tuple[Triple, Days | None]]:
    """Each triple of one article and base with the days of the event that it belongs to."""
    stated = {days for triple in told if (days := _days(triple))}
    joined = {days: _joins(days, stated) for days in stated}
    final = set(joined.values())
    only = next(iter(final)) if len(final) == 1 else None
    for triple in told:
        days = _days(triple)
        yield triple, joined[days] if days else only


def _days(triple: Triple) -> Days | None:
    """First and last day, or None."""
    if triple.date is None or triple.date_end is None:
        return None
    return triple.date, triple.date_end


def _joins(days: Days, stated: set[Days]) -> Days:
    """The one finer interval within these days, or the days themselves."""
    finer = [other for other in stated if other != days and _within(other, days)]
    innermost = [one for one in finer if not any(o != one and _within(o, one) for o in finer)]
    return innermost[0] if len(innermost) == 1 else days


def _within(inner: Days, outer: Days) -> bool:
    """Whether the first interval lies in the second."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _event(key: Key, told: Sequence[Triple], documents: Mapping[str, DocumentRecord]) -> Event:
    """The event of a key: direction and action of its earliest triple, the strongest status."""

    def order(triple: Triple) -> tuple[dt.date, str, int, int, str]:
        published = documents[triple.document_id].published or dt.date.max
        return published, triple.document, triple.start, triple.subject_start, triple.id

    ranked = sorted(told, key=order)
    earliest = ranked[0]
    sources = [documents[triple.document_id] for triple in ranked]
    days = key.days or (None, None)
    return Event(
        id=content_id(*key.base, *days, key.article),
        action=earliest.action,
        action_class=earliest.action_class,
        subject_id=earliest.subject_id,
        object_id=earliest.object_id,
        symmetric=any(triple.symmetric for triple in ranked),
        date=days[0],
        date_end=days[1],
        date_precision=_precision(ranked, key.days),
        status=min((triple.status for triple in ranked), key=STATUS_ORDER.index),
        confidence=_confidence(ranked, documents),
        reports=len({_original(source) for source in sources}),
        outlets=tuple(sorted({source.outlet for source in sources if source.outlet})),
        first_reported=min((s.published for s in sources if s.published), default=None),
        triples=tuple(triple.id for triple in ranked),
    )


def _precision(told: Sequence[Triple], days: Days | None) -> Precision | None:
    """How fine the event's days are, as the triple that gave them says."""
    return next((t.date_precision for t in told if days and _days(t) == days), None)


def _confidence(told: Sequence[Triple], documents: Mapping[str, DocumentRecord]) -> float:
    """The chance that at least one article is right, taking each at its best triple.

    Sentences of one article lean on the same parse and the same actors, so they do not add up.
    """
    best: dict[str, float] = defaultdict(float)
    for triple in told:
        article = _original(documents[triple.document_id])
        best[article] = max(best[article], triple.confidence)
    wrong = 1.0
    for article in sorted(best):
        wrong *= 1.0 - best[article]
    return round(1.0 - wrong, 3)
