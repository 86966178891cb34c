"""What a question gives back: rows of plain Python values, whatever the store."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from neo4j.graph import Node, Path, Relationship
from neo4j.time import Date, DateTime, Duration, Time

from kg.errors import QueryError

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

SHOWN = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """The answer to a question; iterating gives one dict a row.

    `truncated`: there were more rows than the limit allowed.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]
    truncated: bool = False

    def __iter__(self) -> Iterator[dict[str, object]]:
        """Each row as a dict."""
        return (dict(zip(self.columns, row, strict=True)) for row in self.rows)

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self.rows)

    def to_df(self) -> pd.DataFrame:
        """The rows as a pandas DataFrame.

        Raises:
            QueryError: pandas is not installed.
        """
        try:
            import pandas as pd  # noqa: PLC0415 - an extra that most users do not need
        except ImportError as error:
            raise QueryError(
                "pandas is not installed: pip install 'actor-kg[notebook]', or iterate over them"
            ) from error
        return pd.DataFrame(list(self.rows), columns=list(self.columns))

    def _repr_html_(self) -> str:
        """A table for notebooks; every value escaped."""
        head = "".join(f"<th>{escape(column)}</th>" for column in self.columns)
        body = "".join(
            "<tr>" + "".join(f"<td>{_cell(value)}</td>" for value in row) + "</tr>"
            for row in self.rows[:SHOWN]
        )
        rest = len(self.rows) - SHOWN
        note = f"<p>{rest} more rows</p>" if rest > 0 else ""
        note += "<p>cut off at the limit</p>" if self.truncated else ""
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{note}"


def _cell(value: object) -> str:
    """A value as escaped text; nothing for null."""
    if isinstance(value, list):
        return "; ".join(_cell(one) for one in value)
    return "" if value is None else escape(str(value))


def plain(value: object) -> object:
    """A driver's value as plain Python.

    A node is a dict of its properties and its sorted `_labels`, a relationship one of its
    properties and its `_type`, a path a dict of `nodes` and `relationships`; a duration is text.
    """
    if isinstance(value, Node | Relationship | Path):
        return _entity(value)
    if isinstance(value, Date | DateTime | Time):
        return value.to_native()
    if isinstance(value, Duration):
        return value.iso_format()
    if isinstance(value, list | tuple):  # a Point is a tuple too
        return [plain(one) for one in value]
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    return value


def _entity(value: Node | Relationship | Path) -> dict[str, object]:
    """A piece of the graph as a dict."""
    if isinstance(value, Node):
        return {"_labels": sorted(value.labels), **_properties(value)}
    if isinstance(value, Relationship):
        return {"_type": value.type, **_properties(value)}
    return {
        "nodes": [plain(node) for node in value.nodes],
        "relationships": [plain(one) for one in value.relationships],
    }


def _properties(entity: Node | Relationship) -> dict[str, object]:
    """An entity's properties by name; stores keep them in orders of their own."""
    return {key: plain(entity[key]) for key in sorted(entity.keys())}
