"""Turns the finished work table into a Cast: actors with their names, references in text order."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from kg.model import Actor, Cast, Reference

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.actors.scene import Figure, Scene


def cast_of(scene: Scene) -> Cast:
    """Actors numbered in the order of their first mention, and a reference for every mention."""
    ids: dict[int, str] = {}
    references = []
    called: dict[int, dict[str, None]] = defaultdict(dict)
    for index, mention in enumerate(scene.mentions):
        link = scene.links.get(index)
        if link is None:
            references.append(Reference(mention=mention))
            continue
        if link.figure is not None and mention.form == "name":
            called[link.figure][mention.text] = None
        meant = (link.figure,) if link.figure is not None else link.members
        keys = tuple(ids.setdefault(figure, f"a{len(ids)}") for figure in meant)
        alone = keys[0] if link.figure is not None or len(keys) == 1 else None
        members = keys if alone is None else ()
        references.append(
            Reference(
                mention=mention, actor=alone, members=members, resolved_by=link.by, score=link.score
            )
        )
    actors = tuple(
        _actor(scene.figures[figure], key, called[figure]) for figure, key in ids.items()
    )
    return Cast(actors=actors, references=tuple(references))


def _actor(figure: Figure, key: str, called: Iterable[str]) -> Actor:
    """The finished actor with what the text calls it."""
    return Actor(
        id=key,
        name=figure.name,
        kind=figure.kind,
        country=figure.country,
        role=next(iter(figure.offices.values()), None),
        gender=figure.gender,
        aliases=tuple(name for name in called if name != figure.name),
        named=figure.named,
        described=figure.described,
    )
