"""The date of an event in its sentence, and in the story that leads up to it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from operator import attrgetter
from typing import TYPE_CHECKING

from kg.dates.attachment import VERBAL
from kg.dates.vocabulary import vocabulary
from kg.ontology import lexicon
from kg.triples.dating.binding import Placed, is_event_noun, placed_in
from kg.triples.dating.sharing import sources
from kg.triples.dating.tenses import form, same_form
from kg.world import speech_verbs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.tokens import Span, Token

    from kg.model import DateExpression

FINENESS = {"day": 0, "week": 1, "range": 2, "month": 3, "year": 4, None: 5}
REACH = 10
"""How many date expressions back an earlier event may be."""
LONG_PARAGRAPH = 400
"""Tokens after which a paragraph, or a text without any, is taken to tell of something else."""
DEFINITE = frozenset({"the", "this", "that", "these", "those"})
QUOTES = frozenset({'"', "\u201c", "\u201d", "``", "''"})


class Story:
    """An event in its text: what its sentence and those before it tell of its date."""

    __slots__ = ("dates", "doc", "token")

    def __init__(self, token: Token, dates: Sequence[DateExpression]) -> None:
        """Of the event that the token heads; the dates are those of its Doc in text order."""
        self.token = token
        self.doc = token.doc
        self.dates = dates

    def date(self) -> tuple[Placed | None, bool]:
        """The date of the event, and whether an earlier sentence gives it."""
        shared: set[int] = set()
        found = _dated(self.token, self._placed(self.token.sent), shared)
        if found is not None:
            return found, False
        return self._before([self.doc[i] for i in sorted(shared)]), True

    def _before(self, words: Sequence[Token]) -> Placed | None:
        """The date that earlier sentences give it: of the same event, or of the story told on."""
        for word in words:
            same = self._same_event(word) if _is_definite(word) else None
            if same is not None:
                return replace(same, rule=f"the same {word.text!r} told before")
        going_on = [word for word in words if _tells_on(word)]
        if going_on:
            scene = self._scene(self.token.sent)
            if scene is not None and all(_goes_on_from(word, scene) for word in going_on):
                return replace(scene, rule=f"the day of {scene.token.text!r}, told before")
        return None

    def _placed(self, sentence: Span) -> list[Placed]:
        """The dates of a sentence with the words that they date."""
        return list(placed_in(sentence, self.dates, self._first(sentence)))

    def _first(self, sentence: Span) -> int:
        """The index of the first date in or after a sentence."""
        return bisect_left(self.dates, sentence.start, key=attrgetter("first"))

    def _dated_before(self, sentence: Span) -> Iterator[tuple[Span, list[Placed]]]:
        """The sentences with dates before a sentence, nearest first, as far as is looked back."""
        first = self._first(sentence)
        seen = -1
        for index in range(first - 1, max(first - 1 - REACH, -1), -1):
            earlier = self.doc[self.dates[index].first].sent
            if earlier.start != seen:
                seen = earlier.start
                yield earlier, self._placed(earlier)

    def _same_event(self, noun: Token) -> Placed | None:
        """The date of the same noun told before: "the call" after "a call on Tuesday"."""
        for sentence, placed in self._dated_before(noun.sent):
            for word in reversed(sentence):
                if word.lemma_ == noun.lemma_ and is_event_noun(word):
                    found = _dated(word, placed, set())
                    if found is not None and found.date.value.date:
                        return found
        return None

    def _scene(self, sentence: Span) -> Placed | None:
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
            return last if precision == "day" else None
        lead = self._lead(sentence)
        if lead is None or precision not in {"day", "week"}:
            return None
        if precision == "day" and last.date.value.date != lead.date.value.date:
            return None
        return lead

    def _looks_back(self, last: Placed, sentence: Span) -> bool:
        """Whether an earlier day is told after an event, up to a sentence: either may be meant."""
        day = last.date.value.date
        first = bisect_left(self.dates, last.token.sent.end, key=attrgetter("first"))
        between = self.dates[first : bisect_left(self.dates, sentence.end, key=attrgetter("first"))]
        return day is not None and any(
            each.value.precision == "day" and each.value.date is not None and each.value.date < day
            for each in between
        )

    def _lead(self, sentence: Span) -> Placed | None:
        """The first main event of the text, before a sentence, that has a day."""
        for event in self._main_events(self._dated_from_the_start(sentence)):
            return event if event.date.value.precision == "day" else None
        return None

    def _dated_from_the_start(self, sentence: Span) -> Iterator[tuple[Span, list[Placed]]]:
        """The first sentences with dates before a sentence, in text order."""
        seen = -1
        for date in self.dates[: min(REACH, self._first(sentence))]:
            early = self.doc[date.first].sent
            if early.start != seen:
                seen = early.start
                yield early, self._placed(early)

    def _main_events(self, sentences: Iterable[tuple[Span, list[Placed]]]) -> Iterator[Placed]:
        """The past events, told by the writer, that sentences are about, as far as dated."""
        for sentence, placed in sentences:
            root = sentence.root
            found = _dated(root, placed, set())
            if found is not None and _is_main_event(root):
                yield Placed(date=found.date, token=root, rule=found.rule)

    def _in_one_paragraph(self, first: int, last: int) -> bool:
        """Whether no line break stands between two tokens not far from each other."""
        if last - first > LONG_PARAGRAPH:
            return False
        return not any("\n" in self.doc[i].text for i in range(first, last))


def _dated(token: Token, placed: Sequence[Placed], seen: set[int]) -> Placed | None:
    """The date of a word: its own, else the one that it shares; `seen` gathers whom it asked."""
    own: dict[int, Placed] = {}
    for each in sorted(placed, key=_preference, reverse=True):
        own[each.token.i] = each
    waiting = [(token, "")]
    while waiting:
        word, rule = waiting.pop()
        if word.i in seen:
            continue
        seen.add(word.i)
        if word.i in own:
            found = own[word.i]
            return Placed(date=found.date, token=word, rule=rule or found.rule)
        asked = [
            (source, rule or f"{how} {source.text!r}") for source, how in sources(word, placed)
        ]
        waiting.extend(reversed(asked))
    return None


def _preference(placed: Placed) -> tuple[int, int]:
    """Of several dates at one word the finest counts, of equally fine ones the first."""
    return FINENESS[placed.date.value.precision], placed.date.start


def _is_definite(noun: Token) -> bool:
    """Whether it is an event noun that points back: "the call"."""
    return is_event_noun(noun) and any(
        child.dep_ == "det" and child.lower_ in DEFINITE for child in noun.children
    )


def _is_main_event(root: Token) -> bool:
    """Whether a sentence's root tells what happened: not what was planned, nor a quotation."""
    planned = root.lemma_.lower() in vocabulary().cues["schedules"]
    return form(root) == "past" and not planned and not _is_quoted(root)


