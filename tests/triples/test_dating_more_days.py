"""Dates of orders, of what is read out, of parts of a deed, and of days told in other words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from triples.test_dating import MONDAY, TUESDAY, dated, days

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

NEXT_WEEK = "2020-06-15/2020-06-21"

ORDERED_AND_READ = [
    ("The king ordered on Tuesday to <e>attack</e> the league.", TUESDAY),
    ("The king hoped on Tuesday to <e>attack</e> the league.", None),
    ("In a message broadcast on Monday, Diaz <e>praised</e> the league.", MONDAY),
    ("In a message found by police on Monday, Diaz <e>praised</e> the league.", None),
    ("Chad imposed curbs on Monday, including <e>banning</e> the league.", MONDAY),
    ("Chad imposed curbs on Monday despite <e>praising</e> the league.", None),
    ("The judge froze the funds on Monday at the <e>request</e> of Peru.", None),
    ("The judge praised Chad on Monday at the <e>meeting</e> with Peru.", MONDAY),
    ("The <e>talks</e> could reopen as early as next week, Chad said.", NEXT_WEEK),
    ("The <e>talks</e> could reopen by next week, Chad said.", None),
]

IN_OTHER_WORDS = [
    ("Chad said on Monday that rebels had <e>surrendered</e> earlier in the day.", MONDAY),
    ("Chad said on Monday that rebels had <e>surrendered</e> earlier.", None),
    (
        "Rebels struck on Monday. Since then, Chad has <e>detained</e> two men.",
        f"{MONDAY}/2020-06-10",
    ),
    ("Rebels struck on Monday. Since then, Chad has not <e>detained</e> them.", None),
    ("The navy <e>sank</e> two boats overnight, Chad said.", "2020-06-09/2020-06-10"),
    ("The navy <e>sank</e> two overnight ferries, Chad said.", None),
]

QUOTED_DAYS = [
    ('Diaz met Ito on Monday. "It was ready on 3 May," he said. He <e>praised</e> Ito.', MONDAY),
    ("Diaz met Ito on Monday. It was ready on 3 May. He <e>praised</e> Ito.", None),
]


@pytest.mark.parametrize(("marked", "expected"), ORDERED_AND_READ)
def test_what_is_ordered_read_out_or_part_of_a_deed(
    nlp: Language, marked: str, expected: str | None
) -> None:
    assert days(dated(nlp, marked)) == expected


@pytest.mark.parametrize(("marked", "expected"), IN_OTHER_WORDS)
def test_days_told_in_other_words(nlp: Language, marked: str, expected: str | None) -> None:
    assert days(dated(nlp, marked)) == expected


@pytest.mark.parametrize(("marked", "expected"), QUOTED_DAYS)
def test_a_day_in_a_quotation_leaves_the_day_of_the_story(
    nlp: Language, marked: str, expected: str | None
) -> None:
    assert days(dated(nlp, marked)) == expected


BESIDE_WHAT_IS_NEWS = [
    ("Peru has fined the firm, a day after Chad <e>expelled</e> its envoy.", TUESDAY),
    ("Peru fined the firm, a day after Chad <e>expelled</e> its envoy.", None),
    ("The ban comes a day after Chad <e>expelled</e> its envoy.", None),
]

IN_ONE_YEAR = [
    ("Chad seized the port in 1991 after Peru <e>left</e> the league.", "1991-01-01/1991-12-31"),
    ("Chad seized the port on Monday after Peru <e>left</e> the league.", None),
    ("Chad seized the port in 1991 after Peru had <e>left</e> the league.", None),
]

SAID_SOON_AFTER = [
    ('Diaz has <e>condemned</e> Chad. "It must stop," Diaz said on Monday.', MONDAY),
    ('Diaz has <e>condemned</e> Chad. "It must stop," Ito said on Monday.', None),
    ('Diaz <e>condemned</e> Chad. "It must stop," Diaz said on Monday.', None),
]


@pytest.mark.parametrize(("marked", "expected"), BESIDE_WHAT_IS_NEWS)
def test_what_the_news_of_the_day_comes_after(
    nlp: Language, marked: str, expected: str | None
) -> None:
    assert days(dated(nlp, marked)) == expected


@pytest.mark.parametrize(("marked", "expected"), IN_ONE_YEAR)
def test_what_a_deed_of_a_year_follows(nlp: Language, marked: str, expected: str | None) -> None:
    assert days(dated(nlp, marked)) == expected


@pytest.mark.parametrize(("marked", "expected"), SAID_SOON_AFTER)
def test_the_day_that_the_same_one_is_told_to_have_spoken(
    nlp: Language, marked: str, expected: str | None
) -> None:
    assert days(dated(nlp, marked)) == expected
