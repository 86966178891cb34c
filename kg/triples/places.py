"""Places that are acted on: "drills near Taiwan", "rockets at Israel", "the annexation of Crimea".

For the sieve of actors a state after "in" or "near" is a mere place, and a region is none either.
Some acts make them a side after all; they get an actor here, which lives only as far as a triple
has it.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from kg.model import Actor
from kg.world import gazetteer

if TYPE_CHECKING:
    from kg.model import Cast, Mention, Reference


def with_places(cast: Cast) -> Cast:
    """The cast and an actor for each state and region that is only a place in it."""
    known = {(actor.kind, actor.name) for actor in cast.actors}
    added: dict[tuple[str, str], Actor] = {}
    for reference in cast.references:
        place = place_of(reference)
        if place is None:
            continue
        key = ("country" if place[1] else "place", place[0])
        if key not in known and key not in added:
            added[key] = Actor(
                id=f"p{len(added)}", name=place[0], kind="country" if place[1] else "place"
            )
    return dataclasses.replace(cast, actors=(*cast.actors, *added.values()))


def place_of(reference: Reference) -> tuple[str, bool] | None:
    """Name of the place that a mention of nobody speaks of, and whether that is a state."""
    if reference.actor or reference.members or reference.mention.form != "name":
        return None
    entry = gazetteer().names.get(reference.mention.text)
    if entry is not None and (entry.kind == "country" or entry.country):
        return entry.country or entry.name, True
    if entry is not None and entry.how == "place":
        return entry.name, False
    return (_plain(reference.mention), False) if reference.mention.kind == "place" else None


def _plain(mention: Mention) -> str:
    return " ".join(mention.text.split())
