"""Event nouns with their own arguments: possessive, adjective, compound, prepositions.

US sanctions against Iran                                 -> (United States, sanctioned, Iran)
Russia's annexation of Crimea                             -> (Russia, seized, Crimea)
Franco-German talks, a Russia-NATO meeting                -> both sides stand before the noun
the call between the heads of state, Prado and Weber      -> (Prado, phoned, Weber)
a meeting in May in Geneva between Prado and Weber        -> however far "between" hangs
a vote of no confidence in Prado                          -> "in" hangs on "confidence"
the support of Peru and Chile for Cuba                    -> also where "for" hangs on Chile
Peru's praise and support for Chile                       -> each noun has both sides
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.grammar import OBJECTS, child, complements, conjuncts
from kg.triples.phrases import word_list
from kg.triples.proposals import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from kg.triples.page import Page
    from kg.triples.predicates import Predicate

FAR_PREPOSITIONS = frozenset({"with", "between", "among", "against"})
SOURCES = frozenset({"by", "from"})
DOERS = frozenset({"by", "from", "of"})
LED = frozenset({"command", "direct", "lead"})
QUARRELS = frozenset({"ACCUSE", "ASSAULT"})
HOSTILE = frozenset({"ASSAULT", "COERCE", "SANCTION"})
PLACES = frozenset({"along", "from", "in", "near", "on", "to"})
TOWARDS = frozenset({"against", "at", "for", "on", "over", "to", "with"})


def nominals(predicate: Predicate, page: Page) -> Iterator[Proposal]:
    """The arguments that hang on an event noun."""
    noun = predicate.anchor
    if not predicate.is_noun:
        return
    for proposal in _before(noun):
        if predicate.lending != "receiving" or proposal.token.pos_ != "PRON":
            yield proposal  # in "faced its first strike" it is struck
    for found in page.complements(noun):
        if found.depth and found.preposition not in FAR_PREPOSITIONS:
            continue
        yield Proposal(
            slot=found.preposition,
            token=found.token,
            how="noun",
            weight=0.95 - 0.1 * found.depth,
        )
        if found.depth == 0 and found.preposition in ("between", "among"):
            yield from _beside(predicate, found.preposition)
        if found.depth == 0 and found.preposition == "of":
            yield from _of_its_kind(predicate, found.token)
    forces = any(sense.action_class in ("MOBILIZE", "RETREAT") for sense in predicate.senses)
    yield from _behind_the_doers(noun, page, forces=forces)
    if any(sense.action_class == "REQUEST" for sense in predicate.senses):
        yield from _asked_for(noun)
    yield from _threatened(predicate, page)
    if any(sense.symmetric for sense in predicate.senses):
        yield from _of_the_quarrel(noun, page)
        yield from _more_of_them(noun, page)
    yield from _behind_the_time(noun)
    yield from _through_the_head(noun)
    yield from _told_of(noun)
    yield from _of_the_pair(noun, page)


def _of_its_kind(predicate: Predicate, kind: Token) -> Iterator[Proposal]:
    """What hangs on the word that a sense needs after "of": "a vote of no confidence in Prado"."""
    lemma = kind.lemma_.lower()
    if any(word.endswith(lemma) for sense in predicate.senses for word in sense.only):
        for found in complements(kind):
            yield Proposal(slot=found.preposition, token=found.token, how="noun", weight=0.9)


def _of_the_pair(noun: Token, page: Page) -> Iterator[Proposal]:
    """The sides that the parse gave to the other of two joined acts: "criticism and mockery of"."""
    alone = not any(complements(noun))
    if noun.dep_ == "conj" and _is_joined(noun.head, noun) and not _is_opened(noun):
        yield from _lent(_before(noun.head))
        if alone:
            yield from _lent(_behind(noun.head, noun.i))
    for other in noun.children if alone else ():
        if other.dep_ == "conj" and _is_joined(noun, other) and _is_act(other, page):
            yield from _lent(_behind(other, other.i)) if not _is_opened(other) else ()


def _threatened(predicate: Predicate, page: Page) -> Iterator[Proposal]:
    """Whom the deed is aimed at that a noun threatens: "a threat to invade Peru"."""
    threat = any(sense.action_class == "THREATEN" for sense in predicate.senses)
    for clause in predicate.anchor.children if threat else ():
        deed = page.at.get(clause.i)
        if clause.dep_ not in ("acl", "relcl") or deed is None or not deed.is_verb:
            continue
        hostile = any(sense.action_class in HOSTILE for sense in deed.senses)
        if hostile and any(part.tag_ == "TO" for part in clause.children):
            for part in clause.children:
                if part.dep_ in OBJECTS:
                    yield Proposal(slot="against", token=part, how="noun", weight=0.75)


def _is_joined(first: Token, second: Token) -> bool:
    """Whether two nouns stand side by side but for what describes the second."""
    return all(t.dep_ in ("cc", "amod", "compound") for t in first.doc[first.i + 1 : second.i])


def _is_act(noun: Token, page: Page) -> bool:
    act = page.at.get(noun.i)
    return act is not None and act.is_noun


def _is_opened(noun: Token) -> bool:
    """Whether a noun has an article or owner of its own, so that it begins a phrase anew."""
    return child(noun, "det", "poss") is not None


def _behind(noun: Token, last: int) -> Iterator[Proposal]:
    """The complements of a noun that stand behind the last of two joined nouns."""
    for found in complements(noun):
        if found.token.i > last:
            yield Proposal(slot=found.preposition, token=found.token, how="noun")


def _lent(proposals: Iterator[Proposal]) -> Iterator[Proposal]:
    """The proposals of a noun, a little less certain for the noun joined to it."""
    for proposal in proposals:
        yield replace(proposal, weight=0.85 * proposal.weight)


def _of_the_quarrel(noun: Token, page: Page) -> Iterator[Proposal]:
    """The sides of the war that a truce is made in: "a ceasefire in the conflict with Peru"."""
    for found in complements(noun):
        quarrel = page.at.get(found.token.i)
        if found.preposition not in ("in", "of", "to") or quarrel is None or not quarrel.is_noun:
            continue
        if any(s.symmetric and s.action_class in QUARRELS for s in quarrel.senses):
            for other in complements(found.token):
                if other.preposition in FAR_PREPOSITIONS:
                    yield Proposal(
                        slot=other.preposition, token=other.token, how="noun", weight=0.7
                    )


def _more_of_them(noun: Token, page: Page) -> Iterator[Proposal]:
    """Names that the parse joined to the noun: "talks with Prado, President Weber and Okello"."""
    before = [f for f in complements(noun) if f.preposition in ("of", *FAR_PREPOSITIONS)]
    if not before:
        return
    last = before[-1]
    titles = last.token.tag_ == "NNS"  # "between the heads of state, Prado and Weber"
    for part in noun.children:
        if part.dep_ == "conj" and part.i > last.token.i and page.roster.named(part):
            weight = 0.97 if titles else 0.75
            yield Proposal(
                slot=last.preposition, token=part, how="noun", weight=weight, joins=not titles
            )


def _through_the_head(noun: Token) -> Iterator[Proposal]:
    """The sides of "Peru's lack of support for Chile", "an offer of help from Peru to Chile"."""
    head = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    if head.i == noun.i or head.lemma_.lower() not in word_list("carrying"):
        return
    owner = child(head, "poss")
    if owner is not None:
        yield Proposal(slot="poss", token=owner, how="noun", weight=0.7)
    for part in head.children:
        if part.dep_ in ("amod", "compound") and part.i < head.i:
            yield Proposal(slot="adj", token=part, how="noun", weight=0.6)
    for found in complements(head):
        if found.preposition != "of":
            yield Proposal(slot=found.preposition, token=found.token, how="noun", weight=0.7)


def _behind_the_time(noun: Token) -> Iterator[Proposal]:
    """What the parse hung on a date: "the withdrawal on Monday of Peru's troops"."""
    for when in complements(noun):
        if when.token.ent_type_ in ("DATE", "TIME"):
            for found in complements(when.token):
                for part in (found, *complements(found.token)):
                    yield Proposal(slot=part.preposition, token=part.token, how="noun", weight=0.7)


def _before(noun: Token) -> Iterator[Proposal]:
    """What stands before a noun: its possessive, adjectives and compounds."""
    owner = child(noun, "poss")
    if owner is not None:
        yield Proposal(slot="poss", token=owner, how="noun", weight=0.95)
        yield Proposal(slot="poss", token=owner, how="noun", weight=0.6, reach="owner")
        yield Proposal(slot="owner", token=owner, how="noun", weight=0.9)
    for part in noun.children:
        if part.i < noun.i and part.dep_ in ("amod", "compound", "nmod"):
            yield Proposal(slot="adj", token=part, how="noun", weight=0.85, joins=True)
            for inner in part.children:
                if inner.dep_ in ("amod", "compound", "nmod", "conj"):
                    yield Proposal(
                        slot="adj", token=inner, how="noun", weight=0.84, alone=True, joins=True
                    )
                elif inner.dep_ == "npadvmod" and part.lemma_ in LED:  # "a Peruvian-led attack"
                    yield Proposal(slot="by", token=inner, how="noun", weight=0.85, alone=True)


def _asked_for(noun: Token) -> Iterator[Proposal]:
    """Whom something is asked from: "Peru's request for help from Chile"."""
    for thing in complements(noun):
        for found in complements(thing.token) if thing.preposition == "for" else ():
            if found.preposition == "from":
                yield Proposal(slot="from", token=found.token, how="noun", weight=0.8)


def _behind_the_doers(noun: Token, page: Page, *, forces: bool) -> Iterator[Proposal]:
    """The other side that the parse hung on the names of those who act, or on their forces."""
    for found in complements(noun):
        if found.preposition not in DOERS | TOWARDS:
            continue
        wanted = PLACES if forces else TOWARDS if found.preposition in DOERS else SOURCES
        for name in conjuncts(found.token):
            named = any(party.mention.form == "name" for party in page.roster.named(name))
            if not named and not forces:
                continue  # "the ambassador to Peru"
            for other in complements(name):
                if other.preposition in wanted:
                    yield Proposal(
                        slot=other.preposition, token=other.token, how="noun", weight=0.75
                    )


def _told_of(noun: Token) -> Iterator[Proposal]:
    """Both sides after a copula: "the call is the first between X and Y"."""
    verb = noun.head
    if noun.dep_ != "nsubj" or verb.lemma_ != "be":
        return
    for part in verb.children:
        for found in complements(part) if part.dep_ == "attr" else ():
            if found.preposition in ("between", "among"):
                yield Proposal(slot=found.preposition, token=found.token, how="noun", weight=0.8)


def _beside(predicate: Predicate, slot: str) -> Iterator[Proposal]:
    """Names in apposition that the parse hung on the noun instead of on "between the leaders"."""
    for part in predicate.anchor.children:
        if part.dep_ == "appos":
            yield Proposal(slot=slot, token=part, how="noun", weight=0.8)
