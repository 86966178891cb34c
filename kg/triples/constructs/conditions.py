"""Threats: who would suffer what is threatened, or trigger it, is the one threatened.

Peru warned of consequences if Chile attacks.     -> (Peru, warned, Chile)
Peru threatened to attack Chile.                  -> (Peru, threatened, Chile)
Peru threatened to send troops into Chile.        -> (Peru, threatened, Chile)
Peru warned of a storm if it rains.               -> nothing: rain is nobody
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import OBJECTS, complements, own_subject
from kg.triples.proposals import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from kg.triples.page import Page
    from kg.triples.predicates import Predicate

AGAINST = frozenset({"against", "from", "on", "upon", "with"})
CONDITIONAL = frozenset({"if", "should", "unless"})


def conditions(predicate: Predicate, page: Page) -> Iterator[Proposal]:
    """The subject of the condition that a threat hangs on, and the object of what is threatened."""
    if predicate.is_noun or all(s.action_class != "THREATEN" for s in predicate.senses):
        return
    yield from _victims(predicate.token, page)
    for part in predicate.token.subtree:
        if part.dep_ != "advcl" or part.i < predicate.token.i:
            continue
        if any(c.lower_ in CONDITIONAL and c.dep_ in ("mark", "aux") for c in part.children):
            subject = own_subject(part)
            if subject is not None:
                for slot in ("obj", "of"):
                    yield Proposal(slot=slot, token=subject, how="condition", weight=0.6)


def _victims(verb: Token, page: Page) -> Iterator[Proposal]:
    """Who is acted on by what is threatened: of "threatened to attack Chile" Chile."""
    for act in verb.children:
        if act.dep_ != "xcomp" or not any(c.tag_ == "TO" for c in act.children):
            continue
        meant = page.at.get(act.i)
        if meant is not None and meant.senses[0].action_class == "MOBILIZE":
            for found in complements(act):  # troops are sent, who has them before him is threatened
                if found.preposition in meant.senses[0].object:
                    yield Proposal(slot="obj", token=found.token, how="condition", weight=0.65)
            continue
        for part in act.children:
            if part.dep_ in OBJECTS:
                yield Proposal(slot="obj", token=part, how="condition", weight=0.75)
                yield Proposal(slot="obj", token=part, how="condition", weight=0.55, reach="owner")
        for found in complements(act):
            if found.preposition in AGAINST:
                yield Proposal(slot="obj", token=found.token, how="condition", weight=0.65)
