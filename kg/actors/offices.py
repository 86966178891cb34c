"""What a phrase says of an office: whose it is, of which state or body, and whether it is past.

Shared by the passes on roles; decides nothing itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.actors.scene import Gender
from kg.mentions.phrases import title_at
from kg.world import role_of
from kg.world.words import word_list

if TYPE_CHECKING:
    from spacy.tokens import Token

    from kg.actors.scene import Figure, Scene
    from kg.model import Mention
    from kg.world import Role

PAST = word_list("past")
COUNTERPART = word_list("counterpart")
LONGEST = 5
WINDOW = 12
BETWEEN = frozenset(("'s", "\u2019s", "of", "for", "the", "and", "-", "\u2019", "'", "&"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An office as worded: its class, its state by name and its body by figure."""

    words: str
    klass: str
    country: str | None = None
    body: int | None = None
    gender: Gender | None = None
    past: bool = False
    of_country: bool = False
    speaks: bool = False


def office_before(scene: Scene, first: int) -> Office | None:
    """The office right before a name: "Russian President" before "Vladimir Putin"."""
    if first not in scene.offices:
        scene.offices[first] = _office_before(scene, first)
    return scene.offices[first]


def _office_before(scene: Scene, first: int) -> Office | None:
    """The same, found out."""
    here = scene.sentence_of[first]
    for start in range(max(0, first - LONGEST), first):
        if scene.sentence_of[start] != here:
            continue
        role = role_of(_lower(scene, start, first))
        if role:
            left = _reach(scene, start)
            country, body = _belonging(scene, left, start)
            past = not PAST.isdisjoint(scene.words[left:start])
            return _office(role, country, body, past=past)
    return None


def _office(role: Role, country: str | None, body: int | None, *, past: bool) -> Office:
    """The office of a role in a state or body; a title alone may tell its state."""
    return Office(
        words=role.words,
        klass=role.klass,
        country=country or (role.country if body is None else None),
        body=body,
        gender=role.gender,
        past=past,
        of_country=role.of_country,
        speaks=role.speaks,
    )


def _lower(scene: Scene, first: int, last: int) -> str:
    """Words in lower case, hyphens closed up."""
    return " ".join(scene.words[first:last]).replace(" - ", "-")


def _reach(scene: Scene, start: int) -> int:
    """How far left of an office the words still belong to it."""
    doc, left = scene.tokens, start
    here = scene.sentence_of[start]
    while left > max(0, start - WINDOW) and scene.sentence_of[left - 1] == here:
        token = doc[left - 1]
        if token.pos_ not in ("NOUN", "PROPN", "ADJ") and token.lower_ not in BETWEEN:
            break
        left -= 1
    return left


def _belonging(scene: Scene, first: int, last: int) -> tuple[str | None, int | None]:
    """The state and the body named between two tokens."""
    country, body = None, None
    for index, mention in scene.within(first, last):
        state = scene.state_of(index)
        figure = scene.figure_of(index)
        if state:
            country = state
        elif (
            figure
            and figure.kind in ("organization", "group", "country")
            and mention.form == "name"
        ):
            body = figure.index
            country = country or figure.country
    return country, body


def office_of(scene: Scene, mention: Mention) -> Office | None:
    """The office that a description is headed by: "the French president", "president of France"."""
    token = scene.tokens[mention.head]
    title = title_at(token)
    if title is None:
        return None
    country, body = _belonging(scene, mention.first, title.last)
    if country is None and body is None:
        country, body = _after(scene, token, title.last)
    past = not PAST.isdisjoint(scene.words[mention.first : title.first])
    return _office(title.role, country, body, past=past)


def _after(scene: Scene, token: Token, last: int) -> tuple[str | None, int | None]:
    """The state or body in "of France", "for the State Department", "at NASA" after an office."""
    for child in _descending(token, last):
        if child.dep_ == "prep" and child.lower_ in ("of", "for", "at", "to", "from", "with", "in"):
            for thing in child.children:
                if thing.dep_ != "pobj":
                    continue
                index = scene.at(thing)
                if index is None:
                    continue
                state, figure = scene.state_of(index), scene.figure_of(index)
                if state:
                    return state, None
                if figure and figure.kind == "country":
                    return figure.name, None  # "commander of the Danish forces"
                if figure and figure.kind in ("organization", "group"):
                    return figure.country, figure.index
    return None, None


def states_of(scene: Scene, mention: Mention) -> list[str]:
    """The states that a description names, in order: "the prime ministers of India and Nepal"."""
    inside = [scene.state_of(i) for i, _ in scene.within(mention.first, mention.last)]
    for child in scene.tokens[mention.head].rights:
        if child.dep_ == "prep" and child.lower_ == "of":
            for thing in child.children:
                heads = (thing, *thing.conjuncts) if thing.dep_ == "pobj" else ()
                found = [scene.at(token) for token in heads]
                inside += [scene.state_of(i) for i in found if i is not None]
    return [state for state in inside if state]


def _descending(token: Token, last: int) -> list[Token]:
    """Children of an office's head and of the last word of its name ("secretary of state for")."""
    tail = token.doc[last - 1]
    return [*token.rights, *(tail.rights if tail.i != token.i else ())]


def hold(figure: Figure, office: Office) -> None:
    """Note that a person holds an office."""
    figure.country = figure.country or office.country
    figure.gender = figure.gender or office.gender
    if office.words in COUNTERPART:
        return  # an office only beside somebody else's
    figure.offices.setdefault(office.klass, office.words)
    figure.called.add(office.words)
    if office.past:
        figure.former.add(office.klass)
    figure.body = figure.body if figure.body is not None else office.body
