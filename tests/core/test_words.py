"""The plain copy of a parse says what the parse itself says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc
from spacy.vocab import Vocab

from kg.language import load_pipeline, parse
from kg.words import plain

if TYPE_CHECKING:
    from spacy.language import Language

EXAMPLES = sorted((Path(__file__).parents[2] / "examples/articles").glob("*.txt"))
# fmt: off
PROPERTIES = (
    "i", "idx", "orth", "text", "lower_", "lemma_", "dep_", "pos_", "tag_", "ent_type_",
    "whitespace_", "text_with_ws", "is_space", "is_punct", "is_alpha", "is_title", "is_stop",
    "like_num", "is_sent_start", "n_lefts", "n_rights",
)
# fmt: on
NEIGHBOURS = ("children", "lefts", "rights", "ancestors", "subtree", "conjuncts")
SINGLE = ("head", "left_edge", "right_edge")
VOCAB = Vocab()


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_pipeline()


def told_of_words(doc: Doc) -> list[tuple[object, ...]]:
    """All that the tokens of a parse or of its copy say."""
    return [
        (
            *(getattr(token, name) for name in PROPERTIES),
            *(getattr(token, name).i for name in SINGLE),
            *([other.i for other in getattr(token, name)] for name in NEIGHBOURS),
            (token.sent.start, token.sent.end),
        )
        for token in doc
    ]


def told_of_spans(doc: Doc, longest: int) -> list[tuple[object, ...]]:
    """All that short stretches of a parse or of its copy say."""
    size = len(doc)
    spans = [doc[a:b] for a in range(size) for b in range(a + 1, min(a + longest, size) + 1)]
    return [
        (
            *(span.start, span.end, span.text, span.start_char, span.end_char, span.root.i),
            *(span.sent.start, len(span), [token.i for token in span], span[-1].i, span[:1].text),
        )
        for span in spans
    ]


def told_of_text(doc: Doc) -> tuple[object, ...]:
    """What a parse or its copy says as a whole."""
    touched = [
        (first, last, span is not None and (span.start, span.end))
        for first in range(0, len(doc.text), 3)
        for last in range(first + 1, min(first + 9, len(doc.text)))
        for span in [doc.char_span(first, last, alignment_mode="expand")]
    ]
    sents = [(sent.start, sent.end, sent.root.i) for sent in doc.sents]
    ents = [(ent.start, ent.end, ent.label_) for ent in doc.ents]
    return doc.text, len(doc), sents, ents, touched, [token.i for token in reversed(doc)]


@pytest.mark.model
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_copy_agrees_on_an_article(nlp: Language, path: Path) -> None:
    doc = parse(nlp, path.read_text("utf-8"))
    assert told_of_words(plain(doc)) == told_of_words(doc)
    assert told_of_text(plain(doc)) == told_of_text(doc)
    assert told_of_spans(plain(doc), 4) == told_of_spans(doc, 4)


def hang(draw: st.DrawFn, first: int, last: int, heads: dict[int, int], above: int | None) -> None:
    """Hang words `first` to `last` (exclusive) on the one above, as any tree whose arcs part."""
    while first < last:
        end = draw(st.integers(first + 1, last)) if above is not None else last
        root = draw(st.integers(first, end - 1))
        heads[root] = root if above is None else above
        hang(draw, first, root, heads, root)
        hang(draw, root + 1, end, heads, root)
        first = end


@st.composite
def trees(draw: st.DrawFn) -> Doc:
    """A Doc of a few sentences, each with any tree but those with crossing arcs.

    Of crossing arcs spaCy may leave some out of `left_edge` and `right_edge`; the copy does not.
    """
    heads: dict[int, int] = {}
    for size in draw(st.lists(st.integers(1, 7), min_size=1, max_size=4)):
        hang(draw, len(heads), len(heads) + size, heads, None)
    size = len(heads)

    def each(*choices: object) -> list[Any]:
        return draw(st.lists(st.sampled_from(choices), min_size=size, max_size=size))

    labels = each("conj", "nsubj", "prep")
    return Doc(
        VOCAB,
        words=each("Oslo", "10", ",", "the", " ", "met"),
        spaces=each(True, False),
        heads=[heads[i] for i in range(size)],
        deps=[labels[i] if heads[i] != i else "ROOT" for i in range(size)],
    )


@settings(max_examples=100, deadline=None)
@given(doc=trees())
def test_copy_agrees_on_any_tree(doc: Doc) -> None:
    assert told_of_words(plain(doc)) == told_of_words(doc)
    assert told_of_text(plain(doc)) == told_of_text(doc)
    assert told_of_spans(plain(doc), 5) == told_of_spans(doc, 5)


def test_copy_of_nothing() -> None:
    copy = plain(Doc(VOCAB))
    assert (copy.text, len(copy), list(copy), list(copy.sents)) == ("", 0, [], [])
    assert copy.char_span(0, 1, alignment_mode="expand") is None


def test_neighbours_end_with_the_text() -> None:
    first, last = plain(Doc(VOCAB, words=["Hail", "Oslo"]))
    assert (first.nbor(), last.nbor(-1)) == (last, first)
    for word, steps in ((first, -1), (last, 1)):
        with pytest.raises(IndexError):
            word.nbor(steps)


def test_words_stand_in_the_order_of_the_text() -> None:
    words = list(plain(Doc(VOCAB, words=["c", "b", "a"])))
    assert sorted([words[1], words[2], words[0]]) == words


def test_other_alignments_are_refused() -> None:
    with pytest.raises(ValueError, match="strict"):
        plain(Doc(VOCAB, words=["Oslo"])).char_span(0, 4, alignment_mode="strict")


def test_a_long_chain_needs_no_deep_stack() -> None:
    size = 5000
    heads = [max(i - 1, 0) for i in range(size)]
    doc = plain(Doc(VOCAB, words=["and"] * size, heads=heads, deps=["conj"] * size))
    assert sum(1 for _ in doc[0].subtree) == len(doc[0].conjuncts) + 1 == size
    assert doc[0].right_edge.i == size - 1
