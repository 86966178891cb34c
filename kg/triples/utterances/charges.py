"""Harm that a speaker says another has done, which is to accuse him of it.

Chile said Peru had attacked its ships.           -> (Chile, accused, Peru)
Chile said its ships were attacked by Peru.       -> (Chile, accused, Peru)
Weber claimed that Peru was jailing reporters.    -> (Weber, accused, Peru)
Weber said the world must end Peru's aggression.  -> (Weber, criticised, Peru)
Chile said Peru would attack.                     -> nothing: it has not been done
The BBC said Peru had attacked Chile.             -> nothing: a reporter takes no side
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import OBJECTS, child, complements, is_passive
from kg.triples.utterances.acts import Act
from kg.triples.utterances.sayings import is_negated
from kg.triples.utterances.words import is_in, lemma_of, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from kg.triples.page import Page
    from kg.triples.utterances.acts import Saying

SUPPOSED = frozenset({"case", "event", "possibility", "risk", "sign", "evidence"})
OPEN = frozenset(["would", "will", "'ll", "could", "may", "might", "should", "can", "must", "to"])


def charges(clause: Token, saying: Saying, page: Page) -> Iterator[Act]:
    """Whom a clause says to have done a hostile act, or to do one."""
    if is_negated(clause) or _reports(saying, page):
        return
    if any(c.lower_ in OPEN and c.dep_ == "aux" for c in clause.children):
        return
    charged = lemma_of(saying.by) in words("telling.charging")
    led = child(clause, "xcomp") if charged and lemma_of(clause) in words("wrongs.leads") else None
    told = [word for word in (clause, led) if word is not None]
    if not any(_is_hostile(word, saying, page, charged=charged) for word in told):
        return
    if is_passive(clause):
        doers = [c.token for c in complements(clause) if c.preposition == "by"]
    else:
        subject = page.subject(clause)
        doers = [subject.token] if subject is not None else []
    for doer in doers:
        yield Act(label="accused", target=doer, how="charge", weight=0.5)


def wrongs_named(clause: Token, saying: Saying, page: Page) -> Iterator[Act]:
    """Whose wrongs a clause names beside what it tells: "must resist Peru's aggression"."""
    if _reports(saying, page) or any(c.lower_ in OPEN - {"must"} for c in clause.children):
        return
    for word in clause.subtree:
        if word.pos_ != "NOUN" or word.dep_ in ("compound", "nsubj", "attr"):
            continue
        supposed = any(t.lemma_ in SUPPOSED for t in word.ancestors)
        if is_in(word, "wrongs.deeds") and _clause_of(word).i == clause.i and not supposed:
            yield Act(label="criticised", target=word, how="charge", weight=0.4, owned=True)


def has_class(word: Token, page: Page, name: str) -> bool:
    """Whether a verb or noun tells an act of the classes of a list."""
    predicate = page.at.get(word.i)
    return predicate is not None and predicate.senses[0].action_class in words(name)


def _is_hostile(word: Token, saying: Saying, page: Page, *, charged: bool) -> bool:
    """Whether a word tells harm: any where one charges, else violence or harm to one's own.

    "Officials said that the court had banned the party" accuses nobody, nor does a report of an
    attack with its source behind it.
    """
    if not has_class(word, page, "telling.hostile"):
        return False
    if charged:
        return True
    complains = saying.apart or saying.speaker.i < word.i or page.quotes.at(word.i) is not None
    violent = has_class(word, page, "telling.violent")
    return complains and _is_done(word) and (violent or _hits(word, saying, page))


def _hits(word: Token, saying: Saying, page: Page) -> bool:
    """Whether the one who is hit is the speaker, or somebody of his."""
    said = {
        key for p in page.roster.spread(saying.speaker) for key in (p.actor.id, p.actor.country)
    }
    victims = [c for c in word.children if c.dep_ in (*OBJECTS, "nsubjpass", "dative")]
    owners = [c for victim in victims for c in victim.children if c.dep_ == "poss"]
    whose = [*victims, *owners]
    if any(token.lower_ in FIRST for token in whose):
        return True
    subject = page.subject(word)
    doers = page.roster.spread(subject.token) if subject is not None else ()
    attackers = {party.actor.id for party in doers}
    for token in whose:
        hit = page.roster.spread(token)
        if any(p.actor.id in said or p.actor.name in said for p in hit):
            return True
        if token.lower_ in THIRD and all(p.actor.id in attackers for p in hit):
            return True  # "Peru had attacked its ships": nobody attacks his own
    return False


FIRST = frozenset({"me", "us", "my", "our"})
THIRD = frozenset({"its", "their", "his", "her", "it", "them", "him"})


def _is_done(clause: Token) -> bool:
    """Whether a clause tells an act on something as done or going on."""
    told = clause.tag_ in ("VBD", "VBN", "VBG", "VBZ", "VBP")
    return told and (is_passive(clause) or child(clause, *OBJECTS, "prep", "prt") is not None)


def _clause_of(word: Token) -> Token:
    """The head of the clause that a word stands in."""
    return next((t for t in word.ancestors if t.pos_ in ("VERB", "AUX")), word)


def _reports(saying: Saying, page: Page) -> bool:
    """Whether the speaker is a paper or an agency, which tells what it has heard."""
    parties = page.roster.spread(saying.speaker)
    return any(
        part.lower() in words("reporters.names")
        for party in parties
        for part in party.actor.name.replace("-", " ").split()
    )
