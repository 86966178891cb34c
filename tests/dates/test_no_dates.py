"""What looks like a date and is none: durations, habits, names, verbs, counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from dates.shown import dates_of

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

DURATIONS = [
    "The siege lasted eight years.",
    "They spoke for the second time in four days.",
    "The two-day summit ended in tears.",
    "He will be back in 45 minutes.",
    "He spent six months in prison.",
    "The five-year plan failed.",
    "She is 42 years old.",
    "A 2000-year-old statue was stolen.",
    "He held the post for more than a decade.",
    "They negotiated for days and weeks.",
    "It took a second to sink in.",
    "He came second in the vote.",
    "It was the first visit of its kind.",
    "The week was long and the month was longer.",
    "He stayed for two days before leaving.",
]

HABITS = [
    "In last years he refused every request.",
    "The council meets every Monday.",
    "The council meets each Friday morning.",
    "The council meets on Mondays.",
    "They vote every year and every month.",
    "He drinks on any Sunday.",
]

NAMES = [
    "The Sunday Times praised the king.",
    "The Good Friday agreement held.",
    "Theresa May criticised the king.",
    "May criticised the king, as did Mr May.",
    "They may strike and they may not.",
    "Troops march on the capital and march back.",
    "Thousands joined the march on the capital.",
    "April Smith wrote to June Jones.",
    "An august assembly heard the king.",
    "Joe Friday led the inquiry.",
]

COUNTS = [
    "The army sent 2000 soldiers to the border.",
    "He paid $2014 for the car.",
    "It weighs 1900 kg.",
    "The council passed resolution 1973 against Libya.",
    "Flight 1815 was delayed.",
    "At least 1945 people fled.",
    "Some 1,999 people fled.",
    "The shares fell to 1987.5 points.",
    "The score was 3-2 and then 4/5.",
    "The version 1.2.3.4 was released.",
]


@pytest.mark.parametrize("text", DURATIONS + HABITS + NAMES + COUNTS)
def test_no_dates(nlp: Language, text: str) -> None:
    assert dates_of(nlp, text) == []
