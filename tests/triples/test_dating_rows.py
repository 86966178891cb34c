"""Acts that happened on several days: a triple for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from triples.marked import triples_of

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

# Published on Wednesday, 2 February 2022.
CASES = [
    ("Chad attacked Peru on Friday and again on Monday.", {"2022-01-28", "2022-01-31"}),
    ("Chad attacked Peru on Monday and Tuesday.", {"2022-01-31", "2022-02-01"}),
    ("Chad attacked Peru in 1947, 1965 and 1971.", {"1947-01-01", "1965-01-01", "1971-01-01"}),
    ("Chad attacked Peru on Friday and on Monday closed its ports.", {"2022-01-28"}),
    ("Chad attacked Peru on Friday, and on Monday its king fled.", {"2022-01-28"}),
    ("Chad attacked Peru on Friday or on Monday.", {"2022-01-28"}),
    ("Chad attacked Peru in May and on Friday.", {"2022-01-28"}),
    ("Chad attacked Peru. Chad was bombed on Friday and on Monday.", {None}),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_each_day_of_an_act_has_its_triple(
    nlp: Language, text: str, expected: set[str | None]
) -> None:
    found = [t for t in triples_of(nlp, text) if t.action == "attacked"]
    assert {t.date and str(t.date) for t in found} == expected
    assert len({t.id for t in found}) == len(expected)
