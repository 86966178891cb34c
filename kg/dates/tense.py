"""Whether the clause around a date expression looks back or ahead, read off the parse.

"will meet on Thursday", "is due to speak on Tuesday", "talks scheduled for Monday" and "meets
Putin on Friday" look ahead; "met on Thursday" looks back; "Thursday's meeting" as its clause does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from kg.dates.attachment import VERBAL, attachment, occasion_verb, preposition_of
from kg.dates.vocabulary import vocabulary

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from kg.dates.resolving import Direction

MAX_CLIMB = 12
MOVED_TO = frozenset({"to", "until", "till"})
LOOKING_BACK = frozenset({"since"})
PERFECT = frozenset({"have", "has", "had", "'ve", "\u2019ve", "having"})
PRESENT = frozenset({"is", "are", "am", "'s", "\u2019s", "'re", "\u2019re", "do", "does"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
Tense = Literal["past", "present", "future", "near", "open"]


def direction_of(span: Span) -> Direction:
    """Whether the days of a date expression lie behind or ahead, as its clause tells."""
    hung = attachment(span)
    if hung is None:
        return "open"
    if hung.preposition in LOOKING_BACK:
        return "past"
    if hung.preposition == "for" and _lies_ahead(hung.host):
        return "future"
    if hung.preposition in MOVED_TO and hung.host.lemma_.lower() in vocabulary().cues["moves"]:
        return "future"
    return _seen_from(hung.host)


def _lies_ahead(host: Token) -> bool:
    """Whether "for Monday" after a word is a time to come: "talks for", "called a vote for"."""
    if host.pos_ not in VERBAL or host.lemma_.lower() in vocabulary().cues["plans"]:
        return True
    return any(child.dep_ in {"dobj", "nsubjpass"} for child in host.children)


def _seen_from(host: Token) -> Direction:
    """Where the word that a date hangs on looks: a verb by its tense, a noun by its clause."""
    tense, verb, below = _tense_above(host)
    if tense == "present":
        if below is None:
            return "future"
        return "near" if verb.lemma_ == "be" and below.dep_ in SUBJECTS else "open"
    if tense == "future" and below is not None and below.dep_ not in SUBJECTS:
        return "near"
    return tense


def _tense_above(host: Token) -> tuple[Tense, Token, Token | None]:
    """The tense of the nearest verb from a word upwards, that verb, and the word below it.

    Something planned counts before it, as do "ahead of" and the like.
    """
    token = host
    below: Token | None = None
    for _ in range(MAX_CLIMB):
        if token.pos_ == "NOUN" and (occasion := occasion_verb(token)) is not None:
            return _of_verb(occasion), occasion, None
        if token.pos_ in VERBAL and token.dep_ != "amod":
            return _of_verb(token), token, below
        if _is_planned(token):
            return "future", token, None
        if preposition_of(token) in vocabulary().cues["ahead"]:
            return "near", token, None
        if token.head.i == token.i:
            break
        below = token
        token = token.head
    return "open", token, below


def _is_planned(token: Token) -> bool:
    """Whether a noun is of something ahead ("the planned talks"), or an adjective says so."""
    return _is_scheduled(token) or any(
        child.dep_ in {"amod", "acl"} and _is_scheduled(child) for child in token.children
    )


def _is_scheduled(word: Token) -> bool:
    """Whether a word says that something lies ahead: "set for Monday", never "set off"."""
    if any(child.dep_ == "prt" for child in word.children):
        return False
    return word.lemma_.lower() in vocabulary().cues["schedules"]


def _of_verb(verb: Token) -> Tense:
    """The tense of a verb, for a verb without one that of what governs it."""
    for _ in range(MAX_CLIMB):
        tense = _own_tense(verb)
        if tense is not None:
            return tense
        head = _next_verb(verb)
        if head is None:
            return "open"
        if _is_planned(head) and head.pos_ not in VERBAL:
            return "future"
        verb = head
    return "open"


def _own_tense(verb: Token) -> Tense | None:
    """The tense that a verb shows by itself; None for one that follows what governs it."""
    cues = vocabulary().cues
    words = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    planned = verb.tag_ in {"VBN", "JJ"} and _is_scheduled(verb)
    tense: Tense | None = None
    if words & cues["futures"]:
        tense = "past" if "have" in words else "future"
    elif words & PERFECT or "did" in words:
        tense = "past"
    elif planned:
        tense = "future"
    elif verb.tag_ == "VBD" or words & {"was", "were"} or _looks_present(verb, words):
        tense = "past"
    elif verb.tag_ == "VB" and "to" in words:
        tense = "future" if _is_intended(verb) else None
    elif verb.tag_ in {"VBZ", "VBP"} or words & PRESENT:
        said = verb.tag_ == "VBN" or verb.lemma_.lower() in cues["sayings"]
        tense = "past" if said else "present"
    elif verb.tag_ == "VBN" and verb.dep_ in {"acl", "relcl", "advcl"}:
        tense = "past"
    return tense


def _looks_present(verb: Token, auxiliaries: set[str]) -> bool:
    """Whether it is one of the verbs whose past looks like the present: "he quit"."""
    return (
        verb.tag_ in {"VBP", "VB"}
        and not auxiliaries
        and verb.lemma_.lower() in vocabulary().cues["unchanging"]
    )


def _is_intended(infinitive: Token) -> bool:
    """Whether an infinitive looks ahead, as after words of planning, and after nouns."""
    head = infinitive.head
    if head.i == infinitive.i or (head.lemma_ == "go" and head.tag_ == "VBG"):
        return True
    planned = head.lemma_.lower() in vocabulary().cues["plans"]
    return planned or head.lemma_ == "be" or head.pos_ in {"NOUN", "ADJ"}


def _next_verb(verb: Token) -> Token | None:
    """The nearest verb, or word of planning, above a verb."""
    token = verb
    for _ in range(MAX_CLIMB):
        if token.head.i == token.i:
            return None
        token = token.head
        if token.pos_ in VERBAL or _is_planned(token):
            return token
    return None
