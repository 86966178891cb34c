"""What a first name or a title says of its bearer's gender."""

from __future__ import annotations

from functools import cache
from typing import Literal

from kg.world.tables import table

Gender = Literal["f", "m"]


@cache
def _first_names() -> dict[str, Gender]:
    names = table("first_names")
    women: dict[str, Gender] = {name.casefold(): "f" for name in names["f"].split()}
    return women | {name.casefold(): "m" for name in names["m"].split()}


@cache
def _titles() -> dict[str, Gender | None]:
    titles = table("roles")["titles"]
    known: dict[str, Gender | None] = dict.fromkeys(titles["any"])
    return known | dict.fromkeys(titles["m"], "m") | dict.fromkeys(titles["f"], "f")


def gender_of_name(first: str) -> Gender | None:
    """The gender that a first name tells; None for unknown names and those of both.

    >>> gender_of_name("Angela"), gender_of_name("Robin"), gender_of_name("Jean-Pierre")
    ('f', None, 'm')
    """
    names = _first_names()
    parts = (first, *first.split("-")) if "-" in first else (first,)
    return next((names[part.casefold()] for part in parts if part.casefold() in names), None)


def is_title(word: str) -> bool:
    """Whether a word or phrase stands before names ("Mr", "Prime Minister")."""
    return word.casefold() in _titles()


def gender_of_title(word: str) -> Gender | None:
    """The gender that a title tells.

    >>> gender_of_title("Mrs."), gender_of_title("Senator")
    ('f', None)
    """
    return _titles().get(word.casefold())
