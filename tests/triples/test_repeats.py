"""Acts told without their words: "so did", a bare refusal, the demand or arrest told before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from triples.marked import facts_of, triples_of

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

SO_DID = [
    (
        "Norway condemned Chad. So did Sweden and Denmark.",
        {"Norway condemned Chad", "Sweden condemned Chad", "Denmark condemned Chad"},
    ),
    ("Norway condemned Chad. Sweden did too.", {"Norway condemned Chad", "Sweden condemned Chad"}),
    (
        "Norway condemned Chad, and Sweden did, too.",
        {"Norway condemned Chad", "Sweden condemned Chad"},
    ),
    (
        "Norway condemned Chad. Sweden followed suit.",
        {"Norway condemned Chad", "Sweden condemned Chad"},
    ),
    (
        "Norway did not condemn Chad. Neither did Sweden.",
        {"Norway condemned Chad (negated)", "Sweden condemned Chad (negated)"},
    ),
    (
        "Norway did not condemn Chad. Nor did Sweden.",
        {"Norway condemned Chad (negated)", "Sweden condemned Chad (negated)"},
    ),
    (
        "Norway recognised Kosovo. Sweden has not.",
        {"Norway recognised Kosovo", "Sweden recognised Kosovo (negated)"},
    ),
    (
        "Norway has recognised Kosovo, but Sweden has not.",
        {"Norway recognised Kosovo", "Sweden recognised Kosovo (negated)"},
    ),
    (
        "Norway will recognise Kosovo. So will Sweden.",
        {"Norway recognised Kosovo (planned)", "Sweden recognised Kosovo (planned)"},
    ),
    ("Norway condemned Chad. Sweden did well.", {"Norway condemned Chad"}),
    ("Norway condemned Chad. Sweden followed the talks.", {"Norway condemned Chad"}),
    ("So did Sweden.", set()),
]
ANSWERS = [
    ("Norway urged Chad to wait. Chad refused.", {"Norway urged Chad", "Chad refused Norway"}),
    (
        "Luis Prado asked Anna Weber to resign, but she refused.",
        {"Luis Prado asked Anna Weber", "Anna Weber refused Luis Prado"},
    ),
    (
        "Luis Prado asked Anna Weber for help. She agreed.",
        {"Luis Prado asked Anna Weber", "Anna Weber agreed_with Luis Prado"},
    ),
    (
        "Luis Prado asked Anna Weber for help. She refused to comment.",
        {"Luis Prado asked Anna Weber"},
    ),
    ("Luis Prado praised Anna Weber. She refused.", {"Luis Prado praised Anna Weber"}),
    ("Luis Prado asked Anna Weber for help. Paul Okello agreed.", {"Luis Prado asked Anna Weber"}),
]
EARLIER = [
    (
        "Chad arrested Luis Prado on Monday. Norway condemned the arrest of Prado.",
        {"Chad arrested Luis Prado", "Norway condemned Chad"},
    ),
    (
        "Chad arrested Luis Prado on Monday. Norway condemned the arrest of Paul Okello.",
        {"Chad arrested Luis Prado"},
    ),
    (
        "Chad arrested Luis Prado on Monday. Norway called for the release of Prado.",
        {"Chad arrested Luis Prado", "Norway called_on Chad", "Norway supported Luis Prado"},
    ),
    (
        "Chad bombed Sudan. Norway protested at the attack.",
        {"Chad bombed Sudan", "Norway protested_against Chad"},
    ),
    ("Norway protested at the attack.", set()),
]


@pytest.mark.parametrize(("text", "facts"), SO_DID)
def test_so_did(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts


@pytest.mark.parametrize(("text", "facts"), ANSWERS)
def test_bare_answers(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts


@pytest.mark.parametrize(("text", "facts"), EARLIER)
def test_acts_told_before(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts


def test_spans_stay_in_their_sentence(nlp: Language) -> None:
    text = "Norway asked Chad to wait. Chad refused. So did Niger."
    found = triples_of(nlp, text)
    assert len(found) == 3
    for triple in found:
        assert text[triple.object_start : triple.object_end] == triple.object_mention
        assert triple.start <= triple.object_start < triple.object_end <= triple.end
