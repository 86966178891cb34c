"""The way from an event outward to the root of its sentence, with attachments put right."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.grammar import is_verb
from kg.ontology import lexicon
from kg.triples.status.cues import cues
from kg.triples.status.links import Link, is_infinitive, keys_of, link_of

if TYPE_CHECKING:
    from spacy.tokens import Token

FARTHEST = 60
"""How many words a token is followed outward: no real sentence nests so deep."""

OPENING = ("mark", "cc", "advmod")
OCCASIONS = ("in", "during", "on", "by", "via", "over", "at", "after")


def climb(token: Token) -> list[Link]:
    """The links from a token to the root of its sentence, innermost first."""
    links: list[Link] = []
    while len(links) < FARTHEST and (link := link_of(token)) is not None:
        link = _raised(link)
        links.append(link)
        token = link.governor
    return links


def _raised(link: Link) -> Link:
    """The link that is meant where parsers hang a complement on the nearest word."""
    if _is_juxtaposed(link):
        return replace(link, slot="beside")
    return _from_object(link) or _from_content(link)


def _is_juxtaposed(link: Link) -> bool:
    """Whether two main clauses are made one the complement of the other: "X met Y; Z left"."""
    clause, verb = link.child, link.governor
    if link.slot != "that" or not is_verb(verb):
        return False
    if clause.i > verb.i:
        opening = [c for c in clause.children if c.i < clause.i and c.dep_ in OPENING]
        return any(c.lower_ in ("so", "but", "and") for c in opening)
    if any(c.dep_ == "mark" for c in clause.children):
        return False
    if any(t.text == ";" for t in clause.doc[clause.i : verb.i]):
        return True
    known = cues()
    rows = [row for key in keys_of(verb) if (row := known.verb("that", key)) is not None]
    if not rows:
        return verb.lemma_.lower() not in known.words["telling.verbs"]
    return rows[0] == "denial"  # "A accuses B, a charge B denies"


def _from_object(link: Link) -> Link | None:
    """The link of "accused the rebels of killing": the verb asks for the preposition."""
    noun = link.governor
    if not link.preposition or noun.dep_ not in ("dobj", "nsubjpass") or not is_verb(noun.head):
        return None
    known = cues()
    for key in keys_of(noun.head):
        if known.verb(link.slot, key, link.preposition) and noun.lemma_.lower() not in known.nouns:
            return replace(link, governor=noun.head)
    return None


def _from_content(link: Link) -> Link:
    """The link of "urged X to withdraw in a call with Y": the call is where X was urged."""
    if link.slot != "obj" or link.preposition not in OCCASIONS or not _is_talk(link.child):
        return link
    verb = link.governor
    while verb.dep_ == "conj" and is_verb(verb.head):
        verb = verb.head
    asked = verb.dep_ in ("xcomp", "ccomp") and is_infinitive(verb) and is_verb(verb.head)
    if not asked or not any(a.speech for a in lexicon().verbs(verb.head.lemma_.lower())):
        return link
    return replace(link, governor=verb.head)


def _is_talk(noun: Token) -> bool:
    """Whether a noun is an occasion on which people speak: call, letter, meeting."""
    return any(a.action_class in ("CONSULT", "SAY") for a in lexicon().nouns(noun.lemma_.lower()))
