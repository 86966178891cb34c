"""Whose word an event is: the speaker whose clause or quotation holds it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.grammar import child, complements, is_passive, is_verb, quoted_of, subject_of
from kg.ontology import lexicon
from kg.triples.status.climbing import climb
from kg.triples.status.cues import cues
from kg.triples.status.links import keys_of
from kg.world.words import speech_verbs

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from kg.actors.quotes import Quotes
    from kg.triples.status.links import Link

CONTENT = ("that", "wh", "asked")
TELLING_ROWS = ("warning", "allegation", "denial")


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who says so.

    Attributes:
        head: index of the token that heads the speaker's mention.
        verb: index of the word by which he says it: "said", "accused", "according", "claim".
    """

    head: int
    verb: int


def speaker_of(token: Token, quotes: Quotes) -> Speaker | None:
    """Who says that the event of a verb or noun happened; None for the author's own word.

    The innermost holder counts: in "A said that B accused C of spying", the spying is B's word
    and the accusing A's.
    """
    quote = quotes.at(token.i)
    found = _holder(token)
    if found is not None or quote is None:
        return found
    if quote.speaker is not None:
        return Speaker(head=quote.speaker, verb=_verb_of(token.doc, quote.speaker))
    return None


def _holder(token: Token) -> Speaker | None:
    """The innermost speaker on the way outward."""
    source = _according(token)
    if source is not None:
        return source
    named = True
    for link in climb(token):
        found = None if link.slot == "obj" and not named else _teller(link)
        found = found or _according(link.governor)
        if found is not None and found.head != token.i:
            return found
        # "denied the attack" speaks of the attack, "denied a role in the attack" of the role
        named = named and link.slot in ("conj", "same", "modifier")
    return None


def _teller(link: Link) -> Speaker | None:
    """The speaker whose content a link's child is."""
    governor = link.governor
    if is_verb(governor):
        if not _is_content(link):
            return None
        return _subject(governor)
    if governor.pos_ in ("NOUN", "PROPN") and _is_nominal_content(link):
        return _owner(governor)
    return None


def _is_content(link: Link) -> bool:
    """Whether a complement is what its verb says."""
    verb = link.governor
    if link.slot in CONTENT:
        return _speaks(verb)
    known = cues()
    rows = {known.verb(link.slot, key, link.preposition) for key in keys_of(verb)}
    if link.slot == "obj":
        reported = not link.preposition and verb.lemma_ in ("report", "describe")
        return reported or bool(rows & {"allegation", "denial"})
    if link.slot == "ing":
        return bool(rows & {"allegation", "denial", "saying"})
    if link.slot == "inf":
        return _speaks(verb) and bool(rows & {"allegation", "denial", "saying", "open"})
    return False


def _speaks(verb: Token) -> bool:
    """Whether a verb has what is said as its complement."""
    lemma = verb.lemma_.lower()
    if lemma in speech_verbs() or any(a.speech for a in lexicon().verbs(lemma)):
        return True
    return any(cues().verb("that", key) in TELLING_ROWS for key in keys_of(verb))


def _is_nominal_content(link: Link) -> bool:
    """Whether a complement is what a noun of speech says: "Iran's claim that", "accusations of"."""
    row = cues().nouns.get(link.governor.lemma_.lower())
    telling = link.governor.lemma_.lower() in cues().words["telling.nouns"]
    if link.slot == "that":
        return telling or row in ("saying", "allegation", "denial")
    return link.slot in ("inf", "ing", "obj") and row == "allegation" and link.preposition == "of"


def _subject(verb: Token) -> Speaker | None:
    """Who says it by a verb: its subject, or the agent of a passive."""
    if verb.dep_ == "pcomp" and verb.head.lower_ == "as" and not is_passive(verb.head.head):
        quoted = child(verb.head.head, "dobj")  # "quoted the king as saying"
        return Speaker(head=quoted.i, verb=verb.i) if quoted is not None else None
    if (quoted := quoted_of(verb)) is not None:
        return Speaker(head=quoted.i, verb=verb.i)  # the paper quoted him: it is his word
    if is_passive(verb):
        agent = next((c for c in complements(verb) if c.preposition == "by"), None)
        return Speaker(head=agent.token.i, verb=verb.i) if agent is not None else None
    if verb.dep_ == "acl" and verb.tag_ == "VBG" and (owner := _owner(verb.head)) is not None:
        return Speaker(head=owner.head, verb=verb.i)  # "issued a statement saying that"
    subject = subject_of(verb)
    if subject is None or subject.token.dep_ == "expl":
        return None
    return Speaker(head=subject.token.i, verb=verb.i)


def _owner(noun: Token) -> Speaker | None:
    """Who says it by a noun: its possessor, its "by", its adjective, or the subject of its verb."""
    owner = child(noun, "poss")
    if owner is not None:
        return Speaker(head=owner.i, verb=noun.i)
    for complement in complements(noun):
        if complement.preposition in ("by", "from"):
            return Speaker(head=complement.token.i, verb=noun.i)
    named = child(noun, "amod", "compound", "nmod")
    if named is not None and named.ent_type_ in ("NORP", "GPE", "ORG", "PERSON"):
        return Speaker(head=named.i, verb=noun.i)
    if noun.dep_ == "dobj" and is_verb(noun.head):
        return _subject(noun.head)
    return None


def _according(token: Token) -> Speaker | None:
    """The source that a clause names with "according to"."""
    for part in token.children:
        if part.lower_ == "according":
            for preposition in part.children:
                thing = child(preposition, "pobj")
                if thing is not None:
                    return Speaker(head=thing.i, verb=part.i)
    return None


def _verb_of(doc: Doc, head: int) -> int:
    """The verb of speech that a speaker is the subject of, as far as the parse says."""
    governor = doc[head].head
    for above in (governor, *governor.ancestors):
        if is_verb(above) or above.lower_ == "according":
            return above.i
    return head
