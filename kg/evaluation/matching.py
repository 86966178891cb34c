"""Holds an output's triples against gold events: which event each claim could be.

A *key* is a distinct (document, subject, object, class) of the output; its *claims* are the
distinct (days, status) that the output gives it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from kg.evaluation.gold import Days, GoldEvent, find_document
from kg.events import MUTUAL_CLASSES
from kg.model import Status, Triple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kg.evaluation.names import Names


class Key(NamedTuple):
    """What a triple says without when and whether, names in canonical form."""

    document: str
    subject: str
    object: str
    action_class: str


class Claim(NamedTuple):
    """When, and whether it happened."""

    days: Days | None
    status: Status


@dataclass(slots=True)
class Matches:
    """The outcome of the comparison; gold events are known by their place in the file."""

    gold: tuple[GoldEvent, ...]
    triples: dict[Key, list[Triple]] = field(default_factory=lambda: defaultdict(list))
    hits: dict[Key, list[int]] = field(default_factory=dict)  # right actors, direction and class
    pairs: dict[Key, bool] = field(default_factory=dict)  # right two actors
    found: dict[int, list[Triple]] = field(default_factory=lambda: defaultdict(list))
    paired: set[int] = field(default_factory=set)

    def claims(self, key: Key) -> set[Claim]:
        """The key's claims, less undated repetitions of a dated one where the gold has no such."""
        claims = {claim_of(triple) for triple in self.triples[key]}
        dated_as = {claim.status for claim in claims if claim.days}
        undated_event = any(self.gold[place].days is None for place in self.hits[key])
        return {c for c in claims if c.days or undated_event or c.status not in dated_as}

    def belongs_elsewhere(self, days: Days, place: int) -> bool:
        """Whether the days are those of another, dated event of the same actors and class."""
        others = (self.gold[o].days for hits in self.hits.values() if place in hits for o in hits)
        return any(other and overlap(days, other) for other in others)


def compare(gold: Sequence[GoldEvent], triples: Iterable[Triple], names: Names) -> Matches:
    """The matches of all triples whose document has gold."""
    matches = Matches(gold=tuple(gold))
    documents = frozenset(event.document for event in gold)
    places: dict[str, list[int]] = defaultdict(list)
    for place, event in enumerate(gold):
        places[event.document].append(place)
    for triple in triples:
        if document := find_document(triple.document, documents):
            key = Key(
                document, names.key(triple.subject), names.key(triple.object), triple.action_class
            )
            matches.triples[key].append(triple)
    for key in matches.triples:
        _match(matches, key, places, names)
    return matches


def _match(matches: Matches, key: Key, places: Mapping[str, list[int]], names: Names) -> None:
    """Find the gold events that a key could be."""
    told = matches.triples[key]
    first, hits, pair = told[0], [], False
    for place in places[key.document]:
        event = matches.gold[place]
        forward = names.same(first.subject, event.subjects) and names.same(
            first.object, event.objects
        )
        backward = names.same(first.subject, event.objects) and names.same(
            first.object, event.subjects
        )
        if not (forward or backward):
            continue
        pair = True
        matches.paired.add(place)
        if key.action_class in event.classes and (forward or _undirected(event, key.action_class)):
            hits.append(place)
            matches.found[place].extend(told)
    matches.hits[key] = hits
    matches.pairs[key] = pair


def _undirected(event: GoldEvent, action_class: str) -> bool:
    """Whether direction does not count for that event."""
    return event.symmetric or action_class in MUTUAL_CLASSES.intersection(event.classes)


def claim_of(triple: Triple) -> Claim:
    """When and whether, as a triple says it."""
    if triple.date is None or triple.date_end is None:
        return Claim(None, triple.status)
    return Claim((triple.date, triple.date_end), triple.status)


def fits(claim: Claim, event: GoldEvent, *, exactly: bool) -> bool:
    """Whether a claim's status is accepted and its days fit: exactly, or without contradiction."""
    if claim.status not in event.statuses:
        return False
    if event.days is None:
        return claim.days is None or not event.date_agreed
    if exactly and event.date_agreed:
        return claim.days == event.days
    return claim.days is None or overlap(claim.days, event.days)


def overlap(one: Days, other: Days) -> bool:
    """Whether two intervals share a day."""
    return one[0] <= other[1] and other[0] <= one[1]
