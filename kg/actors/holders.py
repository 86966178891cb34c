"""Pass 6: "the <state> <office>" means its holder, "his French counterpart" the French one.

The whole phrase must fit: "the president of the Russian lower house" is no president of Russia.
Where the article names no holder, the office is an unnamed actor, which a user's table may name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.actors.offices import COUNTERPART, Office, hold, office_of
from kg.actors.setting import home_of
from kg.world import country as country_named

if TYPE_CHECKING:
    from kg.actors.scene import Figure, Scene
    from kg.model import Mention

BROAD = frozenset(("leader", "head of state", "head of government", "monarch"))
LIKE = frozenset(("envoy", "ambassador"))
TOP = ("head of state", "head of government", "monarch", "leader")


def resolve_holders(scene: Scene) -> None:
    """Link descriptions with a state (or a body) and an office to who holds it."""
    for index, mention in list(scene.open("nominal")):
        if mention.kind != "person":
            continue
        office = office_of(scene, mention)
        if office is None:
            continue
        if office.words in COUNTERPART:
            _counterpart(scene, index, mention, office)
        elif (office.country or office.body is not None) and _is_definite(scene, mention):
            _holder(scene, index, mention, office)


def _is_definite(scene: Scene, mention: Mention) -> bool:
    """Whether a phrase means a certain one ("the", "Russia's", no article; not "a")."""
    first = scene.tokens[mention.first]
    return first.lower_ not in ("a", "an", "another", "any", "one", "some", "every", "no")


def _holder(scene: Scene, index: int, mention: Mention, office: Office) -> None:
    """Link an office to its holder, or make an unnamed one for the offices of states."""
    if office.speaks:
        return
    holders = [f for f in scene.figures if f.kind == "person" and holds(f, office)]
    before = [f for f in holders if f.first <= mention.first] or holders
    exact = [f for f in before if office.klass in f.offices] or before
    if len(exact) == 1:
        scene.link(index, exact[0], "office", 0.9 if office.klass in exact[0].offices else 0.75)
    elif not exact and (sole := _sole(scene, office)):
        sole.country = office.country
        scene.link(index, sole, "office", 0.7)
    elif not exact and office.of_country and office.country and office.body is None:
        scene.link(index, _unnamed(scene, mention, office), "office", 0.7)


def _sole(scene: Scene, office: Office) -> Figure | None:
    """The only person of an office whose state the text does not tell, where it can be this one.

    "The Nepalese monarch" of a story of Nepal is its "King Ram".
    """
    if office.country is None or office.body is not None or office.past:
        return None
    if home_of(scene) not in (None, office.country):
        return None
    fit = [f for f in scene.figures if f.kind == "person" and f.named and _may_hold(f, office)]
    return fit[0] if len(fit) == 1 and fit[0].country is None else None


def _may_hold(figure: Figure, office: Office) -> bool:
    """Whether a person is said to hold an office, wherever."""
    if figure.country not in (None, office.country):
        return False
    held = set(figure.offices) - figure.former
    return (office.of_country and office.klass in held) or (
        office.klass == "leader" and not held.isdisjoint(TOP)
    )


def holds(figure: Figure, office: Office) -> bool:
    """Whether a person holds an office: same class, same state, same body, past or present."""
    if office.gender and figure.gender and office.gender != figure.gender:
        return False
    if office.body is not None and figure.body != office.body:
        return False
    if office.country and figure.country != office.country:
        return False
    if office.klass in figure.offices:
        return (office.klass in figure.former) == office.past and _same_words(figure, office)
    if office.klass == "leader":
        return any(klass in figure.offices and klass not in figure.former for klass in TOP)
    return False


def _same_words(figure: Figure, office: Office) -> bool:
    """Whether an office that many hold is called the same ("analyst" and "nurse" are scholars)."""
    return office.of_country or any(
        words == office.words or words.endswith(f" {office.words}") or words in LIKE
        for words in figure.called
    )


def _unnamed(scene: Scene, mention: Mention, office: Office) -> Figure:
    """The unnamed holder of a state's office, one for the whole article."""
    figure = scene.known("person", office_name(office), mention.first, named=False)
    hold(figure, office)
    return figure


def office_name(office: Office) -> str:
    """What an unnamed holder is called: "French foreign minister".

    >>> office_name(Office(words="president", klass="head of state", country="France"))
    'French president'
    """
    state = country_named(office.country) if office.country else None
    adjective = (
        "US"
        if office.country == "United States"
        else (state.adjectives[0] if state and state.adjectives else office.country)
    )
    former = "former " if office.past else ""
    return f"{former}{adjective} {office.words}" if adjective else f"{former}{office.words}"


def _counterpart(scene: Scene, index: int, mention: Mention, office: Office) -> None:
    """The one who holds in another state the office of whom the text just spoke of."""
    one = opposite(scene, mention)
    if one is None or not one.offices or office.country is None or office.country == one.country:
        return None
    for klass, words in one.offices.items():
        wanted = Office(words=words, klass=klass, country=office.country, of_country=True)
        holders = [f for f in scene.figures if f.kind == "person" and holds(f, wanted)]
        if len(holders) == 1:
            return scene.link(index, holders[0], "counterpart", 0.85)
    klass, words = next(iter(one.offices.items()))
    wanted = Office(words=words, klass=klass, country=office.country, of_country=True)
    return scene.link(index, _unnamed(scene, mention, wanted), "counterpart", 0.7)


def opposite(scene: Scene, mention: Mention) -> Figure | None:
    """The nearest person with an office before "counterpart", the subject of the clause first."""
    token = scene.tokens[mention.head]
    if token.dep_ == "conj":  # "the king and his Danish counterpart"
        figure = scene.figure_at(token.head)
        if figure and figure.kind == "person" and figure.offices:
            return figure
    for above in token.ancestors:
        for child in above.lefts:
            if child.dep_ in ("nsubj", "nsubjpass") and child.i < mention.first:
                figure = scene.figure_at(child)
                if figure and figure.kind == "person" and figure.offices:
                    return figure
    here = scene.sentence_of[mention.head]
    for number in (here, here - 1):
        for index in reversed(scene.by_sentence.get(number, ())):
            figure = scene.figure_of(index)
            earlier = scene.mentions[index].first < mention.first
            if earlier and figure and figure.kind == "person" and figure.offices:
                return figure
    return None
