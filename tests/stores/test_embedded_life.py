"""The embedded database lives as long as somebody uses it, and no longer."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from graphs import sample
from require import require

from kg.errors import StoreError
from kg.output import write_output
from loaders import open_store
from loaders.embedded import runtime

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

pytestmark = [
    pytest.mark.store,
    pytest.mark.skipif(sys.platform != "linux", reason="looks at processes through /proc"),
]

PATIENCE = 60.0
# a process of its own that opens a store, says so, and holds it until its stdin ends
CLIENT = """
import sys
from loaders import open_store
with open_store(sys.argv[1], create=True) as store:
    print(store.read("RETURN 1 AS one").rows, flush=True)
    sys.stdin.read()
"""


@pytest.fixture(scope="module", autouse=True)
def wheel() -> None:
    """The embedded database must be there."""
    try:
        runtime()
    except StoreError as error:
        require("the embedded store", str(error))


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder for a store, whose name no command line or options file likes."""
    yield tmp_path / 'a "new" störe'
    wait_until(lambda: not databases(tmp_path))


@pytest.fixture
def client() -> Iterator[Callable[[Path], subprocess.Popen[str]]]:
    """What starts a process that opens a store; all are killed at the end."""
    with contextlib.ExitStack() as started:

        def start(folder: Path) -> subprocess.Popen[str]:
            process = subprocess.Popen(
                [sys.executable, "-c", CLIENT, str(folder)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
            started.callback(process.wait)
            started.callback(process.kill)
            return process

        yield start


def databases(below: Path) -> set[int]:
    """The ids of the Java processes that work in that folder or below it."""
    found = set()
    for process in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            inside = (process / "cwd").resolve().is_relative_to(below.resolve())
            if inside and b"ArcadeDBServer" in (process / "cmdline").read_bytes():
                found.add(int(process.name))
    return found


def wait_until(holds: Callable[[], bool]) -> None:
    """Return when it holds; fail when that takes too long."""
    deadline = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < deadline, "it did not come to that"
        time.sleep(0.1)


def opened(process: subprocess.Popen[str]) -> bool:
    """Whether that client opened its store and could read."""
    assert process.stdout is not None
    return process.stdout.readline().strip() == "((1,),)"


def test_processes_that_start_at_once_share_one_database(
    folder: Path, client: Callable[[Path], subprocess.Popen[str]]
) -> None:
    clients = [client(folder) for _ in range(3)]
    assert all(map(opened, clients))
    assert len(databases(folder)) == 1


def test_the_database_leaves_with_its_last_client(
    folder: Path, client: Callable[[Path], subprocess.Popen[str]]
) -> None:
    one, other = client(folder), client(folder)
    assert opened(one)
    assert opened(other)
    one.kill()
    time.sleep(5)
    assert len(databases(folder)) == 1
    other.kill()  # not even a killed client keeps it
    wait_until(lambda: not databases(folder))
    assert not (folder / "server.json").exists()


def test_what_was_loaded_is_there_after_the_folder_moved(folder: Path, tmp_path: Path) -> None:
    write_output(sample(), tmp_path / "out")
    with open_store(str(folder), create=True) as store:
        store.load(tmp_path / "out")
        copy = shutil.copytree(
            folder, tmp_path / "copy", ignore=shutil.ignore_patterns("databases")
        )
        assert (copy / "server.json").exists()
    wait_until(lambda: not databases(folder))
    moved = folder.rename(tmp_path / "moved")
    # the address of a database that runs no more, as a crash of the machine leaves it
    shutil.copy(copy / "server.json", moved / "server.json")
    with open_store(str(moved)) as store:
        assert store.status().counts["events"] == 14


def test_a_copy_of_an_open_store_is_another_store(folder: Path, tmp_path: Path) -> None:
    with open_store(str(folder), create=True):
        (tmp_path / "copy").mkdir()
        for name in ("store.json", "server.json"):
            shutil.copy(folder / name, tmp_path / "copy" / name)
        with open_store(str(tmp_path / "copy")) as copy:
            assert copy.status().counts["events"] == 0
            assert len(databases(tmp_path)) == 2


def test_a_removed_folder_takes_its_database_along(
    tmp_path: Path, client: Callable[[Path], subprocess.Popen[str]]
) -> None:
    process = client(tmp_path / "store")
    assert opened(process)
    (tmp_path / "store" / "server.json").unlink()
    wait_until(lambda: not databases(tmp_path))


def test_a_killed_keeper_leaves_no_orphan_and_no_lock(
    folder: Path, client: Callable[[Path], subprocess.Popen[str]]
) -> None:
    process = client(folder)
    assert opened(process)
    (database,) = databases(folder)
    stat_line = Path("/proc", str(database), "stat").read_text("ascii")
    keeper = int(stat_line.rpartition(")")[2].split()[1])
    os.kill(keeper, signal.SIGKILL)
    wait_until(lambda: not databases(folder))
    with open_store(str(folder)) as store:
        assert store.read("RETURN 1 AS one").rows == ((1,),)


def test_passwords_are_for_the_owner_alone(folder: Path) -> None:
    with open_store(str(folder), create=True):
        address = json.loads((folder / "server.json").read_text("utf-8"))
        (database,) = databases(folder)
        command = Path("/proc", str(database), "cmdline").read_bytes()
        assert not any(word.encode() in command for word in address["passwords"].values())
        assert len(set(address["passwords"].values())) == len(address["passwords"]) == 5
        private = [path for path in folder.rglob("*") if holds_secret(path, address["passwords"])]
        assert private == [folder / "server.json"]
        for path in (folder / "server.json", *(folder / "config").glob("server-*")):
            assert stat.S_IMODE(path.stat().st_mode) == 0o600, path


def holds_secret(path: Path, passwords: dict[str, str]) -> bool:
    """Whether a file holds one of the passwords as it is."""
    return path.is_file() and any(word.encode() in path.read_bytes() for word in passwords.values())


def test_a_database_that_cannot_start_says_so(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("loaders.embedded.runtime", lambda: (Path("/bin/false"), "none"))
    with pytest.raises(StoreError, match="does not start"):
        open_store(str(folder), create=True)
