"""Who has to do with whom on a page, as its pairs tell it, looked up in constant time."""

from __future__ import annotations

import tomllib
from bisect import bisect_right
from collections import defaultdict
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spacy.tokens import Span, Token

    from kg.model import Actor
    from kg.triples.frames import Pair
    from kg.triples.page import Page
    from kg.triples.parties import Party

LEAST = 2
SHARE = 0.6
"""An opponent is who has most of what somebody has to do with others, and more than once."""
FIGHTING = "ASSAULT"
PUNISHING = frozenset({"COERCE", "SANCTION"})


@cache
def words(table: str, key: str) -> frozenset[str]:
    """One list of data/unsaid.toml; empty if the table has no such key."""
    return frozenset(_data()[table].get(key, ()))


@cache
def _data() -> Mapping[str, Mapping[str, Any]]:
    """The tables of data/unsaid.toml."""
    return tomllib.loads((files("kg.triples") / "data" / "unsaid.toml").read_text("utf-8"))


@cache
def nearby(label: str) -> tuple[str, ...]:
    """The kinds of bodies that do an act if they are only mentioned near it."""
    return tuple(_data()["told"]["nearby"].get(label, ()))


def camp(actor: Actor) -> frozenset[str]:
    """The keys by which an actor stands for himself and for his state."""
    return frozenset(_keys(actor))


def _keys(actor: Actor) -> tuple[str, ...]:
    """The same in a fixed order, his own first: what comes first of all dealings is then his."""
    state = actor.name if actor.kind == "country" else actor.country
    return (actor.id, f"state {state}") if state else (actor.id,)


class Dealings:
    """The pairs of a page by their actors and words."""

    def __init__(self, pairs: Sequence[Pair], page: Page) -> None:
        """Index the pairs once."""
        self._doc = page.doc
        self._starts = [sentence.start for sentence in page.doc.sents]
        self._by_word: dict[int, list[Pair]] = defaultdict(list)
        self._authorities: dict[str, dict[str, Party]] = defaultdict(dict)
        self._captors: dict[str, dict[str, Party]] = defaultdict(dict)
        self._others: dict[str, dict[str, list[tuple[Party, Pair]]]] = defaultdict(dict)
        self._fought: dict[str, dict[str, Party]] = defaultdict(dict)
        self._opponents: dict[str, Party | None] = {}
        self._enemies: dict[str, Party | None] = {}
        for pair in pairs:
            self._by_word[pair.predicate.token.i].append(pair)
            self.note(pair)
            self._meet(pair.subject.party, pair.object.party, pair)
            self._meet(pair.object.party, pair.subject.party, pair)

    def note(self, pair: Pair) -> None:
        """Note who did what only an authority does to somebody."""
        if pair.sense.action_class in PUNISHING:
            doers = self._authorities[pair.object.party.actor.id]
            doers.setdefault(pair.subject.party.actor.id, pair.subject.party)
        if pair.sense.label in words("told", "captive"):
            captors = self._captors[pair.object.party.actor.id]
            captors.setdefault(pair.subject.party.actor.id, pair.subject.party)

    def _meet(self, party: Party, other: Party, pair: Pair) -> None:
        """Note a pair under one of its sides, unless both are of one state."""
        keys = camp(party.actor)
        if keys & camp(other.actor):
            return
        for key in keys:
            self._others[key].setdefault(other.actor.id, []).append((other, pair))
            if pair.sense.action_class == FIGHTING:
                self._fought[key].setdefault(other.actor.id, other)

    def sentence(self, i: int) -> int:
        """The number of the sentence that a word stands in."""
        return bisect_right(self._starts, i)

    def words_of(self, sentence: int) -> Span:
        """The words of a sentence by its number; none behind the last."""
        bounds = [*self._starts[sentence - 1 : sentence + 1], len(self._doc), len(self._doc)]
        return self._doc[bounds[0] : bounds[1]]

    def told_by(self, token: Token) -> Sequence[Pair]:
        """The pairs that a word tells."""
        return self._by_word.get(token.i, ())

    def authority_over(self, actor: Actor) -> Party | None:
        """Who punishes or holds somebody: nobody else, as far as the text tells."""
        return _only(self._authorities.get(actor.id, {}))

    def captor_of(self, actor: Actor) -> Party | None:
        """Who arrested or tried somebody: nobody else, as far as the text tells."""
        return _only(self._captors.get(actor.id, {}))

    def opponent(self, actor: Actor) -> Party | None:
        """With whom somebody, or his state, has most to do, if that is no friend."""
        if actor.id not in self._opponents:
            self._opponents[actor.id] = self._opponent(actor)
        return self._opponents[actor.id]

    def enemy(self, actor: Actor) -> Party | None:
        """Whom somebody, or his state, fights: nobody else, as far as the text tells."""
        if actor.id not in self._enemies:
            found = (self._fought.get(key, {}) for key in _keys(actor))
            self._enemies[actor.id] = _only({k: v for fought in found for k, v in fought.items()})
        return self._enemies[actor.id]

    def _opponent(self, actor: Actor) -> Party | None:
        met: dict[str, dict[int, tuple[Party, Pair]]] = defaultdict(dict)
        for key in _keys(actor):
            for other, told in self._others.get(key, {}).items():
                met[other].update((id(pair), (party, pair)) for party, pair in told)
        total = sum(len(told) for told in met.values())
        most = max(met.values(), key=len, default={})
        if len(most) < LEAST or len(most) < SHARE * total:
            return None
        told = list(most.values())
        friendly = sum(p.sense.action_class in words("opponent", "friendly") for _, p in told)
        return told[0][0] if friendly * 2 <= len(told) else None


def _only(parties: Mapping[str, Party]) -> Party | None:
    """The party, if there is just one."""
    return next(iter(parties.values())) if len(parties) == 1 else None
