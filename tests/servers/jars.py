"""The jars of a Neo4j Community server, fetched by Maven once and kept in .cache.

Runs as a script too: `python tests/servers/jars.py` fetches what the tests need.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

VERSION = "5.26.28"  # as in docker-compose.yml; a test holds them together
CACHE = Path(__file__).parents[2] / ".cache" / "neo4j"
ARTIFACTS = (("org.neo4j.app", "neo4j-server"), ("org.neo4j", "neo4j"), ("org.neo4j", "neo4j-bolt"))
DEPENDENCY = (
    "<dependency><groupId>{}</groupId><artifactId>{}</artifactId><version>{}</version></dependency>"
)
POM = """\
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId><artifactId>neo4j-jars</artifactId><version>1</version>
  <dependencies>{}</dependencies>
</project>
"""


class Missing(Exception):  # noqa: N818 - not an error but the reason for skipping a test
    """What a server needs and this machine does not have."""


def jars(version: str = VERSION) -> Path:
    """The folder with the server's jars, fetched if it is not there yet.

    Raises:
        Missing: no Maven, or it cannot fetch them.
    """
    folder = CACHE / version
    if (folder / "complete").is_file():
        return folder / "lib"
    maven = shutil.which("mvn")
    if maven is None:
        raise Missing("Maven fetches the server's jars: apt install maven")
    folder.mkdir(parents=True, exist_ok=True)
    dependencies = "".join(DEPENDENCY.format(*artifact, version) for artifact in ARTIFACTS)
    (folder / "pom.xml").write_text(POM.format(dependencies), "utf-8")
    # two jars share a name: without the group before it one would overwrite the other
    goal = ["dependency:copy-dependencies", "-Dmdep.prependGroupId=true", "-DoutputDirectory=lib"]
    done = subprocess.run(
        [maven, "-q", "-B", *goal], cwd=folder, capture_output=True, text=True, check=False
    )
    if done.returncode:
        words = (done.stdout + done.stderr).strip().splitlines()
        raise Missing(
            f"Maven could not fetch the server's jars: {words[0] if words else 'no reason'}"
        )
    (folder / "complete").touch()
    return folder / "lib"


if __name__ == "__main__":
    try:
        jars()
    except Missing as missing:
        sys.exit(str(missing))
