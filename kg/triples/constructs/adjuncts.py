"""Talks beside the point: the subject of the main verb takes part in them.

Prado urged Peru to wait in a call with Weber.         -> (Prado, phoned, Weber)
After a meeting with Weber, Prado resigned.            -> (Prado, met_with, Weber)
Prado was in Rome for talks with Weber.                -> (Prado, held_talks_with, Weber)
Peru left Chile after clashes between Iran and Iraq.   -> nothing new: "between" names both
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import is_verb
from kg.triples.constructs.shared import PATH_WEIGHTS
from kg.triples.phrases import word_list
from kg.triples.proposals import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from kg.triples.page import Page
    from kg.triples.predicates import Predicate

TAKEN_PART = frozenset({"CONSULT", "AGREE", "COOPERATE"})
FARTHEST = 3


def adjuncts(predicate: Predicate, page: Page) -> Iterator[Proposal]:
    """The subject of the clause that an event noun stands in as an adjunct."""
    if not predicate.is_noun or predicate.support is not None:
        return
    if not any(sense.action_class in TAKEN_PART for sense in predicate.senses):
        return
    verb = _governor(predicate.token)
    if verb is None:
        return
    subject = page.subject(verb)
    if subject is None:
        return
    weight = 0.8
    for step in subject.path:
        weight *= PATH_WEIGHTS[step]
    yield Proposal(slot="adjunct", token=subject.token, how="adjunct", weight=weight)


def _governor(noun: Token) -> Token | None:
    """The verb that a noun hangs on by prepositions alone."""
    token = noun
    while token.dep_ == "conj":
        token = token.head
    for _ in range(FARTHEST):
        if token.dep_ != "pobj" or token.head.lower_ not in word_list("occasions"):
            return None
        above = token.head.head
        if above.dep_ == "prep":
            above = above.head
        if is_verb(above):
            return above
        token = above
    return None
