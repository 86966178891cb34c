"""Subjects that a verb has from another clause: control, coordination, participles, purposes.

Norway urged Chad to release Samir Haddad.        -> (Chad, released, Samir Haddad), control
Peru is expected to visit Cuba.                   -> (Peru, visited, Cuba), control
Peru left and accused Cuba of lying.              -> (Peru, accused, Cuba), coordination
Peru left, accusing Cuba of lying.                -> (Peru, accused, Cuba), participle
Anna Weber flew home to meet Luis Prado.          -> (Anna Weber, met_with, Luis Prado)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import is_passive
from kg.triples.proposals import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.triples.page import Page
    from kg.triples.predicates import Predicate

PATH_WEIGHTS = {"control": 0.9, "coordination": 0.95, "participle": 0.85, "relative": 0.9}
"""How much each step to a shared subject leaves of the certainty."""


def shared(predicate: Predicate, page: Page) -> Iterator[Proposal]:
    """The subject of an active verb that has none of its own."""
    if not predicate.is_verb or is_passive(predicate.token):
        return
    subject = page.subject(predicate.token)
    if subject is None or not subject.path or "relative" in subject.path[:1]:
        return
    weight = 1.0
    for step in subject.path:
        weight *= PATH_WEIGHTS[step]
    yield Proposal(slot="subj", token=subject.token, how=subject.path[-1], weight=weight)
