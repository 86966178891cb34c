"""What tests share, a start each: an embedded store, a real Neo4j server, a browser."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from graphs import sample
from require import require
from servers.jars import Missing
from servers.neo4j_server import Neo4jServer, compose_settings, neo4j_server
from servers.wiping import wipe

from kg.errors import StoreError
from kg.output import write_output
from loaders import open_store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

    from loaders import Store

BACKENDS = ("embedded", "neo4j")


@pytest.fixture(scope="session")
def neo4j(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neo4jServer]:
    """A running Neo4j server with the settings of docker-compose.yml; NEO4J_* tell of it."""
    try:
        with (
            neo4j_server(tmp_path_factory.mktemp("neo4j"), compose_settings()) as server,
            pytest.MonkeyPatch.context() as patch,
        ):
            for name, value in server.environment().items():
                patch.setenv(name, value)
            yield server
    except Missing as missing:
        require("a Neo4j server", str(missing))


@pytest.fixture(scope="session")
def embedded_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder of an embedded store that stays open during the tests."""
    folder = tmp_path_factory.mktemp("embedded") / "store"
    try:
        store = open_store(str(folder), create=True)
    except StoreError as error:
        require("the embedded store", str(error))
    with store:
        yield folder


@pytest.fixture(scope="session", params=BACKENDS)
def store_uri(request: pytest.FixtureRequest) -> str:
    """The name of each kind of store in turn, as `--store` takes it."""
    if request.param == "embedded":
        return str(request.getfixturevalue("embedded_folder"))
    return str(request.getfixturevalue("neo4j").uri)


@pytest.fixture
def empty_store(store_uri: str) -> Iterator[Store]:
    """Each kind of store in turn, open and with nothing in it."""
    wipe(store_uri)
    with open_store(store_uri) as store:
        yield store


@pytest.fixture(scope="module")
def sample_store(store_uri: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Each kind of store in turn, open and holding the sample of graphs.py; not to be changed."""
    wipe(store_uri)
    folder = tmp_path_factory.mktemp("sample")
    write_output(sample(), folder)
    with open_store(store_uri) as store:
        store.load(folder)
        yield store


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A Chromium that the tests drive."""
    names = ("chromium", "chromium-browser", "google-chrome")
    path = next(filter(None, map(shutil.which, names)), None)
    if path is None:
        require("Chromium", "apt install chromium")
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only with a browser

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()
