"""What the collections of a store say of one actor or event, and the node that stands for it.

Collections share actors and events: the node holds what they say taken together, and a list of
their names. Where several list it, each one's own words are kept beside, as the line of its output
folder, so that each collection can be given back as it was.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import math
from typing import TYPE_CHECKING, Any

from kg.model import STATUS_ORDER, ActorRecord, Event
from kg.output import line, record_reader
from loaders.rows import plain
from loaders.schema import ACTOR, EVENT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Actors = dict[str, ActorRecord]  # by collection
Events = dict[str, Event]  # by collection; `triples` empty, for evidence tells them

read_actor = record_reader(ActorRecord)
read_event = record_reader(Event)


def actor_row(listings: Mapping[str, ActorRecord]) -> list[Any]:
    """The values of ACTOR and SHARED for an actor's node."""
    together = combined_actor([listings[name] for name in sorted(listings)])
    return [*(_stored(together, name) for name in ACTOR), *_shared(listings)]


def event_row(listings: Mapping[str, Event]) -> list[Any]:
    """The values of EVENT and SHARED for an event's node."""
    together = combined_event([listings[name] for name in sorted(listings)])
    return [*(_stored(together, name) for name in EVENT), *_shared(listings)]


def actors_of(row: Sequence[Any]) -> Actors:
    """What each collection says, from the values of ACTOR and SHARED as a store gives them."""
    *values, collections, lines = row
    if lines is not None:
        return dict(zip(collections, (read_actor(json.loads(one)) for one in lines), strict=True))
    return {collections[0]: record(ActorRecord, dict(zip(ACTOR, values, strict=True)))}


def events_of(row: Sequence[Any], subject_id: str, object_id: str) -> Events:
    """The same for the values of EVENT and SHARED, and the two sides."""
    *values, collections, lines = row
    if lines is not None:
        return dict(zip(collections, (read_event(json.loads(one)) for one in lines), strict=True))
    fields = dict(zip(EVENT, values, strict=True))
    sides = {"subject_id": subject_id, "object_id": object_id, "triples": ()}
    return {collections[0]: record(Event, fields | sides)}


def combined_actor(said: Sequence[ActorRecord]) -> ActorRecord:
    """One actor from what several collections say: the name that most mentions bear."""
    first = min(said, key=lambda actor: -actor.mentions)
    if len(said) == 1:
        return first
    names = {name for actor in said for name in (actor.name, *actor.aliases)}
    return dataclasses.replace(
        first,
        country=next((actor.country for actor in (first, *said) if actor.country), None),
        aliases=tuple(sorted(names - {first.name})),
        mentions=sum(actor.mentions for actor in said),
        documents=sum(actor.documents for actor in said),
    )


def combined_event(said: Sequence[Event]) -> Event:
    """One event from what several collections say, by the rules that merge triples into events."""
    first = min(said, key=lambda event: event.first_reported or dt.date.max)
    if len(said) == 1:
        return first
    return dataclasses.replace(
        first,
        symmetric=any(event.symmetric for event in said),
        status=min((event.status for event in said), key=STATUS_ORDER.index),
        confidence=round(1 - math.prod(1 - event.confidence for event in said), 3),
        reports=sum(event.reports for event in said),
        outlets=tuple(sorted({outlet for event in said for outlet in event.outlets})),
    )


def _shared(listings: Mapping[str, ActorRecord | Event]) -> list[Any]:
    """The values of SHARED."""
    names = sorted(listings)
    return [names, [line(listings[name]) for name in names] if len(names) > 1 else None]


def _stored(record: object, name: str) -> object:
    """A field's value as a store takes it."""
    value = getattr(record, name)
    return list(value) if isinstance(value, tuple) else value


def record(kind: type[Any], fields: Mapping[str, Any]) -> Any:  # noqa: ANN401 - an instance of `kind`
    """A record from a store's values."""
    values = {name: plain(value) for name, value in fields.items()}
    return kind(**{name: tuple(v) if isinstance(v, list) else v for name, v in values.items()})


def untold(event: Event) -> Event:
    """The event without the list of its triples, which the store keeps as evidence."""
    return dataclasses.replace(event, triples=())
