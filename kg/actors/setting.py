"""What a whole article is about: the state that "the government" is of, the rebels of its war.

Shared by the passes on bare descriptions; decides nothing about a mention.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kg.actors.places import is_dateline
from kg.world import gazetteer
from kg.world.words import word_list

if TYPE_CHECKING:
    from kg.actors.scene import Figure, Scene

ARMED = word_list("armed")
FIGHTING = word_list("fighting")
DATELINED = 2
LEAST = 2
LEAD = 1.5  # times as often named as the next state


def home_of(scene: Scene) -> str | None:
    """The state that the article is about: named most by far, the dateline's a little more so."""
    if scene.home is None:
        scene.home = _home(scene) or ""
    return scene.home or None


def _home(scene: Scene) -> str | None:
    """The same, found out."""
    counts = Counter[str]()
    dated = False
    for index, mention in enumerate(scene.mentions):
        state = scene.state_of(index) if index not in scene.nested else None
        if state is None and mention.form == "name" and (body := scene.figure_of(index)):
            state = body.country if body.kind == "organization" else None
        if state is None:
            continue
        counts[state] += 1
        if not dated and is_dateline(scene.tokens[mention.head], mention):
            counts[state] += DATELINED
            dated = True
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < LEAST:
        return None
    clear = len(ranked) == 1 or ranked[0][1] >= LEAD * ranked[1][1]
    return ranked[0][0] if clear else None


def fighters(scene: Scene) -> list[Figure]:
    """The armed groups that the article names: by their names, or called rebels or the like."""
    if scene.fighters is None:
        scene.fighters = [f for f in scene.figures if f.kind in ("organization", "group")]
        called = _called(scene)
        scene.fighters = [
            f for f in scene.fighters if f.named and not f.described and _fights(f, called)
        ]
    return scene.fighters


def _fights(figure: Figure, called: set[int]) -> bool:
    """Whether a body is an armed group."""
    if figure.plural:  # "Syrian rebels" are no group's name
        return False
    if figure.index in called or figure.name in ARMED:
        return True
    if figure.name in gazetteer().names:
        return False
    return not FIGHTING.isdisjoint(figure.name.casefold().split())


def _called(scene: Scene) -> set[int]:
    """The bodies that the text calls rebels: "the rebel Northern League", "NL guerrillas"."""
    found = set[int]()
    for index, mention in enumerate(scene.mentions):
        figure = scene.figure_of(index)
        if figure is None or figure.kind not in ("organization", "group"):
            continue
        before = scene.words[mention.first - 1] if mention.first else ""
        head = scene.tokens[mention.head]
        worded = mention.form == "nominal" and head.lemma_.lower() in word_list("rebels")
        if before in word_list("rebels") or worded:
            found.add(figure.index)
    return found
