"""Which actors a phrase of the text puts on the scene, looked up by the phrase's head word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from kg.grammar import MODIFIERS, child, complements, conjuncts
from kg.model import Actor, Mention
from kg.ontology import lexicon
from kg.triples.members import members
from kg.triples.phrases import quantified, word_list
from kg.triples.places import place_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from spacy.tokens import Token

    from kg.model import Cast, Reference

OWNER_PREPOSITIONS = frozenset({"of", "from", "by"})
REPRESENTED = frozenset({"for", "at", "with"})
SHARED = frozenset({"border", "boundary", "frontier"})
KIN = frozenset({"estate", "family", "household"})
SEVERAL = 3
NOTHING = frozenset[str]()
WHERE = frozenset({"in", "at", "near", "inside", "across"})
RISINGS = frozenset({"insurgency", "insurrection", "mutiny", "rebellion", "revolt", "uprising"})
"""What goes on in a state and is none of it: who arms "the rebellion in Chad" does not arm Chad."""
DEEPEST = 3

Places = Literal["states", "regions"] | None
"""Which mere places can be a side of an act: none, states, or any place."""
Reach = Literal["phrase", "owner"]
"""How a phrase gives actors: by itself, or as what belongs to one ("Russia's demands")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """An actor as a mention gives it; `place` is its place among the members of a group."""

    actor: Actor
    mention: Mention
    place: int
    score: float
    resolved_by: str


