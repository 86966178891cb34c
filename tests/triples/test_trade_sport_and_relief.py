"""Strikes, refusals to play or to unload, calls to resign, asylum: with negative twins."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from triples.marked import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

INITIALS = [
    (
        "Weber supports the U.S.-backed rebels.",
        {"United States supported U.S.-backed rebels", "Weber supported U.S.-backed rebels"},
    ),
    (
        "U.N.-brokered talks between Peru and Chile ended.",
        {
            "Peru held_talks_with Chile",
            "United Nations mediated Chile",
            "United Nations mediated Peru",
        },
    ),
]

STRIKES = [
    (
        "The Teamsters struck United Parcel Service on Monday.",
        {"Teamsters went_on_strike_against United Parcel Service"},
    ),
    ("Prado faces a strike by teachers.", {"teachers went_on_strike_against Prado"}),
    ("Peru faces a missile strike by Chile.", {"Chile attacked Peru"}),
    ("Luis Prado faces his first strike against his government.", set()),
    (
        "Students marched on the Chinese embassy.",
        {"students protested_against China"},
    ),
    ("Iraqi troops marched on Kuwait.", {"Iraq invaded Kuwait"}),
]

REFUSALS = [
    ("Switzerland refused to play against Russia.", {"Switzerland rejected Russia"}),
    ("Dockers refused to unload Chilean ships.", {"dockers boycotted Chile"}),
    (
        "Peru's refusal to allow Luis Prado to return drew protests.",
        {"Peru rejected Luis Prado", "Peru let Luis Prado (negated)"},
    ),
    ("Peru's refusal to attack Chile was praised.", {"Peru attacked Chile (negated)"}),
    ("Norway did not refuse to play against Russia.", set()),
    ("Norway refused to play the anthem of Russia.", set()),
    ("Dockers refused to unload the ships.", set()),
]

CALLS = [
    ("Peru backed calls for Luis Prado's resignation.", {"Peru called_on Luis Prado"}),
    ("Peru joined calls for Luis Prado to resign.", {"Peru called_on Luis Prado"}),
    ("Peru rejected calls for talks with Chile.", set()),
    ("Peru faced calls for sanctions against Chile.", set()),
]

MEASURES = [
    ("Fifa upheld the ban on Luis Prado.", {"FIFA sanctioned Luis Prado"}),
    ("Canada broadened sanctions on Peru.", {"Canada sanctioned Peru"}),
    ("The World Bank has frozen lending to Chad.", {"World Bank cut_aid_to Chad"}),
    ("Peru lifted its travel advisory on Chile.", {"Peru lifted_measures_against Chile"}),
    ("Canada lifted most of its sanctions on Peru.", {"Canada lifted_measures_against Peru"}),
    ("Canada kept most of its sanctions on Peru.", {"Canada sanctioned Peru"}),
    ("Ford recalled six million Firestone tires.", set()),
    ("Spain gave asylum to Luis Prado.", {"Spain sheltered Luis Prado"}),
    ("Spain gave asylum to the Cuban pianist.", set()),
    (
        "Norway guided the talks between Peru and Chile.",
        {"Norway mediated Chile", "Norway mediated Peru", "Peru held_talks_with Chile"},
    ),
]

REGIONS = [
    ("African nations condemned France.", {"African nations condemned France"}),
    (
        "African nations met. Kenya urged African states to condemn France.",
        {"African nations condemned France (hypothetical)", "Kenya urged African nations"},
    ),
    ("The Gulf states condemned Iran.", {"Gulf states condemned Iran"}),
    ("Rich nations condemned Iran.", set()),
    ("Two African countries condemned Iran.", set()),
]

SIDES = [
    (
        "Luis Prado and Anna Weber were held. The two Danes were freed by Peru.",
        {"Peru released Luis Prado", "Peru released Anna Weber"},
    ),
    (
        "President Luis Prado of Chile and Anna Weber sang. Peru expelled the two Danes.",
        {"Peru expelled Denmark"},
    ),
    ("Luis Prado and Anna Weber sang. Peru expelled two Danes.", {"Peru expelled Denmark"}),
    (
        "The Teamsters and Siemens talked. The Teamsters accused the company.",
        {"Teamsters spoke_with Siemens", "Teamsters accused Siemens"},
    ),
    (
        "Siemens's merger with Renault was approved by the European Commission.",
        {"European Commission accepted Siemens", "Siemens merged_with Renault (planned)"},
    ),
    (
        "Canada delayed its talks with Peru.",
        {"Canada held_talks_with Peru (planned)"},
    ),
]


@pytest.mark.parametrize(("text", "facts"), REGIONS)
def test_regions(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts


@pytest.mark.parametrize(("text", "facts"), SIDES)
def test_sides(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts


@pytest.mark.parametrize(("text", "facts"), INITIALS)
def test_initials_with_a_hyphen(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts


@pytest.mark.parametrize(("text", "facts"), STRIKES)
def test_strikes(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts


@pytest.mark.parametrize(("text", "facts"), REFUSALS)
def test_refusals(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts


@pytest.mark.parametrize(("text", "facts"), CALLS)
def test_calls(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts


@pytest.mark.parametrize(("text", "facts"), MEASURES)
def test_measures(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts
