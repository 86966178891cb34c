"""Complements that no governing word decides on: adjuncts, purposes, clauses that only add."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import child, is_verb
from kg.ontology import lexicon
from kg.triples.status.cues import cues
from kg.triples.status.links import keys_of, mark_of
from kg.triples.status.nouns import is_definite
from kg.triples.status.verbs import inverted, is_past

if TYPE_CHECKING:
    from spacy.tokens import Token

    from kg.triples.status.links import Link

Row = tuple[str, "Token"]
"""A row of the composition table and the word that gives it."""

CONTACTS = frozenset({"CONSULT", "SAY", "SUPPORT", "ACCUSE", "REQUEST", "PROTEST"})


def purpose(link: Link) -> Row:
    """The row of a purpose: carried out where the act serves it ("flew to Paris to meet X")."""
    verb = link.governor
    if not is_verb(verb):
        return ("transparent" if is_contact(link.child) else "purpose"), verb
    carried_out = is_past(verb) and (
        (is_moving(verb) and is_contact(link.child)) or _has_means(verb)
    )
    return ("transparent" if carried_out else "purpose"), verb


def is_contact(verb: Token) -> bool:
    """Whether a verb tells a meeting or an act of speech, which needs no more than to be there."""
    return any(a.action_class in CONTACTS for a in lexicon().verbs(verb.lemma_.lower()))


def is_moving(verb: Token) -> bool:
    """Whether a verb is of those that are done for what follows: travel, call, gather."""
    serving = cues().words["purpose.moving"]
    return is_verb(verb) and any(key in serving for key in keys_of(verb))


def _has_means(verb: Token) -> bool:
    return verb.lemma_.lower() in cues().words["purpose.using"]


def adverbial(link: Link) -> Row:
    """The row of a clause with a conjunction: if, when, after, because."""
    words = cues().words
    mark = mark_of(link.child)
    if mark is None:
        turned = inverted(link.child)
        return ("open", turned) if turned is not None else ("adjunct", link.governor)
    if mark.lower_ in words["conditional.marks"]:
        return "open", mark
    if mark.lower_ in words["preposition.negating"]:
        return "negation", mark
    return ("settled" if is_past(link.child) else "adjunct"), mark


def apart(link: Link) -> Row:
    """The row of a clause that only adds: told for itself, unless what it adds to is anyone."""
    noun = link.governor
    if is_verb(noun):
        return "transparent", noun
    words = cues().words
    if noun.lower_ in words["conditional.nouns"]:
        return "open", noun  # "in case X attacks"
    for part in (noun, *noun.children):
        if part.lower_ in words["determiner.open"] or part.lower_ in words["determiner.anyone"]:
            return "open", part
    return "settled", noun


def gerund(link: Link) -> Row:
    """The row of a gerund: "without meeting X", "after meeting X", "with X accusing Y"."""
    words = cues().words
    cue = link.mark or link.governor
    if not link.preposition:
        return "transparent", link.governor
    if link.preposition in words["preposition.negating"]:
        return "negation", cue
    if link.preposition == "after" and not is_moving(link.governor):
        return "settled", cue  # "will meet again after holding talks"; not "will fly on after"
    absolute = link.preposition == "with" and child(link.child, "nsubj", "nsubjpass") is not None
    if link.preposition in words["preposition.open"] and not absolute:
        return "open", cue
    return "adjunct", cue


def neutral(link: Link) -> Row:
    """The row of an event noun: settled if known, as real as the rest of the clause if not."""
    words = cues().words
    noun, cue = link.child, link.mark or link.governor
    arranged = noun.lemma_.lower() in words["scheduled.nouns"]
    before = link.preposition == "before" and _speaks_now(link.governor)
    row = "adjunct"
    if link.preposition in words["preposition.negating"]:
        row = "negation"
    elif arranged and (before or link.preposition in words["preposition.future"]):
        row = "future"
    elif link.preposition in words["preposition.taken"]:
        row = "settled"
    elif is_definite(noun):
        row = "ahead" if arranged else "settled"
        if arranged and link.preposition in words["preposition.when"]:
            row = "adjunct"
    elif link.slot == "obj" and not link.preposition:
        row = "transparent"
    return row, cue


def _speaks_now(governor: Token) -> bool:
    """Whether "before the summit" speaks of one that lies ahead: what is said before, today."""
    if not is_verb(governor):
        return False
    speaks = any(a.speech for a in lexicon().verbs(governor.lemma_.lower()))
    return speaks or not is_past(governor)
