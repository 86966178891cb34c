"""What a terminal shows: progress on stderr, a summary of a build on stdout."""

from __future__ import annotations

import logging
import shlex
import shutil
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeRemainingColumn,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kg.journey import Build
    from kg.options import Report

MANY = 5


def log_to_stderr(*, debug: bool) -> None:
    """Send the log to stderr, warnings and worse; everything with `debug`."""
    logging.basicConfig(
        stream=sys.stderr, level=logging.WARNING, format="%(levelname)s: %(message)s", force=True
    )
    level = logging.DEBUG if debug else logging.WARNING
    for name in ("kg", "loaders", "queries"):
        logging.getLogger(name).setLevel(level)


def misuse_line(error: Any) -> str:  # noqa: ANN401 - the parser of lines has no public type
    """What is wrong in a command line and where help is, in one line.

    Without a command there is nothing wrong: what there is to say is the help itself.
    """
    command = error.ctx.command_path if error.ctx else "kg"
    message: str = error.format_message().strip()
    if message.startswith("Usage:"):
        return message
    message = " ".join(message.split()).rstrip(".")
    return f"{command}: {message[0].lower()}{message[1:]}; see `{command} --help`"


@contextmanager
def progress_bar(what: str) -> Iterator[Callable[[int, int, str], None]]:
    """A bar on stderr, moved by calling what it yields with (done, total, name).

    Where stderr is no terminal, nothing moves; a line at the end says how many were done.
    """
    console = Console(stderr=True)
    with _bar(what, console) if console.is_terminal else _last_line(what, console) as move:
        yield move


@contextmanager
def _bar(what: str, console: Console) -> Iterator[Callable[[int, int, str], None]]:
    """A bar that moves, and leaves nothing behind."""
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[name]}", style="dim", markup=False),
    )
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task(what, total=None, name="")

        def move(done: int, total: int, name: str) -> None:
            bar.update(task, completed=done, total=total, name=name)

        yield move


@contextmanager
def _last_line(what: str, console: Console) -> Iterator[Callable[[int, int, str], None]]:
    """A line at the end, also where that comes early."""
    last = (0, 0)

    def move(done: int, total: int, _name: str) -> None:
        nonlocal last
        last = (done, total)

    try:
        yield move
    finally:
        if last != (0, 0):
            console.print(f"{what}: {last[0]} of {last[1]}", highlight=False)


def report_lines(report: Report) -> Iterator[str]:
    """What an extraction found and what it left, in a few lines."""
    counts = report.counts
    found = (
        f"{counts['triples']} triples in {counts['sentences']} sentences, "
        f"{counts['events']} events ({counts['dated_events']} dated), {counts['actors']} actors"
    )
    again = f", {report.parsed} of them anew" if report.parsed < report.read else ""
    yield f"read {report.read} articles{again}: {found}"
    yield from _some("skipped", [f"{one['file']}: {one['reason']}" for one in report.skipped])
    yield from _some("warning", list(report.warnings))


def _some(label: str, lines: list[str]) -> Iterator[str]:
    """The first few lines under a label; the rest is counted and said to be in report.json."""
    for text in lines[:MANY]:
        yield f"  {label}: {text}"
    if len(lines) > MANY:
        yield f"  {label}: {len(lines) - MANY} more, see report.json"


def build_lines(build: Build) -> Iterator[str]:
    """What a build made, where it is, and three commands to go on with."""
    yield from report_lines(build.report)
    yield f"triples   {build.out}/triples.jsonl (and documents, actors, events, report.json)"
    if build.load is not None:
        yield f"store     {build.store}"
    else:
        yield f"store     none: {build.store_failure}"
    yield f"page      {build.page.path} (open it in a browser)"
    yield ""
    yield "next:"
    kg, store = program(), shlex.quote(build.store)
    if build.load is not None:
        yield f"  {kg} query who-spoke-to-whom --store {store}"
        yield f"  {kg} queries    # the other questions"
    yield f"  {kg} view {shlex.quote(str(build.out))} -o report.html --top 20"


def program() -> str:
    """What to type for this program: `kg` where that is on the path, else what was typed now."""
    typed = Path(sys.argv[0])
    if typed.name != "kg":  # we were called from Python
        return "kg"
    found = shutil.which("kg")
    return "kg" if found and typed.exists() and typed.samefile(found) else shlex.quote(str(typed))
