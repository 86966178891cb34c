"""Words of time that put an event into the future: tomorrow, next week, the coming days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import child
from kg.triples.status.cues import cues

if TYPE_CHECKING:
    from spacy.tokens import Token

PRESENT = ("VBZ", "VBP")
TIME_DEPS = ("npadvmod", "advmod", "prep", "nmod", "poss", "compound", "tmod", "appos", "amod")


def future_time(token: Token) -> Token | None:
    """The word among a token's adjuncts that puts it into the future."""
    for part in token.children:
        if part.dep_ in TIME_DEPS:
            thing = child(part, "pobj") if part.dep_ == "prep" else part
            if thing is not None and _is_ahead(thing):
                return thing
    return None


def ahead(verb: Token, auxiliaries: list[Token]) -> Token | None:
    """The time by which a present tense speaks of the future: "arrives tomorrow"."""
    progressive = verb.tag_ == "VBG" and any(a.tag_ in PRESENT for a in auxiliaries)
    simple = verb.tag_ in PRESENT and not auxiliaries
    if not (progressive or simple) or is_speech(verb):
        return None
    when = future_time(verb)
    if when is not None or not (progressive or _is_timetable(verb)):
        return when
    return _weekday(verb)


def is_speech(verb: Token) -> bool:
    """Whether a verb says, plans or asks: times beside it may be those of its content."""
    known, lemma = cues(), verb.lemma_.lower()
    return any((slot, lemma) in known.verbs for slot in ("that", "inf"))


def _is_timetable(verb: Token) -> bool:
    """Whether a simple present tells a timetable: not a headline, which speaks of the past so."""
    full = verb.sent.text.rstrip(" \n\"”'»").endswith(".")
    return full and verb.lemma_.lower() in cues().words["scheduled.verbs"]


def _weekday(verb: Token) -> Token | None:
    days = cues().words["scheduled.weekdays"]
    for part in verb.children:
        thing = child(part, "pobj") if part.dep_ == "prep" and part.lower_ == "on" else part
        if thing is not None and thing.dep_ in ("pobj", "npadvmod") and thing.lower_ in days:
            return thing
    return None


def _is_ahead(thing: Token) -> bool:
    words = cues().words
    if thing.lower_ in words["scheduled.later"]:
        return True
    if thing.lemma_.lower() not in words["scheduled.units"]:
        return False
    modifiers = {c.lower_ for c in thing.children}
    if "next" in modifiers:
        return "the" not in modifiers  # "the next day" is told of the past
    if modifiers & words["scheduled.coming"]:
        return True
    # "later this week" hangs as an adverb on the unit
    return "this" in modifiers and "later" in modifiers
