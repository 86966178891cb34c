"""Pass 10: people without a name: "a man", then "the man"; "protesters", then "the protesters".

They are actors within the article, unnamed, so that pronouns have somebody to mean.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.actors.offices import office_of

if TYPE_CHECKING:
    from kg.actors.scene import Figure, Scene
    from kg.model import Kind, Mention

DEFINITE = frozenset(("the", "this", "that", "these", "those", "both"))
ARTICLES = DEFINITE | {"a", "an"}


def resolve_strangers(scene: Scene) -> None:
    """Make an unnamed figure for each person and crowd that nothing resolved."""
    last: dict[str, Figure] = {}
    names = set[str]()
    for index, mention in list(scene.open("nominal")):
        if mention.kind not in ("person", "group"):
            continue
        key = f"{mention.kind} {scene.doc[mention.head].lemma_.lower()}"
        figure = last.get(key)
        if figure is None or scene.doc[mention.first].lower_ not in DEFINITE:
            figure = _stranger(scene, mention, mention.kind, names)
            last[key] = figure
        scene.link(index, figure, "description", 0.5)


def _stranger(scene: Scene, mention: Mention, kind: Kind, names: set[str]) -> Figure:
    """An unnamed figure under its first wording, numbered where that was used before."""
    first = mention.first
    if scene.doc[first].lower_ in ARTICLES and mention.last - first > 1:
        first += 1
    wording = " ".join(scene.doc[first : mention.last].text.split())
    name, number = wording, 1
    while name in names:
        number += 1
        name = f"{wording} ({number})"
    names.add(name)
    figure = scene.new(kind, name, mention.first, named=False)
    figure.plural = kind == "group"
    office = office_of(scene, mention) if kind == "person" else None
    if office:
        figure.gender = office.gender
        figure.country = office.country
    return figure
