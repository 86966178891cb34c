"""Two runs never write one output folder at once, and a run that fails leaves no empty folder."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from kg.errors import OutputError
from kg.holding import LOCK, held

if TYPE_CHECKING:
    from pathlib import Path

HOLD = """
import pathlib, sys
from kg.holding import held
with held(pathlib.Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_run_is_told_who_holds_the_folder(tmp_path: Path) -> None:
    with held(tmp_path), pytest.raises(OutputError) as error, held(tmp_path):
        pass
    said = str(error.value)
    assert said.startswith(f"{tmp_path}: another run is writing it (process {os.getpid()} since 2")
    assert re.search(r"since \d{4}-\d\d-\d\d \d\d:\d\d:\d\d[+-]\d\d:\d\d\); wait until", said)
    with held(tmp_path):
        assert (tmp_path / LOCK).read_text().startswith(f"process {os.getpid()} since ")
    assert list(tmp_path.iterdir()) == []


def test_other_folders_are_free(tmp_path: Path) -> None:
    with held(tmp_path / "one"), held(tmp_path / "two"):
        assert (tmp_path / "one" / LOCK).is_file()
        assert (tmp_path / "two" / LOCK).is_file()


@pytest.mark.skipif(sys.platform == "win32", reason="a process is ended another way there")
def test_a_run_that_is_killed_lets_go(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as run:
        assert run.stdout is not None
        assert run.stdout.readline() == "held\n"
        with pytest.raises(OutputError, match=f"process {run.pid} since"), held(tmp_path):
            pass
        run.send_signal(signal.SIGKILL)
    assert (tmp_path / LOCK).is_file()
    with held(tmp_path):
        assert (tmp_path / LOCK).read_text().startswith(f"process {os.getpid()} since ")
    assert not (tmp_path / LOCK).exists()


def test_folders_made_for_nothing_are_taken_away(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), held(tmp_path / "new" / "out"):
        raise KeyboardInterrupt
    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_something_in_it_stays(tmp_path: Path) -> None:
    with held(tmp_path / "new" / "out"):
        (tmp_path / "new" / "out" / "cache").write_text("x")
    assert [path.name for path in (tmp_path / "new" / "out").iterdir()] == ["cache"]


def test_an_empty_folder_that_was_there_before_stays(tmp_path: Path) -> None:
    with held(tmp_path):
        pass
    assert tmp_path.is_dir()
