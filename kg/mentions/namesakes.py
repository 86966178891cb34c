"""Persons who share their name with a place: Clara Paris, Vernon Jordan, Ada Washington.

A bare "Paris" is she where the story knows her by then and nothing speaks of the town: no "in
Paris", no state beside it ("Paris warned Rome"), and for a state's own name no other word for it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.world.words import motion_verbs, word_list

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spacy.tokens import Token

    from kg.mentions.spans import Claim, Page

LOCATIVE = word_list("located")
DIRECTED = word_list("directed")


def without_namesakes(
    page: Page, claims: Sequence[Claim], surnames: Mapping[str, int]
) -> list[Claim]:
    """The claims with bare surnames of the story retyped as the persons they are.

    `surnames` gives each the token at which its first full name begins.
    """
    meant, located = _states_and_places(page, claims, surnames)
    states = {claim.first for claim in claims if claim.entry and claim.entry.kind == "country"}
    found = []
    for claim in claims:
        token = page.tokens[claim.first]
        bare = claim.last - claim.first == 1 and claim.kind != "person" and token.text in surnames
        if (bare and claim.entry is None) or _is_family(page, claim, surnames):
            found.append(replace(claim, kind="person"))
        elif bare and claim.first > surnames[token.text] and not is_located(token):
            unclaimed = _is_capital(claim) or _name(claim) not in meant
            person = (unclaimed and token.text not in located) or token.ent_type_ == "PERSON"
            person = person and not _among_states(token, states)
            found.append(replace(claim, kind="person", entry=None) if person else claim)
        else:
            found.append(claim)
    return found


def _is_family(page: Page, claim: Claim, surnames: Mapping[str, int]) -> bool:
    """Whether a name is a surname in the plural ("the Kellers")."""
    if claim.entry is not None or claim.last - claim.first > 1 or claim.first == 0:
        return False
    text = page.words[claim.first]
    family = text.endswith("s") and text[:-1] in surnames
    return family and page.lower[claim.first - 1] == "the"


def _states_and_places(
    page: Page, claims: Sequence[Claim], surnames: Mapping[str, int]
) -> tuple[set[str | None], set[str]]:
    """States that other words mean, and surnames that tell where before any such person came."""
    meant, located = set[str | None](), set[str]()
    for claim in claims:
        if claim.entry is None:
            continue
        text = page.between(claim.first, claim.last)
        if text not in surnames or claim.first < surnames[text]:
            meant.add(_name(claim))
        elif is_located(page.tokens[claim.first]) and not _is_capital(claim):
            located.add(text)
    return meant, located


def _name(claim: Claim) -> str | None:
    """The canonical name of a known claim."""
    return claim.entry.name if claim.entry else None


def _is_capital(claim: Claim) -> bool:
    """Whether a claim is a state's capital or another town: its state can be news too."""
    return claim.entry is not None and claim.entry.how in ("capital", "place")


def is_located(token: Token) -> bool:
    """Whether a name tells where or whither ("in Paris", "flew to Paris")."""
    if token.dep_ != "pobj":
        return False
    preposition = token.head
    if preposition.lower_ in LOCATIVE:
        return True
    return preposition.lower_ in DIRECTED and preposition.head.lemma_.lower() in motion_verbs()


def _among_states(token: Token, states: set[int]) -> bool:
    """Whether a name does something to a state, as states do ("Jordan warned Israel")."""
    if token.dep_ not in ("nsubj", "dobj"):
        return False
    return any(child.i in states and child.i != token.i for child in token.head.children)
