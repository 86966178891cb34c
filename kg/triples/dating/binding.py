"""Which words of a sentence a date expression dates by itself."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from spacy.tokens import Token

from kg.dates.attachment import VERBAL, attachment, occasion_verb
from kg.dates.offsets import pointed_event
from kg.dates.vocabulary import vocabulary
from kg.model import DateExpression
from kg.triples.dating.naming import (
    RELATIVES,
    SUBJECTS,
    clause_of,
    done_in,
    happening_verb,
    is_event_noun,
    is_said_within,
    named_after,
    named_beside,
    noun_told_of,
    participle_between,
    stages,
    verb_after,
    when_clause,
)
from kg.triples.dating.tenses import form

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc, Span

    from kg.dates.attachment import Attachment

MAX_CLIMB = 8
COARSE = frozenset({"month", "year", "range"})
NAMES = frozenset({"PERSON", "GPE", "ORG", "NORP", "LOC", "FAC"})
ANNOUNCED = frozenset({"announce", "reveal", "unveil"})
AS_EARLY = frozenset({"early", "late", "recently", "soon"})
NEVER = frozenset({"never", "hardly", "no", "first"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A date expression with a word that it dates, and by which rule."""

    date: DateExpression
    token: Token
    rule: str


def placed_in(sentence: Span, dates: Sequence[DateExpression], index: int) -> Iterator[Placed]:
    """The dates of a sentence, the first at that index, each with every word that it dates."""
    end = 0
    inside: list[DateExpression] = []
    while index < len(dates) and dates[index].first < sentence.end:
        if dates[index].end > end:  # the ends of a stretch are part of it
            inside.append(dates[index])
            end = dates[index].end
        index += 1
    starts = [date.first for date in inside]
    for date in inside:
        yield from _words_of(sentence.doc, date, [start for start in starts if start != date.first])


def _words_of(doc: Doc, date: DateExpression, others: Sequence[int]) -> Iterator[Placed]:
    """Every word that a date dates by itself; `others`: where the other dates begin."""
    span = doc[date.first : date.last]
    pointed = pointed_event(span, others)
    if pointed is not None:
        pointed = verb_after(pointed) or pointed
        yield Placed(date=date, token=pointed, rule="says how long before or after")
        return
    clause = when_clause(doc, date) or clause_of(span)
    if clause is not None:
        yield Placed(date=date, token=clause, rule="tells of it")
    noun = named_after(span)
    if noun is not None:
        yield Placed(date=date, token=noun, rule=f"before {noun.text!r}")
        return
    hung = attachment(span)
    if hung is None or is_said_within(span, hung.host):
        return
    if hung.preposition not in vocabulary().cues["bounds"] or _is_as_early_as(span):
        yield from _through(date, hung)
        return
    lasting = _until_now(date) if hung.preposition == "since" else None
    if lasting is not None and _goes_on_since(hung.host):
        yield Placed(date=lasting, token=hung.host, rule=f"since then at {hung.host.text!r}")


def _is_as_early_as(span: Span) -> bool:
    """Whether a date is told with "as": "talks could open as early as Monday"."""
    words = [word.lower_ for word in span.doc[max(span.start - 3, 0) : span.start]]
    return len(words) > 2 and words[0] == words[2] == "as" and words[1] in AS_EARLY  # noqa: PLR2004 - three words


def _until_now(date: DateExpression) -> DateExpression | None:
    """The time from a date to the publication day; None without one."""
    value, today = date.value, date.seen_from
    if value.date is None or today is None or value.date >= today:
        return None
    days = replace(value, date_end=today, precision="range", basis="relative")
    return replace(date, value=days)


def _since_clause(date: DateExpression, verb: Token) -> Iterator[Placed]:
    """What goes on since something dated: "has fought it since Peru fell in 1998"."""
    marked = any(child.dep_ == "mark" and child.lower_ == "since" for child in verb.children)
    lasting = _until_now(date) if marked and verb.dep_ == "advcl" else None
    if lasting is not None and _goes_on_since(verb.head):
        yield Placed(date=lasting, token=verb.head, rule=f"since {verb.text!r}")


