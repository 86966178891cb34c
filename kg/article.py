"""Stage 1: one article in, its actors, triples, mentions and dates out; pure, so it can be cached.

The result depends on nothing but the article, its publication day, the pipeline, and our code and
data files. Unnamed role clusters ("the US secretary of state") stay in it with their triples, so
that stage 2 can name them or let them go.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.actors import place_name, resolve
from kg.dates import find_dates
from kg.language import load_pipeline, parse
from kg.mentions import find_mentions
from kg.model import Actor, Cast, DateExpression, Document, Kind, Triple
from kg.triples import explain, extract, with_places
from kg.words import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.language import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class CastMember:
    """An actor of one article, with the names it goes by there and how often it is mentioned."""

    key: str
    name: str
    kind: Kind
    country: str | None
    role: str | None
    named: bool
    aliases: tuple[str, ...]
    mentions: int
    described: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionRow:
    """A line of mentions.jsonl before stage 2: whom a stretch of text means, by local keys.

    `place` is the name of a mere place, which is no actor.
    """

    start: int
    end: int
    actor: str | None
    members: tuple[str, ...]
    place: str | None
    kind: str
    form: str
    resolved_by: str | None
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRow:
    """A line of dates.jsonl: a date expression and the days that it means."""

    start: int
    end: int
    expression: str
    date: dt.date | None
    date_end: dt.date | None
    precision: str | None
    basis: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """What stage 1 knows of one article; small, and free of texts and parses."""

    document_id: str
    cast: tuple[CastMember, ...]
    triples: tuple[Triple, ...]
    mentions: tuple[MentionRow, ...]
    dates: tuple[DateRow, ...]


def read_article(nlp: Language, document: Document, *, published: dt.date | None) -> Article:
    """The actors, triples, mentions and dates of one article.

    `published` is the day to resolve "on Tuesday" from: the document's own, unless that is a
    doubtful one that the user does not trust.
    """
    doc = plain(parse(nlp, document.text))
    dates = find_dates(doc, published)
    cast = with_places(resolve(doc, find_mentions(doc)))
    triples = extract(doc, document, cast, dates)
    return Article(
        document_id=document.id,
        cast=_members(cast, triples),
        triples=triples,
        mentions=_mention_rows(cast),
        dates=_date_rows(dates),
    )


def explain_text(sentence: str, *, published: dt.date | None, model: str) -> str:
    """How the triples of a sentence (or a few) are found, step by step, in words.

    Raises:
        ModelError: the pipeline is not installed or unfit.
    """
    doc = plain(parse(load_pipeline(model), sentence))
    return explain(doc, with_places(resolve(doc, find_mentions(doc))), find_dates(doc, published))


def _members(cast: Cast, triples: Sequence[Triple]) -> tuple[CastMember, ...]:
    """The cast with each one's names; its mentions count when they name it or stand for it.

    A mere place that no triple has is left out.
    """
    told = {key for triple in triples for key in (triple.subject_id, triple.object_id)}
    meant = {key for r in cast.references for key in (r.actor, *r.members) if key}
    counts: Counter[str] = Counter()
    names: dict[str, set[str]] = {actor.id: set(actor.aliases) for actor in cast.actors}
    for reference in cast.references:
        if reference.actor is None:
            continue
        counts[reference.actor] += 1
        if reference.mention.form == "name":
            names[reference.actor].add(reference.mention.text)
    return tuple(
        _member(actor, names[actor.id], counts[actor.id])
        for actor in cast.actors
        if actor.id in meant or actor.id in told
    )


def _member(actor: Actor, names: set[str], mentions: int) -> CastMember:
    """An actor with its names in one line each."""
    aliases = {" ".join(name.split()) for name in names} - {actor.name, ""}
    return CastMember(
        key=actor.id,
        name=actor.name,
        kind=actor.kind,
        country=actor.country,
        role=actor.role,
        named=actor.named,
        aliases=tuple(sorted(aliases)),
        mentions=mentions,
        described=actor.described,
    )


def _mention_rows(cast: Cast) -> tuple[MentionRow, ...]:
    """Every mention with whom it means, in text order."""
    return tuple(
        MentionRow(
            start=reference.mention.start,
            end=reference.mention.end,
            actor=reference.actor,
            members=reference.members,
            place=place_name(reference),
            kind=reference.mention.kind,
            form=reference.mention.form,
            resolved_by=reference.resolved_by,
            score=round(reference.score, 3),
        )
        for reference in cast.references
    )


def _date_rows(dates: Sequence[DateExpression]) -> tuple[DateRow, ...]:
    """Every date expression with its days, in text order."""
    return tuple(
        DateRow(
            start=found.start,
            end=found.end,
            expression=found.text,
            date=found.value.date,
            date_end=found.value.date_end,
            precision=found.value.precision,
            basis=found.value.basis,
        )
        for found in dates
    )
