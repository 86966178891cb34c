"""Token spans as claims of what kind a name is, and as mentions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from spacy.tokens import Doc, Token

from kg.model import Kind, Mention
from kg.world import Entry

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.model import Form


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Tokens `first` to `last` (exclusive) are a name of that kind; `entry` if it is a known one.

    `label` is the model's; `nested` says that the name is a part of a longer one.
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
    """A Doc as lists, which are read much faster than a Doc.

    `capitals` are the tokens that begin with a capital, `small` the words that the text writes
    small: what is written so as well is no name by its capital alone.
    """

    doc: Doc
    tokens: list[Token]
    words: list[str]
    capitals: list[int]
    small: frozenset[str]


def page_of(doc: Doc) -> Page:
    """The lists of a Doc."""
    tokens = list(doc)
    words = [token.text for token in tokens]
    return Page(
        doc=doc,
        tokens=tokens,
        words=words,
        capitals=[i for i, word in enumerate(words) if word[0].isupper()],
        small=frozenset(filter(str.islower, words)),
    )


def mention(doc: Doc, first: int, last: int, kind: Kind, form: Form) -> Mention:
    """The mention of tokens `first` to `last` (exclusive)."""
    if last - first == 1:
        token = doc[first]
        start = token.idx
        return Mention(
            start=start,
            end=start + len(token.text),
            first=first,
            last=last,
            head=first,
            text=token.text,
            kind=kind,
            form=form,
        )
    span = doc[first:last]
    return Mention(
        start=span.start_char,
        end=span.end_char,
        first=first,
        last=last,
        head=span.root.i,
        text=span.text,
        kind=kind,
        form=form,
    )