class Roster:
    """The actors of an article by the words that mean them."""

    def __init__(self, cast: Cast) -> None:
        """Index references by head word; of two with one head, the one that was resolved."""
        self._actors: Mapping[str, Actor] = {actor.id: actor for actor in cast.actors}
        self._places = {a.name: a for a in cast.actors if a.kind in ("country", "place")}
        self._at: dict[int, Reference] = {}
        self._spread: dict[int, tuple[Party, ...]] = {}
        self.inside_names: set[int] = set()
        for reference in cast.references:
            mention = reference.mention
            if mention.form == "name":
                self.inside_names.update(range(mention.first, mention.last))
            held = self._at.get(mention.head)
            if held is None or _rank(reference) > _rank(held):
                self._at[mention.head] = reference

    @property
    def heads(self) -> Sequence[int]:
        """The head words of all mentions that mean somebody or a place, in text order."""
        return sorted(i for i, r in self._at.items() if r.actor or r.members or place_of(r))

    def named(self, token: Token) -> tuple[Party, ...]:
        """Whom the mention headed by that very word means."""
        reference = self._at.get(token.i)
        if reference is None:
            return ()
        keys = (reference.actor,) if reference.actor else reference.members
        return tuple(
            Party(
                actor=self._actors[key],
                mention=reference.mention,
                place=place,
                score=reference.score,
                resolved_by=reference.resolved_by or "",
            )
            for place, key in enumerate(keys)
            if key in self._actors
        )

    def resolve(
        self,
        token: Token,
        reach: Reach,
        *,
        alone: bool = False,
        places: Places = None,
        barred: frozenset[str] = NOTHING,
    ) -> tuple[Party, ...]:
        """Whom a proposed phrase gives, by its reach; with `places` also as a mere place.

        `barred`: where the owner of a thing does not stand (he who is murdered owns no murder).
        """
        if reach == "owner":
            return self._owners_beside(token, places, barred)
        if alone:
            return self.phrase(token)
        return self.spread(token) or self.place(token, places)

    def _owners_beside(
        self, token: Token, places: Places, barred: frozenset[str]
    ) -> tuple[Party, ...]:
        """The owners of a thing; of people whom nobody knows, the state or body before them."""
        found = self.spread(token)
        if not found:
            return self.owners(token, places=places, barred=barred)
        if any(party.actor.named or party.actor.country for party in found):
            return ()
        kin = token.lemma_.lower() in KIN  # robbing his family is robbing him
        return tuple(p for p in self._before(token) if kin or p.actor.kind != "person")

    def phrase(self, token: Token) -> tuple[Party, ...]:
        """Whom the phrase headed by that word means, without what is joined to it by "and".

        Through counts ("dozens of Russian soldiers") and to names beside a description that
        nobody is known by ("the head of the bank, Anna Weber").
        """
        found = self.named(token)
        beside = _beside(token)
        if beside is not None and len(found) == 1 and _is_demonym(found[0]):
            person = self.phrase(beside)
            if len(person) == 1 and person[0].actor.kind == "person":
                return person
        if found and any(party.actor.named for party in found):
            nameless = all(_is_nameless(party) for party in found)
            return (self._stands_for(token) if nameless else ()) or found
        counted = quantified(token)
        if counted.i != token.i:
            return self.spread(counted)
        if beside is not None and (named := self.spread(beside)):
            return named
        if found and found[0].actor.country:
            return found
        return self._represented(token) or found

    def spread(self, token: Token) -> tuple[Party, ...]:
        """Whom the phrase headed by that word and all phrases joined to it mean, none twice.

        Remembered: a name is asked for by each act around it, and by each sense of the act.
        """
        if token.i not in self._spread:
            self._spread[token.i] = self._find_spread(token)
        return self._spread[token.i]

    def _find_spread(self, token: Token) -> tuple[Party, ...]:
        """What `spread` remembers."""
        parts = list(conjuncts(token))
        if self._is_title_of(parts):
            parts = parts[1:]
        parts += [named for part in parts for m in members(part) for named in conjuncts(m)]
        parts += [other for part in parts for other in self._joined_to_name(part)]
        return _unique([party for part in parts for party in self.phrase(part)])

    def _joined_to_name(self, token: Token) -> Iterator[Token]:
        """Who is joined to the name of one person beside his office, as the parse has it.

        "The president of Peru, Luis Prado, and the minister, Anna Weber, met": they did.
        """
        name = _beside(token) if token.tag_ in ("NN", "NNP") else None
        if name is None or child(name, "cc") is None:
            return
        one, other = self.named(token), self.named(name)
        if len(one) != 1 or len(other) != 1 or other[0].mention.form != "name":
            return
        if one[0].actor.id == other[0].actor.id and one[0].mention.form != "name":
            yield from (part for part in conjuncts(name) if part.i != name.i)

    def _is_title_of(self, parts: Sequence[Token]) -> bool:
        """Whether names explain a plural before them: "the leaders of A and B, X and Y"."""
        if len(parts) < SEVERAL or parts[0].tag_ not in ("NNS", "NNPS"):
            return False
        if parts[0].doc[parts[1].left_edge.i - 1].text not in (",", ":", "-"):
            return False
        if any(c.dep_ == "cc" for c in parts[0].children):
            return False
        return all(
            any(party.actor.kind == "person" and party.actor.named for party in self.named(part))
            for part in parts[1:]
        )

    def place(self, token: Token, places: Places) -> tuple[Party, ...]:
        """The state, or with "regions" any place, that names of mere places speak of."""
        if places is None:
            return ()
        found = []
        for part in conjuncts(token):
            reference = self._at.get(part.i)
            place = place_of(reference) if reference is not None else None
            actor = self._places.get(place[0]) if place is not None else None
            if reference is None or actor is None:
                continue
            if actor.kind == "country" or places == "regions":
                found.append(
                    Party(
                        actor=actor,
                        mention=reference.mention,
                        place=0,
                        score=PLACE_SCORE,
                        resolved_by="place",
                    )
                )
        return _unique(found)

    def owners(
        self,
        token: Token,
        depth: int = 0,
        *,
        places: Places = None,
        barred: frozenset[str] = NOTHING,
    ) -> tuple[Party, ...]:
        """Whose the thing is that a phrase names: "Russia's demands", "the invasion by Iraq".

        Of people whoever they are near to: "those close to the Kremlin". With `places` also the
        state that the thing stands in: "a base in Chad".
        """
        if depth > DEEPEST:
            return ()
        shared = token.lemma_.lower() in SHARED  # "its border with Chad": more of the other's
        return (
            (self._after(token, depth, places, barred) if shared else ())
            or (() if "poss" in barred else self._before(token))
            or self._after(token, depth, places, barred)
            or self._doers(token)
            or self._near(token)
        )

    def _before(self, token: Token) -> tuple[Party, ...]:
        """Whom a possessive or an adjective before a noun means."""
        before = (p for p in token.children if p.dep_ in MODIFIERS and p.i < token.i)
        return next((found for part in before if (found := self.spread(part))), ())

    def _after(
        self, token: Token, depth: int, places: Places, barred: frozenset[str]
    ) -> tuple[Party, ...]:
        """Whom the prepositions after a noun give: "of Peru", "in Peru's hands"."""
        people = token.lemma_.lower() in word_list("people")
        for complement in complements(token):
            thing = complement.token
            found: tuple[Party, ...] = ()
            if complement.preposition in barred:
                continue
            shared = complement.preposition == "with" and token.lemma_.lower() in SHARED
            if complement.preposition in OWNER_PREPOSITIONS or people or shared:
                found = self.spread(thing) or self.owners(thing, depth + 1, places=places)
            regions = places == "regions" and complement.preposition != "outside"
            there = complement.preposition in WHERE or regions
            if not found and there and token.lemma_.lower() not in RISINGS:
                found = self.spread(thing) if places else ()
                found = found or self.place(thing, places)
            if found:
                return found
        return ()

    def _doers(self, token: Token) -> tuple[Party, ...]:
        """Who made a thing: "a bomb planted by the IRA"."""
        for part in token.children:
            agent = child(part, "agent") if part.dep_ == "acl" else None
            doer = child(agent, "pobj") if agent is not None else None
            if doer is not None and (found := self.spread(doer)):
                return found
        return ()

    def _near(self, token: Token) -> tuple[Party, ...]:
        """Whom people are near to: "those close to the Kremlin"."""
        people = token.lemma_.lower() in word_list("people")
        near = child(token, "amod", "acl") if people else None
        if near is None:
            return ()
        return next((f for c in complements(near) if (f := self.spread(c.token))), ())

    def _represented(self, token: Token) -> tuple[Party, ...]:
        """Who stands behind representatives: "a delegation from China", "leaders of Togo"."""
        if token.lemma_.lower() not in word_list("representatives"):
            return ()
        return self.owners(token) or self._stands_for(token)

    def _stands_for(self, token: Token) -> tuple[Party, ...]:
        """Whom representatives are said to be for: "lawyers for Peru"."""
        if token.lemma_.lower() not in word_list("representatives"):
            return ()
        after = (c.token for c in complements(token) if c.preposition in REPRESENTED)
        return next((f for thing in after if (f := self.spread(thing))), ())


