"""Pass 8: groups: "the two leaders", "both sides", "the presidents of France and Russia".

A number asks for just that many of a kind, and the text before must offer just that many.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.actors.agents import owners_of
from kg.actors.holders import holds, opposite
from kg.actors.offices import COUNTERPART, Office, office_of
from kg.world import groups

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.actors.scene import Figure, Scene
    from kg.model import Kind, Mention

NUMBERS = {
    "both": 2,
    "two": 2,
    "2": 2,
    "pair": 2,
    "duo": 2,
    "three": 3,
    "3": 3,
    "trio": 3,
    "four": 4,
    "4": 4,
    "five": 5,
}
FAR = 6
MANY: tuple[tuple[str, tuple[Kind, ...]], ...] = (
    ("plural_people", ("person",)),
    ("plural_countries", ("country",)),
    ("plural_organisations", ("organization", "group")),
    ("plural_any", ("country", "person", "organization", "group")),
)


def resolve_plurals(scene: Scene) -> None:
    """Link plural descriptions to the members that the text names."""
    for index, mention in list(scene.open("nominal")):
        token = scene.tokens[mention.head]
        if token.tag_ not in ("NNS", "NNPS") and token.lower_ not in ("pair", "duo", "trio"):
            continue
        members = _holders(scene, index, mention) or _counted(scene, mention)
        if len(members) > 1:
            scene.join(index, members, "group", 0.8)


def _holders(scene: Scene, index: int, mention: Mention) -> list[Figure]:
    """Who hold one office in the states that the phrase names."""
    office = office_of(scene, mention)
    states = [f for f in owners_of(scene, index) if f.kind == "country"]
    if office is None or len(states) <= 1:
        return []
    if office.words in COUNTERPART:
        one = opposite(scene, mention)
        office = (
            next((Office(words=w, klass=k) for k, w in one.offices.items()), office)
            if one
            else office
        )
    found = []
    for state in states:
        wanted = Office(words=office.words, klass=office.klass, country=state.name)
        holders = [f for f in scene.figures if f.kind == "person" and holds(f, wanted)]
        found.append(holders[0] if len(holders) == 1 else state)
    return found


def _counted(scene: Scene, mention: Mention) -> list[Figure]:
    """The last so many of the fitting kind, if some stretch of text before holds just so many."""
    number = _number(scene, mention)
    lemma = scene.tokens[mention.head].lemma_.lower()
    kinds = next((k for name, k in MANY if lemma in getattr(groups(), name)), None)
    if number is None or kinds is None:
        return []
    choices: Sequence[tuple[Kind, ...]] = [(k,) for k in kinds[:2]] if len(kinds) > 1 else [kinds]
    if kinds == ("organization", "group"):
        choices = [kinds]
    for kind in choices:
        found = _paired(scene, mention, kind, number) or _last(scene, mention, kind, number)
        if found:
            return found
    return []


def _governs(figure: Figure, office: Office) -> bool:
    """Whether a person can be one of "both presidents": holds that office, or leads."""
    return office.klass in figure.offices or "leader" in figure.offices


def _number(scene: Scene, mention: Mention) -> int | None:
    """How many a phrase speaks of."""
    words = [scene.tokens[i].lower_ for i in range(mention.first, mention.last)]
    return next((NUMBERS[word] for word in words if word in NUMBERS), None)


def _paired(scene: Scene, mention: Mention, kinds: tuple[Kind, ...], number: int) -> list[Figure]:
    """Just so many that the sentence or the one before joins by "and"."""
    here = scene.sentence_of[mention.head]
    for back in range(_behind(scene, mention), 2):
        for index in reversed(scene.by_sentence.get(here - back, ())):
            other = scene.mentions[index]
            head = scene.tokens[other.head]
            if other.first >= mention.first or head.dep_ == "conj" or not head.conjuncts:
                continue
            joined = [scene.figure_at(token) for token in (head, *head.conjuncts)]
            members = [figure for figure in joined if figure and figure.kind in kinds]
            if len(members) == len(joined) == number == len({f.index for f in members}):
                return members
    return []


def _behind(scene: Scene, mention: Mention) -> int:
    """How many sentences back the members stand: who mediates between two is none of them."""
    token = scene.tokens[mention.head]
    return 1 if token.dep_ == "pobj" and token.head.lower_ in ("between", "with", "by") else 0


def _last(scene: Scene, mention: Mention, kinds: tuple[Kind, ...], number: int) -> list[Figure]:
    """Just so many figures in the nearest sentences, or none where there are more."""
    here, found = scene.sentence_of[mention.head], list[int]()
    token = scene.tokens[mention.head]
    office = office_of(scene, mention) if kinds == ("person",) else None
    # "which has bases in both countries": the clause speaks of others than its subject
    for back in range(1 if token.dep_ == "pobj" else 0, FAR):
        for index in scene.by_sentence.get(here - back, ()):
            figure = scene.figure_of(index)
            if figure is None or figure.kind not in kinds or not figure.named:
                continue
            if scene.tokens[scene.mentions[index].head].head is token.head and token.dep_ == "dobj":
                continue  # who blessed both presidents is none of them
            if office and office.of_country and not _governs(figure, office):
                continue
            if scene.mentions[index].first < mention.first and figure.index not in found:
                found.append(figure.index)
        if len(found) >= number:
            break
    return [scene.figures[i] for i in found] if len(found) == number else []
