"""Triples and gold events of an invented affair, for the tests of scores."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from typing import TYPE_CHECKING, Any, Literal

from kg.model import Triple
from kg.output import Output, write_output

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from kg.model import Status

PLAIN = Triple(
    id="0",
    document="one.txt",
    document_id="d",
    subject="Ann Lee",
    subject_id="a",
    subject_kind="person",
    subject_mention="Lee",
    subject_start=0,
    subject_end=3,
    action="urged",
    lemma="urge",
    action_class="REQUEST",
    action_start=4,
    action_end=9,
    object="Borduria",
    object_id="b",
    object_kind="country",
    object_mention="Borduria",
    object_start=10,
    object_end=18,
    date=None,
    date_end=None,
    date_precision=None,
    date_basis="unknown",
    date_expression=None,
    status="actual",
    attributed_to=None,
    attributed_to_id=None,
    symmetric=False,
    confidence=0.5,
    sentence="Lee urged Borduria.",
    start=0,
    end=19,
    resolved_by="exact",
    construct="clause",
)


def triple(
    subject: str,
    action_class: str,
    obj: str,
    days: str = "",
    status: Status = "actual",
    **other: Any,  # noqa: ANN401 - fields of a triple
) -> Triple:
    """A triple of document one; `days`: an ISO day, or two with a stroke between."""
    first, _, last = days.partition("/")
    return dataclasses.replace(
        PLAIN,
        subject=subject,
        action_class=action_class,
        object=obj,
        date=dt.date.fromisoformat(first) if first else None,
        date_end=dt.date.fromisoformat(last or first) if first else None,
        status=status,
        **other,
    )


def event(
    source: str,
    classes: str,
    target: str,
    date: str = "",
    modality: str = "actual",
    *,
    tier: Literal["core", "ext"] = "ext",
    **other: object,
) -> dict[str, object]:
    """A gold line of document one as an object; lists are words."""
    return {
        "doc": "one",
        "source": source,
        "source_alt": [],
        "target": target,
        "target_alt": [],
        "classes": classes.split(),
        "symmetric": False,
        "date": date,
        "modality": modality.split(),
        "tier": tier,
        "anchor": "no such words",
        **other,
    }


def write_gold(path: Path, events: Iterable[object]) -> Path:
    """The path of a gold file with these lines."""
    path.write_text("".join(json.dumps(line) + "\n" for line in events), "utf-8")
    return path


def write_out(path: Path, triples: Iterable[Triple]) -> Path:
    """The path of an output folder with these triples."""
    write_output(Output(documents=(), actors=(), triples=tuple(triples), events=()), path)
    return path
