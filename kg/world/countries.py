"""States of today and of the past, with every word that newspapers have for them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import pycountry

from kg.world.tables import table


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A state: `name` is its English short name, the canonical name of the actor."""

    code: str
    name: str
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    combining: tuple[str, ...] = ()
    within: str | None = None

    @property
    def nationals(self) -> tuple[str, ...]:
        """Words for one of the people, where they are no adjective: "Dane", "Frenchwoman".

        >>> country("Denmark").nationals, country("Italy").nationals
        (('Dane',), ())
        """
        single = [_single(word) for word in self.people]
        single += [f"{word[:-3]}woman" for word in single if word.endswith("man")]
        return tuple(word for word in single if word not in self.adjectives)


@cache
def countries() -> tuple[Country, ...]:
    """Every state of the table, in its order."""
    return tuple(_country(code, row) for code, row in table("countries").items())


def _country(code: str, row: dict[str, Any]) -> Country:
    """One line of the table, with pycountry's official name and the regular plural added."""
    adjectives = tuple(row.get("adjective", ()))
    found = pycountry.countries.get(alpha_2=code) if code.isalpha() else None
    official = getattr(found, "official_name", None)
    return Country(
        code=code,
        name=str(row["name"]),
        adjectives=adjectives,
        people=tuple(row.get("people", ())) or _plurals(adjectives),
        capitals=tuple(row.get("capital", ())),
        also=(*row.get("also", ()), *((official,) if official else ())),
        seats=tuple(row.get("seats", ())),
        combining=tuple(row.get("combining", ())),
        within=row.get("within"),
    )


def _single(people: str) -> str:
    """One of a people: "Dane" of "Danes", "Irishman" of "Irishmen"."""
    return f"{people[:-3]}man" if people.endswith("men") else people.removesuffix("s")


def _plurals(adjectives: tuple[str, ...]) -> tuple[str, ...]:
    """The people of a state by the rule: "Afghans"; none for "Chinese", "British", "Dutch"."""
    regular = ("n", "i", "t", "k", "c")
    return tuple(
        f"{word}s"
        for word in adjectives
        if word.endswith(regular) and word.replace(" ", "").isalpha()
    )


@cache
def _by_name() -> dict[str, Country]:
    return {state.name: state for state in countries()}


def country(name: str) -> Country | None:
    """The state of that canonical name.

    >>> country("Iran").capitals
    ('Tehran', 'Teheran')
    """
    return _by_name().get(name)


@cache
def past_states(capital: str) -> tuple[str, ...]:
    """The states of the past that had that capital.

    >>> past_states("Prague"), past_states("Rome")
    (('Czechoslovakia',), ())
    """
    return tuple(s.name for s in countries() if s.code.startswith("X-") and capital in s.capitals)
