"""Triples of one event meet, others do not, and in whatever order they come."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from core.stories import record, triple
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.events import MUTUAL_CLASSES, Merged, base_of, merge
from kg.model import STATUS_ORDER, Event, Triple, content_id

if TYPE_CHECKING:
    import random

    from kg.output import DocumentRecord

DOCUMENTS = [
    record("a.txt", "2020-03-05", outlet="The Post"),
    record("b.txt", "2020-03-04", outlet="The Star"),
    record("c.txt", outlet="The Post"),
    record("d.txt", "2020-03-06", copy_of=content_id("c", "a.txt"), outlet="The Echo"),
]
BY_ID = {document.id: document for document in DOCUMENTS}


def merged(
    *triples: Triple,
    documents: dict[str, DocumentRecord] = BY_ID,
    trust_header_dates: bool = False,
) -> Merged:
    return merge(triples, documents, trust_header_dates=trust_header_dates)


def groups(*triples: Triple) -> set[frozenset[str]]:
    """Which triples are one event, by id."""
    found = merged(*triples)
    assert set(found.event_of) == {one.id for one in triples}
    return {frozenset(event.triples) for event in found.events}


def told(name: str, *, article: str = "a.txt", **given: Any) -> Triple:  # noqa: ANN401 - any field
    """A triple whose id says what it is."""
    return triple(article, id=name, **given)


def test_every_field_of_an_event() -> None:
    found = merged(
        told("late", date="2020-03-03", confidence=0.5, start=7, status="alleged"),
        told(
            "early",
            article="b.txt",
            subject="bo",
            object_="ann",
            action="called",
            date="2020-03-03",
            confidence=0.2,
            symmetric=True,
        ),
    )
    key = ("ann", "bo", True, "CONSULT", False, dt.date(2020, 3, 3), dt.date(2020, 3, 3), "")
    event_id = content_id(*key)
    assert found.events == (
        Event(
            id=event_id,
            action="called",
            action_class="CONSULT",
            subject_id="bo",
            object_id="ann",
            symmetric=True,
            date=dt.date(2020, 3, 3),
            date_end=dt.date(2020, 3, 3),
            date_precision="day",
            status="actual",
            confidence=0.6,
            reports=2,
            outlets=("The Post", "The Star"),
            first_reported=dt.date(2020, 3, 4),
            triples=("early", "late"),
        ),
    )
    assert found.event_of == {"early": event_id, "late": event_id}
    assert found.sentences == 2


@pytest.mark.parametrize("action_class", sorted(MUTUAL_CLASSES))
def test_the_pair_is_unordered_where_both_sides_do_it(action_class: str) -> None:
    one = told("1", action_class=action_class, date="2020-03-03")
    other = told(
        "2",
        subject="bo",
        object_="ann",
        action_class=action_class,
        date="2020-03-03",
        article="b.txt",
    )
    assert groups(one, other) == {frozenset("12")}


def test_the_pair_is_ordered_elsewhere_but_for_symmetric_triples() -> None:
    def attack(name: str, subject: str, object_: str, *, symmetric: bool) -> Triple:
        return told(
            name,
            subject=subject,
            object_=object_,
            symmetric=symmetric,
            action_class="ASSAULT",
            date="2020-03-03",
        )

    assert groups(
        attack("1", "ann", "bo", symmetric=False),
        attack("2", "bo", "ann", symmetric=False),
        attack("3", "ann", "bo", symmetric=True),
        attack("4", "bo", "ann", symmetric=True),
    ) == {frozenset("1"), frozenset("2"), frozenset("34")}


@pytest.mark.parametrize(
    "other",
    [
        {"subject": "cy"},
        {"object_": "cy"},
        {"action_class": "AGREE"},
        {"date": "2020-03-02"},
        {"date": "2020-03-03", "date_end": "2020-03-04"},
        {"status": "negated"},
    ],
    ids=["subject", "object", "class", "day", "end", "negated"],
)
def test_what_tells_events_apart(other: dict[str, str]) -> None:
    fields = {"article": "b.txt", "date": "2020-03-03"} | other
    one = told("1", date="2020-03-03")
    assert groups(one, told("2", **fields)) == {frozenset("1"), frozenset("2")}


def test_three_days_are_three_events_and_one_day_told_thrice_is_one() -> None:
    triples = [
        told(f"{article}{day}", article=f"{article}.txt", date=f"2020-03-0{day}")
        for article in "abc"
        for day in (1, 2, 3)
    ]
    assert groups(*triples) == {
        frozenset({"a1", "b1", "c1"}),
        frozenset({"a2", "b2", "c2"}),
        frozenset({"a3", "b3", "c3"}),
    }


def test_undated_triples_are_events_of_their_article() -> None:
    assert groups(told("1"), told("2", start=50), told("3", article="b.txt")) == {
        frozenset("12"),
        frozenset("3"),
    }


def test_an_undated_triple_joins_the_only_dated_event_of_its_article() -> None:
    dated = told("1", date="2020-03-03")
    assert groups(dated, told("2", start=50)) == {frozenset("12")}
    assert groups(dated, told("2", article="b.txt")) == {frozenset("1"), frozenset("2")}
    second = told("3", date="2020-03-02", start=90)
    assert groups(dated, told("2", start=50), second) == {
        frozenset("1"),
        frozenset("2"),
        frozenset("3"),
    }


def test_a_coarser_triple_joins_the_only_finer_event_of_its_article() -> None:
    week = told("w", date="2020-03-02", date_end="2020-03-08")
    monday = told("m", date="2020-03-02", start=50)
    sunday = told("s", date="2020-03-08", start=90)
    month = told("x", date="2020-03-01", date_end="2020-03-31", start=130)
    elsewhere = told("e", date="2020-03-02", article="b.txt")
    assert groups(week, monday) == {frozenset("wm")}
    assert groups(week, elsewhere) == {frozenset("w"), frozenset("e")}
    assert groups(week, monday, sunday) == {frozenset("w"), frozenset("m"), frozenset("s")}
    assert groups(month, week, monday, told("u", start=200)) == {frozenset("xwmu")}
    assert groups(week, monday, elsewhere) == {frozenset("wme")}


def test_intervals_that_only_overlap_stay_apart() -> None:
    one = told("1", date="2020-03-02", date_end="2020-03-08")
    other = told("2", date="2020-03-07", date_end="2020-03-12", start=50)
    assert groups(one, other, told("3", start=90)) == {
        frozenset("1"),
        frozenset("2"),
        frozenset("3"),
    }


def test_the_joined_event_has_the_finer_days_and_their_precision() -> None:
    week = told("w", date="2020-03-02", date_end="2020-03-08", date_precision="week")
    monday = told("m", date="2020-03-02", start=50)
    (event,) = merged(week, monday).events
    assert (event.date, event.date_end, event.date_precision) == (
        dt.date(2020, 3, 2),
        dt.date(2020, 3, 2),
        "day",
    )
    assert event.triples == ("w", "m")


def test_a_negated_triple_joins_a_negated_event_alone() -> None:
    done = told("1", date="2020-03-03")
    denied = told("2", status="negated", start=50)
    denied_day = told("3", status="negated", date="2020-03-03", article="b.txt")
    assert groups(done, denied, denied_day) == {frozenset("1"), frozenset("2"), frozenset("3")}
    same = told("4", status="negated", date="2020-03-03", start=90)
    assert groups(done, denied, denied_day, same) == {frozenset("1"), frozenset("234")}


@pytest.mark.parametrize("weaker", range(1, 4))
def test_the_strongest_status_is_the_events(weaker: int) -> None:
    one = told("1", date="2020-03-03", status=STATUS_ORDER[weaker])
    other = told("2", date="2020-03-03", status=STATUS_ORDER[weaker - 1], article="b.txt")
    (event,) = merged(one, other).events
    assert event.status == STATUS_ORDER[weaker - 1]


def test_near_copies_are_one_report_with_two_outlets() -> None:
    found = merged(
        told("1", confidence=0.5),
        told("2", article="d.txt", confidence=0.6),
    )
    (event,) = found.events
    assert (event.reports, event.outlets) == (1, ("The Echo", "The Post"))
    assert event.confidence == 0.6
    assert event.triples == ("1", "2")
    assert found.sentences == 2


def test_confidence_grows_with_articles_not_with_sentences() -> None:
    def confidence(*triples: Triple) -> float:
        (event,) = merged(*triples).events
        return event.confidence

    one = told("1", date="2020-03-03", confidence=0.5)
    again = told("2", date="2020-03-03", confidence=0.4, start=50)
    other = told("3", date="2020-03-03", confidence=0.9, article="b.txt")
    assert confidence(one) == 0.5
    assert confidence(one, again) == 0.5
    assert confidence(one, again, other) == 0.95


def test_a_doubtful_day_makes_nobody_the_first() -> None:
    doubtful = record("a.txt", "2020-03-01", published_basis="header")
    documents = {d.id: d for d in (doubtful, record("b.txt", "2020-03-04"))}
    triples = (
        told("1", date="2020-02-28", action="met"),
        told("2", date="2020-02-28", action="called", article="b.txt"),
    )
    (event,) = merged(*triples, documents=documents).events
    assert (event.first_reported, event.action) == (dt.date(2020, 3, 4), "called")
    (event,) = merged(*triples, documents=documents, trust_header_dates=True).events
    assert (event.first_reported, event.action) == (dt.date(2020, 3, 1), "met")


def test_an_event_without_days_of_publication_has_no_first_report() -> None:
    (event,) = merged(told("1", article="c.txt")).events
    assert event.first_reported is None
    assert merged() == Merged(events=(), event_of={}, sentences=0)


DAYS = st.sampled_from(
    [
        None,
        ("2020-03-02", "2020-03-02"),
        ("2020-03-03", "2020-03-03"),
        ("2020-03-02", "2020-03-08"),
        ("2020-03-01", "2020-03-31"),
    ]
)


@st.composite
def tellings(draw: st.DrawFn) -> list[Triple]:
    """Triples of four articles, two of them copies, about three actors."""
    found = []
    for number in range(draw(st.integers(0, 12))):
        days = draw(DAYS)
        pair = draw(st.permutations(["ann", "bo", "cy"]))
        found.append(
            told(
                f"t{number}",
                article=draw(st.sampled_from(["a.txt", "b.txt", "c.txt", "d.txt"])),
                subject=pair[0],
                object_=pair[1],
                start=draw(st.integers(0, 3)) * 50,
                date=days[0] if days else None,
                date_end=days[1] if days else None,
                action_class=draw(st.sampled_from(["CONSULT", "ASSAULT"])),
                status=draw(st.sampled_from(STATUS_ORDER)),
                symmetric=draw(st.booleans()),
                confidence=draw(st.sampled_from([0.1, 0.25, 0.5, 0.9])),
            )
        )
    return found


@settings(max_examples=150, deadline=None)
@given(tellings(), st.randoms(use_true_random=False))
def test_merging_does_not_depend_on_the_order(
    triples: list[Triple], shuffler: random.Random
) -> None:
    expected = merged(*triples)
    shuffled = list(triples)
    shuffler.shuffle(shuffled)
    assert merged(*shuffled) == expected


@settings(max_examples=150, deadline=None)
@given(tellings())
def test_every_triple_tells_exactly_one_event_of_its_kind(triples: list[Triple]) -> None:
    found = merged(*triples)
    by_id = {one.id: one for one in triples}
    assert sorted(name for event in found.events for name in event.triples) == sorted(by_id)
    assert len({event.id for event in found.events}) == len(found.events)
    for event in found.events:
        members = [by_id[name] for name in event.triples]
        assert {found.event_of[one.id] for one in members} == {event.id}
        assert len({base_of(one) for one in members}) == 1
        assert (event.status == "negated") == all(one.status == "negated" for one in members)
        assert 1 <= event.reports <= len({one.document_id for one in members})
        assert max(one.confidence for one in members) <= event.confidence <= 1
        assert all(
            one.date is None
            or (event.date and event.date_end and one.date <= event.date <= event.date_end)
            for one in members
        )


@settings(max_examples=100, deadline=None)
@given(tellings())
def test_another_article_never_splits_an_event(triples: list[Triple]) -> None:
    before = {frozenset(event.triples) for event in merged(*triples).events}
    extra = dataclasses.replace(record("e.txt", "2020-01-01"))
    documents = BY_ID | {extra.id: extra}
    more = [told("x1", article="e.txt", date="2020-03-03"), told("x2", article="e.txt", start=60)]
    after = [set(event.triples) for event in merged(*triples, *more, documents=documents).events]
    assert all(any(group <= event for event in after) for group in before)
