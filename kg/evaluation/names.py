"""Whether two actor names mean the same actor, leniently: titles, surnames, a table of aliases."""

from __future__ import annotations

import json
import re
import tomllib
import unicodedata
from importlib.resources import files
from typing import TYPE_CHECKING

from kg.errors import KGError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

FULL_NAME = (2, 3)


class Names:
    """Decides whether names are one actor's, with rows of names that are."""

    def __init__(self, rows: Iterable[Sequence[str]]) -> None:
        """Keep each row's names under its first."""
        self._canonical = {normal(alias): normal(row[0]) for row in rows for alias in row if row}

    def key(self, name: str) -> str:
        """The form under which a name is counted."""
        plain = normal(name)
        return self._canonical.get(plain, plain)

    def same(self, name: str, accepted: Iterable[str]) -> bool:
        """Whether a name is one of those accepted.

        A bare surname is the person of two or three words; a body's name may be longer or shorter.
        """
        mine = self.key(name)
        return bool(mine) and any(_match(mine, self.key(other)) for other in accepted)


def _match(mine: str, other: str) -> bool:
    """Whether two canonical forms are one actor's."""
    if mine == other:
        return True
    one, two = mine.split(), other.split()
    if len(one) == 1 and len(two) in FULL_NAME:
        return one[0] == two[-1]
    if len(two) == 1 and len(one) in FULL_NAME:
        return two[0] == one[-1]
    return min(len(one), len(two)) > 1 and (set(one) <= set(two) or set(two) <= set(one))


def normal(name: str) -> str:
    """A name casefolded, free of accents, punctuation, and titles or articles at the front."""
    plain = unicodedata.normalize("NFKD", name or "").encode("ascii", "ignore").decode().casefold()
    words = re.sub(r"[^a-z0-9]+", " ", re.sub(r"'s\b", "", plain)).split()
    while len(words) > 1 and words[0] in _TITLES:
        words = words[1:]
    return " ".join(words)


def _data() -> dict[str, list[str] | list[list[str]]]:
    """The titles and the aliases that come with the project."""
    text = (files("kg.evaluation") / "names.toml").read_text("utf-8")
    found: dict[str, list[str] | list[list[str]]] = tomllib.loads(text)
    return found


_TITLES = frozenset(str(title) for title in _data()["titles"])


def default_names() -> Names:
    """Names with the project's own table of aliases."""
    return Names([list(row) for row in _data()["aliases"]])


def read_names(path: Path) -> Names:
    """Names with the aliases of a JSON file: a list of lists of names.

    Raises:
        KGError: it cannot be read, or is something else.
    """
    try:
        rows = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise KGError(f"{path}: cannot be read as JSON: {error}") from error
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise KGError(f"{path}: must be a list of lists of names")
    return Names(rows)
