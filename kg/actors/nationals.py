"""Pass 10: one who is told by nation, age or trade: "the Frenchman", "the 26-year-old".

It is the person just spoken of, if there is just one; "a Spaniard" is somebody new, and no state.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.actors.candidates import SUBJECTS, clause_of
from kg.actors.places import is_national

if TYPE_CHECKING:
    from kg.actors.scene import Figure, Scene
    from kg.model import Mention

NEAR = 3
AGE = 5  # tokens of "26-year-old" before a trade
SCORE = 0.65
DEFINITE = frozenset(("the", "this", "that"))
# trades and lots by which news calls the one it is about, whatever else he is
CALLED = frozenset(("striker", "midfielder", "goalkeeper", "defender", "quarterback", "pitcher"))
CALLED |= {"winger", "forward", "batsman", "bowler", "golfer", "boxer", "singer", "actor", "star"}
CALLED |= {"defendant", "accused", "fugitive", "veteran", "native"}


def resolve_nationals(scene: Scene) -> None:
    """Link persons told by nation, age or trade to the one just spoken of."""
    for index, mention in list(scene.open("name")):
        entry = scene.entry(mention)
        if entry is None or not is_national(scene.tokens[mention.head], entry):
            continue
        beside = scene.name_from(mention.last)
        if beside is not None:  # "Frenchman Luc Brun"
            figure = scene.figures[beside]
            figure.country = figure.country or entry.name
            scene.link(index, figure, "apposition", 0.8)
        elif _is_definite(scene, mention) and not scene.tokens[mention.head].conjuncts:
            _link(scene, index, entry.name)
        scene.drop(index, "national")
    for index, mention in list(scene.open("nominal")):
        if mention.kind == "person" and _is_definite(scene, mention) and _is_called(scene, mention):
            _link(scene, index, None)


def _is_definite(scene: Scene, mention: Mention) -> bool:
    """Whether "the" stands before a description, in it or right before a name."""
    first = mention.first if mention.form == "nominal" else mention.first - 1
    return first >= 0 and scene.words[first] in DEFINITE


def _is_called(scene: Scene, mention: Mention) -> bool:
    """Whether a description is an age or a trade alone."""
    if scene.words[mention.head] == "old":
        return True
    between = scene.words[mention.first + 1 : mention.head]
    aged = len(between) == AGE and between[1:] == ["-", "year", "-", "old"]
    return (aged or not between) and scene.words[mention.head] in CALLED


def _link(scene: Scene, index: int, state: str | None) -> None:
    """Link a mention to the only person of that state in the sentences just before."""
    figure = last_person(scene, scene.mentions[index], state)
    if figure is not None:
        figure.country = figure.country or state
        scene.link(index, figure, "the one just spoken of", SCORE)


def last_person(scene: Scene, mention: Mention, state: str | None) -> Figure | None:
    """The only person just spoken of who can be of a state; the subject goes before others."""
    here, clause = scene.sentence_of[mention.head], clause_of(scene, mention.head)
    for back in range(NEAR):
        found: dict[int, Figure] = {}
        subjects = set[int]()
        for index in scene.by_sentence.get(here - back, ()):
            figure, other = scene.figure_of(index), scene.mentions[index]
            if figure is None or figure.kind != "person" or figure.plural or not figure.named:
                continue
            if other.last > mention.first or (state and figure.country not in (None, state)):
                continue
            if back == 0 and clause is not None and clause_of(scene, other.head) == clause:
                continue
            found[figure.index] = figure
            if scene.page.deps[other.head] in SUBJECTS:
                subjects.add(figure.index)
        if len(found) > 1 and len(subjects) == 1:
            return found[subjects.pop()]
        if found:
            return found.popitem()[1] if len(found) == 1 else None
    return None
