"""Decisions, offers and texts that are taken up again, and releases that are asked for.

Each sentence stands with the exact set of its triples; the negative twins give none of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from triples.marked import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

TAKEN_UP: list[tuple[str, set[str]]] = [
    (
        "Peru fined Shell. Shell called the decision arbitrary.",
        {"Peru fined Shell", "Shell denounced_as Peru"},
    ),
    (
        "FIFA banned Chelsea. Describing the decision as arbitrary, Chelsea said it would wait.",
        {"Chelsea denounced_as FIFA", "FIFA banned Chelsea"},
    ),
    ("Peru praised Shell. Shell called the decision arbitrary.", {"Peru praised Shell"}),
    (
        "Norway threatened Peru. Peru rejected the terms.",
        {"Norway threatened Peru", "Peru rejected Norway"},
    ),
    ("Peru rejected the terms.", set()),
    (
        "Norway refused to begin talks with Peru.",
        {"Norway held_talks_with Peru (negated)", "Norway rejected Peru"},
    ),
    ("Norway refused to begin work.", set()),
]

SPARED: list[tuple[str, set[str]]] = [
    ("Chile called for the release of Anna Weber.", {"Chile supported Anna Weber"}),
    (
        "Chile demanded the release of Anna Weber by Peru.",
        {
            "Chile demanded Peru",
            "Chile supported Anna Weber",
            "Peru released Anna Weber (hypothetical)",
        },
    ),
    (
        "Luis Prado signed a petition calling for the release of Anna Weber.",
        {"Luis Prado supported Anna Weber"},
    ),
    (
        "Luis Prado read a letter by Norway calling for the release of Anna Weber.",
        {"Luis Prado supported Anna Weber"},
    ),
    ("Chile called for the release of a report.", set()),
    ("Chile called for the resignation of Luis Prado.", {"Chile called_on Luis Prado"}),
]

HOPED: list[tuple[str, set[str]]] = [
    ("Chile hoped that Peru would leave the island.", {"Chile called_on Peru"}),
    ("Chile hoped to leave the island.", set()),
    ("Chile hoped that Peru would win.", set()),
    ("Anna Weber said Peru had started a war.", {"Anna Weber criticised Peru"}),
    ("Anna Weber said Peru had started a school.", set()),
]

ADDRESSED: list[tuple[str, set[str]]] = [
    ('"You have lied to everybody," Anna Weber told Peru.', {"Anna Weber criticised Peru"}),
    ('"You have lied to everybody," Anna Weber said.', set()),
    ("Anna Weber told Peru that it would face sanctions.", {"Anna Weber threatened Peru"}),
    ("Anna Weber told Peru that it must leave.", {"Anna Weber called_on Peru"}),
    ("Anna Weber told Luis Prado that it must be late.", {"Anna Weber told Luis Prado"}),
    ("Anna Weber told Peru that it would be late.", {"Anna Weber told Peru"}),
]

SO_CALLED: list[tuple[str, set[str]]] = [
    ("Norway rejected what it termed excessive Peruvian bias.", {"Norway denounced_as Peru"}),
    ("Norway spoke of what it called Peru's aggression.", {"Norway denounced_as Peru"}),
    ("Norway praised what it described as Peru's courage.", {"Norway praised Peru"}),
    ("Norway read what it called Peru's letter.", set()),
]


@pytest.mark.parametrize(("text", "facts"), [*TAKEN_UP, *SPARED, *HOPED, *ADDRESSED, *SO_CALLED])
def test_what_is_said(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts
