"""The cue words of data/cues.toml, indexed for look-up.

>>> cues().verb("inf", "refuse")
'refusal'
>>> cues().verb("obj", "call", "for")
'open'
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from kg.errors import OntologyError
from kg.ontology import lexicon
from kg.triples.status.composition import ROWS

SLOTS = ("that", "inf", "ing", "obj", "subj")
Words = frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cues:
    """All cue words; the tables of words are described where they stand, in data/cues.toml.

    Attributes:
        verbs: row of a verb, by slot of the complement and its key: "refuse", "accuse of".
        nouns: row of a noun, by lemma.
        adjectives: row of an adjective, by lemma.
        words: every other list, as "section.name".
    """

    verbs: Mapping[tuple[str, str], str]
    nouns: Mapping[str, str]
    adjectives: Mapping[str, str]
    words: Mapping[str, Words]

    def verb(self, slot: str, key: str, preposition: str = "") -> str | None:
        """The row that a verb has for a complement in that slot, after that preposition."""
        return self.verbs.get((slot, f"{key} {preposition}" if preposition else key))


@cache
def cues() -> Cues:
    """The package's own cues; OntologyError names a word with two rows or an unknown row."""
    text = files("kg.triples").joinpath("data", "cues.toml").read_text("utf-8")
    return read_cues(tomllib.loads(text))


def read_cues(data: Mapping[str, Any]) -> Cues:
    """The cues of a parsed file.

    Raises:
        OntologyError: an unknown row or slot, or a word with two rows in one slot.
    """
    verbs: dict[tuple[str, str], str] = {}
    for row, slots in data["verb"].items():
        for slot, entries in slots.items():
            if slot not in SLOTS:
                raise OntologyError(f"cues.toml: [verb.{row}] {slot}: write one of {SLOTS}")
            for entry in entries:
                _add(verbs, (slot, entry), row, f"[verb.{row}] {slot}")
    for lemma in (*lexicon().light_verbs, *lexicon().receiving_verbs):
        verbs.setdefault(("obj", lemma), "transparent")
    return Cues(
        verbs=verbs,
        nouns=_by_lemma(data["noun"], "noun"),
        adjectives=_by_lemma(data["adjective"], "adjective"),
        words={
            f"{section}.{name}": frozenset(entries)
            for section, lists in data.items()
            if section not in ("verb", "noun", "adjective")
            for name, entries in lists.items()
        },
    )


def _by_lemma(lists: Mapping[str, list[str]], section: str) -> Mapping[str, str]:
    rows: dict[str, str] = {}
    for row, lemmas in lists.items():
        for lemma in lemmas:
            _add(rows, lemma, row, f"[{section}] {row}")
    return rows


def _add(rows: dict[Any, str], key: object, row: str, place: str) -> None:
    if row not in ROWS:
        raise OntologyError(f"cues.toml: {place}: unknown row {row!r}: {', '.join(ROWS)}")
    if key in rows:
        raise OntologyError(f"cues.toml: {place}: {key!r} already has the row {rows[key]!r}")
    rows[key] = row
