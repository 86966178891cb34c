"""Step 4: whether a pair's act happened, by its clause, its sides, its teller and its day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import child, is_verb
from kg.triples.constructs.writings import issued_by
from kg.triples.phrases import measures, word_list
from kg.triples.status import status_of
from kg.triples.utterances import stands

if TYPE_CHECKING:
    from spacy.tokens import Token

    from kg.model import Document, EventDate, Status
    from kg.triples.frames import Pair
    from kg.triples.page import Page

TRUSTED = frozenset({"metadata", "text"})
"""Whence a publication day is known well enough to call a later day the future."""
ONLY_TALKED_OF = frozenset({"discuss"})
UTTERED = frozenset({"ACCUSE", "REQUEST", "REJECT", "SAY", "SUPPORT", "THREATEN"})
WRONGS = frozenset({"ASSAULT", "COERCE"})
CARRIED = frozenset({"ACCUSE", "CONCEDE", "REJECT", "SANCTION", "SUPPORT"})
"""What is done once it is voted for: a vote to censure censures, one to strike does not strike."""


def status_in(pair: Pair) -> Status:
    """The status of a pair's act; what a noun beside a name says stands in any sentence."""
    token, support = pair.predicate.token, pair.predicate.support
    if "relation" in (pair.subject.how, pair.object.how) and token.dep_ != "attr":
        return "actual"
    if support is not None and token.dep_ == "pobj" and not measures(token.head):
        # "did not take part in an attack", but "threatened $2 million in fines"
        token = token if _is_carried(token) else support
    if pair.subject.how == "writing":
        token = issued_by(token) or token  # a statement that is not issued condemns nobody
    repeated = pair.predicate.repeats
    if repeated is not None:
        denied = child(token, "neg") is not None
        return "negated" if denied else status_of(repeated).status
    carried = vote_for(pair)
    status = "actual" if stands(pair) else status_of(carried or token).status
    return _weakened(pair) if status == "actual" else status


def vote_for(pair: Pair) -> Token | None:
    """The verb of the vote that itself does the act: "voted on Friday to impeach him"."""
    token = pair.predicate.support or pair.predicate.token
    while token.dep_ == "conj" and is_verb(token.head) and token.head.tag_ == token.tag_:
        token = token.head  # "voted to censure and dismiss him"
    by_vote = token.dep_ == "xcomp" and token.head.lemma_ == "vote" and child(token, "neg") is None
    return token.head if by_vote and pair.sense.action_class in CARRIED else None


def _is_carried(noun: Token) -> bool:
    """Whether a verb acts on the beginning or signing of what a noun tells: "put off its start"."""
    above = noun.head.head
    return above.dep_ in ("dobj", "nsubjpass") and above.lemma_.lower() in word_list("beginnings")


def _weakened(pair: Pair) -> Status:
    """The status where the way to the subject says less than the clause does."""
    subject, support = pair.subject, pair.predicate.support
    if subject.how == "blame":  # it happened, but that he did it is a claim
        return "alleged"
    if subject.slot == "subj" and support is not None and support.lemma_ in ONLY_TALKED_OF:
        return "hypothetical"  # "discussed sanctions against Peru"
    return "actual"


def teller_of(token: Token, page: Page) -> tuple[str | None, str | None]:
    """Key and name of whose claim a clause is; of somebody unknown the wording alone."""
    speaker = page.speaker(token)
    if speaker is None:
        return None, None
    head = page.doc[speaker.head]
    parties = page.roster.phrase(head)
    if parties:
        return parties[0].actor.id, parties[0].actor.name
    return None, " ".join(page.doc[head.left_edge.i : head.i + 1].text.split())


def told_status(pair: Pair, teller_id: str | None) -> Status:
    """The status of a pair's act; a wrong that only its sufferer tells of is a claim.

    "Weber said Peru had jailed her" is one side's word, "Norway said Peru had jailed her" is not.
    """
    status = status_in(pair)
    own = teller_id is not None and teller_id == pair.object.party.actor.id
    return "alleged" if own and status == "actual" and pair.sense.action_class in WRONGS else status


def status_on(
    pair: Pair, event_date: EventDate, document: Document, teller_id: str | None
) -> Status:
    """The status of a pair's act with its day and its teller.

    None has happened on a day yet to come; the publication day of a mere header is not trusted
    for that, and what is said is said by the time it is told, whatever day stands beside it.
    """
    status, published = told_status(pair, teller_id), document.published
    if published is None or document.published_basis not in TRUSTED:
        return status
    if event_date.date is None or event_date.date <= published or status != "actual":
        return status
    return status if pair.sense.action_class in UTTERED else "planned"
