"""Who is meant: one actor per person, state and body of an article, whatever it is called there.

A sieve of ordered passes, the most certain first, each in a module of its own; a later pass never
undoes an earlier one, and what none can decide stays open. `resolved_by` names the pass of a link.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.actors.again import resolve_again
from kg.actors.agents import resolve_agents
from kg.actors.bare import resolve_bare
from kg.actors.belongings import resolve_belongings
from kg.actors.bodies import resolve_bodies
from kg.actors.casting import cast_of
from kg.actors.collectives import resolve_collectives
from kg.actors.harvest import harvest_offices
from kg.actors.holders import resolve_holders
from kg.actors.nationals import resolve_nationals
from kg.actors.owned import resolve_owned
from kg.actors.people import resolve_people
from kg.actors.peoples import resolve_peoples
from kg.actors.places import place_name, resolve_places
from kg.actors.plurals import resolve_plurals
from kg.actors.pronouns import resolve_pronouns
from kg.actors.scene import Scene
from kg.actors.sides import resolve_sides
from kg.actors.speech import resolve_speakers
from kg.actors.strangers import resolve_strangers
from kg.actors.surnames import resolve_surnames

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from spacy.tokens import Doc

    from kg.model import Cast, Mention

__all__ = ["PASSES", "place_name", "resolve"]

PASSES: tuple[Callable[[Scene], None], ...] = (
    resolve_peoples,
    resolve_places,
    resolve_bodies,
    resolve_people,
    resolve_surnames,
    harvest_offices,
    resolve_holders,
    resolve_agents,
    resolve_plurals,
    resolve_again,
    resolve_bare,
    resolve_sides,
    resolve_nationals,
    resolve_collectives,
    resolve_strangers,
    resolve_pronouns,
    resolve_speakers,
    resolve_owned,
    resolve_belongings,
)


def resolve(doc: Doc, mentions: Sequence[Mention]) -> Cast:
    """The actors of an article and whom each of its mentions means."""
    scene = Scene(doc, mentions)
    for settle in PASSES:
        settle(scene)
    return cast_of(scene)
