"""What is written or decided speaks for whoever wrote or decided it.

A letter from Prado urging Weber to go was found.     -> (Prado, urged, Weber)
The UN's report criticised Chile.                     -> (United Nations, criticised, Chile)
The council passed a resolution condemning Chile.     -> (the council, condemned, Chile)
A law banning Hamas was passed by Peru.               -> (Peru, banned, Hamas)
Peru rejected a resolution condemning Chile.          -> nothing: Peru did not write it
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import OBJECTS, child, is_passive, is_verb
from kg.triples.phrases import word_list
from kg.triples.proposals import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from kg.triples.page import Page
    from kg.triples.predicates import Predicate

DEEDS = frozenset({"ASSAULT", "CONSULT", "COOPERATE", "MOBILIZE", "RETREAT"})
"""What no writing does."""


def writings(predicate: Predicate, page: Page) -> Iterator[Proposal]:
    """Who speaks by the writing that is the subject of a verb."""
    verb = predicate.token
    if not predicate.is_verb or is_passive(verb):
        return
    if all(sense.action_class in DEEDS for sense in predicate.senses):
        return
    subject = page.subject(verb)
    noun = subject.token if subject is not None else None
    lemma = noun.lemma_.lower() if noun is not None else ""
    if noun is None or lemma not in word_list("writings") | word_list("works"):
        return
    if lemma not in word_list("works") or child(noun, "poss") is not None:
        yield Proposal(slot="subj", token=noun, how="writing", weight=0.75, reach="owner")
    for token in _issuers(noun, page):
        yield Proposal(slot="subj", token=token, how="writing", weight=0.7)


def issued_by(verb: Token) -> Token | None:
    """The verb by whose doing a writing speaks: of "passed a law banning X" for "banning"."""
    return _issuing(verb.head) if verb.dep_ in ("acl", "relcl") else None


def _issuing(noun: Token) -> Token | None:
    """The verb by which somebody issues what a noun names."""
    if noun.dep_ not in OBJECTS and noun.dep_ != "nsubjpass":
        return None
    return noun.head if noun.head.lemma_.lower() in word_list("issuing") else None


def _issuers(noun: Token, page: Page) -> Iterator[Token]:
    """Who passes, signs or sends what is written, or says something in it."""
    verb = _issuing(noun)
    if verb is None:
        if noun.dep_ != "pobj" or noun.head.lower_ != "in" or not is_verb(noun.head.head):
            return
        verb = noun.head.head
    if is_passive(verb):
        for found in page.complements(verb):
            if found.preposition == "by" and found.depth == 0:
                yield found.token
        return
    subject = page.subject(verb)
    if subject is not None and subject.token.i != noun.i:
        yield subject.token
