"""Personal and possessive pronouns that can stand for an actor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.mentions.spans import mention

if TYPE_CHECKING:
    from spacy.tokens import Token

    from kg.mentions.spans import Page
    from kg.model import Kind, Mention

SINGULAR = frozenset(["he", "him", "his", "himself", "she", "her", "hers", "herself"])
PLURAL = frozenset(["they", "them", "their", "theirs", "themselves"])
THING = frozenset(["it", "its", "itself"])
SPEAKER = frozenset(["i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"])
# verbs whose "it" is what was said or done before
TOLD = frozenset(
    ("deny", "admit", "confirm", "say", "know", "believe", "doubt", "regret", "repeat")
)
ALL = SINGULAR | PLURAL | THING | SPEAKER


def pronouns(page: Page, taken: set[int]) -> list[Mention]:
    """Every pronoun that may mean somebody; no "it" without meaning ("it is raining")."""
    found = []
    for i, word in enumerate(page.lower):
        if word in ALL and i not in taken and (kind := _kind(page.tokens[i])):
            found.append(mention(page, i, i + 1, kind, "pronoun"))
    return found


def _kind(token: Token) -> Kind | None:
    """Person, group or organisation by the word; None if it is no such pronoun."""
    word = token.lower_
    if word in SINGULAR or (word in SPEAKER and token.pos_ == "PRON" and token.text != "US"):
        return "group" if word in ("we", "us", "our", "ours", "ourselves") else "person"
    if word in PLURAL:
        return "group"
    if word in THING and not is_empty(token):
        return "organization"
    return None


def is_empty(token: Token) -> bool:
    """Whether an "it" means nothing or a clause ("it is clear that", "Peru denied it")."""
    if token.lower_ != "it":
        return False
    verb = token.head
    if token.dep_ == "expl" or (token.dep_ == "dobj" and verb.lemma_ in TOLD):
        return True
    if token.dep_ not in ("nsubj", "nsubjpass"):
        return False
    clauses = any(
        child.dep_ in ("ccomp", "xcomp", "acl", "relcl", "csubj") for child in verb.children
    )
    return verb.lemma_ in ("be", "seem", "appear", "rain", "snow", "take") and (
        clauses or verb.lemma_ != "take"
    )
