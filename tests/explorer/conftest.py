"""Outputs built by hand, small and big, and a browser without a network."""

from __future__ import annotations

import datetime as dt
import itertools
import random
from typing import TYPE_CHECKING, Any

import pytest

from kg.model import ActorRecord, Event, Triple, content_id
from kg.output import DocumentRecord, Output

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ARTICLES = {
    "one.txt": ("Envoys meet in Geneva", "The Courier", dt.date(2022, 1, 22)),
    "two.txt": ("A day of calls", "Northern Post", dt.date(2022, 2, 2)),
    "three.txt": ("What comes next", "The Courier", None),
}
KINDS = {"Norland": "country", "Southmark": "country", "Harbour Union": "organization"}
# subject, action, class, object, day, status, then (article, sentence) pairs
ROWS: tuple[tuple[Any, ...], ...] = (
    (
        *("Ada Berg", "met", "CONSULT", "Boris Lund", "2022-01-21", "actual"),
        ("one.txt", "Ada Berg met Boris Lund in Geneva on Friday."),
        ("two.txt", "Ada Berg had met Boris Lund in January."),
    ),
    (
        *("Boris Lund", "called", "CONSULT", "Ada Berg", "2022-02-01", "actual"),
        ("two.txt", "On Tuesday Boris Lund called Ada Berg."),
    ),
    (
        *("Ada Berg", "warned", "THREATEN", "Norland", "2022-02-01", "actual"),
        ("two.txt", "Ada Berg warned Norland of consequences."),
    ),
    (
        *("Norland", "will_meet", "CONSULT", "Southmark", "2022-03-05", "planned"),
        ("three.txt", "Norland will meet Southmark on March 5."),
    ),
    (
        *("Norland", "attacked", "ASSAULT", "Southmark", None, "negated"),
        ("three.txt", "Norland never attacked Southmark."),
    ),
    (
        *("Southmark", "sanctioned", "SANCTION", "Norland", None, "alleged"),
        ("three.txt", "Southmark allegedly sanctioned Norland 😀."),
    ),
    (
        *("Harbour Union", "aided", "AID", "Southmark", "2022-01-22", "actual"),
        ("one.txt", "The Harbour Union aided Southmark with grain."),
    ),
)


def actor_id(name: str) -> str:
    """The id of a sample actor."""
    return content_id(KINDS.get(name, "person"), name)


def day(text: str | None) -> dt.date | None:
    """The day of an ISO text, or none."""
    return None if text is None else dt.date.fromisoformat(text)


def build(rows: Sequence[tuple[Any, ...]], aliases: dict[str, tuple[str, ...]]) -> Output:
    """An output that tells these rows; names stand in the sentences as they are."""
    documents = {name: content_id("sample", name) for row in rows for name, _ in row[6:]}
    triples, events = [], []
    for subject, action, action_class, obj, date, status, *told in rows:
        event_id = content_id(subject, action, action_class, obj, date, status)
        found = [
            triple(documents, event_id, (subject, action, action_class, obj, date, status), *pair)
            for pair in told
        ]
        triples += found
        outlets = {ARTICLES[name][1] for name, _ in told if name in ARTICLES}
        events.append(
            Event(
                id=event_id,
                action=action,
                action_class=action_class,
                subject_id=actor_id(subject),
                object_id=actor_id(obj),
                symmetric=action in {"met", "will_meet"},
                date=day(date),
                date_end=day(date),
                date_precision="day" if date else None,
                status=status,
                confidence=0.9,
                reports=len({name for name, _ in told}),
                outlets=tuple(sorted(outlets)),
                first_reported=None,
                triples=tuple(one.id for one in found),
            )
        )
    names = sorted({name for row in rows for name in (row[0], row[3])})
    return Output(
        documents=tuple(document(name, key) for name, key in sorted(documents.items())),
        actors=tuple(actor(name, aliases.get(name, ())) for name in names),
        triples=tuple(triples),
        events=tuple(events),
    )


def actor(name: str, aliases: tuple[str, ...]) -> ActorRecord:
    """A line of actors.jsonl."""
    return ActorRecord(
        id=actor_id(name),
        name=name,
        kind=KINDS.get(name, "person"),  # type: ignore[arg-type] - the sample's own kinds
        country=None,
        aliases=(name, *aliases),
        mentions=3,
        documents=2,
    )


def document(name: str, key: str) -> DocumentRecord:
    """A line of documents.jsonl."""
    title, outlet, published = ARTICLES.get(name, (name, "The Courier", dt.date(2022, 1, 1)))
    return DocumentRecord(
        id=key,
        document=name,
        collection="sample",
        title=title,
        outlet=outlet,
        published=published,
        published_basis="metadata" if published else "none",
        language="en",
        sha256="0" * 64,
        characters=100,
        copy_of=None,
        skipped=None,
    )


