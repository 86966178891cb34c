"""What stands after the prepositions that hang on a word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from spacy.tokens import Token

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True, kw_only=True)
class Complement:
    """What stands after a preposition, and on how many words between it hangs.

    `joined`: by an "and" before the preposition ("with France and with Spain").
    """

    preposition: str
    token: Token
    depth: int
    joined: bool = False


def complements(token: Token, depth: int = 0) -> Iterator[Complement]:
    """What stands after each preposition that hangs on a token ("by" of passives among them)."""
    for part in token.children:
        if part.dep_ in ("prep", "agent", "dative") and part.pos_ in ("ADP", "SCONJ", "PART"):
            yield from _after(part, depth)
            yield from _past_a_name(part, depth)
        elif part.dep_ == "xcomp" and part.pos_ in ("PROPN", "NOUN"):
            if any(c.tag_ == "TO" for c in part.children):  # "gave money to Unicef", misread
                yield Complement(preposition="to", token=part, depth=depth)
        elif part.dep_ in CLAUSES and (one := wanted_of(part)) is not None:
            yield Complement(preposition="for", token=one, depth=depth)
        elif part.dep_ == "prt" or (
            part.dep_ == "advmod" and part.lower_ in ("together", "along", "alongside", "back")
        ):
            yield from complements(part, depth)


CLAUSES = ("advcl", "ccomp", "xcomp")


def wanted_of(clause: Token) -> Token | None:
    """Who shall do what an infinitive after "for" says: "called for Chad to leave"."""
    if clause.tag_ != "VB":
        return None
    mark = next((c for c in clause.children if c.dep_ == "mark" and c.lower_ == "for"), None)
    if mark is None or not any(c.tag_ == "TO" for c in clause.children):
        return None
    whom = [*clause.children, *mark.children]
    return next(
        (c for c in whom if c.i > mark.i and c.dep_ in ("nsubj", "nsubjpass", "pobj")), None
    )


def _past_a_name(preposition: Token, depth: int) -> Iterator[Complement]:
    """Who acts, where the parse hangs it on the name before: "the arrest of Luis Prado by Peru"."""
    if preposition.lower_ != "of":
        return
    for name in preposition.children:
        for part in name.children if name.dep_ == "pobj" and name.pos_ == "PROPN" else ():
            if part.dep_ == "prep" and part.lower_ == "by":
                yield from _after(part, depth)


def _after(preposition: Token, depth: int, *, joined: bool = False) -> Iterator[Complement]:
    """The complements of a preposition, of prepositions inside it ("out of") and beside it."""
    for part in preposition.children:
        if part.dep_ == "pobj":
            yield Complement(preposition=preposition.lower_, token=part, depth=depth, joined=joined)
        elif part.dep_ == "prep":
            yield from _after(part, depth, joined=joined)
        elif part.dep_ == "conj" and part.pos_ == "ADP":
            yield from _after(part, depth, joined=part.lower_ == preposition.lower_)
