"""The cues on an event noun itself: determiners, adjectives, participles, times."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import child
from kg.triples.status.cues import cues
from kg.triples.status.links import keys_of
from kg.triples.status.times import future_time

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from kg.triples.status.state import StatusReading

ATTRIBUTES = (
    ("attribute.scheduled", "scheduled"),
    ("attribute.future", "future"),
    ("attribute.possible", "possible"),
    ("attribute.alleging", "reportedly"),
    ("attribute.negating", "negation"),
)
PLANS = ("scheduled", "future", "possible")
"""Rows that an event has left behind once it has happened."""
PARTICIPLES = (
    ("participle.scheduled", "scheduled"),
    ("participle.future", "future"),
    ("participle.possible", "possible"),
    ("participle.alleging", "reportedly"),
    ("participle.negating", "negation"),
)


def read_noun(noun: Token, context: StatusReading) -> StatusReading:
    """The status of a noun in its context, by the cues on itself."""
    reading = context
    for row, cue in _cues(noun):
        reading = reading.through(row, cue)
    return reading


def is_definite(noun: Token) -> bool:
    """Whether a noun speaks of something known: the attack, their visit, Monday's summit."""
    definite = cues().words["determiner.definite"]
    return any(
        (part.dep_ in ("det", "poss", "predet") and part.lower_ in definite)
        or (part.dep_ == "poss" and part.pos_ not in ("DET", "PRON"))
        for part in noun.children
    )


def attribute_row(word: str) -> str | None:
    """The row of an adjective or participle said of an event: possible, scheduled, alleged."""
    words = cues().words
    for section, row in ATTRIBUTES:
        if word in words[section]:
            return row
    return None


def _cues(noun: Token) -> Iterator[tuple[str, Token]]:
    """The rows of a noun's own cues, inner ones first."""
    took_place = _took_place(noun)
    for part in noun.children:
        if part.dep_ in ("amod", "compound", "nmod", "advmod"):
            row = attribute_row(part.lower_)
            plan = row is not None and row in PLANS and took_place
            if row is not None and not plan and not any(c.dep_ == "neg" for c in part.children):
                yield row, part
        elif part.dep_ in ("acl", "relcl"):
            yield from (
                (row, cue) for row, cue in _participle(part) if row not in PLANS or not took_place
            )
    if (when := future_time(noun)) is not None:
        yield "future", when
    if noun.lemma_.lower() not in cues().words["determiner.harmless"]:
        yield from _determiners(noun)


def _took_place(noun: Token) -> bool:
    """Whether a noun is the subject of what happened: "the planned talks began"."""
    verb = noun.head
    if noun.dep_ != "nsubj" or verb.tag_ != "VBD" or child(verb, "neg", "attr", "acomp"):
        return False
    return any(cues().verb("subj", key) == "transparent" for key in keys_of(verb))


def _determiners(noun: Token) -> Iterator[tuple[str, Token]]:
    """No talks, neither visit, any attack."""
    words = cues().words
    for part in noun.children:
        if part.dep_ in ("det", "neg", "preconj", "cc"):
            if part.lower_ in words["determiner.negating"] or part.dep_ == "neg":
                yield "negation", part
            elif part.lower_ in words["determiner.open"]:
                yield "any", part


def _participle(verb: Token) -> Iterator[tuple[str, Token]]:
    """Participles and passive relatives: "talks due in May", "a visit that was cancelled"."""
    if any(c.dep_ == "neg" or c.lower_ == "had" for c in verb.children):
        return  # "the talks, which had been requested by Peru, ended"
    if verb.lower_ == "due":
        yield "future", verb
    elif verb.tag_ == "VBN" and (verb.dep_ == "acl" or child(verb, "nsubjpass") is not None):
        row = participle_row(verb)
        if row is not None:
            yield row, verb


def participle_row(verb: Token) -> str | None:
    """The row of a participle said of an event: cancelled, scheduled, suspected."""
    words = cues().words
    for section, row in PARTICIPLES:
        if any(key in words[section] for key in keys_of(verb)):
            return row
    return None
