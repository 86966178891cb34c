"""The graph's labels, properties and constraints, as design and data types have them.

Whoever asks the store finds there:

    (:Document)<-[:IN]-(:Sentence)<-[:EVIDENCED_BY]-(:Event)
    (:Actor)-[:AGENT]->(:Event)-[:TARGET]->(:Actor)
    (:Actor)-[:CONSULT|REQUEST|...]->(:Actor)     one for every event that did happen
"""

from __future__ import annotations

import dataclasses

from kg.model import ActorRecord, Event, Triple
from kg.ontology import CLASSES
from kg.output import DocumentRecord


def _names(kind: type, *without: str) -> tuple[str, ...]:
    """A data type's fields, in order, but some."""
    fields = dataclasses.fields(kind)
    return tuple(field.name for field in fields if field.name not in without)


DOCUMENT = _names(DocumentRecord)
SENTENCE = ("id", "start", "end", "text")
ACTOR = _names(ActorRecord)
EVENT = _names(Event, "subject_id", "object_id", "triples")
# what a triple says beyond its document, sentence, event and the actors' names and kinds
EVIDENCE = _names(
    Triple,
    *("id", "document", "document_id", "event_id", "sentence", "start", "end", "action_class"),
    *("subject", "subject_kind", "object", "object_kind"),
)
TYPED_EDGE = ("action", "date", "date_end", "reports", "confidence")
# beyond the design's graph, for stores of several collections: who lists this actor or event, and,
# where several do, what each of them says of it
SHARED = ("collections", "lines")

CONSTRAINTS = (
    *(
        f"CREATE CONSTRAINT {label.lower()}_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE"
        for label in ("Document", "Sentence", "Event", "Actor")
    ),
    (
        "CREATE CONSTRAINT evidenced_by_triple IF NOT EXISTS "
        "FOR ()-[r:EVIDENCED_BY]-() REQUIRE r.triple_id IS UNIQUE"
    ),
    *(
        f"CREATE CONSTRAINT {name.lower()}_event IF NOT EXISTS "
        f"FOR ()-[r:{name}]-() REQUIRE r.event_id IS UNIQUE"
        for name in CLASSES
    ),
    *(
        f"CREATE INDEX {label.lower()}_{name} IF NOT EXISTS FOR (n:{label}) ON (n.{name})"
        for label, name in (
            ("Document", "collection"),
            ("Event", "date"),
            ("Event", "action_class"),
            ("Actor", "name"),
        )
    ),
)


def properties(names: tuple[str, ...], first: int = 0) -> str:
    """The inside of a node's or relationship's map, its values taken from a row in that order.

    >>> properties(("id", "end"), 2)
    'id: row[2], `end`: row[3]'
    """
    return ", ".join(f"{quoted(name)}: row[{at}]" for at, name in enumerate(names, first))


def picked(names: tuple[str, ...], of: tuple[str, ...], first: int = 0) -> str:
    """The same for some names, from a row that holds the values of others too.

    >>> picked(("date",), ("id", "action", "date"), 2)
    'date: row[4]'
    """
    return ", ".join(f"{quoted(name)}: row[{first + of.index(name)}]" for name in names)


def settings(variable: str, names: tuple[str, ...], first: int = 0) -> str:
    """The same as a list of assignments.

    >>> settings("a", ("name",), 1)
    'a.name = row[1]'
    """
    return ", ".join(
        f"{variable}.{quoted(name)} = row[{at}]" for at, name in enumerate(names, first)
    )


def returned(variable: str, names: tuple[str, ...]) -> str:
    """The same as a list of values to return.

    >>> returned("a", ("id", "name"))
    'a.id, a.name'
    """
    return ", ".join(f"{variable}.{quoted(name)}" for name in names)


def quoted(name: str) -> str:
    """A property's name as Cypher takes it: `end` is a word of the language.

    >>> quoted("end"), quoted("start")
    ('`end`', 'start')
    """
    return f"`{name}`" if name == "end" else name
