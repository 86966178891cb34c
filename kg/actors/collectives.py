"""Pass 10: collectives and bodies that common nouns name: "the rebels", "religious schools".

They are actors of their own under their fullest description in the article. What nobody is by
itself ("schools", "members") needs a word that tells which, there or elsewhere in the article; an
institution of which a state has one ("parliament") is that of the country spoken of.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from kg.actors.agents import owners_of
from kg.actors.descriptions import described
from kg.actors.strangers import subject_of
from kg.world import country, gazetteer
from kg.world.collectives import (
    bodies_named,
    collectives,
    doing,
    regional_bodies,
    regional_states,
    state_institutions,
    telling_nothing,
)

if TYPE_CHECKING:
    from kg.actors.descriptions import Description
    from kg.actors.scene import Figure, Scene
    from kg.model import Mention

NEAR = 2
SCORE = 0.75
UNSURE = 0.65


def resolve_collectives(scene: Scene) -> None:
    """Link descriptions of collectives to actors of their own."""
    _link_regions(scene)
    worded: dict[str, list[tuple[int, Mention, Description]]] = defaultdict(list)
    for index, mention in list(scene.open("nominal")):
        if mention.kind not in ("group", "organization"):
            continue
        found = described(scene, mention)
        if found is None or found.owner is not None or subject_of(scene, mention) is not None:
            continue
        body = _named_before(scene, mention, found)
        if body:
            scene.link(index, body, "its name", 0.85)
        elif (region := _regional(scene, found)) is not None:
            scene.link(index, region, "agents", 0.7)
        elif _is_somebody(scene, mention, found):
            worded[found.term].append((index, mention, found))
    _unname(scene)
    for rows in worded.values():
        _settle_all(scene, rows)


def _settle_all(scene: Scene, rows: list[tuple[int, Mention, Description]]) -> None:
    """Link the descriptions of one noun."""
    full = _fullest([found for _, _, found in rows])
    for index, mention, found in rows:
        body = None
        if not full and not found.is_told:
            body = _body_with(scene, found) or _last_named(scene, mention, found)
        if body:
            scene.link(index, body, "word of its name", UNSURE)
            continue
        meant = _meant(found, full, rows, index)
        if meant is None and _is_doing(scene, mention, found):
            meant = found
        _settle(scene, index, mention, meant)


GOVERNING = frozenset(("minister", "leader", "president"))
ARGUMENTS = ("nsubj", "nsubjpass", "dobj")
QUIET = frozenset(("be", "have", "say", "tell", "see", "know", "include", "need", "want", "live"))


def _regional(scene: Scene, found: Description) -> Figure | None:
    """The body named in the text whose region's ministers or leaders a description means."""
    if not found.plural or found.term.split()[-1] not in GOVERNING:
        return None
    name = regional_bodies().get(" ".join(found.telling))
    return next((f for f in scene.figures if f.name == name and f.kind == "organization"), None)


def _link_regions(scene: Scene) -> None:
    """Link the states of a part of the world to one group, however they are called there."""
    groups: dict[str, Figure] = {}
    for index, mention in list(scene.open("nominal")):
        head = scene.tokens[mention.head]
        if head.tag_ not in ("NNS", "NNPS") or head.lemma_.lower() not in regional_states("nouns"):
            continue
        before = scene.tokens[mention.first : mention.head]
        told = [t.text for t in before if t.lower_ not in telling_nothing() and t.dep_ != "det"]
        region = " ".join(told)
        if region in regional_states("regions") and all(c.dep_ != "nummod" for c in head.lefts):
            figure = groups.get(region)
            figure = figure or scene.known("group", f"{region} {head.lower_}", mention.first)
            figure.described = figure.plural = True
            groups[region] = figure
            scene.link(index, figure, "collective", SCORE)


def _is_doing(scene: Scene, mention: Mention, found: Description) -> bool:
    """Whether people who are nobody by that word alone do something or have it done to them."""
    head = scene.tokens[mention.head]
    if not found.plural or found.term not in doing():
        return False
    acted_on = (part for part in head.rights if part.dep_ == "acl")
    if any(c.dep_ == "agent" for part in acted_on for c in part.children):
        return True  # "the fate of journalists jailed by Chad"
    if found.limited:
        return False
    does = head.dep_ in ARGUMENTS or (head.dep_ == "pobj" and head.head.dep_ == "agent")
    return does and head.head.lemma_ not in QUIET


def _unname(scene: Scene) -> None:
    """Take "Parliament" and "Police" at the beginning of a sentence for what they are."""
    for index, mention in enumerate(scene.mentions):
        link, word = scene.links.get(index), mention.text.casefold()
        if mention.form != "name" or link is None or link.by != "name":
            continue
        figure = scene.figure_of(index)
        if figure is None or figure.name.casefold() != word:
            continue
        if collectives().get(word) == "institution" and scene.tokens[mention.first].is_sent_start:
            state = _country_there(scene, mention) if word in state_institutions() else None
            name = body_of(state, word) if state else word
            body = scene.known("organization", name, mention.first)
            body.described, body.country = True, body.country or state
            scene.relink(index, body, "collective", UNSURE)


def _body_with(scene: Scene, found: Description) -> Figure | None:
    """The one body of a state with that noun: "Syrian rebels", for "rebels" before them."""
    fit = [
        figure
        for figure in scene.figures
        if figure.kind in ("group", "organization")
        and figure.country
        and figure.name.endswith(f" {found.noun}")
    ]
    return fit[0] if len(fit) == 1 else None


