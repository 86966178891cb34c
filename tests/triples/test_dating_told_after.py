"""Dates that are given soon after to what is told without one, and those of what it was done in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from triples.test_dating import FRIDAY, MONDAY, dated, days

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

JAILED = "A court has <e>jailed</e> the king for theft. "

TOLD_AFTER = [
    (f"{JAILED}The judge handed down the verdict on Monday.", MONDAY),
    (f"{JAILED}The judge handed down a verdict on Monday.", None),
    (f"{JAILED}The judge condemned the arrest on Monday.", None),
    ("Peru has <e>expelled</e> two envoys. The expulsion on Monday angered Chad.", MONDAY),
    ("Peru will <e>expel</e> two envoys. The expulsion on Monday angered Chad.", None),
    ("Peru and Chad <e>signed</e> a pact. The agreement was reached on Friday.", FRIDAY),
    ("Peru and Chad <e>signed</e> a pact. Another agreement was reached on Friday.", None),
    ("Peru said it had <e>expelled</e> an envoy. The expulsion on Monday angered it.", None),
    ("Chad <e>dismissed</e> two ministers in a shake-up announced late on Friday.", FRIDAY),
    ("Chad <e>dismissed</e> two ministers in a shake-up resented on Friday.", None),
    ("Chad <e>employed</e> two ministers in a scheme launched in 2014.", None),
]

SEIZED = "Chad seized the port on Monday. "

AT_ONCE = [
    (f"{SEIZED}Peru immediately <e>recalled</e> its envoy.", MONDAY),
    (f"{SEIZED}\n\nMinisters in Rome swiftly <e>condemned</e> the king.", MONDAY),
    (f"{SEIZED}The council <e>condemned</e> Chad within hours.", MONDAY),
    (f"{SEIZED}The council <e>condemned</e> Chad within weeks.", None),
    (f"{SEIZED}The council <e>condemned</e> Chad.", None),
    ("Chad seized the port in 2014. Peru immediately <e>recalled</e> its envoy.", None),
]

STARTS = [
    ("The king <e>ordered</e> a cease-fire from Monday.", None),
    ("The king ordered a <e>cease-fire</e> from Monday.", MONDAY),
    ("The king <e>ordered</e> a cease-fire on Monday.", MONDAY),
    ("Chad <e>set</e> Peru a deadline of Monday to leave.", None),
    ("Chad <e>set</e> Peru a deadline of 9 p.m. Friday to leave.", None),
    ("Chad <e>attacked</e> Peru at 4 a.m. Monday in the north.", MONDAY),
    ("Chad <e>sent</e> Peru a list of Monday.", MONDAY),
    ("It is the first time that Chad has <e>attacked</e> Peru since 1998.", None),
    ("It is a port that Chad has <e>attacked</e> since 1998.", "1998-01-01/2020-06-10"),
]


@pytest.mark.parametrize(("marked", "expected"), STARTS)
def test_what_begins_on_a_day(nlp: Language, marked: str, expected: str | None) -> None:
    assert days(dated(nlp, marked)) == expected


@pytest.mark.parametrize(("marked", "expected"), AT_ONCE)
def test_what_follows_at_once(nlp: Language, marked: str, expected: str | None) -> None:
    assert days(dated(nlp, marked)) == expected


@pytest.mark.parametrize(("marked", "expected"), TOLD_AFTER)
def test_a_date_given_soon_after(nlp: Language, marked: str, expected: str | None) -> None:
    assert days(dated(nlp, marked)) == expected
