"""Who is asked by "for", whom a paper quotes, and what is ordered shut."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from triples.marked import facts_of, triples_of

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

ASKED: list[tuple[str, set[str]]] = [
    (
        "Peru called on Wednesday for Norway to investigate Chile.",
        {"Peru called_on Norway", "Norway investigated Chile (hypothetical)"},
    ),
    (
        "Peru called for Norway to investigate Chile.",
        {"Peru called_on Norway", "Norway investigated Chile (hypothetical)"},
    ),
    (
        "Peru pressed on Monday for Norway to leave Chile.",
        {"Peru called_on Norway", "Norway left Chile (hypothetical)"},
    ),
    (
        "Peru did not call for Norway to leave Chile.",
        {"Peru called_on Norway (negated)", "Norway left Chile (hypothetical)"},
    ),
    ("Peru waited for Norway to leave.", set()),
]

SENT: list[tuple[str, set[str]]] = [
    (
        "Peru threatened to send troops into Chile.",
        {"Peru threatened Chile", "Peru deployed_forces_to Chile (hypothetical)"},
    ),
    (
        "Peru threatened to pull its troops out of Chile.",
        {"Peru withdrew_from Chile (hypothetical)"},
    ),
    ("Norway sent rescuers to help Peru.", {"Norway aided Peru (planned)"}),
    ("Norway sent Anna Weber to help Peru.", {"Anna Weber aided Peru (planned)"}),
    ("Peru turned back a boat of Chadian refugees.", {"Peru expelled Chadian refugees"}),
]

SHUT: list[tuple[str, set[str]]] = [
    (
        "Peru ordered the dissolution of the Chilean parliament.",
        {"Peru disbanded Chilean parliament"},
    ),
    (
        "The closure of the Lima Tribune by Chile angered Norway.",
        {"Chile disbanded Lima Tribune", "Norway was_angered_by Chile"},
    ),
    ("Peru ordered the closure of the Chilean border.", {"Peru ordered Chile"}),
    ("The dissolution of his marriage with Anna Weber hurt Luis Prado.", set()),
]


@pytest.mark.parametrize(("text", "facts"), [*ASKED, *SENT, *SHUT])
def test_who_is_asked_and_what_is_shut(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts


@pytest.mark.parametrize(
    ("text", "teller"),
    [
        ('"Peru attacked Chile," the Lima Tribune quoted Luis Prado as saying.', "Luis Prado"),
        ('"Peru attacked Chile," Luis Prado was quoted as saying.', "Luis Prado"),
        ('"Peru attacked Chile," the Lima Tribune said.', "Lima Tribune"),
    ],
)
def test_who_is_quoted_says_it(nlp: Language, text: str, teller: str) -> None:
    attack = next(t for t in triples_of(nlp, text) if t.action == "attacked")
    assert attack.attributed_to == teller
