"""Floors and ceilings under which a figure must not fall or rise, and their file.

Each table of the file is one thing to measure; its paths are relative to the file.

    [examples]
    articles = "../../examples/articles"
    gold = "../../examples/gold.jsonl"
    aliases = "aliases.json"  # may be left out: names of one actor, else the project's own
    optional = true           # may be left out: files may be missing, but with KG_REQUIRE=all
    digest = "..."            # of all these files: nobody changes them unseen
    [examples.least]          # figures of `kg evaluate` and their floors
    f1 = 0.5
    [examples.most]           # and ceilings
    false_fact = 0.02

A table with a `scorer` is measured by that script instead: it is called with the gold, the file
`output` of the output folder, `arguments` and --json; a figure's name is that of its keys.
"""

from __future__ import annotations

import math
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.errors import KGError

if TYPE_CHECKING:
    from collections.abc import Iterator

# parsers' floats differ between processors, so that a row or two may tip over
SLACK = 0.01
COUNT_SLACK = 1
DECIMALS = 3
_TABLE = re.compile(r"\[(.+)\]\s*(?:#.*)?$")
_PAIR = re.compile(r"""("?)(?P<key>[^"=]+?)\1\s*=""")


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A table of the floors file."""

    name: str
    articles: Path
    gold: Path
    aliases: Path | None
    scorer: Path | None
    output: str
    arguments: tuple[str, ...]
    optional: bool
    digest: str
    least: Mapping[str, float]
    most: Mapping[str, float]

    def files(self) -> tuple[Path, ...]:
        """Everything that the figures depend on, but the program itself."""
        mine = (self.articles, self.gold, self.aliases, self.scorer)
        return tuple(path for path in mine if path is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a measure gave: figures by name, and the digest of what they were taken from."""

    measure: Measure
    figures: Mapping[str, float | None]
    digest: str

    def limits(self) -> Iterator[tuple[str, str, float | None, float]]:
        """Side ("least" or "most"), name, figure and limit of everything that is held."""
        for name, limit in self.measure.least.items():
            yield "least", name, self.figures.get(name), limit
        for name, limit in self.measure.most.items():
            yield "most", name, self.figures.get(name), limit


def read_floors(path: Path) -> tuple[Measure, ...]:
    """The measures of a floors file.

    Raises:
        KGError: it cannot be read, or a table lacks what it needs.
    """
    try:
        tables = tomllib.loads(path.read_text("utf-8"))
        return tuple(_measure(name, table, path.parent) for name, table in tables.items())
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise KGError(
            f"{path}: no floors file ({type(error).__name__}: {error}); "
            "`pydoc kg.evaluation.floors` shows its form"
        ) from error


def _measure(name: str, table: Mapping[str, Any], folder: Path) -> Measure:
    """The measure of one table."""
    return Measure(
        name=name,
        articles=folder / table["articles"],
        gold=folder / table["gold"],
        aliases=folder / table["aliases"] if "aliases" in table else None,
        scorer=folder / table["scorer"] if "scorer" in table else None,
        output=table.get("output", "triples.jsonl"),
        arguments=tuple(table.get("arguments", ())),
        optional=table.get("optional", False),
        digest=table.get("digest", ""),
        least=dict(table.get("least", {})),
        most=dict(table.get("most", {})),
    )


def failures(reading: Reading) -> Iterator[str]:
    """What does not hold, a line each."""
    measure = reading.measure
    if reading.digest != measure.digest:
        yield (
            f"{measure.name}: articles, gold, aliases or scorer have changed (digest "
            f"{reading.digest}, pinned {measure.digest or 'none'}): look why, then --update"
        )
    for side, name, figure, limit in reading.limits():
        if figure is None:
            yield f"{measure.name}: there is no figure {name!r}, or it has no value"
        elif _worse(side, figure, limit):
            word = "below its floor" if side == "least" else "above its ceiling"
            yield f"{measure.name}: {name} {figure:g} is {word} {limit:g}"


def raised(text: str, reading: Reading, *, allow_regression: bool) -> str:
    """The text of a floors file with the digest and limits that a reading has earned.

    Raises:
        KGError: a figure is missing, or a limit would loosen, which has to be allowed.
    """
    name = reading.measure.name
    fresh: dict[tuple[str, str], str] = {(name, "digest"): f'"{reading.digest}"'}
    for side, key, figure, limit in reading.limits():
        if figure is None:
            raise KGError(f"{name}: there is no figure {key!r}, or it has no value")
        worse = _worse(side, figure, limit)
        if worse and not allow_regression:
            raise KGError(
                f"{name}: {key} {figure:g} is worse than its limit {limit:g}; "
                "only --allow-regression writes that"
            )
        earned = _earned(side, figure)
        kept = worse or _worse(side, limit, earned)
        fresh[f"{name}.{side}", key] = f"{earned if kept else limit:g}"
    return rewritten(text, fresh)


def _worse(side: str, figure: float, limit: float) -> bool:
    """Whether a figure is on the wrong side of its limit."""
    return figure < limit if side == "least" else figure > limit


def _earned(side: str, figure: float) -> float:
    """The limit that a share or a count earns, with slack.

    >>> _earned("least", 0.8157), _earned("most", 0.0), _earned("most", 4)
    (0.805, 0.01, 5)
    """
    if isinstance(figure, int):
        return figure - COUNT_SLACK if side == "least" else figure + COUNT_SLACK
    scale = 10.0**DECIMALS
    if side == "least":
        return max(0.0, math.floor(round((figure - SLACK) * scale, 6)) / scale)
    return math.ceil(round((figure + SLACK) * scale, 6)) / scale


def rewritten(text: str, fresh: Mapping[tuple[str, str], str]) -> str:
    """The text of a TOML file with those values of (table, key) in place; all else as it is.

    Raises:
        KGError: a pair has no line of its own.
    """
    table, lines, left = "", [], dict(fresh)
    for line in text.splitlines():
        pair = _PAIR.match(line)
        if header := _TABLE.match(line):
            table = header[1]
        elif pair and (value := left.pop((table, pair["key"]), None)) is not None:
            line = f"{pair[0]} {value}"  # noqa: PLW2901 - the line as it goes on
        lines.append(line)
    if left:
        places = ", ".join(f"{key} of [{table}]" for table, key in left)
        raise KGError(f"the floors file needs a line each for {places}")
    return "\n".join(lines) + "\n"
