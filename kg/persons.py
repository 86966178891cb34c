"""Which persons of different articles are one.

Persons of one full name are one. So are two whose names sound alike in every word, as spellings of
a foreign name do ("Sergei Lavrov", "Sergey Lavrov"), unless they serve two countries, and two whose
names are nearly alike if both are said to serve one country or to hold one role. A
surname alone is the one person of the corpus who bears it and whom nothing said of it contradicts,
else himself in that article. What one article keeps apart by name stays apart.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from kg.actors.people import sound

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kg.article import CastMember

# Alike enough to be two spellings of one name: Sergei/Sergey .83, Volodimir/Volodymyr .78,
# Antony/Anthony .92, Poutine/Putin .83; John/Joan has .75. Maria/Mario has .80: hence the rest.
ALIKE_FIRST = 0.77
ALIKE_LAST = 0.76
APOSTROPHES = dict.fromkeys(map(ord, "'`\u2018\u2019\u02bc"))


class Local(NamedTuple):
    """An actor of one article: where it stands, and what the article calls it."""

    document_id: str
    key: str


Placed = tuple[Local, "CastMember"]


class _Person:
    """The local actors who are one person as far as is known, and what is said of them."""

    def __init__(self, placed: Iterable[Placed]) -> None:
        self.placed: list[Placed] = []
        self.names: set[tuple[str, ...]] = set()
        self.sounds: set[tuple[str, ...]] = set()
        self.said: tuple[set[str], set[str]] = set(), set()
        self.articles: set[str] = set()
        self.join(placed)

    def join(self, placed: Iterable[Placed]) -> None:
        """Count these local actors in."""
        for local, member in placed:
            self.placed.append((local, member))
            self.names.add(tuple(words(member.name)))
            self.sounds.add(tuple(word[0] + sound(word) for word in words(member.name)))
            self.articles.add(local.document_id)
            for values, value in zip(self.said, (member.country, member.role), strict=True):
                values.update([value] if value else [])

    def shares(self, other: _Person) -> bool:
        """Whether both are said to serve one country or to hold one role."""
        return any(mine & theirs for mine, theirs in zip(self.said, other.said, strict=True))

    def serves_another(self, other: _Person) -> bool:
        """Whether they are said to serve two countries."""
        mine, theirs = self.said[0], other.said[0]
        return bool(mine and theirs and not mine & theirs)

    def differs(self, other: _Person) -> bool:
        """Whether they are said to serve two countries or to hold two roles."""
        pairs = zip(self.said, other.said, strict=True)
        return any(mine and theirs and not mine & theirs for mine, theirs in pairs)

    def keys(self) -> set[tuple[object, ...]]:
        """The sounds, and first and last names with each thing that is said of the person."""
        said = [(field, value) for field, values in enumerate(self.said) for value in values]
        ends = {(end, name[end], *one) for name in self.names for end in (0, -1) for one in said}
        return ends | {("sound", *name) for name in self.sounds}

    def called(self) -> set[tuple[str, ...]]:
        """The ends of the names ("de la Cruz", "la Cruz", "Cruz") and what articles call him."""
        ends = {name[at:] for name in self.names for at in range(1, len(name))}
        aliases = {tuple(words(alias)) for _, member in self.placed for alias in member.aliases}
        return ends | aliases


def group_persons(persons: Iterable[Placed]) -> Iterator[list[Placed]]:
    """The persons of all articles, grouped; short names last, when all full ones are known."""
    by_name: dict[tuple[str, ...], list[Placed]] = defaultdict(list)
    for placed in sorted(persons, key=lambda placed: placed[0]):
        by_name[tuple(words(placed[1].name))].append(placed)
    ends = {name[at:] for name in by_name for at in range(1, len(name))}
    # the longest first: "George Bush" must not join one of two Georges who have a middle name
    ranked = sorted(by_name.items(), key=lambda item: (-len(item[0]), item[0]))
    known = _with_full_names([placed for name, placed in ranked if not _is_short(name, ends)])
    bearers: dict[tuple[str, ...], list[_Person]] = defaultdict(list)
    for person in known:
        for name in person.called():
            bearers[name].append(person)
    for name, group in ranked:
        if _is_short(name, ends):
            known += _with_short_name(name, group, bearers[name])
    yield from (person.placed for person in known)


def _is_short(name: tuple[str, ...], ends: set[tuple[str, ...]]) -> bool:
    """Whether a name is one word, or the end of somebody's longer name."""
    return len(name) == 1 or name in ends


