"""Pass 13: what hangs on a pronoun: "its forces", "the country's military", "he is a legend"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.actors.holders import TOP
from kg.actors.setting import home_of
from kg.actors.strangers import subject_of
from kg.grammar import SUBJECTS
from kg.world import groups

if TYPE_CHECKING:
    from spacy.tokens import Token

    from kg.actors.scene import Figure, Scene
    from kg.model import Mention

RULES = frozenset(("government", "administration", "regime", "cabinet", "junta", "dictatorship"))
GOVERNING = frozenset((*TOP, "foreign minister", "defence minister", "minister"))


def resolve_owned(scene: Scene) -> None:
    """Link agents to the state or body that owns them, in text order."""
    for index, mention in enumerate(scene.mentions):
        link = scene.links.get(index)
        if mention.form == "nominal" and link is None:
            _predicate(scene, index)
        if mention.form != "nominal" or (link is not None and link.by != "description"):
            continue
        head = scene.tokens[mention.head]
        if head.lemma_.lower() not in groups().agents or mention.kind == "person":
            continue
        if head.lemma_.lower() in RULES and (state := _ruled(scene, mention)):
            scene.relink(index, scene.known("country", state, mention.first), "owned", 0.65)
            continue
        for child in head.lefts:
            owner = scene.figure_at(child) if child.dep_ == "poss" else None
            if owner and owner.kind in ("country", "organization", "group"):
                scene.relink(index, owner, "owned", 0.7)
            elif owner and (state := state_for(owner)):
                scene.relink(index, scene.known("country", state, mention.first), "owned", 0.65)


def _ruled(scene: Scene, mention: Mention) -> str | None:
    """The state of a government that is told by who leads it: "his government", "the Diaz regime".

    It is his, or else the one that the article is about, unless it deals with that one: "Weber's
    government accused Chad" is none of Chad.
    """
    inside = (scene.figure_of(i) for i, _ in scene.within(mention.first, mention.head))
    leaders = [figure for figure in inside if figure]
    if any(figure.kind != "person" for figure in leaders):
        return None
    named = any(token.pos_ == "PROPN" for token in scene.tokens[mention.first : mention.head])
    if not leaders and not named:
        return None
    state = next((figure.country for figure in leaders if figure.country), None)
    home = state or home_of(scene)
    return home if state or not _deals_with(scene, scene.tokens[mention.head], home) else None


def _deals_with(scene: Scene, head: Token, state: str | None) -> bool:
    """Whether the verb that a government is the subject of has a state or its people behind it."""
    if head.dep_ not in SUBJECTS:
        return False
    others = (scene.figure_at(word) for word in head.head.subtree if word.i > head.i)
    return any(figure is not None and figure.name == state for figure in others)


def _predicate(scene: Scene, index: int) -> None:
    """Link a description that is said of a pronoun to whom that means."""
    mention = scene.mentions[index]
    subject = subject_of(scene, mention)
    figure = scene.figure_of(subject) if subject is not None else None
    if figure and figure.kind == "person" and mention.kind == "person" and not figure.plural:
        scene.link(index, figure, "copula", 0.6)


def state_for(owner: Figure) -> str | None:
    """The state of an owner that is one, or who governs one."""
    if owner.kind == "country":
        return owner.name
    if owner.kind == "person" and owner.country and GOVERNING & set(owner.offices):
        return owner.country
    return None
