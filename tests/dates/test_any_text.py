"""What holds of every text: nothing raises, spans are right, days are in order, time is linear."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from counting import calls_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from kg.dates import find_dates
from kg.language import parse
from kg.triples.dating import Dater

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

PIECES = (
    "on Monday|last|next|this|the|week|weekend|year|May|March 3|3|31|2014|the 1990s|of|to|from|"
    "between|and|-|,|.|early|mid-|the end of|two|days|ago|later|a day after|met|will|said|talks|"
    "in|since|by|yesterday|the same day|(|)|1|0|9999|99999|Sunday|Feb. 29|winter|summer|\n|\n\n|'s|"
    "\u2019|\u201c|\u201d|%|$|10-12|2/3/2014|31/12/9999|1000|every|Dec.|centuries|9|when|it|Peru|\t|"
    "\u00a0|19th century"
)
TEXTS = st.lists(st.sampled_from(PIECES.split("|")) | st.text(max_size=6), max_size=40).map(
    " ".join
)
TOLD = ("later", "same", "after")
"""Words of the expressions that are counted from a date in the text."""
DAYS = st.none() | st.dates()


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=TEXTS, published=DAYS)
def test_any_text_has_dates_in_order(nlp: Language, text: str, published: dt.date | None) -> None:
    doc = parse(nlp, text)
    found = find_dates(doc, published)
    assert list(found) == sorted(found, key=lambda each: (each.start, -each.end))
    for each in found:
        value = each.value
        assert text[each.start : each.end] == each.text == value.expression
        assert 0 <= each.first < each.last <= len(doc)
        if value.date is None or value.date_end is None:
            assert (value.date, value.date_end, value.precision) == (None, None, None)
            assert value.basis == "unknown"
        else:
            assert value.date <= value.date_end
            assert value.precision is not None
            assert value.basis != "unknown"
        if published is None and value.basis == "relative":
            assert any(word in each.text.lower() for word in TOLD)
    dater = Dater(doc, found)
    for token in doc:
        date, why = dater.date_of(token)
        assert why
        assert (date.date is None) == (date.date_end is None)


@pytest.mark.parametrize("published", [dt.date.min, dt.date.max])
def test_the_ends_of_the_calendar(nlp: Language, published: dt.date) -> None:
    text = (
        "They met last week and next week, last weekend, next weekend, last month, next year, "
        "a century ago, 900 years ago, on Monday, next Monday, on 29 February, last winter, "
        "in May, early next week, in the first week of next month, at the end of next year, "
        "the past 9000 years, in 9000 years' time, tomorrow, yesterday and the next 9000 months."
    )
    found = find_dates(parse(nlp, text), published)
    assert len(found) == 21
    outside = [each for each in found if each.value.date is None]
    assert outside
    assert all(each.value.expression == each.text for each in outside)


def test_time_grows_with_the_text(nlp: Language) -> None:
    story = parse(
        nlp,
        "On Monday, a day after talks in May 2014, Peru urged Chile to stop in a call last week. "
        "It said two days later that the same day it had met Cuba from 3 May to 5 May.\n\n",
    )
    told = len(find_dates(story, dt.date(2020, 6, 10)))
    work = []
    for copies in (25, 100):
        doc = Doc.from_docs([story] * copies, ensure_whitespace=False)
        assert len(find_dates(doc, dt.date(2020, 6, 10))) == copies * told
        work.append(calls_of(lambda doc=doc: _date_all(doc)))
    assert work[1] < 8 * work[0]  # four times the text; the square would take sixteen times


def _date_all(doc: Doc) -> None:
    """Find every date and date every word."""
    dater = Dater(doc, find_dates(doc, dt.date(2020, 6, 10)))
    for token in doc:
        dater.date_of(token)
