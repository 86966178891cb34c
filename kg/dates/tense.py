"""Whether the clause around a date expression looks back or ahead, read off the parse.

"will meet on Thursday", "is due to speak on Tuesday", "talks scheduled for Monday" and "meets
Putin on Friday" look ahead; "met on Thursday" looks back; "Thursday's meeting" as its clause does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.dates.attachment import occasion_verb
from kg.dates.vocabulary import vocabulary

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from kg.dates.resolving import Direction

VERBAL = frozenset({"VERB", "AUX"})
MAX_CLIMB = 12
LOOKING_BACK = frozenset({"since"})
FINITE_PAST = frozenset({"VBD"})
FINITE_PRESENT = frozenset({"VBZ", "VBP"})


def direction_of(span: Span) -> Direction:
    """Whether the days of a date expression lie behind or ahead, as its clause tells."""
    cues = vocabulary().cues
    token = span.root
    for _ in range(MAX_CLIMB):
        head = token.head
        if token.dep_ == "prep" or token.pos_ == "ADP":
            if token.lower_ in LOOKING_BACK:
                return "past"
            if token.lower_ == "for" and head.pos_ not in VERBAL:
                return "future"
            if token.lower_ in cues["ahead"]:
                return "open"
        occasion = occasion_verb(token) if token.pos_ == "NOUN" else None
        if occasion is not None:
            return _of_verb(occasion)
        if (
            token.pos_ in VERBAL
            and token.dep_ != "amod"
            and token.i not in range(span.start, span.end)
        ):
            return _of_verb(token)
        if token.pos_ in {"NOUN", "PROPN", "ADJ"} and token.i not in range(span.start, span.end):
            if _is_planned(token):
                return "future"
        if head is token:
            return "open"
        token = head
    return "open"


def _is_planned(token: Token) -> bool:
    """Whether a noun is of something ahead ("the planned talks"), or an adjective says so ("due")."""
    schedules = vocabulary().cues["schedules"]
    if token.lemma_.lower() in schedules:
        return True
    return any(
        child.dep_ in {"amod", "acl"} and child.lemma_.lower() in schedules
        for child in token.children
    )


def _of_verb(verb: Token) -> Direction:  # noqa: PLR0911 - one return a form of the verb
    """Whether a verb, with its auxiliaries and what governs it, looks back or ahead."""
    cues = vocabulary().cues
    auxiliaries = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    words = {child.lower_ for child in auxiliaries}
    if words & cues["futures"]:
        return "past" if "have" in words else "future"
    if words & {"have", "has", "had", "'ve", "’ve", "having"} or "did" in words:
        return "past"
    if verb.lemma_.lower() in cues["schedules"] and verb.tag_ in {"VBN", "JJ"}:
        return "future"
    if verb.tag_ == "VBD" or words & {"was", "were"}:
        return "past"
    if "to" in words and verb.tag_ == "VB":
        return _of_infinitive(verb)
    if verb.tag_ in FINITE_PRESENT or words & {
        "is",
        "are",
        "am",
        "'s",
        "’s",
        "'re",
        "’re",
        "do",
        "does",
    }:
        return "past" if verb.tag_ == "VBN" or verb.lemma_ in cues["sayings"] else "future"
    if verb.tag_ == "VBN" and verb.dep_ in {"acl", "relcl", "advcl"}:
        return "past"
    if verb.head is verb or verb.head.i == verb.i:
        return "open"
    return _of_governor(verb)


def _of_infinitive(verb: Token) -> Direction:
    """An infinitive looks ahead after words of planning, else as what governs it does."""
    cues = vocabulary().cues
    head = verb.head
    if head is verb:
        return "future"
    if any(child.lemma_ == "go" for child in [head]) and head.tag_ == "VBG":
        return "future"
    if head.lemma_.lower() in cues["plans"] or head.lemma_ == "be" or head.pos_ in {"NOUN", "ADJ"}:
        return "future"
    return _of_governor(verb)


def _of_governor(verb: Token) -> Direction:
    """As the nearest verb above looks."""
    token = verb
    for _ in range(MAX_CLIMB):
        if token.head is token or token.head.i == token.i:
            return "open"
        token = token.head
        if token.pos_ in VERBAL:
            return _of_verb(token) if token.i != verb.i else "open"
        if _is_planned(token):
            return "future"
    return "open"