def _with_full_names(groups: Iterable[list[Placed]]) -> list[_Person]:
    """A person for each full name, joined where two names are spellings of one."""
    known: list[_Person] = []
    # spellings have their sound, or a name and a country or role in common: only such are compared
    nearby: dict[tuple[object, ...], list[_Person]] = defaultdict(list)
    for group in groups:
        person = _Person(group)
        keys = person.keys()
        near = {id(other): other for key in keys for other in nearby[key]}
        alike = [other for other in near.values() if _may_be_one(person, other)]
        if len(alike) == 1:
            alike[0].join(group)
        else:
            known.append(person)
        for key in keys:
            nearby[key].append(alike[0] if len(alike) == 1 else person)
    return known


def _may_be_one(person: _Person, other: _Person) -> bool:
    """Whether the names of two persons are spellings of one, and what is said of them agrees."""
    if person.articles & other.articles:
        return False
    if person.sounds & other.sounds:
        return not person.serves_another(other)
    if not person.shares(other):
        return False
    pairs = [(mine, theirs) for mine in person.names for theirs in other.names]
    return any(_ends_alike(*pair) for pair in pairs) and all(
        _middles_agree(mine[1:-1], theirs[1:-1]) for mine, theirs in pairs
    )


def _with_short_name(
    name: tuple[str, ...], group: Sequence[Placed], bearers: Sequence[_Person]
) -> list[_Person]:
    """The new persons among those of a short name; the rest join the one bearer they can be.

    A surname alone is somebody else in every article; a longer name ("Le Drian") is one person.
    """
    alone: list[Placed] = []
    for placed in group:
        person = _Person([placed])
        possible = [bearer for bearer in bearers if _may_bear(person, bearer, name)]
        if len(possible) == 1:
            possible[0].join([placed])
        else:
            alone.append(placed)
    if len(name) > 1:
        return [_Person(alone)] if alone else []
    return [_Person([placed]) for placed in alone]


def _may_bear(person: _Person, bearer: _Person, name: tuple[str, ...]) -> bool:
    """Whether the person of a short name may be that bearer of it.

    Of a name of several words, which may be a full name of its own, something must be said that
    agrees; of a surname, nothing that does not.
    """
    if person.articles & bearer.articles:
        return False
    return person.shares(bearer) or (len(name) == 1 and not person.differs(bearer))


def _ends_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether first or last name of two are equal, and the other ones begin and are spelt alike."""
    if one[0] == other[0]:
        return one[-1][0] == other[-1][0] and _alike(one[-1], other[-1]) >= ALIKE_LAST
    if one[-1] == other[-1]:
        return one[0][0] == other[0][0] and _alike(one[0], other[0]) >= ALIKE_FIRST
    return False


def _middles_agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the middle names of two are alike one by one, or one has no more than the other.

    >>> _middles_agree((), ("w",)), _middles_agree(("w",), ("walker",))
    (True, True)
    >>> _middles_agree(("w",), ("h", "w"))
    False
    """
    return all(
        not mine
        or not theirs
        or mine.startswith(theirs)
        or theirs.startswith(mine)
        or _alike(mine, theirs) >= ALIKE_FIRST
        for mine, theirs in zip_longest(one, other, fillvalue="")
    )


def _alike(first: str, second: str) -> float:
    """How alike two words are, 0 to 1 (matching letters twice over all letters)."""
    return SequenceMatcher(None, first, second, autojunk=False).ratio()


def words(name: str) -> list[str]:
    """A name's words without accents, case and punctuation, at least one.

    >>> words("Jean-Yves Le Drian"), words("Pat O'Brien")
    (['jean', 'yves', 'le', 'drian'], ['pat', 'obrien'])
    """
    plain = unicodedata.normalize("NFKD", name.translate(APOSTROPHES))
    letters = "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return letters.casefold().split() or [name]
