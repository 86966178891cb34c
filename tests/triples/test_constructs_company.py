"""Adjuncts, company, each other, conditions and quotations.

Each sentence stands with the exact set of its triples, and beside it its negative twins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from triples.marked import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

ADJUNCTS = [
    (
        "Luis Prado urged Peru to wait in a call with Anna Weber.",
        {"Luis Prado urged Peru", "Luis Prado phoned Anna Weber"},
    ),
    (
        "Luis Prado urged restraint in a call with Anna Weber.",
        {"Luis Prado urged Anna Weber", "Luis Prado phoned Anna Weber"},
    ),
    ("After a meeting with Anna Weber, Luis Prado resigned.", {"Anna Weber met_with Luis Prado"}),
    (
        "Luis Prado was in Rome for talks with Anna Weber.",
        {"Luis Prado held_talks_with Anna Weber"},
    ),
    ("Peru and Chile called for a ceasefire in Chad.", set()),
    (
        "Peru left Chile after clashes between Iran and Iraq.",
        {"Peru left Chile", "Iran fought Iraq"},
    ),
    (
        "During a phone call, Luis Prado thanked Anna Weber.",
        {"Luis Prado thanked Anna Weber", "Luis Prado phoned Anna Weber"},
    ),
    ("Luis Prado spoke of his meeting with Anna Weber.", {"Luis Prado met_with Anna Weber"}),
    ("Luis Prado fell ill before a meeting with Anna Weber.", {"Luis Prado met_with Anna Weber"}),
    ("Luis Prado read a book about talks with Anna Weber.", set()),
    ("Peru is at war with Chile.", {"Peru fought Chile"}),
]
COMITATIVES = [
    ("Together with Chile, Peru condemned Cuba.", {"Peru condemned Cuba", "Chile condemned Cuba"}),
    ("Peru, along with Chile, condemned Cuba.", {"Peru condemned Cuba", "Chile condemned Cuba"}),
    ("Peru, alongside Chile, attacked Cuba.", {"Peru attacked Cuba", "Chile attacked Cuba"}),
    ("Peru condemned Cuba with great force.", {"Peru condemned Cuba"}),
    ("Without Chile, Peru condemned Cuba.", {"Peru condemned Cuba"}),
]
RECIPROCALS = [
    ("Peru and Chile accused each other of lying.", {"Peru accused Chile", "Chile accused Peru"}),
    ("Peru and Chile signed with one another.", {"Peru signed_with Chile"}),
    ("Peru and Chile met on Friday.", {"Peru met_with Chile"}),
    ("Peru met on Friday.", set()),
    (
        "The US president, Luis Prado, and the French minister, Anna Weber, met.",
        {"Luis Prado met_with Anna Weber"},
    ),
    (
        "Luis Prado, an Australian woman and former minister, met Anna Weber.",
        {"Luis Prado met_with Anna Weber"},
    ),
    ("The US president, Luis Prado, met.", set()),
    ("Peru and Chile will meet again on Friday.", {"Peru met_with Chile (planned)"}),
    ("Peru and Chile fought for years.", {"Peru fought Chile"}),
    (
        "Peru, Chile and Cuba agreed to talk.",
        {
            "Peru agreed_with Chile",
            "Peru agreed_with Cuba",
            "Chile agreed_with Cuba",
            "Peru spoke_with Chile (planned)",
            "Peru spoke_with Cuba (planned)",
            "Chile spoke_with Cuba (planned)",
        },
    ),
    (
        "Luis Prado and Anna Weber arrived. The two leaders met at noon.",
        {"Luis Prado met_with Anna Weber"},
    ),
    ("Luis Prado and Anna Weber slept.", set()),
]
CONDITIONS = [
    (
        "Peru warned of consequences if Chile attacked Cuba.",
        {"Peru warned Chile", "Chile attacked Cuba (hypothetical)"},
    ),
    ("Peru warned Chile of a storm if it rained.", {"Peru warned Chile"}),
    ("Peru warned of a storm if it rained.", set()),
    (
        '"Luis Prado agreed that it is late," Anna Weber said.',
        {"Luis Prado agreed_with Anna Weber"},
    ),
    ('"Luis Prado left," Anna Weber said.', set()),
    ('"Chile attacked us," Peru said.', {"Chile attacked Peru (alleged)", "Peru accused Chile"}),
    (
        "According to Peru, Chile attacked Cuba.",
        {"Chile attacked Cuba", "Peru accused Chile"},
    ),
    ("Peru reportedly attacked Chile.", {"Peru attacked Chile (alleged)"}),
    ('"We will never attack Chile," Luis Prado told Anna Weber.', {"Luis Prado told Anna Weber"}),
]
DOUBLES = [
    ("Peru carried out an attack on Chile.", {"Peru attacked Chile"}),
    ("Peru reached an agreement with Chile.", {"Peru agreed_with Chile"}),
    ("Peru made a telephone call to Chile.", {"Peru phoned Chile"}),
    ("Peru condemned an attack by Chile.", {"Peru condemned Chile"}),
    ("Peru praised Chile and praised Chile again.", {"Peru praised Chile"}),
    ("Russia withdrew its forces.", set()),
    ("Peru defended itself.", set()),
]


@pytest.mark.parametrize(("text", "facts"), ADJUNCTS)
def test_adjuncts(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts


@pytest.mark.parametrize(("text", "facts"), COMITATIVES)
def test_comitatives(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts


@pytest.mark.parametrize(("text", "facts"), RECIPROCALS)
def test_reciprocals(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts


@pytest.mark.parametrize(("text", "facts"), CONDITIONS)
def test_conditions(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts


@pytest.mark.parametrize(("text", "facts"), DOUBLES)
def test_doubles(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts
