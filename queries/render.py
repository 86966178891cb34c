"""Rows as text: a table for the eye, JSON for programs, CSV for spreadsheets.

JSON is exact. CSV is as RFC 4180 has it, with one safeguard: a spreadsheet takes a cell that begins
with = + - @ (or a tab or carriage return before them) for a formula, and article text is anybody's,
so such a text gets an apostrophe before it (numbers do not). `unguarded` takes it off again.
"""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import sys
from typing import TYPE_CHECKING, Literal, get_args

from kg.errors import QuestionError
from queries.cells import plain, text
from queries.table import table

if TYPE_CHECKING:
    from loaders import Rows

Format = Literal["table", "json", "csv"]

# The width where stdout is no terminal: the same on every machine.
PLAIN_WIDTH = 120
LEAST_WIDTH = 40

_FORMULA = re.compile(r"'*[=+\-@\t\r]")


def render(rows: Rows, form: Format, *, width: int | None = None) -> str:
    """The rows as text that ends with a line end.

    Args:
        rows: what a question gave.
        form: table, json or csv.
        width: of the table, in terminal cells; without it that of the terminal, if there is one.

    Raises:
        QuestionError: no such form.
    """
    if form == "table":
        return table(rows.columns, rows.rows, width=max(width or _stdout_width(), LEAST_WIDTH))
    if form == "json":
        return as_json(rows)
    if form == "csv":
        return as_csv(rows)
    raise QuestionError(f"format {form!r} is none of {', '.join(get_args(Format))}")


def as_json(rows: Rows) -> str:
    """A list of row objects, days in ISO form."""
    objects = [
        {name: plain(value) for name, value in zip(rows.columns, row, strict=True)}
        for row in rows.rows
    ]
    return json.dumps(objects, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def as_csv(rows: Rows) -> str:
    """A header and the rows, comma-separated, null as an empty cell."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(guarded(name) for name in rows.columns)
    writer.writerows([_cell(value) for value in row] for row in rows.rows)
    return stream.getvalue()


def guarded(cell: str) -> str:
    """The text with an apostrophe before it if a spreadsheet would take it for a formula.

    >>> guarded("=1+1"), guarded("- said Ada"), guarded("1-1"), guarded("'=1")
    ("'=1+1", "'- said Ada", '1-1', "''=1")
    """
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """The text as it was before `guarded`.

    >>> unguarded("'=1+1"), unguarded("''=1"), unguarded("'tis")
    ('=1+1', "'=1", "'tis")
    """
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def _cell(value: object) -> str:
    """A cell of a CSV file; only text can pass for a formula."""
    number = isinstance(value, int | float)
    return text(value) if number else guarded(text(value))


def _stdout_width() -> int:
    """The width of the terminal, or the fixed one if stdout is none."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else PLAIN_WIDTH
