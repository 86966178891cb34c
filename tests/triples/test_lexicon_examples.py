"""Every example of the lexicon: the marked triple, and no other between the same two."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from triples.marked import Marked, triples_of, unmarked

from kg.ontology import lexicon

if TYPE_CHECKING:
    from spacy.language import Language

    from kg.model import Triple

pytestmark = pytest.mark.model

KNOWN_FAILURES = {
    "Louisiana": "a region is no actor as the object of an act that is no attack",
    "Cern": "the pipeline takes the name for a common noun",
    "the army": "a bare description with nobody to stand for",
    "<B>Total</B>": "the pipeline takes the name for a common noun",
}


def _examples() -> list[object]:
    """The examples, those that are known to fail marked with the reason."""
    found: list[object] = []
    for example in lexicon().examples:
        reason = next((why for part, why in KNOWN_FAILURES.items() if part in example.text), None)
        marks = [pytest.mark.xfail(reason=reason)] if reason else []
        found.append(pytest.param(example.text, id=example.text, marks=marks))
    return found


@pytest.mark.parametrize("text", _examples())
def test_an_example_of_the_lexicon(nlp: Language, text: str) -> None:
    marked = unmarked(text)
    found = [t for t in triples_of(nlp, marked.text) if _pair(t, marked)]
    assert [(t.action, _word(t, marked)) for t in found] == [(marked.label, True)]


def _pair(triple: Triple, marked: Marked) -> bool:
    """Whether a triple is about the two marked actors, in that direction where there is one."""
    subject, other = (
        (triple.subject_start, triple.subject_end),
        (
            triple.object_start,
            triple.object_end,
        ),
    )
    straight = _inside(subject, marked.spans["A"]) and _inside(other, marked.spans["B"])
    crossed = _inside(subject, marked.spans["B"]) and _inside(other, marked.spans["A"])
    return straight or (triple.symmetric and crossed)


def _inside(span: tuple[int, int], marks: tuple[int, int]) -> bool:
    return marks[0] <= span[0] and span[1] <= marks[1]


def _word(triple: Triple, marked: Marked) -> bool:
    """Whether the action is the marked word."""
    return _inside((triple.action_start, triple.action_end), marked.spans[marked.label])
