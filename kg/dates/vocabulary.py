"""The vocabulary of dates: reads data/*.toml into one frozen table."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from kg.errors import OntologyError

CUES = (
    "plans",
    "schedules",
    "sayings",
    "futures",
    "ahead",
    "moves",
    "numbering",
    "counting",
    "not_after_year",
    "year_prepositions",
    "habits",
    "names_before",
    "names_after",
    "vague_amounts",
    "approximate",
    "open_ended",
    "of_months",
    "unchanging",
)
BINDINGS = (
    "bounds",
    "occasions",
    "speech_occasions",
    "occurrence",
    "staging",
    "aspectual",
    "feelings",
    "at_once",
    "limits",
    "same_time",
    "effects",
    "gathering",
    "elsewhen",
    "ahead_words",
    "within_hours",
    "journeys",
    "appearing",
    "successions",
    "preparations",
    "others",
    "ties",
    "purposes",
    "orders",
    "bids",
    "occasions_of_deeds",
    "visits",
    "measures",
    "happenings",
    "standards",
    "promptings",
    "behind_words",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """Every word that a date expression is made of or judged by; keys are lower case."""

    months: Mapping[str, int]
    full_months: tuple[str, ...]
    short_months: tuple[str, ...]
    doubtful_months: frozenset[str]
    weekdays: Mapping[str, int]
    full_weekdays: tuple[str, ...]
    short_weekdays: tuple[str, ...]
    parts_of_day: tuple[str, ...]
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    decades: Mapping[str, int]
    seasons: Mapping[str, tuple[int, int]]
    named_days: Mapping[str, tuple[int, int]]
    historic_days: Mapping[str, str]
    thirds: Mapping[str, int]
    edges: Mapping[str, tuple[int, str]]
    edge_prepositions: Mapping[str, frozenset[str]]
    fractions: Mapping[str, int]
    retellings: Mapping[str, frozenset[str]]
    cues: Mapping[str, frozenset[str]]


@cache
def vocabulary() -> Vocabulary:
    """The words of kg/dates/data/, read once.

    Raises:
        OntologyError: a file is not TOML or lacks an entry; names both.
    """
    words, parts = _table("calendar"), _table("parts")
    cues = _table("cues") | _table("binding")
    try:
        return Vocabulary(
            **_names("months", words["months"], first=1),
            **_names("weekdays", words["weekdays"], first=0),
            doubtful_months=frozenset(name.lower() for name in words["doubtful_months"]),
            parts_of_day=tuple(words["parts_of_day"]),
            numbers=dict(words["numbers"]),
            ordinals={word: place for place, word in enumerate(words["ordinals"], 1)},
            decades=dict(words["decades"]),
            seasons={name: (first, months) for name, (first, months) in words["seasons"].items()},
            named_days={name.lower(): (m, d) for name, (m, d) in words["named_days"].items()},
            historic_days={name.lower(): day for name, day in words["historic_days"].items()},
            thirds=parts["thirds"],
            edges={name: (third, side) for name, (third, side) in parts["edges"].items()},
            edge_prepositions={k: frozenset(v) for k, v in parts["edge_prepositions"].items()},
            fractions=parts["fractions"],
            retellings=_retellings(cues["retellings"]),
            cues={name: frozenset(cues[name]) for name in (*CUES, *BINDINGS)},
        )
    except KeyError as error:
        raise OntologyError(f"kg/dates/data: the entry {error} is missing: add it") from error


def _retellings(rows: list[dict[str, list[str]]]) -> dict[str, frozenset[str]]:
    """For each noun that tells an event again the words that may have told it first."""
    found: dict[str, frozenset[str]] = {}
    for row in rows:
        for noun in row["again"]:
            found[noun] = found.get(noun, frozenset()) | frozenset(row["first"])
    return found


def _names(kind: str, rows: list[list[str]], *, first: int) -> dict[str, Any]:
    """Three fields for months or weekdays: the number of each spelling, full and short names."""
    return {
        kind: {name.lower(): place for place, row in enumerate(rows, first) for name in row},
        f"full_{kind}": tuple(row[0] for row in rows),
        f"short_{kind}": tuple(name for row in rows for name in row[1:]),
    }


def _table(name: str) -> dict[str, Any]:
    """The content of one data file."""
    text = files("kg.dates").joinpath("data", f"{name}.toml").read_text("utf-8")
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise OntologyError(f"kg/dates/data/{name}.toml: {error}: mend that line") from error
