"""Parliaments, votes and coups, each with its negative twins.

Each sentence stands with the exact set of its triples.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from triples.marked import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

VOTES = [
    (
        "The Senate passed a vote of no confidence in Luis Prado.",
        {"Senate rejected Luis Prado"},
    ),
    (
        "The Senate passed a no-confidence motion against Luis Prado.",
        {"Senate rejected Luis Prado"},
    ),
    (
        "The Senate passed a vote of confidence in Luis Prado.",
        {"Senate supported Luis Prado"},
    ),
    ("Luis Prado survived a no-confidence vote in the Senate.", {"Senate supported Luis Prado"}),
    ("Luis Prado survived a flood in the Senate.", set()),
    (
        "The Senate approved a motion of censure against Luis Prado.",
        {"Senate condemned Luis Prado"},
    ),
    ("The Senate tabled a motion on fish.", set()),
    (
        "The Senate set up a commission of inquiry into Luis Prado.",
        {"Senate investigated Luis Prado"},
    ),
    ("The Senate set up a commission of experts.", set()),
    ("Anna Weber named Luis Prado prime minister.", {"Anna Weber appointed Luis Prado"}),
    ("Anna Weber named her dog after Luis Prado.", set()),
    (
        "The efforts by Anna Weber to persuade Luis Prado failed.",
        {"Anna Weber sought_to_persuade Luis Prado"},
    ),
    ("The efforts to persuade Luis Prado failed.", set()),
    (
        "A decision by Chile to expel Luis Prado was delayed.",
        {"Chile expelled Luis Prado (planned)"},
    ),
    (
        "Peru dismissed the announcement by Chile.",
        {"Peru dismissed_claims_of Chile"},
    ),
]
COUPS = [
    ("Ghana protested to the OAU.", {"Ghana complained_to Organisation of African Unity"}),
    ("Ghana protested to the African Union.", {"Ghana complained_to African Union"}),
    ("Rebels surrounded the palace of Luis Prado.", {"rebels besieged Luis Prado"}),
    ("Hills surround the palace of Luis Prado.", set()),
    ("Peru declared its independence from Spain.", {"Peru declared_independence_from Spain"}),
    ("Peru declared its profits from Spain.", set()),
    ("The Liberal Party holds the Interior Ministry.", set()),
]


@pytest.mark.parametrize(("sentence", "expected"), [*VOTES, *COUPS])
def test_votes_and_coups(nlp: Language, sentence: str, expected: set[str]) -> None:
    assert facts_of(nlp, sentence) == expected
