"""An act on what belongs to somebody is an act on him; an act by what belongs to him is his.

Peru condemned Chile's attack.                     -> (Peru, condemned, Chile)
Peru urged immediate Chilean restraint.            -> (Peru, urged, Chile)
Iraqi missiles struck Kuwait.                      -> (Iraq, attacked, Kuwait)
Sudan massed tanks near the Ethiopian border.      -> (Sudan, massed_forces_against, Ethiopia)
Peru paid tribute to Chile's courage.              -> (Peru, praised, Chile)
Peru gave in to demands from Chile.                -> (Peru, conceded_to, Chile)
Peru disagreed with Chile's plan.                  -> (Peru, contradicted, Chile)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import OBJECTS, complements, is_passive
from kg.triples.phrases import word_list
from kg.triples.proposals import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from kg.triples.page import Page
    from kg.triples.predicates import Predicate

# What is merely talked about has no bearing on whose it is.
NEVER = frozenset({"SAY", "AGREE", "CONSULT", "COOPERATE"})
BY_THINGS = frozenset({"ASSAULT", "MOBILIZE", "COERCE", "THREATEN", "SANCTION", "ACCUSE"})
AT_PLACES = frozenset({"ASSAULT", "MOBILIZE", "RETREAT"})
TAKEN_UP = frozenset({"accepted", "visited"})
UNOWNED = frozenset({"appointed", "honoured", "sheltered"})
DONE_TO = frozenset({"about", "against", "at", "of", "on", "over", "to", "upon"})
WHERE = frozenset({"in", "near", "around", "across"})
NEAR = frozenset({"at", "in", "near", "on", "along", "to", "into", "against", "around", "from"})
FOR_WORKS = frozenset({"for", "to", "toward", "towards"})
OF_NOUNS = frozenset({"of", "on", "against", "for", "to", "at", "about", "over", "by"})


def owners(predicate: Predicate, page: Page) -> Iterator[Proposal]:
    """The possessors of a predicate's object, complement or subject, where these are no actors."""
    if predicate.is_verb:
        yield from _of_verb(predicate, page)
        return
    classes = {s.action_class for s in predicate.senses if s.label not in UNOWNED}
    if not classes <= NEVER or any(sense.label == "promised" for sense in predicate.senses):
        yield from _after(predicate.anchor, page, OF_NOUNS)
        if predicate.support is not None:
            done_to = {slot for sense in predicate.senses for slot in sense.object}
            yield from _after(predicate.support, page, OF_NOUNS & done_to)


def _of_verb(predicate: Predicate, page: Page) -> Iterator[Proposal]:
    """What belongs to somebody around a verb."""
    verb = predicate.token
    classes = {sense.action_class for sense in predicate.senses}
    labels = {sense.label for sense in predicate.senses}
    won = any("obj" in sense.subject for sense in predicate.senses)
    if (not classes <= NEVER and not labels & UNOWNED) or labels & TAKEN_UP or won:
        yield from _objects(verb)
    if "REQUEST" in classes:
        asked = {sense.preposition for sense in predicate.senses if sense.preposition}
        yield from _after(verb, page, frozenset(asked))
    done_to = {
        slot
        for sense in predicate.senses
        if sense.action_class not in NEVER and sense.label not in UNOWNED
        for slot in sense.object
    }
    robbed = {"from", "into"} & done_to if "COERCE" in classes else set[str]()
    disputed = {"with"} & done_to if classes <= {"ACCUSE", "REJECT"} else set[str]()
    yield from _after(verb, page, frozenset(done_to & DONE_TO | robbed | disputed))
    if "AID" in classes or "promised" in labels:
        yield from _works(verb, page, {slot for s in predicate.senses for slot in s.object})
    if "ASSAULT" in classes:
        yield from _scenes(verb, page)
    if classes & AT_PLACES:
        yield from _after(verb, page, NEAR)
    if classes & BY_THINGS and not is_passive(verb):
        subject = page.subject(verb)
        if subject is not None:
            yield _owner("subj", subject.token)


def _works(verb: Token, page: Page, prepositions: set[str]) -> Iterator[Proposal]:
    """Whose rebuilding money is for: "gave money for the reconstruction of Chad"."""
    for found in page.complements(verb):
        rebuilding = found.token.lemma_.lower() in word_list("rebuilding")
        if not rebuilding or found.preposition not in FOR_WORKS & prepositions:
            continue
        yield _owner(found.preposition, found.token)
        for land in complements(found.token):  # what is rebuilt is no rebuilder, but it is helped
            if land.preposition == "of":
                yield Proposal(slot=found.preposition, token=land.token, how="owner", weight=0.6)


def _scenes(verb: Token, page: Page) -> Iterator[Proposal]:
    """The place of an attack, which is what is attacked if nobody else is named.

    Two sides fight each other and not the valley that they fight in.
    """
    subject = page.subject(verb)
    fought = subject is not None and len(page.roster.spread(subject.token)) > 1
    if fought and not any(part.dep_ in OBJECTS for part in verb.children):
        return
    for found in page.complements(verb):
        if found.depth == 0 and found.preposition in WHERE:
            yield Proposal(slot="obj", token=found.token, how="place", weight=0.5)


def _objects(verb: Token) -> Iterator[Proposal]:
    """The owners of what the act is done to."""
    for part in verb.children:
        if part.dep_ in OBJECTS or (part.dep_ == "nsubjpass" and is_passive(verb)):
            yield _owner("obj", part, 0.7)


def _after(word: Token, page: Page, prepositions: frozenset[str]) -> Iterator[Proposal]:
    """The owners of what stands after a preposition."""
    for found in page.complements(word):
        if found.depth <= 1 and found.preposition in prepositions:
            yield _owner(found.preposition, found.token)


def _owner(slot: str, token: Token, weight: float = 0.6) -> Proposal:
    return Proposal(slot=slot, token=token, how="owner", weight=weight, reach="owner")
