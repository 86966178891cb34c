"""Names of a text: what the gazetteer knows and what the model's entity recogniser says, joined.

The gazetteer wins on what it knows whole; a longer entity wins over a known word inside it ("Bank
of England" is no England) unless that word is only its nationality ("Chilean President ...").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.mentions.compass import COMPASS, compass
from kg.mentions.origins import with_joined, with_origins
from kg.mentions.spans import Claim, tokens_of
from kg.world import gazetteer, is_title, role_ends, role_of
from kg.world.words import groups, never_names, word_list

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.tokens import Span, Token

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
NATIONAL = ("adjective", "people", "national")


def claims(page: Page) -> list[Claim]:
    """Names with their kind, in text order, none overlapping."""
    known = list(with_origins(page, _known(page)))
    entities = [claim for ent in page.doc.ents for claim in _entity(page, ent)]
    by_token = {i: claim for claim in known for i in range(claim.first, claim.last)}
    kept, lost = list[Claim](), set[int]()
    for claim in entities:
        inside = _inside(claim, by_token)
        settled = _settle(page, claim, inside)
        kept += [c for c in settled if c.entry is None]
        lost |= {c.first for c in inside if c not in settled}
    kept += [claim for claim in known if claim.first not in lost]
    taken = tokens_of(kept)
    kept = [_extended(page, claim, taken) for claim in kept]
    halves = list(compass(page, kept))
    replaced = tokens_of(halves)
    kept = [claim for claim in kept if claim.first not in replaced]
    return sorted(with_joined(page, [*kept, *halves]), key=lambda c: c.first)


def _extended(page: Page, claim: Claim, taken: set[int]) -> Claim:
    """A known name with the free proper noun before it: "Air France", "Western Australia"."""
    doc, first = page.tokens, claim.first
    if claim.entry is None or claim.entry.how in NATIONAL or claim.entry.kind == "person":
        return claim
    while first and _joins(doc[first - 1], doc[claim.last - 1], taken):
        first -= 1
    if first == claim.first or any(page.opens[first + 1 : claim.first + 1]):
        return claim
    directed = all(page.lower[i] in COMPASS for i in range(first, claim.first))
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
    words, text, past = page.words, page.text, 0
    for i, word in enumerate(words):
        if i < past or not (word[0].isupper() or word[0].isdigit() or word in BEGINNINGS):
            continue
        last, entry = _longest(page, text, i)
        if entry is None and (entry := gazetteer().capitals(word)):
            last = i + 1
        if entry is None or not _is_articled(page, i, entry):
            continue
        if last == i + 1 and word.lower() in COMPASS and _before_place(page, text, last):
            continue  # "Western Australia" is no part of the West
        past = last
        yield Claim(first=i, last=last, kind=entry.kind, entry=entry)


def _is_articled(page: Page, i: int, entry: Entry) -> bool:
    """Whether a word that is a name only behind an article stands so ("the Allies", "a Dane")."""
    word, before = page.words[i], page.lower[i - 1] if i else ""
    if word in ARTICLED:
        return before == "the"
    return entry.how != "national" or word.endswith("man") or before in ARTICLES


ARTICLES = frozenset(("the", "a", "an", "this", "that", "another", "one"))


def _longest(page: Page, text: str, first: int) -> tuple[int, Entry | None]:
    """The longest known name that begins at a token and ends with one, and its end."""
    starts = page.starts
    for end, entry in gazetteer().at(text, starts[first]):
        last = first
        while last < len(starts) and starts[last] < end:
            last += 1
        if starts[last - 1] + len(page.words[last - 1]) == end:
            return last, entry
    return first, None


def _before_place(page: Page, text: str, i: int) -> bool:
    """Whether a token begins the name of a place."""
    if i >= len(page.tokens):
        return False
    found = gazetteer().at(text, page.starts[i])
    return any(entry.how in ("name", "place") for _, entry in found)


STORMS = word_list("storms")
ARTICLED = word_list("articled")
BEGINNINGS = frozenset(("al", "al-", "contras"))  # known names that begin with a small letter


def _inside(claim: Claim, by_token: dict[int, Claim]) -> list[Claim]:
    """Known names that overlap an entity, in order."""
    found = {c.first: c for i in range(claim.first, claim.last) if (c := by_token.get(i))}
    return [found[first] for first in sorted(found)]


def _settle(page: Page, claim: Claim, inside: list[Claim]) -> list[Claim]:
    """What stays of an entity and the known names that overlap it."""
    if not inside:
        return [claim]
    rest = [
        i
        for i in range(claim.first, claim.last)
        if not any(c.first <= i < c.last for c in inside) and page.words[i][0].isalnum()
    ]
    scored = rest and all(page.words[i].isdigit() for i in rest)  # "beat South Korea 1"
    if not rest or scored or any(c.first < claim.first or c.last > claim.last for c in inside):
        return inside
    first = inside[0]
    if first.first == claim.first and _is_nationality(page, claim, first):
        return [*inside, *_trimmed(page, first.last, claim.last, claim.kind, claim.label)]
    if claim.kind == "place" and "," in page.between(claim.first, claim.last):
        return inside
    if all(page.words[i].islower() for i in rest):
        return inside
    return [claim]


def _is_nationality(page: Page, claim: Claim, first: Claim) -> bool:
    """Whether a known word only tells the country of the rest ("French President ...")."""
    entry = first.entry
    if entry is None or claim.last - first.last < 1:
        return False
    if claim.kind == "person":
        return entry.how in ("adjective", "national") or (
            entry.how == "name" and is_title(page.words[first.last])
        )
    return False


def _entity(page: Page, ent: Span) -> Iterator[Claim]:
    """The model's entity as claims, trimmed; nothing if it is no name."""
    kind = KINDS.get(ent.label_)
    if kind is None:
        return
    start, end, label = ent.start, ent.end, ent.label_
    for i in range(start, end):  # an entity over a line break is two things
        word = page.words[i]
        if word.isspace():
            yield from _trimmed(page, start, i, kind, label)
            start = i + 1
        elif kind == "person" and word.lower() in ("of", "from") and i - start > 1:
            yield from _trimmed(page, start, i, kind, label)
            start, kind = i + 1, "organization"  # "Ada Brown of Labour"
    yield from _trimmed(page, start, end, kind, label)


