"""What a load compares, without a store: hashes of documents, and files that do not fit."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest
from graphs import sample

from kg.errors import OutputError
from loaders.difference import Telling, batches, tellings
from loaders.listings import (
    actor_row,
    actors_of,
    combined_actor,
    combined_event,
    event_row,
    events_of,
    untold,
)

if TYPE_CHECKING:
    from kg.model import Event
    from kg.output import Output


def told(output: Output) -> dict[str, Telling]:
    """What each document tells, by its path."""
    return {telling.document.document: telling for telling in tellings(output, "OUT")}


def changed_event(output: Output, action: str, **changes: object) -> Output:
    """The output with one event changed."""

    def change(event: Event) -> Event:
        return dataclasses.replace(event, **changes) if event.action == action else event  # type: ignore[arg-type]

    return dataclasses.replace(output, events=tuple(map(change, output.events)))


def test_equal_outputs_have_equal_hashes() -> None:
    assert told(sample()) == told(sample())
    assert all(len(telling.loaded) == 32 for telling in told(sample()).values())


def test_an_event_counts_for_the_documents_that_tell_it() -> None:
    before, after = told(sample()), told(changed_event(sample(), "visited", reports=3))
    differing = {name for name in before if before[name].loaded != after[name].loaded}
    assert differing == {"courier/talks.txt", "wire.txt"}
    # their own sentences and triples are the same: no need to write those again
    assert all(after[name].tells_the_same(before[name].loaded) for name in differing)


def test_an_actor_counts_for_the_documents_that_name_him() -> None:
    output = sample()
    renamed = tuple(
        dataclasses.replace(actor, mentions=77) if actor.name == "Isla Roth" else actor
        for actor in output.actors
    )
    before, after = told(output), told(dataclasses.replace(output, actors=renamed))
    assert {n for n in before if before[n].loaded != after[n].loaded} == {"courier/talks.txt"}


def test_another_order_of_an_events_triples_is_a_change() -> None:
    output = sample()
    (met,) = [event for event in output.events if len(event.triples) == 2 and event.action == "met"]
    turned = tuple(
        dataclasses.replace(event, triples=event.triples[::-1]) if event.id == met.id else event
        for event in output.events
    )
    before, after = told(output), told(dataclasses.replace(output, events=turned))
    assert not after["post/calls.txt"].tells_the_same(before["post/calls.txt"].loaded)


def test_batches_hold_what_is_new_or_changed() -> None:
    work = list(tellings(sample(), "OUT"))
    known = {work[0].document.id: work[0].loaded, work[1].document.id: "0" * 32}
    assert [[t.document.id for t in batch] for batch in batches(work, known, 1)] == [
        [telling.document.id] for telling in work[1:]
    ]
    assert [len(batch) for batch in batches(work, {}, 10_000)] == [4]


@pytest.mark.parametrize("part", ["documents", "actors", "events"])
def test_a_line_that_is_missing_is_named(part: str) -> None:
    output = sample()
    damaged = dataclasses.replace(output, **{part: getattr(output, part)[2:]})
    with pytest.raises(OutputError, match=r"OUT: its files do not fit together: .* names"):
        list(tellings(damaged, "OUT"))


def test_what_one_collection_says_comes_back_from_its_node() -> None:
    for event in map(untold, sample().events):
        row = event_row({"news": event})
        assert events_of(row, event.subject_id, event.object_id) == {"news": event}
    for actor in sample().actors:
        assert actors_of(actor_row({"news": actor})) == {"news": actor}


def test_what_two_collections_say_comes_back_from_their_node() -> None:
    event = untold(sample().events[0])
    other = dataclasses.replace(event, reports=5, outlets=("Other",), status="planned")
    row = event_row({"news": event, "old": other})
    assert events_of(row, "", "") == {"news": event, "old": other}


def test_two_collections_make_one_event() -> None:
    (event,) = [untold(event) for event in sample().events if event.action == "accused"]
    other = dataclasses.replace(
        event, status="alleged", outlets=("Abend",), reports=2, confidence=0.5, first_reported=None
    )
    assert combined_event([other, event]) == dataclasses.replace(
        event, outlets=("Abend", "Northern Post"), reports=3, confidence=0.9
    )


def test_two_collections_make_one_actor() -> None:
    (berg,) = [actor for actor in sample().actors if actor.name == "Ada Berg"]
    other = dataclasses.replace(
        berg, name="A. Berg", aliases=("Berg", "Adele"), country=None, mentions=50, documents=7
    )
    assert combined_actor([berg, other]) == dataclasses.replace(
        other,
        country="Norland",
        aliases=("Ada Berg", "Adele", "Berg", "Ms Berg"),
        mentions=50 + berg.mentions,
        documents=7 + berg.documents,
    )
