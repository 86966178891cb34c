"""Acts that answer an act told before: "Peru rejected the demand", "France condemned the attack".

The noun names the earlier act without its sides; the answer is directed at who did it.

    Iran demanded an apology from Peru. Peru rejected the demand.     -> (Peru, rejected, Iran)
    Sudan bombed Chad. France condemned the attack.                   -> (France, condemned, Sudan)
    France condemned the attack.                                      -> nothing: whose was it?
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from kg.grammar import OBJECTS, is_passive
from kg.model import Mention
from kg.ontology import lexicon
from kg.triples.frames import Filler, Pair
from kg.triples.parties import Party

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from kg.triples.page import Page
    from kg.triples.predicates import Predicate

ANSWERS = frozenset({"REJECT", "ACCUSE", "SUPPORT", "AGREE"})
DEFINITE = frozenset({"the", "this", "these", "that", "those", "such"})
SENTENCES_BACK = 3
WEIGHT, TO_ITS_TARGET = 0.45, 0.6
"""An answer is surer where the earlier act was directed at who answers."""


def echoes(
    unpaired: Sequence[tuple[Predicate, Sequence[Filler]]], pairs: Sequence[Pair], page: Page
) -> Iterator[Pair]:
    """Pairs of predicates whose object names an earlier act, given with their subjects."""
    starts = [sent.start for sent in page.doc.sents]
    for predicate, subjects in unpaired:
        noun = _answered(predicate)
        if noun is None or not subjects:
            continue
        classes = {sense.action_class for sense in lexicon().nouns(noun.lemma_.lower())}
        here = bisect_right(starts, predicate.token.i)
        before = [
            pair
            for pair in pairs
            if pair.predicate.token.i < predicate.token.i
            and pair.sense.action_class in classes
            and here - bisect_right(starts, pair.predicate.token.i) <= SENTENCES_BACK
        ]
        if before:
            earlier = max(before, key=lambda pair: pair.predicate.token.i)
            yield from _answer(predicate, subjects, earlier, noun)


def _answered(predicate: Predicate) -> Token | None:
    """The definite noun without a possessor that a verb of answering has as its object."""
    verb = predicate.token
    if not predicate.is_verb or not {s.action_class for s in predicate.senses} & ANSWERS:
        return None
    wanted = ("nsubjpass",) if is_passive(verb) else tuple(OBJECTS)
    for part in verb.children:
        if part.dep_ in wanted and part.pos_ == "NOUN":
            words = {c.lower_ for c in part.children if c.dep_ in ("det", "predet")}
            return part if words & DEFINITE else None
    return None


def _answer(
    predicate: Predicate, subjects: Sequence[Filler], earlier: Pair, noun: Token
) -> Iterator[Pair]:
    """Each answering actor with the one who did what he answers."""
    doer = earlier.subject.party
    sense = next(s for s in predicate.senses if s.action_class in ANSWERS)
    for subject in subjects:
        actor = subject.party.actor
        if actor.id == doer.actor.id:
            continue
        hit = actor.id == earlier.object.party.actor.id
        party = Party(
            actor=doer.actor,
            mention=_phrase(noun),
            place=doer.place,
            score=doer.score,
            resolved_by="event",
        )
        other = Filler(party=party, slot="obj", how="echo", weight=TO_ITS_TARGET if hit else WEIGHT)
        yield Pair(predicate=predicate, sense=sense, subject=subject, object=other)


def _phrase(noun: Token) -> Mention:
    """The words "the demand" as the mention of who made it."""
    first = min((c.i for c in noun.children if c.dep_ in ("det", "predet", "amod")), default=noun.i)
    span = noun.doc[first : noun.i + 1]
    return Mention(
        start=span.start_char,
        end=span.end_char,
        first=first,
        last=noun.i + 1,
        head=noun.i,
        text=span.text,
        kind="group",
        form="nominal",
    )
