"""Whom an answer, a demand or a promise is meant for where only its author is named.

Peru accused Chile of lying and demanded an apology.      -> (Peru, demanded, Chile)
Peru rejected the report and accused Chile of lying.      -> (Peru, rejected, Chile)
Peru and Chile refused Cuba's request.                    -> (Cuba, asked, Peru), (.., Chile)
Peru, at odds with Chile alone, rejected the new terms.   -> (Peru, rejected, Chile)
Peru bombed Chile. Peru then attacked at sea.             -> (Peru, attacked, Chile)
Peru bombed Chile. Chile declared a ceasefire.            -> (Chile, ceased_fire_with, Peru)
Chilean rebels attacked a police post.                    -> (Chilean rebels, attacked, Chile)
Peru visited Chile and bought ships.                      -> nothing: buying is no answer
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from kg.grammar import OBJECTS, child, complements, is_verb
from kg.model import Mention
from kg.triples.frames import Filler, Pair
from kg.triples.unsaid.dealings import camp, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from kg.triples.page import Page
    from kg.triples.parties import Party
    from kg.triples.unsaid.dealings import Dealings
    from kg.triples.unsaid.lacks import Lack

JOINED, ANSWERED, OPPONENT = 0.55, 0.55, 0.4
DEEPEST = 3
NAMED = frozenset({"PERSON", "NORP", "GPE", "ORG", "FAC"})


class Opponents:
    """Finds the other side of acts whose author is known."""

    def __init__(self, dealings: Dealings, page: Page) -> None:
        """Look in these dealings of the page."""
        self._dealings = dealings
        self._page = page

    def of(self, lack: Lack) -> Iterator[Pair]:
        """The pairs of the first rule that gives any."""
        yield from (
            tuple(self._joined(lack))
            or tuple(self._answered(lack))
            or tuple(self._given(lack))
            or tuple(self._fought(lack))
        )

    def with_whom(self, lack: Lack) -> Iterator[Pair]:
        """The pairs of "talks with Chile": it was Chile's opponent who held them."""
        noun = lack.predicate.is_noun and lack.sense.label in words("company", "nouns")
        if not noun or len(lack.objects) > 1:
            return
        known = lack.objects[0]
        other = self._dealings.opponent(known.party.actor)
        if other is not None:
            near = self._near(other, lack)
            subject = Filler(party=near, slot="subj", how="opponent", weight=OPPONENT)
            yield Pair(predicate=lack.predicate, sense=lack.sense, subject=subject, object=known)

    def _joined(self, lack: Lack) -> Iterator[Pair]:
        """The object of an act that is joined by "and", before or behind."""
        if not lack.active or _names_somebody(lack):
            return
        sense = lack.sense
        if sense.label in words("joined", "later") and lack.token.dep_ == "conj":
            for verb in _joined_before(lack.token):
                if found := tuple(self._objects(lack, verb, "first")):
                    yield from found
                    return
        if sense.label in words("joined", "earlier"):
            for part in lack.token.children:
                if part.dep_ == "conj" and is_verb(part):
                    yield from self._objects(lack, part, "named_later")

    def _objects(self, lack: Lack, verb: Token, classes: str) -> Iterator[Pair]:
        """The subjects of a lack with the objects that they have in a joined verb's pairs."""
        for pair in self._dealings.told_by(verb):
            if pair.sense.action_class not in words("joined", classes):
                continue
            for subject in lack.subjects:
                if subject.party.actor.id == pair.subject.party.actor.id:
                    yield _pair(lack, subject, pair.object.party, "joined", JOINED)

    def _answered(self, lack: Lack) -> Iterator[Pair]:
        """Who answers a demand: of him it was made."""
        if not lack.predicate.is_noun or lack.sense.label not in words("answered", "nouns"):
            return
        verb = _governor(lack.token)
        for pair in self._dealings.told_by(verb) if verb is not None else ():
            if pair.sense.action_class not in words("answered", "answers"):
                continue
            for subject in lack.subjects:
                if not _is_owner(self._page.doc[subject.party.mention.head], lack):
                    continue
                if pair.object.party.actor.id in camp(subject.party.actor):
                    yield _pair(lack, subject, pair.subject.party, "answered", ANSWERED)

    def _given(self, lack: Lack) -> Iterator[Pair]:
        """With whom alone its author has to do in this text."""
        if len(lack.subjects) > 1 or not self._deals(lack):
            return
        if lack.predicate.is_verb and (not lack.active or _names_somebody(lack)):
            return
        subject = lack.subjects[0]
        other = self._dealings.opponent(subject.party.actor)
        if other is not None:
            yield _pair(lack, subject, self._near(other, lack), "opponent", OPPONENT)

    def _fought(self, lack: Lack) -> Iterator[Pair]:
        """Whom alone its author fights in this text."""
        if len(lack.subjects) == 1 and (_is_one_sided(lack) or _is_against_somebody(lack)):
            subject = lack.subjects[0]
            enemy = self._dealings.enemy(subject.party.actor) or self._risen_against(subject, lack)
            if enemy is not None:
                yield _pair(lack, subject, self._near(enemy, lack), "enemy", OPPONENT)

    def _risen_against(self, subject: Filler, lack: Lack) -> Party | None:
        """The state whose rebels attack a post or patrol, or declare a ceasefire."""
        rebels = self._page.doc[subject.party.mention.head]
        if rebels.lemma_.lower() not in words("enemy", "rebels"):
            return None
        thing = child(lack.token, *OBJECTS) if lack.predicate.is_verb else None
        if thing is not None and thing.lemma_.lower() not in words("enemy", "posts"):
            return None
        owners = self._page.roster.owners(rebels)
        return owners[0] if len(owners) == 1 and owners[0].actor.kind == "country" else None

    def _near(self, party: Party, lack: Lack) -> Party:
        """The same party as the sentence mentions it, if it does ("the Russian offensive")."""
        for token in lack.token.sent:
            for here in self._page.roster.named(token):
                if here.actor.id == party.actor.id:
                    return here
        return party

    def _deals(self, lack: Lack) -> bool:
        """Whether an act is one with somebody: an answer, a demand, an end of talks."""
        if lack.predicate.is_noun:
            return lack.sense.label in words("opponent", "nouns")
        if lack.sense.label in words("opponent", "replies"):
            return child(lack.token, *OBJECTS) is None  # "countered the attack" is none
        if lack.sense.label in words("opponent", "verbs"):
            return True
        if lack.sense.label not in words("opponent", "ending"):
            return False
        things = [part for part in lack.token.children if part.dep_ in OBJECTS]
        things += [found.token for found in complements(lack.token) if found.preposition == "of"]
        acts = (self._page.at.get(thing.i) for thing in things)
        return any(act is not None and act.senses[0].action_class == "CONSULT" for act in acts)


