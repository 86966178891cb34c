"""Verb + preposition: the complement, on the verb itself or on its object.

Anna Weber met with Luis Prado.                -> (Anna Weber, met_with, Luis Prado)
Peru demanded an apology from Chile.           -> (Peru, demanded, Chile)
Israel pulled out of Lebanon.                  -> (Israel, withdrew_from, Lebanon)
Greece discussed the border in Rome with Spain.-> (Greece, discussed_with, Spain)
France came to the aid of Chad.                -> (France, aided, Chad)
The ban on Okello was lifted by Greece.        -> (Greece, lifted_measures_against, Okello)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import OBJECTS, child, complements, is_passive
from kg.triples.phrases import quantified
from kg.triples.proposals import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from kg.triples.page import Page
    from kg.triples.predicates import Predicate

FAR_PREPOSITIONS = frozenset({"with", "between", "among", "against"})
"""Those that the parse often hangs on a noun too far down."""


def prepositions(predicate: Predicate, page: Page) -> Iterator[Proposal]:
    """What stands after the verb's prepositions."""
    if not predicate.is_verb:
        return
    yield from _of_set_phrase(predicate)
    yield from _of_subject(predicate)
    for found in page.complements(predicate.token):
        if found.depth > 1 and found.preposition not in FAR_PREPOSITIONS:
            continue
        if found.depth and found.preposition == "of" and _is_owned(found.token.head.head):
            continue  # "blocked Peru's takeover of Chile" is done to Peru
        yield Proposal(
            slot=found.preposition,
            token=found.token,
            how="preposition",
            weight=1.0 - 0.12 * found.depth,
            joins=found.joined,
        )
    yield from _of_the_counted(predicate.token)


def _of_the_counted(verb: Token) -> Iterator[Proposal]:
    """What hangs on what is counted: "lifted most of its sanctions on Peru"."""
    for part in verb.children:
        if part.dep_ not in OBJECTS and part.dep_ != "nsubjpass":
            continue
        counted = quantified(part)
        for found in complements(counted) if counted.i != part.i else ():
            yield Proposal(slot=found.preposition, token=found.token, how="preposition", weight=0.9)


def _is_owned(noun: Token) -> bool:
    """Whether a noun has a possessor that is named."""
    return any(part.dep_ == "poss" and part.pos_ != "PRON" for part in noun.children)


def _of_subject(predicate: Predicate) -> Iterator[Proposal]:
    """What hangs on the subject of a passive whose sense asks for it: "the ban on X was lifted"."""
    verb = predicate.token
    if not is_passive(verb) or not any(sense.only for sense in predicate.senses):
        return
    for part in verb.children:
        for found in complements(part) if part.dep_ == "nsubjpass" else ():
            yield Proposal(
                slot=found.preposition, token=found.token, how="preposition", weight=0.85
            )


def _of_set_phrase(predicate: Predicate) -> Iterator[Proposal]:
    """Whose the noun of a set phrase is, or against whom: "to Chad's aid", "on strike against"."""
    for sense in predicate.senses:
        if sense.preposition is None or not sense.only:
            continue
        for found in complements(predicate.token):
            noun = found.token
            if found.preposition != sense.preposition or noun.lemma_.lower() not in sense.only:
                continue
            owner = child(noun, "poss")
            if owner is not None and "of" in sense.object:
                yield Proposal(slot="of", token=owner, how="preposition", weight=0.9)
            for inner in complements(noun):
                if inner.preposition in sense.object:
                    slot = inner.preposition
                    yield Proposal(slot=slot, token=inner.token, how="preposition", weight=0.9)
