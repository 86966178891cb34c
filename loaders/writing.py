"""The work of one transaction: a batch of documents with what they tell, whole or not at all."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from kg.model import content_id
from loaders import statements as cypher
from loaders.connection import run
from loaders.listings import actor_row, actors_of, combined_event, event_row, events_of, untold
from loaders.schema import DOCUMENT, EVENT, EVIDENCE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from neo4j import ManagedTransaction

    from kg.model import ActorRecord, Event, Triple
    from loaders.difference import Telling
    from loaders.listings import Events

Row = list[Any]
SIDES = 2  # an event's row begins with the ids of its two actors


def write_actors(tx: ManagedTransaction, collection: str, actors: Sequence[ActorRecord]) -> int:
    """How many of these actors were not yet in the store as this collection has them."""
    known = {
        row[0]: actors_of(row)
        for row in run(tx, cypher.READ_ACTORS, ids=[actor.id for actor in actors]).values()
    }
    new: list[Row] = []
    changed: list[Row] = []
    for actor in actors:
        listings = known.get(actor.id, {})
        if listings.get(collection) != actor:
            row = actor_row(listings | {collection: actor})
            (changed if listings else new).append(row)
    send(tx, cypher.CREATE_ACTORS, new)
    send(tx, cypher.UPDATE_ACTORS, changed)
    return len(new) + len(changed)


def drop_actors(tx: ManagedTransaction, collection: str, ids: Sequence[str]) -> int:
    """How many of these actors the collection lists no longer; nobody's actors are deleted."""
    changed, orphans = [], []
    for row in run(tx, cypher.READ_ACTORS, ids=ids).values():
        listings = actors_of(row)
        listings.pop(collection, None)
        if listings:
            changed.append(actor_row(listings))
        else:
            orphans.append(row[0])
    send(tx, cypher.UPDATE_ACTORS, changed)
    if orphans:
        run(tx, cypher.DELETE_ACTORS, ids=orphans).consume()
    return len(changed) + len(orphans)


def write_batch(
    tx: ManagedTransaction,
    collection: str,
    batch: Sequence[Telling],
    known: dict[str, str | None],
) -> int:
    """How many events were written: those the documents tell, then documents and evidence.

    `known` are the documents that the store has, with what they were loaded as. A document whose
    own sentences and triples changed is told anew; its events that nothing else tells go.
    """
    stale = [
        telling.document.id
        for telling in batch
        if telling.document.id in known and not telling.tells_the_same(known[telling.document.id])
    ]
    told_before = forget(tx, stale)
    events = {event.id: event for telling in batch for event in telling.events}
    written = write_events(tx, collection, list(events.values()))
    rows = [
        [*(getattr(telling.document, name) for name in DOCUMENT), telling.loaded]
        for telling in batch
    ]
    send(tx, cypher.CREATE_DOCUMENTS, [row for row in rows if row[0] not in known])
    send(tx, cypher.UPDATE_DOCUMENTS, [row for row in rows if row[0] in known])
    again = set(stale)
    anew = [t for t in batch if t.document.id not in known or t.document.id in again]
    write_evidence(tx, anew)
    drop_untold(tx, collection, told_before - set(events))
    return written


def remove_documents(tx: ManagedTransaction, collection: str, ids: Sequence[str]) -> None:
    """Take documents out of the store, with what nothing else tells."""
    told_before = forget(tx, ids)
    run(tx, cypher.DELETE_DOCUMENTS, ids=ids).consume()
    drop_untold(tx, collection, told_before)


def forget(tx: ManagedTransaction, ids: Sequence[str]) -> set[str]:
    """Delete the sentences and evidence of documents; the ids of the events they told."""
    if not ids:
        return set()
    told = {row[0] for row in run(tx, cypher.TOLD_BY, ids=ids).values()}
    run(tx, cypher.DELETE_SENTENCES, ids=ids).consume()
    return told


def read_events(tx: ManagedTransaction, ids: Iterable[str]) -> dict[str, tuple[Event, Events]]:
    """Each event that the store has: as its node shows it, and what each collection says."""
    known = {}
    for subject_id, object_id, *row in run(tx, cypher.READ_EVENTS, ids=list(ids)).values():
        shown = events_of([*row[: len(EVENT)], [""], None], subject_id, object_id)[""]
        known[row[0]] = shown, events_of(row, subject_id, object_id)
    return known


