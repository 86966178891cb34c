"""What a terminal shows of an extraction and a build."""

from __future__ import annotations

import dataclasses
import logging
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.console import build_lines, log_to_stderr, program, progress_bar, report_lines
from kg.explorer import PageSummary
from kg.journey import Build
from kg.options import Report
from loaders import LoadSummary

if TYPE_CHECKING:
    from collections.abc import Iterator

REPORT = Report(
    schema=1,
    collection="out",
    read=4,
    parsed=4,
    skipped=(),
    warnings=(),
    counts={
        "documents": 4,
        "actors": 7,
        "triples": 9,
        "events": 6,
        "dated_events": 5,
        "sentences": 8,
    },
    versions={},
    timings={},
)
FOUND = "9 triples in 8 sentences, 6 events (5 dated), 7 actors"
LOADED = LoadSummary(
    new=4, changed=0, unchanged=0, removed=0, kept=0, events=6, events_written=6, actors=7
)
BUILD = Build(
    out=Path("my out"),
    report=REPORT,
    store="my out/store",
    load=LOADED,
    store_failure=None,
    page=PageSummary(path=Path("my out/graph.html"), actors=7, events=6, hidden=0),
)


def test_a_report_in_one_line() -> None:
    assert list(report_lines(REPORT)) == [f"read 4 articles: {FOUND}"]
    again = dataclasses.replace(REPORT, parsed=1)
    assert list(report_lines(again)) == [f"read 4 articles, 1 of them anew: {FOUND}"]


def test_what_was_skipped_is_listed_and_much_of_it_counted() -> None:
    skipped = tuple({"file": f"{n}.txt", "reason": "empty file"} for n in range(7))
    report = dataclasses.replace(REPORT, skipped=skipped[:1], warnings=("m.csv:2: no file 'x'",))
    assert list(report_lines(report))[1:] == [
        "  skipped: 0.txt: empty file",
        "  warning: m.csv:2: no file 'x'",
    ]
    many = list(report_lines(dataclasses.replace(REPORT, skipped=skipped)))
    assert len(many) == 7
    assert many[-1] == "  skipped: 2 more, see report.json"


def test_a_build_says_where_everything_is_and_what_to_do_next() -> None:
    assert list(build_lines(BUILD)) == [
        f"read 4 articles: {FOUND}",
        "triples   my out/triples.jsonl (and documents, actors, events, report.json)",
        "store     my out/store",
        "page      my out/graph.html (open it in a browser)",
        "",
        "next:",
        "  kg query who-spoke-to-whom --store 'my out/store'",
        "  kg queries    # the other questions",
        "  kg view 'my out' -o report.html --top 20",
    ]


def test_commands_are_told_as_they_can_be_typed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in ("a b", "other"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "kg").touch(0o755)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", ["a b/kg"])
    monkeypatch.setenv("PATH", str(tmp_path / "a b"))
    assert program() == "kg"
    for path in (str(tmp_path / "other"), str(tmp_path)):
        monkeypatch.setenv("PATH", path)
        assert program() == "'a b/kg'"
    monkeypatch.setattr(sys, "argv", ["kernel.py"])
    assert program() == "kg"


def test_a_build_without_a_store_says_why_and_offers_no_question() -> None:
    failed = dataclasses.replace(BUILD, load=None, store_failure="no wheel for this machine")
    lines = list(build_lines(failed))
    assert "store     none: no wheel for this machine" in lines
    assert not [text for text in lines if "kg quer" in text]


def test_progress_is_a_last_line_where_stderr_is_no_terminal(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with progress_bar("reading") as move:
        move(0, 2, "")
        move(1, 2, "[bold]a[/bold].txt")
    with progress_bar("nothing"):
        pass

    def stop() -> None:
        with progress_bar("stopping") as move:
            move(1, 3, "a.txt")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stop()
    printed = capsys.readouterr()
    assert (printed.out, printed.err) == ("", "reading: 1 of 2\nstopping: 1 of 3\n")


def test_progress_is_a_bar_in_a_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TTY_COMPATIBLE", "1")
    monkeypatch.setenv("COLUMNS", "120")
    with progress_bar("reading") as move:
        move(0, 2, "")
        move(2, 2, "[bold]a[/bold].txt")
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "reading" in printed.err
    assert "2/2" in printed.err
    assert "[bold]a[/bold].txt" in printed.err


@pytest.fixture
def levels() -> Iterator[None]:
    """Leaves the log as it was."""
    loggers = [logging.getLogger(name) for name in ("kg", "loaders", "queries")]
    before = [logger.level for logger in loggers]
    yield
    for logger, level in zip(loggers, before, strict=True):
        logger.setLevel(level)
    logging.basicConfig(force=True)


@pytest.mark.usefixtures("levels")
def test_the_log_goes_to_stderr_and_debug_shows_all(capsys: pytest.CaptureFixture[str]) -> None:
    log = logging.getLogger("kg.somewhere")
    log_to_stderr(debug=False)
    log.debug("hidden")
    log.warning("seen")
    log_to_stderr(debug=True)
    log.debug("seen too")
    logging.getLogger("neo4j").debug("never")
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err == "WARNING: seen\nDEBUG: seen too\n"
