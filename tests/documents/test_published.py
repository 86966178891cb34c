"""A publication day is what the article itself says for certain, or nothing."""

from __future__ import annotations

import datetime as dt

import pytest

from kg.documents.published import header_day, parse_day, stated_day

DAY = dt.date(2019, 4, 9)  # a Tuesday


@pytest.mark.parametrize(
    "text",
    [
        "9 April 2019",
        "09 April 2019",
        "9 Apr 2019",
        "9 Apr. 2019",
        "9 APRIL 2019",
        "9th April 2019",
        "9th of April 2019",
        "the 9th of April, 2019",
        "9 April, 2019",
        "April 9, 2019",
        "April 9 2019",
        "Apr. 9th, 2019",
        "April 9th 2019",
        "Tuesday, 9 April 2019",
        "Tuesday 9 April 2019",
        "Tue, 9 Apr 2019",
        "Tues. April 9, 2019",
        "TUESDAY, APRIL 9, 2019",
        "April 9, 2019, Tuesday",
        "9 April 2019 (Tuesday)",
        "  April\n9,  2019 ",
        "2019-04-09",
    ],
)
def test_days_in_words(text: str) -> None:
    assert parse_day(text) == DAY


@pytest.mark.parametrize(
    "text",
    [
        "Tuesday, April 9",
        "April 9",
        "April 2019",
        "2019",
        "Tuesday",
        "Wednesday, April 9, 2019",
        "April 9, 2019, Monday",
        "31 April 2019",
        "April 0, 2019",
        "04/09/2019",
        "9.4.2019",
        "2019-13-09",
        "April 9, 20190",
        "April 9, 19",
        "Aprilia 9, 2019",
        "on April 9, 2019",
        "",
    ],
)
def test_what_is_no_whole_day(text: str) -> None:
    assert parse_day(text) is None


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Published in The Harbour Post, April 9th, 2019", "The Harbour Post"),
        ("Published in The Harbour Post, Weekend Review, April 9th, 2019", "The Harbour Post"),
        ("Published in The Harbour Post on 9 April 2019.", "The Harbour Post"),
        ("(Published in The Harbour Post, April 9, 2019)", "The Harbour Post"),
        ("Published: 9 April 2019", None),
        ("Published on Tuesday, April 9, 2019 at 5:04 p.m. EDT", None),
        ("First published 9 April 2019 10:30 GMT", None),
        ("Posted April 9, 2019 - 14:05", None),
        ("PUBLISHED 2019-04-09T10:30:00Z", None),
        ("Published by Ann Lee on April 9, 2019", None),
    ],
)
def test_stated_publication(line: str, outlet: str | None) -> None:
    text = f"Ferry talks end\n\nThe two sides agreed.\n\n{line}\n\nLeave a comment\n"
    assert stated_day(text) == (DAY, outlet)


@pytest.mark.parametrize(
    "line",
    [
        "Published in a journal, April 9, 2019, the study found less ice than before.",
        "The report, published in April 9, 2019",
        "Published in The Harbour Post, April 9th",
        "Published in The Harbour Post, Monday, April 9th, 2019",
        "Published in The Harbour Post, 4/9/2019",
        "Updated: 9 April 2019",
        "Publisher: 9 April 2019",
    ],
)
def test_what_states_no_publication(line: str) -> None:
    assert stated_day(f"Ferry talks end\n\nThe two sides agreed.\n\n{line}\n") is None


def test_two_different_publications_state_none() -> None:
    text = "Published in The Post, April 9, 2019\n\nPublished in The Post, April 10, 2019\n"
    assert stated_day(text) is None


def test_two_equal_publications_state_one_and_the_outlet() -> None:
    text = "Published: April 9, 2019\n\nTalks end.\n\nPublished in The Post, April 9, 2019\n"
    assert stated_day(text) == (DAY, "The Post")


@pytest.mark.parametrize(
    "head",
    [
        "Tuesday, April 9, 2019",
        "April 9, 2019 10:30 GMT",
        "Updated: 9 April 2019",
        "Last updated on 9 April 2019 at 10.30pm",
        "By Ann Lee, April 9, 2019",
        "By Ann Lee and Bo Ek | 9 April 2019",
        "World · 9 April 2019 · 4 min read",
        "9 April 2019 \u2013 Harbour News",
        "OSLO, April 9, 2019 (HPA) — The ferry talks ended on Tuesday.",
        "OSLO, Norway, 9 April 2019 - The ferry talks ended.",
        "ADDIS ABABA, Apr. 9, 2019: The ferry talks ended.",
    ],
)
def test_a_day_above_the_article(head: str) -> None:
    text = (
        f"Ferry talks end in Oslo\r\n\r\n{head}\r\n\r\nThe two sides agreed on April 7, 2019.\r\n"
    )
    assert header_day(text) == DAY
    assert stated_day(text) is None


@pytest.mark.parametrize(
    "head",
    [
        "Tuesday, April 9",
        "Monday, April 9, 2019",
        "Ferry treaty of April 9, 2019",
        "Ferry strike to begin April 9, 2019",
        "The two sides agreed on April 9, 2019.",
        "OSLO, April 9 (HPA) — The ferry talks ended.",
        "Marchers for April 9, 2019 - a day to remember",
    ],
)
def test_what_is_no_day_above_the_article(head: str) -> None:
    assert header_day(f"{head}\n\nThe two sides agreed.\n") is None


def test_a_day_far_below_the_headline_is_not_above_the_article() -> None:
    text = "\n\n".join([*(f"Paragraph {n}." for n in range(8)), "April 9, 2019"])
    assert header_day(text) is None


def test_a_long_line_does_not_take_long() -> None:
    line = "Published in " + "The Harbour " * 20_000
    assert stated_day(line) is None
    assert header_day("OSLO, " * 50_000) is None
    assert header_day("A" * 200_000) is None
