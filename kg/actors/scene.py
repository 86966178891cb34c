"""The work table of the sieve: the mentions of one article and what the passes say of them so far.

A pass links mentions to figures (actors in the making); what an earlier pass linked stays, since
earlier passes are the more certain ones.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from kg.actors.quotes import Quotes
from kg.mentions.compass import halves_of
from kg.mentions.spans import page_of
from kg.model import Kind
from kg.world import gazetteer
from kg.world.countries import past_states

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc, Token

    from kg.actors.offices import Office
    from kg.model import Form, Mention
    from kg.world import Entry

Gender = Literal["f", "m"]


@dataclass(slots=True, kw_only=True)
class Figure:
    """An actor in the making. `words`: a person's name; `country`, `body`: for whom it acts."""

    index: int
    kind: Kind
    name: str
    first: int
    words: tuple[str, ...] = ()
    named: bool = True
    gender: Gender | None = None
    country: str | None = None
    body: int | None = None
    offices: dict[str, str] = field(default_factory=dict)  # class -> wording
    former: set[str] = field(default_factory=set)
    called: set[str] = field(default_factory=set)  # every word for what one is
    full: list[str] = field(default_factory=list)
    plural: bool = False
    described: bool = False  # named by a common noun ("the rebels")


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """What a mention means: a figure, several, or (both empty) a mere place or nobody known."""

    figure: int | None = None
    members: tuple[int, ...] = ()
    by: str
    score: float = 0.0


