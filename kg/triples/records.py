"""Step 5: a pair of actors becomes triples, with its day, its speaker and its evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import Triple, content_id
from kg.triples.standing import UTTERED, status_on, teller_of, vote_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span, Token

    from kg.model import Document, EventDate
    from kg.triples.dating import Dater
    from kg.triples.frames import Filler, Pair
    from kg.triples.page import Page

APART = "quotation"
AUXILIARIES = frozenset({"aux", "auxpass"})
ELSEWHEN = frozenset({"be", "have", "will", "would", "shall", "should", "may", "might", "to"})
"""Auxiliaries of what is not done by saying so."""


def triple_id(pair: Pair, document: Document, *day: str) -> str:
    """The id of a pair's triple: where and what, never who (corrections keep ids).

    `day`: of a triple for a further day of the act, that day.
    """
    subject, other, token = pair.subject.party, pair.object.party, pair.predicate.token
    return content_id(
        document.id,
        subject.mention.start,
        subject.mention.end,
        token.idx,
        token.idx + len(token.text),
        other.mention.start,
        other.mention.end,
        pair.sense.lemma,
        pair.sense.action_class,
        subject.place,
        other.place,
        *day,
    )


class Record:
    """One pair on its way to a triple."""

    def __init__(self, pair: Pair, page: Page, document: Document) -> None:
        """Hold a pair of actors that a page gave, and the document of which it is evidence."""
        self.pair = pair
        self.page = page
        self.document = document

    def triples(self, dater: Dater, confidence: float) -> Iterator[Triple]:
        """The finished triple, and one for each further day: "met on Friday and on Monday"."""
        yield self._triple(self._date(dater), confidence)
        for event_date in dater.further_days(self._dated(self.pair.predicate.token)):
            yield self._triple(event_date, confidence, str(event_date.date))

    def _triple(self, event_date: EventDate, confidence: float, *day: str) -> Triple:
        """The triple of one date; `day` tells that of a further one from the first."""
        pair, token = self.pair, self.pair.predicate.token
        subject, other = pair.subject.party, pair.object.party
        start, end = trimmed(token.sent)
        speaker_id, speaker = teller_of(token, self.page)
        weaker = min(pair.subject, pair.object, key=lambda filler: filler.party.score)
        return Triple(
            id=triple_id(pair, self.document, *day),
            document=self.document.document,
            document_id=self.document.id,
            subject=subject.actor.name,
            subject_id=subject.actor.id,
            subject_kind=subject.actor.kind,
            subject_mention=subject.mention.text,
            subject_start=subject.mention.start,
            subject_end=subject.mention.end,
            action=pair.sense.label,
            lemma=pair.sense.lemma,
            action_class=pair.sense.action_class,
            action_start=token.idx,
            action_end=token.idx + len(token.text),
            object=other.actor.name,
            object_id=other.actor.id,
            object_kind=other.actor.kind,
            object_mention=other.mention.text,
            object_start=other.mention.start,
            object_end=other.mention.end,
            date=event_date.date,
            date_end=event_date.date_end,
            date_precision=event_date.precision,
            date_basis=event_date.basis,
            date_expression=event_date.expression,
            status=status_on(pair, event_date, self.document, speaker_id),
            attributed_to=speaker,
            attributed_to_id=speaker_id,
            symmetric=pair.sense.symmetric,
            confidence=confidence,
            sentence=self.document.text[start:end],
            start=start,
            end=end,
            resolved_by=weaker.party.resolved_by,
            construct=constructs_of(pair.subject, pair.object),
        )

    def _date(self, dater: Dater) -> EventDate:
        """The day of the act, else of its saying or vote; of "so did" that of what it repeats."""
        predicate = self.pair.predicate
        event_date, _ = dater.date_of(self._dated(predicate.token))
        told = (self._saying(predicate.token), vote_for(self.pair), predicate.repeats)
        for word in told:
            if event_date.date is None and not event_date.expression and word is not None:
                event_date, _ = dater.date_of(word)
        return event_date

    def _dated(self, token: Token) -> Token:
        """The word by which the act was done on its day: of a quotation that by which it is said.

        "It struck on Friday and must pay." ... "It is a crime," he said: an unknown day.
        """
        speaker = self.page.speaker(token) if self.pair.subject.how == APART else None
        return token if speaker is None else self.page.doc[speaker.verb]

    def _saying(self, token: Token) -> Token | None:
        """The verb by which one says what he does by words: "said that he rejects it"."""
        speaker = self.page.speaker(token)
        uttered = token.pos_ == "VERB" and self.pair.sense.action_class in UTTERED
        if speaker is None or not uttered:
            return None
        if any(child.dep_ in AUXILIARIES and child.lemma_ in ELSEWHEN for child in token.children):
            return None
        doer = self.pair.subject.party.actor
        own = any(
            doer.id == one.actor.id or doer.name == one.actor.country
            for one in self.page.roster.phrase(self.page.doc[speaker.head])
        )
        return self.page.doc[speaker.verb] if own else None


def constructs_of(subject: Filler, other: Filler) -> str:
    """The constructs that gave a pair, as a triple names them: "clause + preposition"."""
    return " + ".join(dict.fromkeys((subject.how, other.how)))


def trimmed(sentence: Span) -> tuple[int, int]:
    """First and last character of a sentence without the white space around it."""
    words = [token for token in sentence if not token.is_space] or list(sentence)
    return words[0].idx, words[-1].idx + len(words[-1].text)