def _goes_on_since(verb: Token) -> bool:
    """Whether something began then and goes on: "has backed it since 1998", never "has not".

    Nor "the first time that it has met them since 1998".
    """
    told_of = [*verb.children, *(verb.head.children if verb.dep_ == "relcl" else ())]
    negated = any(child.dep_ == "neg" or child.lower_ in NEVER for child in told_of)
    return verb.pos_ in VERBAL and form(verb) == "perfect" and not negated


def _through(date: DateExpression, hung: Attachment) -> Iterator[Placed]:
    """The word that a date hangs on, and those that it dates through it."""
    host = hung.host
    by = f"after {hung.preposition!r} " if hung.preposition else ""
    if host.pos_ in VERBAL:
        if _is_out_of_tense(date, host) or _only_opens(date, hung):
            yield from _meant(date, host)
            return
        named = named_beside(date, host)
        if named is not None:
            yield Placed(date=date, token=named, rule=f"with {host.text!r} at {named.text!r}")
            return
        if hung.preposition != "for" or host.lemma_.lower() in vocabulary().cues["schedules"]:
            yield Placed(date=date, token=host, rule=f"{by}at {host.text!r}")
        yield from _beside_verb(date, hung)
        yield from _around_verb(date, host)
        yield from _since_clause(date, host)
        return
    told = participle_between(date, host)
    if told is not None:
        yield Placed(date=date, token=told, rule=f"{by}at {told.text!r}")
        yield from _around_verb(date, told)
        return
    yield Placed(date=date, token=host, rule=f"{by}at {host.text!r}")
    if is_event_noun(host):
        yield from _around_noun(date, host)
    elif hung.modifier:
        verb = happening_verb(host)
        if verb is not None:
            yield Placed(date=date, token=verb, rule=f"at {host.text!r}, the occasion")
    else:
        above = _event_above(host, coarse=date.value.precision in COARSE)
        if above is not None:
            yield Placed(date=date, token=above, rule=f"{by}after {host.text!r}")
            around = _around_verb if above.pos_ in VERBAL else _around_noun
            yield from around(date, above)


def _is_out_of_tense(date: DateExpression, verb: Token) -> bool:
    """Whether a verb cannot be of a date: "agreed to talks next week", "denies ... in 2014"."""
    tense = form(verb)
    ahead = date.text.split()[0].lower() in vocabulary().cues["ahead_words"]
    if ahead:
        announced = tense == "present" and verb.lemma_.lower() in vocabulary().cues["plans"]
        return tense in {"past", "perfect", "pluperfect"} or announced
    long_ago = date.value.basis == "stated" and date.value.precision in COARSE
    behind = bool(vocabulary().cues["behind_words"] & set(date.text.lower().split()))
    past = long_ago or (behind and verb.lemma_ == "be")
    return past and tense == "present" and verb.tag_ in {"VBZ", "VBP"}


def _only_opens(date: DateExpression, hung: Attachment) -> bool:
    """Whether a date is the first day of what was done about: "ordered a truce from tonight"."""
    past = form(hung.host) in {"past", "perfect", "pluperfect"}
    return hung.preposition == "from" and past and date.value.precision != "range"


def _meant(date: DateExpression, verb: Token) -> Iterator[Placed]:
    """The nearest event noun or other verb before a date that its own verb cannot be of."""
    for i in range(date.first - 1, verb.i, -1):
        word = verb.doc[i]
        if is_event_noun(word) or (word.pos_ == "VERB" and not _is_out_of_tense(date, word)):
            yield Placed(date=date, token=word, rule=f"after {word.text!r}, not of {verb.text!r}")
            return


