"""First of all: words for two states, and for the part of a people that the text speaks of.

"Franco-German talks" are held by France and Germany; "the Serbs" are the Bosnian Serbs where those
were named and Serbia was not since.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.world import gazetteer, groups, role_of
from kg.world.gazetteer import states_joined
from kg.world.words import word_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.actors.scene import Figure, Scene
    from kg.model import Mention
    from kg.world import Entry

MODIFIERS = ("amod", "compound", "nmod")
ETHNIC = "ethnic"


def resolve_peoples(scene: Scene) -> None:
    """Link words for two states to both, and those for a people to the part that is meant."""
    for index, mention in list(scene.open("name")):
        states = states_joined(mention.text) if mention.kind == "country" else ()
        entry = scene.entry(mention)
        if states:
            _join(scene, index, states)
        elif entry and (community := _community(scene, mention, entry)):
            scene.link(index, community, "short name", 0.75)


def _join(scene: Scene, index: int, states: Sequence[str]) -> None:
    """Link a word for two states to both; before a person or a firm it means neither."""
    mention = scene.mentions[index]
    token = scene.tokens[mention.head]
    lemma = token.head.lemma_.lower() if token.dep_ in MODIFIERS else ""
    known = groups()
    mixed = lemma in known.firms | known.crowds | known.collectives or role_of(lemma) is not None
    mixed = mixed and token.head.tag_ not in ("NNS", "NNPS") and lemma not in known.agents
    if mixed or lemma in word_list("undertakings"):
        scene.drop(index, "adjective")
        return
    figures = [scene.known("country", state, mention.first) for state in states]
    scene.join(index, figures, "demonym", 0.9)


def _community(scene: Scene, mention: Mention, entry: Entry) -> Figure | None:
    """The part of a people that "the Serbs" means: the one named, if its state was not since."""
    if entry.how != "people" or scene.words[mention.first - 1 : mention.first] != ["the"]:
        return None
    meant, since = set[str](), False
    for index, other in enumerate(scene.mentions):
        if other.first >= mention.first:
            break
        if other.kind == "group" and other.text.endswith(f" {mention.text}"):
            known = gazetteer().names.get(other.text)
            meant.add(known.name if known else people_name(other.text))
            since = False
        elif scene.state_of(index) == entry.name:
            before = scene.entry(other)
            since = since or (before is not None and before.how != "people")
    if len(meant) != 1 or since:
        return None
    return scene.known("group", meant.pop(), mention.first)


def people_name(text: str) -> str:
    """The name of a group, with a small letter where it only begins a sentence.

    >>> people_name("Ethnic Albanians")
    'ethnic Albanians'
    """
    name = " ".join(text.split())
    return name[0].lower() + name[1:] if name.casefold().startswith(f"{ETHNIC} ") else name
