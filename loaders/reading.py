"""Somebody's own Cypher, run so that it can only read, and not for ever.

The text is never changed and never searched for words. The embedded store has users who may only
read, each stopped by the server after a time. A Neo4j server of the Community edition has no such
users, but tells with EXPLAIN what a query would do, without doing it; what passes runs in a session
that the server keeps from writing.
"""

from __future__ import annotations

import re
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from neo4j.exceptions import (
    CypherSyntaxError,
    DriverError,
    Forbidden,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
)

from kg.errors import KGError, QueryError
from loaders.connection import first_line, run, store_errors
from loaders.rows import Rows, plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from neo4j import Result, Transaction

    from loaders.embedded import EmbeddedStore
    from loaders.server import ServerStore

Given = TypeVar("Given")

# Operators that type r does not exclude: files and addresses, procedures, the server's own affairs
REFUSED_OPERATORS = ("LoadCSV", "ProcedureCall", "AdministrationCommand", "Show", "Terminate")
FETCH = 1000
EXPLAIN = "EXPLAIN "
FIRST_LINE = re.compile(r"\(line 1, column (\d+) \(offset: \d+\)")


def read_embedded(
    store: EmbeddedStore,
    text: str,
    parameters: Mapping[str, object],
    *,
    timeout: float,
    limit: int | None,
) -> Rows:
    """The rows of a query, asked as a user who may only read."""
    connection = store.reader(timeout)

    def ask() -> Rows:
        with (
            query_errors(store.name, timeout),
            connection.session(reading=True, fetch_size=fetch_size(limit)) as session,
        ):
            return collect(run(session, text, **parameters), limit)

    return within(timeout, ask)


def read_server(
    store: ServerStore,
    text: str,
    parameters: Mapping[str, object],
    *,
    timeout: float,
    limit: int | None,
) -> Rows:
    """The rows of a query that its plan shows to be harmless, in a session that cannot write."""
    with (
        query_errors(store.name, timeout),
        store.writer.session(reading=True, fetch_size=fetch_size(limit)) as session,
        session.begin_transaction(timeout=timeout) as transaction,
    ):
        check_plan(*explained(transaction, text, parameters))
        return collect(run(transaction, text, **parameters), limit)


def explained(
    transaction: Transaction, text: str, parameters: Mapping[str, object]
) -> tuple[str | None, Mapping[str, Any] | None]:
    """A query's type and plan, from a server that does not run it.

    A mistake in the query is told where it stands in the text as its author knows it.
    """
    try:
        summary = run(transaction, f"{EXPLAIN}{text}", **parameters).consume()
    except CypherSyntaxError as error:
        place = FIRST_LINE.sub(
            lambda m: f"(line 1, column {int(m[1]) - len(EXPLAIN)}", first_line(error)
        )
        raise misunderstood(place) from error
    return summary.query_type, summary.plan


def misunderstood(words: str) -> QueryError:
    """The error for Cypher that the store refuses, in its own words."""
    return QueryError(f"the store does not understand this: {words}")


def check_plan(query_type: str | None, plan: Mapping[str, Any] | None) -> None:
    """Raise QueryError unless the plan only reads the graph."""
    refused = sorted({name for name in operators(plan) if name.startswith(REFUSED_OPERATORS)})
    if refused:
        raise QueryError(
            f"only reading is allowed here, not {', '.join(refused)} "
            "(no procedures, files or server commands)"
        )
    if query_type != "r" or plan is None:
        raise QueryError("only reading is allowed here; this query would change the store")


def operators(plan: Mapping[str, Any] | None) -> Iterator[str]:
    """The names of a plan's operators, without the database that some servers add (Show@neo4j)."""
    if plan is not None:
        yield str(plan["operatorType"]).partition("@")[0]
        for child in plan.get("children", ()):
            yield from operators(child)


def collect(result: Result, limit: int | None) -> Rows:
    """The rows of a result, no more than the limit; the rest is never fetched."""
    rows: list[tuple[object, ...]] = []
    truncated = False
    for record in result:
        if limit is not None and len(rows) >= limit:
            truncated = True
            break
        rows.append(tuple(plain(value) for value in record.values()))
    return Rows(columns=tuple(result.keys()), rows=tuple(rows), truncated=truncated)


def fetch_size(limit: int | None) -> int:
    """How many rows to ask for at once: one over the limit shows that there are more."""
    return FETCH if limit is None else min(limit + 1, FETCH)


def within(seconds: float, work: Callable[[], Given]) -> Given:
    """What the work gives, unless that takes longer; then the work is left to the server's limit.

    Raises:
        QueryError: it took longer.
    """
    done: list[Given] = []
    failed: list[KGError] = []

    def attempt() -> None:
        try:
            done.append(work())
        except KGError as error:
            failed.append(error)

    worker = threading.Thread(target=attempt, daemon=True)
    worker.start()
    worker.join(seconds)
    if failed:
        raise failed[0]
    if not done:
        raise too_slow(seconds)
    return done[0]


def too_slow(seconds: float) -> QueryError:
    """The error for a query that ran out of time."""
    return QueryError(
        f"stopped after {seconds:g} s: ask for less (a day, an actor), or allow more with --timeout"
    )


@contextmanager
def query_errors(name: str, timeout: float) -> Iterator[None]:
    """Turn the driver's errors into QueryError, and those of the connection into StoreError."""
    try:
        yield
    except (ServiceUnavailable, SessionExpired):
        with store_errors(name):
            raise
    except Neo4jError as error:
        code = str(error.code)
        if "TimedOut" in code or "Terminated" in code:
            raise too_slow(timeout) from error
        if isinstance(error, Forbidden) or "AccessMode" in code:
            raise QueryError(
                "only reading is allowed here; this query would change the store, or "
                "look at files or users"
            ) from error
        raise misunderstood(first_line(error)) from error
    except DriverError as error:
        raise QueryError(f"{name}: {first_line(error)}") from error
    except (TypeError, ValueError, OverflowError) as error:
        raise QueryError(f"a parameter that a store cannot hold: {first_line(error)}") from error
