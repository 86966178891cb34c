"""Which finders of attitudes a word calls for, so that only those are asked that can find any.

Each finder knows attitudes by a few lists of words and looks at the lists itself; here stands only
which lists these are. A verb asks those whose lists hold it, and those that need a word elsewhere
in the sentence where it has one. So a verb asks one or two of them, and not all thirteen.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from spacy.tokens import Token

from kg.triples.utterances.acts import Act
from kg.triples.utterances.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kg.triples.page import Page

Attitude = tuple[Token, Token, Act]
"""Who has it, the word that tells it, the act."""
Find = Callable[[Token, "Page"], Iterator[Attitude]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finder:
    """A finder of the attitudes that a verb tells, and the words that it knows them by.

    Attributes:
        find: asked of a verb.
        verbs: lists of data/attitudes.toml that hold the verbs it knows.
        beside: lists of words of which one stands in the sentence of any other verb it knows.
        also_verbs: more such verbs, of no list.
        also_beside: more such words, of no list.
    """

    find: Find
    verbs: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    also_verbs: frozenset[str] = frozenset()
    also_beside: frozenset[str] = frozenset()


class Finders:
    """The finders in their order, looked up by word."""

    def __init__(self, finders: Sequence[Finder]) -> None:
        """Turn the lists of the finders round: for each word the numbers of its finders."""
        self._finds = [finder.find for finder in finders]
        self._by_verb = _numbers((f.also_verbs, *map(words, f.verbs)) for f in finders)
        self._beside = _numbers((f.also_beside, *map(words, f.beside)) for f in finders)

    def beside(self, sentence: Iterable[Token]) -> frozenset[int]:
        """The numbers of the finders that the words of a sentence call for, whatever the verb."""
        return _called_for(self._beside, sentence)

    def of(self, verb: Token, beside: frozenset[int]) -> Iterator[Find]:
        """The finders to ask of a verb, in their order."""
        for number in sorted(_called_for(self._by_verb, (verb,)) | beside):
            yield self._finds[number]


def _numbers(lists: Iterable[Iterable[frozenset[str]]]) -> Mapping[str, frozenset[int]]:
    """For each word the places of the lists that hold it, alone or with a particle behind."""
    found: dict[str, set[int]] = defaultdict(set)
    for number, held in enumerate(lists):
        for word in frozenset[str]().union(*held):
            found[word.partition("_")[0]].add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def _called_for(table: Mapping[str, frozenset[int]], tokens: Iterable[Token]) -> frozenset[int]:
    """The numbers under any of some words, by form or lemma."""
    found = NONE
    for token in tokens:
        for form in {token.lower_, token.lemma_.lower()}:
            if form in table:
                found |= table[form]
    return found


NONE = frozenset[int]()
