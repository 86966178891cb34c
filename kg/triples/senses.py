"""Which senses of a word can hold where it stands: its particle, prepositions and companions.

A word is looked at once, however many senses it has; each question is answered when first asked.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from kg.grammar import (
    OBJECTS,
    complements,
    conjuncts,
    is_passive,
    is_verb,
    particles,
    small_clause,
    subject_of,
)
from kg.triples.phrases import quantified, word_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from kg.grammar import Complement
    from kg.ontology import Action

TIMES = ("DATE", "TIME")
OPENING = 40
TROPHIES = frozenset({"Cup", "Olympics", "Premiership"})
"""Names that only contests have; in small letters some are everyday words."""
SCORE = re.compile(r"(?<![\d-])(\d{1,2}) ?[-\u2013] ?(\d{1,2})(?![\d-])")
HIGHEST_SCORE = 30
"""Higher pairs of numbers are as often votes, years or ranges."""


class VerbForm:
    """A verb as its senses ask for it."""

    def __init__(self, verb: Token) -> None:
        """Remember the verb."""
        self.verb = verb

    def has(self, sense: Action) -> bool:
        """Whether the verb can have that sense."""
        if sense.sport and not tells_of_sport(self.verb):
            return False
        if sense.doers and self.doers.isdisjoint(sense.doers):
            return False
        if sense.particle is not None:
            if sense.particle not in self.particles:
                return False
        elif self.is_phrasal:
            return False
        if sense.preposition is not None and sense.preposition not in self.prepositions:
            return False
        return self._is_about(sense)

    def _is_about(self, sense: Action) -> bool:
        """Whether the verb's object, predicate and infinitive allow a sense."""
        if sense.called is not None and sense.called != bool(self.called):
            return False
        if sense.infinitive and not self.has_infinitive:
            return False
        if sense.only and self.things.isdisjoint(sense.only) and not self._is_set_phrase(sense):
            return False
        return self.things.isdisjoint(sense.unless)

    def _is_set_phrase(self, sense: Action) -> bool:
        """Whether a sense's own preposition has one of its words: "took him to court"."""
        return any(
            found.preposition == sense.preposition and found.token.lemma_.lower() in sense.only
            for found in complements(self.verb)
        )

    @cached_property
    def particles(self) -> frozenset[str]:
        """The particles of a phrasal verb."""
        return particles(self.verb)

    @cached_property
    def is_phrasal(self) -> bool:
        """Whether the parse is sure of a particle."""
        return any(part.dep_ == "prt" for part in self.verb.children)

    @cached_property
    def prepositions(self) -> set[str]:
        """The prepositions whose complement can be the other side."""
        found = prepositions_of(self.verb)  # and of "stopped him from leaving", a clause after it
        for part in self.verb.children:
            if part.dep_ == "prep" and any(c.dep_ == "pcomp" for c in part.children):
                found.add(part.lower_)
        return found

    @cached_property
    def doers(self) -> set[str]:
        """Lemmas of who acts: the subject, or of a passive the agent."""
        if is_passive(self.verb):
            found = [c.token for c in complements(self.verb) if c.preposition == "by"]
        else:
            subject = subject_of(self.verb)
            found = [] if subject is None else list(conjuncts(subject.token))
        return {_kind(quantified(token)) for token in found}

    @cached_property
    def has_infinitive(self) -> bool:
        """Whether an infinitive says what shall be done: "told him to leave"."""
        return any(
            part.dep_ in ("xcomp", "ccomp") and any(c.tag_ == "TO" for c in part.children)
            for part in self.verb.children
        )

    @cached_property
    def called(self) -> set[str]:
        """Lemmas of what the object is called: "a liar", "as dangerous"."""
        found = set[str]()
        called = small_clause(self.verb)
        if called is not None:
            found |= {_with_not(called)} | {c.lemma_.lower() for c in called.conjuncts}
        for part in self.verb.children:
            if part.dep_ == "prep" and part.lower_ == "as":
                found |= {c.lemma_.lower() for c in part.children}
            elif part.dep_ in OBJECTS:  # "held him responsible", misread as one phrase
                found |= {c.lemma_.lower() for c in part.rights if c.dep_ == "amod"}
        return found

    @cached_property
    def things(self) -> set[str]:
        """Lemmas of what the verb is about: its object, or of a passive its subject."""
        verb, passive = self.verb, is_passive(self.verb)
        found = set[str]()
        for part in verb.children:
            if part.dep_ in OBJECTS:
                found |= {part.lemma_.lower()} | {c.lemma_.lower() for c in part.conjuncts}
                found |= {_with_no(c) for c in part.children if c.dep_ == "compound"}
            elif not passive or part.dep_ != "nsubjpass":
                continue
            found.add(quantified(part).lemma_.lower())
        found |= self.called
        if not found and verb.dep_ in ("acl", "relcl"):
            found.add(verb.head.lemma_.lower())
        return found


