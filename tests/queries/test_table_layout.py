"""Tables as they look, at every width, with nothing cut."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from queries.table import shown, table, wrapped

COLUMNS = ("date", "subject", "action", "object", "reports", "event", "sentence")
ROWS = (
    (
        dt.date(2022, 1, 14),
        "Dana Okafor",
        "visited",
        "Southmark",
        2,
        "fe61f04f347c6178",
        "Dana Okafor visited Southmark on January 14, and stayed for the rest of that week.",
    ),
    (None, "Ada Berg", "met", "Lund", 10, "421f5366c7c9f1a4", "Ada Berg met Lund."),
)

WIDE = """\
date        subject      action   object     reports  sentence
----------  -----------  -------  ---------  -------  --------------------------
2022-01-14  Dana Okafor  visited  Southmark        2  Dana Okafor visited.
            Ada Berg     met      Lund            10  Ada Berg had met him, too.
"""
MIDDLE = """\
date        subject      action   object     reports  event
    sentence
----------  -----------  -------  ---------  -------  ----------------
2022-01-14  Dana Okafor  visited  Southmark        2  fe61f04f347c6178
    Dana Okafor visited Southmark on January 14, and stayed for the rest of
    that week.
            Ada Berg     met      Lund            10  421f5366c7c9f1a4
    Ada Berg met Lund.
"""
NARROW = """\
date        subject      action   object
    reports | event
    sentence
----------  -----------  -------  ---------
2022-01-14  Dana Okafor  visited  Southmark
    reports: 2 | event: fe61f04f347c6178
    Dana Okafor visited Southmark on January
    14, and stayed for the rest of that week.
            Ada Berg     met      Lund
    reports: 10 | event: 421f5366c7c9f1a4
    Ada Berg met Lund.
"""
BLOCKS = """\
date      2022-01-14
subject   Dana
          Okafor
action    visited
object    Southmark
reports   2
event     fe61f04f34
          7c6178
sentence  Dana
          Okafor
          visited
          Southmark
          on January
          14, and
          stayed for
          the rest
          of that
          week.

date
subject   Ada Berg
action    met
object    Lund
reports   10
event     421f5366c7
          c9f1a4
sentence  Ada Berg
          met Lund.
"""


@pytest.mark.parametrize(("width", "picture"), [(76, MIDDLE), (46, NARROW), (20, BLOCKS)])
def test_a_table_fits_its_width(width: int, picture: str) -> None:
    assert table(COLUMNS, ROWS, width=width) == picture
    assert max(map(cell_len, picture.splitlines())) <= width


def test_what_fits_stands_in_one_line() -> None:
    sentences = ("Dana Okafor visited.", "Ada Berg had met him, too.")
    rows = [(*row[:5], sentence) for row, sentence in zip(ROWS, sentences, strict=True)]
    assert table((*COLUMNS[:5], "sentence"), rows, width=80) == WIDE


def test_several_long_columns_are_named_in_each_row() -> None:
    long = "word " * 8
    rows = [("Ada Berg of Norland", long, ""), ("Boris Lund", long, long)]
    assert table(("who", "quote", "remark"), rows, width=59) == (
        "who\n    quote\n    remark\n-------------------\n"
        "Ada Berg of Norland\n    quote: word word word word word word word word\n"
        "Boris Lund\n    quote: word word word word word word word word\n"
        "    remark: word word word word word word word word\n"
    )


def test_no_rows_are_said_to_be_none() -> None:
    assert table(COLUMNS, [], width=80) == "no rows\n"


def test_letters_of_two_cells_keep_the_columns_straight() -> None:
    assert table(("name", "n"), [("東京", 1), ("Oslo", 20)], width=40) == (
        "name   n\n----  --\n東京   1\nOslo  20\n"
    )


@pytest.mark.parametrize(
    ("value", "line"),
    [
        ("one\r\n two\u2028three", "one two three"),
        ("\x1b]0;title\x07", "\\x1b]0;title\\x07"),
        ("\x9b31m", "\\x9b31m"),
        ("a\u202eb", "a\\u202eb"),
        ("naïve 👩\u200d🚀", "naïve 👩\u200d🚀"),
        (True, "true"),
        (None, ""),
        ([dt.date(2022, 1, 2), None, 3], "2022-01-02; ; 3"),
        (
            {"_labels": ["Actor"], "born": dt.date(1950, 1, 1)},
            '{"_labels": ["Actor"], "born": "1950-01-01"}',
        ),
        ([[1, "a"]], '[[1, "a"]]'),
    ],
)
def test_a_value_is_one_harmless_line(value: object, line: str) -> None:
    assert shown(value) == line


@given(st.text(st.sampled_from("ab 東é"), max_size=60), st.integers(2, 12))
def test_wrapping_loses_nothing_and_keeps_the_width(line: str, width: int) -> None:
    pieces = wrapped(line, width)
    assert "".join(pieces).replace(" ", "") == line.replace(" ", "")
    assert all(cell_len(piece) <= width for piece in pieces)


VALUES = st.one_of(
    st.none(), st.integers(0, 999), st.text("xyz ", max_size=90).map(lambda text: text.strip())
)


@given(st.lists(st.tuples(VALUES, VALUES, VALUES), max_size=4), st.integers(40, 200))
def test_nothing_is_cut_at_any_width(rows: list[tuple[object, ...]], width: int) -> None:
    made = table(("one", "two", "three"), rows, width=width)
    assert max(map(cell_len, made.splitlines())) <= width
    letters = sum(len(shown(value).replace(" ", "")) for row in rows for value in row)
    kept = sum(map(made.count, "xyz0123456789"))
    assert kept == letters