def _trimmed(page: Page, first: int, last: int, kind: Kind, label: str) -> Iterable[Claim]:
    """One claim without article, title, quotation mark and possessive; or none."""
    doc, words, lower = page.tokens, page.words, page.lower
    while first < last and _is_frame(doc[first]):
        # the tokenizer makes three of "pro-Kyiv"
        first += 3 if first + 2 < last and words[first + 1] == "-" else 1
    while first < last and _is_tail(doc[last - 1]):
        last -= 1
    if first < last and STORMS & {lower[first], lower[first - 1] if first else ""}:
        return ()  # "Typhoon Ivo", who is nobody
    first, last = _bared(page, first, last, kind)
    if last <= first:
        return ()
    name = words[first:last]
    if name == lower[first:last] or _is_furniture(name):
        return ()
    if last - first > 1:
        kind = _kind_by_words(kind, lower[first], lower[last - 1])
    return (Claim(first=first, last=last, kind=kind, label=label),)


def _bared(page: Page, first: int, last: int, kind: Kind) -> tuple[int, int]:
    """Where a name begins and ends without titles and offices; an empty stretch if it is one."""
    if kind != "person":
        last = _unpriced(page.lower, first, last)
        return _capitalised(page, first, last), _untitled(page, first, last)
    while last - first > 1 and (_is_titled(page.words[first]) or page.tokens[first].is_punct):
        first += 1
    if last - first > 1 and page.opens[first] and page.words[first] in INVERTED:
        first += 1
    if first < last and role_of(page.between(first, last)):
        return last, last  # "Secretary-General"
    return first, last


def _is_titled(word: str) -> bool:
    """Whether a word is a title, of one or of many ("Generals Diaz and Luna")."""
    many = len(word) > LONGER and word.endswith("s") and is_title(word[:-1])
    return is_title(word) or many


LONGER = 6
INVERTED = frozenset(("Said", "Says", "Asked", "Added", "Replied", "Wrote"))  # 'Said Ada Brown: "'


def _kind_by_words(kind: Kind, first: str, last: str) -> Kind:
    """The kind that the first or last word of a longer name tells better than the model."""
    if kind == "person" and last in groups().ends:
        return "organization"
    if kind == "place" and first in groups().heads:
        return "organization"  # "Municipality of Pisa"
    if kind in ("place", "person") and (first in CLUBS or last in CLUBS):
        return "organization"  # "Olympique Brest", "Leeds United"
    return kind


CLUBS = word_list("clubs")
SCALES = ("thousand", "million", "billion", "trillion")


def _unpriced(lower: Sequence[str], first: int, last: int) -> int:
    """Where a name ends before a sum ("fined Acme 2.4 billion euros")."""
    for i in range(first + 1, last - 1):
        if lower[i][0].isdigit() and lower[i + 1] in SCALES:
            return i
    return last


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


def _capitalised(page: Page, first: int, last: int) -> int:
    """Where a name begins behind small words ("charity organisation Comic Aid", "pro-Kyiv ...")."""
    for i in range(last - 2, first - 1, -1):
        word = page.words[i]
        small = word.islower() and page.pos[i] in ("NOUN", "ADJ", "VERB") and word.isalpha()
        if small and page.words[i + 1][0].isupper():
            return i + 1
    return first


def _untitled(page: Page, first: int, last: int) -> int:
    """Where the name of a body ends before an office ("State Department Spokesperson")."""
    if page.lower[last - 1] not in role_ends():
        return last
    if first < last and role_of(page.between(first, last)):
        return first
    for i in range(last - 1, first, -1):
        known = page.between(first, i) in gazetteer().names
        if (known or page.lower[i - 1] in groups().ends) and role_of(page.between(i, last)):
            return i
    return last


def _is_furniture(words: Sequence[str]) -> bool:
    """Whether the words are page furniture ("Size Text") or hold what no name has."""
    never = never_names()
    if all(word in never or not word.isalpha() for word in words):
        return not any(word[0].isupper() and word not in never for word in words)
    return any(mark in word for word in words for mark in ("@", "http", "www.", "|", "©", "="))
