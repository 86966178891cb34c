"""Objects and agents that two joined verbs share: they stand after the last one.

Peru attacked and occupied Chile.               -> (Peru, attacked, Chile), (.., seized, ..)
Luis Prado was arrested and jailed by Chile.    -> (Chile, arrested, Luis Prado), ...
Peru left and attacked Chile.                   -> (Peru, left, Chile), too: nobody can tell
Peru slept well and attacked Chile.             -> nothing for the first: a word is between
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import OBJECTS, child, complements, is_passive, is_verb, own_subject
from kg.triples.proposals import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from kg.triples.page import Page
    from kg.triples.predicates import Predicate


def shared_objects(predicate: Predicate, page: Page) -> Iterator[Proposal]:
    """The object or the agent of the verb that follows with "and"."""
    del page
    verb = predicate.token
    if not predicate.is_verb or child(verb, *OBJECTS, "agent", "prep", "xcomp", "ccomp"):
        return
    following = _following(verb)
    if following is None:
        return
    if is_passive(verb):
        for found in complements(following):
            if found.preposition == "by":
                yield Proposal(slot="subj", token=found.token, how="coordination", weight=0.9)
        return
    thing = child(following, *OBJECTS)
    if thing is not None:
        yield Proposal(slot="obj", token=thing, how="coordination", weight=0.85)


def _following(verb: Token) -> Token | None:
    """The verb that is joined to this one with nothing but "and" between them."""
    joined = next((c for c in verb.children if c.dep_ == "conj" and is_verb(c)), None)
    if joined is None or own_subject(joined) is not None:
        return None
    between = verb.doc[verb.i + 1 : joined.i]
    return joined if all(t.dep_ in ("cc", "punct") for t in between) else None
