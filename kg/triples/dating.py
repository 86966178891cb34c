"""When an event happened: which date expression of its sentence belongs to its verb or noun.

An event takes the date of its own clause; else one that its clause shares with another: through
coordination, control, a light verb or an occasion ("urged restraint in a call on Tuesday"). What
is said never takes the date of the saying, background ("which seceded in 1991") only its own, and
where the sentence gives none the event stays undated: nothing is guessed.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from kg.dates.attachment import VERBAL, attachment, occasion_verb
from kg.dates.offsets import pointed_event
from kg.dates.vocabulary import vocabulary
from kg.model import UNDATED
from kg.ontology import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from kg.dates.attachment import Attachment
    from kg.model import DateExpression, EventDate

MAX_STEPS = 8
FINENESS = {"day": 0, "week": 1, "range": 2, "month": 3, "year": 4, None: 5}
NAMES = frozenset({"PERSON", "GPE", "ORG", "NORP", "LOC", "FAC"})
FUTURES = frozenset({"will", "shall", "wo", "'ll", "’ll"})
MODALS = frozenset({"would", "could", "may", "might", "should", "must", "can"})
HAVING = frozenset({"have", "has", "'ve", "’ve", "having"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Placed:
    """A date expression with a word that it dates, and by which rule."""

    date: DateExpression
    token: Token
    rule: str


def date_of(token: Token, dates: Sequence[DateExpression]) -> tuple[EventDate, str]:
    """The date of the event that a verb or noun tells, and which expression gives it by which rule.

    `token` heads the event's verb or noun; `dates` are those of its Doc in text order. UNDATED
    when the text gives none.
    """
    placed = list(_placed(token, dates))
    found = _dated(token, placed, set()) if placed else None
    if found is None:
        return UNDATED, "no date expression belongs to it"
    return found.date.value, f"{found.date.text!r}: {found.rule}"


def _dated(token: Token, placed: Sequence[_Placed], seen: set[int]) -> _Placed | None:
    """The date of a word: its own, else the one that it shares."""
    seen.add(token.i)
    own = [each for each in placed if each.token.i == token.i]
    if own:
        return min(own, key=lambda each: (FINENESS[each.date.value.precision], each.date.start))
    for source, rule in _sources(token, placed):
        found = _dated(source, placed, seen) if source.i not in seen else None
        if found is not None:
            return _Placed(date=found.date, token=token, rule=f"{rule} {source.text!r}")
    return None


# --- which words an expression dates by itself


def _placed(token: Token, dates: Sequence[DateExpression]) -> Iterator[_Placed]:
    """The dates of the token's sentence, each with every word that it dates by itself."""
    sentence = token.sent
    end = 0
    index = bisect_left(dates, sentence.start, key=attrgetter("first"))
    inside: list[DateExpression] = []
    while index < len(dates) and dates[index].first < sentence.end:
        if dates[index].end > end:  # the ends of a stretch are part of it
            inside.append(dates[index])
            end = dates[index].end
        index += 1
    for date in inside:
        others = [other for other in inside if other is not date]
        yield from _words_of(token, date, others)


def _words_of(
    token: Token, date: DateExpression, others: Sequence[DateExpression]
) -> Iterator[_Placed]:
    """Every word that a date dates by itself."""
    span = token.doc[date.first : date.last]
    event = pointed_event(span, [other.first for other in others])
    if event is not None:
        yield _Placed(date=date, token=event, rule="says how long before or after")
        return
    hung = attachment(span)
    if hung is None or hung.preposition in vocabulary().cues["bounds"]:
        return
    yield from _hosts(date, hung)


def _hosts(date: DateExpression, hung: Attachment) -> Iterator[_Placed]:
    """The word a date hangs on, and those that it dates through it."""
    host = hung.host
    by = f"after {hung.preposition!r} " if hung.preposition else ""
    if host.pos_ in VERBAL:
        if hung.preposition != "for" or host.lemma_.lower() in vocabulary().cues["schedules"]:
            yield _Placed(date=date, token=host, rule=f"{by}at {host.text!r}")
        yield from _modified(date, host)
        return
    yield _Placed(date=date, token=host, rule=f"{by}at {host.text!r}")
    if hung.modifier:
        return
    if _is_event_noun(host):
        yield from _on_occasion(date, host)
        return
    for above in _lifted(host, coarse=date.value.precision in {"month", "year", "range"}):
        yield _Placed(date=date, token=above, rule=f"{by}after {host.text!r}")
        if above.pos_ in VERBAL:
            yield from _modified(date, above)
        elif _is_event_noun(above):
            yield from _on_occasion(date, above)


