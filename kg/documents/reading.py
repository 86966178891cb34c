"""Reads articles: bytes to `Document`, with what the sidecar and the text say of each."""

from __future__ import annotations

import hashlib
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kg.documents.decoding import NotTextError, decode
from kg.documents.files import STDIN, Source, find_sources
from kg.documents.headlines import headline
from kg.documents.languages import ENGLISH, language_name, language_of
from kg.documents.metadata import NAME, Row, key_of, read_metadata
from kg.documents.published import header_day, stated_day
from kg.errors import DocumentError
from kg.model import Document, PublishedBasis, content_id

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping, Sequence

NAMED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """A file that is no article, and why."""

    file: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was read: the articles by path, the files that are none, and what to know of both.

    An article in another language is a document with `skipped` set.
    """

    documents: tuple[Document, ...]
    skipped: tuple[Skipped, ...]
    warnings: tuple[str, ...]


class Published(NamedTuple):
    """A publication day with where it comes from, and the outlet if the text names it."""

    day: dt.date | None
    basis: PublishedBasis
    outlet: str | None = None


def read_documents(
    docs: Sequence[str | Path],
    *,
    collection: str,
    metadata: Path | None = None,
    trust_header_dates: bool = False,
) -> Reading:
    """The articles at `docs`: files, folders, or "-" for stdin.

    Args:
        docs: what the user named.
        collection: the name of this set of articles, part of every document's id.
        metadata: the sidecar; without it each folder's own metadata.csv counts.
        trust_header_dates: the user takes days from the first lines for true: do not warn of them.

    Raises:
        DocumentError: nothing to read, two articles of one path, or a sidecar that is none.
    """
    sources = find_sources(docs)
    rows, warnings = _rows(docs, sources, metadata)
    documents: list[Document] = []
    skipped: list[Skipped] = []
    for source in sources:
        try:
            row = rows.get(key_of(source.path)) if source.path else None
            documents.append(_document(source, collection, row))
        except DocumentError as error:
            skipped.append(Skipped(file=source.name, reason=error.reason))
    warnings += _date_warnings(documents, trust_header_dates)
    return Reading(documents=tuple(documents), skipped=tuple(skipped), warnings=tuple(warnings))


def _rows(
    docs: Sequence[str | Path], sources: Sequence[Source], metadata: Path | None
) -> tuple[Mapping[str, Row], list[str]]:
    """The metadata of the articles by `key_of`, and what is wrong in the sidecars."""
    folders = [Path(one) for one in docs if str(one) != STDIN]
    sidecars = [metadata] if metadata else [f / NAME for f in folders if (f / NAME).is_file()]
    articles = {key_of(source.path) for source in sources if source.path}
    rows: dict[str, Row] = {}
    warnings: list[str] = []
    for sidecar in dict.fromkeys(sidecars):
        found, complaints = read_metadata(sidecar, articles)
        rows.update(found)
        warnings += complaints
    return rows, warnings


def _document(source: Source, collection: str, row: Row | None) -> Document:
    """The article of a source; DocumentError where it holds none."""
    content = _content(source)
    try:
        text = decode(content)
    except NotTextError as error:
        raise DocumentError(source.name, str(error)) from error
    if not text.strip():
        raise DocumentError(source.name, "empty file")
    published = _published(text, row)
    language = language_of(text)
    return Document(
        id=content_id(collection, source.name),
        document=source.name,
        collection=collection,
        title=(row.title if row else None) or headline(text),
        outlet=(row.outlet if row else None) or published.outlet,
        published=published.day,
        published_basis=published.basis,
        language=language,
        sha256=hashlib.sha256(content).hexdigest(),
        text=text,
        skipped=_foreign(language),
    )


def _content(source: Source) -> bytes:
    """The bytes of a source."""
    if source.problem:
        raise DocumentError(source.name, source.problem)
    if source.path is None:
        return sys.stdin.buffer.read()
    try:
        return source.path.read_bytes()
    except OSError as error:
        raise DocumentError(source.name, f"cannot be read: {error.strerror}") from error


def _foreign(language: str) -> str | None:
    """Why an article in that language is left out."""
    if language == ENGLISH:
        return None
    return f"is in another language ({language_name(language)}); only English is read"


def _published(text: str, row: Row | None) -> Published:
    """The publication day by the surest source there is."""
    stated = stated_day(text)
    outlet = stated.outlet if stated else None
    if row and row.published:
        return Published(row.published, "metadata", outlet)
    if stated:
        return Published(stated.day, "text", outlet)
    if day := header_day(text):
        return Published(day, "header")
    return Published(None, "none")


def _date_warnings(documents: Sequence[Document], trust_header_dates: bool) -> Iterator[str]:
    """What to know of articles whose publication day is doubtful or unknown."""
    used = [document for document in documents if document.skipped is None]
    doubtful = [one.document for one in used if one.published_basis == "header"]
    if doubtful and not trust_header_dates:
        yield (
            f"{_names(doubtful)}: the publication day is only what the first lines say and may be "
            'wrong, so "on Tuesday" is not counted from it: give it in a metadata.csv, or trust '
            "it with --trust-header-dates"
        )
    unknown = [one.document for one in used if one.published_basis == "none"]
    if unknown:
        yield (
            f'{_names(unknown)}: no publication day, so "on Tuesday" stays undated: '
            "give it in a metadata.csv"
        )


def _names(names: Sequence[str]) -> str:
    """A few names, and how many more there are."""
    more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
    return ", ".join(names[:NAMED]) + more
