"""With which other words of its sentence an event shares its time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.dates.attachment import VERBAL, occasion_verb
from kg.dates.vocabulary import vocabulary
from kg.triples.dating.binding import SUBJECTS, is_event_noun, stages
from kg.triples.dating.tenses import form, same_form

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from kg.triples.dating.binding import Placed


def sources(token: Token, placed: Sequence[Placed]) -> Iterator[tuple[Token, str]]:
    """The words that an event shares its time with, nearest first, and how."""
    if token.pos_ in VERBAL:
        yield from _governing(token, placed)
        yield from _joined(token)
        yield from _occasions(token)
    else:
        yield from _of_noun(token)


def has_subject(verb: Token) -> bool:
    """Whether a verb has a subject of its own."""
    return any(child.dep_ in SUBJECTS or child.dep_ == "expl" for child in verb.children)


def _of_noun(noun: Token) -> Iterator[tuple[Token, str]]:
    """The verb that says that a noun takes place, or whose occasion it is; a noun joined to it."""
    head = noun.head
    if noun.dep_ == "conj" and head.pos_ == "NOUN":
        yield head, "joined to"
    staged = noun.dep_ in {"dobj", "nsubjpass", "attr", "oprd"} and stages(head, noun)
    occurs = noun.dep_ == "nsubj" and head.lemma_.lower() in vocabulary().cues["occurrence"]
    if head.pos_ in VERBAL and (staged or occurs):
        yield head, "with its verb"
    verb = occasion_verb(noun) or _gathering(noun)
    if verb is not None:
        yield verb, "as the occasion of"


def _gathering(noun: Token) -> Token | None:
    """The verb that brings people to an event: "were in Rome for talks"."""
    link = noun.head
    if noun.dep_ != "pobj" or link.lower_ != "for":
        return None
    verb = link.head
    while verb.dep_ in {"prep", "pobj"} and verb.head.i != verb.i:
        verb = verb.head
    return verb if verb.lemma_.lower() in vocabulary().cues["gathering"] else None


def _governing(verb: Token, placed: Sequence[Placed]) -> Iterator[tuple[Token, str]]:
    """The verb that a verb is joined to, controlled by, or of the same time as."""
    head = verb.head
    if verb.tag_ == "VBG" and head.i != verb.i and head.pos_ not in VERBAL:
        yield from _participle(verb, head)
    if head.i == verb.i or head.pos_ not in VERBAL | {"ADJ"}:
        return
    if verb.dep_ == "conj":
        if same_form(verb, head) and (not has_subject(verb) or _opens(head, placed)):
            yield head, "joined to"
    elif verb.dep_ == "xcomp":
        if head.lemma_.lower() in vocabulary().cues["aspectual"]:
            yield head, "under"
    elif verb.dep_ == "advcl" and head.pos_ in VERBAL and _same_time(verb, head):
        yield head, "at the same time as"


def _participle(verb: Token, head: Token) -> Iterator[tuple[Token, str]]:
    """What a participle goes with: "with Chad accusing Sudan", "a statement urging restraint"."""
    if verb.dep_ == "pcomp" and head.lower_ == "with" and head.head.pos_ in VERBAL:
        yield head.head, "at the same time as"
    elif verb.dep_ == "acl" and is_event_noun(head):
        yield head, "told in"


def _joined(verb: Token) -> Iterator[tuple[Token, str]]:
    """The verbs joined to a verb, without a subject of their own, and clauses of its time."""
    for child in verb.children:
        joined = child.dep_ == "conj" and child.pos_ in VERBAL
        if joined and same_form(child, verb) and not has_subject(child):
            yield child, "joined to"
        elif child.dep_ == "advcl" and child.tag_ != "VBG" and _same_time(child, verb):
            yield child, "at the same time as"


def _occasions(verb: Token) -> Iterator[tuple[Token, str]]:
    """The event nouns on whose occasion a verb was done: "accused Chad during the meeting"."""
    for link in verb.children:
        if link.dep_ == "prep" and link.lower_ in {"in", "during", "at"}:
            for noun in link.children:
                if noun.dep_ == "pobj" and is_event_noun(noun):
                    yield noun, "on the occasion of"


def _same_time(verb: Token, head: Token) -> bool:
    """Whether an adverbial clause is of the time of its main clause: "..., urging it to stop"."""
    marks = [child for child in verb.children if child.dep_ in {"mark", "advmod"}]
    marked = {child.lower_ for child in marks if child.tag_ in {"IN", "WRB"}}
    if marked or verb.tag_ != "VBG":
        return (
            bool(marked) and marked <= vocabulary().cues["same_time"] and form(verb) == form(head)
        )
    return not any(child.dep_ == "aux" for child in verb.children)


def _opens(head: Token, placed: Sequence[Placed]) -> bool:
    """Whether the date of a verb stands before its subject, so that it holds for what follows."""
    subjects = [child.i for child in head.children if child.dep_ in SUBJECTS]
    start = min(subjects, default=head.i)
    return any(each.token.i == head.i and each.date.first < start for each in placed)
