"""Dates of the calendar: days, months, years and longer, in every order and as stretches."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from dates.shown import dates_of

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

STATED = [
    ("Peru left the pact in '98.", ["'98 = 1998-01-01/1998-12-31 year stated"]),
    ("Peru left the pact in '04.", ["'04 = 2004-01-01/2004-12-31 year stated"]),
    ("Peru left the pact in May '98.", ["May '98 = 1998-05-01/1998-05-31 month stated"]),
    ("The number '98 is on his shirt.", []),
    (
        "He was held in 1997 and 1998.",
        [
            "1997 and 1998 = 1997-01-01/1998-12-31 range stated",
            "1997 = 1997-01-01/1997-12-31 year stated",
            "1998 = 1998-01-01/1998-12-31 year stated",
        ],
    ),
    (
        "He was held in 1997 and 1999.",
        [
            "1997 = 1997-01-01/1997-12-31 year stated",
            "1999 = 1999-01-01/1999-12-31 year stated",
        ],
    ),
    ("Peru recalled its envoy on 3 May 2014.", ["3 May 2014 = 2014-05-03 day stated"]),
    ("Peru recalled its envoy on May 3, 2014.", ["May 3, 2014 = 2014-05-03 day stated"]),
    ("Peru recalled its envoy on May 3rd, 2014.", ["May 3rd, 2014 = 2014-05-03 day stated"]),
    ("The treaty was signed on the 3rd of May 2014.", ["3rd of May 2014 = 2014-05-03 day stated"]),
    ("He resigned on Saturday, May 3, 2014.", ["Saturday, May 3, 2014 = 2014-05-03 day stated"]),
    ("He resigned on Saturday 3 May 2014.", ["Saturday 3 May 2014 = 2014-05-03 day stated"]),
    ("He resigned on Sat., Feb. 1, 2014.", ["Sat., Feb. 1, 2014 = 2014-02-01 day stated"]),
    ("The shelling began on 1 Feb. 2022.", ["1 Feb. 2022 = 2022-02-01 day stated"]),
    ("They signed it on 2014-05-03 in Lima.", ["2014-05-03 = 2014-05-03 day stated"]),
    ("They signed it on 2014/05/03 in Lima.", ["2014/05/03 = 2014-05-03 day stated"]),
    ("They signed it on 03.05.2014 in Bonn.", ["03.05.2014 = 2014-05-03 day stated"]),
    ("They signed it on 5/23/2014 in Ohio.", ["5/23/2014 = 2014-05-23 day stated"]),
    ("They signed it on 23/5/2014 in Leeds.", ["23/5/2014 = 2014-05-23 day stated"]),
    ("They signed it on 3/5/2014 in Leeds.", ["3/5/2014 = unknown"]),
    ("They signed it on 5/5/2014 in Leeds.", ["5/5/2014 = 2014-05-05 day stated"]),
    ("He was born on 31 February 1950.", ["31 February 1950 = unknown"]),
    ("Chile left the pact in May 2014.", ["May 2014 = 2014-05-01/2014-05-31 month stated"]),
    ("Chile left the pact in May, 2014.", ["May, 2014 = 2014-05-01/2014-05-31 month stated"]),
    ("Chile left in February of 2012.", ["February of 2012 = 2012-02-01/2012-02-29 month stated"]),
    ("Chile left the pact in Sept. 2014.", ["Sept. 2014 = 2014-09-01/2014-09-30 month stated"]),
    ("Chile left the pact in 2014.", ["2014 = 2014-01-01/2014-12-31 year stated"]),
    ("The 2014 protests toppled him.", ["2014 = 2014-01-01/2014-12-31 year stated"]),
    ("The war of 1812 ruined the port.", ["1812 = 1812-01-01/1812-12-31 year stated"]),
    ("The town fell in 1683 to the Poles.", ["1683 = 1683-01-01/1683-12-31 year stated"]),
    ("He ruled in the 1990s.", ["the 1990s = 1990-01-01/1999-12-31 range stated"]),
    ("The band toured in the '80s.", ["the '80s = 1980-01-01/1989-12-31 range stated"]),
    ("Trade boomed in the sixties.", ["the sixties = 1960-01-01/1969-12-31 range stated"]),
    ("Trade boomed in the early 1990s.", ["the early 1990s = 1990-01-01/1993-12-31 range stated"]),
    ("Trade sank in the late 1990s.", ["the late 1990s = 1996-01-01/1999-12-31 range stated"]),
    ("It fell in the 19th century.", ["the 19th century = 1800-01-01/1899-12-31 range stated"]),
    (
        "It fell in the nineteenth century.",
        ["the nineteenth century = 1800-01-01/1899-12-31 range stated"],
    ),
    ("It opened in early May 2014.", ["early May 2014 = 2014-05-01/2014-05-10 range stated"]),
    ("It opened in mid-May 2014.", ["mid-May 2014 = 2014-05-11/2014-05-20 range stated"]),
    ("It opened in late May 2014.", ["late May 2014 = 2014-05-21/2014-05-31 range stated"]),
    (
        "It opened at the beginning of May 2014.",
        ["the beginning of May 2014 = 2014-05-01/2014-05-10 range stated"],
    ),
    (
        "It opened at the end of May 2014.",
        ["the end of May 2014 = 2014-05-21/2014-05-31 range stated"],
    ),
    ("It must close by the end of 2014.", ["the end of 2014 = 2014-12-31 day stated"]),
    ("It grew since the start of 2014.", ["the start of 2014 = 2014-01-01 day stated"]),
    ("It opened in early 2014.", ["early 2014 = 2014-01-01/2014-04-30 range stated"]),
    ("It opened in late 2014.", ["late 2014 = 2014-09-01/2014-12-31 range stated"]),
    (
        "It grew in the second half of 2014.",
        ["the second half of 2014 = 2014-07-01/2014-12-31 range stated"],
    ),
    (
        "It grew in the first quarter of 2014.",
        ["the first quarter of 2014 = 2014-01-01/2014-03-31 range stated"],
    ),
    ("It grew fast in Q3 2014.", ["Q3 2014 = 2014-07-01/2014-09-30 range stated"]),
    (
        "They met in the first week of May 2014.",
        ["the first week of May 2014 = 2014-05-01/2014-05-07 range stated"],
    ),
    (
        "They met in the summer of 2014.",
        ["the summer of 2014 = 2014-06-01/2014-08-31 range stated"],
    ),
    ("They met in spring 2014.", ["spring 2014 = 2014-03-01/2014-05-31 range stated"]),
    ("They met in the winter of 2014.", ["the winter of 2014 = unknown"]),
    (
        "They met in the winter of 2013-14.",
        ["the winter of 2013-14 = 2013-12-01/2014-02-28 range stated"],
    ),
    ("They met on Christmas Day 2014.", ["Christmas Day 2014 = 2014-12-25 day stated"]),
    ("The 9/11 attacks changed the law.", ["9/11 = 2001-09-11 day stated"]),
]

STRETCHES = [
    ("They met from 3 to 5 May 2014.", ["3 to 5 May 2014 = 2014-05-03/2014-05-05 range stated"]),
    ("They met on May 3-5, 2014.", ["May 3-5, 2014 = 2014-05-03/2014-05-05 range stated"]),
    ("They met on 9/10 June 2014.", ["9/10 June 2014 = 2014-06-09/2014-06-10 range stated"]),
    ("They will meet on January 10-12.", ["January 10-12 = 2021-01-10/2021-01-12 range relative"]),
    (
        "He ruled between 2010 and 2014.",
        [
            "2010 and 2014 = 2010-01-01/2014-12-31 range stated",
            "2010 = 2010-01-01/2010-12-31 year stated",
            "2014 = 2014-01-01/2014-12-31 year stated",
        ],
    ),
    (
        "He ruled from 2010 to 2014.",
        [
            "2010 to 2014 = 2010-01-01/2014-12-31 range stated",
            "2010 = 2010-01-01/2010-12-31 year stated",
            "2014 = 2014-01-01/2014-12-31 year stated",
        ],
    ),
    ("He ruled (1999-2004) as regent.", ["1999-2004 = 1999-01-01/2004-12-31 range stated"]),
    (
        "He sat there from May 2014 until July 2015.",
        [
            "May 2014 until July 2015 = 2014-05-01/2015-07-31 range stated",
            "May 2014 = 2014-05-01/2014-05-31 month stated",
            "July 2015 = 2015-07-01/2015-07-31 month stated",
        ],
    ),
    (
        "He sat there from May to July 2014.",
        [
            "May to July 2014 = 2014-05-01/2014-07-31 range stated",
            "May = 2014-05-01/2014-05-31 month stated",
            "July 2014 = 2014-07-01/2014-07-31 month stated",
        ],
    ),
    (
        "It ran from December 28 to January 3, 2015.",
        [
            "December 28 to January 3, 2015 = 2014-12-28/2015-01-03 range stated",
            "December 28 = 2014-12-28 day stated",
            "January 3, 2015 = 2015-01-03 day stated",
        ],
    ),
    (
        "The fair will run from Friday to Sunday.",
        [
            "Friday to Sunday = 2020-06-12/2020-06-14 range relative",
            "Friday = 2020-06-12 day relative",
            "Sunday = 2020-06-14 day relative",
        ],
    ),
    (
        "The vote was moved from May 3, 2014 to May 9, 2014.",
        ["May 3, 2014 = 2014-05-03 day stated", "May 9, 2014 = 2014-05-09 day stated"],
    ),
    (
        "He came in 2010 and 2014.",
        [
            "2010 = 2010-01-01/2010-12-31 year stated",
            "2014 = 2014-01-01/2014-12-31 year stated",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), STATED)
def test_dates_that_the_words_alone_fix(nlp: Language, text: str, expected: list[str]) -> None:
    assert dates_of(nlp, text) == expected


@pytest.mark.parametrize(("text", "expected"), STATED[:8] + STATED[16:24])
def test_they_need_no_publication_day(nlp: Language, text: str, expected: list[str]) -> None:
    assert dates_of(nlp, text, None) == expected
    assert dates_of(nlp, text, dt.date(1900, 1, 1)) == expected


@pytest.mark.parametrize(("text", "expected"), STRETCHES)
def test_stretches_and_their_ends(nlp: Language, text: str, expected: list[str]) -> None:
    assert dates_of(nlp, text) == expected


YEARLESS = [
    ("Peru recalled its envoy on 3 May.", "3 May = 2020-05-03 day relative"),
    ("Peru recalled its envoy on 3 July.", "3 July = 2019-07-03 day relative"),
    ("Peru recalled its envoy on June 10.", "June 10 = 2020-06-10 day relative"),
    ("Peru will recall its envoy on 3 July.", "3 July = 2020-07-03 day relative"),
    ("Peru will recall its envoy on 3 May.", "3 May = 2021-05-03 day relative"),
    ("The vote is due on July 3.", "July 3 = 2020-07-03 day relative"),
    ("The hearing was adjourned to July 3.", "July 3 = 2020-07-03 day relative"),
    ("The minister quit on 5 June.", "5 June = 2020-06-05 day relative"),
    ("They will vote on the Fourth of July.", "Fourth of July = 2020-07-04 day relative"),
    ("Peru held a vote in May.", "May = 2020-05-01/2020-05-31 month relative"),
    ("Peru held a vote in November.", "November = 2019-11-01/2019-11-30 month relative"),
    ("Peru will hold a vote in November.", "November = 2020-11-01/2020-11-30 month relative"),
    ("Peru will hold a vote in March.", "March = 2021-03-01/2021-03-31 month relative"),
    ("Peru held a vote in June.", "June = 2020-06-01/2020-06-30 month relative"),
    ("Peru held a vote last March.", "last March = 2020-03-01/2020-03-31 month relative"),
    ("Peru held a vote last August.", "last August = 2019-08-01/2019-08-31 month relative"),
    ("Peru holds a vote next March.", "next March = 2021-03-01/2021-03-31 month relative"),
    (
        "Peru held a vote in March last year.",
        "March last year = 2019-03-01/2019-03-31 month relative",
    ),
    ("Peru held a vote on May 3 last year.", "May 3 last year = 2019-05-03 day relative"),
    ("Peru held a vote in early May.", "early May = 2020-05-01/2020-05-10 range relative"),
    (
        "He has been silent since the end of December.",
        "the end of December = 2019-12-21/2019-12-31 range relative",
    ),
    ("The 12 July vote will go ahead.", "12 July = 2020-07-12 day relative"),
    ("They will vote on New Year's Day.", "New Year's Day = 2021-01-01 day relative"),
    ("They voted on Christmas Eve.", "Christmas Eve = 2019-12-24 day relative"),
    ("Born on 29 February, she was elected.", "29 February = 2020-02-29 day relative"),
]


@pytest.mark.parametrize(("text", "expected"), YEARLESS)
def test_days_and_months_without_a_year(nlp: Language, text: str, expected: str) -> None:
    assert dates_of(nlp, text) == [expected]


@pytest.mark.parametrize(("text", "expected"), YEARLESS)
def test_without_a_publication_day_their_wording_is_kept(
    nlp: Language, text: str, expected: str
) -> None:
    wording = expected.partition(" = ")[0]
    assert dates_of(nlp, text, None) == [f"{wording} = unknown"]
