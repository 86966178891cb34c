"""Names that the model misses or mistypes: bare surnames, titled and patterned names, namesakes.

"Lavrov" is a person once "Sergei Lavrov" was named, whatever the model takes it for; "Mr Tan" is one
at once; "Paris" is a woman where Valeska Paris is the only Paris of the story.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.mentions.spans import Claim
from kg.world import gender_of_name, is_title
from kg.world.words import groups, never_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc, Token

PARTICLES = frozenset("de da di del della der den von van bin al el le la dos du ben ibn ter abu".split())
LOCATIVE = frozenset(("in", "at", "near", "inside", "outside", "around", "across", "throughout"))


def mended(doc: Doc, claims: Sequence[Claim]) -> list[Claim]:
    """The claims with mistyped persons retyped and missed ones added, in text order."""
    found = [_titled(doc, claim) for claim in claims]
    taken = {i for claim in found for i in range(claim.first, claim.last)}
    found += _patterned(doc, taken)
    surnames = _surnames(doc, found)
    namesakes = _namesakes(doc, found, surnames)
    found = [_retyped(doc, claim, surnames, namesakes) for claim in found]
    taken = {i for claim in found for i in range(claim.first, claim.last)}
    found += _bare(doc, taken, surnames)
    return sorted(found, key=lambda claim: claim.first)


def _titled(doc: Doc, claim: Claim) -> Claim:
    """A name right after a person's title is a person ("Foreign Minister Lavrov")."""
    if claim.kind == "person" or claim.first == 0 or _is_body(doc, claim):
        return claim
    before = doc[claim.first - 1]
    honorific = before.lower_ in HONORIFICS
    known = claim.entry is not None and not honorific
    if known or claim.last - claim.first > MOST_WORDS:
        return claim
    if honorific or (before.text[0].isupper() and is_title(before.text) and claim.label in ("ORG", "GPE", "FAC", "NORP")):
        if doc[claim.first : claim.last].text.isupper() and not honorific:
            return claim
        return replace(claim, kind="person", entry=None)
    return claim


HONORIFICS = frozenset("mr mr. mrs mrs. ms ms. miss sir lord lady madame mme dr dr. monsieur herr frau".split())
MOST_WORDS = 4


def _is_body(doc: Doc, claim: Claim) -> bool:
    """Whether the last word of a name is one of bodies ("General Motors")."""
    return doc[claim.last - 1].lower_ in groups().ends


def _patterned(doc: Doc, taken: set[int]) -> Iterator[Claim]:
    """Runs of capitalised words after a title or beginning with a first name."""
    i = 0
    while i < len(doc):
        last = _run(doc, i, taken)
        if last == i:
            i += 1
            continue
        first = i
        while last - first > 1 and is_title(doc[first].text):
            first += 1
        titled = (first > i) or (i > 0 and doc[i - 1].lower_ in HONORIFICS)
        given = last - first > 1 and gender_of_name(doc[first].text) is not None
        if doc[last - 1].lower_ in groups().ends:
            if last - first > 1:
                yield Claim(first=first, last=last, kind="organization")
        elif last - first <= MOST_WORDS and (given or (titled and not is_title(doc[first].text))):
            yield Claim(first=first, last=last, kind="person")
        i = last


def _run(doc: Doc, first: int, taken: set[int]) -> int:
    """The end of the run of free proper nouns, particles allowed inside, that begins there."""
    last = i = first
    while i < len(doc) and i not in taken:
        if doc[i].pos_ == "PROPN" and doc[i].text[0].isupper() and doc[i].text not in never_names():
            last = i + 1
        elif last == first or doc[i].lower_ not in (PARTICLES | {"-"}):
            break
        i += 1
    return last


def _surnames(doc: Doc, claims: Sequence[Claim]) -> frozenset[str]:
    """Last words of the full names of persons, and first ones of names such as "Kim Jong-un"."""
    full = [c for c in claims if c.kind == "person" and c.last - c.first > 1]
    words = {doc[c.last - 1].text for c in full if len(doc[c.last - 1].text) > 1 and doc[c.last - 1].text[0].isupper()}
    words |= {doc[c.first].text for c in full if gender_of_name(doc[c.first].text) is None and doc[c.first].is_alpha}
    words |= {doc[c.first].text for c in full if doc[c.first].is_alpha and len(doc[c.first].text) > 2}
    return frozenset(words - never_names())


def _namesakes(doc: Doc, claims: Sequence[Claim], surnames: frozenset[str]) -> frozenset[str]:
    """Surnames that also are known places which the text means nowhere ("Paris", "Jordan")."""
    states, bare = set[str](), Counter[str]()
    located = set[str]()
    for claim in claims:
        if claim.entry is None:
            continue
        text = doc[claim.first : claim.last].text
        if text not in surnames:
            states |= {claim.entry.name}
            continue
        bare[text] += 1
        if _is_located(doc[claim.first]):
            located.add(text)
    meant = {doc[c.first : c.last].text for c in claims if c.entry and c.entry.name in states}
    return frozenset(set(bare) - meant - located)


def _is_located(token: Token) -> bool:
    """Whether a name tells where ("in Paris")."""
    return token.dep_ == "pobj" and token.head.lower_ in LOCATIVE


def _retyped(doc: Doc, claim: Claim, surnames: frozenset[str], namesakes: frozenset[str]) -> Claim:
    """A bare surname of the story as the person it is."""
    if claim.last - claim.first != 1 or claim.kind == "person":
        return claim
    token = doc[claim.first]
    if token.text not in surnames:
        return claim
    person = token.ent_type_ == "PERSON" or token.text in namesakes
    if claim.entry is None or (person and not _is_located(token)):
        return replace(claim, kind="person", entry=None)
    return claim


def _bare(doc: Doc, taken: set[int], surnames: frozenset[str]) -> Iterator[Claim]:
    """Surnames of the story that nothing marked."""
    for token in doc:
        if token.i not in taken and token.text in surnames and token.pos_ in ("PROPN", "NOUN", "ADJ", "VERB"):
            if token.is_sent_start and token.pos_ != "PROPN":
                continue
            yield Claim(first=token.i, last=token.i + 1, kind="person")
