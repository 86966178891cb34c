"""A small output built by hand, for every test that needs a graph: `sample()`.

graphs.toml tells it: three invented outlets report fourteen events among nine invented actors, of
every status, dated by day, range or month or not at all; two events are told twice, one of them
first as a plan. A fourth article is skipped. Offsets are right in `text_of(article)`.
"""

from __future__ import annotations

import dataclasses
import tomllib
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.model import STATUS_ORDER, ActorRecord, Event, Triple, content_id
from kg.output import DocumentRecord, Output, ordered

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

Table = dict[str, Any]

TALE: Table = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
ACTORS: dict[str, Table] = TALE["actors"]
ARTICLES: dict[str, Table] = {article["name"]: article for article in TALE["articles"]}


def sample(collection: str = "sample", *, without: str | None = None) -> Output:
    """The sample as an output of that collection, leaving out one article and what only it tells.

    >>> len(sample().events), len(sample().triples), len(sample(without="wire.txt").events)
    (14, 16, 10)
    """
    articles = [article for name, article in ARTICLES.items() if name != without]
    ids = {article["name"]: content_id(collection, article["name"]) for article in articles}
    triples: list[Triple] = []
    events: list[Event] = []
    for happening in TALE["events"]:
        told = [_triple(happening, one, ids) for one in happening["told"] if one["article"] in ids]
        if told:
            event = _event(happening, told)
            events.append(event)
            triples += [dataclasses.replace(triple, event_id=event.id) for triple in told]
    return ordered(
        Output(
            documents=tuple(_document(article, collection) for article in articles),
            actors=tuple(_actors(triples)),
            triples=tuple(triples),
            events=tuple(events),
        )
    )


def text_of(article: str) -> str:
    """The text of an article of the sample: its sentences, one a line."""
    return "\n".join(ARTICLES[article]["sentences"])


def actor_id(name: str) -> str:
    """The id of an actor of the sample."""
    return content_id(ACTORS[name]["kind"], name)


def _document(article: Table, collection: str) -> DocumentRecord:
    """The line of documents.jsonl."""
    text = text_of(article["name"])
    published = article.get("published")
    return DocumentRecord(
        id=content_id(collection, article["name"]),
        document=article["name"],
        collection=collection,
        title=article["title"],
        outlet=article.get("outlet"),
        published=published,
        published_basis="metadata" if published else "none",
        language="de" if "skipped" in article else "en",
        sha256=content_id(text) * 4,
        characters=len(text),
        copy_of=None,
        skipped=article.get("skipped"),
    )


def _triple(happening: Table, telling: Table, ids: Mapping[str, str]) -> Triple:
    """The triple of a telling, its event not yet known."""
    article = telling["article"]
    sentences = ARTICLES[article]["sentences"]
    sentence = sentences[telling["sentence"]]
    start = sum(len(one) + 1 for one in sentences[: telling["sentence"]])
    starts = [start + sentence.index(words) for words in telling["words"]]
    ends = [at + len(words) for at, words in zip(starts, telling["words"], strict=True)]
    subject, action, object_ = happening["who"]
    date, date_end = _days(happening)
    speaker = telling.get("attributed_to")
    return Triple(
        id=content_id(
            ids[article], *starts, *ends, telling["lemma"], happening["action_class"], 0, 0
        ),
        document=article,
        document_id=ids[article],
        subject=subject,
        subject_id=actor_id(subject),
        subject_kind=ACTORS[subject]["kind"],
        subject_mention=telling["words"][0],
        subject_start=starts[0],
        subject_end=ends[0],
        action=action,
        lemma=telling["lemma"],
        action_class=happening["action_class"],
        action_start=starts[1],
        action_end=ends[1],
        object=object_,
        object_id=actor_id(object_),
        object_kind=ACTORS[object_]["kind"],
        object_mention=telling["words"][2],
        object_start=starts[2],
        object_end=ends[2],
        date=date,
        date_end=date_end,
        date_precision=happening.get("precision"),
        date_basis=telling.get("basis", "stated"),
        date_expression=telling.get("expression"),
        status=telling["status"] if "status" in telling else happening["status"],
        attributed_to=speaker,
        attributed_to_id=actor_id(speaker) if speaker else None,
        symmetric=happening.get("symmetric", False),
        confidence=telling.get("confidence", 0.8),
        sentence=sentence,
        start=start,
        end=start + len(sentence),
        resolved_by="pronoun" if telling["words"][0].lower() == "she" else "name",
        construct="active",
    )


def _event(happening: Table, told: list[Triple]) -> Event:
    """The event that these triples tell."""
    subject, action, object_ = happening["who"]
    date, date_end = _days(happening)
    sources = [ARTICLES[name] for name in sorted({triple.document for triple in told})]
    wrong = 1.0
    for triple in told:
        wrong *= 1 - triple.confidence
    return Event(
        id=content_id(subject, happening["action_class"], object_, date, happening["status"]),
        action=action,
        action_class=happening["action_class"],
        subject_id=actor_id(subject),
        object_id=actor_id(object_),
        symmetric=happening.get("symmetric", False),
        date=date,
        date_end=date_end,
        date_precision=happening.get("precision"),
        status=min((triple.status for triple in told), key=STATUS_ORDER.index),
        confidence=round(1 - wrong, 3),
        reports=len(sources),
        outlets=tuple(sorted(one["outlet"] for one in sources if "outlet" in one)),
        first_reported=min((o["published"] for o in sources if "published" in o), default=None),
        triples=tuple(triple.id for triple in told),
    )


def _days(happening: Table) -> tuple[dt.date | None, dt.date | None]:
    """First and last day, or none."""
    first, last = happening.get("days", (None, None))
    return first, last


def _actors(triples: list[Triple]) -> Iterator[ActorRecord]:
    """The actors of these triples."""
    documents: dict[str, list[str]] = defaultdict(list)
    for triple in triples:
        for name in filter(None, (triple.subject, triple.object, triple.attributed_to)):
            documents[name].append(triple.document_id)
    for name, mentioned in sorted(documents.items()):
        actor = ACTORS[name]
        yield ActorRecord(
            id=actor_id(name),
            name=name,
            kind=actor["kind"],
            country=actor.get("country"),
            aliases=tuple(actor["aliases"]),
            mentions=len(mentioned),
            documents=len(set(mentioned)),
        )
