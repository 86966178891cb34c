"""The word lists of data/attitudes.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from kg.grammar import child

if TYPE_CHECKING:
    from spacy.tokens import Token


@cache
def words(name: str) -> frozenset[str]:
    """The lemmas of one list of data/attitudes.toml, by table and key: "bad.words"."""
    table, key = name.split(".")
    return frozenset(_tables()[table][key])


@cache
def _tables() -> dict[str, dict[str, list[str]]]:
    text = (files("kg.triples") / "data" / "attitudes.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def is_in(token: Token, name: str) -> bool:
    """Whether a word, or its lemma, stands in a list."""
    listed = words(name)
    return token.lower_ in listed or token.lemma_.lower() in listed


@cache
def phrasal(name: str) -> frozenset[str]:
    """The verbs of a list that stand there with a particle: "rule" of "rule_out"."""
    return frozenset(form.partition("_")[0] for form in words(name) if "_" in form)


def lemma_of(verb: Token) -> str:
    """The lemma of a verb with its particle, as the lists write it: "point_out"."""
    particle = child(verb, "prt")
    lemma = verb.lemma_.lower()
    return f"{lemma}_{particle.lower_}" if particle is not None else lemma


def polarity(word: Token) -> int:
    """1 where a word and those that go with it praise, -1 where they blame, else 0.

    "a brilliant man": 1; "a threat": -1; "a great mistake": -1, for the noun decides.
    """
    around = (c for c in word.children if c.dep_ in ("amod", "compound", "advmod"))
    for part in (word, *around, *word.conjuncts):
        if is_in(part, "bad.words"):
            return -1
        if is_in(part, "good.words"):
            return 1
    return 0
