"""Words for two states or for a people that is no state: "Franco-German", "ethnic Albanians"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.mentions.spans import ORIGIN, Claim
from kg.world.gazetteer import states_joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kg.mentions.spans import Page

PARTS = 3  # tokens of "Franco-German" where the tokenizer splits it


def with_origins(page: Page, found: Iterable[Claim]) -> Iterator[Claim]:
    """Known names; people of one state from another are neither state ("Chinese Americans")."""
    before: Claim | None = None
    for claim in found:
        if before is not None and _is_origin(before, claim):
            before = Claim(first=before.first, last=claim.last, kind="group", label=ORIGIN)
            continue
        if before is not None:
            yield before
        before = _ethnic(page, claim)
    if before is not None:
        yield before


def _is_origin(adjective: Claim, people: Claim) -> bool:
    """Whether a word for a state stands right before one for the people of another."""
    one, other = adjective.entry, people.entry
    if one is None or other is None or adjective.last != people.first:
        return False
    return one.how in ("adjective", "name") and other.how == "people" and one.name != other.name


def _ethnic(page: Page, claim: Claim) -> Claim:
    """A people told by its descent, which is no state's: "ethnic Albanians"."""
    entry, first = claim.entry, claim.first
    if entry is None or entry.how not in ("adjective", "people") or entry.kind != "country":
        return claim
    if not first or page.lower[first - 1] != "ethnic":
        return claim
    return Claim(first=first - 1, last=claim.last, kind="group", label=ORIGIN)


def with_joined(page: Page, claims: Sequence[Claim]) -> list[Claim]:
    """The claims with words that name two states at once; not inside a longer name."""
    longer = {i for c in claims if c.last - c.first > PARTS for i in range(c.first, c.last)}
    pairs = [pair for pair in _joined(page) if pair.first not in longer]
    replaced = {i for pair in pairs for i in range(pair.first, pair.last)}
    return [c for c in claims if replaced.isdisjoint(range(c.first, c.last))] + pairs


def _joined(page: Page) -> Iterator[Claim]:
    """Every word for two states, written as one token ("U.S.-Soviet") or as three."""
    for i in page.capitals:
        last = i + PARTS if page.words[i + 1 : i + 2] == ["-"] else i + 1
        if last <= len(page.words) and states_joined(page.between(i, last)):
            yield Claim(first=i, last=last, kind="country")