def triple(
    documents: dict[str, str], event_id: str, row: tuple[Any, ...], name: str, sentence: str
) -> Triple:
    """The triple that this sentence, 100 characters into its article, gives."""
    subject, action, action_class, obj, date, status = row
    verb = action.split("_")[-1]
    spans = [(sentence.index(word), len(word)) for word in (subject, verb, obj)]
    (s, s_long), (a, a_long), (o, o_long) = [(100 + at, long) for at, long in spans]
    return Triple(
        id=content_id(name, sentence, event_id),
        document=name,
        document_id=documents[name],
        subject=subject,
        subject_id=actor_id(subject),
        subject_kind="person",
        subject_mention=subject,
        subject_start=s,
        subject_end=s + s_long,
        action=action,
        lemma=verb,
        action_class=action_class,
        action_start=a,
        action_end=a + a_long,
        object=obj,
        object_id=actor_id(obj),
        object_kind="person",
        object_mention=obj,
        object_start=o,
        object_end=o + o_long,
        date=day(date),
        date_end=day(date),
        date_precision="day" if date else None,
        date_basis="stated" if date else "unknown",
        date_expression=None,
        status=status,
        attributed_to=None,
        attributed_to_id=None,
        symmetric=action in {"met", "will_meet"},
        confidence=0.9,
        sentence=sentence,
        start=100,
        end=100 + len(sentence),
        resolved_by="name",
        construct="active",
        event_id=event_id,
    )


@pytest.fixture
def sample() -> Output:
    """Seven events among five actors, of every status but one."""
    return build(ROWS, {"Ada Berg": ("Berg", "the envoy"), "Norland": ("Norlanders",)})


@pytest.fixture
def make() -> Callable[..., Output]:
    """What builds an output of rows of the same form."""
    return lambda rows, aliases=None: build(rows, aliases or {})


ACTIONS = {
    "CONSULT": ("met", "called", "visited"),
    "AGREE": ("agreed",),
    "SUPPORT": ("praised",),
    "AID": ("aided",),
    "REQUEST": ("urged",),
    "ACCUSE": ("accused",),
    "REJECT": ("rejected",),
    "THREATEN": ("warned",),
    "SANCTION": ("sanctioned",),
    "MOBILIZE": ("massed",),
    "ASSAULT": ("attacked",),
    "SAY": ("told",),
}
STATUSES = ("actual",) * 8 + ("planned", "planned", "alleged", "negated", "hypothetical")
FIRST = ("Ada", "Boris", "Chidi", "Dana", "Emre", "Farah", "Goran", "Hana", "Ivo", "Jun")
LAST = ("Berg", "Castellanos", "Duarte", "Eze", "Fofana", "Grimaldi", "Haugen", "Ivanova", "Jensen")


LONG = (
    "{}, who had come to the capital on the eve of the talks ({}), {} {} about the border and "
    "the winter's grain, officials of both said."
)


@pytest.fixture
def crowd() -> Callable[[int, int], Output]:
    """What builds an output of that many actors and events, the first actors the busiest."""
    return make_crowd


def make_crowd(actors: int, events: int) -> Output:
    """Invented people with invented dealings, the same at every call."""
    chance = random.Random(7)  # noqa: S311 - a sample, no secret
    people = [f"{a} {b}" for b, a in itertools.product(LAST, FIRST)]
    names = [people[at % 90] + (f" {at // 90 + 1}" if at >= 90 else "") for at in range(actors)]
    rows = []
    for number in range(events):
        one = number if number < actors else int(actors * chance.random() ** 3)
        other = int(actors * chance.random() ** 3)
        if names[one % actors] == names[other]:
            other = (other + 1) % actors
        action_class = chance.choice([*ACTIONS, "CONSULT", "CONSULT", "CONSULT"])
        action = chance.choice(ACTIONS[action_class])
        pair = (names[one % actors], names[other])
        when = dt.date(2021, 12, 1) + dt.timedelta(days=int(90 * chance.random()))
        date = when.isoformat() if chance.random() < 0.85 else None
        told = [
            (
                chance.choice(list(ARTICLES)),
                LONG.format(pair[0], number, action, pair[1]),
            )
            for _ in range(1 + int(2.2 * chance.random() ** 3))
        ]
        rows.append((pair[0], action, action_class, pair[1], date, chance.choice(STATUSES), *told))
    unique = {row[:6]: row for row in rows}
    return build(list(unique.values()), {})