def _last_named(scene: Scene, mention: Mention, found: Description) -> Figure | None:
    """The body named last whose name has the noun: "the court", of one of two courts."""
    if found.plural or not found.definite:
        return None
    for index in range(len(scene.mentions) - 1, -1, -1):
        figure = scene.figure_of(index)
        if figure and figure.kind == "organization" and not figure.described:
            before = scene.mentions[index].last <= mention.first
            if before and found.noun in figure.name.casefold().split() and " " in figure.name:
                return figure
    return None


def _named_before(scene: Scene, mention: Mention, found: Description) -> Figure | None:
    """The body whose name alone stands before a word for what it is: "the Ikhwan party"."""
    if found.plural or found.term not in bodies_named() or len(found.telling) != 1:
        return None
    names = [
        figure
        for index, name in scene.within(mention.first, mention.head)
        if name.last == mention.head and (figure := scene.figure_of(index))
    ]
    return names[0] if len(names) == 1 and names[0].kind in ("organization", "group") else None


def _is_somebody(scene: Scene, mention: Mention, found: Description) -> bool:
    """Whether a description means one body or many; "a well-run team" only says what one is."""
    if found.plural or found.sort == "institution" or found.definite:
        return True
    head = scene.tokens[mention.head]
    said = head.dep_ in ("attr", "appos") or any(t.lower_ in ("a", "an") for t in head.lefts)
    return not said or any(word[:1].isupper() for word in (*found.telling, found.after))


def _fullest(found: list[Description]) -> list[Description]:
    """The descriptions of a noun that say which ones, none that is short for another."""
    told = {d.name: d for d in found if d.is_told}
    return [
        d
        for d in told.values()
        if not any(o.name != d.name and d.shortens(o) and not o.shortens(d) for o in told.values())
    ]


def _meant(
    found: Description,
    full: list[Description],
    rows: list[tuple[int, Mention, Description]],
    index: int,
) -> Description | None:
    """The fullest description that one is short for; itself if it can stand alone, else None."""
    longer = [d for d in full if found.shortens(d)]
    if len(longer) == 1:
        return longer[0]
    if longer and found.definite:
        before = [d for at, _, d in rows if at < index and d.is_told and found.shortens(d)]
        fuller = [d for d in full if before and before[-1].shortens(d)]
        if fuller:
            return fuller[0]
    if found.is_told or found.sort in ("many", "institution"):
        return found
    return None


def _settle(scene: Scene, index: int, mention: Mention, meant: Description | None) -> None:
    """Link a mention to the figure of a description."""
    if meant is None:
        return
    owners = [figure for figure in owners_of(scene, index) if figure.kind == "country"]
    state = owners[0].name if len(owners) == 1 else None
    name = meant.name
    if meant.term in state_institutions() and not meant.is_told:
        state = state or _country_there(scene, mention)
        name = body_of(state, name) if state else name
    elif meant.sort == "institution":
        state = state or _place_there(scene, mention)
    figure = scene.known("group" if meant.plural else "organization", name, mention.first)
    figure.described = True
    figure.country = figure.country or state
    figure.plural = meant.plural
    scene.link(index, figure, "collective", SCORE if meant.is_told or state else UNSURE)


def body_of(state: str, name: str) -> str:
    """The name of a state's body, its own one where a table has it ("Knesset")."""
    full = f"{adjective(state)} {name}"
    entry = gazetteer().names.get(full)
    return entry.name if entry else full


def _country_there(scene: Scene, mention: Mention) -> str | None:
    """The country of the person named last before an institution, else the only one near."""
    here = scene.sentence_of[mention.head]
    persons = [
        figure.country
        for index in scene.by_sentence.get(here, ())
        if (figure := scene.figure_of(index))
        and figure.kind == "person"
        and scene.mentions[index].last <= mention.first
    ]
    if persons and persons[-1]:
        return persons[-1]
    for back in range(NEAR):
        states = {
            state
            for index in scene.by_sentence.get(here - back, ())
            if (figure := scene.figure_of(index)) and (state := _state_of(figure))
        }
        if states:
            return states.pop() if len(states) == 1 else None
    return _story_of(scene, mention)


def _place_there(scene: Scene, mention: Mention) -> str | None:
    """The one country that the sentence of a mention names: "police in Kenya arrested him"."""
    states = {
        state
        for index in scene.by_sentence.get(scene.sentence_of[mention.head], ())
        if (state := scene.state_of(index))
    }
    return states.pop() if len(states) == 1 else None


def _story_of(scene: Scene, mention: Mention) -> str | None:
    """The one country that the text before a mention speaks of, be it as a place."""
    states = {
        state
        for index, other in enumerate(scene.mentions)
        if other.last <= mention.first and (state := scene.state_of(index))
    }
    return states.pop() if len(states) == 1 else None


def _state_of(figure: Figure) -> str | None:
    """The country of a person or state."""
    if figure.kind == "country":
        return figure.name
    return figure.country if figure.kind == "person" else None


def adjective(state: str) -> str:
    """The word for what belongs to a state: "Greek"; its name where the table has none.

    >>> adjective("Greece"), adjective("United States")
    ('Greek', 'US')
    """
    known = country(state)
    if known is None or not known.adjectives:
        return state
    return "US" if known.code == "US" else known.adjectives[0]
