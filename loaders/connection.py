"""The one door to a graph database, server or embedded: the driver, and its errors in our words."""

from __future__ import annotations

import logging
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar, cast

from neo4j import READ_ACCESS, WRITE_ACCESS, GraphDatabase
from neo4j.exceptions import (
    AuthError,
    ClientError,
    ConfigurationError,
    ConstraintError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
)

from kg.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from neo4j import Driver, ManagedTransaction, Result, Session, Transaction

Work = TypeVar("Work")
CONNECT_SECONDS = 10.0

# A server's hints on how to word a query are for whoever writes queries, not for a terminal
logging.getLogger("neo4j.notifications").setLevel(logging.ERROR)


class Connection:
    """A driver with the database it works on; every error is a StoreError that names the store."""

    def __init__(
        self, uri: str, *, auth: tuple[str, str] | None, database: str | None, name: str
    ) -> None:
        """Connect; `name` is what messages call the store."""
        self.name = name
        self.database = database
        with store_errors(name):
            self._driver: Driver = GraphDatabase.driver(
                uri, auth=auth, connection_timeout=CONNECT_SECONDS, user_agent="actor-kg"
            )
        try:
            with store_errors(name):
                self.agent = self._ask_agent()
        except StoreError:
            self._driver.close()
            raise

    def _ask_agent(self) -> str:
        """What the server calls itself; a query, so that a wrong database shows at once."""
        with self._driver.session(
            database=self.database, default_access_mode=READ_ACCESS
        ) as session:
            return session.run("RETURN 1").consume().server.agent

    def close(self) -> None:
        """Let the connection go."""
        self._driver.close()

    def session(self, *, reading: bool, fetch_size: int = 1000) -> Session:
        """A session of the driver, to be closed by the caller."""
        mode = READ_ACCESS if reading else WRITE_ACCESS
        return self._driver.session(
            database=self.database, default_access_mode=mode, fetch_size=fetch_size
        )

    def write(self, work: Callable[[ManagedTransaction], Work]) -> Work:
        """What the work gives, done in one transaction, again if the store asks for that."""
        with store_errors(self.name), self.session(reading=False) as session:
            return session.execute_write(work)

    def fetch(self, text: str, /, **parameters: object) -> list[list[Any]]:
        """The rows that a statement of ours gives."""
        with store_errors(self.name), self.session(reading=True) as session:
            return session.execute_read(lambda tx: run(tx, text, **parameters).values())

    def stream(self, text: str, /, **parameters: object) -> Iterator[Sequence[Any]]:
        """The rows that a statement of ours gives, as they arrive."""
        with store_errors(self.name), self.session(reading=True) as session:
            for record in run(session, text, **parameters):
                yield record.values()


def run(
    where: ManagedTransaction | Transaction | Session, text: str, /, **parameters: object
) -> Result:
    """The result of a statement; values only ever travel as parameters.

    The driver asks for literal text so that nobody pastes values into it. Ours comes from
    constants and package files, or is the user's own Cypher run as a reader: this is the one
    place that says so.
    """
    return where.run(cast("Any", text), parameters)


def first_line(error: Exception) -> str:
    """What a server says, without its stack of causes."""
    message = getattr(error, "message", None) or str(error) or type(error).__name__
    return str(message).strip().splitlines()[0].rstrip(":")


@contextmanager
def store_errors(name: str) -> Iterator[None]:
    """Turn the driver's errors into StoreError, with what to do about them."""
    try:
        yield
    except AuthError as error:
        raise StoreError(
            f"{name}: user or password is wrong ({first_line(error)}); "
            "set NEO4J_USERNAME and NEO4J_PASSWORD"
        ) from error
    except (ServiceUnavailable, SessionExpired) as error:
        raise StoreError(
            f"{name}: cannot be reached: is it running, and is the address right? "
            f"({first_line(error)})"
        ) from error
    except ConstraintError as error:
        raise StoreError(
            f"{name}: {first_line(error)}; is somebody else loading into it? Load again"
        ) from error
    except (ConfigurationError, ValueError) as error:
        raise StoreError(f"{name}: not an address of a graph store: {first_line(error)}") from error
    except ClientError as error:
        hint = "; is NEO4J_DATABASE right?" if "DatabaseNotFound" in str(error.code) else ""
        raise StoreError(f"{name}: {first_line(error)}{hint}") from error
    except (Neo4jError, DriverError) as error:
        raise StoreError(f"{name}: {first_line(error)}") from error
