"""Actors and events of a store by what somebody typed: any alias, the beginning of an id."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

from kg.errors import QueryError
from queries.candidates import SHOWN, Candidate, listed, meant, offer

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from loaders import Rows

_ID = re.compile(r"[0-9a-f]{4,16}")

EXACT = """
MATCH (a:Actor) WHERE a.id = $text OR a.name = $text
RETURN a.id AS id, a.name AS name, a.kind AS kind, a.country AS country, a.aliases AS aliases
ORDER BY name, id
"""
EVERYBODY = """
MATCH (a:Actor)
RETURN a.id AS id, a.name AS name, a.kind AS kind, a.country AS country, a.aliases AS aliases
ORDER BY name, id
"""
BUSY = """
MATCH (a:Actor) WHERE a.id IN $ids
OPTIONAL MATCH (a)-[:AGENT|TARGET]-(e:Event)
RETURN a.id AS id, a.name AS name, count(e) AS events
ORDER BY events DESC, name, id
"""
EVENTS = """
MATCH (e:Event) WHERE e.id STARTS WITH $text
RETURN e.id AS id
ORDER BY id
"""


class Readable(Protocol):
    """What answers a reading statement: a store."""

    def read(
        self,
        text: str,
        parameters: Mapping[str, object] | None = None,
        *,
        timeout: float = ...,
        limit: int | None = ...,
    ) -> Rows:
        """The rows that the statement gives."""
        ...


def actor_id(store: Readable, text: str, *, option: str, timeout: float) -> tuple[str, str]:
    """The id and the name of the actor that the text means: by an id, or as `meant` has it.

    Raises:
        QueryError: several actors may be meant, which are listed, or none, and the nearest are.
    """
    exact = _candidates(store, EXACT, {"text": text}, timeout)
    by_id = [one for one in exact if one.id == text]
    telling = by_id or [one for one in exact if one.distinctive]
    if len(telling) == 1:
        return telling[0].id, telling[0].name
    everybody = _candidates(store, EVERYBODY, {}, timeout)
    found = meant(text, everybody)
    if len(found) == 1:
        return found[0].id, found[0].name
    if found:
        several = listed(_busiest_first(store, found, timeout))
        raise QueryError(f"--{option}: {text!r} may be any of {several}; give a full name or an id")
    raise QueryError(f"--{option}: no actor is called {text!r}{offer(text, everybody)}")


def event_id(store: Readable, text: str, *, option: str, timeout: float) -> str:
    """The id of the event that has this id, or alone begins with it.

    Raises:
        QueryError: there is no such event, or more than one.
    """
    wanted = text.lower()
    where = "the column `event` of other questions has the ids"
    if not _ID.fullmatch(wanted):
        raise QueryError(
            f"--{option}: {text!r} is no id, nor its first 4 characters or more; {where}"
        )
    found = store.read(EVENTS, {"text": wanted}, timeout=timeout, limit=SHOWN)
    ids = [str(row[0]) for row in found.rows]
    if len(ids) == 1:
        return ids[0]
    if ids:
        raise QueryError(f"--{option}: {text!r} begins the ids {', '.join(ids)}; give more of it")
    raise QueryError(f"--{option}: no event has the id {text!r}; {where}")


def _candidates(
    store: Readable, statement: str, parameters: Mapping[str, object], timeout: float
) -> list[Candidate]:
    """The actors that a statement gives."""
    found = store.read(statement, parameters, timeout=timeout, limit=None)
    return [
        Candidate(
            id=str(id_),
            name=str(name),
            kind=str(kind),
            country=None if country is None else str(country),
            aliases=tuple(map(str, aliases)) if isinstance(aliases, list) else (),
        )
        for id_, name, kind, country, aliases in found.rows
    ]


def _busiest_first(
    store: Readable, candidates: Sequence[Candidate], timeout: float
) -> list[Candidate]:
    """The candidates, those in the most events first."""
    ids = [one.id for one in candidates]
    found = store.read(BUSY, {"ids": ids}, timeout=timeout, limit=None)
    rank = {str(row[0]): place for place, row in enumerate(found.rows)}
    return sorted(candidates, key=lambda one: (rank.get(one.id, len(rank)), one.name, one.id))
