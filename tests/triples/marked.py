"""Sentences with inline mark-up, read by the whole of stage 1 but the article's metadata.

    <A>Norway</A> <met_with>met</met_with> <B>Chile</B> on Friday.

`<A>` holds the subject mention, `<B>` the object mention, the third tag is the label and holds the
action's word.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.actors import resolve
from kg.dates import find_dates
from kg.language import parse
from kg.mentions import find_mentions
from kg.model import Document
from kg.triples import extract, with_places
from kg.words import plain

if TYPE_CHECKING:
    from spacy.language import Language

    from kg.model import Triple

TAG = re.compile(r"<(/?)(\w+)>")
PUBLISHED = dt.date(2022, 2, 2)  # a Wednesday


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A sentence without its tags, and what they mark: tag -> first and last character."""

    text: str
    spans: dict[str, tuple[int, int]]

    @property
    def label(self) -> str:
        """The label of the marked action."""
        return next(tag for tag in self.spans if tag not in ("A", "B"))


def unmarked(marked: str) -> Marked:
    """The plain sentence and its spans."""
    text, spans, opened, past = "", dict[str, tuple[int, int]](), dict[str, int](), 0
    for tag in TAG.finditer(marked):
        text += marked[past : tag.start()]
        past = tag.end()
        if tag[1]:
            spans[tag[2]] = (opened[tag[2]], len(text))
        else:
            opened[tag[2]] = len(text)
    return Marked(text=text + marked[past:], spans=spans)


def document_of(text: str) -> Document:
    """An article of that text."""
    return Document(
        id="d0",
        document="d0.txt",
        collection="tests",
        title=None,
        outlet=None,
        published=PUBLISHED,
        published_basis="metadata",
        language="en",
        sha256="",
        text=text,
    )


def triples_of(nlp: Language, text: str) -> tuple[Triple, ...]:
    """The triples of a text as the second stage keeps them: both sides are named.

    An unnamed agent of a state is the state.
    """
    doc = plain(parse(nlp, text))
    cast = with_places(resolve(doc, find_mentions(doc)))
    names = {a.id: a.name if a.named else a.country for a in cast.actors}
    found = extract(doc, document_of(text), cast, find_dates(doc, PUBLISHED))
    return tuple(
        replace(triple, subject=subject, object=other)
        for triple in found
        if (subject := names[triple.subject_id]) and (other := names[triple.object_id])
    )


def facts_of(nlp: Language, text: str) -> set[str]:
    """The triples of a text in words: "Peru urged Chile", with the status unless it is actual."""
    return {fact(triple) for triple in triples_of(nlp, text)}


def fact(triple: Triple) -> str:
    """One triple in words."""
    status = "" if triple.status == "actual" else f" ({triple.status})"
    return f"{triple.subject} {triple.action} {triple.object}{status}"
