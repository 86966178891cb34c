"""Adjectives that tell an attitude, said of somebody.

Norway was critical of Chile.                    -> (Norway, criticised, Chile)
Peru, opposed to Chile, left.                    -> (Peru, opposed, Chile)
Critical remarks about Chile were heard.         -> nothing: nobody is called critical
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import complements, is_verb
from kg.triples.proposals import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from kg.triples.page import Page
    from kg.triples.predicates import Predicate


def adjectives(predicate: Predicate, page: Page) -> Iterator[Proposal]:
    """Who has the attitude, and towards whom."""
    if predicate.is_noun or predicate.is_verb:
        return
    holder = _holder(predicate.token, page)
    if holder is not None:
        yield Proposal(slot="subj", token=holder, how="adjective", weight=0.9)
    for found in complements(predicate.token):
        yield Proposal(slot=found.preposition, token=found.token, how="adjective", weight=0.95)


def _holder(word: Token, page: Page) -> Token | None:
    """The subject of the copula, or the noun that the adjective follows."""
    if word.dep_ == "conj" and not is_verb(word.head):
        return _holder(word.head, page)
    if word.dep_ == "amod":
        return word.head
    if is_verb(word.head) or word.dep_ == "ROOT":
        subject = page.subject(word if word.dep_ == "ROOT" else word.head)
        return subject.token if subject is not None else None
    return None
