"""The statements of a load, in plain Cypher that every store understands the same way.

Rows are lists, their order that of schema.py. Labels and relationship types are fixed here, one
statement for each class of actions; nothing of a document ever becomes part of a text. The node
whose id is known has a MATCH of its own: not every planner finds that start by itself.
"""

from __future__ import annotations

from kg.ontology import CLASSES
from loaders.schema import (
    ACTOR,
    DOCUMENT,
    EVENT,
    EVIDENCE,
    SHARED,
    TYPED_EDGE,
    picked,
    properties,
    returned,
    settings,
)

LOADED = "MATCH (d:Document {collection: $collection}) RETURN d.id, d.loaded"

READ_ACTORS = f"UNWIND $ids AS id MATCH (a:Actor {{id: id}}) RETURN {returned('a', ACTOR + SHARED)}"
CREATE_ACTORS = f"UNWIND $rows AS row CREATE (a:Actor {{{properties(ACTOR + SHARED)}}})"
UPDATE_ACTORS = (
    f"UNWIND $rows AS row MATCH (a:Actor {{id: row[0]}}) SET {settings('a', ACTOR[1:] + SHARED, 1)}"
)
ACTORS_OF_COLLECTION = "MATCH (a:Actor) WHERE $collection IN a.collections RETURN a.id"
DELETE_ACTORS = (
    "UNWIND $ids AS id MATCH (a:Actor {id: id}) "
    "WHERE NOT EXISTS { MATCH (a)--(:Event) } DETACH DELETE a"
)

READ_EVENTS = (
    "UNWIND $ids AS id MATCH (e:Event {id: id}) "
    "MATCH (e)<-[:AGENT]-(s:Actor) MATCH (e)-[:TARGET]->(o:Actor) "
    f"RETURN s.id, o.id, {returned('e', EVENT + SHARED)}"
)
CREATE_EVENT = (
    "UNWIND $rows AS row MATCH (s:Actor {id: row[0]}) MATCH (o:Actor {id: row[1]}) "
    f"CREATE (s)-[:AGENT]->(e:Event {{{properties(EVENT + SHARED, 2)}}})-[:TARGET]->(o)"
)
UPDATE_EVENTS = (
    f"UNWIND $rows AS row MATCH (e:Event {{id: row[2]}}) SET {settings('e', EVENT[1:] + SHARED, 3)}"
)
UNLINK_AGENTS = "UNWIND $ids AS id MATCH (e:Event {id: id}) MATCH (e)<-[r:AGENT]-() DELETE r"
UNLINK_TARGETS = "UNWIND $ids AS id MATCH (e:Event {id: id}) MATCH (e)-[r:TARGET]->() DELETE r"
LINK_EVENTS = (
    "UNWIND $rows AS row MATCH (s:Actor {id: row[0]}) MATCH (o:Actor {id: row[1]}) "
    "MATCH (e:Event {id: row[2]}) CREATE (s)-[:AGENT]->(e) CREATE (e)-[:TARGET]->(o)"
)
DELETE_EVENTS = "UNWIND $ids AS id MATCH (e:Event {id: id}) DETACH DELETE e"
EVENT_SOURCES = (
    "UNWIND $ids AS id MATCH (e:Event {id: id}) "
    "OPTIONAL MATCH (e)-[:EVIDENCED_BY]->(:Sentence)-[:IN]->(d:Document) "
    "RETURN e.id, collect(DISTINCT d.collection)"
)

# rows as those of CREATE_EVENT
TYPED = "CREATE (s)-[:{} {{event_id: row[2], " + picked(TYPED_EDGE, EVENT, 2) + "}}]->(o)"
CREATE_EVENT_AND_TYPED = {name: f"{CREATE_EVENT} {TYPED.format(name)}" for name in CLASSES}
CREATE_TYPED = {
    name: "UNWIND $rows AS row MATCH (s:Actor {id: row[0]}) MATCH (o:Actor {id: row[1]}) "
    + TYPED.format(name)
    for name in CLASSES
}
DELETE_TYPED = {
    name: "UNWIND $rows AS row MATCH (s:Actor {id: row[0]}) MATCH (o:Actor {id: row[1]}) "
    f"MATCH (s)-[r:{name}]->(o) WHERE r.event_id = row[2] DELETE r"
    for name in CLASSES
}

CREATE_DOCUMENTS = (
    f"UNWIND $rows AS row CREATE (d:Document {{{properties((*DOCUMENT, 'loaded'))}}})"
)
UPDATE_DOCUMENTS = (
    "UNWIND $rows AS row MATCH (d:Document {id: row[0]}) "
    f"SET {settings('d', (*DOCUMENT[1:], 'loaded'), 1)}"
)
CREATE_SENTENCES = (
    "UNWIND $rows AS row MATCH (d:Document {id: row[0]}) "
    "CREATE (s:Sentence {id: row[1], start: row[2], `end`: row[3], text: row[4]})-[:IN]->(d) "
    "WITH s, row[5] AS told UNWIND told AS row MATCH (e:Event {id: row[0]}) "
    f"CREATE (e)-[:EVIDENCED_BY {{triple_id: row[1], position: row[2], {properties(EVIDENCE, 3)}}}]"
    "->(s)"
)

TOLD_BY = (
    "UNWIND $ids AS id MATCH (d:Document {id: id}) "
    "MATCH (d)<-[:IN]-(:Sentence)<-[:EVIDENCED_BY]-(e:Event) "
    "RETURN DISTINCT e.id"
)
DELETE_SENTENCES = (
    "UNWIND $ids AS id MATCH (d:Document {id: id}) MATCH (d)<-[:IN]-(s:Sentence) DETACH DELETE s"
)
DELETE_DOCUMENTS = "UNWIND $ids AS id MATCH (d:Document {id: id}) DETACH DELETE d"
