"""Pass 4: organisations by name: the same name, its acronym, its short form; bodies of states.

"The World Surfing League (WSL)" and "WSL" are one; "the Russian Foreign Ministry" acts as Russia.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kg.actors.peoples import ETHNIC, MODIFIERS, people_name
from kg.world import countries, groups
from kg.world.words import called, word_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.actors.scene import Figure, Scene
    from kg.model import Mention

SMALL = frozenset(("of", "the", "and", "for", "in", "on", "de", "&", "-"))
SHORTEST = 2
LONGEST_ACRONYM = 6
SHORTEST_NAME = 4


def resolve_bodies(scene: Scene) -> None:
    """Link names of organisations and groups, acronyms to what they are short for."""
    for index, mention in list(scene.open("name")):
        if mention.kind == "group" and _is_adjective(scene, mention):
            scene.drop(index, "adjective")  # "a Shiite cleric" is no act of the Shiites
    waiting = [(i, m) for i, m in scene.open("name") if m.kind in ("organization", "group")]
    state = [(i, m) for i, m in waiting if not _as_state(scene, i, m)]
    full = [(i, m) for i, m in state if not _is_acronym(m.text)]
    names: dict[str, Figure] = {f.name.casefold(): f for f in scene.figures if f.kind != "person"}
    for index, mention in full:
        _link_name(scene, index, mention, names)
    short = _acronyms(scene, full)
    for index, mention in state:
        if _is_acronym(mention.text):
            figure = short.get(mention.text.replace(".", "")) or names.get(mention.text.casefold())
            by = "acronym" if figure else "name"
            figure = figure or scene.known(mention.kind, mention.text, mention.first)
            scene.link(index, figure, by, 0.9 if by == "acronym" else 0.8)


def _is_adjective(scene: Scene, mention: Mention) -> bool:
    """Whether a word for a group only tells what sort: "a Shiite cleric", "ethnic Thai rebels"."""
    head = scene.tokens[mention.head]
    ethnic = scene.words[mention.first] == ETHNIC and head.dep_ in MODIFIERS
    return head.tag_ == "JJ" or ethnic


def _as_state(scene: Scene, index: int, mention: Mention) -> bool:
    """Link "Iraqi Army", "Foreign Ministry of Iran" to the state; True if that was it."""
    words = mention.text.split()
    last = " ".join(words[-2:]).casefold()
    if last not in STATE and words[-1].casefold() not in STATE:
        return False
    adjective = _adjectives().get(" ".join(words[:1])) or _adjectives().get(" ".join(words[:2]))
    inside = (scene.state_of(i) for i, m in scene.within(mention.first - 2, mention.first))
    name = adjective or next((state for state in inside if state), None)
    if name is None or not _UNOFFICIAL.isdisjoint(mention.text.casefold().split()):
        return False
    scene.link(index, scene.known("country", name, mention.first), "body", 0.85)
    return True


STATE = word_list("ministries")
_UNOFFICIAL = word_list("unofficial")  # "Sudanese Liberation Army", which is not the state's


@cache
def _adjectives() -> dict[str, str]:
    return {word: state.name for state in countries() for word in (*state.adjectives, state.name)}


def _is_acronym(text: str) -> bool:
    """Whether a name is a row of capitals."""
    bare = text.replace(".", "")
    return bare.isalnum() and bare.upper() == bare and len(bare) <= LONGEST_ACRONYM


def _link_name(scene: Scene, index: int, mention: Mention, names: dict[str, Figure]) -> None:
    """Link a name to its equal or to the one longer name that it begins or ends."""
    key = re.sub(r"^the ", "", " ".join(mention.text.split()).casefold())
    figure, by, score = names.get(key), "name", 1.0
    if figure is None and key in (groups().ends | groups().organisations):
        figure = _last_called(scene, index, key)
        by, score = ("short name", 0.75) if figure else (by, score)
    if figure is None:
        longer = {f.index for name, f in names.items() if _shortens(key, name)}
        if len(longer) == 1:
            figure, by, score = scene.figures[longer.pop()], "short name", 0.8
    if figure is None:
        figure = scene.known(mention.kind, people_name(mention.text), mention.first)
    names[key] = figure
    scene.link(index, figure, by, score)


def _last_called(scene: Scene, index: int, key: str) -> Figure | None:
    """The body named last whose name begins or ends with a common word ("the Court")."""
    for before in range(index - 1, -1, -1):
        figure = scene.figure_of(before)
        if figure and figure.name in called(key):
            return figure
        if figure and figure.kind in ("organization", "group"):
            words = figure.name.casefold().split()
            if len(words) > 1 and key in (words[0], words[-1], words[-1].removesuffix("s")):
                return figure
    return None


def _shortens(key: str, name: str) -> bool:
    """Whether a name is the beginning of a longer one, also of one behind a nationality.

    >>> _shortens("supreme court", "italian supreme court of cassation")
    True
    """
    if len(key) < SHORTEST_NAME or key in groups().organisations:
        return False
    first, _, rest = name.partition(" ")
    if name.startswith(f"{key} "):
        return True
    return f"{rest} ".startswith(f"{key} ") and first.title() in _adjectives()


def _acronyms(scene: Scene, full: list[tuple[int, Mention]]) -> dict[str, Figure]:
    """Acronyms of the named bodies; one that two bodies share is left out."""
    found: dict[str, Figure] = {}
    double = set[str]()
    for index, mention in full:
        figure = scene.figure_of(index)
        beside = _beside(scene, mention) if figure else None
        for short in (*_initials(mention.text), *((beside,) if beside else ())) if figure else ():
            if short in found and found[short] is not figure:
                double.add(short)
            found[short] = figure  # type: ignore[assignment]  # None has no initials here
    return {short: figure for short, figure in found.items() if short not in double}


def _beside(scene: Scene, mention: Mention) -> str | None:
    """The acronym that the text sets beside a name: "Port League (PL)", "PL (Port League)"."""
    first, last = mention.first, mention.last
    if scene.words[last : last + 1] == ["("] and scene.words[last + 2 : last + 3] == [")"]:
        text = scene.tokens[last + 1].text
        return text.replace(".", "") if _is_acronym(text) and text.isupper() else None
    if scene.words[last : last + 2] in ([",", "or"], [",", "the"]):
        text = scene.tokens[last + 2].text if last + 2 < len(scene.words) else ""
        return text.replace(".", "") if _is_acronym(text) and text.isupper() else None
    if first > 1 and scene.words[first - 1] == "(" and scene.words[last : last + 1] == [")"]:
        text = scene.tokens[first - 2].text
        return text.replace(".", "") if _is_acronym(text) and text.isupper() else None
    return None


def _initials(name: str) -> Iterator[str]:
    """The first letters of a name, with and without its small words.

    >>> list(_initials("Department of Health"))
    ['DH', 'DOH']
    """
    words = re.split(r"[\s-]+", name)
    if len(words) < SHORTEST:
        return
    capitals = [w[0] for w in words if w and w.lower() not in SMALL]
    yield "".join(capitals).upper()
    every = "".join(w[0] for w in words if w).upper()
    if every != "".join(capitals).upper():
        yield every
