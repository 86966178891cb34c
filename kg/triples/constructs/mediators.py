"""Who brokers, hosts or chairs talks deals with those who hold them.

Talks between Peru and Chile brokered by Norway ended.    -> (Norway, mediated, Peru), .. Chile
Norwegian-brokered talks between Peru and Chile ended.    -> the same
At a meeting chaired by Norway, Peru and Chile agreed.    -> the same
Talks brokered by Norway ended.                           -> nothing: nobody is said to hold them
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import complements, is_verb
from kg.triples.proposals import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from kg.triples.page import Page
    from kg.triples.predicates import Predicate

SIDES = frozenset({"among", "between", "with"})


def mediators(predicate: Predicate, page: Page) -> Iterator[Proposal]:
    """Those who hold the talks that a participle of mediating describes."""
    verb = predicate.token
    if not predicate.is_verb or verb.dep_ not in ("acl", "relcl", "amod"):
        return
    if all(sense.label != "mediated" for sense in predicate.senses):
        return
    noun = verb.head
    for found in complements(noun):
        if found.preposition in SIDES:
            yield _side(found.token, 0.85)
    holder = _holder(noun)
    subject = page.subject(holder) if holder is not None else None
    if subject is not None:
        yield _side(subject.token, 0.7)


def _holder(noun: Token) -> Token | None:
    """The verb whose subject takes part in the talks: "held talks", "agreed at a meeting"."""
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    held = noun.dep_ == "dobj" or (
        noun.dep_ == "pobj" and noun.head.lower_ in ("at", "in", "after")
    )
    return verb if held and is_verb(verb) else None


def _side(token: Token, weight: float) -> Proposal:
    return Proposal(slot="between", token=token, how="mediator", weight=weight, joins=True)
