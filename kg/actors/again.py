"""Pass 8: agents spoken of again: "Iraqi officials", then "the officials"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.world import groups

if TYPE_CHECKING:
    from kg.actors.scene import Scene
    from kg.model import Mention

DEFINITE = frozenset(("the", "these", "those"))
SCORE = 0.7
AGENTS = groups().agents | {"member"}


def resolve_again(scene: Scene) -> None:
    """Link agents told by no more than a noun to the one for whom such were said to act before."""
    acting: dict[str, set[int]] = {}
    for index, mention in enumerate(scene.mentions):
        if mention.form != "nominal" or not _is_plural(scene, mention):
            continue
        lemma, link = scene.tokens[mention.head].lemma_.lower(), scene.links.get(index)
        if link is None and lemma in AGENTS and _is_bare(scene, mention):
            known = acting.get(lemma, set())
            if len(known) == 1:
                scene.link(index, scene.figures[min(known)], "agents again", SCORE)
        elif link is not None and link.by == "agents":
            members = {link.figure} if link.figure is not None else set(link.members)
            acting.setdefault(lemma, set()).update(members)


def _is_plural(scene: Scene, mention: Mention) -> bool:
    """Whether a description speaks of many."""
    return scene.page.tokens[mention.head].tag_ == "NNS"


def _is_bare(scene: Scene, mention: Mention) -> bool:
    """Whether a description is an article and a noun, with nothing behind that tells more."""
    head = scene.tokens[mention.head]
    told = any(child.dep_ in ("prep", "relcl", "acl", "appos") for child in head.rights)
    bare = mention.first + 1 == mention.head == mention.last - 1
    return bare and scene.words[mention.first] in DEFINITE and not told
