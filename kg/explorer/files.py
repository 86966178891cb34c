"""Files written whole or not at all, text as UTF-8."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from kg.errors import OutputError


def write_whole(path: Path, content: str | bytes) -> None:
    """Write the content, text as UTF-8, beside `path` and put it in its place in one step.

    Raises:
        OutputError: the folder is missing or the file cannot be written there.
    """
    data = clean(content).encode() if isinstance(content, str) else content
    temporary = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".")
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        Path(temporary).chmod(0o644)
        os.replace(temporary, path)  # noqa: PTH105 - Path.replace is the same call
    except OSError as error:
        raise OutputError(f"{path}: cannot be written: {error.strerror}") from error
    finally:
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)


def clean(text: str) -> str:
    """The text without what UTF-8 cannot hold: lone surrogates become U+FFFD."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
