"""All data types that walk from room to room; ground floor, imports nothing of ours.

Offsets are code points of the decoded text (BOM dropped, newlines untouched), end exclusive.
Ids are 16 hex digits of BLAKE2b over the defining fields, see `content_id`.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass
from typing import Literal

PublishedBasis = Literal["metadata", "text", "header", "none"]
Kind = Literal["person", "country", "organization", "group", "place"]
Form = Literal["name", "nominal", "pronoun"]
Precision = Literal["day", "week", "month", "year", "range"]
Basis = Literal["stated", "relative", "unknown"]
Status = Literal["actual", "planned", "hypothetical", "negated", "alleged"]

STATUS_ORDER: tuple[Status, ...] = (
    "actual",
    "alleged",
    "planned",
    "hypothetical",
    "negated",
)


def content_id(*fields: object) -> str:
    """16 hex digits of BLAKE2b over the fields (64 bits: a clash among 10 million has chance 3e-6).

    >>> content_id("person", "Ada Lovelace")
    '9fc4acca560d7afd'
    """
    joined = "\x1f".join("" if field is None else str(field) for field in fields)
    return hashlib.blake2b(joined.encode(), digest_size=8).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One article as read. `document` is its POSIX path relative to the DOCS argument."""

    id: str
    document: str
    collection: str
    title: str | None
    outlet: str | None
    published: dt.date | None
    published_basis: PublishedBasis
    language: str | None
    sha256: str
    text: str
    copy_of: str | None = None
    skipped: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A stretch of text that names, describes or stands for an actor, before anyone knows whom.

    `start`, `end` are character offsets; `first`, `last` are token indices in the Doc (last
    exclusive) and `head` is the index of the token that heads the phrase, by which constructs
    find it. A mention never includes the possessive 's nor a leading article of a name.
    """

    start: int
    end: int
    first: int
    last: int
    head: int
    text: str
    kind: Kind
    form: Form


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Somebody who acts or is acted on, within one article (stage 1) or the corpus (stage 2).

    In stage 1 `id` is a local key such as "a3", `named` is False for a role cluster ("the US
    secretary of state" without a name), `described` is True for whom a common noun names ("asylum
    seekers": elsewhere these may be others) and `country`/`role` are what the text says of it.
    `country` is an English short name, as is the `name` of a country.
    """

    id: str
    name: str
    kind: Kind
    country: str | None = None
    role: str | None = None
    gender: Literal["f", "m"] | None = None
    aliases: tuple[str, ...] = ()
    named: bool = True
    described: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """Whom a mention means: one actor, or the members of a group, or (both empty) nobody known."""

    mention: Mention
    actor: str | None = None
    members: tuple[str, ...] = ()
    resolved_by: str | None = None
    score: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """The actors of one article and, in text order, whom each mention means."""

    actors: tuple[Actor, ...]
    references: tuple[Reference, ...]

    def actor(self, actor_id: str) -> Actor:
        """The actor with that local key; KeyError if there is none."""
        for actor in self.actors:
            if actor.id == actor_id:
                return actor
        raise KeyError(actor_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDate:
    """When something happened: two full days or none, how fine, whence, and the wording."""

    date: dt.date | None = None
    date_end: dt.date | None = None
    precision: Precision | None = None
    basis: Basis = "unknown"
    expression: str | None = None


UNDATED = EventDate()


@dataclass(frozen=True, slots=True, kw_only=True)
class DateExpression:
    """A date expression in a Doc with its value; `first`, `last`: token indices, last exclusive.

    `seen_from`: the publication day that it was read from, if one is known.
    """

    start: int
    end: int
    first: int
    last: int
    text: str
    value: EventDate
    seen_from: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Triple:
    """One claim in one sentence: subject, action, object, date, with the evidence for each.

    In stage 1 `subject_id`/`object_id` are local actor keys and `event_id` is empty; stage 2 fills
    in the rest. `subject_place`/`object_place` are each actor's place within its group mention (0
    when alone): they tell apart the triples that one mention of "the two leaders" gives.
    """

    id: str
    document: str
    document_id: str
    subject: str
    subject_id: str
    subject_kind: Kind
    subject_mention: str
    subject_start: int
    subject_end: int
    action: str
    lemma: str
    action_class: str
    action_start: int
    action_end: int
    object: str
    object_id: str
    object_kind: Kind
    object_mention: str
    object_start: int
    object_end: int
    date: dt.date | None
    date_end: dt.date | None
    date_precision: Precision | None
    date_basis: Basis
    date_expression: str | None
    status: Status
    attributed_to: str | None
    attributed_to_id: str | None
    symmetric: bool
    confidence: float
    sentence: str
    start: int
    end: int
    resolved_by: str
    construct: str
    event_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One happening, merged from the triples that tell it; `triples`: their ids, in order."""

    id: str
    action: str
    action_class: str
    subject_id: str
    object_id: str
    symmetric: bool
    date: dt.date | None
    date_end: dt.date | None
    date_precision: Precision | None
    status: Status
    confidence: float
    reports: int
    outlets: tuple[str, ...]
    first_reported: dt.date | None
    triples: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRecord:
    """A line of actors.jsonl: an actor of the corpus with what it is called and how often."""

    id: str
    name: str
    kind: Kind
    country: str | None
    aliases: tuple[str, ...]
    mentions: int
    documents: int
