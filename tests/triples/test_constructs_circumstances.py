"""Circumstances and answers: what the clause around an event noun says of who it concerns.

Each sentence stands with the exact set of its triples, and beside it its negative twins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from triples.marked import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

AFFECTED = [
    ("Luis Prado resigned after criticism from Chile.", {"Chile criticised Luis Prado"}),
    ("Luis Prado resigned after criticism of Cuba from Chile.", {"Chile criticised Cuba"}),
    ("Luis Prado resigned after criticism.", set()),
    ("Peru won the race with Chile's help.", {"Chile aided Peru"}),
    ("Cuba attacked Peru with help from Chile.", {"Cuba attacked Peru", "Chile aided Cuba"}),
    ("Peru was attacked by Cuba with help from Chile.", {"Cuba attacked Peru", "Chile aided Cuba"}),
    ("Luis Prado left with help.", set()),
]
PROTESTS = [
    ("Greenpeace marched after Norway sacked two men.", {"Greenpeace protested_against Norway"}),
    ("Greenpeace marched after Norway won two medals.", set()),
    ("Greenpeace slept after Norway slashed its aid.", set()),
    (
        "Greenpeace staged a protest after Norway approved the well.",
        {"Greenpeace protested_against Norway"},
    ),
    (
        "Greenpeace went on strike over Norway's plan.",
        {"Greenpeace went_on_strike_against Norway"},
    ),
    ("Greenpeace went on strike during Norway's winter.", set()),
    (
        "Norway announced the strike would last after quitting talks with Chile.",
        {"Norway broke_ties_with Chile"},
    ),
    ("It was announced the strike would last after quitting talks with Chile.", set()),
]
ANSWERS = [
    (
        "Luis Prado denied accusations by Anna Weber.",
        {"Luis Prado dismissed_claims_of Anna Weber", "Anna Weber accused Luis Prado"},
    ),
    ("Mexico responded to a request from Honduras.", {"Honduras asked Mexico"}),
    ("Mexico read about a request from Honduras.", set()),
]
MEETINGS = [
    ("In an interview with Anna Weber, Luis Prado wept.", {"Anna Weber interviewed Luis Prado"}),
    ("In an interview in Rome, Luis Prado wept.", set()),
    ("As part of a deal with Peru, Luis Prado left prison.", {"Peru agreed_with Luis Prado"}),
    ("As an admirer of deals, Luis Prado left prison.", set()),
    (
        "Luis Prado emerged from two days of talks with Anna Weber.",
        {"Luis Prado held_talks_with Anna Weber"},
    ),
    ("Luis Prado emerged from two days of talks.", set()),
    (
        "Luis Prado was joined by Paul Okello in five hours of talks with Anna Weber.",
        {
            "Luis Prado held_talks_with Anna Weber",
            "Paul Okello held_talks_with Anna Weber",
            "Paul Okello joined Luis Prado",
        },
    ),
    (
        "Luis Prado attended a meeting of the European Union.",
        {"Luis Prado met_with European Union"},
    ),
    ("Luis Prado attended a meeting of chess players.", set()),
    (
        "Luis Prado and Anna Weber attended a meeting of the European Union.",
        {"Luis Prado met_with Anna Weber"},
    ),
]
MEANINGS = [
    ("The High Court ruled in favour of Luis Prado.", {"High Court supported Luis Prado"}),
    ("Luis Prado resigned in protest against Chile.", {"Luis Prado protested_against Chile"}),
    ("Luis Prado resigned in the protest against Chile.", set()),
]
CONTROL = [
    (
        "Norway called on Chad to attack Niger.",
        {"Norway called_on Chad", "Chad attacked Niger (hypothetical)"},
    ),
    ("Norway called on Chad.", {"Norway called_on Chad"}),
]
SPORT = [
    ("Cameroon beat Argentina 1-0 in Milan.", {"Cameroon beat_in_sport Argentina"}),
    ("Cameroon defeated Argentina in the war.", {"Cameroon defeated Argentina"}),
    ("Peru played Chile in the semi-final.", {"Peru played_against Chile"}),
    ("Peru and Chile drew 1-1 in a football match.", {"Peru played_against Chile"}),
    ("Peru met Chile in Lima.", {"Peru met_with Chile"}),
    (
        "Chile beat Peru and Cuba beat Iran in the World Cup on Monday.",
        {"Chile beat_in_sport Peru", "Cuba beat_in_sport Iran"},
    ),
    ("The NFL suspended Luis Prado for eight games.", {"NFL dismissed Luis Prado"}),
    ("Luis Prado and Paul Okello face charges in football.", set()),
    ("Luis Prado beat Anna Weber 55-45 in the run-off.", {"Luis Prado defeated Anna Weber"}),
]
SET_PHRASES = [
    ("Apple took Samsung to court.", {"Apple sued Samsung"}),
    ("Apple took Samsung to dinner.", set()),
    ("Greece placed Luis Prado under house arrest.", {"Greece arrested Luis Prado"}),
    ("Greece placed Luis Prado under the bridge.", set()),
]


@pytest.mark.parametrize(("text", "facts"), AFFECTED)
def test_affected(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts


@pytest.mark.parametrize(("text", "facts"), PROTESTS)
def test_protests(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts


@pytest.mark.parametrize(("text", "facts"), ANSWERS)
def test_answers(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts


@pytest.mark.parametrize(("text", "facts"), MEETINGS)
def test_meetings(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts


@pytest.mark.parametrize(("text", "facts"), MEANINGS)
def test_meanings(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts


@pytest.mark.parametrize(("text", "facts"), CONTROL)
def test_control_over_prepositions(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts


@pytest.mark.parametrize(("text", "facts"), SPORT)
def test_sport(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts


@pytest.mark.parametrize(("text", "facts"), SET_PHRASES)
def test_set_phrases(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts
