"""Whom people who lay down their work leave it to: the employer that their own name tells.

Renault's machinists went on strike.            -> (.., went_on_strike_against, Renault)
The union at Renault struck.                    -> (union, went_on_strike_against, Renault)
French machinists went on strike.               -> nothing: France employs none of them
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.triples.frames import Filler, Pair
from kg.triples.unsaid.dealings import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from kg.triples.page import Page
    from kg.triples.parties import Party
    from kg.triples.unsaid.lacks import Lack

EMPLOYER = 0.7
BEFORE = frozenset({"compound", "nmod", "poss"})
OWNING = frozenset({"poss"})
BEHIND = frozenset({"at", "for", "from", "of"})


def employers(lack: Lack, page: Page) -> Iterator[Pair]:
    """Those who strike with each firm or body that their phrase says they work for."""
    if lack.sense.label not in words("employer", "labels"):
        return
    for subject in lack.subjects:
        for party in _employers_of(page.doc[subject.party.mention.head], page):
            if party.actor.id != subject.party.actor.id:
                other = Filler(party=party, slot="obj", how="employer", weight=EMPLOYER)
                yield Pair(
                    predicate=lack.predicate, sense=lack.sense, subject=subject, object=other
                )


def _employers_of(workers: Token, page: Page) -> Iterator[Party]:
    """The organisations that a phrase for workers names as theirs."""
    for part in _owners(workers):
        for token in (part, *part.conjuncts):
            yield from (p for p in page.roster.named(token) if p.actor.kind == "organization")


def _owners(workers: Token) -> Iterator[Token]:
    """The words that say before or behind a noun whose people they are."""
    before = (
        OWNING if workers.lemma_.lower() == "union" else BEFORE
    )  # "the Millers union": its name
    for part in workers.children:
        if part.dep_ in before:
            yield part
        elif part.dep_ == "prep" and part.lower_ in BEHIND:
            yield from (thing for thing in part.children if thing.dep_ == "pobj")
