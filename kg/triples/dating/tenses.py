"""The tenses of verbs, as far as they tell one time from another."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

FUTURES = frozenset({"will", "shall", "wo", "'ll", "\u2019ll"})
MODALS = frozenset({"would", "could", "may", "might", "should", "must", "can"})
HAVING = frozenset({"have", "has", "'ve", "\u2019ve", "having"})
AUXILIARIES = frozenset({"aux", "auxpass"})


def form(verb: Token) -> str:  # noqa: PLR0911 - one return a tense
    """The tense of a verb as far as it tells another time."""
    words = {child.lower_ for child in verb.children if child.dep_ in AUXILIARIES}
    if words & FUTURES:
        return "future"
    if words & MODALS:
        return "modal"
    if "had" in words:
        return "pluperfect"
    if words & HAVING:
        return "perfect"
    if "to" in words:
        return "infinitive"
    if verb.tag_ == "VBD" or words & {"was", "were", "did"}:
        return "past"
    return "participle" if verb.tag_ in {"VBG", "VBN"} and not words else "present"


def same_form(verb: Token, head: Token) -> bool:
    """Whether two joined verbs are of one tense; a bare second one shares the auxiliaries."""
    bare = not any(child.dep_ in AUXILIARIES for child in verb.children)
    if bare and verb.tag_ in {"VB", "VBG"}:
        return verb.tag_ in {head.tag_, "VB"}
    if bare and verb.tag_ == "VBN":  # also a past tense mistaken for a participle
        return head.tag_ == "VBN" or form(head) == "past"
    return form(verb) == form(head)
