"""Workers in a dispute with whom they work for: "Ford workers voted to strike".

Elsewhere what workers of a body do is the body's ("Red Cross workers brought food").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.world.collectives import labour

if TYPE_CHECKING:
    from spacy.tokens import Token

    from kg.actors.scene import Figure, Scene
    from kg.model import Mention


def dispute_side(scene: Scene, mention: Mention, owner: Figure) -> Figure | None:
    """The workers as an actor of their own, where their sentence tells of a strike."""
    head = scene.tokens[mention.head]
    if owner.kind != "organization" or head.lemma_.lower() not in labour("workers"):
        return None
    if head.lemma_.lower() == "union" and any(c.dep_ == "compound" for c in head.lefts):
        return None  # "the Grain Millers union": that is its name
    if not _is_in_dispute(scene, mention):
        return None
    plural = head.tag_ in ("NNS", "NNPS")
    name = f"{owner.name} {head.lower_}"
    figure = scene.known("group" if plural else "organization", name, mention.first)
    figure.described, figure.plural = True, plural
    return figure


def _is_in_dispute(scene: Scene, mention: Mention) -> bool:
    """Whether a sentence has a word of labour disputes; an air strike is none."""
    for token in scene.tokens[mention.head].sent:
        word = token.lemma_.lower()
        before = scene.words[token.i - 1] if token.i else ""
        if word in labour("disputes") or (word == "strike" and before in labour("calling")):
            return True
        if word == "strike" and token.tag_.startswith("V") and not _has_object(token):
            return True
    return False


def _has_object(verb: Token) -> bool:
    """Whether somebody or something is struck."""
    return any(child.dep_ in ("dobj", "dative") for child in verb.children)
