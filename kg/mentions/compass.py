"""Half-named states: "the North" in a story of North Korea, "North and South Korea".

Only where the text names just one divided state, and never with a name behind ("the North Pole").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.mentions.spans import Claim, tokens_of
from kg.world import gazetteer
from kg.world.words import word_list

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from kg.mentions.spans import Page

HALVES = ("North", "South", "East", "West")
COMPASS = word_list("compass")
WHOLE = ("Korea", "Vietnam", "Yemen", "Germany", "Sudan")


def compass(page: Page, claims: Sequence[Claim]) -> Iterator[Claim]:
    """The halves of states where they stand alone."""
    named = [claim for claim in claims if page.words[claim.last - 1] in WHOLE]
    if not named:
        return
    halves = halves_of({c.entry.name for c in claims if c.entry and c.entry.kind == "country"})
    loose = {c.first for c in claims if c.entry is None and c.last - c.first == 1}
    taken = tokens_of(claims) - loose
    for token in (page.tokens[i] for i in page.capitals):
        if token.i in taken or token.text not in HALVES or token.i + 1 >= len(page.words):
            continue
        following = page.tokens[token.i + 1]
        name = None
        if following.lower_ == "and" and token.i + 3 < len(page.words):
            name = f"{token.text} {page.words[token.i + 3]}"
        elif token.i and page.lower[token.i - 1] == "the" and following.pos_ != "PROPN":
            name = halves.get(token.text)
        entry = gazetteer().names.get(name) if name else None
        if entry and entry.kind == "country":
            yield Claim(first=token.i, last=token.i + 1, kind="country", entry=entry)


def halves_of(named: Collection[str]) -> dict[str, str]:
    """The state that each half means where these are named; none if two were divided.

    >>> halves_of({"South Korea", "Japan"})
    {'North': 'North Korea', 'South': 'South Korea'}
    """
    split = {whole for whole in WHOLE if any(name.endswith(f" {whole}") for name in named)}
    if len(split) != 1:
        return {}
    whole = split.pop()
    return {half: f"{half} {whole}" for half in HALVES if f"{half} {whole}" in gazetteer().names}
