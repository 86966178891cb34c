"""The part of an output that a picture or a report needs: an actor's circle, a period, the top."""

from __future__ import annotations

import dataclasses
import difflib
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from kg.errors import QueryError, QuestionError

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from kg.model import ActorRecord, Event
    from kg.output import Output


def fold(text: str) -> str:
    """The text as it is compared: without case, accents and doubled space.

    >>> fold("  Recep  Tayyip ERDOĞAN ")
    'recep tayyip erdogan'
    """
    plain = unicodedata.normalize("NFKD", text)
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).casefold().split())


def find_actors(output: Output, name: str) -> tuple[ActorRecord, ...]:
    """The actors of that name or, if there is none, of that alias or id; at least one.

    Raises:
        QueryError: nobody is called so; the message offers the nearest names.
    """
    wanted = fold(name)
    found = tuple(actor for actor in output.actors if fold(actor.name) == wanted)
    if not found:
        found = tuple(
            actor
            for actor in output.actors
            if actor.id == name or any(fold(alias) == wanted for alias in actor.aliases)
        )
    if not found:
        raise QueryError(f"no actor is called {name!r}: {_offer(output, wanted)}")
    return found


def _offer(output: Output, wanted: str) -> str:
    """A clause with the nearest names."""
    names = {fold(name): a.name for a in output.actors for name in (*a.aliases, a.name)}
    parts = {part: full for key, full in names.items() for part in key.split()}
    near = difflib.get_close_matches(wanted, sorted({*names, *parts}), n=8, cutoff=0.7)
    offered = dict.fromkeys(names.get(key) or parts[key] for key in near)
    if not offered:
        return "no name is near; actors.jsonl of the output folder lists them all"
    return "did you mean " + ", ".join(list(offered)[:5]) + "?"


def select(
    output: Output,
    *,
    actor: str | None = None,
    since: dt.date | None = None,
    until: dt.date | None = None,
    top: int | None = None,
) -> Output:
    """The output cut down to events that fit, their actors, their triples and their documents.

    `actor` (any alias, case-insensitive) keeps that actor, everybody with whom he has an event, and
    the events among all of them. `since` and `until` keep dated events that overlap the period.
    `top` keeps the actors with the most reports, that many of them, `actor` always included.

    Raises:
        QueryError: an unknown actor.
        QuestionError: a period that ends before it begins, or a `top` below 1.
    """
    _check(since, until, top)
    egos = {found.id for found in find_actors(output, actor)} if actor is not None else set()
    events: Iterable[Event] = output.events
    if since is not None or until is not None:
        events = [event for event in events if _within(event, since, until)]
    if actor is not None:
        circle = egos | {end for event in events if egos & _ends(event) for end in _ends(event)}
        events = [event for event in events if _ends(event) <= circle]
    if top is not None:
        kept = egos | set(_busiest(output, events, egos, top))
        events = [event for event in events if _ends(event) <= kept]
    return cut(output, events)


def _check(since: dt.date | None, until: dt.date | None, top: int | None) -> None:
    """Raise QuestionError for a period or a number that can select nothing."""
    if since is not None and until is not None and until < since:
        raise QuestionError(
            f"the period ends ({until}) before it begins ({since}): swap the two days"
        )
    if top is not None and top < 1:
        raise QuestionError(f"top is {top}: give the number of actors to keep, 1 or more")


def cut(output: Output, events: Iterable[Event]) -> Output:
    """The output with these events alone, and of the rest only what belongs to them."""
    kept = tuple(events)
    ends = {end for event in kept for end in _ends(event)}
    told = {triple for event in kept for triple in event.triples}
    triples = tuple(triple for triple in output.triples if triple.id in told)
    documents = {triple.document_id for triple in triples}
    return dataclasses.replace(
        output,
        documents=tuple(d for d in output.documents if d.id in documents),
        actors=tuple(a for a in output.actors if a.id in ends),
        triples=triples,
        events=kept,
    )


def _ends(event: Event) -> set[str]:
    """The ids of the event's two actors."""
    return {event.subject_id, event.object_id}


def _within(event: Event, since: dt.date | None, until: dt.date | None) -> bool:
    """Whether the event has a date and it overlaps the period."""
    if event.date is None or event.date_end is None:
        return False
    return (since is None or event.date_end >= since) and (until is None or event.date <= until)


def _busiest(output: Output, events: Iterable[Event], egos: set[str], top: int) -> list[str]:
    """The ids of the actors with the most reports, beside the egos, `top` with them."""
    reports: Counter[str] = Counter()
    for event in events:
        for end in _ends(event) - egos:
            reports[end] += event.reports
    names = {actor.id: actor.name for actor in output.actors}
    ranked = sorted(reports, key=lambda end: (-reports[end], names.get(end, ""), end))
    return ranked[: max(0, top - len(egos))]
