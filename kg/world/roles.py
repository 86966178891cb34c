"""Offices and occupations: which class a word belongs to, and what it tells of its holder."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from kg.world.tables import table


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """An office by one of its names; offices of one `klass` in two states are counterparts.

    `country` is the state that a title alone tells ("Secretary of State" without more).
    """

    words: str
    klass: str
    gender: Literal["f", "m"] | None = None
    of_country: bool = False
    speaks: bool = False
    country: str | None = None


@cache
def role_phrases() -> dict[str, Role]:
    """Every name of an office, lower case; the first listed sense of a word wins."""
    found: dict[str, Role] = {}
    for row in table("roles")["role"]:
        for words in row["words"]:
            role = Role(
                words=words,
                klass=row["class"],
                gender=row.get("gender"),
                of_country=row.get("of_country", False),
                speaks=row.get("speaks", False),
                country=row.get("country"),
            )
            found.setdefault(words, role)
    for short, words in table("roles")["short"].items():
        found.setdefault(short, found[words])
    return found


def role_of(words: str) -> Role | None:
    """The office of that name.

    >>> role_of("foreign secretary").klass
    'foreign minister'
    """
    return role_phrases().get(words.casefold())


@cache
def classes_called(word: str) -> frozenset[str]:
    """The classes of offices whose holders a common noun can mean.

    >>> sorted(classes_called("officer"))
    ['general', 'police chief']
    """
    return frozenset(table("roles")["broad"].get(word, ()))


@cache
def role_ends() -> frozenset[str]:
    """The last words of all names of offices: what ends in none of them is none."""
    return frozenset(words.split()[-1].split("-")[-1] for words in role_phrases())
