"""Workers who strike do so against whom their phrase says they work for, with negative twins."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from triples.marked import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

STRIKES = [
    (
        "Renault's machinists went on strike on Monday.",
        {"Renault machinists went_on_strike_against Renault"},
    ),
    (
        "The union at Renault struck on Monday.",
        {"Renault union went_on_strike_against Renault"},
    ),
    (
        "Bus drivers walked off the job at Renault on Monday.",
        {"bus drivers went_on_strike_against Renault"},
    ),
    (
        "Renault workers voted to strike.",
        {"Renault workers went_on_strike_against Renault (planned)"},
    ),
    (
        "Workers at Siemens went on strike on Tuesday.",
        {"Siemens workers went_on_strike_against Siemens"},
    ),
    (
        "Lufthansa pilots staged a walkout on Monday.",
        {"Lufthansa pilots went_on_strike_against Lufthansa"},
    ),
    ("Machinists struck Boeing on Monday.", {"Machinists went_on_strike_against Boeing"}),
    ("French machinists went on strike on Monday.", set()),
    ("Workers at Renault struck a deal on Monday.", set()),
    ("Israel struck Syria on Monday.", {"Israel attacked Syria"}),
    ("United Nations workers were attacked by Hamas.", {"Hamas attacked United Nations"}),
]

FIRMS = [
    ("Google sued Facebook on Monday.", {"Google sued Facebook"}),
    (
        "Turkey blocked access to Twitter and YouTube.",
        {"Turkey banned Twitter", "Turkey banned YouTube"},
    ),
    (
        "The president of Brazil posted on Twitter that he had met Macron.",
        {"Brazil met_with Macron"},
    ),
    ("Macron took to Twitter to accuse Trump of lying.", {"Macron accused Trump"}),
    ("Macron announced the talks on Facebook on Friday.", set()),
    ("In a Facebook post, Macron thanked Chile.", {"Macron thanked Chile"}),
    ("Rebels in Toyota trucks attacked at dawn.", set()),
]


@pytest.mark.parametrize(("text", "facts"), STRIKES)
def test_strikers_act_against_their_employer(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts


@pytest.mark.parametrize(("text", "facts"), FIRMS)
def test_networks_act_but_are_nobody_where_one_writes_there(
    nlp: Language, text: str, facts: set[str]
) -> None:
    assert facts_of(nlp, text) == facts


OTHERS_DOINGS = [
    ("Peru described the vote as an attempt to unseat Luis Prado.", set()),
    (
        "Peru bombed Cuba in an attempt to unseat Luis Prado.",
        {"Peru bombed Cuba", "Peru defeated Luis Prado (hypothetical)"},
    ),
    (
        "A court granted the injunction at the request of Google.",
        {"court granted_rights_to Google", "Google asked court"},
    ),
    (
        "Google said that files of Luis Prado were breached by Hamas and threatened to quit China.",
        {
            "Google accused Hamas",
            "Google threatened China",
            "Hamas hacked Luis Prado",
        },
    ),
    (
        "Google claims that Luis Prado was bribed by Hamas and lied.",
        {
            "Google accused Hamas",
            "Google criticised Luis Prado",
            "Hamas cheated Luis Prado (alleged)",
        },
    ),
    (
        "The attack on Turkey was the work of Syria, officials said.",
        {"Syria attacked Turkey (alleged)"},
    ),
    ("The attack on Turkey was the start of Syria's campaign.", set()),
    ("A court studied the injunction at the request of Google.", {"Google asked court"}),
]


@pytest.mark.parametrize(("text", "facts"), OTHERS_DOINGS)
def test_whose_an_attempt_or_a_grant_is(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts
