"""Pass 1: known states and bodies; where a state is only a place, it acts in nothing.

In "Moscow accused Kyiv" both act; in "met in Geneva" and "soldiers in Syria" the place is a place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.mentions.namesakes import is_located
from kg.world import gazetteer, groups
from kg.world.words import word_list

if TYPE_CHECKING:
    from spacy.tokens import Token

    from kg.actors.scene import Scene
    from kg.model import Mention, Reference
    from kg.world import Entry

ENOUGH_SPORT = 4
DASHES = frozenset("(-\u2013\u2014/:")
DATELINE = 5  # words before the last place of a dateline


def resolve_places(scene: Scene) -> None:
    """Link known names to their state or body, and leave mere places without an actor."""
    sport = word_list("sport")
    sporty = sum(word in sport for word in scene.words) >= ENOUGH_SPORT
    for index, mention in scene.open("name"):
        if _is_credit(scene, mention):
            scene.drop(index, "dateline")
            continue
        entry = scene.entry(mention)
        if entry is None:
            if mention.kind == "place" and index in scene.nested:
                scene.drop(index, "place")
            elif mention.kind == "place":
                _unknown_place(scene, index, mention)
            continue
        token = scene.tokens[mention.head]
        if is_national(token, entry):
            continue
        inner = index in scene.nested and entry.kind == "country"
        if inner or (entry.kind != "place" and _is_place(token, mention, entry)):
            scene.drop(index, "place")
        elif entry.kind == "place":
            _unknown_place(scene, index, mention)
        else:
            _known(scene, index, mention, entry, team=sporty and not _is_modifier(token))


def _known(scene: Scene, index: int, mention: Mention, entry: Entry, *, team: bool) -> None:
    """Link a known name to its team, its people in the street, or the state or body itself."""
    if team and entry.kind == "country" and entry.how == "name":
        figure = scene.known("organization", entry.name, mention.first)
        figure.offices["team"] = "team"
        scene.link(index, figure, "team", 0.7)
    elif (
        entry.kind == "country" and entry.how == "people" and _is_crowd(scene.tokens[mention.head])
    ):
        figure = scene.known("group", mention.text, mention.first)
        figure.country, figure.plural, figure.described = entry.name, True, True
        scene.link(index, figure, "demonym", 0.8)
    else:
        figure = scene.known(entry.kind, entry.name, mention.first)
        figure.country = entry.country if entry.kind != "country" else None
        figure.plural = figure.plural or entry.how == "people"
        scene.link(index, figure, SENSES.get(entry.how, "name"), SCORES.get(entry.how, 1.0))


def _is_crowd(token: Token) -> bool:
    """Whether the people of a state do what crowds do: "Thousands of Kenyans marched".

    In "the Germans protested" it is rather the state that does.
    """
    if any(child.lower_ == "the" for child in token.lefts):
        return False
    if token.dep_ == "pobj" and token.head.lower_ == "of":
        token = token.head.head
    return token.dep_ == "nsubj" and token.head.lemma_ in word_list("crowding")


def is_national(token: Token, entry: Entry) -> bool:
    """Whether a word for a state's people means one person: "a Frenchman", "the American"."""
    if entry.how == "national":
        return True
    if entry.kind != "country" or token.dep_ in MODIFIERS or token.tag_ in ("NNS", "NNPS"):
        return False
    many = gazetteer().names.get(f"{token.text}s")
    if entry.how != "adjective" or many is None or many.how != "people":
        return False
    return any(child.lower_ in SINGLING for child in token.lefts)


MODIFIERS = ("amod", "compound", "nmod", "poss")
SINGLING = frozenset(("a", "an", "another", "one", "the", "this", "that"))
SENSES = {"adjective": "demonym", "people": "demonym", "capital": "capital", "seat": "seat"}
SCORES = {"adjective": 0.95, "people": 0.9, "capital": 0.85, "seat": 0.95}


def _unknown_place(scene: Scene, index: int, mention: Mention) -> None:
    """A place that is no state acts where it does something, or something is done to it."""
    if _acts(scene.tokens[mention.head]):
        name = " ".join(mention.text.split())
        scene.link(index, scene.known("place", name, mention.first), "name", 0.6)
    else:
        scene.drop(index, "place")


