"""Descriptions: noun phrases that name nobody but mean somebody ("the US secretary of state")."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from kg.mentions.spans import mention
from kg.world import gazetteer, role_of, role_phrases
from kg.world.words import groups

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from kg.model import Kind, Mention
    from kg.world import Role

LEFT = frozenset(
    (
        "det",
        "amod",
        "compound",
        "poss",
        "nummod",
        "nmod",
        "quantmod",
        "predet",
        "advmod",
        "npadvmod",
    )
)
MODIFIERS = ("compound", "amod", "nmod")
LONGEST = 5
PLAIN = ("man", "woman", "person")


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """The words of an office in a text: tokens `first` to `last` (exclusive), head inside."""

    first: int
    last: int
    role: Role


def descriptions(doc: Doc, taken: set[int]) -> list[Mention]:
    """Noun phrases headed by an office, a body, a crowd or a country, without the names."""
    found = []
    for token in doc:
        if token.pos_ not in ("NOUN", "PROPN") or token.i in taken or token.dep_ in MODIFIERS:
            continue
        title = title_at(token)
        kind = _kind(token, title)
        if kind:
            first = _left(token, title)
            last = title.last if title else token.i + 1
            found.append(mention(doc, first, last, kind, "nominal"))
    return found


def title_at(token: Token) -> Title | None:
    """The longest name of an office whose head is that token ("secretary of state").

    It reaches left over the words before the head and right over "of ...", past an article and a
    nationality ("head of the Italian government").
    """
    if token.lemma_.lower() not in _heads() and token.lower_ not in _heads():
        return None
    doc, i = token.doc, token.i
    lasts = range(min(len(doc), i + LONGEST + 2), i, -1) if _goes_on(doc, i + 1) else (i + 1,)
    found: Title | None = None
    for first in range(max(0, i - LONGEST + 1), i + 1):
        for last in lasts:
            if found and last - first <= found.last - found.first:
                break
            role = role_of(_words(doc, first, last, i))
            if role and doc[first:last].root.i == i:
                found = Title(first=first, last=last, role=role)
    return found


def _goes_on(doc: Doc, i: int) -> bool:
    """Whether the name of an office may go on behind its head ("of State", "in chief")."""
    return i < len(doc) and (doc[i].text == "-" or doc[i].lower_ in _seconds())


@cache
def _seconds() -> frozenset[str]:
    """Words that stand second or later in names of offices, but not last."""
    inner = {word for words in role_phrases() for word in words.split()[1:-1]}
    return frozenset(inner | {part for words in role_phrases() for part in words.split("-")[1:]})


@cache
def _heads() -> frozenset[str]:
    """Every word of every name of an office: what cannot be the head of none."""
    return frozenset(word for words in role_phrases() for word in words.split())


def _words(doc: Doc, first: int, last: int, head: int) -> str:
    """The words lower case, the head as lemma ("foreign ministers" -> "foreign minister").

    Behind the head, articles and nationalities are left out.
    """
    words = [
        token.lemma_.lower() if token.i == head else token.lower_
        for token in doc[first:last]
        if token.i <= head or token.i == last - 1 or not _is_skipped(token)
    ]
    return " ".join(words).replace(" - ", "-")


def _is_skipped(token: Token) -> bool:
    """Whether a word inside an office says only whose it is."""
    if token.lower_ == "the":
        return True
    entry = gazetteer().names.get(token.text)
    return entry is not None and entry.kind == "country"


def _kind(token: Token, title: Title | None) -> Kind | None:
    """What kind of actor a description can be; None for all other nouns."""
    known, lemma = groups(), token.lemma_.lower()
    plural = token.tag_ in ("NNS", "NNPS")
    if title:
        if token.pos_ == "PROPN" and title.role.klass in PLAIN:
            return None  # "Man of the Match"
        return "group" if plural else "person"
    if lemma in known.collectives or lemma in known.crowds:
        if token.pos_ != "NOUN":
            return None
        return "group" if plural or lemma in known.collectives else "person"
    if lemma in known.countries:
        return "country"
    if lemma in known.agents or lemma in known.bodies:
        return "group" if plural else "organization"
    if lemma in known.organisations or (plural and lemma in known.plural_any):
        return "organization"
    return None


def _left(token: Token, title: Title | None) -> int:
    """The first token of the phrase, its relative clauses and appositions left out."""
    first = title.first if title else token.i
    for child in token.lefts:
        if child.dep_ in LEFT:
            first = min(first, child.left_edge.i)
    while first < token.i and token.doc[first].is_space:
        first += 1
    return first
