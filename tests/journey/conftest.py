"""Articles built once for all tests of the journey: ours, and those of ../shared when present."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from cli.calling import Done, succeed
from require import require

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared" / "articles"
METADATA = SHARED / "metadata.csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What a command made of a folder of articles, and what it said while doing so."""

    cwd: Path
    docs: Path
    out: Path
    done: Done

    @property
    def store(self) -> Path:
        """Its embedded store."""
        return self.out / "store"


def make(command: str, docs: Path, cwd: Path, name: str, *options: object) -> Made:
    """What `kg build` or `kg extract` makes of these articles in that folder."""
    done = succeed(command, docs, "--out", name, *options, cwd=cwd)
    return Made(cwd=cwd, docs=docs, out=cwd / name, done=done)


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """The examples, built in a folder whose name has a space."""
    cwd = tmp_path_factory.mktemp("newcomer")
    shutil.copytree(ROOT / "examples" / "articles", cwd / "articles")
    made = make("build", cwd / "articles", cwd, "my demo")
    if "store     none: " in made.done.out:
        require("the embedded store", made.done.out)
    return made


@pytest.fixture(scope="session")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """The five seed articles, built as issue 3 says."""
    cwd = tmp_path_factory.mktemp("seeds")
    return make("build", shared("seeds"), cwd, "seeds-out", "--metadata", METADATA)


@pytest.fixture(scope="session")
def wikinews(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """The Wikinews stories, read but not loaded."""
    cwd = tmp_path_factory.mktemp("wikinews")
    return make("extract", shared("wikinews"), cwd, "out", "--metadata", METADATA)


def shared(name: str) -> Path:
    """A folder of the shared articles."""
    if not (SHARED / name).is_dir():
        require(f"../shared/articles/{name}", "these articles are not part of the project")
    return SHARED / name
