"""How clauses hang together in a parse: whose verb, which voice, what stands after a preposition.

Pure functions over spaCy tokens that every room may use; they know English, but no actor or action.
"""

from kg.grammar.clauses import is_passive, objects, own_subject, particles, small_clause
from kg.grammar.complements import Complement, complements, wanted_of
from kg.grammar.joining import conjuncts, joined_to
from kg.grammar.relations import (
    MODIFIERS,
    OBJECTS,
    RELATIVES,
    SUBJECTS,
    child,
    clause_verb,
    is_verb,
)
from kg.grammar.subjects import Subject, is_ranked, quoted_of, subject_of

__all__ = [
    "MODIFIERS",
    "OBJECTS",
    "RELATIVES",
    "SUBJECTS",
    "Complement",
    "Subject",
    "child",
    "clause_verb",
    "complements",
    "conjuncts",
    "is_passive",
    "is_ranked",
    "is_verb",
    "joined_to",
    "objects",
    "own_subject",
    "particles",
    "quoted_of",
    "small_clause",
    "subject_of",
    "wanted_of",
]
