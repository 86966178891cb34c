"""What a vote does is done by it, on its day; what it only sends for is still to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from triples.marked import triples_of

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

VOTES: list[tuple[str, set[tuple[str, str, str | None]]]] = [
    (
        "The Norwegian parliament voted on Monday to condemn Peru.",
        {("condemned", "actual", "2022-01-31")},
    ),
    (
        "The Senate voted last Friday to censure and dismiss Luis Prado.",
        {("condemned", "actual", "2022-01-28"), ("dismissed", "actual", "2022-01-28")},
    ),
    (
        "The Senate voted on Monday to impose sanctions on Chad.",
        {("sanctioned", "actual", "2022-01-31")},
    ),
    ("The Senate voted to impeach Luis Prado.", {("charged", "actual", None)}),
    (
        "The Norwegian parliament will vote on Monday to condemn Peru.",
        {("condemned", "planned", "2022-02-07")},
    ),
    (
        "The Norwegian parliament voted on Monday not to condemn Peru.",
        {("condemned", "negated", None)},
    ),
    (
        "The Norwegian parliament wanted on Monday to condemn Peru.",
        {("condemned", "hypothetical", None)},
    ),
    ("Peru voted on Friday to send troops to Chile.", {("deployed_forces_to", "planned", None)}),
]


@pytest.mark.parametrize(("text", "acts"), VOTES)
def test_what_a_vote_does(nlp: Language, text: str, acts: set[tuple[str, str, str | None]]) -> None:
    assert {(t.action, t.status, t.date and str(t.date)) for t in triples_of(nlp, text)} == acts
