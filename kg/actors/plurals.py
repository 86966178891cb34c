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
BODIES: tuple[Kind, ...] = ("organization", "group")
SIDES: tuple[Kind, ...] = ("country", "organization", "group")
OPPOSED = frozenset(("side", "party", "foe", "enemy", "adversary", "rival"))
MANY: tuple[tuple[str, tuple[Kind, ...]], ...] = (
    ("plural_people", ("person",)),
    ("plural_countries", ("country",)),
    ("plural_organisations", BODIES),
    ("plural_any", SIDES),
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
    for index, mention in enumerate(scene.mentions):
        members = _nationals(scene, index, mention)
        if len(members) > 1:
            scene.rejoin(index, members, "group", 0.75)
    for index, mention in list(scene.open("nominal")):
        members = _of_several(scene, mention)
        if members:
            scene.join(index, members, "agents", 0.75)
    for index, mention in list(scene.open("nominal")):
        if scene.words[mention.head] in ORDERED:
            _ordered(scene, index, mention)


def _nationals(scene: Scene, index: int, mention: Mention) -> list[Figure]:
    """The persons just named that "the three Britons" are, where none is of another state."""
    link, head = scene.links.get(index), scene.tokens[mention.head]
    if mention.form != "name" or link is None or link.by != "demonym":
        return []
    words = [token.lower_ for token in head.lefts]
    number = next((NUMBERS[word] for word in words if word in NUMBERS), None)
    state = scene.figure_of(index)
    if number is None or state is None or not DEFINITE.intersection(words):
        return []
    people: tuple[Kind, ...] = ("person",)
    found = paired(scene, mention, people, number) or _last(scene, mention, people, number)
    return found if all(f.country in (None, state.name) for f in found) else []


DEFINITE = frozenset(("the", "these", "those", "both"))
ORDERED = frozenset(("former", "latter"))


def _ordered(scene: Scene, index: int, mention: Mention) -> None:
    """Link "the former" and "the latter" to the first and the last of two of a kind."""
    here = scene.sentence_of[mention.head]
    for back in range(ORDER):
        found: dict[int, Figure] = {}
        for other in scene.by_sentence.get(here - back, ()):
            figure, name = scene.figure_of(other), scene.mentions[other]
            if figure and figure.named and name.last <= mention.first and name.form == "name":
                found.setdefault(figure.index, figure)
        alike = [f for f in found.values() if f.kind == list(found.values())[-1].kind]
        if len(alike) == len(NAMED_TWO):
            place = NAMED_TWO.index(scene.words[mention.head])
            scene.link(index, alike[place], "order", 0.7)
        if len(alike) > 1:
            return


ORDER = 3  # sentences back
NAMED_TWO = ("former", "latter")


def _of_several(scene: Scene, mention: Mention) -> list[Figure]:
    """The states in "leaders from the two nations" and "troops of both countries"."""
    head = scene.tokens[mention.head]
    if head.lemma_.lower() not in groups().agents:
        return []
    for child in head.rights:
        if child.dep_ != "prep" or child.lower_ not in ("of", "from"):
            continue
        for thing in child.children:
            index = scene.at(thing) if thing.dep_ == "pobj" else None
            link = scene.links.get(index) if index is not None else None
            if link and link.members:
                return [scene.figures[member] for member in link.members]
    return []


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
    number = number_of(scene, mention)
    lemma = scene.tokens[mention.head].lemma_.lower()
    if number is None or scene.words[mention.first] in NUMBERS.keys() - {"both"}:
        return []  # "two officials" are new ones
    if lemma in OPPOSED:
        return []  # for kg.actors.sides
    for kinds in (k for name, k in MANY if lemma in getattr(groups(), name)):
        for kind in [kinds] if kinds in (BODIES, SIDES) else [(k,) for k in kinds[:2]]:
            found = paired(scene, mention, kind, number) or _last(scene, mention, kind, number)
            if found:
                return found
    return []


def _governs(figure: Figure, office: Office) -> bool:
    """Whether a person can be one of "both presidents": holds that office, or leads."""
    if office.klass in figure.offices or "leader" in figure.offices:
        return True
    if office.words == "minister":
        return "head of state" not in figure.offices or any(
            words.endswith(("minister", "secretary")) for words in figure.offices.values()
        )
    return False


def _is_governing(office: Office) -> bool:
    """Whether an office is one of a government."""
    return office.of_country or office.words == "minister"


def number_of(scene: Scene, mention: Mention) -> int | None:
    """How many a phrase speaks of."""
    words = [scene.tokens[i].lower_ for i in range(mention.first, mention.last)]
    return next((NUMBERS[word] for word in words if word in NUMBERS), None)


def paired(
    scene: Scene, mention: Mention, kinds: tuple[Kind, ...], number: int, reach: int = 2
) -> list[Figure]:
    """Just so many that the sentence or one just before joins by "and"."""
    here = scene.sentence_of[mention.head]
    for back in range(_behind(scene, mention), reach):
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
            if office and _is_governing(office) and not _governs(figure, office):
                continue
            if scene.mentions[index].first < mention.first and figure.index not in found:
                found.append(figure.index)
        if len(found) >= number:
            break
    return [scene.figures[i] for i in found] if len(found) == number else []
