"""What classes.toml says: names, colours, dashes and shapes, as the picture uses them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from kg.errors import OntologyError

FILE = "data/classes.toml"
REQUIRED = {
    "quad": {"id", "label", "light", "dark", "classes"},
    "status": {"id", "label", "dashes", "shown"},
    "kind": {"id", "label", "shape"},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """The tables of classes.toml; `undirected` are the classes drawn as one line a pair."""

    quads: tuple[dict[str, Any], ...]
    statuses: tuple[dict[str, Any], ...]
    kinds: tuple[dict[str, Any], ...]
    undirected: frozenset[str]

    def label(self, action_class: str) -> str:
        """The name of a class as a reader sees it; of an unknown one, its own in lower case.

        >>> style().label("CONSULT"), style().label("NEW_ONE")
        ('Talks and visits', 'New one')
        """
        for quad in self.quads:
            if action_class in quad["classes"]:
                return str(quad["classes"][action_class])
        return action_class.replace("_", " ").capitalize()

    def quad(self, action_class: str) -> str:
        """The id of the quad that holds the class; the last one takes those unknown.

        >>> style().quad("ACCUSE"), style().quad("NEW_ONE")
        ('dispute', 'other')
        """
        for quad in self.quads:
            if action_class in quad["classes"]:
                return str(quad["id"])
        return str(self.quads[-1]["id"])

    def shape(self, kind: str) -> str:
        """The shape in which an actor of that kind is drawn; a dot for an unknown kind."""
        return next((str(k["shape"]) for k in self.kinds if k["id"] == kind), "dot")


@cache
def style() -> Style:
    """The style of the page, read once.

    Raises:
        OntologyError: classes.toml has a mistake; the message names the table.
    """
    text = resources.files("kg.explorer").joinpath(FILE).read_text("utf-8")
    tables = tomllib.loads(text)
    for table, required in REQUIRED.items():
        for number, entry in enumerate(tables.get(table, [{}]), 1):
            missing = required - set(entry)
            if missing:
                raise OntologyError(
                    f"kg/explorer/{FILE}: [[{table}]] number {number} lacks "
                    f"{', '.join(sorted(missing))}: add it"
                )
    return Style(
        quads=tuple(tables["quad"]),
        statuses=tuple(tables["status"]),
        kinds=tuple(tables["kind"]),
        undirected=frozenset(tables["undirected"]["classes"]),
    )
