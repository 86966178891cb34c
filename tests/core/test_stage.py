"""Stage 1 parses what the cache does not know, goes on where it was stopped, and names failures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from core.stories import day, die, document

from kg import stage
from kg.errors import DocumentError, KGError, ModelError
from kg.options import DEFAULT_MODEL

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from core.conftest import Parser

    from kg.model import Document

FIVE = [document(f"{n}.txt", f"Story {n}.\n") for n in range(5)]


def run(
    folder: Path,
    documents: list[Document],
    *,
    trust: bool = False,
    progress: Callable[[int, int, str], None] | None = None,
) -> stage.Stage1:
    return stage.run(
        documents, folder, model=DEFAULT_MODEL, trust_header_dates=trust, progress=progress
    )


def test_every_article_is_parsed_once(tmp_path: Path, parser: Parser) -> None:
    first = run(tmp_path, FIVE)
    assert (first.parsed, first.failed) == (5, {})
    assert [one.cast[0].name for one in first.articles()] == [f"Actor of {n}.txt" for n in range(5)]
    again = run(tmp_path, FIVE)
    assert again.parsed == 0
    assert list(again.articles()) == list(first.articles())
    assert parser.asked == [f"{n}.txt" for n in range(5)]


def test_one_more_article_is_the_only_one_parsed(tmp_path: Path, parser: Parser) -> None:
    run(tmp_path, FIVE[1:])
    parser.asked.clear()
    more = run(tmp_path, FIVE)
    assert (more.parsed, parser.asked) == (1, ["0.txt"])
    assert [one.document_id for one in more.articles()] == [one.id for one in FIVE]


def test_a_stopped_run_goes_on_where_it_stopped(tmp_path: Path, parser: Parser) -> None:
    def stop(done: int, _all: int, _name: str) -> None:
        if done == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(tmp_path, FIVE, progress=stop)
    assert parser.asked == ["0.txt", "1.txt", "2.txt"]
    parser.asked.clear()
    assert run(tmp_path, FIVE).parsed == 2
    assert parser.asked == ["3.txt", "4.txt"]


def test_a_damaged_result_is_computed_anew(
    tmp_path: Path, parser: Parser, caplog: pytest.LogCaptureFixture
) -> None:
    names = run(tmp_path, FIVE).names
    parser.asked.clear()
    (tmp_path / f"{names[FIVE[1].id]}.json").write_text('{"document_id": "x"')
    (tmp_path / f"{names[FIVE[2].id]}.json").write_bytes(b"\xff\xfe")
    (tmp_path / f"{names[FIVE[3].id]}.json").write_text("[]")
    again = run(tmp_path, FIVE)
    assert parser.asked == ["1.txt", "2.txt", "3.txt"]
    assert len(list(again.articles())) == 5
    assert [record.levelname for record in caplog.records] == ["WARNING"] * 3


def test_a_result_that_vanishes_is_told(tmp_path: Path, parser: Parser) -> None:
    found = run(tmp_path, FIVE)
    (tmp_path / f"{found.names[FIVE[1].id]}.json").unlink()
    with pytest.raises(DocumentError, match="is gone from the cache; run the command again"):
        list(found.articles())
    assert len(parser.asked) == 5


def test_one_bad_article_never_stops_the_others(tmp_path: Path, parser: Parser) -> None:
    parser.broken = {"1.txt"}
    found = run(tmp_path, FIVE)
    assert found.failed == {
        FIVE[1].id: "extraction failed: ValueError: what a day (a mistake of ours: report it)"
    }
    assert [one.document_id for one in found.articles()] == [
        one.id for one in FIVE if one.document != "1.txt"
    ]
    parser.asked.clear()
    parser.broken = set()
    assert run(tmp_path, FIVE).failed == {}
    assert parser.asked == ["1.txt"]


def test_progress_tells_what_is_done_and_what_there_is(tmp_path: Path, parser: Parser) -> None:
    seen: list[tuple[int, int, str]] = []
    run(tmp_path, FIVE[:2], progress=lambda *moved: seen.append(moved))
    assert seen == [(0, 2, ""), (1, 2, "0.txt"), (2, 2, "1.txt")]
    seen.clear()
    run(tmp_path, FIVE[:3], progress=lambda *moved: seen.append(moved))
    assert seen == [(2, 3, ""), (3, 3, "2.txt")]
    assert len(parser.asked) == 3


def test_a_doubtful_day_counts_only_when_trusted(tmp_path: Path, parser: Parser) -> None:
    published = day("2020-03-04")
    documents = [
        document("header.txt", published=published, published_basis="header"),
        document("text.txt", published=published, published_basis="text"),
        document("none.txt"),
    ]
    run(tmp_path, documents)
    assert parser.days == {"header.txt": None, "text.txt": published, "none.txt": None}
    parser.asked.clear()
    run(tmp_path, documents, trust=True)
    assert parser.asked == ["header.txt"]
    assert parser.days["header.txt"] == published


def test_an_unknown_model_says_how_to_install_one(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="pip install"):
        stage.run(FIVE, tmp_path, model="no_such_pipeline")


def test_a_worker_that_dies_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stage, "_parse", die)
    with pytest.raises(KGError, match=r"one of 2 processes .* with fewer --jobs"):
        stage.run(FIVE, tmp_path, model=DEFAULT_MODEL, jobs=2)


@pytest.mark.model
def test_processes_side_by_side_give_the_same(tmp_path: Path) -> None:
    documents = [
        document(f"{n}.txt", f"Ann Lee met Bo Ek in Oslo on Tuesday, {n} days later.\n")
        for n in range(3)
    ]
    alone = stage.run(documents, tmp_path / "one", model=DEFAULT_MODEL)
    together = stage.run(documents, tmp_path / "two", model=DEFAULT_MODEL, jobs=2)
    assert alone.failed == {}
    assert (together.parsed, together.failed) == (3, {})
    assert list(together.articles()) == list(alone.articles())
