"""Company: who acts together with the subject.

Together with Chile, Peru condemned Cuba.        -> also (Chile, condemned, Cuba)
Peru, along with Chile, condemned Cuba.          -> also (Chile, condemned, Cuba)
Peru arrested Luis Prado along with Anna Weber.  -> nothing new: she is arrested, too
Peru met with Chile.                             -> nothing new: "with" is the other side
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import OBJECTS, complements, conjuncts, is_passive
from kg.triples.proposals import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from kg.triples.page import Page
    from kg.triples.predicates import Predicate

TOGETHER = frozenset({"together", "along", "jointly"})


def comitatives(predicate: Predicate, page: Page) -> Iterator[Proposal]:
    """Companions of the subject of an active verb."""
    if not predicate.is_verb or is_passive(predicate.token):
        return
    subject = page.subject(predicate.token)
    heads = [predicate.token] if subject is None else [predicate.token, subject.token]
    for head in heads:
        for token in _companions(head):
            if token in set(_acted_on(predicate.token)):
                continue
            yield Proposal(slot="subj", token=token, how="company", weight=0.75, joins=True)


def _acted_on(verb: Token) -> Iterator[Token]:
    """The objects of a verb, those that "along with" adds to one among them."""
    for part in verb.children:
        if part.dep_ in OBJECTS:
            yield from conjuncts(part)


def _companions(head: Token) -> Iterator[Token]:
    """Who stands after "together with" and the like."""
    for part in head.children:
        if part.dep_ in ("advmod", "prep") and part.lower_ in TOGETHER:
            yield from (f.token for f in complements(part) if f.preposition == "with")
        elif part.dep_ == "prep" and _is_company(part):
            yield from (c for c in part.children if c.dep_ == "pobj")


def _is_company(preposition: Token) -> bool:
    """Whether a preposition is "alongside" or the "with" of "together with"."""
    if preposition.lower_ == "alongside":
        return True
    before = preposition.doc[preposition.i - 1].lower_ if preposition.i else ""
    return preposition.lower_ == "with" and before in TOGETHER
