"""Event nouns with their own arguments: possessive, adjective, compound, prepositions.

US sanctions against Iran                                 -> (United States, sanctioned, Iran)
Russia's annexation of Crimea                             -> (Russia, seized, Crimea)
Franco-German talks, a Russia-NATO meeting                -> both sides stand before the noun
the call between the heads of state, Prado and Weber      -> (Prado, phoned, Weber)
a meeting in May in Geneva between Prado and Weber        -> however far "between" hangs
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import child, complements
from kg.triples.proposals import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from kg.triples.page import Page
    from kg.triples.predicates import Predicate

FAR_PREPOSITIONS = frozenset({"with", "between", "among", "against"})


def nominals(predicate: Predicate, page: Page) -> Iterator[Proposal]:
    """The arguments that hang on an event noun."""
    noun = predicate.anchor
    if not predicate.is_noun:
        return
    owner = child(noun, "poss")
    if owner is not None:
        yield Proposal(slot="poss", token=owner, how="noun", weight=0.95)
        yield Proposal(slot="poss", token=owner, how="noun", weight=0.6, reach="owner")
    for part in noun.children:
        if part.i < noun.i and part.dep_ in ("amod", "compound", "nmod"):
            yield Proposal(slot="adj", token=part, how="noun", weight=0.85, joins=True)
            for inner in part.children:
                if inner.dep_ in ("amod", "compound", "nmod", "conj"):
                    yield Proposal(
                        slot="adj", token=inner, how="noun", weight=0.84, alone=True, joins=True
                    )
    for found in page.complements(noun):
        if found.depth and found.preposition not in FAR_PREPOSITIONS:
            continue
        yield Proposal(
            slot=found.preposition,
            token=found.token,
            how="noun",
            weight=0.95 - 0.1 * found.depth,
        )
        if found.depth == 0 and found.preposition in ("between", "among"):
            yield from _beside(predicate, found.preposition)
    yield from _told_of(noun)


def _told_of(noun: Token) -> Iterator[Proposal]:
    """Both sides after a copula: "the call is the first between X and Y"."""
    verb = noun.head
    if noun.dep_ != "nsubj" or verb.lemma_ != "be":
        return
    for part in verb.children:
        for found in complements(part) if part.dep_ == "attr" else ():
            if found.preposition in ("between", "among"):
                yield Proposal(slot=found.preposition, token=found.token, how="noun", weight=0.8)


def _beside(predicate: Predicate, slot: str) -> Iterator[Proposal]:
    """Names in apposition that the parse hung on the noun instead of on "between the leaders"."""
    for part in predicate.anchor.children:
        if part.dep_ == "appos":
            yield Proposal(slot=slot, token=part, how="noun", weight=0.8)
