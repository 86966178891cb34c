"""Event nouns as the subject of a clause that only says that, when or how it happened.

War broke out between Peru and Chile.               -> (Peru, fought, Chile)
A meeting took place on Monday between Prado and Weber.   -> (Prado, met_with, Weber)
Praise for Prado came from Weber.                   -> (Weber, praised, Prado)
Requests to Chile arrived from Peru.                -> (Peru, asked, Chile)
The criticism was aimed at Peru by Chile.           -> (Chile, criticised, Peru)
Peru announced sanctions meant to weaken Chile.     -> (Peru, sanctioned, Chile)
An attack on Peru blamed on Chile killed ten.       -> (Chile, attacked, Peru), alleged
The attack on Peru was the work of Chile.           -> (Chile, attacked, Peru), alleged
A warning from Prado surprised Weber.               -> nothing new: surprising is an act of its own
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import SUBJECTS, child, complements, is_passive
from kg.triples.phrases import word_list
from kg.triples.proposals import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from kg.triples.page import Page
    from kg.triples.predicates import Predicate

BOTH_SIDES = frozenset({"between", "among", "with"})
SOURCES = frozenset({"from"})
AIMS = frozenset({"at", "against", "by", "on", "to", "towards"})
CLAIMED = frozenset({"claim", "commit", "orchestrate", "perpetrate"})
BLAMED = frozenset({"attribute", "blame", "pin"})
WORKS = frozenset({"doing", "handiwork", "work"})
RANGE = frozenset({"from", "to"})


def occurrences(predicate: Predicate, page: Page) -> Iterator[Proposal]:
    """What the clause that an event noun is the subject of says of its sides."""
    del page
    noun = predicate.anchor
    if not predicate.is_noun:
        return
    symmetric = any(sense.symmetric for sense in predicate.senses)
    for verb, joined in _clauses(noun):
        yield from _authors(verb)
        aimed = verb.lemma_.lower() in word_list("aims")
        happens = verb.lemma_.lower() in word_list("happenings")
        allowed = AIMS if aimed else SOURCES if happens else frozenset[str]()
        if symmetric and (happens or is_passive(verb)):
            allowed |= BOTH_SIDES
        for found in complements(verb):
            if found.preposition in allowed and found.token.i > noun.i:
                yield Proposal(
                    slot=found.preposition, token=found.token, how="occurrence", weight=joined
                )
    yield from _range(noun)
    yield from _meant_for(noun)


def _authors(verb: Token) -> Iterator[Proposal]:
    """Who is said to have done it: "an attack blamed on Peru", "claimed by Peru"."""
    lemma = verb.lemma_.lower()
    for found in complements(verb):
        if lemma in CLAIMED and found.preposition == "by":
            yield Proposal(slot="by", token=found.token, how="occurrence", weight=0.8)
        elif lemma in BLAMED and found.preposition in ("on", "to"):
            yield Proposal(slot="by", token=found.token, how="blame", weight=0.8)
    made = child(verb, "attr") if lemma == "be" else None
    if made is not None and made.lower_ in WORKS:
        for found in complements(made):
            if found.preposition == "of":
                yield Proposal(slot="by", token=found.token, how="blame", weight=0.75)


def _clauses(noun: Token) -> Iterator[tuple[Token, float]]:
    """The verb of a noun, those joined to it, and participles after the noun, with a weight."""
    if noun.dep_ in SUBJECTS:
        verb = noun.head
        yield verb, 0.85
        yield from ((v, 0.75) for v in verb.conjuncts if not _has_subject(v))
    yield from ((part, 0.8) for part in noun.children if part.dep_ == "acl")


def _has_subject(verb: Token) -> bool:
    return any(part.dep_ in SUBJECTS for part in verb.children)


def _range(noun: Token) -> Iterator[Proposal]:
    """Both ends of "support ranging from Peru to Chile"."""
    for part in noun.children:
        if part.dep_ == "acl" and part.lemma_.lower() == "range":
            for found in complements(part):
                if found.preposition in RANGE:
                    yield Proposal(
                        slot="from", token=found.token, how="occurrence", weight=0.8, joins=True
                    )


def _meant_for(noun: Token) -> Iterator[Proposal]:
    """Whom measures shall hit: "sanctions designed to weaken Peru"."""
    for part in noun.children:
        if part.dep_ != "acl" or part.lemma_.lower() not in word_list("designs"):
            continue
        for verb in part.children:
            for found in verb.children if verb.dep_ == "xcomp" else ():
                if found.dep_ == "dobj":
                    yield Proposal(slot="against", token=found, how="occurrence", weight=0.7)
