"""What word of its sentence a date expression hangs on, and by which preposition."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from spacy.tokens import Token

from kg.dates.vocabulary import vocabulary

if TYPE_CHECKING:
    from spacy.tokens import Span

MAX_CLIMB = 12
VERBAL = frozenset({"VERB", "AUX"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
CLOCK = frozenset({"a.m.", "p.m.", "am", "pm", "gmt", "midnight", "noon", "midday"})
MODIFIERS = frozenset({"poss", "compound", "nummod", "nmod", "amod", "det"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """The word that a date modifies; `preposition` is empty when it hangs there bare.

    `modifier`: it stands before its noun ("Tuesday's talks", "the 2014 treaty").
    """

    host: Token
    preposition: str
    modifier: bool


def attachment(span: Span) -> Attachment | None:
    """What the tokens of a date hang on; None for one that stands alone."""
    token = _clock_before(span) or span.root
    preposition = ""
    for _ in range(MAX_CLIMB):
        head = token.head
        if head.i == token.i:
            return None
        link = _stranded(span, token)
        if link is not None:
            token, preposition = link, preposition_of(link)
            continue
        if token.dep_ in MODIFIERS and head.pos_ in NOMINAL and head.i > token.i:
            return Attachment(host=head, preposition=preposition, modifier=not preposition)
        if (
            head.pos_ in {"ADP", "SCONJ"}
            or (head.pos_ == "ADV" and token.dep_ != "prep")
            or head.dep_ == "prep"
        ):
            if head.i not in range(span.start, span.end):
                preposition = preposition or preposition_of(head)
        elif (noun := _occasion_before(token)) is not None:
            return Attachment(host=noun, preposition=preposition, modifier=False)
        elif head.pos_ != "ADV" and not _is_date_like(token, head):
            return Attachment(host=head, preposition=preposition, modifier=False)
        token = head
    return None


def _clock_before(span: Span) -> Token | None:
    """The time of day that a date follows, which the same words hang on: "by 10 a.m. Monday"."""
    clock = span.doc[span.start - 1] if span.start else None
    told = clock is not None and clock.lower_ in CLOCK and clock.dep_ == "pobj"
    return clock if told else None


def _stranded(span: Span, token: Token) -> Token | None:
    """The preposition of a date that a parser took for a first name.

    "On Monday Jane Doe met the king", read as of a "Monday Jane Doe" without any "on".
    """
    name = token.head
    if not span.start or token.dep_ != "compound" or name.pos_ != "PROPN" or name.i < span.end:
        return None
    link = span.doc[span.start - 1]
    return link if link.dep_ == "prep" and not any(True for _ in link.children) else None


def preposition_of(link: Token) -> str:
    """A preposition, lower case; of one in two words the first: "ahead" of "ahead of"."""
    first = link.nbor(-1).lower_ if link.i and link.lower_ in {"of", "to"} else ""
    return first if first in vocabulary().cues["bounds"] else link.lower_


def _occasion_before(link: Token) -> Token | None:
    """The occasion right before "on Tuesday": a parser may hang it on the verb of what is asked.

    "urged them to withdraw in a call on Friday"
    """
    if link.i == 0:
        return None
    noun = link.nbor(-1)
    said = noun.lemma_.lower() in vocabulary().cues["speech_occasions"]
    return noun if said and noun.pos_ == "NOUN" and noun.dep_ == "pobj" else None


def _is_date_like(token: Token, head: Token) -> bool:
    """Whether the head is a date itself, to which this one is added ("on Monday and Tuesday")."""
    return (
        token.dep_ in {"conj", "appos", "npadvmod", "nmod", "dep"}
        and head.ent_type_ in {"DATE", "TIME"}
        and head.pos_ in NOMINAL
    )


def occasion_verb(noun: Token) -> Token | None:
    """The verb that is done on the occasion of an event noun: "urged" of "urged ... in a call".

    What is said on an occasion goes with the saying: "in a call" is no part of "to withdraw".
    """
    link = occasion_link(noun)
    if link is None:
        return None
    verb = link.head
    for _ in range(MAX_CLIMB):
        if verb.pos_ in VERBAL or verb.head.i == verb.i:
            break
        verb = verb.head
    if verb.pos_ not in VERBAL:
        return None
    if noun.lemma_.lower() in vocabulary().cues["speech_occasions"]:
        verb = _saying_of(verb)
    return verb


def occasion_link(noun: Token) -> Token | None:
    """The preposition by which a noun is an occasion: "in" of "in an attack".

    Also "over lunch" and "in five hours of talks"; never "over an arrest", "on an attack".
    """
    cues, link = vocabulary().cues, noun.head
    if link.lower_ == "of" and link.head.lemma_.lower() in cues["measures"]:
        inner, link = link.head, link.head.head
        if inner.dep_ != "pobj":
            return None
    elif noun.dep_ not in {"pobj", "conj"}:
        return None
    prompted = link.lower_ == "at" and noun.lemma_.lower() in cues["promptings"]
    if link.dep_ != "prep" or link.lower_ not in cues["occasions"] or prompted:
        return None
    spoken = noun.lemma_.lower() in cues["speech_occasions"] | cues["visits"]
    return link if spoken or link.lower_ in cues["occasions_of_deeds"] else None


def _saying_of(verb: Token) -> Token:
    """The verb that governs an infinitive, with whatever is joined to it."""
    for _ in range(MAX_CLIMB):
        joined = verb.dep_ == "conj" and verb.tag_ == "VB"
        if not (joined or _is_governed(verb)) or verb.head.pos_ not in VERBAL:
            return verb
        verb = verb.head
    return verb


def _is_governed(verb: Token) -> bool:
    """Whether a verb is an infinitive under another word: "urged Chad to withdraw"."""
    return verb.dep_ in {"xcomp", "ccomp", "advcl", "conj"} and any(
        child.dep_ == "aux" and child.lower_ == "to" for child in verb.children
    )
