"""The networkx graph and the selection of a part."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import TYPE_CHECKING

import pytest

from kg.errors import OutputError, QueryError
from kg.explorer import find_actors, select, to_networkx

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.output import Output


def names(output: Output) -> list[str]:
    return [actor.name for actor in output.actors]


def told(output: Output) -> list[str]:
    found = {actor.id: actor.name for actor in output.actors}
    return [f"{found[e.subject_id]} {e.action} {found[e.object_id]}" for e in output.events]


def test_every_actor_is_a_node_and_every_event_an_edge(sample: Output) -> None:
    graph = to_networkx(sample)
    assert [graph.nodes[node]["name"] for node in graph] == names(sample)
    assert {(a, b, key) for a, b, key in graph.edges(keys=True)} == {
        (event.subject_id, event.object_id, event.id) for event in sample.events
    }
    assert graph.number_of_edges() == 7
    assert {data["status"] for _, _, data in graph.edges(data=True)} == {
        "actual",
        "planned",
        "negated",
        "alleged",
    }


def test_an_edge_carries_its_event_and_sentences(sample: Output) -> None:
    event = sample.events[0]
    edge = to_networkx(sample).edges[event.subject_id, event.object_id, event.id]
    assert edge["action"] == "met"
    assert edge["date"] == dt.date(2022, 1, 21)
    assert edge["reports"] == 2
    assert edge["outlets"] == ("Northern Post", "The Courier")
    assert edge["documents"] == ("one.txt", "two.txt")
    assert edge["sentences"] == (
        "Ada Berg met Boris Lund in Geneva on Friday.",
        "Ada Berg had met Boris Lund in January.",
    )


def test_an_event_without_its_actor_is_an_error(sample: Output) -> None:
    damaged = dataclasses.replace(sample, actors=sample.actors[1:])
    with pytest.raises(OutputError, match=r"actors\.jsonl lacks: run kg extract again"):
        to_networkx(damaged)


@pytest.mark.parametrize("name", ["ada berg", "ADA BERG", "Berg", "the  envoy", "Àda Bérg"])
def test_an_actor_is_found_by_any_name(sample: Output, name: str) -> None:
    assert [actor.name for actor in find_actors(sample, name)] == ["Ada Berg"]


def test_an_unknown_actor_gets_near_names_offered(sample: Output) -> None:
    with pytest.raises(QueryError, match=r"no actor is called 'Ada Burg': did you mean Ada Berg\?"):
        find_actors(sample, "Ada Burg")
    with pytest.raises(QueryError, match="no name is near"):
        find_actors(sample, "Zzyzx")


def test_an_actor_selects_the_circle_with_its_events(sample: Output) -> None:
    chosen = select(sample, actor="berg")
    assert names(chosen) == ["Ada Berg", "Boris Lund", "Norland"]
    assert told(chosen) == [
        "Ada Berg met Boris Lund",
        "Boris Lund called Ada Berg",
        "Ada Berg warned Norland",
    ]
    assert {triple.event_id for triple in chosen.triples} == {e.id for e in chosen.events}
    assert [document.document for document in chosen.documents] == ["one.txt", "two.txt"]


def test_a_circle_holds_the_events_among_its_members(sample: Output) -> None:
    chosen = select(sample, actor="Southmark")
    assert names(chosen) == ["Harbour Union", "Norland", "Southmark"]
    assert len(chosen.events) == 4


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        ("2022-02-01", None, ["called", "warned", "will_meet"]),
        (None, "2022-01-21", ["met"]),
        ("2022-01-22", "2022-02-01", ["called", "warned", "aided"]),
        ("2023-01-01", None, []),
        (None, None, ["met", "called", "warned", "will_meet", "attacked", "sanctioned", "aided"]),
    ],
)
def test_a_period_keeps_dated_events_that_overlap(
    sample: Output, since: str | None, until: str | None, expected: list[str]
) -> None:
    first, last = (None if day is None else dt.date.fromisoformat(day) for day in (since, until))
    assert [e.action for e in select(sample, since=first, until=last).events] == expected


def test_a_range_that_reaches_into_the_period_is_kept(sample: Output) -> None:
    long = dataclasses.replace(sample.events[0], date_end=dt.date(2022, 1, 28))
    output = dataclasses.replace(sample, events=(long,))
    assert select(output, since=dt.date(2022, 1, 28)).events == (long,)
    assert select(output, since=dt.date(2022, 1, 29)).events == ()


def test_top_keeps_the_actors_with_most_reports(sample: Output) -> None:
    assert names(select(sample, top=2)) == ["Ada Berg", "Norland"]
    assert names(select(sample, top=2, actor="Boris Lund")) == ["Ada Berg", "Boris Lund"]


def test_a_selection_that_can_hold_nothing_is_refused(sample: Output) -> None:
    with pytest.raises(QueryError, match="swap the two days"):
        select(sample, since=dt.date(2022, 2, 2), until=dt.date(2022, 2, 1))
    with pytest.raises(QueryError, match="top is 0"):
        select(sample, top=0)


def test_a_selection_of_a_selection_is_whole(crowd: Callable[[int, int], Output]) -> None:
    chosen = select(crowd(60, 120), top=20)
    assert len(chosen.actors) <= 20
    assert to_networkx(chosen).number_of_edges() == len(chosen.events)
    assert select(chosen, top=20) == chosen
