"""A parse as plain Python objects, which are read many times faster than spaCy's.

spaCy makes a new Token each time one goes from a word to its head or children, and looks up each
string anew; the rules ask for both a few hundred times per word. Copying a parse once costs two
per cent of parsing it and halves what comes after. The names are those of spaCy, and so are the
answers (a test compares them), so that every rule reads either; only what rules ask is there.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, cast, overload

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc

STRINGS = ("ORTH", "LOWER", "LEMMA", "DEP", "POS", "TAG", "ENT_TYPE")
NUMBERS = ("HEAD", "SENT_START", "SPACY")
FLAGS = ("IS_SPACE", "IS_PUNCT", "IS_ALPHA", "IS_TITLE", "IS_STOP", "LIKE_NUM")


class Word:
    """A token: its own properties, its head, and its children on either side."""

    # fmt: off
    __slots__ = (
        "children", "dep_", "doc", "ent_type_", "flags", "head", "i", "idx", "is_sent_start",
        "is_space", "lefts", "lemma_", "lower_", "orth", "pos_", "rights", "tag_", "text",
        "whitespace_",
    )
    # fmt: on

    doc: Parse
    i: int
    idx: int
    orth: int
    text: str
    lower_: str
    lemma_: str
    dep_: str
    pos_: str
    tag_: str
    ent_type_: str
    whitespace_: str
    is_sent_start: bool | None
    is_space: bool
    head: Word
    lefts: tuple[Word, ...]
    rights: tuple[Word, ...]
    children: tuple[Word, ...]
    flags: list[int]

    def __lt__(self, other: Word) -> bool:
        """Whether it stands before another word."""
        return self.i < other.i

    @property
    def text_with_ws(self) -> str:
        """Its text and the space after it."""
        return self.text + self.whitespace_

    @property
    def is_punct(self) -> bool:
        """Whether it is a punctuation mark."""
        return bool(self.flags[1])

    @property
    def is_alpha(self) -> bool:
        """Whether it is letters alone."""
        return bool(self.flags[2])

    @property
    def is_title(self) -> bool:
        """Whether it is written like a name: "Oslo"."""
        return bool(self.flags[3])

    @property
    def is_stop(self) -> bool:
        """Whether it is one of the commonest words."""
        return bool(self.flags[4])

    @property
    def like_num(self) -> bool:
        """Whether it tells a number: "10", "ten"."""
        return bool(self.flags[5])

    @property
    def n_lefts(self) -> int:
        """How many children stand before it."""
        return len(self.lefts)

    @property
    def n_rights(self) -> int:
        """How many children stand behind it."""
        return len(self.rights)

    @property
    def left_edge(self) -> Word:
        """The first word of what it heads."""
        first, _ = self.doc.edges[self.i]
        return self.doc.words[first]

    @property
    def right_edge(self) -> Word:
        """The last word of what it heads."""
        _, last = self.doc.edges[self.i]
        return self.doc.words[last]

    @property
    def sent(self) -> Stretch:
        """The sentence that it stands in."""
        return self.doc.sentence_at(self.i)

    @property
    def ancestors(self) -> Iterator[Word]:
        """Its head, that one's head, and so on up to the root."""
        word = self
        while word.head is not word:
            word = word.head
            yield word

    @property
    def subtree(self) -> Iterator[Word]:
        """It and all that hangs on it, in text order."""
        stack = [(self, False)]  # no recursion: a chain of clauses may be as long as the text
        while stack:
            word, opened = stack.pop()
            if opened or not word.children:
                yield word
                continue
            stack += [(part, False) for part in reversed(word.rights)]
            stack.append((word, True))
            stack += [(part, False) for part in reversed(word.lefts)]

    @property
    def conjuncts(self) -> tuple[Word, ...]:
        """All words that are joined to it, the first of the row as well."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        row = [first]
        for word in row:  # grows meanwhile
            row += [part for part in word.rights if part.dep_ == "conj"]
        return tuple(word for word in row if word is not self)

    def is_ancestor(self, other: Word) -> bool:
        """Whether it stands somewhere above another word."""
        return any(above is self for above in other.ancestors)

    def nbor(self, steps: int = 1) -> Word:
        """The word that many steps further on.

        Raises:
            IndexError: there is none.
        """
        if self.i + steps < 0:
            raise IndexError(self.i + steps)
        return self.doc.words[self.i + steps]


class Stretch:
    """Words that follow each other: a sentence, a named entity."""

    __slots__ = ("doc", "end", "label_", "start")

    def __init__(self, doc: Parse, start: int, end: int, label: str = "") -> None:
        """Words `start` to `end` (exclusive) of a text."""
        self.doc = doc
        self.start = start
        self.end = end
        self.label_ = label

    def __len__(self) -> int:
        """How many words it has."""
        return self.end - self.start

    def __iter__(self) -> Iterator[Word]:
        """Its words, in text order."""
        return iter(self.doc.words[self.start : self.end])

    def __eq__(self, other: object) -> bool:
        """Whether it is the same stretch of the same text."""
        if not isinstance(other, Stretch):
            return NotImplemented
        mine = (self.doc, self.start, self.end, self.label_)
        return mine == (other.doc, other.start, other.end, other.label_)

    def __hash__(self) -> int:
        """Equal for equal ones."""
        return hash((self.start, self.end, self.label_))

    @overload
    def __getitem__(self, place: int) -> Word: ...
    @overload
    def __getitem__(self, place: slice) -> Stretch: ...
    def __getitem__(self, place: int | slice) -> Word | Stretch:
        """One of its words, or some that follow each other."""
        within = range(self.start, self.end)[place]
        if isinstance(within, range):
            return Stretch(self.doc, within.start, max(within.start, within.stop))
        return self.doc.words[within]

    @property
    def text(self) -> str:
        """Its text, without the space behind."""
        return self.doc.text[self.start_char : self.end_char]

    @property
    def start_char(self) -> int:
        """Where its text begins."""
        if self.start == len(self.doc.words):
            return len(self.doc.text)
        return self.doc.words[self.start].idx

    @property
    def end_char(self) -> int:
        """Where its text ends."""
        if self.start == self.end:
            return self.start_char
        last = self.doc.words[self.end - 1]
        return last.idx + len(last.text)

    @property
    def sent(self) -> Stretch:
        """The sentence that it begins in."""
        return self.doc.sentence_at(self.start)

    @property
    def root(self) -> Word:
        """The first of its words that are nearest to the root of the sentence."""
        words = self.doc.words[self.start : self.end]
        top = next((word for word in words if word.head is word), None)
        if top is not None:
            return top
        tops = (word for word in words if not self.start <= word.head.i < self.end)
        return min(tops, key=_height, default=words[0])


def _height(word: Word) -> int:
    """How many steps lie between a word and the root; spaCy puts a childless mark lowest."""
    if (word.is_punct or word.is_space) and not word.children:
        return len(word.doc) - 1
    return sum(1 for _ in word.ancestors)


class Parse:
    """A text with its words, sentences and named entities."""

    def __init__(self, text: str, words: list[Word]) -> None:
        """The words that make up a text."""
        self.text = text
        self.words = words
        self.ents: tuple[Stretch, ...] = ()

    def __len__(self) -> int:
        """How many words it has."""
        return len(self.words)

    def __iter__(self) -> Iterator[Word]:
        """Its words, in text order."""
        return iter(self.words)

    def __reversed__(self) -> Iterator[Word]:
        """Its words, the last one first."""
        return reversed(self.words)

    @overload
    def __getitem__(self, place: int) -> Word: ...
    @overload
    def __getitem__(self, place: slice) -> Stretch: ...
    def __getitem__(self, place: int | slice) -> Word | Stretch:
        """One of its words, or some that follow each other."""
        if isinstance(place, slice):
            start, stop, _ = place.indices(len(self.words))
            return Stretch(self, start, max(start, stop))
        return self.words[place]

    @cached_property
    def _starts(self) -> list[int]:
        """Where each word begins."""
        return [word.idx for word in self.words]

    @cached_property
    def sents(self) -> tuple[Stretch, ...]:
        """The sentences."""
        starts = [w.i for w in self.words if w.is_sent_start and w.i]
        bounds = [0, *starts, len(self.words)] if self.words else []
        return tuple(Stretch(self, start, end) for start, end in pairwise(bounds))

    @cached_property
    def _sentences(self) -> list[int]:
        """For each word the number of its sentence."""
        return [n for n, sentence in enumerate(self.sents) for _ in range(len(sentence))]

    def sentence_at(self, i: int) -> Stretch:
        """The sentence of the word at that place."""
        return self.sents[self._sentences[i]]

    @cached_property
    def edges(self) -> list[tuple[int, int]]:
        """For each word the first and the last of all that hangs on it."""
        first = list(range(len(self.words)))
        last = list(first)
        for word in self.words:
            for above in word.ancestors:
                if first[above.i] <= word.i <= last[above.i]:
                    break
                first[above.i] = min(first[above.i], word.i)
                last[above.i] = max(last[above.i], word.i)
        return list(zip(first, last, strict=True))

    def char_span(self, start: int, end: int, *, alignment_mode: str) -> Stretch | None:
        """The words that a stretch of text touches.

        Raises:
            ValueError: another alignment is asked for than "expand".
        """
        if alignment_mode != "expand":
            raise ValueError(alignment_mode)
        if start < 0 or end > len(self.text) or not self.words:
            return None
        first = bisect_right(self._starts, start) - 1
        last = bisect_right(self._starts, end - 1) - 1
        word = self.words[first]
        first += start == word.idx + len(word.text)  # the space behind is not part of a word
        return Stretch(self, first, last + 1)


def plain(doc: Doc) -> Doc:
    """A copy of a parse in plain Python objects, typed as what it stands in for."""
    words = [Word() for _ in range(len(doc))]
    copy, at = Parse(doc.text, words), 0
    table = doc.to_array([*STRINGS, *NUMBERS, *FLAGS])  # unsigned: -1 is the highest number
    heads, opens, spaces = table[:, len(STRINGS) :][:, : len(NUMBERS)].astype("int64").T.tolist()
    keys = table[:, : len(STRINGS)].T.tolist()
    known = {key: doc.vocab.strings[key] for key in set().union(*keys)}
    strings = zip(*([known[key] for key in column] for column in keys), strict=True)
    flags = table[:, -len(FLAGS) :].tolist()
    for word, row, orth, space, opened, marks in zip(
        words, strings, keys[0], spaces, opens, flags, strict=True
    ):
        word.doc, word.idx, word.orth, word.flags = copy, at, orth, marks
        word.text, word.lower_, word.lemma_, word.dep_, word.pos_, word.tag_, word.ent_type_ = row
        word.whitespace_ = " " if space else ""
        word.is_sent_start = opened > 0 if opened else None
        word.is_space = bool(marks[0])
        at += len(word.text) + space
    _hang(words, heads)
    copy.ents = tuple(Stretch(copy, ent.start, ent.end, ent.label_) for ent in doc.ents)
    return cast("Doc", copy)


def _hang(words: Sequence[Word], heads: Sequence[int]) -> None:
    """Hang the words on their heads, which are told by how far off they are."""
    lefts: list[list[Word]] = [[] for _ in words]
    rights: list[list[Word]] = [[] for _ in words]
    for i, (word, off) in enumerate(zip(words, heads, strict=True)):
        word.i, word.head = i, words[i + off]
        if off:
            (lefts if off > 0 else rights)[i + off].append(word)
    for word, before, behind in zip(words, lefts, rights, strict=True):
        word.lefts, word.rights = tuple(before), tuple(behind)
        word.children = (*before, *behind)
