"""Step 2's currency: a construct proposes that a phrase fills a slot of a predicate."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from spacy.tokens import Token

from kg.triples.parties import Reach
from kg.triples.predicates import Predicate

if TYPE_CHECKING:
    from kg.triples.page import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """The phrase headed by `token` may fill that slot; of several, the highest weight is taken.

    Attributes:
        slot: see `Slot` in kg/ontology/lexicon.py, and "taker": who a light verb has acted on.
        token: the head of the phrase.
        how: the construct, as a triple's `construct` names it.
        weight: how often a phrase found so is the right one.
        reach: how the phrase gives actors.
        alone: only this phrase, not what is joined to it.
        joins: fills the slot beside the best proposal, not instead of it ("together with X").
    """

    slot: str
    token: Token
    how: str
    weight: float = 1.0
    reach: Reach = "phrase"
    alone: bool = False
    joins: bool = False


Construct = Callable[[Predicate, "Page"], Iterator[Proposal]]
