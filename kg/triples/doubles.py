"""One act told by two words at once: "signed an agreement", "launched an attack on", "made a call".

Where a verb and its own object noun (or a noun and the one it hangs on) give the same two actors,
the more telling of them stays: the one in a sense made for the other word, else the noun.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import OBJECTS
from kg.triples.phrases import quantified

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from kg.triples.frames import Pair


def without_doubles(pairs: Iterable[Pair]) -> tuple[Pair, ...]:
    """The pairs, each act once."""
    kept = list(pairs)
    by_act: dict[tuple[int, frozenset[str]], list[Pair]] = {}
    for pair in kept:
        by_act.setdefault((pair.predicate.token.i, _two(pair)), []).append(pair)
    dropped = set[int]()
    for pair in kept:
        above = _governor(pair)
        if above is None:
            continue
        for other in by_act.get((above.i, _two(pair)), ()):
            if pair.object.slot == "affected":  # the answer is one act, what it answers another
                continue
            weaker = pair if other.sense.only else other
            if weaker is pair or _same_act(pair, other):
                dropped.add(id(weaker))
    return tuple(pair for pair in kept if id(pair) not in dropped)


def _two(pair: Pair) -> frozenset[str]:
    return frozenset((pair.subject.party.actor.id, pair.object.party.actor.id))


def _governor(pair: Pair) -> Token | None:
    """The verb that has the pair's noun as its object or its support."""
    if pair.sense.pos != "noun":
        return None
    if pair.predicate.support is not None:
        return pair.predicate.support
    token = pair.predicate.token
    if token.dep_ == "pobj" and quantified(token.head.head).i == token.i:
        token = token.head.head  # "lifted most of its sanctions"
    return token.head if token.dep_ in (*OBJECTS, "nsubjpass", "pobj") else None


def _same_act(pair: Pair, other: Pair) -> bool:
    """Whether a noun tells what its verb does, more exactly."""
    return pair.predicate.support is not None or pair.sense.action_class == other.sense.action_class
