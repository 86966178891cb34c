"""Names of a text: what the gazetteer knows and what the model's entity recogniser says, joined.

The gazetteer wins on what it knows whole; a longer entity wins over a known word inside it ("Bank of
England" is no England) unless that word is only its nationality ("Russian President Vladimir ...").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.mentions.spans import Claim
from kg.world import gazetteer, is_title
from kg.world.words import groups, never_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Doc, Span, Token

    from kg.model import Kind
    from kg.world import Entry

KINDS: dict[str, Kind] = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
}
NATIONAL = ("adjective", "people")


def claims(doc: Doc) -> list[Claim]:
    """Names with their kind, in text order, none overlapping."""
    known = list(_known(doc))
    entities = [claim for ent in doc.ents for claim in _entity(ent)]
    by_token = {i: claim for claim in known for i in range(claim.first, claim.last)}
    kept, lost = list[Claim](), set[int]()
    for claim in entities:
        inside = _inside(claim, by_token)
        settled = _settle(doc, claim, inside)
        kept += [c for c in settled if c.entry is None]
        lost |= {c.first for c in inside if c not in settled}
    kept += [claim for claim in known if claim.first not in lost]
    return sorted(kept, key=lambda c: c.first)


def _known(doc: Doc) -> Iterator[Claim]:
    """Names of the gazetteer that fill whole tokens."""
    ends = {token.idx + len(token.text): token.i + 1 for token in doc}
    names, text, past = gazetteer(), doc.text, 0
    for token in doc:
        if token.i < past or not _may_begin(token):
            continue
        for end, entry in names.at(text, token.idx):
            if end in ends:
                past = ends[end]
                yield Claim(first=token.i, last=past, kind=entry.kind, entry=entry)
                break


def _may_begin(token: Token) -> bool:
    """Whether a name may begin at this token: a capital, or the Arabic article."""
    return token.text[0].isupper() or token.text[0].isdigit() or token.lower_ in ("al", "al-", "contras")


def _inside(claim: Claim, by_token: dict[int, Claim]) -> list[Claim]:
    """Known names that overlap an entity, in order."""
    found = {c.first: c for i in range(claim.first, claim.last) if (c := by_token.get(i))}
    return [found[first] for first in sorted(found)]


def _settle(doc: Doc, claim: Claim, inside: list[Claim]) -> list[Claim]:
    """What stays of an entity and the known names that overlap it."""
    if not inside:
        return [claim]
    rest = [
        i
        for i in range(claim.first, claim.last)
        if not any(c.first <= i < c.last for c in inside) and doc[i].text[0].isalnum()
    ]
    if not rest or any(c.first < claim.first or c.last > claim.last for c in inside):
        return inside
    first = inside[0]
    if first.first == claim.first and _is_nationality(doc, claim, first):
        return [*inside, *_trimmed(doc, first.last, claim.last, claim.kind, claim.label)]
    if claim.kind == "place" and "," in doc[claim.first : claim.last].text:
        return inside
    if all(doc[i].is_lower for i in rest):
        return inside
    return [claim]


def _is_nationality(doc: Doc, claim: Claim, first: Claim) -> bool:
    """Whether a known word only tells the country of the rest ("French President ...")."""
    entry = first.entry
    if entry is None or claim.last - first.last < 1:
        return False
    if claim.kind == "person":
        return entry.how == "adjective" or (entry.how == "name" and is_title(doc[first.last].text))
    return False


def _entity(ent: Span) -> Iterator[Claim]:
    """The model's entity as claims, trimmed; nothing if it is no name."""
    kind = KINDS.get(ent.label_)
    if kind is None:
        return
    start = ent.start
    for token in ent:  # an entity over a line break is two things
        if token.is_space:
            yield from _trimmed(ent.doc, start, token.i, kind, ent.label_)
            start = token.i + 1
    yield from _trimmed(ent.doc, start, ent.end, kind, ent.label_)


def _trimmed(doc: Doc, first: int, last: int, kind: Kind, label: str = "") -> Iterable[Claim]:
    """One claim without article, title, quotation mark and possessive; or none."""
    while first < last and _is_frame(doc[first]):
        first += 1
    while first < last and (doc[last - 1].tag_ == "POS" or doc[last - 1].is_punct) and not doc[last - 1].text[-1:] == ".":
        last -= 1
    if kind == "person":
        while last - first > 1 and is_title(doc[first].text):
            first += 1
    text = doc[first:last].text
    if not text or not any(c.isupper() for c in text) or _is_furniture(doc, first, last):
        return ()
    if kind == "person" and doc[last - 1].lower_ in groups().ends and last - first > 1:
        kind = "organization"
    return (Claim(first=first, last=last, kind=kind, label=label),)


def _is_frame(token: Token) -> bool:
    """Whether a token only stands around a name."""
    return token.is_punct or token.tag_ == "POS" or token.lower_ in ("the", "a", "an", "'s")


def _is_furniture(doc: Doc, first: int, last: int) -> bool:
    """Whether the words are page furniture ("Size Text") or hold what no name has."""
    words = doc[first:last]
    if all(token.text in never_names() or not token.is_alpha for token in words):
        return not any(token.text[0].isupper() and token.text not in never_names() for token in words)
    return any(mark in words.text for mark in ("@", "http", "www.", "|", "©", "="))
