"""Which word near a date is meant by it: event nouns, and the clauses and plans that name them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.dates.attachment import VERBAL
from kg.dates.offsets import clause_verb
from kg.dates.vocabulary import vocabulary
from kg.ontology import lexicon
from kg.triples.dating.tenses import form

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from kg.model import DateExpression

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
RELATIVES = frozenset({"WDT", "WP"})
QUOTES = frozenset({'"', "\u201c", "\u201d", "``", "''"})
NEAR = 8
"""How many tokens before a participle its noun may be, where the parse does not tell."""


def is_event_noun(token: Token) -> bool:
    """Whether the vocabulary of actions knows the noun."""
    return token.pos_ == "NOUN" and bool(lexicon().nouns(token.lemma_.lower()))


def carrier(noun: Token) -> Token:
    """The noun that takes place for an event noun: the "round" of "a round of talks"."""
    link = noun.head
    measured = link.lower_ == "of" and link.head.lemma_.lower() in vocabulary().cues["measures"]
    return link.head if noun.dep_ == "pobj" and measured else noun


def stages(verb: Token, noun: Token) -> bool:
    """Whether a verb says no more of its noun than that it takes place: "hold talks"."""
    lemma = verb.lemma_.lower()
    light = lexicon().is_light(lemma, noun.lemma_.lower())
    return light or lemma in vocabulary().cues["staging"]


def tells_where(clause: Token) -> bool:
    """Whether a relative clause tells what was done at what it is about: "at which", "when"."""
    if clause.pos_ not in VERBAL:
        return False
    for link in clause.children:
        if link.tag_ == "WRB" and link.lower_ in {"where", "when"}:
            return True
        at_it = link.dep_ == "prep" and link.lower_ in {"at", "in", "during", "on"}
        if at_it and any(word.tag_ in RELATIVES for word in link.children):
            return True
    return False


def clause_of(span: Span) -> Token | None:
    """The verb of a relative clause on the date itself: "last May, at which time Peru fell"."""
    for word in span:
        for clause in word.children:
            if clause.dep_ == "relcl" and clause.i >= span.end and tells_where(clause):
                return clause
    return None


def is_said_within(span: Span, host: Token) -> bool:
    """Whether a date stands in somebody's words of which its host is no part.

    A parser may date by it the verb of saying: 'told them: "We remember today that ..."'. A quoted
    date alone is the writer's: 'will meet "next week"'.
    """
    if host.i >= span.start:
        return False
    between = span.doc[host.i + 1 : span.start]
    opened = sum(word.text in QUOTES for word in between) % 2 == 1
    return opened and not any(word.text in QUOTES for word in between[-2:])


def named_after(span: Span) -> Token | None:
    """The event noun that a date between commas names: "the December, 1981, kidnapping"."""
    doc = span.doc
    if not span.start or span[-1].ent_type_ == "" or doc[span.start - 1].lower_ != "the":
        return None
    following = doc[span.end : span.end + 4]
    if not following or following[0].text != ",":
        return None
    for word in following[1:]:
        if word.pos_ == "NOUN":
            return word if is_event_noun(word) else None
        if word.pos_ not in {"ADJ", "PROPN"}:
            return None
    return None


def done_in(noun: Token) -> Token | None:
    """The verb that was done in something that is no act: "dismissed two in a reshuffle"."""
    link = noun.head
    inside = noun.dep_ == "pobj" and link.lower_ == "in" and not is_event_noun(noun)
    if not inside or link.head.pos_ not in VERBAL or form(link.head) not in {"past", "participle"}:
        return None
    return link.head


def happening_verb(noun: Token) -> Token | None:
    """The verb that was done at something dated: "won at the 2006 games", "in Sunday's vote"."""
    cues, link = vocabulary().cues, noun.head
    if noun.dep_ != "pobj" or link.head.pos_ not in VERBAL:
        return None
    lemma = noun.lemma_.lower()
    at_it = link.lower_ in {"at", "during"} and lemma not in cues["standards"]
    return link.head if at_it or (link.lower_ == "in" and lemma in cues["happenings"]) else None


def named_beside(date: DateExpression, verb: Token) -> Token | None:
    """The event noun that a verb of order or outset names, where the date is that noun's.

    "began with two calls in May", "will be followed on Friday by talks", "prepared for talks in
    Rome on Friday"; never "began on Friday with a call", where both are of one day.
    """
    cues, lemma = vocabulary().cues, verb.lemma_.lower()
    nouns = [
        (link, noun)
        for link in verb.children
        for noun in link.children
        if noun.dep_ == "pobj" and is_event_noun(noun)
    ]
    if lemma in cues["successions"]:
        agents = [noun for link, noun in nouns if link.dep_ == "agent"]
        return next(
            (noun for noun in agents if noun.i > date.first), agents[-1] if agents else None
        )
    if lemma in cues["preparations"]:
        return next((n for link, n in nouns if link.lower_ == "for" and n.i < date.first), None)
    if lemma in cues["occurrence"]:
        return next((n for link, n in nouns if link.lower_ == "with" and n.i < date.first), None)
    return None


def participle_between(date: DateExpression, noun: Token) -> Token | None:
    """The participle between a noun and a date: "the reply to demands formulated in May"."""
    for word in noun.doc[noun.i + 1 : date.first]:
        if word.tag_ == "VBN" and word.dep_ == "acl" and word.head.i != noun.i:
            return word if noun.is_ancestor(word) else None
    return None


def noun_told_of(verb: Token) -> Token | None:
    """The noun that a participle or relative clause is about.

    Of "talks of the kings planned for May" the talks; where a parser hangs ", planned for May"
    elsewhere, the event noun just before the comma.
    """
    planned = verb.tag_ == "VBN" and verb.lemma_.lower() in vocabulary().cues["schedules"]
    if verb.dep_ in {"acl", "relcl"} and verb.head.i != verb.i:
        noun = verb.head
        link = noun.head
        within = planned and noun.dep_ == "pobj" and is_event_noun(link.head)
        return link.head if within and not is_event_noun(noun) else noun
    if not planned or any(child.dep_ in {"aux", "auxpass"} for child in verb.children):
        return None
    if not verb.i or verb.nbor(-1).text != ",":
        return None
    before = verb.doc[max(verb.sent.start, verb.i - NEAR) : verb.i - 1]
    return next((word for word in reversed(before) if is_event_noun(word)), None)


def verb_after(noun: Token) -> Token | None:
    """The verb of which a noun after "ten days after" is the subject, where the parse hides it.

    "flew home, ten days after his forces, backed by Peru, took the city", read as "flew and took".
    """
    verb = clause_verb(noun) if noun.dep_ == "pobj" and not is_event_noun(noun) else None
    if verb is None:
        return None
    for joined in verb.children:
        if joined.dep_ == "conj" and joined.i > noun.i and form(joined) == "past":
            own = any(child.dep_ in SUBJECTS or child.dep_ == "cc" for child in joined.children)
            linked = any(child.dep_ == "cc" and child.i > noun.i for child in verb.children)
            return None if own or linked else joined
    return None


def when_clause(doc: Doc, date: DateExpression) -> Token | None:
    """The verb of a clause that tells of a date: "since 2014, when Russia annexed Crimea"."""
    following = doc[date.last : date.last + 2]
    when = next((token for token in following if token.lower_ == "when"), None)
    if when is None or following[0].text not in {",", "when", "When"}:
        return None
    return when.head if when.head.pos_ in VERBAL and when.head.i > when.i else None
