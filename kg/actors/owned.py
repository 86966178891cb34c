"""Pass 13: agents that a pronoun or a description owns: "its forces", "the country's military"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.world import groups

if TYPE_CHECKING:
    from kg.actors.scene import Scene


def resolve_owned(scene: Scene) -> None:
    """Link agents to the state or body that owns them, in text order."""
    for index, mention in enumerate(scene.mentions):
        link = scene.links.get(index)
        if mention.form != "nominal" or (link is not None and link.by != "description"):
            continue
        head = scene.doc[mention.head]
        if head.lemma_.lower() not in groups().agents or mention.kind == "person":
            continue
        for child in head.lefts:
            owner = scene.figure_at(child) if child.dep_ == "poss" else None
            if owner and owner.kind in ("country", "organization", "group"):
                scene.relink(index, owner, "owned", 0.7)