def _beside_verb(date: DateExpression, hung: Attachment) -> Iterator[Placed]:
    """The noun that a date beside its verb belongs to.

    "called an election for Sunday", and "a meeting in Rome on Monday changed nothing", where a
    parser hangs the date on the verb.
    """
    for noun in hung.host.children:
        between = noun.i < date.first < hung.host.i and noun.dep_ in SUBJECTS
        planned = hung.preposition == "for" and noun.dep_ in {"dobj", "nsubjpass"}
        if (between or planned) and is_event_noun(noun):
            yield Placed(date=date, token=noun, rule=f"beside {noun.text!r}")


def _around_verb(date: DateExpression, verb: Token) -> Iterator[Placed]:
    """The noun whose taking place a participle or relative clause tells: "talks held on Monday"."""
    noun = noun_told_of(verb)
    if noun is None:
        return
    above = done_in(noun) if date.value.precision == "day" else None
    if above is not None and verb.lemma_.lower() in ANNOUNCED | vocabulary().cues["staging"]:
        yield Placed(date=date, token=above, rule=f"in {noun.text!r}, {verb.text!r} then")
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    about_it = subject is None or subject.tag_ in RELATIVES or subject.i == noun.i
    occurs = about_it and verb.lemma_.lower() in vocabulary().cues["occurrence"]
    done_with_it = about_it or not any(
        child.dep_ == "dobj" and child.tag_ not in RELATIVES for child in verb.children
    )
    if occurs or (done_with_it and stages(verb, noun) and verb.tag_ != "VBG"):
        yield Placed(date=date, token=noun, rule=f"at {verb.text!r}, said of it")
        done = occasion_verb(noun)
        if done is not None and noun.lemma_.lower() in vocabulary().cues["speech_occasions"]:
            yield Placed(date=date, token=done, rule=f"at {noun.text!r}, the occasion")


def _around_noun(date: DateExpression, noun: Token) -> Iterator[Placed]:
    """The verbs that tell of the same event as a dated noun.

    "urged restraint in a call on Tuesday", "signed a treaty in 1991", "Monday's attack killed two".
    """
    verb = occasion_verb(noun)
    if verb is not None:
        yield Placed(date=date, token=verb, rule=f"at {noun.text!r}, the occasion")
    cues, head = vocabulary().cues, noun.head
    if head.pos_ in VERBAL:
        lemma = head.lemma_.lower()
        staged = noun.dep_ in {"dobj", "nsubjpass"} and stages(head, noun)
        if staged and lemma not in cues["schedules"] and lemma not in cues["plans"]:
            yield Placed(date=date, token=head, rule=f"at its noun {noun.text!r}")
        elif noun.dep_ == "nsubj" and lemma in cues["effects"]:
            yield Placed(date=date, token=head, rule=f"at its cause {noun.text!r}")
    for clause in noun.children:
        effect = clause.dep_ == "relcl" and clause.lemma_.lower() in cues["effects"]
        if effect and any(
            word.dep_ == "nsubj" and word.tag_ in RELATIVES for word in clause.children
        ):
            yield Placed(date=date, token=clause, rule=f"at its cause {noun.text!r}")


def _event_above(host: Token, *, coarse: bool) -> Token | None:
    """The event above a noun that has no date of its own ("met the minister on Monday").

    A parser hangs the date on the nearest noun; months and years only leave names, since "the
    budget in 2014" has a year of its own.
    """
    token = host
    if host.lemma_.lower() in vocabulary().cues["limits"]:
        return None
    for _ in range(MAX_CLIMB):
        if token.pos_ in VERBAL or (token.i != host.i and is_event_noun(token)):
            return token
        if coarse and token.ent_type_ not in NAMES and token.pos_ not in {"PROPN", "PRON"}:
            return None
        token = token.head
        while token.dep_ == "prep" and token.pos_ == "ADP" and token.head.i != token.i:
            token = token.head
        if token.head.i == token.i and token.pos_ not in VERBAL:
            return None
    return None
