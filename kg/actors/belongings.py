"""Pass 15: who is told by whom he belongs to: "Ann Lee's sister", "US allies", "its parliament".

After the pronouns, since "his" must mean somebody by then. The allies of who governs a state are
the state's.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from kg.actors.collectives import body_of
from kg.actors.descriptions import described
from kg.actors.owned import state_for
from kg.world.collectives import friends, related, state_institutions
from kg.world.words import kin_of

if TYPE_CHECKING:
    from kg.actors.scene import Figure, Scene
    from kg.model import Mention

SCORE = 0.7
OPEN = frozenset((None, "description"))


def resolve_belongings(scene: Scene) -> None:
    """Name relatives of named persons, and collectives that belong to a named actor."""
    meaning: dict[int, set[int]] = defaultdict(set)  # the mentions of each figure
    for index, known in scene.links.items():
        if known.figure is not None:
            meaning[known.figure].add(index)
    for index, mention in enumerate(scene.mentions):
        link = scene.links.get(index)
        if mention.form != "nominal" or (link.by if link else None) not in OPEN:
            continue
        owner = _owner(scene, mention)
        if owner is None or not owner.named or (link and link.figure == owner.index):
            continue
        named = _relative(scene, mention, owner) or _collective(scene, mention, owner)
        if named:
            _rename(scene, index, named, meaning)


def _owner(scene: Scene, mention: Mention) -> Figure | None:
    """Whose somebody is, by a possessive before the noun."""
    head = scene.tokens[mention.head]
    for child in head.lefts:
        if child.dep_ == "poss":
            return scene.figure_at(child)
    return None


def _relative(scene: Scene, mention: Mention, owner: Figure) -> Figure | None:
    """The figure of somebody's relative: "Ann Lee's sister"."""
    kin = kin_of(scene.tokens[mention.head].lemma_.lower())
    if kin is None or owner.kind != "person" or owner.plural or owner.described:
        return None
    if mention.kind != "person":
        return None  # whose parents they are may be named
    figure = scene.known("person", f"{owner.name}'s {kin}", mention.first)
    figure.described = True
    return figure


def _collective(scene: Scene, mention: Mention, owner: Figure) -> Figure | None:
    """The figure of a collective that belongs to somebody: "US allies", "Kellogg's workers"."""
    found = described(scene, mention) if mention.kind in ("group", "organization") else None
    if found is None or (found.term not in related() and found.term not in state_institutions()):
        return None
    state = state_for(owner)
    words = " ".join((*found.telling, found.noun))
    if state and (found.term not in friends() or state == "United States"):
        name = body_of(state, words)
    elif state:
        name = f"{state}'s {words}"
    elif found.term in state_institutions():
        return None
    else:
        name = f"{owner.name}'s {words}"
    figure = scene.known("group" if found.plural else "organization", name, mention.first)
    figure.described, figure.plural = True, found.plural
    figure.country = figure.country or state
    return figure


def _rename(scene: Scene, index: int, named: Figure, meaning: dict[int, set[int]]) -> None:
    """Link a mention, and all that meant the same stranger, to the named figure."""
    link = scene.links.get(index)
    old = link.figure if link else None
    scene.relink(index, named, "belonging", SCORE)
    if old is None or old == named.index:
        meaning[named.index].add(index)
        return
    stranger = scene.figures[old]
    named.gender = named.gender or stranger.gender
    moved = meaning.pop(old, set())
    for other in sorted(moved - {index}):
        held = scene.links[other]
        scene.relink(other, named, held.by, held.score)
    meaning[named.index] |= moved
