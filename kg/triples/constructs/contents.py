"""What a verb of asking or saying has as its content: its subject is the one asked.

Iraq demanded that Turkey apologise.       -> (Iraq, demanded, Turkey)
Norway wants Chad to leave.                -> slot obj, where the parse gives "leave" a subject
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import own_subject
from kg.triples.proposals import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.triples.page import Page
    from kg.triples.predicates import Predicate


def contents(predicate: Predicate, page: Page) -> Iterator[Proposal]:
    """The subject of the clause that a verb governs."""
    del page
    if predicate.is_noun:
        return
    for part in predicate.token.children:
        if part.dep_ not in ("ccomp", "xcomp") or part.i < predicate.token.i:
            continue
        subject = own_subject(part)
        if subject is None:
            continue
        infinitive = any(c.tag_ == "TO" and c.dep_ == "aux" for c in part.children)
        slot = "obj" if infinitive else "clause"
        yield Proposal(slot=slot, token=subject, how="that-clause", weight=0.9)
