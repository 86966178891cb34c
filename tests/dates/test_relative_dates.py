"""Dates seen from the publication day, read by the tense of their clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from dates.shown import dates_of

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

# Published on Wednesday, 10 June 2020.
WEEKDAYS = [
    ("The two ministers met on Tuesday.", "Tuesday = 2020-06-09 day relative"),
    ("The two ministers met on Wednesday.", "Wednesday = 2020-06-10 day relative"),
    ("The two ministers met on Thursday.", "Thursday = 2020-06-04 day relative"),
    ("The two ministers have met on Thursday.", "Thursday = 2020-06-04 day relative"),
    ("The two ministers had met on Thursday.", "Thursday = 2020-06-04 day relative"),
    ("The two ministers were seen on Thursday.", "Thursday = 2020-06-04 day relative"),
    ("The two ministers will meet on Thursday.", "Thursday = 2020-06-11 day relative"),
    ("The two ministers will meet on Wednesday.", "Wednesday = 2020-06-10 day relative"),
    ("The two ministers will meet on Tuesday.", "Tuesday = 2020-06-16 day relative"),
    ("The two ministers are to meet on Thursday.", "Thursday = 2020-06-11 day relative"),
    ("The two ministers are due to meet on Thursday.", "Thursday = 2020-06-11 day relative"),
    ("The two ministers were due to meet on Thursday.", "Thursday = 2020-06-11 day relative"),
    ("The two ministers are going to meet on Thursday.", "Thursday = 2020-06-11 day relative"),
    ("The two ministers agreed to meet on Thursday.", "Thursday = 2020-06-11 day relative"),
    ("The two ministers plan to meet on Thursday.", "Thursday = 2020-06-11 day relative"),
    ("The two ministers may meet on Thursday.", "Thursday = 2020-06-11 day relative"),
    ("The two ministers may have met on Thursday.", "Thursday = 2020-06-04 day relative"),
    ("The two ministers managed to meet on Thursday.", "Thursday = 2020-06-04 day relative"),
    ("He was forced to resign on Thursday.", "Thursday = 2020-06-04 day relative"),
    ("He said he would resign on Thursday.", "Thursday = 2020-06-11 day relative"),
    ("He said on Thursday he would resign.", "Thursday = 2020-06-04 day relative"),
    ("On Thursday he said that he would resign.", "Thursday = 2020-06-04 day relative"),
    ("He meets the king on Thursday.", "Thursday = 2020-06-11 day relative"),
    ("He is meeting the king on Thursday.", "Thursday = 2020-06-11 day relative"),
    ("Talks scheduled for Thursday were called off.", "Thursday = 2020-06-11 day relative"),
    ("The talks are scheduled for Thursday.", "Thursday = 2020-06-11 day relative"),
    ("The talks were postponed until Monday.", "Monday = 2020-06-15 day relative"),
    ("The talks held on Thursday were cordial.", "Thursday = 2020-06-04 day relative"),
    ("Thursday's talks were cordial.", "Thursday = 2020-06-04 day relative"),
    ("Thursday's talks will be difficult.", "Thursday = 2020-06-11 day relative"),
    ("They called an election for Sunday.", "Sunday = 2020-06-14 day relative"),
    ("He urged them to withdraw in a call on Friday.", "Friday = 2020-06-05 day relative"),
    ("He has been silent since Friday.", "Friday = 2020-06-05 day relative"),
    ("Rebels attacked the town Friday night.", "Friday night = 2020-06-05 day relative"),
    ("Rebels attacked the town early Friday.", "Friday = 2020-06-05 day relative"),
    ("Rebels attacked the town last Friday.", "last Friday = 2020-06-05 day relative"),
    ("Rebels attacked the town last Wednesday.", "last Wednesday = 2020-06-03 day relative"),
    ("The court sits again next Friday.", "next Friday = 2020-06-12 day relative"),
    ("The court sits again next Wednesday.", "next Wednesday = 2020-06-17 day relative"),
    ("The court ruled on Monday last week.", "Monday last week = 2020-06-01 day relative"),
    ("The court rules on Monday next week.", "Monday next week = 2020-06-15 day relative"),
    ("The court ruled on Friday of last week.", "Friday of last week = 2020-06-05 day relative"),
    ("The court ruled this past Friday.", "this past Friday = 2020-06-05 day relative"),
    ("The court rules this coming Friday.", "this coming Friday = 2020-06-12 day relative"),
    ("Peru condemns Thursday's attack.", "Thursday = 2020-06-04 day relative"),
    ("Peru is ready for Thursday's summit.", "Thursday = 2020-06-11 day relative"),
    ("Thursday's summit is crucial.", "Thursday = 2020-06-11 day relative"),
    ("Peru will discuss Tuesday's attack.", "Tuesday = 2020-06-09 day relative"),
    ("He spoke ahead of Thursday's summit.", "Thursday = 2020-06-11 day relative"),
    ("He spoke ahead of Tuesday's summit.", "Tuesday = 2020-06-09 day relative"),
    ("FRIDAY", "FRIDAY = 2020-06-05 day relative"),
]

DAYS = [
    ("Rebels attacked the town yesterday.", "yesterday = 2020-06-09 day relative"),
    ("Yesterday's attack killed two.", "Yesterday = 2020-06-09 day relative"),
    ("The court ruled today.", "today = 2020-06-10 day relative"),
    ("The court rules tomorrow.", "tomorrow = 2020-06-11 day relative"),
    ("The king speaks tonight.", "tonight = 2020-06-10 day relative"),
    ("The king spoke this morning.", "this morning = 2020-06-10 day relative"),
    ("The king spoke yesterday evening.", "yesterday evening = 2020-06-09 day relative"),
    ("The king spoke last night.", "last night = 2020-06-09 day relative"),
    (
        "The king spoke the day before yesterday.",
        "the day before yesterday = 2020-06-08 day relative",
    ),
    ("The king left two days ago.", "two days ago = 2020-06-08 day relative"),
    ("The king left 10 days ago.", "10 days ago = 2020-05-31 day relative"),
    ("The king left a week ago.", "a week ago = 2020-06-01/2020-06-07 week relative"),
    ("The king left three months ago.", "three months ago = 2020-03-01/2020-03-31 month relative"),
    ("The king left a year ago.", "a year ago = 2019-01-01/2019-12-31 year relative"),
    (
        "The king left Twenty-two years ago.",
        "Twenty-two years ago = 1998-01-01/1998-12-31 year relative",
    ),
    ("The king left a decade ago.", "a decade ago = 2010-01-01/2010-12-31 year relative"),
    (
        "The king left about six years ago.",
        "about six years ago = 2014-01-01/2014-12-31 year relative",
    ),
    ("The king left more than six years ago.", "more than six years ago = unknown"),
    ("The king left several years ago.", "several years ago = unknown"),
    ("The king left a few days ago.", "a few days ago = unknown"),
    (
        "The king will return two weeks from now.",
        "two weeks from now = 2020-06-22/2020-06-28 week relative",
    ),
    ("The king will return in three days' time.", "in three days' time = 2020-06-13 day relative"),
    ("The king left 3,000 years ago.", None),
]

PERIODS = [
    ("They met last week.", "last week = 2020-06-01/2020-06-07 week relative"),
    ("They met this week.", "this week = 2020-06-08/2020-06-14 week relative"),
    ("They meet next week.", "next week = 2020-06-15/2020-06-21 week relative"),
    ("They met last month.", "last month = 2020-05-01/2020-05-31 month relative"),
    ("They will meet next month.", "next month = 2020-07-01/2020-07-31 month relative"),
    ("They met earlier this month.", "this month = 2020-06-01/2020-06-30 month relative"),
    ("Last year's treaty failed.", "Last year = 2019-01-01/2019-12-31 year relative"),
    ("The theme of this years fair is peace.", "this years = 2020-01-01/2020-12-31 year relative"),
    ("They met this year.", "this year = 2020-01-01/2020-12-31 year relative"),
    ("They will meet next year.", "next year = 2021-01-01/2021-12-31 year relative"),
    (
        "Prices doubled in the last decade.",
        "the last decade = 2010-06-10/2020-06-10 range relative",
    ),
    ("They met last weekend.", "last weekend = 2020-06-06/2020-06-07 range relative"),
    ("They met over the weekend.", "the weekend = 2020-06-06/2020-06-07 range relative"),
    ("They will meet at the weekend.", "the weekend = 2020-06-13/2020-06-14 range relative"),
    ("They will meet this weekend.", "this weekend = 2020-06-13/2020-06-14 range relative"),
    ("They met this weekend.", "this weekend = 2020-06-06/2020-06-07 range relative"),
    ("They meet next weekend.", "next weekend = 2020-06-13/2020-06-14 range relative"),
    ("They met early last week.", "early last week = 2020-06-01/2020-06-02 range relative"),
    ("They will meet early next week.", "early next week = 2020-06-15/2020-06-16 range relative"),
    ("They met late last month.", "late last month = 2020-05-21/2020-05-31 range relative"),
    ("They met late last year.", "late last year = 2019-09-01/2019-12-31 range relative"),
    ("They will decide by the end of the year.", "the end of the year = 2020-12-31 day relative"),
    (
        "They will decide at the end of the month.",
        "the end of the month = 2020-06-21/2020-06-30 range relative",
    ),
    ("They will decide by the end of next week.", "the end of next week = 2020-06-21 day relative"),
    ("They met last summer.", "last summer = 2019-06-01/2019-08-31 range relative"),
    ("They will meet next spring.", "next spring = 2021-03-01/2021-05-31 range relative"),
    ("They met last winter.", "last winter = 2019-12-01/2020-02-29 range relative"),
    (
        "Rebels shelled it over the past 30 days.",
        "the past 30 days = 2020-05-11/2020-06-10 range relative",
    ),
    (
        "They have met twice in the past week.",
        "the past week = 2020-06-03/2020-06-10 range relative",
    ),
    ("It ruled for the last 30 years.", "the last 30 years = 1990-06-10/2020-06-10 range relative"),
    ("They met in recent days.", "recent days = unknown"),
    ("They will meet in the coming weeks.", "the coming weeks = unknown"),
    ("They will meet in the next few days.", "the next few days = unknown"),
]


@pytest.mark.parametrize(("text", "expected"), WEEKDAYS)
def test_weekdays_by_tense(nlp: Language, text: str, expected: str) -> None:
    assert dates_of(nlp, text) == [expected]


@pytest.mark.parametrize(("text", "expected"), DAYS)
def test_days_seen_from_today(nlp: Language, text: str, expected: str | None) -> None:
    assert dates_of(nlp, text) == ([expected] if expected else [])


@pytest.mark.parametrize(("text", "expected"), PERIODS)
def test_periods_seen_from_today(nlp: Language, text: str, expected: str) -> None:
    assert dates_of(nlp, text) == [expected]


@pytest.mark.parametrize(("text", "expected"), WEEKDAYS[:4] + PERIODS[:8])
def test_without_a_publication_day_nothing_is_guessed(
    nlp: Language, text: str, expected: str
) -> None:
    wording = expected.partition(" = ")[0]
    assert dates_of(nlp, text, None) == [f"{wording} = unknown"]
