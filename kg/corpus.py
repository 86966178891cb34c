"""Stage 2: actors across articles. Local keys in, corpus actors out; never reads a text or a parse.

Two articles' persons are one when surname and first name are equal, or spelt alike ("Sergei
Lavrov", "Sergey Lavrov") where nothing they are said to be contradicts it. Everybody else is one
by kind and name. A bare surname is the only person of that surname in the corpus, or himself.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from kg.model import ActorRecord, content_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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

    actors: tuple[ActorRecord, ...]
    ids: Mapping[Local, str]


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
                    others["country", member.country].append(placed)
            elif member.kind == "person":
                persons.append(placed)
            else:
                others[member.kind, member.name].append(placed)
    groups = [*others.values(), *_persons(persons)]
    return _roll(groups)


def _roll(groups: Iterable[list[Placed]]) -> Roll:
    """Records and ids of the groups, names told apart where two groups share one."""
    named = [(_kind(group), _name(group), group) for group in groups]
    shared = Counter((kind, name) for kind, name, _ in named)
    actors: dict[str, ActorRecord] = {}
    ids: dict[Local, str] = {}
    for kind, name, group in named:
        actor_id = content_id(kind, name, *_apart(kind, name, group, shared[kind, name]))
        actors[actor_id] = _record(actor_id, kind, name, group)
        ids.update((local, actor_id) for local, _ in group)
    return Roll(actors=tuple(actors.values()), ids=ids)


def _apart(kind: Kind, name: str, group: list[Placed], sharing: int) -> tuple[str, ...]:
    """What an id holds beside kind and name: country or role, or the article of a bare surname."""
    if kind == "person" and " " not in name:
        return (min(local.document_id for local, _ in group),)
    if sharing == 1:
        return ()
    return (
        _common(member.country or member.role for _, member in group) or group[0][0].document_id,
    )


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


def _persons(persons: list[Placed]) -> Iterator[list[Placed]]:
    """The persons of all articles, grouped; bare surnames last, when all others are known."""
    by_name: dict[str, list[Placed]] = defaultdict(list)
    for placed in persons:
        by_name[" ".join(words(placed[1].name))].append(placed)
    full = [group for name, group in sorted(by_name.items()) if " " in name]
    merged = _merge_spellings(full)
    by_surname: dict[str, list[list[Placed]]] = defaultdict(list)
    for group in merged:
        by_surname[words(group[0][1].name)[-1]].append(group)
    for name, group in sorted(by_name.items()):
        if " " in name:
            continue
        for placed in group:
            known = [bearer for bearer in by_surname[name] if _may_be_one([placed], bearer)]
            if len(known) == 1:
                known[0].append(placed)
            else:
                merged.append([placed])
    yield from merged


def _merge_spellings(groups: list[list[Placed]]) -> list[list[Placed]]:
    """Groups of one full name each, joined where two names are spellings of one."""
    merged: list[list[Placed]] = []
    nearby: dict[str, list[list[Placed]]] = defaultdict(list)
    for group in groups:
        parts = words(group[0][1].name)
        # spellings of one name begin alike: compare only within the first letters' block
        block = nearby[parts[0][0] + parts[-1][0]]
        alike = [
            other for other in block if _spelt_alike(group, other) and _may_be_one(group, other)
        ]
        if len(alike) == 1:
            alike[0].extend(group)
        else:
            merged.append(group)
            block.append(group)
    return merged


def _spelt_alike(one: list[Placed], other: list[Placed]) -> bool:
    """Whether the names of two groups look like two spellings of one name.

    Two names with equal surnames need only first names alike; where the surnames differ too
    ("Poutine"), both must agree in country or role.
    """
    first, second = words(one[0][1].name), words(other[0][1].name)
    if first[-1] == second[-1]:
        return _alike(first[0], second[0]) >= ALIKE_FIRST and _share(one, other)
    return (
        first[0] == second[0] and _alike(first[-1], second[-1]) >= ALIKE_LAST and _share(one, other)
    )


def _share(one: list[Placed], other: list[Placed]) -> bool:
    """Whether both are said to serve one country or to hold one role."""

    def said(group: list[Placed], field: str) -> set[str]:
        return {value for _, member in group if (value := getattr(member, field))}

    return any(said(one, field) & said(other, field) for field in ("country", "role"))


def _may_be_one(one: list[Placed], other: list[Placed]) -> bool:
    """Whether nothing contradicts that both are one person: two countries and two roles do."""
    differing = 0
    for field in ("country", "role"):
        first = {value for _, member in one if (value := getattr(member, field))}
        second = {value for _, member in other if (value := getattr(member, field))}
        differing += bool(first and second and not first & second)
    return differing < 2  # noqa: PLR2004 - both fields


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
