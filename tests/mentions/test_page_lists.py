"""The lists of a Doc say what the Doc says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.language import parse
from kg.mentions.spans import page_of

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

TEXT = (
    "NAIROBI, May 3 -\n\nThe minister, Ada Otieno, met (twice) with miners' leaders.\n\n"
    '"We agreed," she said; "it\'s over." The unions of Kisumu, Eldoret and Thika left.'
)


def test_lists_agree_with_tokens(nlp: Language) -> None:
    doc = parse(nlp, TEXT)
    page = page_of(doc)
    listed = zip(
        page.words,
        page.lower,
        page.starts,
        page.heads,
        page.pos,
        page.deps,
        page.opens,
        strict=True,
    )
    assert list(listed) == [
        (t.text, t.lower_, t.idx, t.head.i, t.pos_, t.dep_, bool(t.is_sent_start)) for t in doc
    ]
    assert page.text == TEXT


def test_text_and_root_of_every_stretch(nlp: Language) -> None:
    doc = parse(nlp, TEXT)
    page = page_of(doc)
    stretches = [(a, b) for a in range(len(doc)) for b in range(a + 1, min(a + 8, len(doc) + 1))]
    assert [page.root(a, b) for a, b in stretches] == [doc[a:b].root.i for a, b in stretches]
    assert [page.between(a, b) for a, b in stretches] == [doc[a:b].text for a, b in stretches]


def test_lists_are_of_the_doc_asked_for(nlp: Language) -> None:
    first, second = parse(nlp, "Ada left."), parse(nlp, "Bo stayed.")
    assert [page_of(doc).words for doc in (first, second, first)] == [
        ["Ada", "left", "."],
        ["Bo", "stayed", "."],
        ["Ada", "left", "."],
    ]
