"""One run at a time in an output folder, which nothing is left of where nothing came into it."""

from __future__ import annotations

import datetime as dt
import os
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final

from kg.errors import OutputError
from kg.output import check_writable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LOCK: Final = ".lock"
BEHIND: Final = 1000


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Nothing; inside, the folder is there and no other run may hold it.

    The operating system lets go of it when the process ends, however it ends.

    Raises:
        OutputError: the folder cannot be written, or another run holds it.
    """
    made = _missing(folder)
    check_writable(folder)
    lock = _lock(folder)
    try:
        yield
    finally:
        with suppress(OSError):
            (folder / LOCK).unlink()
        os.close(lock)
        with suppress(OSError):  # the first that is not empty ends it
            for path in made:
                path.rmdir()


def _missing(folder: Path) -> list[Path]:
    """The folders that have to be made for this one, inner ones first."""
    return [path for path in (folder, *folder.parents) if not path.exists()]


def _lock(folder: Path) -> int:
    """The open lock file, ours alone, with this process and the time written into it."""
    path = folder / LOCK
    while True:
        lock = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        if not _taken(lock):
            holder = os.read(lock, 200).decode("utf-8", "replace").strip()
            os.close(lock)
            raise OutputError(_told(folder, holder))
        with suppress(OSError):
            # the run before may have removed the file between our opening and our taking it
            if path.stat().st_ino == os.fstat(lock).st_ino:
                break
        os.close(lock)
    now = dt.datetime.now(tz=dt.UTC).astimezone().isoformat(" ", "seconds")
    os.truncate(lock, 0)
    os.write(lock, f"process {os.getpid()} since {now}\n".encode())
    return lock


def _told(folder: Path, holder: str) -> str:
    """What to say of a folder that is held."""
    return (
        f"{folder}: another run is writing it ({holder or 'just started'}); "
        "wait until it ends, stop it, or give another --out"
    )


if sys.platform == "win32":
    import msvcrt

    def _taken(lock: int) -> bool:
        """Whether the lock is ours now."""
        os.lseek(lock, BEHIND, os.SEEK_SET)  # what is locked cannot be read there
        try:
            msvcrt.locking(lock, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(lock, 0, os.SEEK_SET)
        return True

else:
    import fcntl

    def _taken(lock: int) -> bool:
        """Whether the lock is ours now."""
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
