"""What `--store` may say, and what a user reads when it does not work."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from servers.neo4j_server import free_port

from kg.errors import StoreError
from loaders import open_store
from loaders.target import Server, parse

if TYPE_CHECKING:
    from servers.neo4j_server import Neo4jServer


@pytest.fixture(autouse=True)
def no_environment(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """No settings of whoever runs the tests, unless a server is asked for."""
    if "neo4j" not in request.fixturenames:
        for name in ("URI", "USERNAME", "PASSWORD", "DATABASE"):
            monkeypatch.delenv(f"NEO4J_{name}", raising=False)


@pytest.mark.parametrize("scheme", ["bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"])
def test_every_scheme_of_the_driver_is_a_server(scheme: str) -> None:
    assert parse(f"{scheme}://host:7687") == Server(
        uri=f"{scheme}://host:7687", user="neo4j", password=None, database=None
    )


def test_the_environment_tells_user_password_database(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = {
        "NEO4J_URI": "neo4j://host",
        "NEO4J_USERNAME": "reader",
        "NEO4J_PASSWORD": "secret",
        "NEO4J_DATABASE": "news",
    }
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    expected = Server(uri="neo4j://host", user="reader", password="secret", database="news")  # noqa: S106 - an example
    assert parse("neo4j") == expected
    assert parse("neo4j://host") == expected


@pytest.mark.parametrize("text", ["out/store", "./neo4j", "C:\\out\\store", "/tmp/a b"])  # noqa: S108 - only a name
def test_everything_else_is_a_folder(text: str) -> None:
    assert parse(text) == Path(text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("http://host:7474", "unknown scheme 'http'; give a folder, or one of bolt://"),
        ("redis://host", "unknown scheme 'redis'"),
        (
            "bolt://neo4j:secret@host:7687",
            "set NEO4J_USERNAME and NEO4J_PASSWORD and use bolt://host",
        ),
        ("neo4j", "NEO4J_URI is not set"),
        (" ", "an empty name"),
    ],
)
def test_what_is_no_store_is_refused(text: str, message: str) -> None:
    with pytest.raises(StoreError, match=message) as caught:
        open_store(text)
    assert "secret" not in str(caught.value)


def test_a_server_that_is_down_is_named() -> None:
    address = f"bolt://127.0.0.1:{free_port()}"
    with pytest.raises(StoreError, match="cannot be reached: is it running") as caught:
        open_store(address)
    assert str(caught.value).startswith(address)


@pytest.mark.store
def test_a_wrong_password_is_told(neo4j: Neo4jServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", "not-the-password")
    with pytest.raises(StoreError, match=r"user or password is wrong.*NEO4J_PASSWORD") as caught:
        open_store(neo4j.uri)
    assert "not-the-password" not in str(caught.value)


@pytest.mark.store
def test_a_missing_password_is_told(neo4j: Neo4jServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEO4J_PASSWORD")
    with pytest.raises(StoreError, match="NEO4J_PASSWORD"):
        open_store(neo4j.uri)


@pytest.mark.store
def test_a_wrong_database_is_told(neo4j: Neo4jServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_DATABASE", "nowhere")
    with pytest.raises(StoreError, match="NEO4J_DATABASE"):
        open_store(neo4j.uri)


@pytest.mark.store
def test_the_word_neo4j_opens_the_server(neo4j: Neo4jServer) -> None:
    with open_store("neo4j") as store:
        assert store.title == "Neo4j 5.26.28"
        assert store.status().name == neo4j.uri


def test_asking_never_makes_a_store(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no such store; make one with `kg load"):
        open_store(str(tmp_path / "none"))
    assert not (tmp_path / "none").exists()
    with pytest.raises(StoreError, match="holds no store"):
        open_store(str(tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_an_output_folder_points_to_its_store(tmp_path: Path) -> None:
    (tmp_path / "store").mkdir()
    (tmp_path / "store" / "store.json").write_text("{}")
    with pytest.raises(StoreError, match=r"holds no store, but .*store is one$"):
        open_store(str(tmp_path))


def test_a_folder_with_other_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "diary.txt").write_text("mine")
    with pytest.raises(StoreError, match="holds other files"):
        open_store(str(tmp_path), create=True)
    assert [path.name for path in tmp_path.iterdir()] == ["diary.txt"]


def test_a_store_of_another_version_is_refused(tmp_path: Path) -> None:
    (tmp_path / "store.json").write_text(json.dumps({"format": "kg graph store", "schema": 99}))
    with pytest.raises(StoreError, match="schema 99, ours is 1"):
        open_store(str(tmp_path))


def test_a_damaged_store_is_refused(tmp_path: Path) -> None:
    (tmp_path / "store.json").write_text("{")
    with pytest.raises(StoreError, match="is damaged"):
        open_store(str(tmp_path))


def test_without_the_wheel_the_rest_is_offered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    with pytest.raises(StoreError, match=r"actor-kg\[store\].*Everything else works"):
        open_store(str(tmp_path / "store"), create=True)
    assert not (tmp_path / "store").exists()
