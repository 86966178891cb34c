"""Harm that somebody says he himself will do, which is to threaten whom he would do it to.

Peru said it would attack any Chilean ship.       -> (Peru, threatened, Chile)
Peru vowed to retaliate against Chile.            -> (Peru, threatened, Chile)
Peru reserved the right to strike Chile.          -> (Peru, threatened, Chile)
Peru threatened sanctions against Chile.          -> (Peru, threatened, Chile)
Peru vowed revenge on Chile.                      -> (Peru, threatened, Chile)
Peru said it would visit Chile.                   -> nothing
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import OBJECTS, child, complements, is_passive, is_verb
from kg.triples.utterances.acts import Act
from kg.triples.utterances.sayings import is_negated
from kg.triples.utterances.words import is_in, lemma_of, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from kg.triples.page import Page
    from kg.triples.utterances.acts import Saying
    from kg.triples.utterances.finders import Attitude

OWN = frozenset({"i", "we", "it", "they", "he", "she"})
ON = frozenset({"against", "on", "at", "upon", "over"})


def vowed(clause: Token, saying: Saying, page: Page) -> Iterator[Act]:
    """On whom a clause about the speaker's own side says that harm will be done."""
    subject = page.subject(clause)
    if subject is None or is_passive(clause) or is_negated(clause):
        return
    if not any(c.lower_ in ("will", "would", "'ll", "'d") for c in clause.children):
        return
    if subject.token.lower_ in OWN or _is_one(subject.token, saying.speaker, page):
        yield from _harmed(clause, page)


def sworn(verb: Token, page: Page) -> Iterator[Attitude]:
    """On whom somebody vows or threatens to do harm."""
    if is_negated(verb) or is_passive(verb):
        return
    subject = page.subject(verb)
    if subject is None:
        return
    lemma = lemma_of(verb)
    thing = child(verb, *OBJECTS)
    if lemma in words("vowed.verbs"):
        inner = child(verb, "xcomp")
        for act in _harmed(inner, page) if inner is not None and is_verb(inner) else ():
            yield subject.token, verb, act
        for act in _menacing(verb, thing):
            yield subject.token, verb, act
    elif lemma in words("vowed.reserving") and thing is not None and thing.lemma_ == "right":
        inner = child(thing, "acl") or child(verb, "advcl", "xcomp")
        for act in _harmed(inner, page) if inner is not None else ():
            yield subject.token, verb, act


def _menacing(verb: Token, thing: Token | None) -> Iterator[Act]:
    """On whom a harm is vowed that a noun names: "vowed revenge on Peru"."""
    if thing is None or not is_in(thing, "vowed.harms"):
        return
    for found in (*complements(thing), *complements(verb)):
        if found.preposition in ON:
            yield Act(label="threatened", target=found.token, how="vow", weight=0.5)


def _harmed(verb: Token, page: Page) -> Iterator[Act]:
    """Whom a harmful act would be done to."""
    meant = page.at.get(verb.i)
    hostile = meant is not None and meant.senses[0].action_class in words("vowed.hostile")
    if not hostile and verb.lemma_ not in words("consequences.answering"):
        return
    if is_negated(verb):
        return
    found = [c for c in verb.children if c.dep_ in OBJECTS]
    found += [c.token for c in complements(verb) if c.preposition in ON]
    if verb.lemma_ in ("respond", "react"):
        found += [c.token for c in complements(verb) if c.preposition == "to"]
    for token in found:
        yield Act(label="threatened", target=token, how="vow", weight=0.5)


def _is_one(subject: Token, speaker: Token, page: Page) -> bool:
    """Whether a subject is the speaker's side."""
    said = {key for p in page.roster.spread(speaker) for key in (p.actor.name, p.actor.country)}
    side = {
        p.actor.name for p in page.roster.spread(subject) or page.roster.place(subject, "states")
    }
    return bool(said & side)
