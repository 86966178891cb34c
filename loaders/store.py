"""A graph store, whichever it is: load into it, read from it, give back what it holds."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Self

from loaders import exporting, loading, target
from loaders.embedded import EmbeddedStore
from loaders.reading import read_embedded, read_server
from loaders.server import ServerStore
from loaders.status import status

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType

    from loaders.exporting import ExportSummary
    from loaders.loading import LoadSummary
    from loaders.rows import Rows
    from loaders.status import StoreStatus


class Store:
    """An open store; a context manager that closes it."""

    def __init__(self, backend: EmbeddedStore | ServerStore) -> None:
        """Wrap the open database."""
        self._backend = backend

    def __enter__(self) -> Self:
        """The store itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the store."""
        self.close()

    def close(self) -> None:
        """Let the store go; the embedded database stops when its last client is gone."""
        self._backend.close()

    @property
    def title(self) -> str:
        """Which database it is, with its version."""
        return self._backend.title

    def read(
        self,
        text: str,
        parameters: Mapping[str, object] | None = None,
        *,
        timeout: float = 10.0,
        limit: int | None = 1000,
    ) -> Rows:
        """The rows that reading Cypher gives; whatever the text says, it cannot write.

        Raises:
            QueryError: the Cypher is wrong, slow, or does more than read.
            StoreError: the store cannot be reached.
        """
        values = dict(parameters or {})
        if isinstance(self._backend, EmbeddedStore):
            return read_embedded(self._backend, text, values, timeout=timeout, limit=limit)
        return read_server(self._backend, text, values, timeout=timeout, limit=limit)

    def load(self, folder: str | Path, *, prune: bool = False) -> LoadSummary:
        """What changed by loading an output folder; with `prune`, what it lost goes as well.

        Raises:
            OutputError: no output folder. StoreError: the store cannot be written.
        """
        return loading.load(self._backend.writer, Path(folder), prune=prune)

    def export(self, folder: str | Path) -> ExportSummary:
        """Where the store's collections were written, each as the output folder it came from.

        Raises:
            StoreError: the store is empty. OutputError: the folder cannot be written.
        """
        return exporting.export(self._backend.writer, Path(folder))

    def status(self) -> StoreStatus:
        """What the store holds."""
        return status(self._backend.writer, self.title)


def check_store(uri: str) -> None:
    """Raise StoreError if that is no name of a store, or a server's that does not let us in.

    For whoever has long work to do before the store is needed; a folder is looked at only then.
    """
    where = target.parse(uri)
    if not isinstance(where, Path):
        ServerStore(where).close()


def open_store(uri: str, *, create: bool = False) -> Store:
    """The store of that name: bolt://… and neo4j://…, the word neo4j, or a folder.

    Raises:
        StoreError: no such store, unknown scheme, server down, wrong password, or no embedded
            database for this machine.
    """
    where = target.parse(uri)
    if isinstance(where, Path):
        return Store(EmbeddedStore(where, create=create))
    return Store(ServerStore(where))
