"""Every block of README.md and docs/ is run: commands against a fresh build, Python as it stands.

A block marked `sh` holds commands; one marked `console` commands after "$ ", each with the output
that must follow, where "..." stands for anything. Blocks marked `python` are run, those of one page
sharing their names; `toml` and `json` must parse; `cypher` must run against the example's store.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"^```(\w+)[^\n]*\n(.*?)^```", re.MULTILINE | re.DOTALL)
# They install, need Docker or a server of the reader's, open a browser, or run these very tests.
NOT_RUN = re.compile(r"^(?:make (?!demo)|docker |git |cd |pip |python3? -m venv|export |open )")
SERVER = "bolt://localhost:7687"  # what the pages say; the tests' own server listens elsewhere
KNOWN = {"sh", "console", "python", "text", "toml", "json", "cypher", "csv"}


class Block(NamedTuple):
    """A fenced block of a page."""

    page: Path
    line: int
    language: str
    text: str


def blocks() -> list[Block]:
    """All blocks of all pages."""
    found = []
    for page in PAGES:
        content = page.read_text("utf-8")
        for match in BLOCK.finditer(content):
            line = content[: match.start()].count("\n") + 1
            found.append(Block(page, line, match[1], match[2]))
    return found


def of(*languages: str) -> list[object]:
    """The blocks in these languages as test cases."""
    return [
        pytest.param(block, id=f"{block.page.relative_to(ROOT)}:{block.line}")
        for block in blocks()
        if block.language in languages
    ]


@pytest.fixture(scope="session")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as a reader has it: the examples, and `demo` built from them."""
    folder = tmp_path_factory.mktemp("reader")
    shutil.copytree(ROOT / "examples", folder / "examples")
    run("kg build examples/articles --out demo", folder)
    return folder


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """A command run in that folder with our `kg` first on the path."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(  # noqa: S602 - the shell that a reader would use
        command,
        shell=True,
        cwd=folder,
        env=os.environ | {"PATH": path, "COLUMNS": "100", "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done


def steps(block: Block) -> list[tuple[str, str]]:
    """Each command of a block with the output shown for it ("" where none is)."""
    if block.language == "sh":
        joined = block.text.replace("\\\n", " ")
        return [(line, "") for line in joined.splitlines() if line.strip() and line[0] != "#"]
    parts = re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]
    return [(part.partition("\n")[0], part.partition("\n")[2]) for part in parts]


def fits(shown: str, printed: str) -> bool:
    """Whether the output is as shown; "..." stands for anything."""
    pattern = ".*".join(re.escape(part) for part in shown.strip().split("..."))
    return re.fullmatch(pattern, printed.strip(), re.DOTALL) is not None


def test_every_block_says_its_language() -> None:
    assert {block.language for block in blocks()} <= KNOWN
    assert blocks()


@pytest.mark.model
@pytest.mark.store
@pytest.mark.parametrize("block", of("sh", "console"))
def test_commands_do_what_the_page_says(
    block: Block, place: Path, request: pytest.FixtureRequest
) -> None:
    for command, shown in steps(block):
        if NOT_RUN.match(command):
            continue
        if SERVER in command:
            command = command.replace(SERVER, request.getfixturevalue("neo4j").uri)  # noqa: PLW2901 - the same command, at another door
        if command == "make demo":
            recipe = subprocess.run(
                ["make", "-n", "-o", ".venv/core", "demo"],
                cwd=ROOT,
                env={k: v for k, v in os.environ.items() if not k.startswith("MAKE")},
                capture_output=True,
                text=True,
                check=True,
            ).stdout.split("\n")[0]
            assert shlex.split(recipe)[1:] == ["build", "examples/articles", "--out", "demo"]
            continue
        printed = run(command, place).stdout
        assert not shown.strip() or fits(shown, printed), printed


@pytest.mark.model
@pytest.mark.store
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_python_runs(page: Path, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = [block.text for block in blocks() if block.page == page and block.language == "python"]
    if not code:
        return
    monkeypatch.chdir(place)
    names: dict[str, object] = {}
    for text in code:
        exec(compile(text, str(page), "exec"), names)  # noqa: S102 - our own page


@pytest.mark.parametrize("block", of("toml", "json"))
def test_data_parses(block: Block) -> None:
    if block.language == "toml":
        assert tomllib.loads(block.text)
        return
    for line in block.text.strip().splitlines() if "\n{" in block.text else [block.text]:
        assert json.loads(line)


@pytest.mark.store
@pytest.mark.parametrize("block", of("cypher"))
def test_cypher_runs(block: Block, place: Path) -> None:
    command = f"kg query --cypher {shlex.quote(block.text)} --store demo/store --json"
    assert isinstance(json.loads(run(command, place).stdout), list)


def test_links_lead_somewhere() -> None:
    missing = [
        f"{page.name}: {target}"
        for page in PAGES
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text("utf-8"))
        if not (page.parent / target).exists()
    ]
    assert not missing
