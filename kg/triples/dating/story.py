"""The date of an event in its sentence, and in the story that leads up to it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import replace
from itertools import islice
from operator import attrgetter
from typing import TYPE_CHECKING

from kg.dates.attachment import attachment
from kg.dates.datelines import is_dateline
from kg.triples.dating.binding import Placed, placed_in
from kg.triples.dating.naming import QUOTES
from kg.triples.dating.sentences import SentenceDates
from kg.triples.dating.telling import (
    brings_in,
    goes_on_from,
    is_aside,
    is_at_once,
    is_definite,
    is_new,
    is_speech,
    main_events,
    newcomer,
    patient,
    retells,
    same_speaker,
    tells_on,
)
from kg.triples.dating.tenses import form

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from spacy.tokens import Doc, Span, Token

    from kg.model import DateExpression

REACH = 10
"""How many date expressions back an earlier event may be."""
RUNNING = frozenset({"day", "week", "month"})
"""How finely a paragraph must be dated for its next sentence to go on with that."""
IN_A_ROW = re.compile(r"(?:,| and\b|, and\b)(?: (?:again|then|later|also))?(?: (?:on|in|at))? ")
"""What may stand between two dates of one event, each of which it happened on."""
FAR = 20
"""How many characters between two dates are looked at for that."""
LEADING = frozenset({"past", "perfect"})
SOON = 80
"""How many tokens after a sentence its event may be dated by telling of it again."""
LONG_PARAGRAPH = 400
"""Tokens after which a paragraph, or a text without any, is taken to tell of something else."""
LONG_SENTENCE = 200
"""How many tokens of an earlier sentence are looked through for an event told again."""
PARAGRAPH = 12
"""How many sentences of its paragraph are looked at for who tells it."""


class Story:
    """An article's events: what their sentences and those before them tell of their dates."""

    __slots__ = ("_dated", "_dates", "_debuts", "_doc", "_known", "_scenes", "_sentences", "_told")

    def __init__(self, doc: Doc, dates: Sequence[DateExpression]) -> None:
        """Of an article with its date expressions in text order; datelines date no event."""
        text = doc.text
        self._doc = doc
        self._dates = [date for date in dates if not is_dateline(text, date.start, date.end)]
        self._sentences = tuple(doc.sents)
        self._debuts = {token.orth: token.i for token in reversed(doc)}
        self._dated: dict[int, tuple[Placed | None, bool]] = {}
        self._known: dict[int, SentenceDates] = {}
        self._scenes: dict[int, Placed | None] = {}
        self._told: dict[tuple[str, str], list[Placed]] | None = None

    def date(self, token: Token) -> tuple[Placed | None, bool]:
        """The date of an event, and whether an earlier sentence gives it.

        Looked up once a word: every pair of a word asks anew, and for further days once more.
        """
        if token.i not in self._dated:
            self._dated[token.i] = self._find_date(token)
        return self._dated[token.i]

    def _find_date(self, token: Token) -> tuple[Placed | None, bool]:
        """What `date` remembers."""
        sentence = self._sentence(token.i)
        found, asked = self._of(sentence).search(token)
        if found is not None:
            return found, False
        return self._before(sentence, asked), True

    def in_a_row(self, date: DateExpression) -> Sequence[DateExpression]:
        """The dates that are joined to a date: of "in 1981, 1995 and again in 1998" the last two.

        Nothing but links may stand between them, the last of them "and"; all are equally fine, and
        none opens a clause of its own: "won on Friday and on Monday lost".
        """
        row: list[DateExpression] = []
        end, last = date.end, ""
        for other in islice(self._dates, self._first(date.first) + 1, None):
            last = self._doc.text[end : other.start] if other.start - end < FAR else ""
            alike = other.value.date and other.value.precision == date.value.precision
            if not (alike and IN_A_ROW.fullmatch(last)) or self._opens_another(date, other):
                break
            row.append(other)
            end = other.end
            if "and" in last:
                return row
        return ()

    def _opens_another(self, date: DateExpression, other: DateExpression) -> bool:
        """Whether a date after another one belongs to what follows."""
        one = attachment(self._doc[date.first : date.last])
        hung = attachment(self._doc[other.first : other.last])
        if hung is None or hung.host.i < other.first:
            return False
        return one is None or one.host.i != hung.host.i

    def _before(self, sentence: Span, words: Sequence[Token]) -> Placed | None:
        """The date that earlier sentences give it: of the same event, or of the story told on."""
        for word in words:
            same = self._same_event(word) if is_definite(word) else None
            if same is not None:
                return replace(same, rule=f"the same {word.text!r} told before")
        again = self._same_deed(words[0]) if words else None
        if again is not None:
            return replace(again, rule=f"the same {again.token.text!r} told elsewhere")
        later = next(filter(None, map(self._told_after, words)), None)
        later = later or next(filter(None, map(self._said_after, words)), None)
        if later is not None:
            return replace(later, rule=f"the {later.token.text!r} told after it")
        going_on = [word for word in words if tells_on(word)]
        if any(map(is_at_once, going_on)) and (just := self._just_told(sentence)) is not None:
            return just
        if going_on:
            scene = self._scene(sentence)
            if scene is not None and all(goes_on_from(word, scene.token) for word in going_on):
                return replace(scene, rule=f"the day of {scene.token.text!r}, told before")
        return None

    def _sentence(self, token: int) -> Span:
        """The sentence of a token; `Token.sent` looks for its start anew each time."""
        return self._sentences[bisect_right(self._sentences, token, key=attrgetter("start")) - 1]

    def _of(self, sentence: Span) -> SentenceDates:
        """The dates of a sentence with the words that they date, looked up once."""
        found = self._known.get(sentence.start)
        if found is None:
            placed = placed_in(sentence, self._dates, self._first(sentence.start))
            found = self._known[sentence.start] = SentenceDates(placed)
        return found

    def _first(self, token: int) -> int:
        """The index of the first date at or after a token."""
        return bisect_left(self._dates, token, key=attrgetter("first"))

    def _dated_before(self, sentence: Span) -> Iterator[Span]:
        """The sentences with dates before a sentence, nearest first, as far as is looked back."""
        first = self._first(sentence.start)
        seen = -1
        for index in range(first - 1, max(first - 1 - REACH, -1), -1):
            earlier = self._sentence(self._dates[index].first)
            if earlier.start != seen:
                seen = earlier.start
                yield earlier

    def _same_event(self, noun: Token) -> Placed | None:
        """The date of the event that a definite noun tells again: "the call" after "called".

        None where the last such event told has no date: "a similar call".
        """
        for sentence in self._dated_before(self._sentence(noun.i)):
            for word in reversed(sentence[-LONG_SENTENCE:]):
                if retells(noun, word):
                    found = self._of(sentence).date(word)
                    if found is not None and found.date.value.date:
                        return found
                    if is_new(word):
                        return None
        return None

    def _said_after(self, verb: Token) -> Placed | None:
        """The day on which somebody soon after is told to have said what was told without a day.

        "Peru has condemned the raid. "It must stop," Peru said in a statement on Monday."
        """
        if verb.head.i != verb.i or form(verb) != "perfect" or not is_speech(verb):
            return None
        for date, later in self._soon_after(self._sentence(verb.i)):
            saying = later.root
            if date.value.precision == "day" and form(saying) == "past" and is_speech(saying):
                found = self._of(later).date(saying) if same_speaker(verb, saying) else None
                return found if found is not None and found.date is date else None
        return None

    def _told_after(self, verb: Token) -> Placed | None:
        """The date that is given soon after to what is told without one.

        "Peru has expelled two envoys. The expulsion on Monday came as no surprise."
        """
        if verb.head.i != verb.i or form(verb) not in LEADING:
            return None
        for _, later in self._soon_after(self._sentence(verb.i)):
            for noun in later[:LONG_SENTENCE]:
                if is_definite(noun) and retells(noun, verb):
                    found = self._of(later).date(noun)
                    return found if found is not None and found.date.value.date else None
        return None

    def _soon_after(self, sentence: Span) -> Iterator[tuple[DateExpression, Span]]:
        """The next two dates behind a sentence, each with its own, as far as that follows soon."""
        first = self._first(sentence.end)
        for date in self._dates[first : first + 2]:
            later = self._sentence(date.first)
            if later.start - sentence.end > SOON:
                return
            yield date, later

    def _same_deed(self, verb: Token) -> Placed | None:
        """The date of the same deed to the same one, told elsewhere in the article.

        "The league suspended Ito." - "Ito was suspended on Friday."; none where two dates are told.
        """
        whom = patient(verb)
        if whom is None:
            return None
        found = [
            placed
            for placed in self._deeds().get((verb.lemma_.lower(), whom.text), ())
            if placed.token.i != verb.i
        ]
        days = {(each.date.value.date, each.date.value.date_end) for each in found}
        return found[0] if len(days) == 1 else None

    def _deeds(self) -> Mapping[tuple[str, str], Sequence[Placed]]:
        """The dated deeds of the article by verb and whom they were done to, looked up once."""
        if self._told is None:
            self._told = defaultdict(list)
            starts = {self._sentence(date.first).start for date in self._dates}
            for sentence in self._sentences:
                if sentence.start in starts:
                    for verb in sentence[:LONG_SENTENCE]:
                        whom = patient(verb)
                        date = self._of(sentence).date(verb) if whom is not None else None
                        if whom is not None and date is not None and date.date.value.date:
                            self._told[verb.lemma_.lower(), whom.text].append(date)
        return self._told

    def _scene(self, sentence: Span) -> Placed | None:
        """The day that the story tells of at a sentence, looked up once."""
        if sentence.start not in self._scenes:
            self._scenes[sentence.start] = self._find_scene(sentence)
        return self._scenes[sentence.start]

    def _find_scene(self, sentence: Span) -> Placed | None:
        """The day that the story tells of at a sentence.

        In its paragraph that of the last main event with a date; none after one with a coarser
        date, for that is background. A new paragraph goes on with the day of the story's lead, or
        comes back to it after a look at the week before.
        """
        last = next(self._main_events(self._dated_before(sentence)), None)
        if last is None or self._looks_back(last, sentence):
            return None
        precision = last.date.value.precision
        if self._in_one_paragraph(last.token.i, sentence.start):
            return last if precision in RUNNING else None
        lead = self._lead(sentence)
        if lead is None or precision not in {"day", "week"}:
            return None
        if is_speech(sentence.root) and self._is_apart(sentence):
            return None
        if precision == "day" and last.date.value.date != lead.date.value.date:
            return None
        return lead

    def _is_apart(self, sentence: Span) -> bool:
        """Whether somebody new tells a paragraph up to a sentence: he may have spoken any day."""
        told: Span | None = sentence
        for _ in range(PARAGRAPH):
            if told is None:
                return False
            if is_speech(told.root) and newcomer(told, self._debuts) is not None:
                return True
            if not self._in_one_paragraph(told.start - 1, sentence.start):
                return False
            told = self._sentence(told.start - 1) if told.start else None
        return False

    def _looks_back(self, last: Placed, sentence: Span) -> bool:
        """Whether an earlier time is told after an event, up to a sentence: either may be meant.

        An earlier day anywhere; a year or month before that of the event only nearby. What is told
        beside the story moves it nowhere ("the pact, which Peru signed on Friday"), unless somebody
        new comes in.
        """
        day = last.date.value.date
        between = self._dates[self._first(last.token.sent.end) : self._first(sentence.end)]
        near = self._sentence(sentence.start - 1).start if sentence.start else 0
        if not self._in_one_paragraph(near, sentence.start):
            near = sentence.start
        going_on = not brings_in(sentence, self._debuts)
        return day is not None and any(
            _is_earlier(each, day, coarse=each.first >= near)
            for each in between
            if not self._is_quoted(each)
            if not (going_on and is_aside(self._doc[each.first : each.last]))
        )

    def _is_quoted(self, date: DateExpression) -> bool:
        """Whether a date stands in somebody's words, which leave the story where it is."""
        before = self._doc[self._sentence(date.first).start : date.first]
        return sum(word.text in QUOTES for word in before) % 2 == 1

    def _lead(self, sentence: Span) -> Placed | None:
        """The first main event of the text, before a sentence, that has a day."""
        for event in self._main_events(self._dated_from_the_start(sentence)):
            return event if event.date.value.precision == "day" else None
        return None

    def _dated_from_the_start(self, sentence: Span) -> Iterator[Span]:
        """The first sentences with dates before a sentence, in text order."""
        seen = -1
        for date in self._dates[: min(REACH, self._first(sentence.start))]:
            early = self._sentence(date.first)
            if early.start != seen:
                seen = early.start
                yield early

    def _main_events(self, sentences: Iterable[Span]) -> Iterator[Placed]:
        """The past events, told by the writer, that sentences are about, as far as dated."""
        for sentence in sentences:
            for event in main_events(sentence.root):
                found = self._of(sentence).date(event)
                if found is not None:
                    yield Placed(date=found.date, token=event, rule=found.rule)
                    break

    def _just_told(self, sentence: Span) -> Placed | None:
        """The day of what was told just before: "Chad immediately recalled its envoy"."""
        last = next(self._main_events(self._dated_before(sentence)), None)
        if last is None or sentence.start - last.token.sent.end > SOON:
            return None
        if last.date.value.precision != "day" or self._looks_back(last, sentence):
            return None
        return replace(last, rule=f"at once after {last.token.text!r}, told before")

    def _in_one_paragraph(self, first: int, last: int) -> bool:
        """Whether no line break stands between two tokens not far from each other."""
        if last - first > LONG_PARAGRAPH:
            return False
        return not any("\n" in self._doc[i].text for i in range(max(first, 0), last))


def _is_earlier(date: DateExpression, day: dt.date, *, coarse: bool) -> bool:
    """Whether a date lies before a day; a coarser one only counts if `coarse` is set."""
    value = date.value
    if value.date is None or value.date_end is None:
        return False
    return value.date < day if value.precision == "day" else coarse and value.date_end < day
