"""Gold events and the claims that are held against them, in comparable form."""

from __future__ import annotations

import calendar
import datetime as dt
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.errors import KGError
from kg.model import STATUS_ORDER

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Days = tuple[dt.date, dt.date]
_DAY = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_ENDING = re.compile(r"\.(txt|html?|json|md)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldEvent:
    """An event that annotators found; lists hold what is accepted, best first.

    `must` marks what every annotator found; `date_agreed` whether they agree on its days.
    `speakers`: to whom the claim may be attributed (none: told by the article itself); None where
    the gold does not say.
    """

    document: str
    subjects: tuple[str, ...]
    objects: tuple[str, ...]
    classes: tuple[str, ...]
    symmetric: bool
    days: Days | None
    date: str
    date_agreed: bool
    statuses: tuple[str, ...]
    core: bool
    must: bool
    anchor: str
    speakers: tuple[str, ...] | None = None


def read_gold(path: Path) -> tuple[GoldEvent, ...]:
    """The events of a gold file.

    Raises:
        KGError: it cannot be read, or a line is no gold event; the message names the line.
    """
    try:
        lines = path.read_text("utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "is not UTF-8"
        raise KGError(f"{path}: cannot be read: {reason}") from error
    events = []
    for number, text in enumerate(lines, 1):
        if not text.strip():
            continue
        try:
            events.append(_event(json.loads(text)))
        except (ValueError, KeyError, TypeError) as error:
            raise KGError(
                f"{path}:{number}: no gold event ({type(error).__name__}: {error})"
            ) from error
    if not events:
        raise KGError(f"{path}: holds no gold events")
    return tuple(events)


def _event(row: Mapping[str, Any]) -> GoldEvent:
    """The event of a gold line; ValueError, KeyError or TypeError say what is wrong with it."""
    if strange := set(row["modality"]) - set(STATUS_ORDER):
        raise ValueError(f"modality {min(strange)!r} is none of {', '.join(STATUS_ORDER)}")
    if row["date"] and not interval(row["date"]):
        raise ValueError(f"date {row['date']!r} is no ISO day, month, year or A/B of two of them")
    return GoldEvent(
        document=stem(row["doc"]),
        subjects=(row["source"], *row.get("source_alt", [])),
        objects=(row["target"], *row.get("target_alt", [])),
        classes=tuple(row["classes"]),
        symmetric=bool(row.get("symmetric")),
        days=interval(row["date"]),
        date=row["date"],
        date_agreed=row.get("date_agreed", True),
        statuses=tuple(row["modality"]),
        core=row["tier"] == "core",
        must=row.get("agreed", True),
        anchor=row.get("anchor", ""),
        speakers=_speakers(row),
    )


def _speakers(row: Mapping[str, Any]) -> tuple[str, ...] | None:
    """To whom the claim may be attributed; None where the line does not say."""
    first = row.get("attributed_to")
    if first is None:
        return None
    return (first, *row.get("attributed_to_alt", [])) if first else ()


def interval(start: str | None, end: str | None = None) -> Days | None:
    """First and last day of an ISO day, month or year, of "A/B", or of two of them.

    >>> interval("2022-02")
    (datetime.date(2022, 2, 1), datetime.date(2022, 2, 28))
    """
    start = start or ""
    if "/" in start:
        start, end = start.split("/", 1)
    match = _DAY.match(start)
    if not match:
        return None
    year, month, day = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    try:
        first = dt.date(year, month or 1, day or 1)
    except ValueError:
        return None
    last_day = day or calendar.monthrange(year, month or 12)[1]
    last = dt.date(year, month or 12, last_day)
    if end and (other := interval(end)):
        last = other[1]
    return (first, last) if first <= last else None


def stem(name: str) -> str:
    """A document's name without folder and ending."""
    return _ENDING.sub("", name.rsplit("/", 1)[-1])


def find_document(name: str, known: frozenset[str]) -> str | None:
    """The gold document of that name: the same stem, or the only one that it begins with."""
    mine = stem(name)
    if mine in known:
        return mine
    hits = [document for document in known if mine.startswith(document + "_")]
    return hits[0] if len(hits) == 1 else None
