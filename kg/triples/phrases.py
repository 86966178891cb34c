"""Nouns that stand for others, as data/phrases.toml lists them."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from kg.grammar import child

if TYPE_CHECKING:
    from spacy.tokens import Token

NESTED = 3


@cache
def word_list(name: str) -> frozenset[str]:
    """The lemmas of one list of data/phrases.toml."""
    text = (files("kg.triples") / "data" / "phrases.toml").read_text(encoding="utf-8")
    return frozenset(tomllib.loads(text)[name])


def quantified(noun: Token) -> Token:
    """The noun that is counted: of "tens of thousands of soldiers" the soldiers, else itself."""
    for _ in range(NESTED):
        inner = child(noun, "prep")
        if inner is None or inner.lower_ != "of" or not _counts(noun):
            return noun
        counted = child(inner, "pobj")
        if counted is None:
            return noun
        noun = counted
    return noun


def measures(preposition: Token) -> bool:
    """Whether a sum or number stands before it, of what stands after it: "$2 million in aid"."""
    return preposition.lower_ in ("in", "of") and _counts(preposition.head)


def _counts(noun: Token) -> bool:
    """Whether a word only says how many of something."""
    return noun.pos_ == "NUM" or noun.lemma_.lower() in word_list("quantities")