def _kind(word: Token) -> str:
    """The lemma of a noun; of a name the word in the singular: "the United Auto Workers"."""
    return word.lower_.removesuffix("s") if word.pos_ == "PROPN" else word.lemma_.lower()


def _with_not(word: Token) -> str:
    """The lemma of what somebody is called, with the "not" that turns it round."""
    lemma = word.lemma_.lower()
    return f"not {lemma}" if any(c.dep_ == "neg" for c in word.children) else lemma


def _with_no(word: Token) -> str:
    """The lemma of a companion, with the "no" before it: "a vote of no confidence"."""
    lemma = word.lemma_.lower()
    return f"no {lemma}" if word.i > 0 and _is_no(word.doc[word.i - 1]) else lemma


def _is_no(before: Token) -> bool:
    """Whether a word is "no", with or without a hyphen behind it ("no-confidence")."""
    if before.text == "-" and before.i > 0:
        before = before.nbor(-1)
    return before.lower_ == "no"


class NounForm:
    """A noun as its senses ask for it."""

    def __init__(self, noun: Token) -> None:
        """Remember the noun."""
        self.noun = noun

    def has(self, sense: Action) -> bool:
        """Whether the noun can have that sense."""
        if sense.sport and not tells_of_sport(self.noun):
            return False
        if sense.only and self.companions.isdisjoint(sense.only):
            return False
        if not self.companions.isdisjoint(sense.unless):
            return False
        return sense.preposition is None or sense.preposition in self.prepositions

    @cached_property
    def companions(self) -> set[str]:
        """Lemmas of the words before the noun and of the complement of its "of"."""
        noun, found = self.noun, set[str]()
        for part in noun.children:
            if part.i < noun.i and part.dep_ in ("amod", "compound", "nmod"):
                found |= {_with_no(part), part.lower_}
            elif part.dep_ == "prep" and part.lower_ == "of":
                found |= {_with_no(thing) for thing in part.children if thing.dep_ == "pobj"}
        return found

    @cached_property
    def prepositions(self) -> set[str]:
        """The prepositions of the noun, also those that the parse hung on its verb."""
        found = prepositions_of(self.noun)
        if self.noun.dep_ in (*OBJECTS, "nsubjpass"):  # "a protest was delivered to Peru"
            found |= prepositions_of(self.noun.head)
        for clause in self.noun.children:  # "the force that Peru used against Chile"
            if clause.dep_ in ("relcl", "acl"):
                found |= prepositions_of(clause)
        return found | {complement.preposition for complement in strayed(self.noun)}


def tells_of_sport(word: Token) -> bool:
    """Whether a word's sentence or the article's opening has a score or a word of sport."""
    opening = word.doc[: min(OPENING, len(word.doc))]
    if any(
        t.lower_ in word_list("sport") or t.text in TROPHIES
        for part in (word.sent, opening)
        for t in part
    ):
        return True
    return any(
        max(int(score[1]), int(score[2])) <= HIGHEST_SCORE
        for score in SCORE.finditer(word.sent.text)
    )


def strayed(noun: Token) -> Iterator[Complement]:
    """Complements that the parse hung on the verb of an adjunct: "spoke in a call with X"."""
    verb = noun.head.head if noun.dep_ == "pobj" else noun
    if is_verb(verb):
        yield from (found for found in complements(verb) if found.token.i > noun.i)


def prepositions_of(word: Token) -> set[str]:
    """The prepositions of a word and of its object, those of mere times left out."""
    found = list(complements(word))
    for part in word.children:
        if part.dep_ in OBJECTS:
            found += complements(part)
    return {c.preposition for c in found if c.token.ent_type_ not in TIMES}
