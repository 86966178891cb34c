"""A store back into output folders: the four files of each collection, as they were loaded."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from kg.errors import StoreError
from kg.model import Triple
from kg.output import DocumentRecord, Output, write_output
from loaders.listings import actors_of, events_of, record
from loaders.schema import ACTOR, DOCUMENT, EVENT, EVIDENCE, SHARED, returned

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.model import ActorRecord
    from loaders.connection import Connection

COLLECTIONS = "MATCH (d:Document) RETURN DISTINCT d.collection AS name ORDER BY name"
DOCUMENTS = f"MATCH (d:Document {{collection: $collection}}) RETURN {returned('d', DOCUMENT)}"
ACTORS = (
    f"MATCH (a:Actor) WHERE $collection IN a.collections RETURN {returned('a', ACTOR + SHARED)}"
)
EVENTS = (
    "MATCH (s:Actor)-[:AGENT]->(e:Event)-[:TARGET]->(o:Actor) "
    f"WHERE $collection IN e.collections RETURN s.id, o.id, {returned('e', EVENT + SHARED)}"
)
SOURCE = ("document_id", "document", "sentence", "start", "end", "event_id", "action_class")
TRIPLES = (
    "MATCH (d:Document {collection: $collection})<-[:IN]-(s:Sentence)<-[r:EVIDENCED_BY]-(e:Event) "
    "RETURN r.position, r.triple_id, d.id, d.document, s.text, s.start, s.`end`, e.id, "
    f"e.action_class, {returned('r', EVIDENCE)}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportSummary:
    """The folders that an export wrote, and how many documents and triples are in each."""

    folders: tuple[tuple[Path, int, int], ...]

    def __str__(self) -> str:
        """A line for each folder."""
        return "\n".join(
            f"{folder}: {documents} documents, {triples} triples"
            for folder, documents, triples in self.folders
        )


def export(connection: Connection, folder: Path) -> ExportSummary:
    """What was written: the folder itself for one collection, a folder in it for each of several.

    Raises:
        StoreError: there is nothing in the store. OutputError: the folder cannot be written.
    """
    names = [str(row[0]) for row in connection.fetch(COLLECTIONS)]
    if not names:
        raise StoreError(f"{connection.name}: holds nothing to export")
    written = []
    for name in names:
        # a collection's name may hold what a folder's cannot
        target = folder if len(names) == 1 else folder / quote(name, safe=" ").replace(".", "%2E")
        output = collection_output(connection, name)
        write_output(output, target)
        written.append((target, len(output.documents), len(output.triples)))
    return ExportSummary(folders=tuple(written))


def collection_output(connection: Connection, collection: str) -> Output:
    """All that a store holds of a collection."""
    documents = connection.fetch(DOCUMENTS, collection=collection)
    actors = {
        row[0]: actors_of(row)[collection]
        for row in connection.fetch(ACTORS, collection=collection)
    }
    told: dict[str, list[tuple[int, str]]] = defaultdict(list)
    triples = []
    for position, triple_id, *values in connection.fetch(TRIPLES, collection=collection):
        fields = dict(zip(SOURCE + EVIDENCE, values, strict=True))
        told[fields["event_id"]].append((position, triple_id))
        triples.append(record(Triple, fields | {"id": triple_id} | names_of(fields, actors)))
    events = [
        events_of(row, subject_id, object_id)[collection]
        for subject_id, object_id, *row in connection.fetch(EVENTS, collection=collection)
    ]
    return Output(
        documents=tuple(
            record(DocumentRecord, dict(zip(DOCUMENT, row, strict=True))) for row in documents
        ),
        actors=tuple(actors.values()),
        triples=tuple(triples),
        events=tuple(
            dataclasses.replace(event, triples=tuple(id_ for _, id_ in sorted(told[event.id])))
            for event in events
        ),
    )


def names_of(fields: Mapping[str, Any], actors: Mapping[str, ActorRecord]) -> dict[str, str]:
    """What a triple says of its two actors, whom the evidence names by id alone."""
    subject, object_ = actors[fields["subject_id"]], actors[fields["object_id"]]
    return {
        "subject": subject.name,
        "subject_kind": subject.kind,
        "object": object_.name,
        "object_kind": object_.kind,
    }
