"""One article's parse with its actors and acts, and the questions that constructs ask of it."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

from kg.actors.quotes import Quotes
from kg.grammar import OBJECTS, Complement, complements, is_verb, subject_of
from kg.triples.attribution import speaker_of
from kg.triples.parties import NOTHING, Roster
from kg.triples.predicates import find_predicates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

    from kg.grammar import Subject
    from kg.model import Cast
    from kg.triples.attribution import Speaker
    from kg.triples.parties import Party, Places
    from kg.triples.predicates import Predicate
    from kg.triples.proposals import Proposal

CHAIN = 4


class Page:
    """A parsed article, its roster of actors and its predicates; answers are remembered."""

    def __init__(self, doc: Doc, cast: Cast, *, everywhere: bool = False) -> None:
        """Find the predicates once; `everywhere`: also in sentences that nobody appears in."""
        self.doc = doc
        self.roster = Roster(cast)
        words = doc if everywhere else self._peopled()
        self.predicates = tuple(find_predicates(words, self.roster.inside_names))
        self.at: dict[int, Predicate] = {p.token.i: p for p in self.predicates}
        self.quotes = Quotes(doc)
        self._complements: dict[int, tuple[Complement, ...]] = {}
        self._speakers: dict[int, Speaker | None] = {}
        self._subjects: dict[int, Subject | None] = {}
        self._words: dict[tuple[str, str], list[int]] = defaultdict(list)

    def _peopled(self) -> Iterator[Token]:
        """The words of the sentences in which somebody is mentioned."""
        heads = self.roster.heads
        for sentence in self.doc.sents:
            place = bisect_left(heads, sentence.start)
            if place < len(heads) and heads[place] < sentence.end:
                yield from sentence

    def parties(self, proposal: Proposal, places: Places = None) -> tuple[Party, ...]:
        """Whom a proposed phrase means."""
        barred = NOTHING
        act = self.at.get(proposal.token.i) if proposal.reach == "owner" else None
        if act is not None and act.is_noun:
            sense = act.senses[0]
            barred = frozenset(sense.object) - frozenset(sense.subject)
            if "poss" in sense.object and all(
                found.preposition != "of" for found in complements(act.token)
            ):
                barred |= {"poss"}  # whose arrest it is, he is arrested
            if sense.symmetric:  # a summit of two belongs to neither
                barred |= {"of"}
        return self.roster.resolve(
            proposal.token, proposal.reach, alone=proposal.alone, places=places, barred=barred
        )

    def before(self, word: Token) -> Iterator[int]:
        """Where a word stood before, by its form or lemma, the nearest first."""
        if not self._words:
            for token in self.doc:
                self._words["form", token.lower_].append(token.i)
                self._words["lemma", token.lemma_].append(token.i)
        found = {*self._words["form", word.lower_], *self._words["lemma", word.lemma_]}
        yield from sorted((i for i in found if i < word.i), reverse=True)

    def speaker(self, token: Token) -> Speaker | None:
        """Who says that the event of a verb or noun happened; None for the author's own word."""
        if token.i not in self._speakers:
            self._speakers[token.i] = speaker_of(token, self.quotes)
        return self._speakers[token.i]

    def subject(self, verb: Token) -> Subject | None:
        """The grammatical subject of a verb, own or shared."""
        if verb.i not in self._subjects:
            self._subjects[verb.i] = subject_of(verb)
        return self._subjects[verb.i]

    def complements(self, token: Token) -> Iterator[Complement]:
        """What stands after the prepositions of a verb or noun, wherever they hang.

        First those of the word itself, then those of its object, then those that the parse hung
        on a noun in between ("held talks in Geneva with Iran").
        """
        if token.i not in self._complements:
            self._complements[token.i] = tuple(self._all_complements(token))
        yield from self._complements[token.i]

    def _all_complements(self, token: Token) -> Iterator[Complement]:
        """The complements of a word, near ones first."""
        yield from complements(token)
        level = [part for part in token.children if part.dep_ in OBJECTS]
        level += [c for part in level for c in part.children if c.dep_ == "acl" and c.tag_ == "VBN"]
        level += [c.token for c in complements(token) if c.token.i not in self.at]
        for depth in range(1, CHAIN):
            following: list[Token] = []
            for word in level:
                if is_verb(word) and word.dep_ != "acl":
                    continue
                for found in complements(word, depth):
                    yield found
                    if found.token.i not in self.at:  # what follows an act's name is its own
                        following.append(found.token)
            level = following
