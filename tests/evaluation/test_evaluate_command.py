"""`kg evaluate GOLD OUT`: figures on stdout, mistakes on wish, one line for a misuse."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from evaluation.handmade import event, triple, write_gold, write_out

if TYPE_CHECKING:
    from pathlib import Path


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    """What `kg evaluate` does with these arguments."""
    command = [sys.executable, "-m", "kg.cli", "evaluate", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    return write_gold(
        tmp_path / "gold.jsonl",
        [event("Ann Lee", "REQUEST", "Borduria"), event("Bo Kim", "AID", "Borduria")],
    )


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return write_out(tmp_path / "out", [triple("Ann Lee", "REQUEST", "Borduria")])


def test_figures_and_confidence_table(gold: Path, out: Path) -> None:
    done = run(gold, out)
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert "recall           0.5" in lines
    assert "precision        1.0" in lines
    assert "confidence       triples  share  right    odds" in lines
    assert "MISSED" not in done.stdout


def test_errors_lists_what_is_missed(gold: Path, out: Path) -> None:
    done = run(gold, out, "--errors")
    assert done.stdout.splitlines()[-1] == (
        "MISSED one: Bo Kim -AID-> Borduria (ext, actual) | no such words"
    )


def test_json_is_one_object(gold: Path, out: Path) -> None:
    told = json.loads(run(gold, out, "--json").stdout)
    assert told["f1"] == 0.6667
    assert [band["triples"] for band in told["confidence"]] == [0, 0, 1]


def test_missing_gold_or_output_is_one_line(gold: Path, out: Path, tmp_path: Path) -> None:
    for arguments, named in (((tmp_path / "none", out), "none"), ((gold, tmp_path), "kg extract")):
        done = run(*arguments)
        assert done.returncode == 1
        assert done.stdout == ""
        assert named in done.stderr
        assert len(done.stderr.splitlines()) == 1
