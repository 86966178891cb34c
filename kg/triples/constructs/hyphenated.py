"""Participles before a noun that name who acts on it: "US-backed rebels".

The Iran-backed Houthis fired missiles.      -> (Iran, supported, Houthis)
Russian-occupied Crimea is calm.             -> (Russia, seized, Crimea)
The well-backed Houthis fired missiles.      -> nothing: "well" is nobody
Rebel-held Gulu is calm.                     -> nothing: a town is not under arrest
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.triples.proposals import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.triples.page import Page
    from kg.triples.predicates import Predicate

HELD = "hold"
BEFORE = frozenset({"npadvmod", "compound", "nmod", "amod", "advmod"})


def hyphenated(predicate: Predicate, page: Page) -> Iterator[Proposal]:
    """Both sides of a participle that is joined to its agent by a hyphen."""
    del page
    verb = predicate.token
    if not predicate.is_verb or verb.tag_ != "VBN" or verb.dep_ != "amod" or verb.i == 0:
        return
    if verb.doc[verb.i - 1].text not in ("-", "\u2013"):
        return
    if verb.lemma_ == HELD:
        return
    for part in verb.children:
        if part.dep_ in BEFORE and part.i < verb.i:
            yield Proposal(slot="subj", token=part, how="hyphen", weight=0.9, alone=True)
    yield Proposal(slot="obj", token=verb.head, how="hyphen", weight=0.9)
