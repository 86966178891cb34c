"""Somebody's own Cypher only reads, whatever it says, and not for ever: on every store."""

from __future__ import annotations

import datetime as dt
import time
from typing import TYPE_CHECKING

import pytest
from servers.wiping import everything

from kg.errors import QueryError

if TYPE_CHECKING:
    from loaders import Store

pytestmark = pytest.mark.store

WRITES = (
    "CREATE (:Actor {id: 'x'})",
    "CREATE (:Invented)",
    "MATCH (a:Actor) SET a.name = 'x'",
    "MATCH (a:Actor) REMOVE a.name",
    "MATCH (a:Actor) DETACH DELETE a",
    "MERGE (a:Actor {id: 'x'}) RETURN a",
    "MATCH (a:Actor), (e:Event) CREATE (a)-[:AGENT]->(e)",
    "FOREACH (x IN [1] | CREATE (:Actor))",
    "MATCH (a:Actor) CALL { WITH a CREATE (:Actor {id: 'y'}) RETURN 1 AS one } RETURN one",
    "UNWIND [1] AS x CALL { CREATE (:Actor {id: 'z'}) } RETURN x",
    "CREATE INDEX mine IF NOT EXISTS FOR (a:Actor) ON (a.kind)",
    "CREATE CONSTRAINT mine IF NOT EXISTS FOR (a:Actor) REQUIRE a.name IS UNIQUE",
    "DROP CONSTRAINT actor_id",
    "/* only reading */ CREATE (:Actor {id: 'x'})",
    "// MATCH\nCREATE (:Actor {id: 'x'})",
)
BEYOND_THE_GRAPH = (
    "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "UNWIND [1] AS x CALL { LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line } RETURN line",
    "LOAD CSV FROM 'http://127.0.0.1:9/x.csv' AS line RETURN line",
    "SHOW USERS",
    "CREATE USER eve SET PASSWORD 'abcdefgh'",
)


def test_store_answers_in_plain_values(sample_store: Store) -> None:
    rows = sample_store.read(
        "MATCH (a:Actor {name: $name})-[r:CONSULT]-(b:Actor) "
        "RETURN b.name AS who, r.date AS day, r.reports AS reports, r.confidence AS sure, "
        "b.aliases AS aliases, b.nothing AS nothing, b.name = 'Boris Lund' AS himself ORDER BY day",
        {"name": "Chidi Eze"},
    )
    assert rows.columns == ("who", "day", "reports", "sure", "aliases", "nothing", "himself")
    assert rows.rows == (
        ("Dana Okafor", dt.date(2022, 1, 1), 1, 0.8, ["Okafor"], None, False),
        ("Boris Lund", dt.date(2022, 1, 25), 1, 0.8, ["Lund"], None, True),
    )
    assert not rows.truncated


def test_nodes_relationships_and_paths_are_dicts(sample_store: Store) -> None:
    text = (
        "MATCH p = (:Actor {name: 'Emre Falk'})-[r:SUPPORT]->(b:Actor) "
        "RETURN b AS actor, r AS edge, p AS path"
    )
    (row,) = sample_store.read(text)
    actor = row["actor"]
    assert isinstance(actor, dict)
    assert actor["_labels"] == ["Actor"]
    assert (actor["name"], actor["kind"], actor["aliases"]) == ("Isla Roth", "person", ["Roth"])
    edge = row["edge"]
    assert isinstance(edge, dict)
    assert edge["_type"] == "SUPPORT"
    assert edge["action"] == "praised"
    assert "date" not in edge
    path = row["path"]
    assert isinstance(path, dict)
    assert [node["name"] for node in path["nodes"]] == ["Emre Falk", "Isla Roth"]
    assert path["relationships"] == [edge]


@pytest.mark.parametrize("text", WRITES)
def test_writing_is_refused(sample_store: Store, text: str) -> None:
    before = everything(sample_store)
    with pytest.raises(QueryError):
        sample_store.read(text)
    assert everything(sample_store) == before


@pytest.mark.parametrize("text", BEYOND_THE_GRAPH)
def test_files_addresses_and_users_are_refused(sample_store: Store, text: str) -> None:
    with pytest.raises(QueryError, match="only reading"):
        sample_store.read(text)


def test_refusals_say_why(sample_store: Store) -> None:
    with pytest.raises(QueryError, match="only reading is allowed here"):
        sample_store.read("CREATE (:Actor {id: 'x'})")


def test_procedures_that_write_are_refused(sample_store: Store) -> None:
    with pytest.raises(QueryError):
        sample_store.read("CALL merge.node(['Actor'], {id: 'x'}, {}, {}) YIELD node RETURN node")
    assert sample_store.read("MATCH (a:Actor {id: 'x'}) RETURN a").rows == ()


def test_words_in_a_string_are_no_writing(sample_store: Store) -> None:
    rows = sample_store.read("RETURN 'CREATE (n) DELETE n; LOAD CSV' AS words // SET it")
    assert rows.rows == (("CREATE (n) DELETE n; LOAD CSV",),)


def test_broken_cypher_is_told_in_one_line(sample_store: Store) -> None:
    with pytest.raises(QueryError, match="does not understand") as caught:
        sample_store.read("MATCH (a:Actor RETURN a")
    assert "\n" not in str(caught.value)


def test_missing_parameter_is_named(sample_store: Store) -> None:
    with pytest.raises(QueryError, match="whom"):
        sample_store.read("MATCH (a:Actor {name: $whom}) RETURN a")


def test_parameters_of_any_name_are_values_only(sample_store: Store) -> None:
    hostile = "' OR 1 = 1 // \"`}) DETACH DELETE (n"
    rows = sample_store.read(
        "RETURN $text AS text, $where AS `where`", {"text": hostile, "where": 1}
    )
    assert rows.rows == ((hostile, 1),)


def test_a_parameter_that_no_store_holds(sample_store: Store) -> None:
    with pytest.raises(QueryError, match="parameter"):
        sample_store.read("RETURN $x", {"x": object()})


def test_a_slow_query_is_stopped(sample_store: Store) -> None:
    began = time.monotonic()
    with pytest.raises(QueryError, match="stopped after 1 s"):
        sample_store.read(
            "UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y "
            "WITH x, y WHERE x * y = -1 RETURN count(*)",
            timeout=1,
        )
    assert time.monotonic() - began < 10
    assert sample_store.read("RETURN 1 AS one").rows == ((1,),)


@pytest.mark.parametrize(
    ("limit", "shown", "truncated"), [(3, 3, True), (9, 9, False), (10, 9, False), (None, 9, False)]
)
def test_rows_beyond_the_limit_are_cut(
    sample_store: Store, limit: int | None, shown: int, truncated: bool
) -> None:
    rows = sample_store.read("MATCH (a:Actor) RETURN a.name AS name", limit=limit)
    assert len(rows) == shown
    assert rows.truncated is truncated


def test_the_limit_is_no_part_of_the_text(sample_store: Store) -> None:
    rows = sample_store.read("MATCH (a:Actor) RETURN a.name AS name ORDER BY name // all", limit=1)
    assert rows.rows == (("Ada Berg",),)
