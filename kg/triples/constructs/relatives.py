"""Relative clauses: "who", "which" and "that" stand for the noun before them.

Luis Prado, who accused Anna Weber of theft, left.     -> (Luis Prado, accused, Anna Weber)
Anna Weber, whom Luis Prado accused of theft, left.    -> (Luis Prado, accused, Anna Weber)
The man Chad arrested was Samir Haddad.                -> nothing: "the man" has no name
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import OBJECTS, RELATIVES, child, is_passive, own_subject
from kg.triples.constructs.shared import PATH_WEIGHTS
from kg.triples.proposals import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.triples.page import Page
    from kg.triples.predicates import Predicate

OF_OWNERS = frozenset({"ASSAULT", "COERCE", "ACCUSE", "REJECT"})


def relatives(predicate: Predicate, page: Page) -> Iterator[Proposal]:
    """The antecedent as subject or object of the verb of its relative clause."""
    verb = predicate.token
    if not predicate.is_verb or is_passive(verb):
        return
    subject = page.subject(verb)
    if subject is not None and subject.path[:1] == ("relative",):
        weight = 1.0
        for step in subject.path:
            weight *= PATH_WEIGHTS[step]
        yield Proposal(slot="subj", token=subject.token, how="relative", weight=weight)
        return
    if verb.dep_ != "relcl" or own_subject(verb) is None:
        return
    thing = child(verb, *OBJECTS)
    if thing is None or thing.tag_ in RELATIVES:
        yield Proposal(slot="obj", token=verb.head, how="relative", weight=0.85)
        if any(sense.action_class in OF_OWNERS for sense in predicate.senses):
            yield Proposal(slot="obj", token=verb.head, how="relative", weight=0.55, reach="owner")
