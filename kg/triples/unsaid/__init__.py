"""Sides that a text leaves unsaid because its reader knows them: an opponent, authority, employer.

    Peru accused Chile of lying and demanded an apology.        -> (Peru, demanded, Chile)
    Police stormed the house. Luis Prado was arrested.          -> (police, arrested, Luis Prado)
    Workers at Shell struck.                                    -> (.., struck, Shell)

Only for predicates that grammar gives one side of, and only where a single other actor fits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.triples.unsaid.authorities import Authorities
from kg.triples.unsaid.dealings import Dealings
from kg.triples.unsaid.employers import employers
from kg.triples.unsaid.lacks import lacks_of
from kg.triples.unsaid.opponents import Opponents

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.triples.frames import Pair
    from kg.triples.page import Page
    from kg.triples.predicates import Predicate
    from kg.triples.proposals import Proposal

__all__ = ["unsaid"]


def unsaid(
    unpaired: Sequence[tuple[Predicate, Sequence[Proposal]]], pairs: Sequence[Pair], page: Page
) -> tuple[Pair, ...]:
    """The pairs of predicates that have one side only, with whom the text means by the other."""
    return tuple(_found(unpaired, tuple(pairs), page))


def _found(
    unpaired: Sequence[tuple[Predicate, Sequence[Proposal]]], pairs: Sequence[Pair], page: Page
) -> Iterator[Pair]:
    """What each rule gives."""
    dealings = Dealings(pairs, page)
    opponents, authorities = Opponents(dealings, page), Authorities(dealings, page)
    told = {pair.predicate.token.i for pair in pairs}
    for lack in lacks_of(unpaired, page):
        if lack.predicate.token.i in told:
            continue
        if lack.subjects:
            yield from tuple(employers(lack, page)) or opponents.of(lack)
        elif lack.sense.symmetric:
            yield from opponents.with_whom(lack)
        else:
            yield from authorities.of(lack)
