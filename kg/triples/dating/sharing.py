"""With which other words of its sentence an event shares its time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.dates.attachment import VERBAL, occasion_verb
from kg.dates.vocabulary import vocabulary
from kg.ontology import lexicon
from kg.triples.dating.naming import SUBJECTS, carrier, is_event_noun, stages, tells_where
from kg.triples.dating.saying import (
    done_by_saying,
    has_subject,
    said_after,
    talks_above,
    talks_before,
    told_with,
)
from kg.triples.dating.telling import (
    TOLD,
    are_talks,
    fronted,
    goes_on_from,
    is_quoted,
    is_speech,
    row_start,
    tells_on,
)
from kg.triples.dating.tenses import form, same_form

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from spacy.tokens import Token

    from kg.triples.dating.binding import Placed

    Dates = Mapping[int, Sequence[Placed]]


MAX_CLIMB = 8
JOINED = frozenset({"conj", "dep"})
STAGED = frozenset({"dobj", "nsubjpass", "attr", "oprd"})
SAME_STEP = frozenset({"with", "by", "in"})


def sources(token: Token, dates: Dates) -> Iterator[tuple[Token, str]]:
    """The words that an event shares its time with, nearest first, and how."""
    if token.pos_ in VERBAL:
        yield from _governing(token, dates)
        yield from _purpose(token)
        yield from _told_of(token)
        yield from done_by_saying(token)
        yield from _joined(token, dates)
        yield from _occasions(token)
        yield from told_with(token)
    else:
        yield from _of_noun(token)


def _of_noun(noun: Token) -> Iterator[tuple[Token, str]]:
    """The verb that says that a noun takes place, or whose occasion it is; a noun joined to it."""
    noun = carrier(noun)
    head = noun.head
    if noun.dep_ == "conj" and head.pos_ == "NOUN":
        yield head, "joined to"
    yield from ((other, "joined to") for other in noun.children if _is_joined_event(noun, other))
    staged = noun.dep_ in STAGED and stages(head, noun) and head.dep_ != "acl"
    denied = any(child.dep_ == "det" and child.lower_ == "no" for child in noun.children)
    there = (
        noun.dep_ == "attr" and not denied and any(child.dep_ == "expl" for child in head.children)
    )
    occurs = there or (
        noun.dep_ == "nsubj" and head.lemma_.lower() in vocabulary().cues["occurrence"]
    )
    if head.pos_ in VERBAL and (staged or occurs):
        yield head, "with its verb"
    verb = occasion_verb(noun) or _gathering(noun)
    if verb is not None:
        yield verb, "as the occasion of"
    elif noun.dep_ == "pobj" and (said := said_after(noun)) is not None:
        yield said, "just before"
        yield from ((told, "told after it in") for told in fronted(said))


def _is_joined_event(noun: Token, other: Token) -> bool:
    """Whether two nouns tell of one time: "the murder of the king and his burial last week"."""
    if other.dep_ != "conj" or not (is_event_noun(noun) and is_event_noun(other)):
        return False
    named = any(child.dep_ in {"det", "poss"} for child in noun.children)
    return named and not any(child.dep_ == "det" for child in other.children)


def _gathering(noun: Token) -> Token | None:
    """The verb that brings people to an event: "were in Rome for talks"."""
    link = noun.head
    if noun.dep_ != "pobj" or link.lower_ != "for":
        return None
    verb = _verb_above(link) or link.head
    return verb if verb.lemma_.lower() in vocabulary().cues["gathering"] else None


def _verb_above(token: Token) -> Token | None:
    """The nearest verb above a word, past its phrases: "met" of "met an envoy for talks"."""
    for _ in range(MAX_CLIMB):
        if token.head.i == token.i:
            return None
        token = token.head
        if token.pos_ in VERBAL:
            return token
        if token.dep_ not in {"prep", "pobj", "dobj"}:
            return None
    return None


def _governing(verb: Token, dates: Dates) -> Iterator[tuple[Token, str]]:
    """The verb that a verb is joined to, controlled by, or of the same time as."""
    head = verb.head
    linked = head.pos_ not in VERBAL or head.dep_ == "prep"
    if verb.tag_ == "VBG" and head.i != verb.i and linked:
        yield from _participle(verb, head, dates)
    if head.i == verb.i or head.pos_ not in VERBAL | {"ADJ"}:
        return
    if verb.dep_ in JOINED:
        above = None if has_subject(verb) else _main_past(verb, head)
        if above is not None:
            yield above, "joined to"
        elif same_form(verb, head) and (
            not has_subject(verb) or _opens(head, dates) or _row_opens(head, dates)
        ):
            yield head, "joined to"
        elif head.i in dates and has_subject(verb) and _goes_on(verb, head):
            yield head, "told on after"
    elif verb.dep_ == "xcomp":
        if head.lemma_.lower() in vocabulary().cues["aspectual"]:
            yield head, "under"
    elif head.pos_ in VERBAL and (
        (verb.dep_ == "advcl" and _same_time(verb, head))
        or (verb.dep_ in {"advcl", "ccomp"} and _within_hours(verb))
        or (verb.dep_ == "advcl" and _in_one_year(verb, head, dates))
    ):
        yield head, "at the same time as"


def _goes_on(verb: Token, head: Token) -> bool:
    """Whether a clause tells on what its main clause began, as a next sentence would."""
    main = head.head.i == head.i and form(head) == "past" and not is_quoted(head)
    return main and form(verb) == "past" and tells_on(verb) and goes_on_from(verb, head)


def _purpose(verb: Token) -> Iterator[tuple[Token, str]]:
    """The verb that was done in order to do this one: "called the crew on Monday to thank it"."""
    head = verb.head
    if form(verb) != "infinitive" or head.i == verb.i:
        return
    if verb.dep_ == "acl" and head.lemma_.lower() in vocabulary().cues["bids"]:
        above = _verb_above(head) if head.head.lower_ == "in" else None
        if above is not None:  # "called for talks in a bid to"
            yield above, "the purpose of"
        return
    if head.pos_ not in VERBAL:
        return
    if verb.dep_ in {"xcomp", "ccomp"} and head.lemma_.lower() in vocabulary().cues["orders"]:
        yield head, "by order of"
    lemma, cues = head.lemma_.lower(), vocabulary().cues
    spoken = lemma in cues["schedules"] or (is_speech(head) and lemma not in cues["plans"])
    in_order = verb.dep_ == "advcl" and (spoken or lemma in cues["gathering"])
    if in_order or (verb.dep_ in {"advcl", "xcomp"} and lemma in cues["purposes"]):
        yield head, "the purpose of"


def _told_of(verb: Token) -> Iterator[tuple[Token, str]]:
    """The event at which something was done, of a relative clause: "talks at which they agreed"."""
    if verb.dep_ == "relcl" and is_event_noun(verb.head) and tells_where(verb):
        yield verb.head, "on the occasion of"


def _main_past(joined: Token, verb: Token) -> Token | None:
    """The past verb that a past verb goes on from, where a parser joins it to another tense.

    "published a plan that would free the port, and called for peace"
    """
    active = any(child.dep_ == "dobj" for child in joined.children)
    passive = not active and any(child.dep_ == "auxpass" for child in verb.children)
    if joined.tag_ not in {"VBD", "VBN"} or form(joined) not in {"past", "participle"}:
        return None
    infinitive = form(verb) == "infinitive" and joined.tag_ == "VBD"
    if passive or not (infinitive or form(verb) in {"modal", "future"}):
        return None
    for _ in range(MAX_CLIMB):
        if verb.head.i == verb.i:
            return None
        verb = verb.head
        if verb.pos_ in VERBAL and form(verb) == "past":
            return verb
    return None


def _participle(verb: Token, head: Token, dates: Dates) -> Iterator[tuple[Token, str]]:
    """What a participle goes with: "with Chad accusing Sudan", "a statement urging restraint".

    Also "met Sudan on Tuesday before travelling to Rome", which is one day's journey.
    """
    above = head.head
    if verb.dep_ == "pcomp" and head.lower_ == "including":
        if (whole := _verb_above(head)) is not None:  # "imposed sanctions, including banning it"
            yield whole, "part of"
    elif verb.dep_ == "pcomp" and above.pos_ in VERBAL:
        if head.lower_ in SAME_STEP:
            yield above, "at the same time as"
        elif head.lower_ in {"before", "after"} and _is_next_step(verb, above, dates):
            yield above, f"just {head.lower_}"
    elif verb.dep_ == "acl" and is_event_noun(head):
        yield head, "told in"
    elif verb.dep_ == "acl" and head.dep_ in STAGED and stages(above, head):
        yield above, "with"


def _is_next_step(verb: Token, above: Token, dates: Dates) -> bool:
    """Whether "before" or "after" joins two steps of one time.

    "met Sudan before flying to Rome", "held a vote after holding talks", "fled in 2014 after losing
    a war"; "was jailed on Monday after killing two" tells of two days.
    """
    own = dates.get(above.i) or (dates.get(above.head.i) if above.dep_ == "conj" else None)
    told = [own] if own else dates.values()
    finest = {each.date.value.precision for found in told for each in found}
    if "day" not in finest and any(finest):
        return True
    lemma, before = verb.lemma_.lower(), verb.head.lower_ == "before"
    if before and (is_speech(verb) or not _holds_talks(above)):
        return True
    return lemma in vocabulary().cues["journeys"] or (not before and _holds_talks(verb))


def _holds_talks(verb: Token) -> bool:
    """Whether a verb tells that people met: "holding talks", "meeting the king"."""
    return any(
        sense.action_class == "CONSULT" for sense in lexicon().verbs(verb.lemma_.lower())
    ) or any(are_talks(noun) for noun in verb.children if stages(verb, noun))


def _joined(verb: Token, dates: Dates) -> Iterator[tuple[Token, str]]:
    """The verbs joined to a verb, without a subject of their own, and clauses of its time."""
    if (row := _row_opens(verb, dates)) is not None:
        yield row, "in a row with"
    for child in verb.children:
        joined = child.dep_ in JOINED and child.pos_ in VERBAL
        if joined and same_form(child, verb) and not has_subject(child):
            yield child, "joined to"
        elif child.dep_ == "advcl" and (
            ((child.tag_ != "VBG" or _is_marked(child)) and _same_time(child, verb))
            or _within_hours(child)
        ):
            yield child, "at the same time as"


def _is_marked(clause: Token) -> bool:
    """Whether a participle says that it is of the same time: "while pursuing rebels"."""
    return any(
        child.dep_ in {"mark", "advmod"} and child.lower_ in vocabulary().cues["same_time"]
        for child in clause.children
    )


def _occasions(verb: Token) -> Iterator[tuple[Token, str]]:
    """The event nouns on whose occasion a verb was done: "accused Chad during the meeting"."""
    for link in verb.children:
        if link.dep_ == "prep" and link.lower_ in {"in", "during", "at"}:
            for noun in link.children:
                prompted = noun.lemma_.lower() in vocabulary().cues["promptings"]
                if noun.dep_ == "pobj" and is_event_noun(noun) and not prompted:
                    yield noun, "on the occasion of"
    yield from ((noun, "just after") for noun in talks_before(verb))
    if form(verb) in TOLD and is_speech(verb):
        yield from ((noun, "said after") for noun in talks_above(verb))


def _in_one_year(verb: Token, head: Token, dates: Dates) -> bool:
    """Whether what is told with a month or year came at once after or before something else.

    "seized the port in 1991 after Peru seceded"
    """
    marks = {child.lower_ for child in verb.children if child.dep_ == "mark"}
    coarse = {each.date.value.precision for each in dates.get(head.i, ())}
    return (
        marks <= {"after", "before"}
        and bool(marks)
        and form(verb) == "past"
        and (bool(coarse) and coarse <= {"month", "year"})
    )


def _within_hours(verb: Token) -> bool:
    """Whether a clause is of the day of its main clause: "hours before Chad met Sudan"."""
    for mark in verb.children:
        if mark.dep_ == "mark" and mark.lower_ in {"before", "after"} and mark.i:
            return mark.nbor(-1).lower_ in vocabulary().cues["within_hours"]
    return False


def _same_time(verb: Token, head: Token) -> bool:
    """Whether an adverbial clause is of the time of its main clause: "..., urging it to stop"."""
    marks = [child for child in verb.children if child.dep_ in {"mark", "advmod"}]
    marked = {child.lower_ for child in marks if child.tag_ in {"IN", "WRB"}}
    if marked or verb.tag_ != "VBG":
        return (
            bool(marked)
            and marked <= vocabulary().cues["same_time"]
            and (verb.tag_ == "VBG" or _are_of_one_tense(verb, head))
        )
    return not any(child.dep_ == "aux" for child in verb.children)


def _are_of_one_tense(clause: Token, verb: Token) -> bool:
    """Whether a clause of time can be of the time of its verb: "had been told when he came"."""
    one, other = form(clause), form(verb)
    return one == other or (one == "past" and other == "pluperfect")


def _opens(head: Token, dates: Dates) -> bool:
    """Whether the date of a verb stands before its subject, so that it holds for what follows."""
    subjects = [child.i for child in head.children if child.dep_ in SUBJECTS]
    start = min(subjects, default=head.i)
    return any(each.date.first < start for each in dates.get(head.i, ()))


def _row_opens(verb: Token, dates: Dates) -> Token | None:
    """The clause that opens a row of clauses with a date: "On Monday Peru won; Chile lost"."""
    row = row_start(verb) if dates else None
    return row if row is not None and _opens(row, dates) else None
