"""Dates of what is done by saying it, of laws, and of what is told beside the story."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from triples.test_dating import MONDAY, TUESDAY, dated, days

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

IN_1988 = "1988-01-01/1988-12-31"

DONE_BY_SAYING = [
    ("Chad said on Tuesday it was <e>recalling</e> its envoy from Peru.", TUESDAY),
    ("Chad announced on Monday that it was <e>expelling</e> five diplomats.", MONDAY),
    ("Chad said on Tuesday it would <e>recall</e> its envoy from Peru.", None),
    ("Chad said on Tuesday it had <e>recalled</e> its envoy from Peru.", None),
    ("Chad said on Tuesday that Egypt was <e>recalling</e> its envoy from Peru.", None),
    ("Officials said on Monday that they were <e>shocked</e> by the attack.", MONDAY),
    ("Officials said on Monday that they were <e>attacked</e> by rebels.", None),
    ("The council adopted on Monday a resolution <e>urging</e> Chad to leave.", MONDAY),
    ("Parliament on Monday passed a law <e>banning</e> the league.", MONDAY),
    ("Parliament on Monday praised a law <e>banning</e> the league.", None),
    ("The <e>accord</e> that Chad signed with Peru in 1988 was hailed by Egypt.", IN_1988),
    ("The <e>accord</e> that saved Peru from Egypt in 1988 was hailed by Chad.", None),
    ('The king <e>told</e> them: "We know today that peace will come to Chad."', None),
    ("The kings of Chad and Peru, meeting in Rome on Monday, <e>condemned</e> Egypt.", MONDAY),
]

CLOSED, BOUGHT = "Chad closed the port on Monday. ", "which Peru had bought on 3 May, "
BESIDE_THE_STORY = [
    (f"{CLOSED}The ships, {BOUGHT}left. It <e>expelled</e> the envoy.", MONDAY),
    (f"{CLOSED}Peru bought the ships on 3 May. It <e>expelled</e> the envoy.", "2020-05-03"),
    (f"{CLOSED}\n\nThe ships, {BOUGHT}left. It <e>expelled</e> the envoy.", MONDAY),
    (f"{CLOSED}\n\nThe ships, {BOUGHT}left. Soldiers <e>attacked</e> the town.", None),
    (f"{CLOSED}It fell ill since Peru won on 3 May. It <e>expelled</e> the envoy.", MONDAY),
]


@pytest.mark.parametrize(("marked", "expected"), DONE_BY_SAYING)
def test_what_is_done_by_saying_it(nlp: Language, marked: str, expected: str | None) -> None:
    assert days(dated(nlp, marked)) == expected


@pytest.mark.parametrize(("marked", "expected"), BESIDE_THE_STORY)
def test_what_is_told_beside_the_story_leaves_its_day(
    nlp: Language, marked: str, expected: str | None
) -> None:
    assert days(dated(nlp, marked)) == expected
