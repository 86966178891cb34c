"""An act on what belongs to somebody is an act on him; an act by what belongs to him is his.

Peru condemned Chile's attack.                     -> (Peru, condemned, Chile)
Peru urged immediate Chilean restraint.            -> (Peru, urged, Chile)
Iraqi missiles struck Kuwait.                      -> (Iraq, attacked, Kuwait)
Sudan massed tanks near the Ethiopian border.      -> (Sudan, massed_forces_against, Ethiopia)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import OBJECTS, is_passive
from kg.triples.proposals import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.triples.page import Page
    from kg.triples.predicates import Predicate

# What is merely talked about has no bearing on whose it is.
NEVER = frozenset({"SAY", "AGREE", "CONSULT", "COOPERATE"})
BY_THINGS = frozenset({"ASSAULT", "MOBILIZE", "COERCE", "THREATEN", "SANCTION", "ACCUSE"})
NEAR = frozenset({"at", "in", "near", "on", "along", "to", "against", "around", "of", "for"})


def owners(predicate: Predicate, page: Page) -> Iterator[Proposal]:
    """The possessors of a verb's object, complement or subject, where these are no actors."""
    verb = predicate.token
    classes = {sense.action_class for sense in predicate.senses}
    labels = {sense.label for sense in predicate.senses}
    if predicate.is_noun:
        return
    if not classes <= NEVER or "visited" in labels:
        for part in verb.children:
            if part.dep_ in OBJECTS or (part.dep_ == "nsubjpass" and is_passive(verb)):
                yield Proposal(slot="obj", token=part, how="owner", weight=0.7, reach="owner")
        for found in page.complements(verb):
            if found.depth == 0 and found.preposition in NEAR:
                yield Proposal(
                    slot=found.preposition,
                    token=found.token,
                    how="owner",
                    weight=0.6,
                    reach="owner",
                )
    if classes & BY_THINGS:
        subject = page.subject(verb)
        if subject is not None and not is_passive(verb):
            yield Proposal(slot="subj", token=subject.token, how="owner", weight=0.6, reach="owner")
