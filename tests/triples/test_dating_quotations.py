"""What is said in a quotation is an act of the day on which it is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from triples.marked import triples_of

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

# Published on Wednesday, 2 February 2022.
CASES = [
    (
        '"Chad struck our port on Friday. Chad must go," the Sudanese king Weber said on Monday.',
        {("attacked", "2022-01-28"), ("accused", "2022-01-31"), ("called_on", "2022-01-31")},
    ),
    (
        'Weber accused Peru. "Chad lied on Friday. Chad must leave," said Weber.',
        {("accused", None), ("criticised", None), ("called_on", None)},
    ),
    (
        '"This is our answer," Jane Weber said on Monday. "Chad must stop the war of 2014."',
        {("called_on", "2022-01-31")},
    ),
    ("Weber said on Monday that he condemns Chad.", {("condemned", "2022-01-31")}),
    ("Weber said on Monday that he had urged Chad to act.", {("urged", None)}),
    ("Weber said on Monday that he was urging Chad to act.", {("urged", None)}),
    ("Weber said on Monday that Peru condemns Chad.", {("condemned", None)}),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_acts_by_words_have_the_day_of_the_saying(
    nlp: Language, text: str, expected: set[tuple[str, str | None]]
) -> None:
    found = triples_of(nlp, text)
    assert {(each.action, each.date and str(each.date)) for each in found} == expected
