"""Names again: what the text named once it names elsewhere, short, in brackets or inside a name.

"Organisation of Ports (OOP)" gives "OOP"; a name that the model saw once is one at every place;
"the Ada Brown Foundation" names Ada Brown where she is in the story, "University of Chile" a place.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.mentions.compass import COMPASS
from kg.mentions.spans import ORIGIN, Claim, tokens_of
from kg.world import gazetteer
from kg.world.words import groups, never_names, word_list

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from kg.mentions.spans import Page

LONGEST_ACRONYM = 7
NATIONAL = ("adjective", "national")


def repeated(page: Page, claims: Sequence[Claim]) -> list[Claim]:
    """The claims, those of one word typed alike, with those that only their likes make known."""
    short = list(_bracketed(page, claims))
    known = {claim.first for claim in short}
    found = [claim for claim in claims if claim.first not in known] + short
    found = _agreed(page, found)
    found += _again(page, found)
    found += _nested(page, found)
    return sorted(found, key=lambda claim: (claim.first, -claim.last))


def _bracketed(page: Page, claims: Sequence[Claim]) -> Iterator[Claim]:
    """The acronym in brackets after the name of a body or a place."""
    known = {claim.first for claim in claims if claim.entry is not None}
    for claim in claims:
        if claim.kind not in ("organization", "place", "group") or claim.last - claim.first == 1:
            continue
        i = _beside(page.words, claim)
        if i is None or not is_acronym(page.words[i]):
            continue
        short = page.words[i]
        own = claim.entry is None and short == _initials(page.words[claim.first : claim.last])
        if i not in known:
            yield Claim(first=i, last=i + 1, kind="organization")
        elif own:  # "Dispute Review Chamber (DRC)" is no Congo, there and elsewhere
            yield from (
                replace(other, kind="organization", entry=None)
                for other in claims
                if other.entry is not None and page.between(other.first, other.last) == short
            )


def _initials(words: Sequence[str]) -> str:
    """The capitals with which the words of a name begin."""
    return "".join(word[0] for word in words if word[0].isupper())


def _beside(words: Sequence[str], claim: Claim) -> int | None:
    """Where an acronym stands beside a name: "Port League (PL)", "Port League, or PL"."""
    first, i = claim.first, claim.last
    if i + 2 < len(words) and words[i] == "(" and words[i + 2] == ")":
        return i + 1
    if i + 2 < len(words) and words[i] == "," and words[i + 1] == "or":
        return i + 2
    bracketed = i < len(words) and words[i] == ")" and first > 1
    return first - 2 if bracketed and words[first - 1] == "(" else None


def is_acronym(text: str) -> bool:
    """Whether a word is a row of capitals ("NATO", "M5S", "U.N.").

    >>> is_acronym("M5S"), is_acronym("Nato"), is_acronym("A")
    (True, False, False)
    """
    bare = text.replace(".", "")
    return bare.isalnum() and bare.isupper() and 1 < len(bare) <= LONGEST_ACRONYM


def _agreed(page: Page, claims: Sequence[Claim]) -> list[Claim]:
    """One-word names that the model types now so, now so, of the kind that most of them have."""
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    for claim in claims:
        if _is_word(claim):
            kinds[page.words[claim.first]][claim.kind] += 1
    found = []
    for claim in claims:
        votes = kinds.get(page.words[claim.first])
        mixed = _is_word(claim) and votes and len(votes) > 1
        if votes and mixed and votes["organization"] * 2 > votes.total():
            found.append(replace(claim, kind="organization"))
        else:
            found.append(claim)
    return found


def _again(page: Page, claims: Sequence[Claim]) -> Iterator[Claim]:
    """One-word names of bodies and persons where nothing marked them ("Kraft" of "Kraft Inc.")."""
    kinds = {
        page.words[claim.first]: claim.kind
        for claim in reversed(claims)
        if claim.kind in ("organization", "person") and (_is_word(claim) or _is_firm(page, claim))
    }
    taken = tokens_of(claims)
    for i in page.capitals:
        if page.words[i] not in kinds or i in taken:
            continue
        token = page.tokens[i]
        if token.pos_ != "PROPN" and not is_acronym(token.text):
            continue
        ordinary = token.lower_ in page.small or token.lower_ in groups().ends
        if not ordinary and token.text not in never_names():
            yield Claim(first=token.i, last=token.i + 1, kind=kinds[token.text])


def _is_word(claim: Claim) -> bool:
    """Whether a claim is one word that no table knows."""
    return claim.entry is None and claim.last - claim.first == 1


def _is_firm(page: Page, claim: Claim) -> bool:
    """Whether a name that no table knows is one word and a firm's legal form: "Kraft Inc."."""
    legal = page.lower[claim.last - 1] in word_list("legal_forms")
    return claim.entry is None and legal and claim.first + 1 == claim.last - 1


def _nested(page: Page, claims: Sequence[Claim]) -> Iterator[Claim]:
    """Names inside longer names: states and towns, and whom or what the text names elsewhere."""
    alone: dict[str, Claim] = {}
    for claim in claims:
        alone.setdefault(page.between(claim.first, claim.last), claim)
    for claim in claims:
        if claim.last - claim.first == 1 or claim.entry is not None or claim.label == ORIGIN:
            continue
        if claim.kind == "person" and not _is_modifier(page.tokens[claim.last - 1]):
            continue  # but "the Brown Collection" may be typed as one
        i = claim.first
        while i < claim.last:
            inner = _inner(page, claim, i, alone)
            own = inner and claim.kind == "person" and inner.last == claim.last
            if inner and not own:
                yield inner
            i = inner.last if inner else i + 1


def _inner(page: Page, claim: Claim, first: int, alone: dict[str, Claim]) -> Claim | None:
    """The longest name that begins at that token of a longer name."""
    if not page.words[first][0].isupper():
        return None
    for last in range(claim.last, first, -1):
        if last - first == claim.last - claim.first:
            continue
        text = page.between(first, last)
        like = alone.get(text) or _directed(page, first, last, alone)
        if like is None and (entry := gazetteer().names.get(text)) and entry.how not in NATIONAL:
            like = Claim(first=first, last=last, kind=entry.kind, entry=entry)
        if like and _stands(page, like, first, last):
            return replace(like, first=first, last=last, nested=True)
    return None


def _directed(page: Page, first: int, last: int, alone: dict[str, Claim]) -> Claim | None:
    """A part of a known place: "Southern Chile"."""
    if last - first == 1 or page.lower[first] not in COMPASS:
        return None
    text = page.between(first + 1, last)
    entry = gazetteer().names.get(text)
    known = alone.get(text)
    if (known and known.kind in ("place", "country")) or (entry and entry.how == "name"):
        return Claim(first=first, last=last, kind="place")
    return None


def _stands(page: Page, like: Claim, first: int, last: int) -> bool:
    """Whether an inner name is one: a place, a body, or a person's whole name."""
    if like.kind == "group" or page.tokens[last - 1].tag_ in ("JJ", "CC"):
        return False
    if last - first == 1 and page.lower[first] in groups().ends:
        return False
    return like.kind != "person" or last - first > 1 or _is_modifier(page.tokens[last - 1])


def _is_modifier(token: Token) -> bool:
    """Whether a word stands before another of its name ("the Brown Institute")."""
    return token.dep_ in ("compound", "nmod", "poss")
