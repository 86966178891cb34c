"""Pass 10: the two sides of a quarrel: "both sides", "the parties", "the two rivals".

After "the government" and "the rebels" are known, for they are the sides. Those are meant whom the
text last joined, who were meant before, or of whom it has spoken most.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kg.actors.plurals import FAR, OPPOSED, SIDES, number_of, paired

if TYPE_CHECKING:
    from kg.actors.scene import Figure, Scene
    from kg.model import Mention


def resolve_sides(scene: Scene) -> None:
    """Link the sides of a quarrel to who they are."""
    for index, mention in list(scene.open("nominal")):
        token = scene.tokens[mention.head]
        if token.tag_ != "NNS" or token.lemma_.lower() not in OPPOSED:
            continue
        number = number_of(scene, mention)
        if number is None:
            continue
        members = paired(scene, mention, SIDES, number, FAR) or _foremost(scene, mention, number)
        if len(members) > 1:
            scene.join(index, members, "group", 0.75)


def _foremost(scene: Scene, mention: Mention, number: int) -> list[Figure]:
    """Those of whom the article spoke most until then, if just so many stand out."""
    counts = Counter[int]()
    for index, other in enumerate(scene.mentions):
        link = scene.links.get(index) if other.last <= mention.first else None
        if link and link.members and scene.words[other.head] == scene.words[mention.head]:
            if len(link.members) == number:  # "the two sides" again
                return [scene.figures[member] for member in link.members]
            continue
        figure = _acting(scene, index) if other.last <= mention.first else None
        if figure and figure.named and not figure.described and figure.kind in SIDES:
            counts[figure.index] += 1
    ranked = counts.most_common(number + 1)
    if len(ranked) < number or (len(ranked) > number and ranked[number][1] == ranked[-2][1]):
        return []
    return [scene.figures[index] for index, _ in ranked[:number]]


def _acting(scene: Scene, index: int) -> Figure | None:
    """The side that a mention speaks of: of a person or a place the state."""
    mention, figure = scene.mentions[index], scene.figure_of(index)
    if scene.page.deps[mention.head] in ("amod", "compound", "nmod") or index in scene.nested:
        return None  # in "the Malian envoy Ba" he alone counts
    state = scene.state_of(index)
    if figure and figure.kind == "person":
        state = figure.country
    if state and (figure is None or figure.kind == "person"):
        return scene.known("country", state, mention.first)
    return figure
