"""What every triple holds: spans, ids, order, speakers; and what extraction survives."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from triples.marked import PUBLISHED, document_of, fact, triples_of

from kg.actors import resolve
from kg.dates import find_dates
from kg.language import parse
from kg.mentions import find_mentions
from kg.triples import extract, with_places
from kg.triples.extraction import pairs_of
from kg.triples.page import Page

if TYPE_CHECKING:
    from spacy.language import Language

    from kg.model import Triple

pytestmark = pytest.mark.model

STORY = """Prado and Weber meet

Luis Prado of Peru met Anna Weber of Norway on Monday. He told her that Chile had attacked Peru.
The two leaders will meet again on Friday.

"Chile will pay," Weber said.  Chile denied attacking Peru.
"""


def check(triple: Triple, text: str) -> None:
    """The span rules of every triple."""
    assert text[triple.start : triple.end] == triple.sentence == triple.sentence.strip()
    assert triple.start <= triple.action_start < triple.action_end <= triple.end
    for start, end, mention in (
        (triple.subject_start, triple.subject_end, triple.subject_mention),
        (triple.object_start, triple.object_end, triple.object_mention),
    ):
        assert text[start:end] == mention
        assert triple.start <= start < end <= triple.end
    assert triple.subject_id != triple.object_id
    assert 0 < triple.confidence <= 1
    assert (triple.date is None) == (triple.date_end is None)


def test_spans_of_a_story(nlp: Language) -> None:
    triples = triples_of(nlp, STORY)
    assert len(triples) >= 4
    for triple in triples:
        check(triple, STORY)


def test_triples_stand_in_text_order(nlp: Language) -> None:
    triples = triples_of(nlp, STORY)
    keys = [(t.start, t.subject_start, t.id) for t in triples]
    assert keys == sorted(keys)
    assert len({t.id for t in triples}) == len(triples)


def test_what_a_triple_says_of_itself(nlp: Language) -> None:
    (triple,) = triples_of(nlp, "Norway urged Chile to wait.")
    assert (triple.action, triple.lemma, triple.action_class) == ("urged", "urge", "REQUEST")
    assert (triple.construct, triple.resolved_by) == ("clause", "name")
    assert (triple.symmetric, triple.event_id) == (False, "")
    assert (triple.document, triple.document_id) == ("d0.txt", "d0")


def test_constructs_of_both_sides_are_named(nlp: Language) -> None:
    (triple,) = triples_of(nlp, "Norway condemned Chile's move.")
    assert triple.construct == "clause + owner"


def test_an_id_depends_on_place_and_not_on_who_is_meant(nlp: Language) -> None:
    text = "Norway urged Chile to wait."
    doc = parse(nlp, text)
    cast = resolve(doc, find_mentions(doc))
    renamed = replace(cast, actors=tuple(replace(a, name=f"{a.name}!") for a in cast.actors))
    first, second = (extract(doc, document_of(text), c, ()) for c in (cast, renamed))
    assert [t.id for t in first] == [t.id for t in second]
    assert [t.subject for t in second] == ["Norway!"]


def test_a_pronoun_is_the_mention_of_an_actor_of_another_sentence(nlp: Language) -> None:
    triples = triples_of(nlp, "Luis Prado met Anna Weber in Oslo. He accused Chile of lying.")
    told = [(t.subject, t.subject_mention) for t in triples if t.action == "accused"]
    assert told == [("Luis Prado", "He")]


def test_the_speaker_of_a_claim(nlp: Language) -> None:
    triples = triples_of(nlp, "Norway accused Chad of attacking Niger.")
    held = {fact(t): t.attributed_to for t in triples}
    assert held == {"Norway accused Chad": None, "Chad attacked Niger (alleged)": "Norway"}


def test_a_place_acts_only_where_it_is_acted_on(nlp: Language) -> None:
    assert [fact(t) for t in triples_of(nlp, "Hezbollah fired rockets at Israel.")] == [
        "Hezbollah fired_at Israel"
    ]
    assert triples_of(nlp, "Hezbollah fired its speaker in Israel.") == ()


FURNITURE = [
    "",
    "\n\n",
    "Size Text Size Print",
    "Leave a Reply",
    "Share on Facebook Twitter Email",
    "WASHINGTON (AFP) -",
    "PERU ACCUSES CHILE | Read also: Norway",
    "met met met met met met",
    "France | 3 | 4\nPeru | 5 | 6",
    "« M. Prado a dit »",
    "a" * 3000,
]


@pytest.mark.parametrize("text", FURNITURE)
def test_page_furniture_breaks_nothing(nlp: Language, text: str) -> None:
    for triple in triples_of(nlp, text):
        check(triple, text)


def test_a_sentence_of_five_thousand_words(nlp: Language) -> None:
    doc = parse(nlp, "Peru accused Chile and " * 1250 + "slept.")
    pairs = pairs_of(Page(doc, resolve(doc, find_mentions(doc))))
    assert {(p.subject.party.actor.name, p.object.party.actor.name) for p in pairs} == {
        ("Peru", "Chile")
    }


WORDS = [
    "Peru",
    "Chile",
    "Norway",
    "Luis",
    "Prado",
    "Anna",
    "Weber",
    "met",
    "accused",
    "urged",
    "told",
    "attacked",
    "talks",
    "sanctions",
    "with",
    "against",
    "by",
    "of",
    "and",
    ",",
    ".",
    "who",
    "which",
    "to",
    "the",
    "two",
    "leaders",
    "he",
    "its",
    "their",
    '"',
    "said",
    "call",
    "in",
    "between",
    "each",
    "other",
    "was",
    "not",
    "will",
    "if",
    "held",
    "imposed",
]


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))
def test_extraction_never_raises_and_spans_are_right(nlp: Language, text: str) -> None:
    doc = parse(nlp, text)
    cast = with_places(resolve(doc, find_mentions(doc)))
    for triple in extract(doc, document_of(text), cast, find_dates(doc, PUBLISHED)):
        check(triple, text)
