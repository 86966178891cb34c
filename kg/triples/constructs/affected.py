"""Whom demands, attacks or help concern that a clause gives as its circumstance: its subject.

Peru resigned after criticism from Chile.           -> (Chile, criticised, Peru)
Peru left at the request of Chile.                  -> (Chile, asked, Peru)
Peru left under Chilean pressure.                   -> (Chile, urged, Peru)
Peru won the war with Chile's help.                 -> (Chile, aided, Peru)
Peru was attacked by Cuba with Chile's help.        -> (Chile, aided, Cuba)
Peru denied accusations by Chile.                   -> (Chile, accused, Peru)
Prado was killed in an attack by Hamas.             -> (Hamas, attacked, Prado)
Peru came under attack from Chile.                  -> (Chile, attacked, Peru)
In response to a raid by Chile, Peru left.          -> (Chile, raided, Peru)
Peru thanked Chile for its help.                    -> (Chile, aided, Peru)
Peru left after criticism of Cuba from Chile.       -> nothing new: the criticism is of Cuba
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import OBJECTS, child, complements, is_passive, is_verb
from kg.triples.phrases import word_list
from kg.triples.proposals import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from kg.triples.page import Page
    from kg.triples.predicates import Predicate

HELP = frozenset({"AID", "SUPPORT"})
PRESSURE = frozenset({"ACCUSE", "PROTEST", "REJECT", "REQUEST", "SANCTION", "THREATEN"})
SUFFERED = frozenset({"ASSAULT", "COERCE", *PRESSURE}) - {"PROTEST"}
HELPED_BY = frozenset({"thanks", "through", "to", "with", "without"})
MOVED_BY = frozenset(
    {"after", "amid", "at", "because", "by", "despite", "following", "of", "under"}
)
ANSWERED = frozenset(
    {"accepted", "denied", "dismissed_claims_of", "refused", "rejected", "replied_to"}
)
ANSWERABLE = frozenset({"ACCUSE", "REQUEST", "THREATEN"})
DOERS = frozenset({"by", "from", "of"})
SUFFERED_IN = frozenset({"by", "during", "in"})


def affected(predicate: Predicate, page: Page) -> Iterator[Proposal]:
    """The subject of the clause that a noun is the circumstance of."""
    noun = predicate.anchor
    if not predicate.is_noun or predicate.support is not None:
        return
    classes = {sense.action_class for sense in predicate.senses}
    if noun.dep_ == "pobj" and classes & SUFFERED:
        yield from _suffering(noun, page)
    if noun.dep_ == "pobj" and (_has_doer(noun) or _is_theirs(noun, page)):
        yield from _circumstance(noun, classes, page)
    if not _has_doer(noun):
        return
    owned = "REQUEST" in classes and child(noun, "poss") is not None
    if classes & ANSWERABLE and not owned:  # "rejected its demands": they may be made of others
        yield from _answering(noun, page)


def _circumstance(noun: Token, classes: set[str], page: Page) -> Iterator[Proposal]:
    """Who is helped by the help, and moved by the pressure, that a clause mentions besides."""
    verb = _clause(noun.head)
    if verb is None:
        return
    preposition = noun.head.lower_
    if preposition == "to" and verb.lemma_ in ("come", "go", "rush"):
        return  # "came to the aid of Chad": that helps Chad
    if classes & HELP and preposition in HELPED_BY:
        for token in _doers(verb, page):
            yield Proposal(slot="affected", token=token, how="circumstance", weight=0.7)
    elif classes & PRESSURE and preposition in MOVED_BY:
        subject = page.subject(verb)
        if subject is not None:
            yield Proposal(slot="affected", token=subject.token, how="circumstance", weight=0.65)


def _suffering(noun: Token, page: Page) -> Iterator[Proposal]:
    """Who is "killed in an attack", "under attack", or acts "in response to an attack"."""
    above = noun.head.head
    if noun.head.lower_ == "under" and is_verb(above):
        for found in complements(above):
            if found.preposition in ("by", "from") and found.token.i > noun.i:
                yield Proposal(
                    slot=found.preposition, token=found.token, how="circumstance", weight=0.7
                )
    elif above.lemma_.lower() in word_list("answers") and above.dep_ == "pobj":
        above = above.head.head
    elif noun.head.lower_ not in SUFFERED_IN or above.lemma_.lower() not in word_list("suffering"):
        return
    subject = page.subject(above) if is_verb(above) else None
    if subject is not None:
        yield Proposal(slot="affected", token=subject.token, how="circumstance", weight=0.75)


def _answering(noun: Token, page: Page) -> Iterator[Proposal]:
    """Who answers what the noun tells: "denied accusations by", "replied to a request from"."""
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "to" else noun.head
    act = page.at.get(above.i) if noun.dep_ in ("dobj", "pobj") else None
    if act is None or not act.is_verb or is_passive(above):
        return
    subject = page.subject(above)
    if subject is not None and any(sense.label in ANSWERED for sense in act.senses):
        yield Proposal(slot="affected", token=subject.token, how="answer", weight=0.75)


def _clause(preposition: Token) -> Token | None:
    """The verb that a preposition hangs on, if need be over another one ("because of")."""
    above = preposition.head
    if above.dep_ == "prep" or above.lower_ in ("thanks", "because"):
        above = above.head
    if above.dep_ in OBJECTS:  # "won the war with help from X": the parse hangs it on the war
        above = above.head
    return above if is_verb(above) else None


def _has_doer(noun: Token) -> bool:
    """Whether a noun says who acts."""
    if child(noun, "poss") is not None:
        return True
    return any(found.preposition in DOERS for found in complements(noun))


def _is_theirs(noun: Token, page: Page) -> bool:
    """Whether an adjective says who acts: "under American pressure"."""
    before = (p for p in noun.children if p.dep_ in ("amod", "compound") and p.i < noun.i)
    return any(page.roster.named(part) for part in before)


def _doers(verb: Token, page: Page) -> Iterator[Token]:
    """Who does what a verb tells."""
    if is_passive(verb):
        yield from (found.token for found in complements(verb) if found.preposition == "by")
        return
    subject = page.subject(verb)
    if subject is not None:
        yield subject.token
