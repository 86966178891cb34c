"""The five steps for a few sentences in words: what `kg explain` prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.triples.confidence import Assessor, weights
from kg.triples.dating import Dater
from kg.triples.doubles import without_doubles
from kg.triples.extraction import proposals_for
from kg.triples.frames import assemble
from kg.triples.page import Page
from kg.triples.records import constructs_of
from kg.triples.standing import status_in, teller_of, told_status, vote_for
from kg.triples.status import status_of
from kg.triples.unsaid import unsaid
from kg.triples.utterances import with_utterances

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc

    from kg.model import Cast, DateExpression, Reference
    from kg.ontology import Action
    from kg.triples.frames import Pair
    from kg.triples.parties import Party
    from kg.triples.predicates import Predicate
    from kg.triples.proposals import Proposal


def explain(doc: Doc, cast: Cast, dates: Sequence[DateExpression]) -> str:
    """The parse, the actors, every predicate with its proposals and pairs, status and date."""
    page = Page(doc, cast, everywhere=True)
    proposals = {p.token.i: tuple(proposals_for(p, page)) for p in page.predicates}
    pairs = [pair for p in page.predicates for pair in assemble(p, proposals[p.token.i], page)]
    kept = {id(pair) for pair in without_doubles(pairs)}
    known = {id(pair) for pair in pairs}
    said = [pair for pair in with_utterances(pairs, page) if id(pair) not in known]
    told = [*(pair for pair in pairs if id(pair) in kept), *said]
    paired = {pair.predicate.token.i for pair in pairs}
    lacking = [(p, proposals[p.token.i]) for p in page.predicates if p.token.i not in paired]
    filled = unsaid(lacking, told, page)
    kept |= {id(pair) for pair in filled}
    pairs += filled
    assessor = Assessor(page, [*told, *filled])
    dater = Dater(doc, dates)
    lines = ["Parse", *_parse(doc), "", "Actors", *_actors(cast), "", "Dates", *_dates(dates)]
    for predicate in page.predicates:
        own = [pair for pair in pairs if pair.predicate is predicate]
        lines += ["", *_predicate(predicate), *_proposals(proposals[predicate.token.i], page)]
        for pair in own:
            lines += _pair(pair, page, assessor) if id(pair) in kept else _dropped(pair)
        if own:
            lines += _circumstances(predicate, dater, page)
        else:
            lines.append(f"    no triple: {_why_none(predicate, proposals, page)}")
    if said:
        lines += ["", "What is said"]
        lines += (line for pair in said for line in _pair(pair, page, assessor))
    if not page.predicates and not said:
        lines += ["", "No word here tells an act that the lexicon knows."]
    return "\n".join(lines)


def _parse(doc: Doc) -> Iterator[str]:
    """One line a token: word, tag, relation, the word above."""
    for token in doc:
        if not token.is_space:
            above = "" if token.head.i == token.i else f" <- {token.head.text}"
            yield f"    {token.text:<18} {token.tag_:<5} {token.dep_}{above}"


def _actors(cast: Cast) -> Iterator[str]:
    """One line a mention: whom it means, and by which pass."""
    names = {actor.id: actor.name for actor in cast.actors}
    for reference in cast.references:
        yield f"    {reference.mention.text!r}: {_meaning(reference, names)}"
    if not cast.references:
        yield "    none"


def _meaning(reference: Reference, names: dict[str, str]) -> str:
    keys = (reference.actor,) if reference.actor else reference.members
    if not keys:
        return f"nobody who acts ({reference.resolved_by or 'unresolved'})"
    meant = ", ".join(names[key] for key in keys)
    return f"{meant} ({reference.resolved_by}, {reference.score:.2f})"


def _dates(dates: Sequence[DateExpression]) -> Iterator[str]:
    for found in dates:
        yield f"    {found.text!r}: {_days(found.value.date, found.value.date_end)}"
    if not dates:
        yield "    none"


def _days(first: object, last: object) -> str:
    if first is None:
        return "no day that can be told"
    return f"{first}" if first == last else f"{first} to {last}"


def _predicate(predicate: Predicate) -> Iterator[str]:
    """The word and the senses that hold."""
    support = f", with {predicate.support.text!r}" if predicate.support is not None else ""
    yield f"Predicate {predicate.token.text!r} ({predicate.senses[0].pos}{support})"
    for sense in predicate.senses:
        yield f"    sense {_sense(sense)}"


def _sense(sense: Action) -> str:
    both = ", both sides alike" if sense.symmetric else ""
    return (
        f"{sense.label} [{sense.action_class}{both}]: "
        f"subject in {'/'.join(sense.subject)}, object in {'/'.join(sense.object)}"
    )


def _proposals(proposals: Sequence[Proposal], page: Page) -> Iterator[str]:
    """What each construct proposed, and whom that phrase means."""
    for proposal in proposals:
        found = page.parties(proposal)
        yield (
            f"    {proposal.how}: {proposal.slot} = {proposal.token.text!r} "
            f"({_names(found) or 'no actor'}), {proposal.reach}, {proposal.weight:.2f}"
        )


def _names(parties: Sequence[Party]) -> str:
    return ", ".join(party.actor.name for party in parties)


def _pair(pair: Pair, page: Page, assessor: Assessor) -> Iterator[str]:
    """The pair with its confidence, and what takes from that."""
    how = constructs_of(pair.subject, pair.object)
    yield f"    => {_told(pair)} ({how}, {assessor.confidence(pair)})"
    doubts = weights().doubts
    sizes = ((name, doubts[name] * size) for name, size in assessor.reasons(pair).items())
    if found := ", ".join(f"{name} {size:.2f}" for name, size in sizes if size):
        yield f"    doubts: {found}"
    token = pair.predicate.token
    plain, own = status_of(token).status, status_in(pair)
    if own != plain:
        why = "the vote does it" if vote_for(pair) else "for the way in which its sides were found"
        yield f"    status {own}: {why}"
    teller_id, teller = teller_of(token, page)
    if (told := told_status(pair, teller_id)) != own:
        yield f"    status {told}: only {teller}, to whom it was done, says so"


def _dropped(pair: Pair) -> Iterator[str]:
    how = constructs_of(pair.subject, pair.object)
    yield f"    dropped: {_told(pair)} ({how}): another word tells the same act"


def _told(pair: Pair) -> str:
    return f"{pair.subject.party.actor.name} -{pair.sense.label}-> {pair.object.party.actor.name}"


def _circumstances(predicate: Predicate, dater: Dater, page: Page) -> Iterator[str]:
    """Status, date and speaker with what decided them."""
    status = status_of(predicate.token)
    cue = f", cue {page.doc[status.cue].text!r}" if status.cue is not None else ""
    yield f"    status {status.status}: {status.why}{cue}"
    date, why = dater.date_of(predicate.token)
    yield f"    date {_days(date.date, date.date_end)}: {why}"
    speaker = page.speaker(predicate.token)
    if speaker is not None:
        yield f"    told by {page.doc[speaker.head].text!r}"


def _why_none(predicate: Predicate, proposals: dict[int, tuple[Proposal, ...]], page: Page) -> str:
    """What is missing for a triple."""
    slots = {proposal.slot for proposal in proposals[predicate.token.i] if page.parties(proposal)}
    for side in ("subject", "object"):
        wanted = {slot for sense in predicate.senses for slot in getattr(sense, side)}
        if not wanted & slots:
            return f"no actor stands as {side} ({'/'.join(sorted(wanted))})"
    return "subject and object are one actor, or belong to different senses"
