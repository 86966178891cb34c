"""What somebody is accused of, told by a noun: he is the one who did it.

Norway accused Chad of espionage against Niger.     -> (Chad, spied_on, Niger), alleged
Chad was jailed for the murder of Luis Prado.       -> (Chad, killed, Luis Prado)
Norway thanked Chad for its help.                   -> (Chad, aided, Norway)
Norway accused Chad of lying.                       -> nothing here: a verb has its own subject
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import OBJECTS, is_passive
from kg.triples.proposals import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from kg.triples.page import Page
    from kg.triples.predicates import Predicate

THANKED = frozenset({"AID", "SUPPORT", "COOPERATE"})
OF_CHARGES = frozenset({"of", "for", "over", "with"})
ANSWERED = frozenset({"arrested", "imprisoned", "praised", "thanked"})


def charges(predicate: Predicate, page: Page) -> Iterator[Proposal]:
    """The accused as the acting side of what the accusation names."""
    noun = predicate.token
    if not predicate.is_noun or noun.dep_ != "pobj" or noun.head.lower_ not in OF_CHARGES:
        return
    verb = _accusing(noun.head.head, page)
    if verb is None:
        return
    thanked = any(sense.label == "thanked" for sense in page.at[verb.i].senses)
    if thanked and any(sense.action_class in THANKED for sense in predicate.senses):
        subject = page.subject(verb)
        if subject is not None and not is_passive(verb):
            yield Proposal(slot="affected", token=subject.token, how="charge", weight=0.8)
    blamed = any(sense.label == "blamed" for sense in page.at[verb.i].senses)
    how = "blame" if blamed else "charge"
    if is_passive(verb):
        subject = page.subject(verb)
        if subject is not None:
            yield Proposal(slot="subj", token=subject.token, how=how, weight=0.85)
        return
    for part in verb.children:
        if part.dep_ in OBJECTS:
            yield Proposal(slot="subj", token=part, how=how, weight=0.9)


def _accusing(above: Token, page: Page) -> Token | None:
    """The verb of accusing that the preposition hangs on, if need be over its agent."""
    if above.dep_ == "pobj" and above.head.dep_ == "agent":
        above = above.head.head
    elif above.lower_ == "guilty":  # "was found guilty of", "found him guilty of"
        above = above.head
    predicate = page.at.get(above.i)
    if predicate is None or not predicate.is_verb:
        return None
    accusing = any(s.action_class == "ACCUSE" or s.label in ANSWERED for s in predicate.senses)
    return above if accusing else None
