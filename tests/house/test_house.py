"""The rules of the house that no linter checks: sizes, docstrings, locks without addresses."""

from __future__ import annotations

import ast
import importlib
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MODULE_CEILING = 400
FUNCTION_CEILING = 50
ROOMS = ("kg", "loaders", "queries")
MODULES = sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))
ADDRESS = re.compile(r"https?://|--index-url|--find-links|file://", re.IGNORECASE)
MACHINE_PATH = re.compile(r"/(?:home|root|Users|work)/\w+")


def tracked(*patterns: str) -> list[Path]:
    """The files under version control that match, or all files where there is no git."""
    try:
        listed = subprocess.run(
            ["git", "ls-files", *patterns], cwd=ROOT, capture_output=True, text=True, check=True
        ).stdout.splitlines()
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no git checkout")
    return [ROOT / name for name in listed if (ROOT / name).is_file()]


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_modules_and_functions_keep_their_size(path: Path) -> None:
    text = path.read_text("utf-8")
    assert text.count("\n") <= MODULE_CEILING
    functions = (
        node
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )
    long = [
        f"{node.name}: {(node.end_lineno or 0) - node.lineno + 1} lines"
        for node in functions
        if (node.end_lineno or 0) - node.lineno + 1 > FUNCTION_CEILING
    ]
    assert not long


def test_no_tool_box_rooms() -> None:
    shelves = {"utils", "util", "helpers", "common", "misc", "base", "manager"}
    assert not [name_of(path) for path in MODULES if path.stem in shelves]


@pytest.mark.parametrize("lock", sorted((ROOT / "requirements").glob("*.txt")), ids=name_of)
def test_locks_hold_names_versions_and_hashes_alone(lock: Path) -> None:
    text = lock.read_text("utf-8")
    assert not ADDRESS.search(text)
    pins = re.findall(
        r"^[a-z0-9][\w.-]*(?:\[[\w,-]+\])?==\S+.*?(?=^\S|\Z)", text, re.MULTILINE | re.DOTALL
    )
    assert pins
    assert all("--hash=sha256:" in pin for pin in pins)
    assert "999.9.9" not in text


def test_nothing_tells_of_the_machine_that_wrote_it() -> None:
    texts = tracked("*.py", "*.md", "*.toml", "*.yml", "*.sh", "*.cypher", "*.ipynb", "Makefile")
    mine = Path(__file__)
    found = [
        f"{name_of(path)}: {match[0]}"
        for path in texts
        if path != mine and (match := MACHINE_PATH.search(path.read_text("utf-8")))
    ]
    assert not found


def test_every_public_name_is_there_and_documented() -> None:
    kg = importlib.import_module("kg")
    undocumented = [name for name in kg.__all__ if not getattr(kg, name).__doc__]
    assert not undocumented


def test_asking_for_help_or_a_question_loads_no_spacy() -> None:
    code = "import sys, kg.cli, queries, loaders; sys.exit('spacy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False)
    assert done.returncode == 0
