"""Talks beside the point: the subject of the main verb takes part in them.

Prado urged Peru to wait in a call with Weber.         -> (Prado, phoned, Weber)
After a meeting with Weber, Prado resigned.            -> (Prado, met_with, Weber)
Prado was in Rome for talks with Weber.                -> (Prado, held_talks_with, Weber)
Prado resigned in protest at Peru.                     -> (Prado, protested_against, Peru)
Peru left Chile after clashes between Iran and Iraq.   -> nothing new: "between" names both
Peru and Cuba called for a ceasefire in Chad.          -> nothing: others shall cease fire
Peru dropped Prado for the first match.                -> nothing: Peru did not play against him
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import OBJECTS, child, complements, is_passive, is_verb
from kg.triples.constructs.shared import PATH_WEIGHTS
from kg.triples.phrases import word_list
from kg.triples.proposals import Proposal
from kg.triples.senses import strayed
from kg.world import speech_verbs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from kg.grammar import Subject
    from kg.triples.page import Page
    from kg.triples.predicates import Predicate

TAKEN_PART = frozenset({"CONSULT", "AGREE", "COOPERATE"})
ASKING = frozenset({"REQUEST", "THREATEN", "ACCUSE"})
ATTITUDES = frozenset({"ACCUSE", "PROTEST", "REJECT", "SUPPORT"})
OPPONENT = frozenset({"against", "with"})
TOWARDS = frozenset({"on", "upon", "to", "with"})
SPANS = frozenset({"day", "hour", "minute", "month", "round", "series", "session", "week"})
FARTHEST = 3


def adjuncts(predicate: Predicate, page: Page) -> Iterator[Proposal]:
    """Who takes part in the talks that a clause mentions besides, and whom the clause is for."""
    if predicate.is_noun:
        yield from _taking_part(predicate, page)
        yield from _meaning(predicate, page)
    elif predicate.is_verb and any(sense.action_class in ASKING for sense in predicate.senses):
        yield from _addressed(predicate, page)


def _taking_part(predicate: Predicate, page: Page) -> Iterator[Proposal]:
    """The subject, and failing another side the object, of the clause that talks belong to."""
    if predicate.support is not None or not _can_be_shared(predicate):
        return
    verb = _governor(predicate.anchor, page)
    if verb is None or _is_only_asked_for(predicate, verb, page):
        return
    if predicate.senses[0].sport and not _is_played(predicate, verb, page):
        return
    for found in strayed(predicate.token):
        if found.preposition in ("with", "between"):
            yield Proposal(slot=found.preposition, token=found.token, how="adjunct", weight=0.7)
    subject = page.subject(verb)
    if subject is not None and not _is_reporter(predicate.token, verb, page, subject.token):
        yield from _sides(verb, subject)


def _is_only_asked_for(predicate: Predicate, verb: Token, page: Page) -> bool:
    """Whether others are asked to stop fighting: who "called for a ceasefire" need not fight."""
    asked = page.at.get(verb.i)
    if asked is None or not _has(predicate, frozenset({"RETREAT"})):
        return False
    if any(found.preposition in OPPONENT for found in complements(predicate.anchor)):
        return False
    return predicate.anchor.head.lower_ == "for" and _has(asked, frozenset({"REQUEST"}))


def _is_played(predicate: Predicate, verb: Token, page: Page) -> bool:
    """Whether who acts plays a match that is told beside: not who drops somebody for it."""
    dropped = child(verb, *OBJECTS)
    if (dropped is None or not page.roster.spread(dropped)) and not is_passive(verb):
        return True
    return any(found.preposition in OPPONENT for found in complements(predicate.anchor))


def _meaning(predicate: Predicate, page: Page) -> Iterator[Proposal]:
    """Who does something "in protest", "in favour of X" or "in defence of X": the subject."""
    noun = predicate.token
    if noun.dep_ != "pobj" or noun.head.lower_ != "in" or not _has(predicate, ATTITUDES):
        return
    verb = noun.head.head
    if child(noun, "det", "poss") is not None or not is_verb(verb):
        return
    subject = None if is_passive(verb) or verb.lemma_ in speech_verbs() else page.subject(verb)
    if subject is not None:
        yield Proposal(slot="adjunct", token=subject.token, how="adjunct", weight=0.75)


def _sides(verb: Token, subject: Subject) -> Iterator[Proposal]:
    """Who can take part: the subject of a verb, and whom the verb is directed at."""
    weight = 0.8
    for step in subject.path:
        weight *= PATH_WEIGHTS[step]
    for slot in ("adjunct", "affected"):  # "affected": of what only the other side does
        yield Proposal(slot=slot, token=subject.token, how="adjunct", weight=weight)
    if verb.lemma_ == "join":  # "joined Y in talks": both talk with the others
        joined = [c for c in verb.children if c.dep_ in OBJECTS]
        joined += [f.token for f in complements(verb) if f.preposition in ("by", "with")]
        for other in joined:
            yield Proposal(slot="adjunct", token=other, how="adjunct", weight=0.7, joins=True)
    others = [part for part in verb.children if part.dep_ in OBJECTS]
    others += [f.token for f in complements(verb) if f.preposition in TOWARDS]
    for other in others:
        yield Proposal(slot="adjunct object", token=other, how="adjunct", weight=0.6)


def _addressed(predicate: Predicate, page: Page) -> Iterator[Proposal]:
    """The other side of the talks in which something is asked ("urged calm in a call with X")."""
    for found in complements(predicate.token):
        occasion = page.at.get(found.token.i)
        if occasion is None or not occasion.is_noun or not _can_be_shared(occasion):
            continue
        if found.preposition not in ("in", "during", "at"):
            continue
        for other in complements(found.token):
            if other.preposition in ("with", "to"):
                yield Proposal(slot="obj", token=other.token, how="adjunct", weight=0.55)


def _can_be_shared(predicate: Predicate) -> bool:
    """Whether one takes part in what a noun tells by doing something else in its course."""
    if _has(predicate, TAKEN_PART) or any(sense.symmetric for sense in predicate.senses):
        return True
    return _has(predicate, frozenset({"SAY"}))  # "in a letter to X, he said"


def _has(predicate: Predicate, classes: frozenset[str]) -> bool:
    return any(sense.action_class in classes for sense in predicate.senses)


def _is_reporter(noun: Token, verb: Token, page: Page, subject: Token) -> bool:
    """Whether a body only tells of talks that others held: "the ministry said after the call"."""
    if verb.lemma_ not in speech_verbs() or not any(c.lower_ == "the" for c in noun.children):
        return False
    return all(party.actor.kind != "person" for party in page.roster.spread(subject))


def _governor(noun: Token, page: Page) -> Token | None:
    """The verb that a noun hangs on by prepositions alone."""
    token = noun
    while token.dep_ == "conj":
        token = token.head
    if token.dep_ == "pobj" and token.head.lower_ == "of" and _measures(token.head.head):
        token = token.head.head  # "in five hours of talks with X"
    for _ in range(FARTHEST):
        part = token.head.head
        if token.dep_ == "pobj" and part.lower_ == "part" and part.head.lower_ == "as":
            token = part  # "as part of the deal with X"
        elif token.dep_ != "pobj" or token.head.lower_ not in word_list("occasions"):
            return None
        above = token.head.head
        if above.dep_ == "prep":
            above = above.head
        if is_verb(above):
            return _finite(above)
        if above.i in page.at:  # "talks on trade": one act is the subject of another
            return None
        token = above
    return None


def _measures(noun: Token) -> bool:
    """Whether a noun says how much of something there was: hours or rounds of talks."""
    return noun.ent_type_ in ("DATE", "TIME") or noun.lemma_.lower() in SPANS


def _finite(verb: Token) -> Token:
    """The verb that an infinitive depends on: whoever urges in a call is the one who calls."""
    for _ in range(FARTHEST):
        infinitive = any(c.tag_ == "TO" and c.dep_ == "aux" for c in verb.children)
        if not infinitive or not is_verb(verb.head):
            return verb
        verb = verb.head
    return verb
