"""What a store holds: which database it is, its collections, how much of everything, since when."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from loaders.connection import Connection

LABELS = ("Document", "Sentence", "Event", "Actor")
COUNTS = {
    **{label.lower() + "s": f"MATCH (n:{label}) RETURN count(n)" for label in LABELS},
    "triples": "MATCH (:Event)-[r:EVIDENCED_BY]->(:Sentence) RETURN count(r)",
}
COLLECTIONS = "MATCH (d:Document) RETURN d.collection AS name, count(*) AS documents ORDER BY name"
SPAN = "MATCH (e:Event) WHERE e.date IS NOT NULL RETURN min(e.date), max(e.date_end), count(e)"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreStatus:
    """What a store holds. `first` and `last`: the days of its earliest and latest event."""

    name: str
    title: str
    collections: dict[str, int]
    counts: dict[str, int]
    dated: int
    first: dt.date | None
    last: dt.date | None

    def __str__(self) -> str:
        """A few lines for a terminal."""
        lines = [f"store        {self.name}: {self.title}"]
        if not self.collections:
            return "\n".join([*lines, "it holds nothing yet: kg load OUT --store URI"])
        lines += [
            f"collection   {name}: {documents} documents"
            for name, documents in self.collections.items()
        ]
        lines += [f"{label:<12} {count}" for label, count in self.counts.items()]
        if self.first:
            lines.append(f"{'dated':<12} {self.dated} events, {self.first} to {self.last}")
        return "\n".join(lines)


def status(connection: Connection, title: str) -> StoreStatus:
    """What the store behind a connection holds."""
    counts = {label: int(connection.fetch(text)[0][0]) for label, text in COUNTS.items()}
    first, last, dated = connection.fetch(SPAN)[0]
    return StoreStatus(
        name=connection.name,
        title=title,
        collections={str(name): int(n) for name, n in connection.fetch(COLLECTIONS)},
        counts=counts,
        dated=dated,
        first=None if first is None else first.to_native(),
        last=None if last is None else last.to_native(),
    )
