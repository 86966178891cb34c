"""Rows as a table of text that fits its width, nothing cut.

Where the columns do not fit beside each other, the long ones, a sentence mostly, stand below their
row over the full width; where that is not enough, so do the last of the others, in a line of
`column: value`; where that leaves nothing but one column, a row is a block of lines.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len, chop_cells

from queries.cells import text

if TYPE_CHECKING:
    from collections.abc import Sequence

GAP = "  "
INDENT = "    "
SEPARATOR = " | "
LONG = 36
NARROW = 10
NOTHING = "no rows\n"

# Marks that turn the direction of text, with which a sentence could change its neighbours' looks.
_TURNS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of finished cells."""

    name: str
    cells: tuple[str, ...]
    numeric: bool

    @property
    def width(self) -> int:
        """The cells that its widest value takes in a terminal."""
        return max(map(cell_len, (self.name, *self.cells)))


def table(columns: Sequence[str], rows: Sequence[Sequence[object]], *, width: int) -> str:
    """The rows in lines of at most `width` terminal cells.

    >>> print(table(["who", "times"], [["Ada Berg", 12], ["Boris Lund", 3]], width=40), end="")
    who         times
    ----------  -----
    Ada Berg       12
    Boris Lund      3
    """
    if not rows:
        return NOTHING
    made = [_column(name, [row[place] for row in rows]) for place, name in enumerate(columns)]
    lines = _grid(made, width) or _blocks(made, width)
    return "".join(f"{line.rstrip()}\n" for line in lines)


def shown(value: object) -> str:
    r"""A value in one line without anything that a terminal would act on.

    >>> shown("two" + chr(10) + "lines" + chr(27) + "[31m")
    'two lines\\x1b[31m'
    """
    line = " ".join(text(value).split())
    return "".join(
        letter.encode("unicode_escape").decode()
        if unicodedata.category(letter) == "Cc" or _TURNS.match(letter)
        else letter
        for letter in line
    )


def wrapped(line: str, width: int) -> list[str]:
    """The line in pieces of at most `width` cells, parted at spaces where there are any.

    >>> wrapped("one two threefour", 6)
    ['one', 'two', 'threef', 'our']
    """
    pieces: list[str] = []
    for word in line.split(" "):
        if pieces and cell_len(pieces[-1]) + 1 + cell_len(word) <= width:
            pieces[-1] += f" {word}"
        else:
            pieces += chop_cells(word, width)
    return pieces or [""]


def _column(name: str, values: Sequence[object]) -> Column:
    """A column of the values; numbers stand on the right."""
    known = [value for value in values if value is not None]
    numeric = all(isinstance(one, int | float) and not isinstance(one, bool) for one in known)
    return Column(
        name=shown(name), cells=tuple(map(shown, values)), numeric=bool(known) and numeric
    )


def _grid(columns: list[Column], width: int) -> list[str]:
    """Header, rule and rows, each with what stands below it; nothing where that cannot be."""
    beside, aside, below = _placed(columns, width)
    if not beside or (aside and len(beside) == 1):
        return []
    lines = [_row(beside, [one.name for one in beside])]
    lines += _aside([one.name for one in aside], width)
    lines += _under([one.name for one in below], width)
    lines.append(GAP.join("-" * one.width for one in beside))
    for number in range(len(columns[0].cells)):
        lines.append(_row(beside, [one.cells[number] for one in beside]))
        lines += _aside(_labelled(aside, number), width)
        lines += _under(
            _labelled(below, number) if len(below) > 1 else [one.cells[number] for one in below],
            width,
        )
    return lines


def _placed(columns: list[Column], width: int) -> tuple[list[Column], list[Column], list[Column]]:
    """The columns beside each other, those in a line of their own, and the long ones below."""
    below: list[Column] = []
    while _total(rest := [one for one in columns if one not in below]) > width:
        longest = max(rest, key=lambda one: one.width)
        if longest.width <= LONG:
            break
        below.append(longest)
    fitting = len(rest)
    while fitting and _total(rest[:fitting]) > width:
        fitting -= 1
    return rest[:fitting], rest[fitting:], [one for one in columns if one in below]


def _total(columns: Sequence[Column]) -> int:
    """The width of columns with gaps between them."""
    return sum(one.width for one in columns) + len(GAP) * (len(columns) - 1)


def _row(columns: list[Column], cells: list[str]) -> str:
    """One row of cells."""
    return GAP.join(
        _padded(cell, one.width, right=one.numeric)
        for cell, one in zip(cells, columns, strict=True)
    )


def _labelled(columns: list[Column], number: int) -> list[str]:
    """The cells of a row with the names of their columns; empty ones say nothing."""
    return [f"{one.name}: {one.cells[number]}" for one in columns if one.cells[number]]


def _aside(cells: list[str], width: int) -> list[str]:
    """Short cells in a line of their own."""
    return _under([SEPARATOR.join(cells)], width)


def _under(cells: list[str], width: int) -> list[str]:
    """Cells below their row, indented, each from the beginning of a line."""
    return [
        INDENT + piece for cell in cells if cell for piece in wrapped(cell, width - len(INDENT))
    ]


def _padded(piece: str, width: int, *, right: bool) -> str:
    """The piece with spaces to the width."""
    spaces = " " * (width - cell_len(piece))
    return spaces + piece if right else piece + spaces


def _blocks(columns: list[Column], width: int) -> list[str]:
    """Every row as lines of a column and its value, with an empty line between rows."""
    label = max(cell_len(one.name) for one in columns) + len(GAP)
    lines: list[str] = []
    for number in range(len(columns[0].cells)):
        lines += [""] if number else []
        for one in columns:
            first, *rest = wrapped(one.cells[number], max(width - label, NARROW))
            lines.append(_padded(one.name, label, right=False) + first)
            lines += [" " * label + piece for piece in rest]
    return lines
