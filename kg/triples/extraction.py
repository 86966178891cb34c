"""The machine: predicates, what the constructs propose, pairs, and their records as triples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.triples.confidence import Assessor
from kg.triples.constructs import CONSTRUCTS
from kg.triples.dating import Dater
from kg.triples.doubles import without_doubles
from kg.triples.echoes import echoes
from kg.triples.frames import assemble, subjects_of
from kg.triples.page import Page
from kg.triples.records import Record
from kg.triples.repeats import repeats
from kg.triples.unsaid import unsaid
from kg.triples.utterances import with_utterances

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc

    from kg.model import Cast, DateExpression, Document, Triple
    from kg.triples.frames import Filler, Pair
    from kg.triples.predicates import Predicate
    from kg.triples.proposals import Proposal


def extract(
    doc: Doc, document: Document, cast: Cast, dates: Sequence[DateExpression]
) -> tuple[Triple, ...]:
    """The triples of an article, in text order."""
    page = Page(doc, cast)
    dater = Dater(doc, dates)
    found: dict[str, Triple] = {}
    pairs = pairs_of(page)
    assessor = Assessor(page, pairs)
    for pair in pairs:
        for triple in Record(pair, page, document).triples(dater, assessor.confidence(pair)):
            found.setdefault(triple.id, triple)
    return tuple(sorted(found.values(), key=lambda t: (t.start, t.subject_start, t.id)))


def pairs_of(page: Page) -> tuple[Pair, ...]:
    """Who does what to whom on a page, each act once though a verb and a noun tell it."""
    pairs: list[Pair] = []
    unpaired: list[tuple[Predicate, Sequence[Filler]]] = []
    lacking: list[tuple[Predicate, Sequence[Proposal]]] = []
    for predicate in page.predicates:
        proposals = tuple(proposals_for(predicate, page))
        found = assemble(predicate, proposals, page)
        pairs += found
        if not found:
            lacking.append((predicate, proposals))
        if not found and predicate.is_verb:
            unpaired.append((predicate, subjects_of(predicate, proposals, page)))
    pairs = with_utterances(pairs, page)
    pairs += echoes(unpaired, pairs, page)
    pairs += repeats(pairs, page)
    pairs += unsaid(lacking, without_doubles(pairs), page)
    return without_doubles(pairs)


def proposals_for(predicate: Predicate, page: Page) -> Iterator[Proposal]:
    """What all constructs propose for a predicate."""
    for construct in CONSTRUCTS:
        yield from construct(predicate, page)
