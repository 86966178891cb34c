"""Active clauses: subject, direct and indirect object of the verb itself.

Sweden urged Turkey to free the reporter.   -> (Sweden, urged, Turkey)
Laos gave Vietnam arms.                     -> (Laos, gave_to, Vietnam)
"No," said Ruth Dreyer to Paul Okello.      -> (Ruth Dreyer, said, Paul Okello)
Peru met Chile in May and Cuba in June.     -> (Peru, met_with, Chile), (Peru, met_with, Cuba)
Peru met Chile in May and slept in June.    -> nothing new: "slept" is no noun
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import OBJECTS, child, is_passive, is_verb, own_subject, small_clause
from kg.grammar import RELATIVES as RELATIVE_TAGS
from kg.triples.proposals import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from kg.triples.page import Page
    from kg.triples.predicates import Predicate


GIVING = frozenset({"award", "deny", "give", "grant", "offer", "promise", "refuse", "send"})


def clauses(predicate: Predicate, page: Page) -> Iterator[Proposal]:
    """What stands in an active clause of its own."""
    del page
    verb = predicate.token
    if not predicate.is_verb:
        return
    subject = own_subject(verb)
    if subject is not None and subject.tag_ not in RELATIVE_TAGS and not is_passive(verb):
        yield Proposal(slot="subj", token=subject, how="clause")
    for part in verb.children:
        if part.dep_ in OBJECTS and part.tag_ not in RELATIVE_TAGS:
            yield from _of_object(part, verb)
        elif part.dep_ == "dative" and part.pos_ != "ADP":
            yield Proposal(slot="iobj", token=part, how="clause")
        else:
            yield from _misread(part, verb)


def _of_object(part: Token, verb: Token) -> Iterator[Proposal]:
    """A direct object, and the receiver that may hide in it or behind it."""
    yield Proposal(slot="obj", token=part, how="clause")
    receiver = _receiver_before(part)
    if receiver is not None and verb.lemma_ in GIVING:
        yield Proposal(slot="iobj", token=receiver, how="clause", weight=0.6, alone=True)
    if _is_receiver(part):
        yield Proposal(slot="iobj", token=part, how="clause", weight=0.8)


def _misread(part: Token, verb: Token) -> Iterator[Proposal]:
    """An object that the parse took for something else, or that hangs there without its verb."""
    if part.dep_ == "oprd" and part.pos_ == "PROPN" and small_clause(verb) is None:
        yield Proposal(slot="obj", token=part, how="clause", weight=0.8)  # "called Luis Prado"
    elif part.dep_ in ("oprd", "attr") and (named := _named_before(part)) is not None:
        yield Proposal(slot="obj", token=named, how="clause", weight=0.8)
    elif part.dep_ == "nsubj" and _is_second_subject(part, verb):
        yield Proposal(slot="obj", token=part, how="clause", weight=0.8)
    elif part.dep_ == "conj" and _is_gapped(part, verb):
        yield Proposal(slot="obj", token=part, how="gapping", weight=0.8, joins=True)
    elif part.dep_ == "prt":  # "voted down Chile's plan", with the plan hung on "down"
        for thing in part.children:
            if thing.dep_ == "pobj":
                yield Proposal(slot="obj", token=thing, how="clause", weight=0.9)
                yield Proposal(slot="obj", token=thing, how="owner", weight=0.65, reach="owner")
    elif part.dep_ == "npadvmod" and _is_no_time(part, verb):
        yield Proposal(slot="obj", token=part, how="clause", weight=0.8)


def _is_no_time(part: Token, verb: Token) -> bool:
    """Whether a name taken for a time stands where the object does: "attacked Mali"."""
    before = verb.doc[part.left_edge.i - 1]
    return before.dep_ == "prt" or (before.i == verb.i and part.pos_ == "PROPN")


def _named_before(office: Token) -> Token | None:
    """The name that was taken for a part of the office it gets: "named Luis Prado premier"."""
    if office.pos_ != "NOUN" or child(office, "det", "poss") is not None:
        return None
    names = [c for c in office.children if c.pos_ == "PROPN" and c.dep_ in ("nmod", "compound")]
    return names[-1] if names and names[-1].left_edge.i == office.left_edge.i else None


def _is_gapped(part: Token, verb: Token) -> bool:
    """Whether a noun that is joined to the verb itself is one more object, the verb left out."""
    if is_verb(part) or part.pos_ not in ("NOUN", "PROPN") or child(verb, *OBJECTS) is None:
        return False
    return child(part, "prep") is not None and verb.doc[part.left_edge.i - 1].lower_ == "and"


def _is_receiver(name: Token) -> bool:
    """Whether the thing given was taken for a second name: "handed Luis Prado a cheque"."""
    beside = child(name, "appos")
    if beside is None or name.pos_ != "PROPN" or beside.left_edge.i != name.i + 1:
        return False
    return beside.left_edge.lower_ in ("a", "an", "the", "its", "his", "her", "their")


def _receiver_before(thing: Token) -> Token | None:
    """The name that was taken for a part of the thing given: "offered Luis Prado asylum"."""
    before = [part for part in thing.children if part.dep_ == "compound" and part.i < thing.i]
    if thing.pos_ != "NOUN" or not before or child(thing, "det", "poss", "amod") is not None:
        return None
    return before[-1] if before[-1].pos_ == "PROPN" and before[-1].i == thing.i - 1 else None


def _is_second_subject(part: Token, verb: Token) -> bool:
    """Whether what stands behind the verb cannot be its subject: one stands before it."""
    if part.i < verb.i or verb.dep_ not in ("ROOT", "conj") or child(verb, *OBJECTS) is not None:
        return False
    return any(c.dep_ == "nsubj" and c.i < verb.i for c in verb.children)
