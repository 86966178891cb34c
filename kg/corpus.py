"""Stage 2: actors across articles. Local keys in, corpus actors out; never reads a text or a parse.

Persons of one full name are one. Two full names are one person when they are spellings of one name
("Sergei Lavrov", "Sergey Lavrov") and both are said to serve one country or to hold one role. A
surname alone is the one person of the corpus who bears it and whom nothing said of it contradicts,
else himself in that article. What one article keeps apart by name stays apart. Everybody else is
one by kind and name.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from kg.model import ActorRecord, content_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kg.article import Article, CastMember
    from kg.model import Kind

# Alike enough to be two spellings of one name: Sergei/Sergey .83, Volodimir/Volodymyr .78,
# Antony/Anthony .92, Poutine/Putin .83; John/Joan has .75. Maria/Mario has .80: hence the rest.
ALIKE_FIRST = 0.77
ALIKE_LAST = 0.76


class Local(NamedTuple):
    """An actor of one article: where it stands, and what the article calls it."""

    document_id: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Roll:
    """All actors of the corpus, and which of them each article's local actor is."""

    by_id: Mapping[str, ActorRecord]
    ids: Mapping[Local, str]

    @property
    def actors(self) -> tuple[ActorRecord, ...]:
        """All of them."""
        return tuple(self.by_id.values())

    def actor(self, actor_id: str) -> ActorRecord:
        """The actor of that id; KeyError if there is none."""
        return self.by_id[actor_id]


Placed = tuple[Local, "CastMember"]


def roll_call(articles: Iterable[Article]) -> Roll:
    """The corpus actors; a role cluster without a name is the country it serves, or nobody."""
    persons: list[Placed] = []
    others: dict[tuple[Kind, str], list[Placed]] = defaultdict(list)
    for article in articles:
        for member in article.cast:
            placed = (Local(article.document_id, member.key), member)
            if not member.named:
                if member.country:
                    others["country", " ".join(words(member.country))].append(placed)
            elif member.kind == "person":
                persons.append(placed)
            else:
                others[member.kind, " ".join(words(member.name))].append(placed)
    return _roll([*others.values(), *group_persons(persons)])


def _roll(groups: Iterable[list[Placed]]) -> Roll:
    """Records and ids of the groups, names told apart where two groups share one."""
    named = [(_kind(group), _name(group), group) for group in groups]
    shared = Counter((kind, name) for kind, name, _ in named)
    meant: dict[str, tuple[Kind, str, list[Placed]]] = {}
    for kind, name, group in named:
        actor_id = content_id(kind, name, *_apart(kind, name, group, shared[kind, name]))
        meant.setdefault(actor_id, (kind, name, []))[2].extend(group)
    return Roll(
        by_id={actor_id: _record(actor_id, *actor) for actor_id, actor in sorted(meant.items())},
        ids={local: actor_id for actor_id, (_, _, group) in meant.items() for local, _ in group},
    )


def _apart(kind: Kind, name: str, group: list[Placed], sharing: int) -> tuple[str, ...]:
    """What an id holds beside kind and name: country or role, or the article of a bare surname."""
    article = min(local.document_id for local, _ in group)
    if kind == "person" and " " not in name:
        return (article,)
    if sharing == 1:
        return ()
    return (_common(member.country or member.role for _, member in group) or article,)


def _record(actor_id: str, kind: Kind, name: str, group: list[Placed]) -> ActorRecord:
    """The line of actors.jsonl for a group of local actors."""
    aliases = {
        alias for _, member in group if member.named for alias in (member.name, *member.aliases)
    }
    return ActorRecord(
        id=actor_id,
        name=name,
        kind=kind,
        country=_common(member.country for _, member in group),
        aliases=tuple(sorted(aliases - {name})),
        mentions=sum(member.mentions for _, member in group),
        documents=len({local.document_id for local, _ in group}),
    )


def _kind(group: list[Placed]) -> Kind:
    """The kind of a group: a role cluster counts as the country it serves."""
    return next((member.kind for _, member in group if member.named), "country")


def _name(group: list[Placed]) -> str:
    """The name that most articles use, then the most mentioned, then the longest."""
    uses: Counter[str] = Counter()
    mentions: Counter[str] = Counter()
    for _, member in group:
        name = member.name if member.named else member.country or member.name
        uses[name] += 1
        mentions[name] += member.mentions
    full = [name for name in uses if " " in name] or list(uses)
    return min(full, key=lambda name: (-uses[name], -mentions[name], -len(name), name))


def _common(values: Iterable[str | None]) -> str | None:
    """The commonest value, the first by alphabet of those that are equally common."""
    counts = Counter(value for value in values if value)
    return min(counts, key=lambda value: (-counts[value], value), default=None)


class _Person:
    """The local actors who are one person as far as is known, and what is said of them."""

    def __init__(self, placed: Iterable[Placed]) -> None:
        self.placed: list[Placed] = []
        self.names: set[tuple[str, ...]] = set()
        self.said: tuple[set[str], set[str]] = set(), set()
        self.articles: set[str] = set()
        self.join(placed)

    def join(self, placed: Iterable[Placed]) -> None:
        """Count these local actors in."""
        for local, member in placed:
            self.placed.append((local, member))
            self.names.add(tuple(words(member.name)))
            self.articles.add(local.document_id)
            for values, value in zip(self.said, (member.country, member.role), strict=True):
                values.update([value] if value else [])

    def shares(self, other: _Person) -> bool:
        """Whether both are said to serve one country or to hold one role."""
        return any(mine & theirs for mine, theirs in zip(self.said, other.said, strict=True))

    def differs(self, other: _Person) -> bool:
        """Whether they are said to serve two countries or to hold two roles."""
        pairs = zip(self.said, other.said, strict=True)
        return any(mine and theirs and not mine & theirs for mine, theirs in pairs)

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
    nearby: dict[str, list[_Person]] = defaultdict(list)
    for group in groups:
        person = _Person(group)
        (name,) = person.names
        # spellings of one name begin alike: compare only within the first letters' block
        block = nearby[name[0][0] + name[-1][0]]
        alike = [other for other in block if _may_be_one(person, other)]
        if len(alike) == 1:
            alike[0].join(group)
        else:
            known.append(person)
            block.append(person)
    return known


def _may_be_one(person: _Person, other: _Person) -> bool:
    """Whether the names of two persons are spellings of one, and what is said of them agrees."""
    if person.articles & other.articles or not person.shares(other):
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
    """Whether first or last name of two are equal, and the other one alike."""
    if one[0] == other[0]:
        return _alike(one[-1], other[-1]) >= ALIKE_LAST
    return one[-1] == other[-1] and _alike(one[0], other[0]) >= ALIKE_FIRST


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

    >>> words("Jean-Yves Le Drian")
    ['jean', 'yves', 'le', 'drian']
    """
    plain = unicodedata.normalize("NFKD", name)
    letters = "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return letters.casefold().split() or [name]
