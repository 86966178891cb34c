"""The rows of an answer: as dicts, as a DataFrame, as a table that executes nothing."""

from __future__ import annotations

import datetime as dt
import sys

import neo4j.time
import pytest

from kg.errors import QueryError
from loaders.rows import Rows, plain

ROWS = Rows(
    columns=("name", "day", "aliases"),
    rows=(
        ("<script>alert(1)</script>", dt.date(2022, 2, 1), ["A & B", "<b>"]),
        (None, None, []),
    ),
)


def test_rows_iterate_as_dicts() -> None:
    assert list(ROWS) == [
        {
            "name": "<script>alert(1)</script>",
            "day": dt.date(2022, 2, 1),
            "aliases": ["A & B", "<b>"],
        },
        {"name": None, "day": None, "aliases": []},
    ]
    assert len(ROWS) == 2


def test_the_notebook_table_is_escaped() -> None:
    assert ROWS._repr_html_() == (
        "<table><thead><tr><th>name</th><th>day</th><th>aliases</th></tr></thead><tbody>"
        "<tr><td>&lt;script&gt;alert(1)&lt;/script&gt;</td><td>2022-02-01</td>"
        "<td>A &amp; B; &lt;b&gt;</td></tr><tr><td></td><td></td><td></td></tr></tbody></table>"
    )


def test_the_notebook_table_says_what_it_leaves_out() -> None:
    many = Rows(columns=("n",), rows=tuple((n,) for n in range(150)), truncated=True)
    shown = many._repr_html_()
    assert shown.count("<td>") == 100
    assert shown.endswith("<p>50 more rows</p><p>cut off at the limit</p>")


def test_a_data_frame_has_columns_even_without_rows() -> None:
    pytest.importorskip("pandas")
    assert list(ROWS.to_df().columns) == ["name", "day", "aliases"]
    assert ROWS.to_df().shape == (2, 3)
    assert Rows(columns=("name",), rows=()).to_df().shape == (0, 1)


def test_a_missing_pandas_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(QueryError, match="pandas is not installed"):
        ROWS.to_df()


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (neo4j.time.Date(2022, 2, 1), dt.date(2022, 2, 1)),
        (neo4j.time.DateTime(2022, 2, 1, 12), dt.datetime(2022, 2, 1, 12)),  # noqa: DTZ001 - the store's has no zone
        (neo4j.time.Duration(days=2), "P2D"),
        ({"day": [neo4j.time.Date(2022, 2, 1)]}, {"day": [dt.date(2022, 2, 1)]}),
        ("text", "text"),
        (None, None),
        (True, True),
    ],
)
def test_values_are_plain_python(value: object, expected: object) -> None:
    assert plain(value) == expected