PLACE_SCORE = 0.7


def _beside(token: Token) -> Token | None:
    """The name in apposition to a word; after a dateline the one behind the dash."""
    if lexicon().nouns(token.lemma_.lower()):
        return None  # "a summit of presidents Prado and Weber": a summit is nobody
    found = [part for part in token.children if part.dep_ == "appos"]
    behind = [p for p in found if p.doc[p.left_edge.i - 1].text in ("-", "\u2013", "\u2014")]
    best = behind or found
    return best[0] if best else None


def _is_nameless(party: Party) -> bool:
    """Whether a group is only described, and no side of its own in a labour dispute."""
    described = party.actor.kind == "group" and party.mention.form == "nominal"
    return described and party.resolved_by != "workers"


def _is_demonym(party: Party) -> bool:
    """Whether a state is meant by a word for its people: "the American"."""
    return party.actor.kind == "country" and party.mention.text != party.actor.name


def _rank(reference: Reference) -> tuple[bool, bool, float]:
    resolved = bool(reference.actor or reference.members)
    return resolved, reference.mention.form == "name", reference.score


def _unique(parties: list[Party]) -> tuple[Party, ...]:
    """The parties, the first mention of each actor."""
    found: dict[str, Party] = {}
    for party in parties:
        found.setdefault(party.actor.id, party)
    return tuple(found.values())
