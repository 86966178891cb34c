"""Names by how they are written: nicknames in quotation marks, dotted letters, seats in brackets.

Vito "Big Toe" Rossi is one name; "U.N.I.T.A." is a body; "(R-Maine)" and "(D., Texas)" are nobody.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.mentions.spans import Claim, tokens_of
from kg.world import gender_of_name
from kg.world.words import never_names, word_list

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.mentions.spans import Page

OPENING = frozenset(('"', "\u201c"))
CLOSING = frozenset(('"', "\u201d"))
LONGEST = 4  # words of a nickname
DOTTED = re.compile(r"(?:[A-Z]\.){3,}")
SEAT = re.compile(r"[RDI]\.?(?:\s?-.*)?")  # party and state of a US legislator
ARGUMENTS = ("nsubj", "nsubjpass", "dobj", "pobj", "conj", "poss", "appos")


def with_shapes(page: Page, claims: Sequence[Claim]) -> list[Claim]:
    """The claims without seats in brackets, with nicknamed persons whole and dotted bodies."""
    found = [claim for claim in claims if not _is_seat(page, claim)]
    whole = list(_nicknamed(page, found))
    replaced = tokens_of(whole)
    found = [c for c in found if replaced.isdisjoint(range(c.first, c.last))] + whole
    return found + list(_dotted(page, tokens_of(found)))


def _is_seat(page: Page, claim: Claim) -> bool:
    """Whether a name is but the party and state of the legislator before it."""
    if not claim.first or page.words[claim.first - 1] not in ("(", ","):
        return False
    return SEAT.fullmatch(page.between(claim.first, claim.last)) is not None


def _nicknamed(page: Page, claims: Sequence[Claim]) -> Iterator[Claim]:
    """Persons whose nickname stands in quotation marks between first name and surname."""
    persons = [claim for claim in claims if claim.kind == "person"]
    begins = {i: c.first for c in persons for i in range(c.first, c.last)}
    ends = {c.first: c.last for c in persons}
    for i, word in enumerate(page.words):
        if word not in OPENING or not i or not page.words[i - 1][0].isupper():
            continue
        close = next((j for j in _inside(page, i) if page.words[j] in CLOSING), None)
        if close is None or not _is_name(page, close + 1):
            continue
        first = begins.get(i - 1)
        if first is None and gender_of_name(page.words[i - 1]) is not None:
            first = i - 1
        if first is not None:
            yield Claim(first=first, last=ends.get(close + 1, close + 2), kind="person")


def _inside(page: Page, i: int) -> range:
    """Where the mark can stand that closes one at `i`: behind one to four words."""
    return range(i + 2, min(len(page.words), i + 2 + LONGEST))


def _is_name(page: Page, i: int) -> bool:
    """Whether a token is a capitalised proper noun."""
    return i < len(page.words) and page.words[i][0].isupper() and page.pos[i] == "PROPN"


def _dotted(page: Page, taken: set[int]) -> Iterator[Claim]:
    """Bodies that only their dotted letters name: "U.N.I.T.A."."""
    for i in page.capitals:
        word = page.words[i]
        if i in taken or DOTTED.fullmatch(word) is None or word in never_names():
            continue
        if word.replace(".", "") not in word_list("abbreviated") and page.deps[i] in ARGUMENTS:
            yield Claim(first=i, last=i + 1, kind="organization")
