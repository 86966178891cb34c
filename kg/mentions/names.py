"""Names of a text: what the gazetteer knows and what the model's entity recogniser says, joined.

The gazetteer wins on what it knows whole; a longer entity wins over a known word inside it ("Bank
of England" is no England) unless that word is only its nationality ("Chilean President ...").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.mentions.compass import COMPASS, compass
from kg.mentions.spans import Claim, tokens_of
from kg.world import gazetteer, is_title, role_ends, role_of
from kg.world.words import groups, never_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.tokens import Doc, Span, Token

    from kg.mentions.spans import Page
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


def claims(page: Page) -> list[Claim]:
    """Names with their kind, in text order, none overlapping."""
    doc = page.doc
    known = list(_known(page))
    entities = [claim for ent in doc.ents for claim in _entity(ent)]
    by_token = {i: claim for claim in known for i in range(claim.first, claim.last)}
    kept, lost = list[Claim](), set[int]()
    for claim in entities:
        inside = _inside(claim, by_token)
        settled = _settle(doc, claim, inside)
        kept += [c for c in settled if c.entry is None]
        lost |= {c.first for c in inside if c not in settled}
    kept += [claim for claim in known if claim.first not in lost]
    taken = tokens_of(kept)
    kept = [_extended(doc, claim, taken) for claim in kept]
    halves = list(compass(page, kept))
    replaced = tokens_of(halves)
    kept = [claim for claim in kept if claim.first not in replaced]
    return sorted([*kept, *halves], key=lambda c: c.first)


def _extended(doc: Doc, claim: Claim, taken: set[int]) -> Claim:
    """A known name with the free proper noun before it: "Air France", "Western Australia"."""
    first = claim.first
    while first and _joins(doc[first - 1], doc[claim.last - 1], taken):
        first -= 1
    if first == claim.first or claim.entry is None or claim.entry.how in NATIONAL:
        return claim
    if claim.entry.kind == "person" or doc[first].sent.start != doc[claim.first].sent.start:
        return claim
    directed = all(doc[i].lower_ in COMPASS for i in range(first, claim.first))
    if claim.entry.kind in ("country", "place"):
        kind: Kind = "place" if directed else "organization"
    else:
        kind = claim.entry.kind
    return Claim(first=first, last=claim.last, kind=kind)


def _joins(token: Token, head: Token, taken: set[int]) -> bool:
    """Whether a word belongs to the name that it stands before."""
    if token.i in taken or not token.text[0].isupper() or not token.is_alpha:
        return False
    if token.lower_ in COMPASS:
        return token.i + 1 == head.i or token.dep_ in ("compound", "amod", "nmod")
    if token.is_sent_start and token.pos_ != "PROPN":
        return False
    if is_title(token.text) or role_of(token.text) or token.text in never_names():
        return False
    near = head.i == token.i + 1 or token.head.i in (head.i, head.head.i)
    return token.pos_ == "PROPN" and token.dep_ == "compound" and near


def _known(page: Page) -> Iterator[Claim]:
    """Names of the gazetteer that fill whole tokens."""
    words, text, past = page.words, page.doc.text, 0
    for i, word in enumerate(words):
        if i < past or not (word[0].isupper() or word[0].isdigit() or word in BEGINNINGS):
            continue
        last, entry = _longest(page, text, i)
        if entry is None and (entry := gazetteer().capitals(word)):
            last = i + 1
        if entry is None:
            continue
        if last == i + 1 and word.lower() in COMPASS and _before_place(page, text, last):
            continue  # "Western Australia" is no part of the West
        past = last
        yield Claim(first=i, last=last, kind=entry.kind, entry=entry)


def _longest(page: Page, text: str, first: int) -> tuple[int, Entry | None]:
    """The longest known name that begins at a token and ends with one, and its end."""
    start = page.tokens[first].idx
    for end, entry in gazetteer().at(text, start):
        last = first
        while last < len(page.words) and page.tokens[last].idx < end:
            last += 1
        if page.tokens[last - 1].idx + len(page.words[last - 1]) == end:
            return last, entry
    return first, None


def _before_place(page: Page, text: str, i: int) -> bool:
    """Whether a token begins the name of a place."""
    if i >= len(page.tokens):
        return False
    found = gazetteer().at(text, page.tokens[i].idx)
    return any(entry.how in ("name", "place") for _, entry in found)


BEGINNINGS = frozenset(("al", "al-", "contras"))  # known names that begin with a small letter


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
        elif kind == "person" and token.lower_ in ("of", "from") and token.i - start > 1:
            yield from _trimmed(ent.doc, start, token.i, kind, ent.label_)
            start, kind = token.i + 1, "organization"  # "Ada Brown of Labour"
    yield from _trimmed(ent.doc, start, ent.end, kind, ent.label_)


def _trimmed(doc: Doc, first: int, last: int, kind: Kind, label: str = "") -> Iterable[Claim]:
    """One claim without article, title, quotation mark and possessive; or none."""
    while first < last and _is_frame(doc[first]):
        # the tokenizer makes three of "pro-Kyiv"
        first += 3 if first + 2 < last and doc[first + 1].text == "-" else 1
    while first < last and _is_tail(doc[last - 1]):
        last -= 1
    if kind == "person":
        while last - first > 1 and (is_title(doc[first].text) or doc[first].is_punct):
            first += 1
        if role_of(doc[first:last].text):
            return ()  # "Secretary-General"
    else:
        first, last = _capitalised(doc, first, last), _untitled(doc, first, last)
        if last <= first:
            return ()
    words = [doc[i].text for i in range(first, last)]
    if all(word == word.lower() for word in words) or _is_furniture(words):
        return ()
    if kind == "person" and doc[last - 1].lower_ in groups().ends and last - first > 1:
        kind = "organization"
    if kind == "place" and last - first > 1 and doc[first].lower_ in groups().heads:
        kind = "organization"  # "Municipality of Pisa"
    return (Claim(first=first, last=last, kind=kind, label=label),)


def _is_frame(token: Token) -> bool:
    """Whether a token only stands around a name."""
    if token.text in ("pro", "anti", "ex", "non") or token.text.startswith(("pro-", "anti-")):
        return True
    return token.is_punct or token.tag_ == "POS" or token.lower_ in ("the", "a", "an", "'s")


def _is_tail(token: Token) -> bool:
    """Whether a token at the end of a name is none of it ("Colorado State University of the")."""
    if token.tag_ == "POS" or token.tag_ in ("IN", "DT", "CC"):
        return True
    return token.is_punct and not token.text.endswith(".")


def _capitalised(doc: Doc, first: int, last: int) -> int:
    """Where a name begins behind small words ("charity organisation Comic Aid", "pro-Kyiv ...")."""
    for i in range(last - 2, first - 1, -1):
        small = doc[i].is_lower and doc[i].pos_ in ("NOUN", "ADJ", "VERB") and doc[i].is_alpha
        if small and doc[i + 1].text[0].isupper():
            return i + 1
    return first


def _untitled(doc: Doc, first: int, last: int) -> int:
    """Where the name of a body ends before an office ("State Department Spokesperson")."""
    if doc[last - 1].lower_ not in role_ends():
        return last
    if role_of(doc[first:last].text):
        return first
    for i in range(last - 1, first, -1):
        body = doc[i - 1].lower_ in groups().ends or doc[first:i].text in gazetteer().names
        if body and role_of(doc[i:last].text):
            return i
    return last


def _is_furniture(words: Sequence[str]) -> bool:
    """Whether the words are page furniture ("Size Text") or hold what no name has."""
    never = never_names()
    if all(word in never or not word.isalpha() for word in words):
        return not any(word[0].isupper() and word not in never for word in words)
    return any(mark in word for word in words for mark in ("@", "http", "www.", "|", "©", "="))
