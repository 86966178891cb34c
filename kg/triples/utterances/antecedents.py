"""Whose an act or a thing is that is only taken up again: "that demand", "the ruling", "it".

Peru asked Chile to leave. Chile called the demand absurd.   -> the demand is Peru's
A new invasion of Cuba would be met with force.              -> the invader is who invaded Cuba
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import OBJECTS, child, complements
from kg.ontology import lexicon
from kg.triples.utterances.words import is_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from kg.triples.frames import Pair
    from kg.triples.page import Page
    from kg.triples.parties import Party

SENTENCES_BACK = 3
DEFINITE = frozenset({"the", "this", "these", "that", "those", "such"})
PRONOUNS = frozenset({"it", "this", "them"})
TAKEN_UP = frozenset({"REQUEST", "ACCUSE", "THREATEN", "REJECT"})
SPOKEN = frozenset({"REQUEST", "ACCUSE", "THREATEN", "SAY", "AGREE", "REJECT"})


def doers_before(
    noun: Token, pairs: Sequence[Pair], page: Page, speakers: Sequence[Party] = ()
) -> tuple[Party, ...]:
    """Who did what a noun takes up again, as the pairs before it tell.

    What is done or said to the speakers comes first: "Chelsea called the decision arbitrary".
    """
    if noun.lower_ not in PRONOUNS and _is_definite(noun):
        classes = WISHES if is_in(noun, "turned_down.things") else NOTHING
        classes |= HARM if is_in(noun, "answered.nouns") else NOTHING
        if classes and (found := doers_towards(noun, speakers, pairs, classes)):
            return found
    return _doers_before(noun, pairs, page)


NOTHING = frozenset[str]()


def _doers_before(noun: Token, pairs: Sequence[Pair], page: Page) -> tuple[Party, ...]:
    """Who did what a noun takes up again, whoever speaks of it."""
    if noun.lower_ in PRONOUNS:
        return _teller_before(noun, pairs)
    classes = {sense.action_class for sense in lexicon().nouns(noun.lemma_.lower())}
    if is_in(noun, "turned_down.things"):
        classes |= SPOKEN
    if not classes:
        return _owner_of_same(noun, page)
    victims = _victims(noun, page)
    if victims:
        return _doer_to(noun, pairs, classes, victims)
    if not _is_definite(noun):
        return ()
    first = _reach(noun, SENTENCES_BACK)
    told = [
        pair
        for pair in pairs
        if pair.sense.action_class in classes and first <= pair.predicate.token.i < noun.i
    ]
    latest = max(told, key=lambda pair: pair.predicate.token.i, default=None)
    return (latest.subject.party,) if latest is not None else _owner_of_same(noun, page)


def doers_towards(
    word: Token, victims: Sequence[Party], pairs: Sequence[Pair], classes: frozenset[str]
) -> tuple[Party, ...]:
    """Who last did an act of such classes to somebody, a few sentences back at most."""
    ids = {party.actor.id for party in victims}
    first = _reach(word, SENTENCES_BACK)
    told = [
        pair
        for pair in pairs
        if pair.sense.action_class in classes
        and pair.object.party.actor.id in ids
        and pair.subject.party.actor.id not in ids
        and first <= pair.predicate.token.i < word.i
    ]
    latest = max(told, key=lambda pair: pair.predicate.token.i, default=None)
    return (latest.subject.party,) if latest is not None else ()


CHARGES = frozenset({"ACCUSE"})
HARM = frozenset({"ACCUSE", "ASSAULT", "COERCE", "MOBILIZE", "REJECT", "SANCTION", "THREATEN"})
WISHES = frozenset({"AGREE", "REQUEST", "THREATEN", "ACCUSE"})


def _is_definite(noun: Token) -> bool:
    """Whether a noun takes up what was named: "that demand", or "a charge that" behind a clause."""
    if noun.dep_ == "appos" or (noun.tag_ == "NNS" and child(noun, "det", "poss") is None):
        return True
    edge = noun.left_edge.i
    if edge > 0 and noun.doc[edge - 1].text == "," and child(noun, "relcl", "acl") is not None:
        return True
    first = noun.i - 1
    while first > noun.sent.start and noun.doc[first].dep_ in ("amod", "compound", "nummod"):
        first -= 1
    return noun.doc[first].lower_ in DEFINITE


def _reach(word: Token, back: int) -> int:
    """The first word of the sentence that stands so many before a word's own."""
    found = 0
    for i in range(word.i, 0, -1):
        token = word.doc[i]
        found += bool(token.is_sent_start) and not token.is_space
        if found > back:
            return i
    return 0


def _teller_before(pronoun: Token, pairs: Sequence[Pair]) -> tuple[Party, ...]:
    """Whose word "it" takes up: of who last asked, claimed or threatened, a sentence back at most.

    Where somebody else has just answered it, the one whom he answered.
    """
    first = _reach(pronoun, 1)
    told = [
        pair
        for pair in pairs
        if pair.sense.action_class in TAKEN_UP
        and first <= pair.predicate.token.i < pronoun.i
        and pair.predicate.token.i != pronoun.head.i
    ]
    latest = max(told, key=lambda pair: pair.predicate.token.i, default=None)
    if latest is None:
        return ()
    answered = latest.sense.action_class == "REJECT"
    return (latest.object.party if answered else latest.subject.party,)


def _victims(noun: Token, page: Page) -> frozenset[str]:
    """Whom the act of a noun would be done to: "an invasion of Cuba"."""
    for found in complements(noun):
        if found.preposition in ("of", "against", "on"):
            parties = page.roster.spread(found.token) or page.roster.place(found.token, "states")
            return frozenset(party.actor.id for party in parties)
    return frozenset()


def _doer_to(
    noun: Token, pairs: Sequence[Pair], classes: set[str], victims: frozenset[str]
) -> tuple[Party, ...]:
    """Who did, or would do, such an act to them elsewhere in the text: the nearest telling."""
    told = [
        pair
        for pair in pairs
        if pair.sense.action_class in classes and pair.object.party.actor.id in victims
    ]
    if not told:
        return ()
    nearest = min(told, key=lambda pair: abs(pair.predicate.token.i - noun.i))
    return (nearest.subject.party,)


def _owner_of_same(noun: Token, page: Page) -> tuple[Party, ...]:
    """The owner of a decision or text that was named with its owner before."""
    listed = is_in(noun, "answered.nouns") or is_in(noun, "turned_down.things")
    if not listed or child(noun, "poss") is not None:
        return ()
    if not _is_definite(noun):
        return ()
    for i in page.before(noun):
        if found := _makers(page.doc[i], page):
            return found
    return ()


def _makers(noun: Token, page: Page) -> tuple[Party, ...]:
    """Whose a thing is, or who is the subject of the verb that has it as object."""
    owners = page.roster.owners(noun)
    if owners or noun.dep_ not in OBJECTS:
        return owners
    subject = page.subject(noun.head)
    return page.roster.spread(subject.token) if subject is not None else ()
