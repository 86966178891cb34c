"""A Neo4j server as a store; its readers are its only user, kept from writing by the server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders.connection import Connection

if TYPE_CHECKING:
    from loaders.target import Server


class ServerStore:
    """An open connection to a server."""

    def __init__(self, server: Server) -> None:
        """Connect.

        Raises:
            StoreError: it is down, or does not let us in.
        """
        self.name = server.uri
        auth = None if server.password is None else (server.user, server.password)
        self.writer = Connection(server.uri, auth=auth, database=server.database, name=self.name)

    @property
    def title(self) -> str:
        """Which server it is, for example Neo4j 5.26.28."""
        return self.writer.agent.replace("/", " ")

    def close(self) -> None:
        """Let the connection go."""
        self.writer.close()
