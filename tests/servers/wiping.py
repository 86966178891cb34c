"""Emptying a store between tests, and looking at all of it, past the door that users have."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from loaders import open_store
from loaders.connection import run

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

    from loaders import Store


def wipe(uri: str) -> None:
    """Take every node and relationship out of a store."""
    with open_store(uri) as store:
        write(store, "MATCH (n) DETACH DELETE n")


def write(store: Store, text: str, **parameters: object) -> None:
    """Run writing Cypher."""

    def work(tx: ManagedTransaction) -> None:
        run(tx, text, **parameters).consume()

    store._backend.writer.write(work)  # noqa: SLF001 - no user may write; a test must


def everything(store: Store) -> tuple[list[Any], list[Any]]:
    """All nodes and all relationships with their properties, in an order of their own."""
    nodes = store.read("MATCH (n) RETURN n", limit=None).rows
    links = store.read("MATCH (a)-[r]->(b) RETURN a.id, r, b.id", limit=None).rows
    return sorted(map(repr, nodes)), sorted(map(repr, links))