def _goes_on_from(verb: Token, event: Placed) -> bool:
    """Whether a verb can be of one day with an event: reactions to a deed may come days later."""
    return not _is_speech(verb) or _is_speech(event.token)


def _is_speech(verb: Token) -> bool:
    """Whether a verb tells what people say to each other."""
    lemma = verb.lemma_.lower()
    senses = lexicon().verbs(lemma)
    return lemma in speech_verbs() or any(
        sense.speech or sense.action_class in {"SAY", "CONSULT"} for sense in senses
    )


def _tells_on(verb: Token) -> bool:
    """Whether a verb carries the story on: the simple past of a main clause, told by the writer."""
    if verb.pos_ not in VERBAL or form(verb) != "past" or _is_quoted(verb):
        return False
    elsewhen = vocabulary().cues["elsewhen"]
    if any(child.dep_ == "advmod" and child.lower_ in elsewhen for child in verb.children):
        return False
    head = verb.head
    if head.i == verb.i:
        return True
    if verb.dep_ == "conj" and head.pos_ in VERBAL:
        return same_form(verb, head) and head.head.i == head.i
    fronted = verb.dep_ == "ccomp" and verb.i < head.i and form(head) == "past"
    return fronted and not any(child.dep_ == "mark" for child in verb.children)


def _is_quoted(verb: Token) -> bool:
    """Whether a sentence opens with a quotation that holds the verb."""
    opening = next((word for word in verb.sent if not word.is_space), verb)
    if opening.text not in QUOTES:
        return False
    return not any(word.text in QUOTES for word in verb.doc[opening.i + 1 : verb.i])
