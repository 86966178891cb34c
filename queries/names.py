"""Who is meant by a name that somebody typed: any alias, whatever its case and accents."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from kg.errors import QueryError
from queries.values import closest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from loaders import Rows

SHOWN = 8
OFFERED = 3
TELLING = 3  # letters of a word that is worth looking for; not "al" or "de"

# Letters that Unicode does not take apart into a plain one and a mark (o with stroke, dotless i),
# quotation marks that stand for an apostrophe, and what parts the halves of a name.
_PLAIN = str.maketrans(
    {
        "\u00f8": "o",
        "\u0142": "l",
        "\u0111": "d",
        "\u00f0": "d",
        "\u00fe": "th",
        "\u00e6": "ae",
        "\u0153": "oe",
        "\u0131": "i",
        **dict.fromkeys("\u2018\u2019\u02bc\u02bb`\u00b4", "'"),
        **dict.fromkeys("-\u2010\u2011\u2012\u2013\u2014.", " "),
    }
)
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
RETURN a.id AS id, count(e) AS events
ORDER BY events DESC, a.name, id
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An actor of the store under all its names."""

    id: str
    name: str
    kind: str
    country: str | None
    aliases: tuple[str, ...]

    def __str__(self) -> str:
        """The name with what tells it from others of the same name."""
        of = f"{self.kind} of {self.country}" if self._told_apart_by_country else self.kind
        return f"{self.name} ({of}, id {self.id})"

    @property
    def _told_apart_by_country(self) -> bool:
        return self.country is not None and self.country != self.name

    @property
    def distinctive(self) -> bool:
        """Whether the name says who is meant; a person's bare surname or first name does not."""
        return self.kind != "person" or " " in self.name


def fold(text: str) -> str:
    """The text without case, accents, dots, and the difference between hyphens and spaces.

    >>> fold("Łukasz  Ó'Néill-Strauß")
    "lukasz o'neill strauss"
    """
    plain = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(kept.translate(_PLAIN).split())


def actor_id(store: Readable, text: str, *, option: str, timeout: float) -> tuple[str, str]:
    """The id and the name of the actor that the text means.

    An id or a telling name counts before all; else every actor is meant that has the text as name
    or alias. A person known by one word alone is not preferred to those of whom it is an alias.

    Raises:
        QueryError: several actors may be meant, which are listed, or none, and the nearest are.
    """
    exact = _candidates(store, EXACT, {"text": text}, timeout)
    by_id = [one for one in exact if one.id == text]
    telling = by_id or [one for one in exact if one.distinctive]
    if len(telling) == 1:
        return telling[0].id, telling[0].name
    everybody = _candidates(store, EVERYBODY, {}, timeout)
    meant = _meant(text, everybody)
    if len(meant) == 1:
        return meant[0].id, meant[0].name
    if meant:
        several = listed(_busiest_first(store, meant, timeout))
        raise QueryError(f"--{option}: {text!r} may be any of {several}; give a full name or an id")
    raise QueryError(f"--{option}: no actor is called {text!r}{_offer(text, everybody)}")


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


def _meant(text: str, everybody: Sequence[Candidate]) -> list[Candidate]:
    """Those of the name, if it is telling and theirs alone; else all of the name or alias."""
    wanted = fold(text)
    named = [one for one in everybody if one.distinctive and fold(one.name) == wanted]
    if len(named) == 1:
        return named
    return [
        one for one in everybody if any(fold(name) == wanted for name in (one.name, *one.aliases))
    ]


def _busiest_first(
    store: Readable, candidates: Sequence[Candidate], timeout: float
) -> list[Candidate]:
    """The candidates, those in the most events first."""
    ids = [one.id for one in candidates]
    found = store.read(BUSY, {"ids": ids}, timeout=timeout, limit=None)
    rank = {str(row[0]): place for place, row in enumerate(found.rows)}
    return sorted(candidates, key=lambda one: (rank.get(one.id, len(rank)), one.name, one.id))


def listed(candidates: Sequence[Candidate]) -> str:
    """The first few candidates, and how many more there are."""
    more = len(candidates) - SHOWN
    listed = "; ".join(str(one) for one in candidates[:SHOWN])
    return f"{listed}; and {more} more" if more > 0 else listed


def _offer(text: str, everybody: Sequence[Candidate]) -> str:
    """The rest of a sentence that offers the nearest names."""
    near = _nearest(fold(text), everybody)
    if not near:
        return "; `kg query actors` lists who there is"
    return f"; did you mean {' or '.join(near)}?"


def _nearest(wanted: str, everybody: Sequence[Candidate]) -> list[str]:
    """The names most like the wanted one: whole, or one of their words like one of its words."""
    words: dict[str, set[str]] = {}
    for one in everybody:
        for form in _forms(one):
            words.setdefault(form, set()).add(one.name)
    scores: dict[str, float] = {}
    for part in {wanted, *(word for word in wanted.split() if len(word) >= TELLING)}:
        for form, score in closest(part, words, most=SHOWN).items():
            for name in words[form]:
                scores[name] = max(scores.get(name, 0.0), score)
    return sorted(scores, key=lambda name: (-scores[name], name))[:OFFERED]


def _forms(candidate: Candidate) -> Iterator[str]:
    """Every folded name of an actor, and the words of each."""
    for name in _unique(fold(name) for name in (candidate.name, *candidate.aliases)):
        yield name
        yield from name.split()


def _unique(names: Iterable[str]) -> Iterator[str]:
    """The names, each once."""
    yield from dict.fromkeys(names)
