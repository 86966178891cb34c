"""Dates counted from one that the text tells, and datelines, from which nothing is counted."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from dates.shown import dates_of

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

# Published on Wednesday, 10 June 2020.
TOLD = [
    (
        "The rebels struck on 3 May 2014. Two days later the army fled.",
        ["3 May 2014 = 2014-05-03 day stated", "Two days later = 2014-05-05 day relative"],
    ),
    (
        "The rebels struck on 3 May 2014. The army had fled a week earlier.",
        ["3 May 2014 = 2014-05-03 day stated", "a week earlier = 2014-04-26 day relative"],
    ),
    (
        "The rebels struck on 3 May 2014. The next day the army fled.",
        ["3 May 2014 = 2014-05-03 day stated", "The next day = 2014-05-04 day relative"],
    ),
    (
        "The rebels struck on 3 May 2014. The army fled the following day.",
        ["3 May 2014 = 2014-05-03 day stated", "the following day = 2014-05-04 day relative"],
    ),
    (
        "The rebels struck on Monday. The army had fled the previous day.",
        ["Monday = 2020-06-08 day relative", "the previous day = 2020-06-07 day relative"],
    ),
    (
        "The rebels struck on Monday. The army fled the same day.",
        ["Monday = 2020-06-08 day relative", "the same day = 2020-06-08 day relative"],
    ),
    (
        "The rebels struck on Monday. The army had fled the day before.",
        ["Monday = 2020-06-08 day relative", "the day before = 2020-06-07 day relative"],
    ),
    (
        "The king fell in 1958. That same year the army seized the port.",
        [
            "1958 = 1958-01-01/1958-12-31 year stated",
            "That same year = 1958-01-01/1958-12-31 year relative",
        ],
    ),
    (
        "The king fell in July 1958. The army seized the port later that year.",
        [
            "July 1958 = 1958-07-01/1958-07-31 month stated",
            "that year = 1958-01-01/1958-12-31 year relative",
        ],
    ),
    (
        "The king fell in July 1958. Two years later the army seized the port.",
        [
            "July 1958 = 1958-07-01/1958-07-31 month stated",
            "Two years later = 1960-01-01/1960-12-31 year relative",
        ],
    ),
    (
        "The king fell in 1958. The army fled the same day.",
        ["1958 = 1958-01-01/1958-12-31 year stated", "the same day = unknown"],
    ),
    (
        "The king fell in 1958. The next year he was exiled.",
        [
            "1958 = 1958-01-01/1958-12-31 year stated",
            "The next year = 1959-01-01/1959-12-31 year relative",
        ],
    ),
    (
        "The king fell in 1958. Over the next two years he was exiled.",
        ["1958 = 1958-01-01/1958-12-31 year stated", "the next two years = unknown"],
    ),
    (
        "The king fell in 1958. He will be exiled in the next year.",
        [
            "1958 = 1958-01-01/1958-12-31 year stated",
            "the next year = 2020-06-10/2021-06-10 range relative",
        ],
    ),
    ("Two days later the army fled.", ["Two days later = unknown"]),
    (
        "Chad recalled its envoy on Tuesday, a day after Sudan closed the border.",
        ["Tuesday = 2020-06-09 day relative", "a day after = 2020-06-08 day relative"],
    ),
    (
        "Chad recalled its envoy a day after talks on Monday.",
        ["a day after = 2020-06-09 day relative", "Monday = 2020-06-08 day relative"],
    ),
    (
        "He flew home on the eve of Monday's talks.",
        ["on the eve of = 2020-06-07 day relative", "Monday = 2020-06-08 day relative"],
    ),
    (
        "On Monday, on the eve of his trip to Rome, he met the Pope.",
        ["Monday = 2020-06-08 day relative", "on the eve of = 2020-06-09 day relative"],
    ),
    ("Chad recalled its envoy a day after the talks.", ["a day after = unknown"]),
    (
        "The kings met on Monday; they had dined the evening before.",
        ["Monday = 2020-06-08 day relative", "the evening before = 2020-06-07 day relative"],
    ),
    (
        "The king fell on Monday. That same night the army fled.",
        ["Monday = 2020-06-08 day relative", "That same night = 2020-06-08 day relative"],
    ),
    (
        "The king fell on Monday. The following morning the army fled.",
        ["Monday = 2020-06-08 day relative", "The following morning = 2020-06-09 day relative"],
    ),
    ("The army fled the night before the vote.", ["the night before = unknown"]),
    (
        "The king fell on Monday. Earlier in the day the army had fled.",
        ["Monday = 2020-06-08 day relative", "Earlier in the day = 2020-06-08 day relative"],
    ),
    ("The army fled earlier in the day.", ["earlier in the day = unknown"]),
    (
        "The king fell on Monday. The army has been silent since then.",
        ["Monday = 2020-06-08 day relative", "then = 2020-06-08 day relative"],
    ),
    ("The king fell on Monday. Then the army fled.", ["Monday = 2020-06-08 day relative"]),
    ("The army fled overnight.", ["overnight = 2020-06-09/2020-06-10 range relative"]),
    ("The army took the overnight train.", []),
    (
        "The revolt, set off by the killing Tuesday of the king, reached Cairo.",
        ["Tuesday = 2020-06-09 day relative"],
    ),
    ("The army spent the night before it fled.", ["the night before = unknown"]),
]

DATELINES = [
    (
        "WASHINGTON, Feb. 3, 2014 (AFP) - The army fled the same day.",
        ["Feb. 3, 2014 = 2014-02-03 day stated", "the same day = unknown"],
    ),
    (
        "Monday, February 3, 2014\n\nThe army fled the next day.",
        ["Monday, February 3, 2014 = 2014-02-03 day stated", "the next day = unknown"],
    ),
    (
        "The port fell on Monday, February 3, 2014. The army fled the next day.",
        [
            "Monday, February 3, 2014 = 2014-02-03 day stated",
            "the next day = 2014-02-04 day relative",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_dates_counted_from_one_told(nlp: Language, text: str, expected: list[str]) -> None:
    assert dates_of(nlp, text) == expected


@pytest.mark.parametrize(("text", "expected"), DATELINES)
def test_nothing_is_counted_from_a_dateline(nlp: Language, text: str, expected: list[str]) -> None:
    assert dates_of(nlp, text) == expected


# Published on Wednesday, 10 June 2020.
WRITTEN = [
    (
        "GENEVA, June 8 - The envoy left last night.",
        ["June 8 = 2020-06-08 day relative", "last night = 2020-06-07 day relative"],
    ),
    (
        "GENEVA, June 8.\n\nThe envoy left yesterday.",
        ["June 8 = 2020-06-08 day relative", "yesterday = 2020-06-07 day relative"],
    ),
    (
        "GENEVA, June 8. The envoy left yesterday.",
        ["June 8 = 2020-06-08 day relative", "yesterday = 2020-06-07 day relative"],
    ),
    (
        "GENEVA, Tuesday - The envoy will leave tomorrow.",
        ["Tuesday = 2020-06-09 day relative", "tomorrow = 2020-06-10 day relative"],
    ),
    (  # a story of long ago that was published anew
        "GENEVA, May 8 - The envoy left last night.",
        ["May 8 = 2020-05-08 day relative", "last night = 2020-06-09 day relative"],
    ),
    (  # no dateline
        "The king died in Geneva on June 8. The envoy left last night.",
        ["June 8 = 2020-06-08 day relative", "last night = 2020-06-09 day relative"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), WRITTEN)
def test_today_is_the_day_of_writing(nlp: Language, text: str, expected: list[str]) -> None:
    assert dates_of(nlp, text) == expected


def test_a_dateline_is_no_publication_day(nlp: Language) -> None:
    text = "WASHINGTON, Feb. 3, 2014 (AFP) - The army fled on Monday."
    assert dates_of(nlp, text, None) == [
        "Feb. 3, 2014 = 2014-02-03 day stated",
        "Monday = unknown",
    ]


def test_a_day_told_long_before_is_forgotten(nlp: Language) -> None:
    between = "The army kept silent about it. " * 6
    text = f"The rebels struck on 3 May 2014. {between}The army fled the same day."
    assert dates_of(nlp, text)[-1] == "the same day = unknown"


def test_on_a_saturday_the_weekend_behind_is_the_last_one(nlp: Language) -> None:
    saturday = dt.date(2020, 6, 13)
    assert dates_of(nlp, "The city was seized at the weekend.", saturday) == [
        "the weekend = 2020-06-06/2020-06-07 range relative"
    ]
    assert dates_of(nlp, "The kings will meet at the weekend.", saturday) == [
        "the weekend = 2020-06-13/2020-06-14 range relative"
    ]
