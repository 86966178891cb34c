"""Quotations of a text and who says them; shared by the passes on pronouns and on speakers."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.grammar import quoted_of
from kg.mentions.spans import page_of
from kg.world.words import speech_verbs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc, Token

    from kg.mentions.spans import Page

PARAGRAPH = re.compile(r"\n\s*\n")
PAIRS = {"“": "”", '"': '"', "«": "»", "„": "“"}
AFTER = ([","], ["."], [";"])  # a mark before these closes, whichever way it is turned
SUBJECTS = ("nsubj", "nsubjpass")
SPEAKING = ("VERB", "AUX")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Tokens `first` to `last` (exclusive) are quoted; `speaker` is the head of who says so."""

    first: int
    last: int
    paragraph: int
    speaker: int | None


class Quotes:
    """The quotations of a text."""

    def __init__(self, doc: Doc) -> None:
        """Find them, and their speakers."""
        self.quotes = tuple(_attributed(page_of(doc)))
        self._starts = [quote.first for quote in self.quotes]
        self._said: dict[int, list[Quote]] = defaultdict(list)
        for quote in self.quotes:
            if quote.speaker is not None:
                self._said[quote.speaker].append(quote)

    def at(self, i: int) -> Quote | None:
        """The quotation that holds a token."""
        place = bisect_right(self._starts, i) - 1
        quote = self.quotes[place] if place >= 0 else None
        return quote if quote and i < quote.last else None

    def said_by(self, i: int) -> tuple[Quote, ...]:
        """The quotations whose speaker that token heads."""
        return tuple(self._said.get(i, ()))


def _spans(words: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """First and last token and paragraph of each quotation; an open one ends with its paragraph."""
    opened, closing, paragraph = -1, "", 0
    for i, text in enumerate(words):
        if text.isspace() and PARAGRAPH.search(text):
            if opened >= 0:
                yield opened, i, paragraph
            opened, paragraph = -1, paragraph + 1
        elif opened >= 0 and text == closing:
            yield opened, i, paragraph
            opened = -1
        elif opened < 0 and text in PAIRS and words[i + 1 : i + 2] not in AFTER:
            opened, closing = i + 1, PAIRS[text]


def _attributed(page: Page) -> Iterator[Quote]:
    """Quotations with their speakers; one without takes that of its paragraph."""
    doc = page.tokens
    spans = [span for span in _spans(page.words) if span[1] > span[0]]
    found = [_speaker(page, first, last) for first, last, _ in spans]
    by_paragraph: dict[int, int] = {}
    for (_, _, paragraph), speaker in zip(spans, found, strict=True):
        if speaker is not None:
            by_paragraph.setdefault(paragraph, speaker)
    latest: int | None = None
    for (first, last, paragraph), speaker in zip(spans, found, strict=True):
        best = speaker if speaker is not None else by_paragraph.get(paragraph)
        if best is None and _opens(doc, first):
            best = _announced(doc, first)
        if best is None and _fills(doc, first, last):
            best = latest
        latest = best
        yield Quote(first=first, last=last, paragraph=paragraph, speaker=best)


def _opens(doc: Sequence[Token], first: int) -> bool:
    """Whether a quotation begins its paragraph."""
    return first <= 1 or doc[first - 2].is_space  # the mark stands between


def _announced(doc: Sequence[Token], first: int) -> int | None:
    """The subject of the last sentence before, if it announces a quotation: "She wrote:"."""
    i = first - 2
    while i >= 0 and doc[i].is_space:
        i -= 1
    if i < 0:
        return None
    root = doc[i].sent.root
    if doc[i].text != ":" and root.lemma_.lower() not in speech_verbs():
        return None
    return next((child.i for child in root.lefts if child.dep_ in SUBJECTS), None)


def _fills(doc: Sequence[Token], first: int, last: int) -> bool:
    """Whether a quotation is a paragraph by itself."""
    return _opens(doc, first) and (
        last + 1 >= len(doc) or doc[last + 1].is_space or doc[last].is_space
    )


def _speaker(page: Page, first: int, last: int) -> int | None:
    """The subject of the verb of speech outside a quotation that is nearest to it."""
    start, end = max(0, first - 1), min(last, len(page.words) - 1) + 1
    while start and not page.opens[start]:
        start -= 1
    while end < len(page.words) and not page.opens[end]:
        end += 1
    best: tuple[int, int] | None = None
    for i in (*range(start, min(first, end)), *range(last, end)):
        speaks = page.pos[i] in SPEAKING or page.lower[i] == "according"
        subject = _says(page.tokens[i], first, last) if speaks else None
        if subject is not None:
            gap = min(abs(i - first), abs(i - last))
            best = min(best or (gap, subject), (gap, subject))
    return best[1] if best else None


def _says(token: Token, first: int, last: int) -> int | None:
    """The head of who speaks by that verb or "according to"."""
    if token.lower_ == "according":
        for child in token.children:
            for thing in child.children:
                if thing.dep_ == "pobj":
                    return thing.i
    if token.pos_ in SPEAKING and token.lemma_.lower() in speech_verbs():
        quoted = quoted_of(token)
        speakers = [c for c in token.children if c.dep_ in SUBJECTS] if quoted is None else [quoted]
        for speaker in speakers:
            if not first <= speaker.i < last:
                return speaker.i
        if token.dep_ == "conj":
            return _says(token.head, first, last)
    return None
