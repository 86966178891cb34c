"""People and bodies named by what they do to another: allies, critics, rivals.

Luis Prado, an ally of Anna Weber, left.         -> (Luis Prado, allied_with, Anna Weber)
Luis Prado is a critic of Peru.                  -> (Luis Prado, criticised, Peru)
Luis Prado, one of Peru's few allies, left.      -> (Luis Prado, allied_with, Peru)
Peru's ally Chile left.                          -> (Chile, allied_with, Peru)
The Weber critic Luis Prado left.                -> (Luis Prado, criticised, Weber)
Peru's allies left.                              -> nothing: nobody is named as one
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import child
from kg.triples.phrases import word_list
from kg.triples.proposals import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from kg.triples.page import Page
    from kg.triples.predicates import Predicate


NAMING = frozenset({"appos", "compound", "nmod"})
"""How a noun hangs on the name that it describes: after it, or before it as a title."""


def relations(predicate: Predicate, page: Page) -> Iterator[Proposal]:
    """Whom a noun of relation describes."""
    if not predicate.is_noun:
        return
    described = _described(predicate.token, page)
    if described is not None:
        single = predicate.token.tag_ != "NNS"
        yield Proposal(slot="self", token=described, how="relation", weight=0.85, alone=single)
        if predicate.token.dep_ in ("compound", "nmod"):
            yield from _before(predicate.token, described)


def _before(noun: Token, name: Token) -> Iterator[Proposal]:
    """Whose ally or critic it is, where the parse hung him on the name: "his ally Prado"."""
    for part in name.children:
        if part.i < noun.i and part.dep_ in ("poss", "compound", "nmod", "amod"):
            slot = "poss" if part.dep_ == "poss" else "adj"
            yield Proposal(slot=slot, token=part, how="noun", weight=0.8, alone=True)


def _described(noun: Token, page: Page) -> Token | None:
    """The word that a noun stands beside, or is said of."""
    token = noun
    if token.dep_ == "pobj" and token.head.lower_ == "of":
        counted = token.head.head
        if counted.lemma_.lower() in word_list("quantities"):
            token = counted
    if token.dep_ in NAMING:
        return token.head
    if token.dep_ == "attr":
        subject = page.subject(token.head)
        return subject.token if subject is not None else None
    beside = child(token, "appos")
    return beside if beside is not None and beside.pos_ == "PROPN" else None
