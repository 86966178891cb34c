"""An act dated after the publication day has not happened yet."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from triples.marked import PUBLISHED, document_of

from kg.actors import resolve
from kg.dates import find_dates
from kg.language import parse
from kg.mentions import find_mentions
from kg.triples import extract, with_places

if TYPE_CHECKING:
    from spacy.language import Language

    from kg.model import PublishedBasis

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "basis", "status"),
    [
        ("Norway meets Chile on 20 March 2022.", "metadata", "planned"),
        ("Norway meets Chile on 20 March 2022.", "text", "planned"),
        ("Norway meets Chile on 20 March 2022.", "header", "actual"),
        ("Norway met Chile on 20 January 2022.", "metadata", "actual"),
        ("Norway urges Chile on 20 March 2022.", "metadata", "actual"),
    ],
)
def test_an_act_of_a_coming_day_is_planned(
    nlp: Language, text: str, basis: PublishedBasis, status: str
) -> None:
    doc = parse(nlp, text)
    cast = with_places(resolve(doc, find_mentions(doc)))
    document = replace(document_of(text), published_basis=basis)
    found = extract(doc, document, cast, find_dates(doc, PUBLISHED))
    assert [triple.status for triple in found] == [status]
