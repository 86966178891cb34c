"""An output folder into a store: what is there already is left alone, what went is taken out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from kg.errors import StoreError
from kg.output import read_output
from loaders import statements as cypher
from loaders.connection import run
from loaders.difference import batches, tellings
from loaders.schema import CONSTRAINTS
from loaders.writing import drop_actors, remove_documents, write_actors, write_batch

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from neo4j import ManagedTransaction

    from loaders.connection import Connection

Item = TypeVar("Item")
# Documents, triples and actors to a transaction. Bigger ones load no faster, and deleting that
# many at hubs comes near the memory that a small server allows a transaction.
BATCH = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadSummary:
    """What a load did. `kept`: documents of the collection that only the store has."""

    new: int
    changed: int
    unchanged: int
    removed: int
    kept: int
    events: int
    events_written: int
    actors: int

    def __str__(self) -> str:
        """One line for a terminal."""
        documents = [f"{self.new} new", f"{self.changed} changed", f"{self.unchanged} unchanged"]
        if self.removed:
            documents.append(f"{self.removed} removed")
        if self.kept:
            documents.append(f"{self.kept} only in the store (--prune removes them)")
        return (
            f"documents: {', '.join(documents)}; events: {self.events} "
            f"({self.events_written} written); actors: {self.actors}"
        )


def load(connection: Connection, folder: Path, *, prune: bool) -> LoadSummary:
    """What changed in the store by loading the folder; an interrupted load goes on when repeated.

    Raises:
        OutputError: no output folder, or a damaged one. StoreError: the store cannot be written.
    """
    output = read_output(folder)
    told = list(tellings(output, folder))
    collections = {document.collection for document in output.documents}
    if len(collections) > 1:
        raise StoreError(f"{folder}: holds several collections: {', '.join(sorted(collections))}")
    if not collections:
        raise StoreError(f"{folder}: holds no document; nothing to load")
    collection = collections.pop()
    prepare(connection)
    known: dict[str, str | None] = dict(connection.fetch(cypher.LOADED, collection=collection))
    ours = {telling.document.id for telling in told}
    gone = sorted(set(known) - ours)
    for ids in chunks(gone if prune else [], BATCH // 20):
        connection.write(partial(remove_documents, collection=collection, ids=ids))
    for actors in chunks(output.actors, BATCH):
        connection.write(partial(write_actors, collection=collection, actors=actors))
    written = 0
    for batch in batches(told, known, BATCH):
        written += connection.write(
            partial(write_batch, collection=collection, batch=batch, known=known)
        )
    if prune or not gone:
        forget_actors(connection, collection, {actor.id for actor in output.actors})
    changed = [t for t in told if t.document.id in known and known[t.document.id] != t.loaded]
    return LoadSummary(
        new=len(ours - set(known)),
        changed=len(changed),
        unchanged=len(ours & set(known)) - len(changed),
        removed=len(gone) if prune else 0,
        kept=0 if prune else len(gone),
        events=len(output.events),
        events_written=written,
        actors=len(output.actors),
    )


def prepare(connection: Connection) -> None:
    """See to it that the store has our constraints; they make ids unique and quick to find."""

    def make(tx: ManagedTransaction) -> None:
        for constraint in CONSTRAINTS:
            run(tx, constraint).consume()

    connection.write(make)


def forget_actors(connection: Connection, collection: str, listed: set[str]) -> None:
    """Drop the actors that the store has of the collection and its output no longer lists."""
    there = connection.fetch(cypher.ACTORS_OF_COLLECTION, collection=collection)
    for ids in chunks(sorted({row[0] for row in there} - listed), BATCH):
        connection.write(partial(drop_actors, collection=collection, ids=ids))


def chunks(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    """The items in lists of that size.

    >>> list(chunks("abc", 2))
    [['a', 'b'], ['c']]
    """
    rest = iter(items)
    while chunk := list(islice(rest, size)):
        yield chunk