def _is_owner(owner: Token, lack: Lack) -> bool:
    """Whether what is answered is somebody's own: "his country's demands" are not his.

    "Cuba's demands", unlike its requests, may have been made of others than who rejects them.
    """
    if owner.head.i != lack.token.i:
        return owner.head.dep_ == "prep"
    return owner.dep_ != "poss" or lack.sense.label != "demanded"


def _is_against_somebody(lack: Lack) -> bool:
    """Whether an act is one against an enemy, whom it leaves out."""
    if not lack.active or _names_somebody(lack):
        return False
    hostile = lack.sense.action_class in words("enemy", "classes")
    return hostile or lack.sense.label in words("enemy", "labels")


def _is_one_sided(lack: Lack) -> bool:
    """Whether one side alone does what two do: "declared a ceasefire"."""
    declared = lack.predicate.is_noun and lack.predicate.lending == "giving"
    return declared and lack.sense.label in words("enemy", "nouns")


def _names_somebody(lack: Lack) -> bool:
    """Whether a verb has a name for its other side that nobody is known by."""
    verb = lack.token
    things = [part for part in verb.children if part.dep_ in OBJECTS]
    things += [c.token for c in complements(verb) if c.preposition in lack.sense.object]
    return any(thing.pos_ == "PROPN" or thing.ent_type_ in NAMED for thing in things)


def _joined_before(verb: Token) -> Iterator[Token]:
    """The verbs that a verb is joined to by "and", the nearest first."""
    for _ in range(DEEPEST):
        if verb.dep_ != "conj" or not is_verb(verb.head):
            return
        verb = verb.head
        yield verb


def _governor(noun: Token) -> Token | None:
    """The verb that has a noun as its object, or after a preposition."""
    above = noun
    for _ in range(DEEPEST):
        above = above.head
        if is_verb(above):
            return above
    return None


def _pair(lack: Lack, subject: Filler, other: Party, how: str, weight: float) -> Pair:
    """A pair whose object is left unsaid; the thing in its place, if any, is its mention."""
    thing = child(lack.token, *OBJECTS) if lack.predicate.is_verb else None
    if thing is not None and how != "joined":
        other = dataclasses.replace(other, mention=_phrase(thing), place=0, resolved_by="unsaid")
    filler = Filler(party=other, slot="obj", how=how, weight=weight)
    return Pair(predicate=lack.predicate, sense=lack.sense, subject=subject, object=filler)


def _phrase(noun: Token) -> Mention:
    """The words "the new terms" as the mention of whose they are."""
    before = ("det", "predet", "amod", "nummod", "compound", "poss")
    first = min((c.left_edge.i for c in noun.children if c.dep_ in before), default=noun.i)
    span = noun.doc[min(first, noun.i) : noun.i + 1]
    return Mention(
        start=span.start_char,
        end=span.end_char,
        first=span.start,
        last=span.end,
        head=noun.i,
        text=span.text,
        kind="group",
        form="nominal",
    )
