"""What a verb of asking or saying has as its content: its subject is the one asked.

Burma found Samir Haddad guilty.           -> (Burma, imprisoned, Samir Haddad)
Iraq demanded that Turkey apologise.       -> (Iraq, demanded, Turkey)
Iraq insisted that Turkey was lying.       -> nothing: that is told, not asked
Norway wants Chad to leave.                -> slot obj, where the parse gives "leave" a subject
Norway helped Chad win.                    -> (Norway, aided, Chad)
Norway set a deadline for Chad to leave.   -> (Norway, demanded, Chad)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import RELATIVES, child, own_subject, small_clause
from kg.triples.proposals import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from kg.triples.page import Page
    from kg.triples.predicates import Predicate


CAUSATIVES = frozenset({"bid", "have", "help", "let", "make"})
"""Verbs whose object does what a bare infinitive says."""


def contents(predicate: Predicate, page: Page) -> Iterator[Proposal]:
    """The subject of the clause that a verb or noun governs."""
    del page
    word = predicate.token
    yield from _for_whom(word)
    for part in word.children:
        if part.i < word.i or not _is_content(part, predicate):
            continue
        subject = own_subject(part)
        if subject is None or subject.tag_ in RELATIVES:
            continue
        called = small_clause(word)
        if called is not None and called.i == part.i:
            yield Proposal(slot="obj", token=subject, how="clause", weight=0.9)
            yield Proposal(slot="obj", token=subject, how="owner", weight=0.6, reach="owner")
            continue
        slot = _slot(part, predicate)
        yield Proposal(slot=slot, token=subject, how="that-clause", weight=0.9)
        yield Proposal(slot=slot, token=subject, how="that-clause", weight=0.6, reach="owner")


def _for_whom(word: Token) -> Iterator[Proposal]:
    """Who shall do what a verb's object is set for: "a deadline for Chad to leave"."""
    thing = child(word, "dobj")
    if thing is None:
        return
    for clause in thing.children:
        opened = child(clause, "mark")
        subject = child(clause, "nsubj")
        if clause.i < thing.i or opened is None or subject is None or opened.lower_ != "for":
            continue
        yield Proposal(slot="for", token=subject, how="that-clause", weight=0.9)


def _is_content(clause: Token, predicate: Predicate) -> bool:
    """Whether a clause is governed by a word, and not just a remark about it."""
    if clause.dep_ in ("ccomp", "xcomp", "acl"):
        return True
    if clause.dep_ == "relcl" and any(
        c.dep_ == "mark" and c.lower_ == "that" for c in clause.children
    ):
        return True  # "allegations by Peru that Chile lied", taken for a relative
    return predicate.is_noun and any(  # "a call for Chad to leave", taken for an adverbial
        c.dep_ == "mark" and c.lower_ == "for" for c in clause.children
    )


def _slot(clause: Token, predicate: Predicate) -> str:
    """What the subject of a clause is to the word that governs it."""
    if any(c.tag_ == "TO" and c.dep_ == "aux" for c in clause.children):
        return "clause" if predicate.is_noun else "obj"
    if predicate.token.lemma_ in CAUSATIVES and _is_bare(clause):
        return "obj"
    return "clause" if _is_asked(clause) else "told"


def _is_bare(clause: Token) -> bool:
    """Whether nothing stands before an infinitive: of "helped Chad win" the "win"."""
    plain = clause.tag_ in ("VB", "VBP") and clause.lower_ == clause.lemma_.lower()
    return plain and all(c.dep_ not in ("aux", "auxpass", "mark") for c in clause.children)


def _is_asked(verb: Token) -> bool:
    """Whether a clause says what shall be, and not what is: "that it leave", "that it should"."""
    helpers = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    if helpers:
        return any(c.lower_ in ("should", "must", "be") for c in helpers) and not any(
            c.tag_ in ("VBZ", "VBD", "VBP") for c in helpers
        )
    return verb.lower_ == verb.lemma_.lower()
