"""Light verbs: a verb that lends a noun its subject, and a place for its complements.

Egypt held talks with Sudan.                      -> (Egypt, held_talks_with, Sudan)
Canada imposed sanctions on Belarus.              -> (Canada, sanctioned, Belarus)
Talks were held by Egypt with Sudan.              -> (Egypt, held_talks_with, Sudan)
Sanctions imposed by Canada on Belarus hurt.      -> (Canada, sanctioned, Belarus)
Laos gave Vietnam its support.                    -> (Laos, supported, Vietnam)
Canada considers sanctions against Belarus.       -> (Canada, sanctioned, Belarus), not actual
Canada rejected talks with Belarus.               -> (Canada, held_talks_with, Belarus), negated
Peru drew criticism from Chile.                   -> (Chile, criticised, Peru)
Peru is locked in talks with Chile.               -> (Peru, held_talks_with, Chile)
Prado suffered torture at the hands of Chile.     -> (Chile, tortured, Prado)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import child, complements, is_passive
from kg.triples.constructs.shared import PATH_WEIGHTS
from kg.triples.phrases import word_list
from kg.triples.proposals import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from kg.triples.page import Page
    from kg.triples.predicates import Predicate


def light_verbs(predicate: Predicate, page: Page) -> Iterator[Proposal]:
    """What a noun has from its light verb."""
    verb = predicate.support
    if verb is None:
        return
    subject_slot = "taker" if predicate.lending == "receiving" else "subj"
    if subject_slot == "subj" and _has_agent(predicate, page):
        subject_slot = "adjunct"
    factor = 0.8 if predicate.lending == "intending" else 1.0
    governed = predicate.anchor.dep_ == "pobj" and predicate.anchor.head.head.i == verb.i
    for token, weight in _agents(verb, page, stative=governed):
        yield Proposal(slot=subject_slot, token=token, how="light verb", weight=weight * factor)
    receiver = child(verb, "dative")
    if receiver is not None and receiver.pos_ != "ADP":
        yield Proposal(slot="taker", token=receiver, how="light verb", weight=0.95)
    for found in page.complements(verb):
        if found.preposition == "at" and found.token.lemma_ == "hand":
            yield from _by_hand(found.token)
        elif found.depth and found.preposition == "of":
            continue  # "launched an attack on a camp in the province of Tete"
        elif found.preposition != "by" and found.token.i != predicate.token.i:
            yield Proposal(
                slot=found.preposition,
                token=found.token,
                how="light verb",
                weight=0.95 - 0.1 * found.depth,
            )


def _has_agent(predicate: Predicate, page: Page) -> bool:
    """Whether the noun says who acts, other than its verb: "discussed the attack by Chile"."""
    noun = predicate.anchor
    mutual = any(sense.symmetric for sense in predicate.senses)
    if mutual and predicate.lending != "intending":
        return False  # "held its first talks with Peru"
    own = [part for part in noun.children if part.dep_ == "poss" and part.pos_ != "PRON"]
    own += [found.token for found in complements(noun) if found.preposition == "by"]
    if predicate.lending == "intending":
        own += [part for part in noun.children if part.dep_ == "amod" and part.i < noun.i]
        if predicate.support is not None and predicate.support.lemma_ in word_list("pondering"):
            own += [found.token for found in complements(noun) if found.preposition == "from"]
    return any(page.roster.spread(part) for part in own)


def _by_hand(hands: Token) -> Iterator[Proposal]:
    """Who acts where somebody suffers "at the hands of Chile"."""
    for found in complements(hands):
        if found.preposition == "of":
            yield Proposal(slot="by", token=found.token, how="light verb", weight=0.9)


def _agents(verb: Token, page: Page, *, stative: bool) -> Iterator[tuple[Token, float]]:
    """Who does what the light verb says; `stative`: as in "is locked in talks"."""
    if is_passive(verb) and not stative:
        for found in page.complements(verb):
            if found.preposition == "by" and found.depth == 0:
                yield found.token, 0.9
        return
    subject = page.subject(verb)
    if subject is not None:
        weight = 0.95
        for step in subject.path:
            weight *= PATH_WEIGHTS[step]
        yield subject.token, weight
