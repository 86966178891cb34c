"""Known names found in a text: states, capitals, seats of government, institutions."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from kg.model import Kind
from kg.world.countries import countries
from kg.world.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


How = Literal["name", "adjective", "people", "national", "capital", "seat", "organisation", "place"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What a known name means: `name` is canonical, `how` the sort of word, `country` its state."""

    name: str
    kind: Kind
    how: How
    country: str | None = None


PREFIX = 4  # characters by which names are looked up
SHORTEST = 4  # letters of a name in capitals


class Gazetteer:
    """Looks known names up at a place in a text, longest first."""

    def __init__(self, names: dict[str, Entry]) -> None:
        """Index the names by their first characters, the short ones whole."""
        self.names = names
        starts: dict[str, list[str]] = defaultdict(list)
        for name in sorted(names, key=lambda name: (-len(name), name)):
            starts[name[:PREFIX]].append(name)
        self._starts = dict(starts)

    def of(self, name: str) -> Entry | None:
        """What a whole name means, also in capitals ("NAIROBI" in a dateline)."""
        return self.names.get(name) or self.capitals(name)

    def capitals(self, word: str) -> Entry | None:
        """What a word in capitals means, if it is no abbreviation that is written so.

        >>> gazetteer().capitals("MOSCOW").name, gazetteer().capitals("US")
        ('Russia', None)
        """
        if len(word) < SHORTEST or not word.isupper():
            return None
        if "." in word:  # "U.N.I.T.A."
            return self.names.get(word.replace(".", ""))
        return self.names.get(word.title())

    def at(self, text: str, start: int) -> Iterator[tuple[int, Entry]]:
        """The end and meaning of every known name that begins there, longest first.

        >>> [(end, entry.name) for end, entry in gazetteer().at("in South Korea", 3)]
        [(14, 'South Korea')]
        """
        for length in range(PREFIX, 0, -1):  # a short name is its own prefix
            for name in self._starts.get(text[start : start + length], ()):
                if len(name) >= length and text.startswith(name, start):
                    yield start + len(name), self.names[name]


@cache
def gazetteer() -> Gazetteer:
    """All known names; the more telling sense of a word wins ("Singapore": state, not capital)."""
    names: dict[str, Entry] = {}
    for name, entry in _entries():
        for spelling in {name, name.replace("'", "\u2019")}:
            names.setdefault(spelling, entry)
    return Gazetteer(names)


def _entries() -> Iterator[tuple[str, Entry]]:
    """Names with their meaning, the more telling first."""
    yield from _countries()
    yield from _organisations()
    places = table("places")
    for name in (*places["cities"], *places["regions"]):
        yield name, Entry(name=name, kind="place", how="place")


def _countries() -> Iterator[tuple[str, Entry]]:
    """Names of states before adjectives, people, capitals and seats."""
    for how, words in _SENSES:
        for state in countries():
            entry = Entry(name=state.name, kind="country", how=how, country=state.name)
            for word in (state.name, *state.also) if words is None else getattr(state, words):
                yield word, entry


_SENSES: tuple[tuple[How, str | None], ...] = (
    ("name", None),
    ("adjective", "adjectives"),
    ("people", "people"),
    ("seat", "seats"),
    ("capital", "capitals"),
    ("national", "nationals"),
)


@cache
def firms() -> Mapping[str, Sequence[str]]:
    """Firms that any newsroom knows: their other names by their name."""
    return dict(table("firms")["firms"])


def _organisations() -> Iterator[tuple[str, Entry]]:
    """Known bodies."""
    for row in table("organisations")["organisation"]:
        kind: Kind = "group" if row.get("kind") == "group" else "organization"
        entry = Entry(name=row["name"], kind=kind, how="organisation", country=row.get("country"))
        for name in (row["name"], *row["also"]):
            yield name, entry
        for name in row.get("adjective", ()):
            adjective: How = "adjective"
            yield name, Entry(name=row["name"], kind=kind, how=adjective)
    for firm, also in firms().items():
        for name in (firm, *also):
            yield name, Entry(name=firm, kind="organization", how="organisation")


def states_joined(text: str) -> tuple[str, ...]:
    """The two states that one word with a hyphen names; none for all other words.

    >>> states_joined("Franco-German"), states_joined("U.S.-Soviet"), states_joined("Indo-European")
    (('France', 'Germany'), ('United States', 'Soviet Union'), ())
    """
    first, dash, second = text.replace("\u2013", "-").partition("-")
    if not dash or text in gazetteer().names:
        return ()
    one, other = _combining().get(first) or _state(first), _state(second)
    return (one, other) if one and other and one != other else ()


def _state(word: str) -> str | None:
    """The state of a name or an adjective."""
    entry = gazetteer().names.get(word)
    return entry.name if entry and entry.kind == "country" and entry.how in JOINED else None


JOINED = ("name", "adjective")


@cache
def _combining() -> dict[str, str]:
    """The states by the short forms that stand before a hyphen: "Sino"."""
    return {word: state.name for state in countries() for word in state.combining}
