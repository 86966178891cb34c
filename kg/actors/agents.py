"""Pass 7: unnamed agents act for their state or body: "Iraqi officials", "a NATO spokesman".

Bodies of a state that decide for themselves (its parliament, courts, opposition, rebels) are actors
of their own under the name of the state.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.actors.labour import dispute_side
from kg.actors.offices import office_of
from kg.world import country as country_named
from kg.world import groups
from kg.world.collectives import friends, not_of_the_state, same_bodies

if TYPE_CHECKING:
    from spacy.tokens import Token

    from kg.actors.scene import Figure, Scene
    from kg.model import Mention


OBJECTS = ("dobj", "dative", "pobj")
LOCAL = frozenset(("side", "office", "department", "bureau", "branch"))
SIDES = frozenset(("pro", "anti", "ex", "non"))


def resolve_agents(scene: Scene) -> None:
    """Link descriptions of people and bodies that belong to a named state or body."""
    _link_nations(scene)
    for index, mention in list(scene.open("nominal")):
        token = scene.tokens[mention.head]
        lemma = token.lemma_.lower()
        owners = owners_of(scene, index)
        if not owners or mention.kind == "country":
            continue
        owner = owners[0]
        if len(owners) > 1:
            office = office_of(scene, mention)
            if mention.kind == "group" and not (office and office.of_country):
                _several(scene, index, owners, lemma)
            continue
        _link_to(scene, index, owner, lemma)


def _link_to(scene: Scene, index: int, owner: Figure, lemma: str) -> None:
    """Link a description to the one state or body that it belongs to, or to a body of it."""
    mention = scene.mentions[index]
    if mention.kind == "person":
        office = office_of(scene, mention)
        if office and office.speaks:
            scene.link(index, owner, "spokesman", 0.8)
    elif (workers := dispute_side(scene, mention, owner)) is not None:
        scene.link(index, workers, "workers", 0.75)
    elif _are_agents(lemma, owner):
        if not _is_team(scene, mention, lemma) and not _is_apart(scene, mention):
            scene.link(index, owner, "agents", 0.85)
    elif lemma in groups().bodies and owner.kind == "country" and not _takes_side(scene, mention):
        scene.link(index, _own_body(scene, mention, owner, lemma), "body", 0.8)


def _are_agents(lemma: str, owner: Figure) -> bool:
    """Whether people or things of that word act for their owner, or are members of it."""
    if lemma in groups().agents:
        return True
    return lemma in groups().members and owner.kind == "organization"


def _link_nations(scene: Scene) -> None:
    """Link all the people of a state to it."""
    for index, mention in list(scene.open("nominal")):
        owners = owners_of(scene, index) if _is_nation(scene, mention) else []
        if len(owners) == 1 and owners[0].kind == "country":
            scene.link(index, owners[0], "agents", 0.7)


def _is_nation(scene: Scene, mention: Mention) -> bool:
    """Whether all of a state's people stand for it as an object: "thanked the people of Peru"."""
    head = scene.tokens[mention.head]
    whole = scene.words[mention.first : mention.head + 1] == ["the", "people"]
    of = head.i + 1 < len(scene.words) and scene.words[head.i + 1] == "of"
    return whole and of and head.dep_ in OBJECTS


def _is_team(scene: Scene, mention: Mention, lemma: str) -> bool:
    """Whether a "side" or "office" is only in a town: "the London side" is no government's."""
    if lemma not in LOCAL:
        return False
    entries = (scene.entry(name) for _, name in scene.within(mention.first, mention.head))
    return any(entry and entry.how in ("capital", "place") for entry in entries)


def _several(scene: Scene, index: int, owners: list[Figure], lemma: str) -> None:
    """Link "US and Iraqi troops" to both states, "the Thai and Lao teams" to both bodies."""
    if lemma in groups().agents or lemma in friends():
        scene.join(index, owners, "agents", 0.8)
    elif lemma in groups().bodies and all(owner.kind == "country" for owner in owners):
        mention = scene.mentions[index]
        bodies = [_own_body(scene, mention, owner, lemma, plural=False) for owner in owners]
        scene.join(index, bodies, "body", 0.75)


