"""Passive clauses: the subject is acted on, the agent follows "by"; also participles on a noun.

Turkey was urged by Sweden to free her.           -> (Sweden, urged, Turkey)
Vietnam was given arms by Laos.                   -> (Laos, gave_to, Vietnam)
Okello, arrested by Greece in May, went free.     -> (Greece, arrested, Okello)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import child, is_passive
from kg.triples.constructs.shared import PATH_WEIGHTS
from kg.triples.proposals import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.triples.page import Page
    from kg.triples.predicates import Predicate


def passives(predicate: Predicate, page: Page) -> Iterator[Proposal]:
    """The two sides of a passive verb."""
    verb = predicate.token
    if not predicate.is_verb or not is_passive(verb):
        return
    slot = "iobj" if child(verb, "dobj") is not None else "obj"
    subject = page.subject(verb)
    if subject is not None:
        weight = 0.95
        for step in subject.path:
            weight *= PATH_WEIGHTS[step]
        yield Proposal(slot=slot, token=subject.token, how="passive", weight=weight)
    for found in page.complements(verb):
        if found.preposition == "by" and found.depth <= 1:
            weight = 0.95 - 0.1 * found.depth
            yield Proposal(slot="subj", token=found.token, how="passive", weight=weight)
