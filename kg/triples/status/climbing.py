"""The way from an event outward to the root of its sentence, with attachments put right."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.grammar import child, is_verb
from kg.ontology import lexicon
from kg.triples.status.cues import cues
from kg.triples.status.links import AUXILIARY, Link, is_infinitive, keys_of, link_of

if TYPE_CHECKING:
    from spacy.tokens import Token

FARTHEST = 60
"""How many words a token is followed outward: no real sentence nests so deep."""

HYPHENS = ("-", "\u2013")
MEANWHILE = ("as", "while")
OPENING = ("mark", "cc", "advmod")
OCCASIONS = ("in", "during", "on", "by", "via", "over", "at", "after")


def climb(token: Token) -> list[Link]:
    """The links from a token to the root of its sentence, innermost first.

    None from a participle that describes: who favours "the Iran-backed rebels" leaves no doubt
    that Iran backs them.
    """
    links: list[Link] = []
    if token.dep_ == "amod" and token.tag_ == "VBN" and token.doc[token.i - 1].text in HYPHENS:
        return links
    while len(links) < FARTHEST and (link := link_of(token)) is not None:
        link = _raised(link)
        links.append(link)
        token = link.governor
    return links


def _raised(link: Link) -> Link:
    """The link that is meant where parsers hang a complement on the nearest word."""
    if _is_juxtaposed(link):
        return replace(link, slot="beside")
    if _is_means(link):
        return replace(link, governor=link.governor.head)
    verbs = is_verb(link.child) and is_verb(link.governor)
    if is_verb(link.child) and link.slot == "conj" and link.governor.pos_ == "ADP":
        return _joined_gerund(link) or link
    if verbs and (link.slot == "conj" or _is_added(link.child)):
        return _joined_gerund(link) or _joined_outside(link)
    if link.slot == "adverbial" and link.mark is not None and link.mark.lower_ in MEANWHILE:
        return _meanwhile(link)
    return _from_object(link) or _from_content(link)


def _is_means(link: Link) -> bool:
    """Whether a gerund is the way in which something is tried: "tried to calm X by promising".

    Whether the king calms them is open, but he promises. What he says so is left open: "by
    stressing that they lied".
    """
    verb = link.governor
    trial = verb.head
    return (
        link.slot == "ing"
        and link.preposition == "by"
        and verb.dep_ == "xcomp"
        and is_infinitive(verb)
        and trial.lemma_.lower() in cues().words["performing.attempts"]
        and child(trial, "neg") is None
        and child(link.child, "ccomp") is None
    )


def _meanwhile(link: Link) -> Link:
    """The link of "accused X of killing Y as talks went on": the talks are nobody's charge."""
    verb = link.governor
    while verb.dep_ in ("pcomp", "xcomp") and not _is_finite(verb) and verb.head.i != verb.i:
        verb = verb.head
        while not is_verb(verb) and verb.head.i != verb.i:
            verb = verb.head
    return replace(link, governor=verb) if is_verb(verb) else link


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


def _joined_gerund(link: Link) -> Link | None:
    """The link of "charged with fraud and helping Y": the gerund is a second charge.

    Also of "accused by X of theft and killing Y", where parsers join "killing" to "by".
    """
    clause, verb = link.child, link.governor
    if verb.pos_ == "ADP":
        verb = verb.head
    bare = clause.tag_ == "VBG" and not any(c.dep_ in AUXILIARY for c in clause.children)
    if not bare or verb.tag_ == "VBG":
        return None
    agent = child(verb, "agent")
    charged = (child(verb, "dobj"), child(agent, "pobj") if agent is not None else None)
    for part in (*verb.children, *(c for word in charged if word for c in word.children)):
        if part.dep_ == "prep" and verb.i < part.i < clause.i:
            for key in keys_of(verb):
                if cues().verb("ing", key, part.lower_) is not None:
                    return replace(link, slot="ing", preposition=part.lower_, mark=part)
    return None


def _is_added(clause: Token) -> bool:
    """Whether a clause is joined by "as well as", which parsers take for an adverb."""
    before = clause.doc[max(clause.i - 2, 0) : clause.i]
    return [token.lower_ for token in before] == ["well", "as"]


def _joined_outside(link: Link) -> Link:
    """The link of "denied planning to attack and accused Y": a past tense joins no infinitive.

    Nor is it denied that one accuses another: "denied it had lost and accused Y of lying".
    """
    verb = link.governor
    while link.child.tag_ in ("VBD", "VBZ") and not _is_finite(verb) and verb.head.i != verb.i:
        verb = verb.head
    if _is_denied(verb) and _is_retort(link.child):
        verb = verb.head
    return replace(link, governor=verb) if _is_finite(verb) else link


def _is_denied(clause: Token) -> bool:
    """Whether a clause is what somebody denies."""
    if clause.dep_ != "ccomp" or not is_verb(clause.head):
        return False
    return any(cues().verb("that", key) == "denial" for key in keys_of(clause.head))


def _is_retort(clause: Token) -> bool:
    """Whether a clause without a subject of its own tells an accusation in the past tense."""
    accuses = any(a.action_class == "ACCUSE" for a in lexicon().verbs(clause.lemma_.lower()))
    return accuses and clause.tag_ == "VBD" and child(clause, "nsubj", "nsubjpass") is None


def _is_finite(verb: Token) -> bool:
    """Whether a verb has a tense: "met", "has met", "will meet"; not "to meet", "meeting"."""
    if verb.tag_ in ("VBD", "VBZ", "VBP"):
        return True
    return is_verb(verb) and any(
        c.dep_ in AUXILIARY and c.tag_ in ("MD", "VBD", "VBZ", "VBP") for c in verb.children
    )


def _from_object(link: Link) -> Link | None:
    """The link of "accused the rebels of killing": the verb asks for the preposition."""
    noun = link.governor
    verb = noun.head.head if noun.dep_ == "pobj" and noun.head.dep_ == "agent" else noun.head
    asked = noun.dep_ in ("dobj", "nsubjpass") or verb.i != noun.head.i  # "accused by Y of killing"
    if not link.preposition or not asked or not is_verb(verb):
        return None
    known = cues()
    for key in keys_of(verb):
        if known.verb(link.slot, key, link.preposition) and noun.lemma_.lower() not in known.nouns:
            return replace(link, governor=verb)
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
