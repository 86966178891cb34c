"""docker-compose.yml: safe by default, and the server that the tests start has its settings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import yaml
from servers.jars import VERSION
from servers.neo4j_server import COMPOSE, compose_settings

if TYPE_CHECKING:
    from servers.neo4j_server import Neo4jServer


@pytest.fixture(scope="module")
def service() -> dict[str, Any]:
    """The one service of the file."""
    (found,) = yaml.safe_load(COMPOSE.read_text("utf-8"))["services"].values()
    return dict(found)


def test_the_image_is_the_version_that_the_tests_run(service: dict[str, Any]) -> None:
    assert service["image"] == f"neo4j:{VERSION}-community"


def test_it_does_not_start_without_a_password(service: dict[str, Any]) -> None:
    assert service["environment"]["NEO4J_AUTH"].startswith("neo4j/${NEO4J_PASSWORD:?")


def test_only_this_machine_reaches_it(service: dict[str, Any]) -> None:
    assert service["ports"] == ["127.0.0.1:7474:7474", "127.0.0.1:7687:7687"]


def test_data_outlives_the_container_and_health_is_watched(service: dict[str, Any]) -> None:
    assert service["volumes"] == ["neo4j-data:/data"]
    assert service["healthcheck"]["test"][0] == "CMD-SHELL"


def test_there_are_no_plugins(service: dict[str, Any]) -> None:
    assert not any("PLUGIN" in name.upper() for name in service["environment"])


def test_names_are_translated_as_the_image_does() -> None:
    assert compose_settings() == {
        "dbms.security.allow_csv_import_from_file_urls": "false",
        "dbms.usage_report.enabled": "false",
        "server.memory.heap.initial_size": "512m",
        "server.memory.heap.max_size": "1g",
        "server.memory.pagecache.size": "256m",
    }


@pytest.mark.store
def test_the_running_server_has_these_settings(neo4j: Neo4jServer) -> None:
    from loaders import open_store  # noqa: PLC0415 - only with a server

    with open_store(neo4j.uri) as store:
        rows = store._backend.writer.fetch(  # noqa: SLF001 - SHOW is not for readers
            "SHOW SETTINGS YIELD name, value WHERE name IN $names RETURN name, value",
            names=list(compose_settings()),
        )
    found = {
        name: value.lower().replace(".00gib", "g").replace(".00mib", "m") for name, value in rows
    }
    assert found == compose_settings()
