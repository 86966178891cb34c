"""What of an output folder a store does not have yet: pure comparison, no store in sight."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.errors import OutputError
from kg.model import Event, Triple
from kg.output import DocumentRecord, line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from kg.output import Output

HALF = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A document with what it tells: its triples, each one's place in its event, its events.

    `loaded` goes into the store with the document: 16 hex digits over its own lines, then 16 over
    the rows of the actors and events that they name.
    """

    document: DocumentRecord
    triples: tuple[Triple, ...]
    positions: tuple[int, ...]
    events: tuple[Event, ...]
    loaded: str

    def tells_the_same(self, loaded: str | None) -> bool:
        """Whether a document loaded as that has our sentences and evidence."""
        return loaded is not None and loaded[:HALF] == self.loaded[:HALF]


def tellings(output: Output, source: object) -> Iterator[Telling]:
    """Every document with what it tells, in the output's order.

    Raises:
        OutputError: the files do not fit together; `source` is what the message calls them.
    """
    check(output, source)
    events = {event.id: event for event in output.events}
    actor_lines = {actor.id: line(actor) for actor in output.actors}
    event_lines = {event.id: line(event) for event in output.events}
    places = {id_: at for event in output.events for at, id_ in enumerate(event.triples)}
    told: dict[str, list[Triple]] = defaultdict(list)
    for triple in output.triples:
        told[triple.document_id].append(triple)
    for document in output.documents:
        triples = told[document.id]
        positions = [places[triple.id] for triple in triples]
        named = sorted({triple.event_id for triple in triples})
        actors = sorted({id_ for triple in triples for id_ in named_actors(triple)})
        own = [line(document), *map(line, triples), *map(str, positions)]
        rows = [*(event_lines[id_] for id_ in named), *(actor_lines[id_] for id_ in actors)]
        yield Telling(
            document=document,
            triples=tuple(triples),
            positions=tuple(positions),
            events=tuple(events[id_] for id_ in named),
            loaded=digest(own) + digest(rows),
        )


def named_actors(triple: Triple) -> Iterator[str]:
    """The ids of the actors in a triple."""
    yield triple.subject_id
    yield triple.object_id
    if triple.attributed_to_id:
        yield triple.attributed_to_id


def digest(lines: Iterable[str]) -> str:
    """16 hex digits over the lines."""
    whole = hashlib.blake2b(digest_size=HALF // 2)
    for text in lines:
        whole.update(text.encode() + b"\n")
    return whole.hexdigest()


def check(output: Output, source: object) -> None:
    """Raise OutputError where a line names what no other line gives."""
    documents = {document.id for document in output.documents}
    actors = {actor.id for actor in output.actors}
    events = {event.id: event for event in output.events}
    owners = {id_: event.id for event in output.events for id_ in event.triples}
    problem = None
    for triple in output.triples:
        event = events.get(triple.event_id)
        if triple.document_id not in documents:
            problem = f"triple {triple.id} names document {triple.document_id}"
        elif event is None or owners.get(triple.id) != event.id:
            problem = f"triple {triple.id} names event {triple.event_id}"
        elif event.action_class != triple.action_class:
            problem = f"triple {triple.id} is of another class than event {event.id}"
        elif missing := [id_ for id_ in named_actors(triple) if id_ not in actors]:
            problem = f"triple {triple.id} names actor {missing[0]}"
    for event in output.events:
        if not {event.subject_id, event.object_id} <= actors:
            problem = f"event {event.id} names an actor"
        elif not event.triples:
            problem = f"event {event.id} names no triple"
    if problem:
        raise OutputError(
            f"{source}: its files do not fit together: {problem} that is not there; "
            "run kg extract again"
        )


def batches(
    work: Sequence[Telling], known: Mapping[str, str | None], size: int
) -> Iterator[list[Telling]]:
    """The documents in groups of about that many triples; `known` ones are skipped if equal."""
    batch: list[Telling] = []
    held = 0
    for telling in work:
        if known.get(telling.document.id) == telling.loaded:
            continue
        batch.append(telling)
        held += len(telling.triples) + 1
        if held >= size:
            yield batch
            batch, held = [], 0
    if batch:
        yield batch
