"""Descriptions: noun phrases that name nobody but mean somebody ("the US secretary of state")."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from kg.mentions.spans import mention, page_of
from kg.world import Role, gazetteer, role_phrases
from kg.world.collectives import before_things, collective_heads, things_too
from kg.world.words import groups, never_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from kg.mentions.spans import Page
    from kg.model import Kind, Mention

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
BREAKS = frozenset(",;:(\u2013\u2014")
NOUNS = frozenset(("NOUN", "PROPN"))
LINKS = ("of", "in", "for", "to", "and", "-")
SINGLED = frozenset(("former", "latter", "old"))
PLAIN = ("man", "woman", "person")


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """The words of an office in a text: tokens `first` to `last` (exclusive), head inside."""

    first: int
    last: int
    role: Role


def descriptions(page: Page, taken: set[int]) -> list[Mention]:
    """Noun phrases headed by an office, a body, a crowd or a country, without the names."""
    found: list[Mention] = []
    past = 0
    never = never_names()
    for i, (pos, dep) in enumerate(zip(page.pos, page.deps, strict=True)):
        if dep in ARGUMENTS and page.words[i] in SINGLED and (one := _singled(page, i)):
            found.append(one)
            continue
        if dep in MODIFIERS and i not in taken and _is_crowd_before(page, i, taken):
            found.append(mention(page, i, i + 1, _kind_before(page, i), "nominal"))
        if pos not in NOUNS or i in taken or dep in MODIFIERS:
            continue
        if i < past or page.words[i] in never:  # "State" in "secretary of State"
            continue
        token = page.tokens[i]
        title = title_at(token)
        past = title.last if title else past
        kind = _kind(token, title)
        if kind and not _is_camp(page, token):
            first = _left(page, token, title)
            last = title.last if title else i + 1
            found.append(mention(page, first, last, kind, "nominal"))
    return found


def _is_crowd_before(page: Page, i: int, taken: set[int]) -> bool:
    """Whether a word before a thing says whose it is: "rebel positions", "police raids".

    Not before people ("rebel leaders"), and not where a name says it ("Iraqi police stations").
    """
    if page.lower[i] not in before_things() or (i and page.lower[i - 1] == "per"):
        return False  # "the cost per student place" is no student's
    word, head = page.tokens[i], page.tokens[i].head
    if not (page.words[i].islower() or word.is_sent_start):
        return False
    if head.pos_ != "NOUN" or head.i in taken:
        return False
    if any(child.i in taken for child in head.lefts) or any(True for _ in word.children):
        return False
    return head.lemma_.lower() in things_too() or _kind(head, title_at(head)) is None


def _is_camp(page: Page, token: Token) -> bool:
    """Whether a body is a mere thing by the word before it: "a rebel camp"."""
    before = page.lower[token.i - 1] if token.i else ""
    return token.lemma_.lower() in things_too() and before in before_things()


def _kind_before(page: Page, i: int) -> Kind:
    """What kind of actor a word before a thing means."""
    return "group" if before_things()[page.lower[i]] == "people" else "organization"


def title_at(token: Token) -> Title | None:
    """The longest name of an office whose head is that token ("secretary of state").

    It reaches left over the words before the head and right over "of ...", past an article and a
    nationality ("head of the Italian government").
    """
    lemma, word = token.lemma_.lower(), token.lower_
    names = _by_head().get(lemma) or (_by_head().get(word) if word != lemma else None)
    if not names:
        return None
    page, i = page_of(token.doc), token.i
    for before, after, role in names:
        first = i - len(before)
        if first < 0 or (before and tuple(page.lower[first:i]) != before):
            continue
        last = _last(page, i + 1, after)
        if last is not None and page.root(first, last) == i:
            return Title(first=first, last=last, role=role)
    return None


def _last(page: Page, i: int, words: tuple[str, ...]) -> int | None:
    """Where the words behind the head of an office end in the text, nationalities left out."""
    lower = page.lower
    for word in words:
        while i < len(lower) and lower[i] != word and _is_skipped(page.words[i]):
            i += 1
        if i == len(lower) or lower[i] != word:
            return None
        i += 1
    return i


Name = tuple[tuple[str, ...], tuple[str, ...], "Role"]


@cache
def _by_head() -> dict[str, list[Name]]:
    """The names of offices by the head, the longest first: words before it, words behind it."""
    found: dict[str, list[Name]] = {}
    for words, role in role_phrases().items():
        for parts in {tuple(words.split()), tuple(words.replace("-", " - ").split())}:
            for head in _heads(parts):
                name = (parts[:head], parts[head + 1 :], role)
                found.setdefault(parts[head], []).append(name)
    for names in found.values():
        names.sort(key=lambda name: (-len(name[0]) - len(name[1]), name[0], name[1]))
    return found


def _heads(parts: tuple[str, ...]) -> set[int]:
    """Where the head of a name can be: last, or before "of", "in", "for"."""
    return {len(parts) - 1} | {i - 1 for i, word in enumerate(parts) if i and word in LINKS}


def _is_skipped(word: str) -> bool:
    """Whether a word inside an office says only whose it is."""
    if word.lower() == "the":
        return True
    entry = gazetteer().names.get(word)
    return entry is not None and entry.kind == "country"


def _singled(page: Page, i: int) -> Mention | None:
    """The phrase of one who is told by age or order alone: "the 26-year-old", "the latter"."""
    if page.words[i] == "old":
        first = _left(page, page.tokens[i], None)
        return mention(page, first, i + 1, "person", "nominal") if _is_aged(page, i) else None
    if i and page.lower[i - 1] == "the":
        return mention(page, i - 1, i + 1, "organization", "nominal")
    return None


def _is_aged(page: Page, i: int) -> bool:
    """Whether an "old" heads the phrase of one who is told by age: "the 26-year-old said"."""
    if i < AGE or page.lower[i - 2] != "year":
        return False
    return page.words[i - 1] == "-" and page.words[i - AGE].isdigit()


AGE = 4  # tokens of "26-year-" before its "old"
ARGUMENTS = ("nsubj", "nsubjpass", "dobj", "dative", "pobj", "conj")


def _kind(token: Token, title: Title | None) -> Kind | None:
    """What kind of actor a description can be; None for all other nouns."""
    known, lemma = groups(), token.lemma_.lower()
    plural = token.tag_ in ("NNS", "NNPS")
    if title and (token.pos_ != "PROPN" or title.role.klass not in PLAIN):  # no "Man of the Match"
        return "group" if plural else "person"
    if token.pos_ == "NOUN" and (lemma in known.collectives or lemma in known.crowds):
        return "group" if plural or lemma in known.collectives else "person"
    if title or lemma in known.collectives or lemma in known.crowds:
        return None
    return _kind_of_body(lemma, plural=plural)


def _kind_of_body(lemma: str, *, plural: bool) -> Kind | None:
    """Whether a noun means a state or a body that can act."""
    known = groups()
    if lemma in known.countries:
        return "country"
    if lemma in known.agents or lemma in known.bodies:
        return "group" if plural else "organization"
    if lemma in known.organisations or (plural and lemma in known.plural_any):
        return "organization"
    if lemma in collective_heads():
        return "group" if plural else "organization"
    return None


def _left(page: Page, token: Token, title: Title | None) -> int:
    """The first token of the phrase, its relative clauses and appositions left out."""
    first = title.first if title else token.i
    for child in token.lefts:
        if child.dep_ in LEFT:
            first = min(first, child.left_edge.i)
    start = title.first if title else token.i
    for i in range(start - 1, first - 1, -1):
        word = page.words[i]
        if word.isspace() or word in BREAKS:
            if word == "," and _is_listed(page.words, i):
                continue
            return i + 1
        if word == "-" and page.tokens[i].whitespace_ and page.tokens[i - 1].whitespace_:
            return i + 1  # the dash behind a dateline
    return first


def _is_listed(words: Sequence[str], i: int) -> bool:
    """Whether a comma stands in a list of nationalities: "French, German and British allies"."""
    if not 0 < i < len(words) - 1:
        return False
    before, after = (gazetteer().names.get(words[at]) for at in (i - 1, i + 1))
    return bool(before and after and before.how == after.how == "adjective")
