"""Triples of articles with gold: the reasons for doubt in each, and whether it is right."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kg.actors import resolve
from kg.documents import read_documents
from kg.errors import KGError
from kg.evaluation.gold import read_gold
from kg.evaluation.matching import compare
from kg.evaluation.names import default_names, read_names
from kg.language import load_pipeline, parse
from kg.mentions import find_mentions
from kg.options import DEFAULTS
from kg.output import read_output
from kg.pipeline import extract
from kg.triples import with_places
from kg.triples.confidence import Assessor, Reasons
from kg.triples.extraction import pairs_of
from kg.triples.page import Page
from kg.triples.records import triple_id
from kg.words import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.language import Language

    from kg.evaluation.floors import Measure
    from kg.evaluation.matching import Matches
    from kg.model import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A triple of an article with gold; right: its actors, direction and class are in the gold."""

    document: str
    reasons: Reasons
    right: bool


def samples_of(measure: Measure) -> Iterator[Sample]:
    """The triples of a measure's articles that have gold, article by article.

    Raises:
        KGError: articles, gold or aliases cannot be read, or an article was skipped.
    """
    names = read_names(measure.aliases) if measure.aliases else default_names()
    with tempfile.TemporaryDirectory() as folder:
        report = extract([measure.articles], folder)
        for skipped in report.skipped:
            raise KGError(f"{measure.name}: {skipped['file']} was skipped: {skipped['reason']}")
        matches = compare(read_gold(measure.gold), read_output(Path(folder)).triples, names)
        reading = read_documents(
            [measure.articles],
            collection=Path(folder).name,
            metadata=None,
            trust_header_dates=False,
        )
    right = _right(matches)
    judged = {triple.document_id for told in matches.triples.values() for triple in told}
    nlp = load_pipeline(DEFAULTS.model)
    for document in reading.documents:
        found = _reasons(nlp, document) if document.id in judged else {}
        for key in sorted(right.keys() & found.keys()):
            yield Sample(document=document.document, reasons=found[key], right=right[key])


def _right(matches: Matches) -> dict[str, bool]:
    """By triple id, whether the triple is right."""
    return {
        triple.id: bool(matches.hits[key])
        for key, told in matches.triples.items()
        for triple in told
    }


def _reasons(nlp: Language, document: Document) -> dict[str, Reasons]:
    """By triple id, the reasons for doubt in an article's triples."""
    doc = plain(parse(nlp, document.text))
    page = Page(doc, with_places(resolve(doc, find_mentions(doc))))
    pairs = pairs_of(page)
    assessor = Assessor(page, pairs)
    found: dict[str, Reasons] = {}
    for pair in pairs:
        found.setdefault(triple_id(pair, document), assessor.reasons(pair))
    return found
