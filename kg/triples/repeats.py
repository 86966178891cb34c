"""Sentences that say of somebody else what the one before told: "So did Sweden", "Sweden did, too".

Norway condemned Chad. So did Sweden.             -> (Sweden, condemned, Chad)
Norway condemned Chad. Sweden followed suit.      -> (Sweden, condemned, Chad)
Norway did not condemn Chad. Neither did Sweden.  -> (Sweden, condemned, Chad), negated
Norway recognised Chad, but Sweden has not.       -> (Sweden, recognised, Chad), negated
Norway condemned Chad. Sweden did well.           -> nothing
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from kg.grammar import OBJECTS, child, is_verb, own_subject
from kg.triples.echoes import standing_in
from kg.triples.frames import Filler, Pair
from kg.triples.predicates import Predicate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from kg.triples.page import Page

STAND_INS = frozenset(
    {"be", "can", "could", "do", "have", "may", "might", "should", "will", "would"}
)
ALIKE = frozenset({"also", "either", "likewise", "neither", "nor", "so", "too"})
IDIOMS = {"do": frozenset({"likewise", "same"}), "follow": frozenset({"suit"})}
BARE = frozenset(
    {"nsubj", "advmod", "neg", "cc", "mark", "punct", "intj", "npadvmod", "prep", "aux", "ROOT"}
)
WEIGHT = 0.7


def repeats(pairs: Sequence[Pair], page: Page) -> Iterator[Pair]:
    """Pairs of those who are said to do the same as somebody before."""
    by_act: dict[int, list[Pair]] = {}
    for pair in pairs:
        act = pair.predicate.support or pair.predicate.token
        by_act.setdefault(act.i, []).append(pair)
    for verb in page.doc:
        if verb.lemma_ not in STAND_INS and verb.lemma_ not in IDIOMS:
            continue
        subject = _subject(verb)
        before = _verb_before(verb) if subject is not None else None
        told = by_act.get(before.i, ()) if before is not None else ()
        if subject is not None and told:
            yield from _same(verb, subject, told, page)


def _subject(verb: Token) -> Token | None:
    """Who is said to do the same, if a verb says that and nothing else."""
    if verb.dep_ not in ("ROOT", "conj") or not is_verb(verb):
        return None
    words = {c.lower_ for c in verb.children}
    if words & IDIOMS.get(verb.lemma_, frozenset()):
        return own_subject(verb)
    if verb.lemma_ not in STAND_INS:
        return None
    inverted = "neither" in words and child(verb, *OBJECTS)  # "Neither did Sweden", misread
    if inverted:
        return inverted
    if not (words & ALIKE or child(verb, "neg")) or any(c.dep_ not in BARE for c in verb.children):
        return None
    return own_subject(verb)


def _verb_before(verb: Token) -> Token | None:
    """The main verb of the clause or sentence before."""
    if verb.dep_ == "conj":
        return verb.head
    start = verb.sent.start
    return verb.doc[start - 1].sent.root if start else None


def _same(verb: Token, token: Token, told: Sequence[Pair], page: Page) -> Iterator[Pair]:
    """Each new subject with each old object."""
    seen = set[tuple[str, str]]()
    for party in page.roster.spread(token):
        for pair in told:
            other = pair.object.party.actor
            two = (party.actor.id, other.id)
            if two in seen or party.actor.id in (other.id, pair.subject.party.actor.id):
                continue
            seen.add(two)
            predicate = Predicate(token=verb, senses=pair.predicate.senses, repeats=_act(pair))
            weight = min(WEIGHT, pair.subject.weight)
            subject = Filler(party=party, slot="subj", how="repeat", weight=weight)
            told_of = standing_in(pair.object.party, verb)
            yield Pair(
                predicate=predicate,
                sense=pair.sense,
                subject=subject,
                object=dataclasses.replace(pair.object, party=told_of),
            )


def _act(pair: Pair) -> Token:
    """The word whose day and status the repetition shares."""
    return pair.predicate.repeats or pair.predicate.token
