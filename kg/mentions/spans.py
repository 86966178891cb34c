"""Token spans as claims of what kind a name is, and as mentions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from spacy.tokens import Doc, Token

from kg.model import Kind, Mention
from kg.world import Entry

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.model import Form

ORIGIN = "ORIGIN"
"""The label of people of one state from another, which the model does not have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Tokens `first` to `last` (exclusive) are a name of that kind; `entry` if it is a known one.

    `label` is the model's or ours; `nested` says that the name is a part of a longer one.
    """

    first: int
    last: int
    kind: Kind
    entry: Entry | None = None
    label: str = ""
    nested: bool = False


def tokens_of(claims: Iterable[Claim]) -> set[int]:
    """Every token of the claims."""
    return {i for claim in claims for i in range(claim.first, claim.last)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A Doc as lists, which are read much faster than a Doc; all but the last two by token.

    `capitals` are the tokens that begin with a capital, `small` the words that the text writes
    small: what is written so as well is no name by its capital alone.
    """

    doc: Doc
    text: str
    tokens: list[Token]
    words: list[str]
    lower: list[str]
    starts: list[int]
    heads: list[int]
    pos: list[str]
    deps: list[str]
    opens: list[bool]  # whether it begins a sentence
    capitals: list[int]
    small: frozenset[str]

    def between(self, first: int, last: int) -> str:
        """The text of tokens `first` to `last` (exclusive)."""
        end = last - 1
        return self.text[self.starts[first] : self.starts[end] + len(self.words[end])]

    def root(self, first: int, last: int) -> int:
        """The token of tokens `first` to `last` (exclusive) that is nearest to the root.

        What `Span.root` says, without making a Token.
        """
        if last - first == 1:
            return first
        best, height = first, len(self.heads)
        for i in range(first, last):
            head = self.heads[i]
            if head == i:
                return i
            if not first <= head < last and (up := self._height(i)) < height:
                best, height = i, up
        return best

    def _height(self, i: int) -> int:
        """How many arcs lie between a token and the root of its sentence; a lone comma is low."""
        token = self.tokens[i]
        if (token.is_punct or token.is_space) and not token.n_lefts + token.n_rights:
            return len(self.heads) - 1
        steps = 0
        while self.heads[i] != i:
            i = self.heads[i]
            steps += 1
        return steps


@lru_cache(maxsize=1)  # the passes on one Doc follow each other; a Doc does not change by then
def page_of(doc: Doc) -> Page:
    """The lists of a Doc."""
    tokens = list(doc)
    words = [token.text for token in tokens]
    return Page(
        doc=doc,
        text=doc.text,
        tokens=tokens,
        words=words,
        lower=[word.lower() for word in words],
        starts=[token.idx for token in tokens],
        heads=[token.head.i for token in tokens],
        pos=[token.pos_ for token in tokens],
        deps=[token.dep_ for token in tokens],
        opens=[token.is_sent_start is True for token in tokens],
        capitals=[i for i, word in enumerate(words) if word[0].isupper()],
        small=frozenset(filter(str.islower, words)),
    )


def mention(page: Page, first: int, last: int, kind: Kind, form: Form) -> Mention:
    """The mention of tokens `first` to `last` (exclusive)."""
    text = page.between(first, last)
    start = page.starts[first]
    return Mention(
        start=start,
        end=start + len(text),
        first=first,
        last=last,
        head=page.root(first, last),
        text=text,
        kind=kind,
        form=form,
    )
