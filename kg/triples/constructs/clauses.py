"""Active clauses: subject, direct and indirect object of the verb itself.

Sweden urged Turkey to free the reporter.   -> (Sweden, urged, Turkey)
Laos gave Vietnam arms.                     -> (Laos, gave_to, Vietnam)
"No," said Ruth Dreyer to Paul Okello.      -> (Ruth Dreyer, said, Paul Okello)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import OBJECTS, is_passive, own_subject
from kg.grammar import RELATIVES as RELATIVE_TAGS
from kg.triples.proposals import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.triples.page import Page
    from kg.triples.predicates import Predicate


def clauses(predicate: Predicate, page: Page) -> Iterator[Proposal]:
    """What stands in an active clause of its own."""
    del page
    verb = predicate.token
    if not predicate.is_verb:
        return
    subject = own_subject(verb)
    if subject is not None and subject.tag_ not in RELATIVE_TAGS and not is_passive(verb):
        yield Proposal(slot="subj", token=subject, how="clause")
    for part in verb.children:
        if part.dep_ in OBJECTS and part.tag_ not in RELATIVE_TAGS:
            yield Proposal(slot="obj", token=part, how="clause")
        elif part.dep_ == "dative" and part.pos_ != "ADP":
            yield Proposal(slot="iobj", token=part, how="clause")
        elif part.dep_ == "npadvmod" and verb.doc[part.left_edge.i - 1].dep_ == "prt":
            yield Proposal(slot="obj", token=part, how="clause", weight=0.8)