def _modified(date: DateExpression, verb: Token) -> Iterator[_Placed]:
    """The noun whose taking place a participle or relative clause tells: "talks held on Monday"."""
    if verb.dep_ not in {"acl", "relcl"} or verb.head.i == verb.i:
        return
    noun, cues = verb.head, vocabulary().cues
    subject = next((child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
    about_it = subject is None or subject.tag_ in {"WDT", "WP"}
    stages = verb.lemma_.lower() in cues["staging"] or lexicon().is_light(verb.lemma_, noun.lemma_)
    occurs = verb.lemma_.lower() in cues["occurrence"]
    if about_it and (stages and verb.tag_ != "VBG" or occurs):
        yield _Placed(date=date, token=noun, rule=f"at {verb.text!r}, said of it")


def _on_occasion(date: DateExpression, noun: Token) -> Iterator[_Placed]:
    """The verb that was done on the dated occasion: "urged restraint in a call on Tuesday"."""
    verb = occasion_verb(noun)
    if verb is not None:
        yield _Placed(date=date, token=verb, rule=f"at {noun.text!r}, the occasion")


def _lifted(host: Token, *, coarse: bool) -> Iterator[Token]:
    """The event above a word that has no date of its own ("met the minister on Monday").

    A parser hangs the date on the nearest noun; months and years only leave names, since "the
    budget in 2014" has a year of its own.
    """
    token = host
    for _ in range(MAX_STEPS):
        if token.pos_ in VERBAL or _is_event_noun(token) and token.i != host.i:
            yield token
            return
        if coarse and token.ent_type_ not in NAMES and token.pos_ not in {"PROPN", "PRON"}:
            return
        token = token.head
        while token.dep_ == "prep" and token.pos_ == "ADP":
            token = token.head
        if token.head.i == token.i and token.pos_ not in VERBAL:
            return


def _is_event_noun(token: Token) -> bool:
    """Whether the vocabulary of actions knows the noun."""
    return token.pos_ == "NOUN" and bool(lexicon().nouns(token.lemma_.lower()))


# --- with which other words an event shares its date


def _sources(token: Token, placed: Sequence[_Placed]) -> Iterator[tuple[Token, str]]:
    """The words that an event shares its time with, nearest first."""
    if token.pos_ in VERBAL:
        yield from _sources_of_verb(token, placed)
    else:
        yield from _sources_of_noun(token)


def _sources_of_noun(noun: Token) -> Iterator[tuple[Token, str]]:
    """The verb that says that a noun takes place, or whose occasion it is; a noun joined to it."""
    head, cues = noun.head, vocabulary().cues
    if noun.dep_ == "conj" and head.pos_ == "NOUN":
        yield head, "joined to"
    if head.pos_ in VERBAL:
        lemma = head.lemma_.lower()
        stages = lemma in cues["staging"] or lexicon().is_light(lemma, noun.lemma_.lower())
        if noun.dep_ in {"dobj", "nsubjpass", "attr", "oprd"} and stages:
            yield head, "with its verb"
        elif noun.dep_ == "nsubj" and lemma in cues["occurrence"]:
            yield head, "with its verb"
    verb = occasion_verb(noun)
    if verb is not None:
        yield verb, "as the occasion of"


def _sources_of_verb(verb: Token, placed: Sequence[_Placed]) -> Iterator[tuple[Token, str]]:
    """The verb that a verb is joined to, controlled by, or of the same time as."""
    head, cues = verb.head, vocabulary().cues
    if verb.dep_ == "conj" and head.pos_ in VERBAL and _same_form(verb, head):
        if not _has_subject(verb) or _opens(head, placed):
            yield head, "joined to"
    elif verb.dep_ == "xcomp" and head.lemma_.lower() in cues["aspectual"]:
        yield head, "under"
    elif verb.dep_ == "advcl" and head.pos_ in VERBAL and _same_time(verb, head):
        yield head, "at the same time as"
    for child in verb.children:
        if child.dep_ == "conj" and child.pos_ in VERBAL:
            if _same_form(child, verb) and not _has_subject(child):
                yield child, "joined to"


def _same_time(verb: Token, head: Token) -> bool:
    """Whether an adverbial clause is of the time of its main clause: "..., urging it to stop"."""
    marks = [child for child in verb.children if child.dep_ in {"mark", "advmod"}]
    marked = {child.lower_ for child in marks if child.tag_ in {"IN", "WRB"}}
    if marked:
        return marked <= vocabulary().cues["same_time"] and _form(verb) == _form(head)
    return verb.tag_ == "VBG" and not any(child.dep_ == "aux" for child in verb.children)


def _opens(head: Token, placed: Sequence[_Placed]) -> bool:
    """Whether the date of a verb stands before its subject, so that it holds for what follows."""
    subjects = [child.i for child in head.children if child.dep_ in {"nsubj", "nsubjpass"}]
    return any(
        each.token.i == head.i and each.date.first < min(subjects, default=head.i)
        for each in placed
    )


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in {"nsubj", "nsubjpass", "expl"} for child in verb.children)


def _same_form(verb: Token, head: Token) -> bool:
    """Whether two joined verbs are of one tense; a bare second one shares the auxiliaries."""
    if not any(child.dep_ in {"aux", "auxpass"} for child in verb.children):
        if verb.tag_ in {"VB", "VBG"} or (verb.tag_ == "VBN" and head.tag_ == "VBN"):
            return True
        if verb.tag_ == "VBN" and _form(head) == "past":  # a past tense mistaken for a participle
            return True
    return _form(verb) == _form(head)


def _form(verb: Token) -> str:  # noqa: PLR0911 - one return a tense
    """The tense of a verb as far as it tells another time."""
    words = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    if words & FUTURES:
        return "future"
    if words & MODALS:
        return "modal"
    if "had" in words:
        return "pluperfect"
    if words & HAVING:
        return "perfect"
    if "to" in words:
        return "infinitive"
    if verb.tag_ == "VBD" or words & {"was", "were", "did"}:
        return "past"
    return "participle" if verb.tag_ in {"VBG", "VBN"} and not words else "present"
