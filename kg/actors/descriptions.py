"""How a description of a collective is worded: its noun, what tells it apart, and its name.

"Over 700 Somali asylum seekers" are "Somali asylum seekers"; "the religious schools" and "religious
schools" have one name. Decides nothing about who is meant.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.actors.candidates import MODIFIERS
from kg.world import gazetteer
from kg.world.collectives import (
    Sort,
    bearing,
    before_things,
    collectives,
    same_bodies,
    telling_nothing,
    verbs_with_of,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

    from kg.actors.scene import Scene
    from kg.model import Mention

TELLING = frozenset(("ADJ", "NOUN", "PROPN"))
DEFINITE = frozenset(("the", "this", "that", "these", "those", "both"))
HYPHENS = frozenset("-\u2010\u2011")
PLURAL_FIRST = frozenset(("rights", "sports", "arms", "drugs", "news", "communications"))
SIDES = frozenset(("pro", "anti", "ex", "non", "neo"))
LONGEST_AFTER = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """A collective as worded once.

    `term` is the lemma under which it is listed ("asylum seeker"), `noun` that noun as written,
    `telling` the words before it and `after` the words behind it that tell it from others.
    """

    sort: Sort
    term: str
    noun: str
    plural: bool
    telling: tuple[str, ...]
    after: str = ""
    definite: bool = False
    limited: bool = False  # a clause says which: "children who were born here"
    owner: int | None = None

    @property
    def name(self) -> str:
        """The description in one line: "religious schools", "worshippers of the old religion"."""
        return " ".join(part for part in (*self.telling, self.noun, self.after) if part)

    @property
    def is_told(self) -> bool:
        """Whether it says which ones are meant."""
        return bool(self.telling or self.after)

    def shortens(self, other: Description) -> bool:
        """Whether it says nothing that the other, of the same noun, does not say."""
        mine = {word.casefold() for word in self.telling}
        theirs = {word.casefold() for word in other.telling}
        if self.limited and self != other:
            return False
        return self.term == other.term and mine <= theirs and self.after in ("", other.after)


def described(scene: Scene, mention: Mention) -> Description | None:
    """The collective that a description may name; None for whom no list has, and for one person."""
    head = scene.tokens[mention.head]
    plural = head.tag_ in ("NNS", "NNPS") or head.lower_ in ("police", "staff", "troops")
    term, first = _term(scene, mention, head)
    if term is None or (head.pos_ == "PROPN" and not head.text.islower()):
        return None
    sort = collectives()[same_bodies().get(term, term)]
    if head.dep_ in MODIFIERS and before_things().get(head.lower_) == "people":
        return Description(sort=sort, term=term, noun=f"{term}s", plural=True, telling=())
    if not plural and sort in ("many", "told people"):
        return None
    noun = "".join(t.text_with_ws for t in scene.tokens[first : mention.head + 1]).strip()
    if term in same_bodies():
        term = noun = same_bodies()[term]
        plural, sort = False, collectives()[term]
    opening = scene.tokens[mention.first]
    owner = next((t for t in head.lefts if t.dep_ == "poss"), None)
    whose = _whose(owner) if owner is not None and sort in ("told body", "institution") else ()
    return Description(
        sort=sort,
        term=term,
        noun=" ".join(noun.lower().split()),
        plural=plural,
        telling=(*whose, *_telling(scene, mention.first, first)),
        after=_after(scene, head, named=sort == "told body"),
        definite=opening.lower_ in DEFINITE,
        limited=any(child.dep_ in ("relcl", "acl") for child in head.rights),
        owner=owner.i if owner is not None and not whose else None,
    )


def _whose(owner: Token) -> tuple[str, ...]:
    """The plural that says what sort a body is of: the "teachers'" of "teachers' unions"."""
    if owner.tag_ != "NNS" or any(left.dep_ != "det" for left in owner.lefts):
        return ()
    return (f"{owner.lower_}'",)


def _term(scene: Scene, mention: Mention, head: Token) -> tuple[str | None, int]:
    """The longest listed term that ends in the head, and its first token."""
    lemma = head.lemma_.lower()
    known = collectives()
    for length in (3, 2, 1):
        first = mention.head - length + 1
        if first < mention.first and length > 1:
            continue
        term = " ".join((*scene.words[first : mention.head], lemma)).replace(" - ", "-")
        if term in known or term in same_bodies():
            return term, first
    return None, mention.head


def _telling(scene: Scene, first: int, last: int) -> tuple[str, ...]:
    """The words of a stretch that tell who is meant, hyphenated ones as one, with their "and"."""
    found: list[str] = []
    joined = ""
    for part in _joined(scene, first, last):
        word = part[-1]
        text = "".join(token.text for token in part)
        if word.dep_ == "cc" and found:
            joined = text
        if len(part) == 1 and not _tells(word):
            continue
        if text.casefold() in telling_nothing() or part[0].like_num:
            continue
        if len(part) > 1 and word.lower_ in bearing():
            continue
        if word.tag_ == "NNS" and word.lower_ not in PLURAL_FIRST:
            return ()  # "smugglers transport migrants": the parse missed the verb
        found += [joined, _cased(part, text)] if joined else [_cased(part, text)]
        joined = ""
    return tuple(found)


def _joined(scene: Scene, first: int, last: int) -> list[list[Token]]:
    """The tokens of a stretch, those that hyphens join together."""
    found: list[list[Token]] = []
    for token in scene.tokens[first:last]:
        before = found[-1][-1] if found else None
        joins = before is not None and (
            (token.text in HYPHENS and not before.whitespace_)
            or (before.text in HYPHENS and len(found[-1]) > 1)
        )
        if joins:
            found[-1].append(token)
        elif token.text not in HYPHENS:
            found.append([token])
    return found


def _tells(token: Token) -> bool:
    """Whether a word before a noun says which ones are meant."""
    if token.dep_ in ("det", "poss", "case", "nummod", "advmod", "predet", "quantmod"):
        return False
    if token.lemma_.lower() in telling_nothing() or token.tag_ in ("VBN", "JJR", "JJS"):
        return False
    return token.pos_ in TELLING and token.text[:1].isalpha()


def _cased(part: list[Token], text: str) -> str:
    """A word in lower case unless it is a name or has one in it."""
    first = part[0]
    entry = gazetteer().names.get(text)
    if entry or first.pos_ == "PROPN" or text.isupper():
        return text
    if len(part) > 1 and first.lower_ in SIDES:
        return text[:1].lower() + text[1:]
    return text if first.ent_type_ or not first.is_sent_start else text[:1].lower() + text[1:]


def _after(scene: Scene, head: Token, *, named: bool) -> str:
    """The words of a short "of ..." behind a noun, without relative clauses.

    `named`: only with a name in them; "a group of girls" is no body.
    """
    if head.dep_ in ("dobj", "nsubjpass") and head.head.lemma_ in verbs_with_of():
        return ""
    for child in head.rights:
        if child.dep_ != "prep" or child.lower_ != "of" or child.i != head.i + 1:
            continue
        words = scene.tokens[child.i : child.right_edge.i + 1]
        clauses = (t.left_edge.i for t in words if t.dep_ in ("relcl", "acl", "punct", "appos"))
        end = min((i for i in clauses if i > child.i), default=child.right_edge.i + 1)
        words = words[: end - child.i]
        if named and not any(t.pos_ == "PROPN" for t in words):
            continue
        if 1 < len(words) <= LONGEST_AFTER and words[-1].pos_ in TELLING:
            return " ".join("".join(t.text_with_ws for t in words).split())
    return ""
