"""The graphs that questions are asked on: the sample of graphs.py, and disputes.toml."""

from __future__ import annotations

import dataclasses
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from servers.wiping import wipe

from kg.events import merge
from kg.model import ActorRecord, Triple, content_id
from kg.output import DocumentRecord, Output, ordered, write_output
from loaders import open_store

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders import Store

Table = dict[str, Any]

TALE: Table = tomllib.loads((Path(__file__).parent / "disputes.toml").read_text("utf-8"))


@pytest.fixture(scope="session")
def disputes() -> Output:
    """The graph of disputes.toml."""
    documents = {name: _document(name, article) for name, article in TALE["articles"].items()}
    told = [
        _triple(claim, article, start) for article in documents for start, claim in _placed(article)
    ]
    merged = merge(told, {one.id: one for one in documents.values()})
    return ordered(
        Output(
            documents=tuple(documents.values()),
            actors=tuple(_actors()),
            triples=tuple(
                dataclasses.replace(one, event_id=merged.event_of[one.id]) for one in told
            ),
            events=merged.events,
        )
    )


@pytest.fixture(scope="module")
def disputes_store(
    store_uri: str, disputes: Output, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Store]:
    """Each kind of store in turn, open and holding disputes.toml; not to be changed."""
    wipe(store_uri)
    folder = tmp_path_factory.mktemp("disputes")
    write_output(disputes, folder)
    with open_store(store_uri) as store:
        store.load(folder)
        yield store


def actor(name: str) -> str:
    """The id of an actor."""
    return content_id(TALE["actors"][name]["kind"], name)


def _document(name: str, article: Table) -> DocumentRecord:
    copied = article.get("copy_of")
    return DocumentRecord(
        id=content_id("disputes", name),
        document=name,
        collection="disputes",
        title=article["title"],
        outlet=article["outlet"],
        published=article["published"],
        published_basis="metadata",
        language="en",
        sha256=content_id(name) * 4,
        characters=sum(len(claim["sentence"]) + 1 for _, claim in _placed(name)),
        copy_of=content_id("disputes", copied) if copied else None,
        skipped=None,
    )


def _placed(article: str) -> Iterator[tuple[int, Table]]:
    """The claims of an article with the offsets of their sentences, one a line."""
    start = 0
    for claim in TALE["claims"]:
        if article in claim["in"]:
            yield start, claim
            start += len(claim["sentence"]) + 1


def _triple(claim: Table, article: str, start: int) -> Triple:
    subject, action, action_class, object_ = claim["who"]
    sentence = claim["sentence"]
    spans = [_span(sentence, start, words) for words in (subject, claim["word"], object_)]
    document = content_id("disputes", article)
    date, date_end = claim.get("days", (None, None))
    by = claim.get("by")
    return Triple(
        id=content_id(document, *spans, action_class, 0, 0),
        document=article,
        document_id=document,
        subject=subject,
        subject_id=actor(subject),
        subject_kind=TALE["actors"][subject]["kind"],
        subject_mention=subject,
        subject_start=spans[0][0],
        subject_end=spans[0][1],
        action=action,
        lemma=claim["word"],
        action_class=action_class,
        action_start=spans[1][0],
        action_end=spans[1][1],
        object=object_,
        object_id=actor(object_),
        object_kind=TALE["actors"][object_]["kind"],
        object_mention=object_,
        object_start=spans[2][0],
        object_end=spans[2][1],
        date=date,
        date_end=date_end,
        date_precision=None if date is None else "day" if date == date_end else "week",
        date_basis="unknown" if date is None else "stated",
        date_expression=None,
        status=claim["status"],
        attributed_to=by,
        attributed_to_id=actor(by) if by else None,
        symmetric=claim.get("symmetric", False),
        confidence=claim.get("confidence", 0.8),
        sentence=sentence,
        start=start,
        end=start + len(sentence),
        resolved_by="name",
        construct="active",
    )


def _span(sentence: str, start: int, words: str) -> tuple[int, int]:
    at = start + sentence.index(words)
    return at, at + len(words)


def _actors() -> Iterator[ActorRecord]:
    for name, fields in TALE["actors"].items():
        told = [claim for claim in TALE["claims"] if name in (*claim["who"], claim.get("by"))]
        yield ActorRecord(
            id=actor(name),
            name=name,
            kind=fields["kind"],
            country=fields.get("country"),
            aliases=tuple(fields["aliases"]),
            mentions=sum(len(claim["in"]) for claim in told),
            documents=len({article for claim in told for article in claim["in"]}),
        )
