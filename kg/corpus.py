"""Stage 2: actors across articles. Local keys in, corpus actors out; never reads a text or a parse.

Which persons are one is told in kg.persons; everybody else is one by kind and name.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import ActorRecord, content_id
from kg.persons import Local, group_persons, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.article import Article
    from kg.model import Kind
    from kg.persons import Placed


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


def roll_call(articles: Iterable[Article]) -> Roll:
    """The corpus actors; a role cluster without a name is the country it serves, or nobody."""
    persons: list[Placed] = []
    others: dict[tuple[Kind, str, str], list[Placed]] = defaultdict(list)
    for article in articles:
        for member in article.cast:
            placed = (Local(article.document_id, member.key), member)
            if not member.named:
                if member.country:
                    others["country", " ".join(words(member.country)), ""].append(placed)
            elif member.kind == "person" and not member.described:
                persons.append(placed)
            else:
                others[member.kind, " ".join(words(member.name)), _home(placed)].append(placed)
    return _roll([*others.values(), *group_persons(persons)])


def _home(placed: Placed) -> str:
    """Where those are at home whom a common noun names: elsewhere "police" are other people.

    That is their country, else the article; a name in the description ("pro-Russian separatists")
    tells them apart wherever they are.
    """
    local, member = placed
    if not member.described or not member.name.islower():
        return ""
    return member.country or local.document_id


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
    """What an id holds beside kind and name: country or role, or the article of a bare name."""
    article = min(local.document_id for local, _ in group)
    if home := _home(group[0]):
        return (home,)
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
    """The name that most articles use, then the most mentioned, the longest, no headline's."""
    uses: Counter[str] = Counter()
    mentions: Counter[str] = Counter()
    for _, member in group:
        name = member.name if member.named else member.country or member.name
        uses[name] += 1
        mentions[name] += member.mentions
    full = [name for name in uses if " " in name] or list(uses)
    return min(
        full,
        key=lambda name: (-uses[name], -mentions[name], -len(name), name.isupper(), name),
    )


def _common(values: Iterable[str | None]) -> str | None:
    """The commonest value, the first by alphabet of those that are equally common."""
    counts = Counter(value for value in values if value)
    return min(counts, key=lambda value: (-counts[value], value), default=None)
