"""What hangs on a verb: its own subject, its objects, its particles, and in which voice it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar.joining import conjuncts, is_stray, parted
from kg.grammar.relations import DEEPEST, FINITE, MAIN_CLAUSES, OBJECTS, SUBJECTS, child, is_verb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token


def is_passive(verb: Token, depth: int = 0) -> bool:
    """Whether the verb's subject is the one acted on ("was urged", "sanctions imposed by")."""
    auxiliaries = False
    for part in verb.children:
        if part.dep_ in ("nsubjpass", "auxpass", "csubjpass"):
            return True
        if part.dep_ == "agent" and _takes_agent(verb):
            return True
        auxiliaries = auxiliaries or part.dep_ == "aux"
    if verb.tag_ != "VBN" or auxiliaries:
        return False
    if verb.dep_ == "conj" and is_verb(verb.head) and depth < DEEPEST:
        return is_passive(verb.head, depth + 1)
    return child(verb, "dobj", "nsubj") is None


def _takes_agent(verb: Token) -> bool:
    """Whether a "by" can name who acts: not in "told him to pay by noon", "broke up a rally by"."""
    return verb.tag_ == "VBN" or (verb.tag_ == "VBD" and child(verb, "nsubj") is None)


def own_subject(verb: Token) -> Token | None:
    """The subject that hangs on the verb itself, or that the parse hung on the phrase before."""
    found = [part for part in verb.children if part.dep_ in SUBJECTS]
    before = [part for part in found if part.i < verb.i]
    if len(before) > 1 and parted(before[-2]) == before[-1]:
        return before[-2]
    if before:  # of two, the nearer: the other is a dateline or a heading
        return before[-1]
    return found[0] if found else _stray_subject(verb)


def _stray_subject(verb: Token) -> Token | None:
    """The subject that was taken for one more name: "Having beaten Peru, Chile rested"."""
    if verb.dep_ not in MAIN_CLAUSES or verb.tag_ not in FINITE or verb.i == 0:
        return None
    before = verb.doc[verb.i - 1]
    while before.dep_ in ("aux", "auxpass", "neg", "advmod") and before.i > verb.sent.start:
        before = verb.doc[before.i - 1]
    return before if is_stray(before) else None


def objects(verb: Token) -> Iterator[Token]:
    """The direct objects of a verb, joined ones too."""
    for part in verb.children:
        if part.dep_ in OBJECTS:
            yield from conjuncts(part)


def small_clause(verb: Token) -> Token | None:
    """What the object of a verb is called or found to be: of "found him guilty" the "guilty"."""
    for part in verb.children:
        if part.dep_ == "oprd":
            called = is_passive(verb) or child(verb, *OBJECTS, "dative", "ccomp") is not None
            return part if called or part.pos_ != "PROPN" else None
        if part.dep_ in ("ccomp", "xcomp") and part.pos_ in ("ADJ", "NOUN", "PROPN"):
            verbal = any(c.dep_ in ("aux", "auxpass", "mark", "cop") for c in part.children)
            if not verbal and own_subject(part) is not None:
                return part
    return None


def particles(verb: Token) -> frozenset[str]:
    """The particles of a phrasal verb, also where the parse takes them for prepositions.

    Or for a part of the number behind: "took in 300 refugees".
    """
    behind = verb.doc[verb.i + 1] if verb.i + 1 < len(verb.doc) else verb
    counted = behind.tag_ == "RP" and behind.dep_ == "quantmod"
    return frozenset((behind.lower_,) if counted else ()) | frozenset(
        part.lower_
        for part in verb.children
        if part.dep_ == "prt"
        or (part.dep_ == "advmod" and part.tag_ in ("RP", "RB", "IN") and part.i > verb.i)
        or (part.dep_ == "prep" and child(part, "pobj", "pcomp") is None)
    )
