"""A metadata.csv of every make, and what is said of each mistake in one."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from kg.documents.metadata import Row, key_of, published_day, read_metadata
from kg.errors import DocumentError

if TYPE_CHECKING:
    from pathlib import Path

DAY = dt.date(2019, 4, 9)


def read(folder: Path, text: str | bytes, *articles: str) -> tuple[dict[str, Row], list[str]]:
    """The rows by file name and the warnings, the path of the CSV left out of both."""
    path = folder / "metadata.csv"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    for name in articles:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("Text.")
    rows, warnings = read_metadata(path, {key_of(folder / name) for name in articles})
    root = key_of(folder / "x")[: -len("x")]
    return (
        {key.removeprefix(root): row for key, row in rows.items()},
        [warning.removeprefix(f"{path}:") for warning in warnings],
    )


@pytest.mark.parametrize(
    "text",
    [
        "file,published,outlet,title\na.txt,2019-04-09,The Post,Ferry sails\n",
        "\ufefffile,published,outlet,title\r\na.txt,2019-04-09,The Post,Ferry sails\r\n",
        "title;outlet;published;file;more\nFerry sails;The Post;2019-04-09;a.txt;1\n",
        "File\tPublished\tOutlet\tTitle\na.txt\t9 April 2019\tThe Post\tFerry sails",
        'file, published ,outlet,title\n ./a.txt ,"April 9, 2019",The Post,Ferry sails\n',
        'file,published,outlet,title\n"a.txt","2019-04-09T10Z","The Post","Ferry sails"\n\n,,,\n',
    ],
)
def test_every_make_of_csv(tmp_path: Path, text: str) -> None:
    row = Row(line=2, published=DAY, outlet="The Post", title="Ferry sails")
    assert read(tmp_path, text, "a.txt") == ({"a.txt": row}, [])


def test_files_are_named_from_the_csv_on(tmp_path: Path) -> None:
    text = f"file\ndeep/a.txt\n{tmp_path}/b.txt\ndeep/../c.txt\n"
    rows, warnings = read(tmp_path, text, "deep/a.txt", "b.txt", "c.txt")
    assert ({name: row.line for name, row in rows.items()}, warnings) == (
        {"deep/a.txt": 2, "b.txt": 3, "c.txt": 4},
        [],
    )


def test_composed_and_decomposed_accents_are_one_name(tmp_path: Path) -> None:
    rows, warnings = read(tmp_path, "file\ncafe\u0301.txt\n", "caf\u00e9.txt")
    assert (list(rows), warnings) == (["caf\u00e9.txt"], [])


def test_empty_cells_and_short_rows_say_nothing(tmp_path: Path) -> None:
    text = "file,published,outlet,title\na.txt,,,\nb.txt\n"
    rows, warnings = read(tmp_path, text, "a.txt", "b.txt")
    assert warnings == []
    assert rows == {
        "a.txt": Row(line=2, published=None, outlet=None, title=None),
        "b.txt": Row(line=3, published=None, outlet=None, title=None),
    }


def test_a_bad_day_is_named_and_the_rest_of_its_row_used(tmp_path: Path) -> None:
    text = "file,published,outlet\na.txt,04/09/2019,The Post\n"
    assert read(tmp_path, text, "a.txt") == (
        {"a.txt": Row(line=2, published=None, outlet="The Post", title=None)},
        [
            (
                "2: published '04/09/2019' is no day; write it as 2022-02-01 "
                "(the rest of the row of a.txt is used)"
            )
        ],
    )


def test_rows_without_a_file_are_named_by_line(tmp_path: Path) -> None:
    text = 'file,title\na.txt,"two\nlines"\nmissing.txt,x\nnul\u2028.txt,x\n'
    rows, warnings = read(tmp_path, text, "a.txt")
    assert rows["a.txt"].title == "two\nlines"
    assert warnings == ["4: no file 'missing.txt'", "5: no file 'nul\\u2028.txt'"]


def test_rows_of_files_not_asked_for_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text("Text.")
    rows, warnings = read(tmp_path, "file,published\nother.txt,soon\na.txt,2019-04-09\n", "a.txt")
    assert (list(rows), warnings) == (["a.txt"], [])


def test_of_two_rows_the_first_counts(tmp_path: Path) -> None:
    text = "file,outlet\na.txt,The Post\n./a.txt,The Star\n"
    rows, warnings = read(tmp_path, text, "a.txt")
    assert rows["a.txt"].outlet == "The Post"
    assert warnings == ["3: a second row for ./a.txt; line 2 counts"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"path,published\na.txt,2019-04-09\n", "no column 'file' (columns: path, published)"),
        (b"", "no column 'file' (columns: none)"),
        (b"file\ncaf\xe9.txt\n", "is not UTF-8 (byte 8): save it as CSV in UTF-8"),
        (b"\xff\xfef\0i\0l\0e\0", "is not UTF-8 (byte 0): save it as CSV in UTF-8"),
        (b'file\n"a.txt\n', "line 2: is no CSV: unexpected end of data"),
    ],
)
def test_what_is_no_sidecar(tmp_path: Path, content: bytes, reason: str) -> None:
    with pytest.raises(DocumentError) as caught:
        read(tmp_path, content)
    assert caught.value.reason.endswith(reason)
    assert caught.value.path == str(tmp_path / "metadata.csv")


def test_a_sidecar_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="cannot be read: No such file or directory"):
        read_metadata(tmp_path / "metadata.csv", set())
    with pytest.raises(DocumentError, match="cannot be read: Is a directory"):
        read_metadata(tmp_path, set())


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2019-04-09", DAY),
        ("20190409", DAY),
        ("2019-04-09 10:30", DAY),
        ("2019-04-09T23:59:59+09:00", DAY),
        ("Tuesday, 9 April 2019", DAY),
        ("Monday, 9 April 2019", None),
        ("9/4/2019", None),
        ("2019", None),
        ("2019-02-30", None),
        ("", None),
    ],
)
def test_days_in_cells(text: str, day: dt.date | None) -> None:
    assert published_day(text) == day
