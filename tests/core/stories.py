"""Documents, triples and articles made by hand, with what a test does not care about filled in."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
from typing import Any

from kg.article import Article, CastMember
from kg.model import Document, Kind, Triple, content_id
from kg.output import DocumentRecord


def day(text: str | None) -> dt.date | None:
    """The day of an ISO text."""
    return dt.date.fromisoformat(text) if text else None


def document(
    name: str = "a.txt",
    text: str = "Oslo hosts Bergen.\n",
    **given: Any,  # noqa: ANN401 - any field
) -> Document:
    """A document of the collection "c"."""
    fields = {
        "id": content_id("c", name),
        "document": name,
        "collection": "c",
        "title": None,
        "outlet": None,
        "published": None,
        "published_basis": "metadata" if given.get("published") else "none",
        "language": "en",
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "text": text,
    }
    return Document(**(fields | given))


def record(
    name: str = "a.txt",
    published: str | None = None,
    **given: Any,  # noqa: ANN401 - any field
) -> DocumentRecord:
    """A line of documents.jsonl with the id that `document` gives."""
    fields = {
        "id": content_id("c", name),
        "document": name,
        "collection": "c",
        "title": None,
        "outlet": None,
        "published": day(published),
        "published_basis": "metadata" if published else "none",
        "language": "en",
        "sha256": "0" * 64,
        "characters": 100,
        "copy_of": None,
        "skipped": None,
    }
    return DocumentRecord(**(fields | given))


def triple(
    name: str = "a.txt",
    subject: str = "ann",
    object_: str = "bo",
    date: str | None = None,
    date_end: str | None = None,
    **given: Any,  # noqa: ANN401 - any field
) -> Triple:
    """A triple of the document of that name; `start` (of its sentence) tells it from others."""
    start = given.get("start", 0)
    document_id = content_id("c", name)
    fields = {
        "document": name,
        "document_id": document_id,
        "subject": subject,
        "subject_id": subject,
        "subject_kind": "person",
        "subject_mention": subject,
        "subject_start": start,
        "subject_end": start + len(subject),
        "action": "met",
        "lemma": "meet",
        "action_class": "CONSULT",
        "action_start": start + 10,
        "action_end": start + 13,
        "object": object_,
        "object_id": object_,
        "object_kind": "person",
        "object_mention": object_,
        "object_start": start + 20,
        "object_end": start + 20 + len(object_),
        "date": day(date),
        "date_end": day(date_end or date),
        "date_precision": ("range" if date_end else "day") if date else None,
        "date_basis": "stated" if date else "unknown",
        "date_expression": None,
        "status": "actual",
        "attributed_to": None,
        "attributed_to_id": None,
        "symmetric": False,
        "confidence": 0.5,
        "sentence": "A sentence.",
        "start": start,
        "end": start + 40,
        "resolved_by": "name/name",
        "construct": "clause",
    } | given
    fields.setdefault(
        "id",
        content_id(document_id, *(fields[key] for key in ("start", "subject_start", "lemma"))),
    )
    return Triple(**fields)


def member(
    key: str,
    name: str,
    kind: Kind = "person",
    **given: Any,  # noqa: ANN401 - any field
) -> CastMember:
    """An actor of an article."""
    fields: dict[str, Any] = {
        "country": None,
        "role": None,
        "named": True,
        "aliases": (),
        "mentions": 1,
    }
    return CastMember(key=key, name=name, kind=kind, **(fields | given))


def article(
    name: str = "a.txt",
    *cast: CastMember,
    **given: Any,  # noqa: ANN401 - any field
) -> Article:
    """The result of stage 1 for the document of that name."""
    fields: dict[str, Any] = {"triples": (), "mentions": (), "dates": ()}
    return Article(document_id=content_id("c", name), cast=cast, **(fields | given))


def die(*_given: object) -> None:
    """Ends the process at once, as the system does with one that takes all memory."""
    os._exit(1)