class Scene:
    """One article's mentions, links and figures."""

    def __init__(self, doc: Doc, mentions: Sequence[Mention]) -> None:
        """Lay the mentions out by their head tokens and sentences."""
        self.doc = doc
        page = page_of(doc)  # lists are read faster than a Doc
        self.page = page
        self.tokens = page.tokens
        self.words = page.lower
        self.offices: dict[int, Office | None] = {}  # what offices.office_before found, by token
        self.mentions = tuple(mentions)
        self.links: dict[int, Link] = {}
        self.home: str | None = None  # what setting.home_of found, "" for none
        self.fighters: list[Figure] | None = None  # what setting.fighters found
        self.figures: list[Figure] = []
        self._known: dict[tuple[str, str], int] = {}
        self._halves = halves_of({m.text for m in self.mentions if m.kind == "country"})
        self.nested = _nested(self.mentions)
        self._past = self._past_capitals()
        self._by_head: dict[int, int] = {}
        for index, mention in enumerate(self.mentions):  # of two with one head, the shorter: a name
            if index not in self.nested or mention.head not in self._by_head:
                self._by_head[mention.head] = index
        names = [(i, m) for i, m in enumerate(self.mentions) if m.form == "name"]
        self._firsts = {m.first: i for i, m in reversed(names) if i not in self.nested}
        self._lasts = {m.last: i for i, m in names if i not in self.nested}
        self.sentence_of = self._sentences()
        self._bounds: dict[int, tuple[int, int]] = {}
        for i, number in enumerate(self.sentence_of):
            self._bounds[number] = (self._bounds.get(number, (i,))[0], i + 1)
        self.by_sentence: dict[int, list[int]] = defaultdict(list)
        for index, mention in enumerate(self.mentions):
            self.by_sentence[self.sentence_of[mention.head]].append(index)

    @cached_property
    def _own_letters(self) -> set[str]:
        """Letters that a table knows, but that the text sets beside another name of its own.

        "Alliance Party (AP)": no agency is meant, there and elsewhere.
        """
        found = set[str]()
        for name in self.mentions:
            beside = self.page.words[name.last : name.last + 3]
            if name.form != "name" or beside[:1] != ["("] or beside[2:] != [")"]:
                continue
            known, own = gazetteer().of(beside[1]), gazetteer().of(name.text)
            capitals = "".join(word[0] for word in name.text.split() if word[0].isupper())
            if known and beside[1] == capitals and (own is None or own.name != known.name):
                found.add(beside[1])
        return found

    def _past_capitals(self) -> dict[str, Entry]:
        """Capitals that mean a state of the past, which the text names and not the one of today."""
        found: dict[str, Entry] = {}
        named: dict[str, Entry] = {}
        capitals: dict[str, Entry] = {}
        for mention in self.mentions:
            entry = gazetteer().of(mention.text) if mention.kind == "country" else None
            if entry and entry.how == "capital":
                capitals[mention.text] = entry
            elif entry:
                named.setdefault(entry.name, entry)
        for text, entry in capitals.items():
            past = [name for name in past_states(text.title()) if name in named]
            if len(past) == 1 and entry.name not in named:
                found[text] = replace(named[past[0]], how="capital")
        return found

    def _sentences(self) -> list[int]:
        """Each token's sentence; white space between paragraphs is none of its own."""
        numbers, number = list[int](), 0
        for i, opens in enumerate(self.page.opens):
            if opens and i and not self.words[i].isspace():
                number += 1
            numbers.append(number)
        return numbers

    @cached_property
    def quotes(self) -> Quotes:
        """The quotations of the text."""
        return Quotes(self.doc)

    def place_in_sentence(self, i: int) -> float:
        """Where in its sentence a token stands, 0 to 1."""
        first, last = self._bounds[self.sentence_of[i]]
        return (i - first) / (last - first)

    # -- reading ---------------------------------------------------------------------------

    def open(self, *forms: Form) -> Iterator[tuple[int, Mention]]:
        """Mentions of these forms that no pass has linked yet, in text order."""
        for index, mention in enumerate(self.mentions):
            if mention.form in forms and index not in self.links:
                yield index, mention

    def at(self, token: Token | int) -> int | None:
        """The index of the mention whose head is that token."""
        return self._by_head.get(token if isinstance(token, int) else token.i)

    def figure_at(self, token: Token | int) -> Figure | None:
        """The figure that the mention with that head token was linked to."""
        index = self.at(token)
        return None if index is None else self.figure_of(index)

    def figure_of(self, index: int) -> Figure | None:
        """The figure that a mention was linked to."""
        link = self.links.get(index)
        return None if link is None or link.figure is None else self.figures[link.figure]

    def name_from(self, first: int) -> int | None:
        """The person whose name begins at that token."""
        return self._person(self._firsts.get(first))

    def name_to(self, last: int) -> int | None:
        """The person whose name ends before that token."""
        return self._person(self._lasts.get(last))

    def body_from(self, first: int) -> int | None:
        """The end of the name of a state, place or body that begins at that token."""
        index = self._firsts.get(first)
        if index is None or self.mentions[index].kind == "person":
            return None
        return self.mentions[index].last

    def _person(self, index: int | None) -> int | None:
        """The figure of a mention if that is a person."""
        figure = self.figure_of(index) if index is not None else None
        return figure.index if figure and figure.kind == "person" else None

    def within(self, first: int, last: int) -> Iterator[tuple[int, Mention]]:
        """Mentions whose tokens all lie from `first` to `last` (exclusive), no names in names."""
        place = bisect_left(self.mentions, first, key=lambda mention: mention.first)
        for index in range(place, len(self.mentions)):
            mention = self.mentions[index]
            if mention.first >= last:
                return
            if mention.last <= last and index not in self.nested:
                yield index, mention

    def entry(self, mention: Mention) -> Entry | None:
        """What the gazetteer knows of a name that was not taken for a person."""
        if mention.form != "name" or mention.kind == "person":
            return None
        if mention.text in self._own_letters:
            return None
        text = self._halves.get(mention.text) if mention.kind == "country" else None
        found = self._past.get(mention.text) or gazetteer().of(text or mention.text)
        if found and found.kind == "country" and mention.kind == "organization":
            return None  # an acronym of a body of the story
        return found

    def state_of(self, index: int) -> str | None:
        """The country that a name speaks of, also where it is a mere place."""
        entry = self.entry(self.mentions[index])
        if entry and entry.kind == "country":
            return entry.name
        return None

    # -- writing ---------------------------------------------------------------------------

    def link(self, index: int, figure: Figure, by: str, score: float) -> None:
        """Say whom a mention means."""
        self.links.setdefault(index, Link(figure=figure.index, by=by, score=score))

    def relink(self, index: int, figure: Figure, by: str, score: float) -> None:
        """Say of a mere description whom it means after all."""
        self.links[index] = Link(figure=figure.index, by=by, score=score)

    def join(self, index: int, members: Sequence[Figure], by: str, score: float) -> None:
        """Say that a mention means several."""
        unique = tuple(dict.fromkeys(figure.index for figure in members))
        self.links.setdefault(index, Link(members=unique, by=by, score=score))

    def rejoin(self, index: int, members: Sequence[Figure], by: str, score: float) -> None:
        """Say of a mention that it means several after all."""
        self.links.pop(index, None)
        self.join(index, members, by, score)

    def drop(self, index: int, by: str) -> None:
        """Say that a mention means nobody who acts, or nobody known."""
        self.links.setdefault(index, Link(by=by))

    def new(self, kind: Kind, name: str, first: int, *, named: bool = True) -> Figure:
        """A figure of its own."""
        figure = Figure(index=len(self.figures), kind=kind, name=name, first=first, named=named)
        self.figures.append(figure)
        return figure

    def known(self, kind: Kind, name: str, first: int, *, named: bool = True) -> Figure:
        """The figure of that kind and name, made if there is none yet."""
        key = (kind, name)
        if key not in self._known:
            self._known[key] = self.new(kind, name, first, named=named).index
        figure = self.figures[self._known[key]]
        figure.first = min(figure.first, first)
        return figure


def _nested(mentions: Sequence[Mention]) -> frozenset[int]:
    """The names that are a part of a longer name; they are nobody's state or body by it."""
    found, end = set[int](), -1
    for index, mention in enumerate(mentions):
        if mention.form != "name":
            continue
        if mention.last <= end:
            found.add(index)
        end = max(end, mention.last)
    return frozenset(found)
