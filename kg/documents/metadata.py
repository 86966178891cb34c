"""What a metadata.csv says of articles: file, published, outlet, title."""

from __future__ import annotations

import csv
import datetime as dt
import io
import os
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kg.documents.published import parse_day
from kg.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

NAME = "metadata.csv"
COLUMNS = ("file", "published", "outlet", "title")
DELIMITERS = (",", ";", "\t")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What a line of a metadata.csv says of one article."""

    line: int
    published: dt.date | None
    outlet: str | None
    title: str | None


def key_of(path: Path) -> str:
    """What a file is known by, however the path to it is written."""
    return unicodedata.normalize("NFC", str(Path(os.path.realpath(path.parent), path.name)))


def read_metadata(
    path: Path, articles: Collection[str]
) -> tuple[Mapping[str, Row], tuple[str, ...]]:
    """The rows of the articles (by `key_of`), and what is wrong with the rest, a line each.

    Rows of files that are there but were not asked for are left alone.

    Raises:
        DocumentError: there is no such file, it is no UTF-8 CSV, or it has no column "file".
    """
    rows: dict[str, Row] = {}
    warnings: list[str] = []
    for line, fields in _lines(path):
        file = path.parent / fields["file"]
        key = key_of(file)
        if key in rows:
            warnings.append(
                f"{path}:{line}: a second row for {fields['file']}; line {rows[key].line} counts"
            )
        elif key in articles:
            rows[key], complaint = _row(line, fields)
            warnings += [f"{path}:{line}: {complaint}"] if complaint else []
        elif not _is_there(file):
            warnings.append(f"{path}:{line}: no file {fields['file']!r}")
    return rows, tuple(warnings)


def _is_there(file: Path) -> bool:
    """Whether the file exists; a name that the system refuses does not."""
    try:
        return file.exists()
    except (OSError, ValueError):
        return False


def _row(line: int, fields: Mapping[str, str]) -> tuple[Row, str | None]:
    """A row with its day, and what is wrong with that."""
    day = published_day(fields["published"])
    row = Row(
        line=line,
        published=day,
        outlet=fields["outlet"] or None,
        title=fields["title"] or None,
    )
    if day is None and fields["published"]:
        return row, (
            f"published {fields['published']!r} is no day; write it as 2022-02-01 "
            f"(the rest of the row of {fields['file']} is used)"
        )
    return row, None


def published_day(text: str) -> dt.date | None:
    """The day that a cell says: in ISO form, with or without a time, or in words.

    >>> published_day("2022-02-01T08:30:00Z"), published_day("1 February 2022")
    (datetime.date(2022, 2, 1), datetime.date(2022, 2, 1))
    >>> published_day("02/01/2022") is None  # in which country?
    True
    """
    try:
        return dt.datetime.fromisoformat(text).date()
    except ValueError:
        return parse_day(text)


def _lines(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows that name a file, each with the number of its line; absent cells are empty."""
    text = _text(path)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    try:
        header = [name.strip().casefold() for name in next(reader, [])]
        if "file" not in header:
            raise DocumentError(
                str(path), f"has no column 'file' (columns: {', '.join(header) or 'none'})"
            )
        places = {name: header.index(name) for name in COLUMNS if name in header}
        start = reader.line_num + 1
        for cells in reader:
            found = {name: cells[at].strip() for name, at in places.items() if at < len(cells)}
            if found.get("file"):
                yield start, dict.fromkeys(COLUMNS, "") | found
            start = reader.line_num + 1
    except csv.Error as error:
        raise DocumentError(str(path), f"line {reader.line_num}: is no CSV: {error}") from error


def _text(path: Path) -> str:
    """The file's text without its byte-order mark."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise DocumentError(str(path), f"cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise DocumentError(
            str(path), f"is not UTF-8 (byte {error.start}): save it as CSV in UTF-8"
        ) from error


def _delimiter(text: str) -> str:
    """What parts the cells of the first line: spreadsheets of half the world write semicolons."""
    first = text.partition("\n")[0]
    return max(DELIMITERS, key=lambda mark: (first.count(mark), -DELIMITERS.index(mark)))
