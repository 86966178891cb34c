"""Step 3: what the constructs proposed for one predicate becomes pairs of actors, once.

The first sense that finds both its sides is meant. Coordination and groups are spelt out here:
each subject with each object, or, of those who meet or fight each other, each with each.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from kg.ontology import Action
from kg.triples.parties import Party, Places
from kg.triples.predicates import Predicate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kg.triples.page import Page
    from kg.triples.proposals import Proposal

TAKING = frozenset({"ASSAULT", "COERCE", "AID"})
GIVEN = frozenset({"ACCUSE", "AID", "REJECT", "REQUEST", "SANCTION", "SUPPORT", "THREATEN"})
SEATS = frozenset({"against", "obj", "of", "on"})
"""Slots of what is attacked or taken, which may be a mere place ("an assault on Grozny")."""
BOTH_SIDES = ("between", "among", "from")
BEHIND = ("by", "from", "of")
"""Where those who act are told after the act; the one acted on may be told among them again."""
ONE_SIDED = frozenset({"call", "call_up", "phone", "ring", "ring_up", "telephone"})
MOST_PARTIES = 12
"""A list of more names is a list, not an act: 20 signatories would give 190 triples."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filler:
    """An actor in a slot, and how it got there."""

    party: Party
    slot: str
    how: str
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Who does what to whom, by one predicate in one sense."""

    predicate: Predicate
    sense: Action
    subject: Filler
    object: Filler


def assemble(predicate: Predicate, proposals: Iterable[Proposal], page: Page) -> tuple[Pair, ...]:
    """The pairs of a predicate by the first sense that has any."""
    by_slot = _by_slot(proposals)
    for sense in predicate.senses:
        frame = _Frame(predicate, sense, by_slot, page)
        if pairs := tuple(frame.pairs()):
            return pairs
    return ()


def subjects_of(
    predicate: Predicate, proposals: Iterable[Proposal], page: Page
) -> Sequence[Filler]:
    """Who acts by a predicate, whether or not there is somebody to act on."""
    frame = _Frame(predicate, predicate.senses[0], _by_slot(proposals), page)
    return frame.fill(predicate.senses[0].subject)


def sides_of(
    predicate: Predicate, sense: Action, proposals: Iterable[Proposal], page: Page
) -> tuple[Sequence[Filler], Sequence[Filler]]:
    """Who acts and who is acted on by a predicate in one sense, each if there is somebody."""
    return _Frame(predicate, sense, _by_slot(proposals), page).sides()


class _Frame:
    """One sense of one predicate with its slots filled."""

    def __init__(
        self, predicate: Predicate, sense: Action, by_slot: dict[str, list[Proposal]], page: Page
    ) -> None:
        self.predicate = predicate
        self.sense = sense
        self.by_slot = by_slot
        self.page = page

    def pairs(self) -> Iterator[Pair]:
        """Subject and object of each pair, in text order where both do the same."""
        if not self.sense.symmetric:
            yield from self._directed()
            return
        both = set(self.sense.subject).intersection(BOTH_SIDES)
        between = self.fill([s for s in BOTH_SIDES if s in both and s in self.sense.object])
        if len(between) > 1:
            yield from (self._ordered(*two) for two in combinations(between, 2))
            return
        of_all = self.fill(["of"]) if self.sense.pos == "noun" else []
        if len(of_all) > 1 and not self.fill(self.sense.object):  # "a summit of A and B"
            yield from (self._ordered(*two) for two in combinations(of_all, 2))
            return
        subjects = self.fill(self._subject_slots())
        objects = self.fill(self._object_slots(), {f.party.actor.id for f in subjects})
        if not objects and len(subjects) == 1:  # "attended a meeting of the European Union"
            objects = [f for f in of_all if f.party.actor.kind == "organization"]
        if objects:
            for subject in subjects:
                others = (other for other in objects if _two(subject, other))
                yield from (self._ordered(subject, other) for other in others)
        elif len(subjects) > 1 and not self._needs_object():
            yield from (self._ordered(*two) for two in combinations(subjects, 2))

    def _directed(self) -> Iterator[Pair]:
        """The pairs of an act that one side does to the other."""
        subjects = self.fill(self._subject_slots())
        objects = self.fill(self._object_slots(), {f.party.actor.id for f in subjects})
        if not objects and len(subjects) > 1 and self._is_mutual():
            yield from (self._ordered(*two) for two in combinations(subjects, 2))
            return
        if not objects and len(subjects) > 1 and subjects[0].slot in BEHIND:
            # "Peru has the support of Cuba and of its own army": Peru stands in both phrases
            told = {f.party.mention.start for f in subjects}
            again = self.fill(self._object_slots())
            objects = [f for f in again if f.party.mention.start not in told]
        for subject in subjects:
            yield from (self._pair(subject, other) for other in objects if _two(subject, other))

    def _is_mutual(self) -> bool:
        """Whether two who do it do it to each other: "Peru and Chile broke off relations"."""
        return self.sense.pos == "verb" and "between" in self.sense.object

    def _needs_object(self) -> bool:
        """Whether two who act together do it to a third: "Peru and Chile called for peace"."""
        return self.sense.pos == "verb" and self.sense.lemma in ONE_SIDED

    def sides(self) -> tuple[Sequence[Filler], Sequence[Filler]]:
        """Subjects and objects, whether or not both are there."""
        subjects = self.fill(self._subject_slots())
        return subjects, self.fill(self._object_slots(), {f.party.actor.id for f in subjects})

    def _pair(self, subject: Filler, other: Filler) -> Pair:
        return Pair(predicate=self.predicate, sense=self.sense, subject=subject, object=other)

    def _ordered(self, one: Filler, other: Filler) -> Pair:
        first, second = sorted((one, other), key=_position)
        return self._pair(first, second)

    def _subject_slots(self) -> Sequence[str]:
        if self.sense.pos == "verb":
            return self.sense.subject
        if "subj" in self.sense.object:  # "gave an interview to": he is interviewed
            return self.sense.subject
        return ("subj", *self.sense.subject, "adjunct")

    def _object_slots(self) -> Sequence[str]:
        if self.sense.pos == "verb":
            return self.sense.object
        beside = "adjunct object" if self.sense.symmetric else "affected"
        beside = "adjunct" if "subj" in self.sense.object else beside
        return ("taker", *self.sense.object, beside)

    def fill(self, slots: Sequence[str], taken: Iterable[str] = ()) -> list[Filler]:
        """The fillers of the first of the slots that has any but those taken."""
        barred = set(taken)
        for slot in slots:
            found = self._fill_one(slot, barred)
            if found and len(found) <= MOST_PARTIES:
                return list(found.values())
        return []

    def _fill_one(self, slot: str, barred: set[str]) -> dict[str, Filler]:
        """The fillers of one slot: of the best proposal that gives somebody who can be named."""
        found: dict[str, Filler] = {}
        for proposal in self.by_slot.get(slot, ()):
            if found and not proposal.joins and _has_known(found.values()):
                continue
            fillers = {
                party.actor.id: Filler(
                    party=party, slot=slot, how=proposal.how, weight=proposal.weight
                )
                for party in self._parties(proposal)
                if party.actor.id not in barred or self._each_other(proposal)
            }
            if slot == "adjunct object":
                fillers = {k: f for k, f in fillers.items() if f.party.actor.kind == "person"}
            if found and not proposal.joins and _has_known(fillers.values()):
                found = {}
            found = {**fillers, **found}
        return found

    def _each_other(self, proposal: Proposal) -> bool:
        return proposal.how == "reciprocal" and not self.sense.symmetric

    def _parties(self, proposal: Proposal) -> Sequence[Party]:
        return self.page.parties(proposal, _places(self.sense, proposal))


def _has_known(fillers: Iterable[Filler]) -> bool:
    """Whether one of the fillers has a name, or serves a state that has one."""
    return any(filler.party.actor.named or filler.party.actor.country for filler in fillers)


def _places(sense: Action, proposal: Proposal) -> Places:
    """Which mere places can fill a slot: any that is attacked or taken, else at most states."""
    if sense.action_class in TAKING and proposal.slot in SEATS:
        return "regions"
    given = sense.pos == "noun" and sense.action_class in GIVEN
    if given and proposal.slot in ("by", "from"):  # "support from Kigali" is no place's
        return "states"
    return "states" if sense.places else None


def _two(one: Filler, other: Filler) -> bool:
    """Whether two fillers are two actors."""
    return one.party.actor.id != other.party.actor.id


def _position(filler: Filler) -> tuple[int, int]:
    return filler.party.mention.start, filler.party.place


def _by_slot(proposals: Iterable[Proposal]) -> dict[str, list[Proposal]]:
    """The proposals for each slot, the surest first."""
    found: dict[str, list[Proposal]] = defaultdict(list)
    for proposal in proposals:
        found[proposal.slot].append(proposal)
    for held in found.values():
        held.sort(key=lambda proposal: -proposal.weight)
    return found