def write_events(tx: ManagedTransaction, collection: str, events: Sequence[Event]) -> int:
    """How many of these events were not yet in the store as this collection has them."""
    known = read_events(tx, (event.id for event in events))
    new: list[Events] = []
    changed: list[tuple[Event, Events]] = []
    for event in map(untold, events):
        if event.id not in known:
            new.append({collection: event})
            continue
        shown, listings = known[event.id]
        if listings.get(collection) != event:
            changed.append((shown, listings | {collection: event}))
    create_events(tx, [placed_row(listings) for listings in new])
    rewrite_events(tx, changed)
    return len(new) + len(changed)


def rewrite_events(tx: ManagedTransaction, changed: Sequence[tuple[Event, Events]]) -> None:
    """Make events that are in the store what their collections say now."""
    if not changed:
        return
    ids = [shown.id for shown, _ in changed]
    rows = [placed_row(listings) for _, listings in changed]
    delete_typed(tx, [shown for shown, _ in changed])
    run(tx, cypher.UNLINK_AGENTS, ids=ids).consume()
    run(tx, cypher.UNLINK_TARGETS, ids=ids).consume()
    send(tx, cypher.UPDATE_EVENTS, rows)
    send(tx, cypher.LINK_EVENTS, rows)
    write_typed(tx, rows)


def placed_row(listings: Events) -> Row:
    """The two sides of an event, then its node's values."""
    together = combined_event([listings[name] for name in sorted(listings)])
    return [together.subject_id, together.object_id, *event_row(listings)]


def create_events(tx: ManagedTransaction, rows: Iterable[Row]) -> None:
    """New events, each with the edge between its actors if it did happen."""
    others, actual = by_class(rows)
    send(tx, cypher.CREATE_EVENT, others)
    for action_class, happened in actual.items():
        send(tx, cypher.CREATE_EVENT_AND_TYPED[action_class], happened)


def write_typed(tx: ManagedTransaction, rows: Iterable[Row]) -> None:
    """The edges between actors of those events that did happen."""
    for action_class, happened in by_class(rows)[1].items():
        send(tx, cypher.CREATE_TYPED[action_class], happened)


def by_class(rows: Iterable[Row]) -> tuple[list[Row], dict[str, list[Row]]]:
    """The rows of events that did not happen, and by class those of events that did."""
    others: list[Row] = []
    actual: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        event = dict(zip(EVENT, row[SIDES:], strict=False))
        (actual[event["action_class"]] if event["status"] == "actual" else others).append(row)
    return others, dict(sorted(actual.items()))


def delete_typed(tx: ManagedTransaction, events: Iterable[Event]) -> None:
    """Delete the edges between actors of these events, as the store shows them."""
    edges: dict[str, list[Row]] = defaultdict(list)
    for event in events:
        if event.status == "actual":
            edges[event.action_class].append([event.subject_id, event.object_id, event.id])
    for action_class, rows in sorted(edges.items()):
        send(tx, cypher.DELETE_TYPED[action_class], rows)


def write_evidence(tx: ManagedTransaction, batch: Sequence[Telling]) -> None:
    """The sentences of the documents, and a relationship for each triple."""
    sentences: dict[str, Row] = {}
    for telling in batch:
        for triple, position in zip(telling.triples, telling.positions, strict=True):
            id_ = content_id(triple.document_id, triple.start)
            if id_ not in sentences:
                sentences[id_] = [triple.document_id, id_, *sentence_row(triple), []]
            sentences[id_][-1].append(evidence_row(triple, position))
    send(tx, cypher.CREATE_SENTENCES, list(sentences.values()))


def sentence_row(triple: Triple) -> Row:
    """The values of a triple's sentence."""
    return [triple.start, triple.end, triple.sentence]


def evidence_row(triple: Triple, position: int) -> Row:
    """The values of a triple's relationship, after its event."""
    return [triple.event_id, triple.id, position, *(getattr(triple, name) for name in EVIDENCE)]


def drop_untold(tx: ManagedTransaction, collection: str, ids: Iterable[str]) -> None:
    """Of these events, delete those that no sentence tells any more.

    One that only other collections still tell stays as they have it.
    """
    wanted = sorted(ids)
    if not wanted:
        return
    sources = dict(run(tx, cypher.EVENT_SOURCES, ids=wanted).values())
    known = read_events(tx, sources)
    orphans = [shown for shown, _ in known.values() if not sources[shown.id]]
    delete_typed(tx, orphans)
    run(tx, cypher.DELETE_EVENTS, ids=[event.id for event in orphans]).consume()
    rewrite_events(
        tx,
        [
            (shown, {name: said for name, said in listings.items() if name != collection})
            for shown, listings in known.values()
            if sources[shown.id] and collection in listings and collection not in sources[shown.id]
        ],
    )


def send(tx: ManagedTransaction, text: str, rows: Sequence[Row]) -> None:
    """Run a statement over the rows, if there are any."""
    if rows:
        run(tx, text, rows=rows).consume()
