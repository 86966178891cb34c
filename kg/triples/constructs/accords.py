"""What one agrees to do with another: he agrees with the one he is to do it with.

Peru agreed to meet Chile.                 -> (Peru, agreed_with, Chile), besides the meeting
Peru agreed to resume talks with Chile.    -> (Peru, agreed_with, Chile)
Peru agreed with Cuba to meet Chile.       -> nothing new: it says with whom it agreed
Peru and Cuba agreed to meet Chile.        -> nothing new: they agreed with each other
Peru agreed to attack Chile.               -> nothing: that takes no two
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

AGREED = "agreed_with"
TALKS = frozenset({"AGREE", "CONSULT", "COOPERATE"})
WITH_WHOM = frozenset({"obj", "to", "with"})


def accords(predicate: Predicate, page: Page) -> Iterator[Proposal]:
    """The other side of what a verb of agreeing has as its infinitive."""
    if not predicate.is_verb or all(sense.label != AGREED for sense in predicate.senses):
        return
    subject = page.subject(predicate.token)
    if subject is None or len(page.roster.spread(subject.token)) > 1:
        return  # two agree with each other
    for clause in predicate.token.children:
        if clause.dep_ == "xcomp" and any(part.tag_ == "TO" for part in clause.children):
            for token in _others(clause, page):
                yield Proposal(slot="with", token=token, how="accord", weight=0.7)


def _others(verb: Token, page: Page) -> Iterator[Token]:
    """With whom one does what takes two: "meet Chile", "hold talks with Chile"."""
    things = [part for part in verb.children if part.dep_ in OBJECTS]
    slots = {slot for word in (verb, *things) for slot in _slots(word, page)}
    if _slots(verb, page):
        yield from things
    for found in page.complements(verb):
        if found.preposition in slots:
            yield found.token


def _slots(word: Token, page: Page) -> set[str]:
    """Where the other side of what a word tells stands, if it takes two and is no fight."""
    act = page.at.get(word.i)
    senses = act.senses if act is not None else ()
    mutual = (s for s in senses if s.symmetric and s.action_class in TALKS)
    return {slot for sense in mutual for slot in sense.object} & WITH_WHOM
