"""Which relations a parse knows, and the steps along them from one word to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
OBJECTS = frozenset({"dobj", "obj"})
RELATIVES = frozenset({"WDT", "WP", "WP$"})
FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
MODIFIERS = frozenset({"amod", "compound", "nmod", "poss"})
MAIN_CLAUSES = frozenset({"ROOT", "advcl", "ccomp", "conj"})
DEEPEST = 8
"""How many clauses a subject is sought over: real sentences nest less, broken parses more."""


def is_verb(token: Token) -> bool:
    """Whether a token heads a clause."""
    return token.pos_ in ("VERB", "AUX")


def child(token: Token, *deps: str) -> Token | None:
    """The first child with one of these relations."""
    for part in token.children:
        if part.dep_ in deps:
            return part
    return None


def clause_verb(token: Token) -> Token | None:
    """The verb of the clause that a token stands in."""
    for above in token.ancestors:
        if is_verb(above):
            return above
    return None
