"""What `--store` means: a server's address, the word neo4j, or a folder."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from kg.errors import StoreError, StoreNameError

SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")
WORD = "neo4j"


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A Neo4j server; without a password we ask to be let in without one."""

    uri: str
    user: str
    password: str | None
    database: str | None


def parse(text: str) -> Server | Path:
    """The server or the folder that a store's name means.

    User, password and database come from NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE alone:
    what stands on a command line is seen by everybody on the machine.

    >>> parse("out/store")
    PosixPath('out/store')

    Raises:
        StoreNameError: an unknown scheme, or a password in the address.
        StoreError: NEO4J_URI is not set.
    """
    if text == WORD:
        address = os.environ.get("NEO4J_URI")
        if not address:
            raise StoreError(
                "store neo4j: NEO4J_URI is not set; for example NEO4J_URI=bolt://localhost:7687 "
                "(a folder of that name is ./neo4j)"
            )
        return _server(address, "NEO4J_URI")
    if "://" in text:
        return _server(text, "store")
    if not text.strip():
        raise StoreNameError("store: an empty name; give a folder, or bolt://HOST:PORT")
    return Path(text)


def _server(address: str, where: str) -> Server:
    """The server at an address."""
    parts = urlsplit(address)
    if parts.scheme.lower() not in SCHEMES:
        raise StoreNameError(
            f"{where} {address!r}: unknown scheme {parts.scheme!r}; give a folder, or one of "
            + ", ".join(f"{scheme}://" for scheme in SCHEMES)
        )
    if "@" in parts.netloc:
        bare = urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))
        raise StoreNameError(
            f"{where}: user and password do not belong into the address; "
            f"set NEO4J_USERNAME and NEO4J_PASSWORD and use {bare}"
        )
    return Server(
        uri=address,
        user=os.environ.get("NEO4J_USERNAME") or "neo4j",
        password=os.environ.get("NEO4J_PASSWORD") or None,
        database=os.environ.get("NEO4J_DATABASE") or None,
    )
