"""What one goes to court for: he sues whom the court shall stop or force, or whose doing.

Peru sued to stop Chile from fishing there.          -> (Peru, sued, Chile)
Peru filed a lawsuit to block Chile's purchase of Air Lima. -> (Peru, sued, Chile)
Peru sued to win back the island of Chile.           -> nothing: that is no aim against somebody
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import OBJECTS, SUBJECTS
from kg.triples.phrases import word_list
from kg.triples.proposals import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from kg.triples.page import Page
    from kg.triples.predicates import Predicate

AIMS = frozenset({"advcl", "xcomp", "acl", "relcl"})


def purposes(predicate: Predicate, page: Page) -> Iterator[Proposal]:
    """Against whom a suit is, by what it shall bring about."""
    del page
    slots = {sense.object[0] for sense in predicate.senses if sense.label == "sued"}
    if not slots or not predicate.is_verb:
        return
    for aim in _aims(predicate.token):
        for part in _stopped(aim):
            for slot in slots:
                yield Proposal(slot=slot, token=part, how="purpose", weight=0.8)
                yield Proposal(slot=slot, token=part, how="purpose", weight=0.6, reach="owner")


def _aims(verb: Token) -> Iterator[Token]:
    """The infinitives, on the verb or on its object, that say what the court shall do."""
    for above in (verb, *(part for part in verb.children if part.dep_ in OBJECTS)):
        for part in above.children:
            infinitive = any(
                child.lower_ == "to" and child.dep_ == "aux" for child in part.children
            )
            if part.dep_ in AIMS and infinitive and part.lemma_ in word_list("forcing"):
                yield part


def _stopped(aim: Token) -> Iterator[Token]:
    """Who or what shall be stopped or forced: "stop Chile", "force Chile to pay"."""
    for part in aim.children:
        if part.dep_ in OBJECTS:
            yield part
        elif part.dep_ in ("ccomp", "pcomp"):
            yield from (inner for inner in part.children if inner.dep_ in SUBJECTS)
