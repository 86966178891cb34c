"""Groups that name their members, what "as well as" adds, and clauses that lack their verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from triples.marked import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

MEMBERS = [
    ("Kenya arrested five people, including Samir Haddad.", {"Kenya arrested Samir Haddad"}),
    (
        "Kenya arrested five people on Monday, including Samir Haddad.",
        {"Kenya arrested Samir Haddad"},
    ),
    (
        "Five people, including Samir Haddad, were arrested by Kenya.",
        {"Kenya arrested Samir Haddad"},
    ),
    (
        "Several states, including Chile and Peru, condemned Norway.",
        {"Chile condemned Norway", "Peru condemned Norway"},
    ),
    (
        "Anna Weber met ministers such as Luis Prado and Paul Okello.",
        {"Anna Weber met_with Luis Prado", "Anna Weber met_with Paul Okello"},
    ),
    (
        "Peru drew support from figures ranging from Anna Weber to Paul Okello.",
        {"Anna Weber supported Peru", "Paul Okello supported Peru"},
    ),
    ("Kenya arrested five people, excluding Samir Haddad.", set()),
    ("Kenya arrested five people as Chile slept.", set()),
]
ADDED = [
    ("Peru condemned Cuba as well as Chile.", {"Peru condemned Cuba", "Peru condemned Chile"}),
    (
        "Kenya arrested Samir Haddad along with Luis Prado.",
        {"Kenya arrested Samir Haddad", "Kenya arrested Luis Prado"},
    ),
    (
        "Chile, along with Peru, arrested Samir Haddad.",
        {"Chile arrested Samir Haddad", "Peru arrested Samir Haddad"},
    ),
    ("Peru condemned Cuba as well.", {"Peru condemned Cuba"}),
    (  # behind a comma, where the parse loses it
        "Mr Dulles, the American Secretary of State, and Mr Gromyko, the Soviet Minister, met.",
        {"Dulles met_with Gromyko"},
    ),
    (
        "Supported by Canada, and the Netherlands, Gambia sued Myanmar.",
        {
            "Canada supported Gambia",
            "Netherlands supported Gambia",
            "Gambia sued Myanmar",
        },
    ),
    ("Peru was backed by Chile, and Cuba protested.", {"Chile supported Peru"}),
    ("Peru met Anna Weber, the Premier, and Cuba left.", {"Peru met_with Anna Weber"}),
]
GAPPED = [
    (
        "Anna Weber met Luis Prado in Paris and Paul Okello in London.",
        {"Anna Weber met_with Luis Prado", "Anna Weber met_with Paul Okello"},
    ),
    (
        "Chile attacked Peru and Cuba condemned Iran.",
        {"Chile attacked Peru", "Cuba condemned Iran"},
    ),
    (
        "Chile attacked Peru and Cuba and condemned Iran.",
        {"Chile attacked Peru", "Chile attacked Cuba", "Chile condemned Iran"},
    ),
    ("Anna Weber met Luis Prado in Paris and slept in London.", {"Anna Weber met_with Luis Prado"}),
]


@pytest.mark.parametrize(("text", "facts"), MEMBERS)
def test_members(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts


@pytest.mark.parametrize(("text", "facts"), ADDED)
def test_added(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts


@pytest.mark.parametrize(("text", "facts"), GAPPED)
def test_gapped(nlp: Language, text: str, facts: set[str]) -> None:
    assert facts_of(nlp, text) == facts