def owners_of(scene: Scene, index: int) -> list[Figure]:
    """The states or bodies that a description names as its own: "US and Iraqi troops"."""
    mention = scene.mentions[index]
    found = [
        figure
        for inner, name in scene.within(mention.first, mention.head)
        if name.form == "name"
        and not _is_side(scene, name)
        and (figure := _state_or_body(scene, inner))
    ]
    return _unique(found or _after(scene, scene.tokens[mention.head]))


def _is_side(scene: Scene, name: Mention) -> bool:
    """Whether a name only tells the side that others take: "pro-Russian", "US-backed"."""
    words = scene.words
    if name.first > 1 and words[name.first - 1] == "-" and words[name.first - 2] in SIDES:
        return True
    behind = scene.tokens[name.last : name.last + 2]
    return len(behind) > 1 and behind[0].text == "-" and behind[1].tag_ in ("VBN", "VBD")


def _is_apart(scene: Scene, mention: Mention) -> bool:
    """Whether "rebel", "business" or the like tells agents from those of the state or body."""
    named = {
        i
        for _, name in scene.within(mention.first, mention.head)
        if name.form == "name"
        for i in range(name.first, name.last)
    }
    words = (scene.words[i] for i in range(mention.first, mention.head) if i not in named)
    return not not_of_the_state().isdisjoint(words)


def _takes_side(scene: Scene, mention: Mention) -> bool:
    """Whether a description says whose side its people take, not whose they are."""
    return any(_is_side(scene, name) for _, name in scene.within(mention.first, mention.head))


def _after(scene: Scene, token: Token) -> list[Figure]:
    """The states or bodies in "of France and Russia", "at NASA" after a noun."""
    found = []
    for child in token.rights:
        if child.dep_ != "prep" or child.lower_ not in ("of", "for", "from", "at", "with", "in"):
            continue
        for thing in child.children:
            if thing.dep_ == "pobj":
                found += [f for t in (thing, *thing.conjuncts) if (f := _named(scene, t))]
    return found


def _named(scene: Scene, token: Token) -> Figure | None:
    """The state or body of a name with that head."""
    index = scene.at(token)
    if index is None or scene.mentions[index].form != "name":
        return None
    return _state_or_body(scene, index)


def _unique(figures: list[Figure]) -> list[Figure]:
    """The figures without repetitions."""
    return [f for i, f in enumerate(figures) if f not in figures[:i]]


def _state_or_body(scene: Scene, index: int) -> Figure | None:
    """The figure of a name if it can have agents; also of a state that is a mere place there."""
    figure = scene.figure_of(index)
    if figure:
        return figure if figure.kind in ("country", "organization", "group") else None
    state = scene.state_of(index)
    return scene.known("country", state, scene.mentions[index].first) if state else None


def _own_body(
    scene: Scene, mention: Mention, owner: Figure, lemma: str, *, plural: bool | None = None
) -> Figure:
    """A body under its state's name: "Russian parliament", "Syrian rebels"."""
    state = country_named(owner.name)
    adjective = (
        "US"
        if owner.name == "United States"
        else (state.adjectives[0] if state and state.adjectives else owner.name)
    )
    if plural is None:
        plural = scene.tokens[mention.head].tag_ in ("NNS", "NNPS")
    word = scene.tokens[mention.head].lower_ if plural else lemma
    pair = f"{scene.words[mention.head - 1]} {lemma}"
    if pair in same_bodies():  # "opposition parties" are "the opposition"
        word, plural = same_bodies()[pair], False
    figure = scene.known(
        "group" if plural else "organization", f"{adjective} {word}", mention.first
    )
    figure.country, figure.plural = owner.name, plural
    return figure
