"""JSON and CSV of rows: exact, and read back as what they were."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import QuestionError
from loaders.rows import Rows
from queries.cells import plain, text
from queries.render import guarded, render, unguarded

ROWS = Rows(
    columns=("date", "who", "n", "aliases", "sentence"),
    rows=(
        (dt.date(2022, 2, 1), "Ada Berg", 2, ["Berg", "Ms Berg"], 'She said: "No,\nnever."'),
        (None, "Łund", -1.5, [], "=HYPERLINK(1)"),
    ),
)


def test_json_is_a_list_of_row_objects() -> None:
    assert (
        render(ROWS, "json")
        == """\
[
  {
    "date": "2022-02-01",
    "who": "Ada Berg",
    "n": 2,
    "aliases": [
      "Berg",
      "Ms Berg"
    ],
    "sentence": "She said: \\"No,\\nnever.\\""
  },
  {
    "date": null,
    "who": "Łund",
    "n": -1.5,
    "aliases": [],
    "sentence": "=HYPERLINK(1)"
  }
]
"""
    )


def test_csv_is_that_of_the_rfc_with_formulas_disarmed() -> None:
    assert render(ROWS, "csv") == (
        "date,who,n,aliases,sentence\r\n"
        '2022-02-01,Ada Berg,2,Berg; Ms Berg,"She said: ""No,\nnever."""\r\n'
        ",Łund,-1.5,,'=HYPERLINK(1)\r\n"
    )


def test_no_rows_give_empty_lists_and_bare_headers() -> None:
    none = Rows(columns=("a", "b"), rows=())
    assert render(none, "json") == "[]\n"
    assert render(none, "csv") == "a,b\r\n"
    assert render(none, "table") == "no rows\n"


def test_a_table_is_as_wide_as_asked_and_never_too_narrow() -> None:
    assert max(map(len, render(ROWS, "table", width=70).splitlines())) <= 70
    assert render(ROWS, "table", width=5) == render(ROWS, "table", width=40)


def test_without_a_terminal_the_width_is_always_the_same() -> None:
    assert render(ROWS, "table") == render(ROWS, "table", width=120)


def test_another_format_is_refused() -> None:
    with pytest.raises(QuestionError, match="format 'xml' is none of table, json, csv"):
        render(ROWS, "xml")  # type: ignore[arg-type] # what is refused


@pytest.mark.parametrize("number", [math.nan, math.inf, -math.inf])
def test_json_holds_no_number_that_it_cannot(number: float) -> None:
    made = render(Rows(columns=("n",), rows=((number,),)), "json")
    assert json.loads(made) == [{"n": str(number)}]


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@a", "\t=1", "\r=1", "'=1", "''-x"])
def test_what_a_spreadsheet_takes_for_a_formula_is_guarded(cell: str) -> None:
    assert guarded(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "a=1", "1-1", "'tis", "“=1”", " =1"])
def test_other_text_stays_as_it_is(cell: str) -> None:
    assert guarded(cell) == cell


VALUES = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(allow_nan=False, allow_infinity=False),
        st.text(st.characters(exclude_categories=["Cs"])),
        st.dates(),
    ),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("ab"), inner, max_size=2),
    max_leaves=4,
)
TABLES = st.integers(1, 4).flatmap(
    lambda size: st.lists(st.tuples(*[VALUES] * size), max_size=4).map(
        lambda rows: Rows(columns=tuple(f"c{n}" for n in range(size)), rows=tuple(rows))
    )
)


@given(TABLES)
def test_json_reads_back(rows: Rows) -> None:
    assert json.loads(render(rows, "json")) == [
        {name: plain(value) for name, value in row.items()} for row in rows
    ]


@given(TABLES)
def test_csv_reads_back(rows: Rows) -> None:
    header, *lines = csv.reader(io.StringIO(render(rows, "csv"), newline=""))
    assert tuple(header) == rows.columns
    # numbers are never guarded, so that a cell "-1" is one and "'-1" was a text
    read = [[unguarded(cell) for cell in line] for line in lines]
    assert read == [[text(value) for value in row] for row in rows.rows]


@given(st.text(st.sampled_from("'=+-@\t\r ab")))
def test_guarding_can_be_undone(cell: str) -> None:
    assert unguarded(guarded(cell)) == cell