def _acts(token: Token) -> bool:
    """Whether a place stands for those who govern it: "Catalonia voted", "sued Texas"."""
    while token.dep_ == "conj":
        token = token.head
    verb = token.head
    if token.dep_ == "nsubj":
        return verb.pos_ == "VERB" and verb.lemma_ not in word_list("still")
    if token.dep_ == "dobj":
        return verb.lemma_ in word_list("dealt")
    return token.dep_ == "pobj" and verb.dep_ == "agent"


def _is_modifier(token: Token) -> bool:
    return token.dep_ in MODIFIERS


def _is_place(token: Token, mention: Mention, entry: Entry) -> bool:
    """Whether a state or capital only tells where."""
    if entry.kind != "country" or entry.how in ("adjective", "people", "seat"):
        return False
    if is_dateline(token, mention) or _is_where(token):
        return True
    if entry.how == "capital":
        if token.dep_ in ("compound", "nmod", "amod"):
            head = token.head.lemma_.lower()
            return head == "side" or head not in groups().agents
        return token.dep_ in ("npadvmod", "dep") or _is_destination(token)
    return False


def _is_where(token: Token) -> bool:
    """Whether a name hangs on a preposition of place, or on a name that does ("Sochi, Russia")."""
    for _ in range(3):
        if token.dep_ == "pobj":
            return token.head.lower_ in word_list("where")
        if token.dep_ not in ("appos", "conj", "npadvmod", "nmod") or token.head.i > token.i:
            return False
        if token.dep_ == "npadvmod" and token.head.pos_ == "VERB":
            return False
        token = token.head
    return False


def _is_destination(token: Token) -> bool:
    """Whether a capital is where something comes from or goes ("flew to Paris", "of Paris")."""
    if is_located(token):
        return True
    return (
        token.dep_ == "pobj"
        and token.head.lower_ in ("from", "of")
        and token.head.head.pos_ != "VERB"
        and token.head.head.lemma_.lower() not in groups().agents
    )


def is_dateline(token: Token, mention: Mention) -> bool:
    """Whether a name stands in a dateline ("GENEVA (Reuters) -", "Kyiv, May 3", "Oslo, Norway -").

    "Iran, which denies it," is none, nor is "Iran yesterday denied it".
    """
    doc, first = token.doc, mention.first
    for _ in range(DATELINE):
        if not first or doc[first - 1].is_space:
            break
        first -= 1
    else:
        return False
    for i in range(first, min(len(doc), first + 2 * DATELINE)):
        word = doc[i]
        if word.text in DASHES:
            return mention.first < i
        if word.ent_type_ == "DATE":
            return not _follows_subject(word)
        if word.text not in (",", ".") and word.pos_ != "PROPN":
            return False
    return False


def _follows_subject(day: Token) -> bool:
    """Whether a day stands between a subject and its verb: "Iran yesterday denied it"."""
    if day.i == 0:
        return False
    before = day.nbor(-1)
    return before.dep_ in ("nsubj", "nsubjpass") and before.head in day.ancestors


def _is_credit(scene: Scene, mention: Mention) -> bool:
    """Whether a name is the agency of a dateline: "OSLO (Northern Wire) - ..."."""
    words, first, last = scene.page.words, mention.first - 1, mention.last
    if mention.kind == "person" or first < 1 or last + 1 >= len(words):
        return False
    if words[first] != "(" or words[last] != ")" or words[last + 1] not in DASHES:
        return False
    near = range(first - 1, max(-1, first - 1 - DATELINE), -1)
    return any(i == 0 or words[i - 1].isspace() for i in near)


def place_name(reference: Reference) -> str | None:
    """The name of a mere place, a state's in its short form; None for all other references.

    A capital stays a city: "Paris" where a meeting is held is no word for France. An adjective that
    only tells what sort ("a Shiite cleric") is taken the same way: a name, but nobody who acts.
    """
    if reference.resolved_by not in ("place", "adjective"):
        return None
    text = " ".join(reference.mention.text.split())
    entry = gazetteer().of(text)
    return entry.name if entry and entry.how == "name" else text
