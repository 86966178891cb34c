"""The same event across sentences and articles: triples in, events out.

Triples of one key are one event: the pair (unordered where both sides do it), the class, the days,
negated or not, and for undated ones the article. A coarser or undated triple joins a dated event
only within its own article and only when there is exactly one it could be. A near-copy is no
article of its own here: it tells what its original tells.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from kg.model import STATUS_ORDER, Event, Precision, Status, Triple, content_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

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


class Claim(NamedTuple):
    """What merging needs of a triple: no wording, so that a claim is a tenth of its triple."""

    id: str
    document_id: str
    start: int
    subject_start: int
    subject_id: str
    object_id: str
    action: str
    symmetric: bool
    days: Days | None
    precision: Precision | None
    status: Status
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """The events; the id of the one that each triple tells; how many sentences tell them."""

    events: tuple[Event, ...]
    event_of: Mapping[str, str]
    sentences: int


def merge(
    triples: Iterable[Triple],
    documents: Mapping[str, DocumentRecord],
    *,
    trust_header_dates: bool = False,
) -> Merged:
    """The events that the triples tell, whatever their order; `documents` by their ids.

    A doubtful day of publication makes no report the first, unless the user trusts it.
    """
    told: dict[tuple[Base, str], list[Claim]] = defaultdict(list)
    for triple in triples:
        document = documents[triple.document_id]
        told[base_of(triple), _original(document)].append(_claim(triple, document))
    groups: dict[Key, list[Claim]] = defaultdict(list)
    for (base, article), claims in told.items():
        for claim, days in _placed(claims):
            groups[Key(base, days, "" if days else article)].append(claim)
    reports = _Reports(documents, trust_header_dates)
    events = tuple(_event(key, groups[key], reports) for key in sorted(groups, key=_key_order))
    return Merged(
        events=events,
        event_of={triple_id: event.id for event in events for triple_id in event.triples},
        sentences=len({(c.document_id, c.start) for claims in groups.values() for c in claims}),
    )


def base_of(triple: Triple) -> Base:
    """Who, what, and whether it did not happen."""
    mutual = triple.symmetric or triple.action_class in MUTUAL_CLASSES
    pair = (triple.subject_id, triple.object_id)
    first, second = sorted(pair) if mutual else pair
    return Base(first, second, mutual, triple.action_class, triple.status == "negated")


def _claim(triple: Triple, document: DocumentRecord) -> Claim:
    """What merging needs of the triple."""
    dated = triple.date is not None and triple.date_end is not None
    return Claim(
        id=triple.id,
        document_id=document.id,
        start=triple.start,
        subject_start=triple.subject_start,
        subject_id=triple.subject_id,
        object_id=triple.object_id,
        action=triple.action,
        symmetric=triple.symmetric,
        days=(triple.date, triple.date_end) if dated else None,  # type: ignore[arg-type]  # dated
        precision=triple.date_precision,
        status=triple.status,
        confidence=triple.confidence,
    )


def _original(document: DocumentRecord) -> str:
    """The id that stands for an article and its near-copies alike."""
    return document.copy_of or document.id


def _key_order(key: Key) -> tuple[Base, Days, str]:
    """What puts keys in an order that does not depend on that of the triples."""
    return key.base, key.days or (dt.date.max, dt.date.max), key.article


def _placed(told: Sequence[Claim]) -> Iterator[tuple[Claim, Days | None]]:
    """Each claim of one article and base with the days of the event that it belongs to."""
    stated = {claim.days for claim in told if claim.days}
    joined = {days: _joins(days, stated) for days in stated}
    final = set(joined.values())
    only = next(iter(final)) if len(final) == 1 else None
    for claim in told:
        yield claim, joined[claim.days] if claim.days else only


def _joins(days: Days, stated: set[Days]) -> Days:
    """The one finer interval within these days, or the days themselves."""
    finer = [other for other in stated if other != days and _within(other, days)]
    innermost = [one for one in finer if not any(o != one and _within(o, one) for o in finer)]
    return innermost[0] if len(innermost) == 1 else days


def _within(inner: Days, outer: Days) -> bool:
    """Whether the first interval lies in the second."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]


class _Reports:
    """What the articles are worth as reports: which one a copy counts for, and their days."""

    def __init__(self, documents: Mapping[str, DocumentRecord], trust_header_dates: bool) -> None:
        self.documents = documents
        self.trusted = (
            {"metadata", "text", "header"} if trust_header_dates else {"metadata", "text"}
        )

    def published(self, document_id: str) -> dt.date | None:
        """The article's day of publication, unless it is doubtful."""
        document = self.documents[document_id]
        return document.published if document.published_basis in self.trusted else None

    def order(self, claim: Claim) -> tuple[dt.date, str, int, int, str]:
        """What orders claims by when they were reported, then by where they stand."""
        return (
            self.published(claim.document_id) or dt.date.max,
            self.documents[claim.document_id].document,
            claim.start,
            claim.subject_start,
            claim.id,
        )

    def article(self, claim: Claim) -> str:
        """The article that a claim counts for."""
        return _original(self.documents[claim.document_id])

    def outlets(self, claims: Iterable[Claim]) -> tuple[str, ...]:
        """Who published the claims."""
        names = {self.documents[claim.document_id].outlet for claim in claims}
        return tuple(sorted(name for name in names if name))


def _event(key: Key, told: Sequence[Claim], reports: _Reports) -> Event:
    """The event of a key: direction and action of its earliest claim, the strongest status."""
    ranked = sorted(told, key=reports.order)
    earliest = ranked[0]
    days = key.days or (None, None)
    published = (reports.published(claim.document_id) for claim in ranked)
    return Event(
        id=content_id(*key.base, *days, key.article),
        action=earliest.action,
        action_class=key.base.action_class,
        subject_id=earliest.subject_id,
        object_id=earliest.object_id,
        symmetric=any(claim.symmetric for claim in ranked),
        date=days[0],
        date_end=days[1],
        date_precision=_precision(ranked, key.days),
        status=min((claim.status for claim in ranked), key=STATUS_ORDER.index),
        confidence=_confidence(ranked, reports),
        reports=len({reports.article(claim) for claim in ranked}),
        outlets=reports.outlets(ranked),
        first_reported=min((day for day in published if day), default=None),
        triples=tuple(claim.id for claim in ranked),
    )


def _precision(told: Sequence[Claim], days: Days | None) -> Precision | None:
    """How fine the event's days are, as the earliest claim of just these days says."""
    return next((claim.precision for claim in told if days and claim.days == days), None)


def _confidence(told: Sequence[Claim], reports: _Reports) -> float:
    """What articles give together: 1 less the product of what each one's best claim lacks of 1.

    Sentences of one article lean on the same parse and the same actors, so they do not add up.
    """
    best: dict[str, float] = defaultdict(float)
    for claim in told:
        article = reports.article(claim)
        best[article] = max(best[article], claim.confidence)
    wrong = 1.0
    for article in sorted(best):
        wrong *= 1.0 - best[article]
    return round(1.0 - wrong, 3)
