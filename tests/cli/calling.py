"""The command `kg` as somebody types it: a process of its own, with what it says and its status."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

KG = Path(sys.executable).parent / "kg"


class Done(NamedTuple):
    """What a command did: its exit status, what it printed, what it said on stderr."""

    status: int
    out: str
    err: str


def kg(*words: object, cwd: Path, stdin: str = "", **environment: str) -> Done:
    """What `kg` with these words does in that folder, with these variables set."""
    done = subprocess.run(
        [KG, *map(str, words)],
        cwd=cwd,
        input=stdin,
        env=os.environ | {"NO_COLOR": "1"} | environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    return Done(done.returncode, done.stdout, done.stderr)


def succeed(*words: object, cwd: Path, **environment: str) -> Done:
    """What `kg` with these words does, which must be done with status 0."""
    done = kg(*words, cwd=cwd, **environment)
    assert done.status == 0, done
    return done
