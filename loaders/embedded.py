"""The embedded store: a folder, and a keeper process that serves it to everybody who opens it."""

from __future__ import annotations

import importlib.util
import json
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from kg.errors import StoreError
from loaders import keeper
from loaders.connection import Connection

WHEEL = "arcadedb-embedded"
MARKER = "store.json"
FORMAT = {"format": "kg graph store", "schema": 1}
ADDRESS = "server.json"
BESIDE = "store"  # where `kg build` puts the store of an output folder
LOG = Path("log", "database.log")
WAIT_SECONDS = 150.0  # a keeper that stops (30 s) and one that starts (90 s), with room


@dataclass(frozen=True, slots=True, kw_only=True)
class Lease:
    """A place at the keeper's: as long as the socket is open, the database runs."""

    socket: socket.socket
    bolt: int
    database: str
    passwords: Mapping[str, str]


class EmbeddedStore:
    """An open folder: one connection that writes and, as they are needed, some that only read."""

    def __init__(self, folder: Path, *, create: bool) -> None:
        """Open the folder's database, starting it if nobody has.

        Raises:
            StoreError: no store there, no database for this machine, or it does not start.
        """
        java, jars = runtime()
        prepare(folder, create=create)
        self.name = str(folder)
        self._lease = join(folder.resolve(), java, jars)
        self._readers: dict[str, Connection] = {}
        try:
            self.writer = self._connect(keeper.WRITER)
        except StoreError:
            self._lease.socket.close()
            raise

    @property
    def title(self) -> str:
        """Which database it is."""
        return f"embedded store (ArcadeDB {version(WHEEL)})"

    def reader(self, timeout: float) -> Connection:
        """A connection whose user may only read, and is stopped some time after the timeout."""
        enough = [seconds for seconds in keeper.READ_TIMEOUTS if seconds >= timeout]
        user = f"reader{enough[0] if enough else keeper.READ_TIMEOUTS[-1]}"
        if user not in self._readers:
            self._readers[user] = self._connect(user)
        return self._readers[user]

    def close(self) -> None:
        """Let it go; the database stops soon after its last client."""
        for connection in (self.writer, *self._readers.values()):
            connection.close()
        self._lease.socket.close()

    def _connect(self, user: str) -> Connection:
        return Connection(
            f"bolt://127.0.0.1:{self._lease.bolt}",
            auth=(user, self._lease.passwords[user]),
            database=self._lease.database,
            name=self.name,
        )


def runtime() -> tuple[Path, str]:
    """The Java program and the class path that the wheel brings.

    Raises:
        StoreError: the wheel is not installed.
    """
    found = importlib.util.find_spec("arcadedb_embedded")
    if found is None or found.origin is None:
        raise StoreError(
            "the embedded store is not available here: pip install 'actor-kg[store]' brings it "
            "(Linux with glibc 2.34 or newer, Apple silicon, Windows). Everything else works, "
            "also with a Neo4j server: --store bolt://HOST:PORT"
        )
    home = Path(found.origin).parent
    java = home / "jre" / "bin" / ("java.exe" if sys.platform == "win32" else "java")
    return java, str(home / "jars" / "*")


def prepare(folder: Path, *, create: bool) -> None:
    """See to it that the folder is a store of ours, making one where that is wanted.

    Raises:
        StoreError: it is no store, or one of another version.
    """
    marker = folder / MARKER
    if not marker.is_file():
        make(folder, marker, create=create)
    try:
        said = json.loads(marker.read_text("utf-8"))
        known = {key: said.get(key) for key in FORMAT} == FORMAT
    except (OSError, ValueError, AttributeError) as error:
        raise StoreError(
            f"{marker}: is damaged: {error}; remove the folder and load again"
        ) from error
    if not known:
        raise StoreError(
            f"{folder}: a store of another version (schema {said.get('schema')!r}, ours is "
            f"{FORMAT['schema']}); remove the folder and load again"
        )


def make(folder: Path, marker: Path, *, create: bool) -> None:
    """Make an empty store of a folder that is missing or empty."""
    if not create:
        there = "holds no store" if folder.is_dir() else "there is no such store"
        if (folder / BESIDE / MARKER).is_file():
            raise StoreError(f"{folder}: {there}, but {folder / BESIDE} is one")
        raise StoreError(f"{folder}: {there}; make one with `kg load OUT --store {folder}`")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise StoreError(f"{folder}: holds other files; name a new or an empty folder")
        keeper.write_private(marker, json.dumps(FORMAT) + "\n")
    except OSError as error:
        raise StoreError(f"{folder}: cannot be written: {error.strerror}") from error


def join(folder: Path, java: Path, jars: str) -> Lease:
    """A place at the keeper of that folder; one is started where there is none.

    When two processes start one at once, the second keeper finds the lock taken and leaves.
    """
    deadline = time.monotonic() + WAIT_SECONDS
    started: subprocess.Popen[bytes] | None = None
    while time.monotonic() < deadline:
        lease = ask(folder)
        if lease is not None:
            return lease
        status = None if started is None else started.poll()
        if started is None or status in {0, keeper.BUSY}:
            started = launch(folder, java, jars)
        elif status is not None:
            break
        time.sleep(0.05)
    raise StoreError(
        f"{folder}: its database does not start: {last_words(folder)} (see {folder / LOG})"
    )


def launch(folder: Path, java: Path, jars: str) -> subprocess.Popen[bytes]:
    """A keeper of its own session: a Ctrl-C meant for us must not stop a database others use."""
    log = folder / LOG
    try:
        log.parent.mkdir(exist_ok=True)
        with (log.parent / "keeper.log").open("ab") as words:
            return subprocess.Popen(  # noqa: S603 - our own interpreter, script and folder
                [sys.executable, "-I", "-S", keeper.__file__, str(folder), str(java), jars],
                stdin=subprocess.DEVNULL,
                stdout=words,
                stderr=words,
                cwd=folder,
                start_new_session=True,
            )
    except OSError as error:
        raise StoreError(f"{folder}: cannot be opened: {error.strerror}") from error


def ask(folder: Path) -> Lease | None:
    """A place at the folder's keeper, or None where none answers."""
    try:
        said = json.loads((folder / ADDRESS).read_text("utf-8"))
        here = folder.stat()
        hello = {"token": said["token"], "folder": [here.st_dev, here.st_ino]}
        place = socket.create_connection(("127.0.0.1", said["port"]), timeout=5)
    except (OSError, ValueError, KeyError, TypeError):
        return None
    try:
        place.sendall(json.dumps(hello).encode() + b"\n")
        if place.recv(64) == b"welcome\n":
            return Lease(
                socket=place,
                bolt=said["bolt"],
                database=said["database"],
                passwords=said["passwords"],
            )
    except OSError:
        pass
    place.close()
    return None


def last_words(folder: Path) -> str:
    """The last thing that the database, or else its keeper, said."""
    for log in (folder / LOG, folder / LOG.parent / "keeper.log"):
        if log.is_file() and (lines := log.read_text("utf-8", "replace").strip().splitlines()):
            return lines[-1]
    return "it says nothing"
