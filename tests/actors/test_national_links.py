"""One who is told by nation, age or trade: the person just spoken of, or nobody, never a state."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from actors.links import wanted_and_found

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

CASES = {
    "the national, the trade and the age": (
        "Leeds sold Luc Brun. Fans booed the [Frenchman]{Luc Brun}. "
        "Leeds fined [the striker]{Luc Brun}. Amy Tan praised [the 26-year-old]{Luc Brun}."
    ),
    "an age before a noun is none by itself": (
        "Luc Brun left. [The 26-year-old girl]{26-year-old girl} cried."
    ),
    "a national is no state": "An [American]{} was arrested by police.",
    "another national is not the one spoken of": ("Luc Brun left. A [Spaniard]{} hit the referee."),
    "a national of another state is nobody": (
        "French President Luc Brun left. The [Dane]{} stayed."
    ),
    "a national right before a name": "Luc Brun met the [Dane]{Ole Holm} [Ole Holm]{Ole Holm}.",
    "nationals in the plural are the state": "Police hunted two [Germans]{Germany}.",
    "a people without a plural is the state": "The [British]{United Kingdom} attacked the fort.",
    "of two persons, the subject": ("Luc Brun met Ed Hall. The [Frenchman]{Luc Brun} left early."),
    "two nationals joined are nobody": (
        "Luc Brun met Ed Hall. The [Russian]{} and the [American]{} left early."
    ),
    "a first name is no national": "[Dane Cook]{Dane Cook} laughed.",
    "a pole is no Pole": "Explorers reached the [North Pole]{@North Pole}.",
}


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES)
def test_national_means(nlp: Language, marked: str) -> None:
    wanted, found = wanted_and_found(nlp, marked)
    assert found == wanted
