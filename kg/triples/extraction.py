"""The machine: predicates, proposals of the constructs, pairs, status and date, triples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import child
from kg.model import Triple, content_id
from kg.triples.attribution import speaker_of
from kg.triples.confidence import Assessor
from kg.triples.constructs import CONSTRUCTS
from kg.triples.constructs.writings import issued_by
from kg.triples.dating import Dater
from kg.triples.doubles import without_doubles
from kg.triples.echoes import echoes
from kg.triples.frames import assemble, subjects_of
from kg.triples.page import Page
from kg.triples.phrases import measures
from kg.triples.repeats import repeats
from kg.triples.status import status_of
from kg.triples.unsaid import unsaid
from kg.triples.utterances import stands, with_utterances

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc, Span, Token

    from kg.model import Cast, DateExpression, Document, EventDate, Status
    from kg.triples.frames import Filler, Pair
    from kg.triples.predicates import Predicate
    from kg.triples.proposals import Proposal

APART = "quotation"
AUXILIARIES = frozenset({"aux", "auxpass"})
ELSEWHEN = frozenset({"be", "have", "will", "would", "shall", "should", "may", "might", "to"})
"""Auxiliaries of what is not done by saying so."""
TRUSTED = frozenset({"metadata", "text"})
"""Whence a publication day is known well enough to call a later day the future."""
ONLY_TALKED_OF = frozenset({"discuss"})
UTTERED = frozenset({"ACCUSE", "REQUEST", "REJECT", "SAY", "SUPPORT", "THREATEN"})


def extract(
    doc: Doc, document: Document, cast: Cast, dates: Sequence[DateExpression]
) -> tuple[Triple, ...]:
    """The triples of an article, in text order."""
    page = Page(doc, cast)
    dater = Dater(doc, dates)
    found: dict[str, Triple] = {}
    pairs = pairs_of(page)
    assessor = Assessor(page, pairs)
    for pair in pairs:
        for triple in _Record(pair, page, document).triples(dater, assessor.confidence(pair)):
            found.setdefault(triple.id, triple)
    return tuple(sorted(found.values(), key=lambda t: (t.start, t.subject_start, t.id)))


def pairs_of(page: Page) -> tuple[Pair, ...]:
    """Who does what to whom on a page, each act once though a verb and a noun tell it."""
    pairs: list[Pair] = []
    unpaired: list[tuple[Predicate, Sequence[Filler]]] = []
    lacking: list[tuple[Predicate, Sequence[Proposal]]] = []
    for predicate in page.predicates:
        proposals = tuple(proposals_for(predicate, page))
        found = assemble(predicate, proposals, page)
        pairs += found
        if not found:
            lacking.append((predicate, proposals))
        if not found and predicate.is_verb:
            unpaired.append((predicate, subjects_of(predicate, proposals, page)))
    pairs = with_utterances(pairs, page)
    pairs += echoes(unpaired, pairs, page)
    pairs += repeats(pairs, page)
    pairs += unsaid(lacking, without_doubles(pairs), page)
    return without_doubles(pairs)


def proposals_for(predicate: Predicate, page: Page) -> Iterator[Proposal]:
    """What all constructs propose for a predicate."""
    for construct in CONSTRUCTS:
        yield from construct(predicate, page)


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


def status_in(pair: Pair) -> Status:
    """The status of a pair's act; what a noun beside a name says stands in any sentence."""
    token, support = pair.predicate.token, pair.predicate.support
    if "relation" in (pair.subject.how, pair.object.how) and token.dep_ != "attr":
        return "actual"
    if support is not None and token.dep_ == "pobj" and not measures(token.head):
        # "did not take part in an attack", but "threatened $2 million in fines"
        token = support
    if pair.subject.how == "writing":
        token = issued_by(token) or token  # a statement that is not issued condemns nobody
    repeated = pair.predicate.repeats
    if repeated is not None:
        denied = child(token, "neg") is not None
        return "negated" if denied else status_of(repeated).status
    status = "actual" if stands(pair) else status_of(token).status
    return _weakened(pair) if status == "actual" else status


def _weakened(pair: Pair) -> Status:
    """The status where the way to the subject says less than the clause does."""
    subject, support = pair.subject, pair.predicate.support
    if subject.how == "blame":  # it happened, but that he did it is a claim
        return "alleged"
    if subject.slot == "subj" and support is not None and support.lemma_ in ONLY_TALKED_OF:
        return "hypothetical"  # "discussed sanctions against Peru"
    return "actual"


class _Record:
    """One pair on its way to a triple."""

    def __init__(self, pair: Pair, page: Page, document: Document) -> None:
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
        speaker_id, speaker = self._speaker(token)
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
            status=self._status_on(event_date),
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
        """The day of the act, else of saying it; of "so did" that of what it repeats."""
        predicate = self.pair.predicate
        event_date, _ = dater.date_of(self._dated(predicate.token))
        for word in (self._saying(predicate.token), predicate.repeats):
            if event_date.date is None and not event_date.expression and word is not None:
                event_date, _ = dater.date_of(word)
        return event_date

    def _dated(self, token: Token) -> Token:
        """The word by which the act was done on its day: of a quotation that by which it is said.

        "It struck on Friday and must pay." ... "It is a crime," he said: an unknown day.
        """
        speaker = speaker_of(token, self.page.quotes) if self.pair.subject.how == APART else None
        return token if speaker is None else self.page.doc[speaker.verb]

    def _saying(self, token: Token) -> Token | None:
        """The verb by which one says what he does by words: "said that he rejects it"."""
        speaker = speaker_of(token, self.page.quotes)
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

    def _status_on(self, event_date: EventDate) -> Status:
        """The status of the act, which cannot have happened on a day yet to come.

        The publication day of a mere header is not trusted for that; and what is said is said
        by the time it is told, whatever day stands beside it.
        """
        status, published = status_in(self.pair), self.document.published
        if published is None or self.document.published_basis not in TRUSTED:
            return status
        if event_date.date is None or event_date.date <= published or status != "actual":
            return status
        return status if self.pair.sense.action_class in UTTERED else "planned"

    def _speaker(self, token: Token) -> tuple[str | None, str | None]:
        """Key and name of whose claim the clause is; of somebody unknown the wording alone."""
        speaker = speaker_of(token, self.page.quotes)
        if speaker is None:
            return None, None
        head = self.page.doc[speaker.head]
        parties = self.page.roster.phrase(head)
        if parties:
            return parties[0].actor.id, parties[0].actor.name
        return None, " ".join(self.page.doc[head.left_edge.i : head.i + 1].text.split())


def constructs_of(subject: Filler, other: Filler) -> str:
    """The constructs that gave a pair, as a triple names them: "clause + preposition"."""
    return " + ".join(dict.fromkeys((subject.how, other.how)))


def trimmed(sentence: Span) -> tuple[int, int]:
    """First and last character of a sentence without the white space around it."""
    words = [token for token in sentence if not token.is_space] or list(sentence)
    return words[0].idx, words[-1].idx + len(words[-1].text)
