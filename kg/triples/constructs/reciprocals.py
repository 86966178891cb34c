"""Each other: what stands there is the subject itself.

Peru and Chile accused each other of lying.      -> (Peru, accused, Chile), (Chile, accused, Peru)
Peru and Chile signed with one another.          -> (Peru, signed_with, Chile)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import OBJECTS
from kg.triples.proposals import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from kg.triples.page import Page
    from kg.triples.predicates import Predicate


def reciprocals(predicate: Predicate, page: Page) -> Iterator[Proposal]:
    """The verb's subject in the slot of "each other" or "one another"."""
    if not predicate.is_verb:
        return
    subject = page.subject(predicate.token)
    if subject is None:
        return
    for part in predicate.token.children:
        if part.dep_ in OBJECTS and _is_each_other(part):
            yield Proposal(slot="obj", token=subject.token, how="reciprocal", weight=0.95)
    for found in page.complements(predicate.token):
        if _is_each_other(found.token):
            yield Proposal(
                slot=found.preposition, token=subject.token, how="reciprocal", weight=0.95
            )


def _is_each_other(token: Token) -> bool:
    """Whether a phrase is "each other" or "one another"."""
    if token.lower_ not in ("other", "another") or not token.i:
        return False
    return token.doc[token.i - 1].lower_ in ("each", "one")
