"""Names that hang on a state's: "Franco-German", "ethnic Albanians", "France's Total"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.mentions.compass import COMPASS
from kg.mentions.spans import ORIGIN, Claim
from kg.world import gazetteer, is_title, role_of
from kg.world.collectives import collective_heads
from kg.world.gazetteer import states_joined
from kg.world.words import groups, never_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kg.mentions.spans import Page

OWNED = 2  # tokens of "France's"
ARGUMENTS = ("nsubj", "nsubjpass", "dobj", "pobj", "conj")
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


def firms_of_states(page: Page, taken: set[int]) -> Iterator[Claim]:
    """Lone free names right behind a state's, which are bodies: "France's Total"."""
    for i in page.capitals:
        if i not in taken and i >= OWNED and _is_owned(page, i) and not _is_common(page, i):
            yield Claim(first=i, last=i + 1, kind="organization")


def _is_owned(page: Page, i: int) -> bool:
    """Whether a word stands alone behind the name of a state with its possessive."""
    entry = gazetteer().names.get(page.words[i - OWNED])
    if entry is None or entry.kind != "country" or entry.how != "name":
        return False
    following = page.words[i + 1] if i + 1 < len(page.words) else ""
    owned = page.tokens[i - 1].tag_ == "POS" and page.heads[i - OWNED] == i
    return owned and page.deps[i] in ARGUMENTS and not following[:1].isupper()


def _is_common(page: Page, i: int) -> bool:
    """Whether a capitalised word is an office, a body or a quarter by itself: "Parliament"."""
    word, lemma, known = page.lower[i], page.tokens[i].lemma_.lower(), groups()
    if page.words[i] in never_names() or is_title(page.words[i]) or role_of(lemma):
        return True
    common = known.agents | known.bodies | known.members | known.organisations | known.ends
    common |= known.crowds | known.collectives | known.countries | collective_heads()
    singular = page.tokens[i].tag_ in ("NN", "NNP") and page.words[i].isalpha()
    return (
        not singular
        or word in COMPASS
        or word in page.small
        or not common.isdisjoint((word, lemma))
    )
