"""The dates of one sentence, and which of them an event in it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.triples.dating.binding import Placed
from kg.triples.dating.sharing import sources

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.tokens import Token

FINENESS = {"day": 0, "week": 1, "range": 2, "month": 3, "year": 4, None: 5}
MOST_ASKED = 40
"""How many words may share one date: a list of names with verbs is no sentence."""


class SentenceDates:
    """The dates of a sentence by the words that they date; who shares with whom is remembered."""

    __slots__ = ("_finest", "_placed", "_sources")

    def __init__(self, placed: Iterable[Placed]) -> None:
        """Of the dates of one sentence, each with a word that it dates."""
        self._placed: dict[int, list[Placed]] = {}
        for each in placed:
            self._placed.setdefault(each.token.i, []).append(each)
        self._finest = {i: min(found, key=_preference) for i, found in self._placed.items()}
        self._sources: dict[int, Sequence[tuple[Token, str]]] = {}

    def date(self, token: Token) -> Placed | None:
        """The date of a word: its own, else the one that it shares."""
        return self.search(token)[0]

    def search(self, token: Token) -> tuple[Placed | None, list[Token]]:
        """The date of a word, and the words asked for it: itself and those that share its time."""
        asked: dict[int, Token] = {}
        waiting = [(token, "")]
        while waiting and len(asked) < MOST_ASKED:
            word, rule = waiting.pop()
            if word.i in asked:
                continue
            asked[word.i] = word
            if word.i in self._finest:
                found = self._finest[word.i]
                named = Placed(date=found.date, token=word, rule=rule or found.rule)
                return named, list(asked.values())
            shared = [(source, rule or f"{how} {source.text!r}") for source, how in self._of(word)]
            waiting.extend(reversed(shared))
        return None, sorted(asked.values(), key=lambda word: word.i)

    def _of(self, word: Token) -> Sequence[tuple[Token, str]]:
        """With whom a word shares its time, looked up once."""
        found = self._sources.get(word.i)
        if found is None:
            found = self._sources[word.i] = tuple(sources(word, self._placed))
        return found


def _preference(placed: Placed) -> tuple[int, int]:
    """Of several dates at one word the finest counts, of equally fine ones the first."""
    return FINENESS[placed.date.value.precision], placed.date.start
