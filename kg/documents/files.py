"""Which articles the arguments of a command mean, and what each is called."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

STDIN = "-"
SUFFIX = ".txt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file to read: where it is (None for stdin), what it is called, what keeps it unread."""

    path: Path | None
    name: str
    problem: str | None = None


def find_sources(docs: Sequence[str | Path]) -> tuple[Source, ...]:
    """The articles of all arguments, sorted by name.

    A folder gives its .txt files and those of its folders, without hidden ones.

    Raises:
        DocumentError: nothing there, or two articles of one name.
    """
    if not docs:
        raise DocumentError("DOCS", "no articles were named: give .txt files, folders, or -")
    found = [source for argument in docs for source in _of_argument(argument, len(docs) > 1)]
    by_name: dict[str, Source] = {}
    for source in found:
        other = by_name.setdefault(source.name, source)
        if other is not source:
            raise DocumentError(
                source.name,
                f"two articles have this path: {other.path or STDIN} and {source.path or STDIN}; "
                "rename one, or give the folder that holds both",
            )
    return tuple(by_name[name] for name in sorted(by_name))


def _of_argument(argument: str | Path, several: bool) -> list[Source]:
    """The articles of one argument; `several`: their names begin with the argument's folder."""
    if str(argument) == STDIN:
        return [Source(path=None, name=STDIN)]
    path = Path(argument)
    try:
        mode = path.stat().st_mode
    except OSError as error:
        raise DocumentError(
            str(argument), f"cannot be read: {error.strerror}: give a .txt file or a folder of them"
        ) from error
    if not stat.S_ISDIR(mode):
        return [_source(path, _printable(path.name))]
    prefix = f"{_printable(path.resolve().name)}/" if several else ""
    found = list(_in_folder(path, prefix, frozenset()))
    if not found:
        raise DocumentError(str(argument), f"no {SUFFIX} file in this folder: {_others(path)}")
    return found


def _in_folder(folder: Path, prefix: str, above: frozenset[str]) -> Iterator[Source]:
    """The articles in a folder and its folders; a link back to a folder above is not followed."""
    real = os.path.realpath(folder)
    if real in above:
        return
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        yield Source(path=folder, name=prefix or folder.name, problem=_unreadable(error))
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        name = prefix + _printable(entry.name)
        if entry.is_dir():
            yield from _in_folder(entry, f"{name}/", above | {real})
        elif entry.suffix.lower() == SUFFIX:
            yield _source(entry, name)


def _source(path: Path, name: str) -> Source:
    """The file as a source; a link to nowhere, a pipe or a device is one that is not opened."""
    try:
        mode = path.stat().st_mode
    except OSError as error:
        return Source(path=path, name=name, problem=_unreadable(error))
    regular = stat.S_ISREG(mode)
    return Source(path=path, name=name, problem=None if regular else "is not a regular file")


def _unreadable(error: OSError) -> str:
    """Why the system does not give it."""
    return f"cannot be read: {error.strerror}"


def _printable(name: str) -> str:
    """The name of a file as text, also where its bytes are none in UTF-8."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def _others(folder: Path) -> str:
    """What a folder without articles holds instead."""
    suffixes = sorted({p.suffix.lower() for p in folder.rglob("*") if p.suffix and p.is_file()})
    if not suffixes:
        return "it is empty"
    return f"it holds {', '.join(suffixes)}; save the articles as plain text"
