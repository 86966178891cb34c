"""Pass 5: what the text says of its persons: "Russian President X", "Y, the German chancellor,".

The office goes to the person, and a description in apposition or after "is" means that person.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.actors.offices import hold, office_before, office_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from kg.actors.offices import Office
    from kg.actors.scene import Figure, Scene

BECOMING = frozenset(("be", "become", "remain"))


def harvest_offices(scene: Scene) -> None:
    """Give persons their offices, and link the descriptions that say so."""
    for index, mention in enumerate(scene.mentions):
        figure = scene.figure_of(index)
        if figure and figure.kind == "person" and mention.form == "name":
            office = office_before(scene, mention.first)
            if office:
                hold(figure, office)
    for index, mention in list(scene.open("nominal")):
        if mention.kind not in ("person", "organization"):
            continue
        for figure, by, score in _beside(scene, scene.doc[mention.head]):
            if mention.kind == figure.kind and index not in scene.links:
                office = office_of(scene, mention)
                if office and not _clashes(figure, office):
                    hold(figure, office)
                    scene.link(index, figure, by, score)
                elif office is None:
                    scene.link(index, figure, by, score)


def _clashes(figure: Figure, office: Office) -> bool:
    """Whether a description cannot be this person's."""
    return bool(office.gender and figure.gender and office.gender != figure.gender)


def _beside(scene: Scene, token: Token) -> Iterator[tuple[Figure, str, float]]:
    """Named persons and bodies in apposition to a description, or said to be it."""
    near = [child for child in token.children if child.dep_ == "appos"]
    if token.dep_ == "appos":
        near.append(token.head)
    for other in near:
        figure = _named(scene, other)
        if figure:
            yield figure, "apposition", 0.95
    if token.dep_ == "attr" and token.head.lemma_ in BECOMING and not _negated(token.head):
        for other in token.head.lefts:
            figure = _named(scene, other) if other.dep_ == "nsubj" else None
            if figure:
                yield figure, "copula", 0.9
    if token.dep_ == "pobj" and token.head.lower_ == "as" and token.head.head.lemma_ in ("serve", "work"):
        for other in token.head.head.lefts:
            figure = _named(scene, other) if other.dep_ == "nsubj" else None
            if figure:
                yield figure, "copula", 0.8


def _negated(verb: Token) -> bool:
    """Whether a verb is denied or only possible."""
    return any(child.dep_ == "neg" or child.lower_ in ("could", "may", "might") for child in verb.children)


def _named(scene: Scene, token: Token) -> Figure | None:
    """The figure of a name with that head."""
    index = scene.at(token)
    if index is None or scene.mentions[index].form != "name":
        return None
    return scene.figure_of(index)
