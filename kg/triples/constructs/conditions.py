"""Threats with a condition: who would trigger it is the one threatened.

Peru warned of consequences if Chile attacks.     -> (Peru, warned, Chile)
Peru warned of a storm if it rains.               -> nothing: rain is nobody
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import own_subject
from kg.triples.proposals import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.triples.page import Page
    from kg.triples.predicates import Predicate

CONDITIONAL = frozenset({"if", "should", "unless"})


def conditions(predicate: Predicate, page: Page) -> Iterator[Proposal]:
    """The subject of the condition that a threat hangs on."""
    del page
    if predicate.is_noun or all(s.action_class != "THREATEN" for s in predicate.senses):
        return
    for part in predicate.token.subtree:
        if part.dep_ != "advcl" or part.i < predicate.token.i:
            continue
        if any(c.lower_ in CONDITIONAL and c.dep_ in ("mark", "aux") for c in part.children):
            subject = own_subject(part)
            if subject is not None:
                for slot in ("obj", "of"):
                    yield Proposal(slot=slot, token=subject, how="condition", weight=0.6)
