"""Names of a headline in which every word has a capital, cut to what the story bears out.

    Okello Sacks Haddad After Row      -> "Okello"; "Haddad" is found as any other surname
    Rebels Free Hostages in Chad       -> no name but Chad

The model takes such words for one name. In the story itself "sacked" and "hostages" are written
small and the names alone with capitals, so it tells which is which.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.mentions.spans import Claim, Page

MOST = 25
"""No headline has more words."""


def without_headline_words(page: Page, claims: Sequence[Claim]) -> list[Claim]:
    """The claims, those of a headline in capitals without the words that are no name below it."""
    end = _end_of_headline(page)
    if not end:
        return list(claims)
    named = {page.words[i] for i in page.capitals if i >= end and page.pos[i] == "PROPN"}
    below = {page.between(c.first, c.last): c for c in claims if c.first >= end}
    kept: list[Claim] = []
    for claim in claims:
        doubtful = claim.last <= end and claim.last - claim.first > 1 and claim.entry is None
        for part in _cut(page, claim, named) if doubtful else [claim]:
            same = below.get(page.between(part.first, part.last), part)
            kept.append(replace(part, kind=same.kind, entry=same.entry) if doubtful else part)
    return kept


def _cut(page: Page, claim: Claim, named: set[str]) -> Iterator[Claim]:
    """The first part of a name that the story below has, too; the whole where it has none."""
    known = [i for i in range(claim.first, claim.last) if page.words[i] in named]
    if not known:
        if not any(page.lower[i] in page.small for i in range(claim.first, claim.last)):
            yield claim
        return
    last = first = known[0]
    while last < claim.last and page.words[last] in named:
        last += 1
    yield replace(claim, first=first, last=last)


def _end_of_headline(page: Page) -> int:
    """The token behind a first line in which all but little words have a capital; 0 for none."""
    end = next((i for i, word in enumerate(page.words) if "\n" in word), 0)
    if not 1 < end <= MOST or page.words[end - 1] == ".":
        return 0
    long = [word for word in page.words[:end] if word.isalpha() and len(word) > 3]  # noqa: PLR2004 - "with"
    return end if all(word[0].isupper() for word in long) and not page.words[0].isupper() else 0
