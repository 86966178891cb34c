"""An output folder's actors and events as a networkx graph.

>>> from kg.output import Output
>>> to_networkx(Output(documents=(), actors=(), triples=(), events=())).number_of_nodes()
0
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx

from kg.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.model import Event, Triple
    from kg.output import Output


def to_networkx(output: Output) -> nx.MultiDiGraph[str]:
    """Every actor as a node and every event as an edge, keyed by their ids, in the output's order.

    Nodes carry the fields of actors.jsonl, edges those of events.jsonl and the distinct
    `sentences` and `documents` that tell them. Look at `status` before counting: planned, alleged
    and negated events are edges too. A symmetric event is one edge, subject to object.

    Raises:
        OutputError: an event names an actor that the output lacks.
    """
    check_ends(output)
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for actor in output.actors:
        graph.add_node(
            actor.id,
            name=actor.name,
            kind=actor.kind,
            country=actor.country,
            aliases=actor.aliases,
            mentions=actor.mentions,
            documents=actor.documents,
        )
    told = {triple.id: triple for triple in output.triples}
    for event in output.events:
        triples = [told[name] for name in event.triples if name in told]
        graph.add_edge(
            event.subject_id, event.object_id, key=event.id, **_attributes(event, triples)
        )
    return graph


def check_ends(output: Output) -> None:
    """Raise OutputError if an event's subject or object is no actor of the output."""
    known = {actor.id for actor in output.actors}
    for event in output.events:
        for end in (event.subject_id, event.object_id):
            if end not in known:
                raise OutputError(
                    f"events.jsonl: event {event.id} names the actor {end}, which actors.jsonl "
                    "lacks: run kg extract again"
                )


def _attributes(event: Event, triples: list[Triple]) -> dict[str, object]:
    """What an edge says of its event."""
    return {
        "action": event.action,
        "action_class": event.action_class,
        "symmetric": event.symmetric,
        "date": event.date,
        "date_end": event.date_end,
        "date_precision": event.date_precision,
        "status": event.status,
        "confidence": event.confidence,
        "reports": event.reports,
        "outlets": event.outlets,
        "first_reported": event.first_reported,
        "triples": event.triples,
        "documents": _distinct(triple.document for triple in triples),
        "sentences": _distinct(triple.sentence for triple in triples),
    }


def _distinct(texts: Iterable[str]) -> tuple[str, ...]:
    """The texts without repetition, in order."""
    return tuple(dict.fromkeys(texts))
