"""What somebody is accused of, told by a noun: he is the one who did it.

Norway accused Chad of espionage against Niger.     -> (Chad, spied_on, Niger), alleged
Chad was jailed for the murder of Luis Prado.       -> (Chad, killed, Luis Prado)
Prado was arrested in connection with the murder of Weber. -> (Prado, killed, Weber), alleged
Prado faces trial for the murder of Weber.          -> (Prado, killed, Weber), alleged
Chad was behind the murder of Weber.                -> (Chad, killed, Weber), alleged
Chad was responsible for the murder of Weber.       -> (Chad, killed, Weber), alleged
Norway thanked Chad for its help.                   -> (Chad, aided, Norway)
Norway accused Chad of lying.                       -> nothing here: a verb has its own subject
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import OBJECTS, child, complements, is_passive
from kg.triples.phrases import word_list
from kg.triples.proposals import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from kg.triples.page import Page
    from kg.triples.predicates import Predicate

THANKED = frozenset({"AID", "SUPPORT", "COOPERATE"})
OF_CHARGES = frozenset({"of", "for", "over", "with"})
STANDING = frozenset({"await", "be", "face", "go", "stand"})
"""Verbs whose subject is accused with a trial or charge as their complement: "faces trial for"."""
LONGEST = 3
CRIMES = frozenset({"abducted", "spied_on"})
ANSWERED = frozenset({"arrested", "imprisoned", "praised", "thanked"})


def charges(predicate: Predicate, page: Page) -> Iterator[Proposal]:
    """The accused as the acting side of what the accusation names."""
    noun = predicate.token
    if noun.dep_ == "appos" and noun.head.ent_type_ == "DATE":
        noun = noun.head  # "over the December, 1981, kidnapping of X", with the month as its head
    if not predicate.is_noun or noun.dep_ != "pobj":
        return
    if _is_crime(predicate) and (author := _author(noun, page)) is not None:
        yield Proposal(slot="subj", token=author, how="blame", weight=0.85)
        return
    above, bridged = _above(noun)
    if not bridged and noun.head.lower_ not in OF_CHARGES:
        return
    if bridged and above.lemma_.lower() in STANDING:
        yield from _accused(above, page, "blame")
        return
    verb = _accusing(above, page)
    if verb is None:
        return
    yield from _of_verb(verb, predicate, page, bridged=bridged)


def _is_crime(predicate: Predicate) -> bool:
    """Whether a noun tells a deed that somebody commits, and not one that he leads others to."""
    return any(s.action_class == "ASSAULT" or s.label in CRIMES for s in predicate.senses)


def _author(noun: Token, page: Page) -> Token | None:
    """Who "is behind" what a noun tells, or "responsible for" it."""
    word = noun.head.head
    if noun.head.lower_ == "for" and word.lower_ == "responsible" and word.dep_ == "acomp":
        word = word.head
    elif noun.head.lower_ != "behind":
        return None
    if word.lemma_ != "be" or child(word, "neg") is not None:
        return None
    subject = page.subject(word)
    return subject.token if subject is not None else None


def _of_verb(verb: Token, predicate: Predicate, page: Page, *, bridged: bool) -> Iterator[Proposal]:
    """Who is accused by a verb, as who did it; who thanks for a help, as whom it helped."""
    labels = {sense.label for sense in page.at[verb.i].senses}
    if "thanked" in labels and any(s.action_class in THANKED for s in predicate.senses):
        subject = page.subject(verb)
        if subject is not None and not is_passive(verb):
            yield Proposal(slot="affected", token=subject.token, how="charge", weight=0.8)
    how = "blame" if bridged or "blamed" in labels else "charge"
    if is_passive(verb):
        yield from _accused(verb, page, how)
        return
    for part in verb.children:
        if part.dep_ in OBJECTS:
            yield Proposal(slot="subj", token=part, how=how, weight=0.9)


def _accused(verb: Token, page: Page, how: str) -> Iterator[Proposal]:
    """The subject of a passive, or of "faces charges"."""
    subject = page.subject(verb)
    if subject is not None:
        yield Proposal(slot="subj", token=subject.token, how=how, weight=0.85)


def _above(noun: Token) -> tuple[Token, bool]:
    """The word that names the deed, and whether other words lie between: "in connection with"."""
    above, bridged = noun.head.head, False
    for _ in range(LONGEST):
        if above.lemma_.lower() not in word_list("bridges"):
            break
        up = above.head
        above, bridged = (up.head if above.dep_ == "pobj" else up), True
    if not bridged and above.lemma_.lower() in STANDING:  # "went on trial in Chile for"
        bridged = any(found.token.lemma_ == "trial" for found in complements(above))
    return above, bridged


def _accusing(above: Token, page: Page) -> Token | None:
    """The verb of accusing that the preposition hangs on, if need be over its agent."""
    if above.dep_ == "pobj" and above.head.dep_ == "agent":
        above = above.head.head
    elif above.lower_ == "guilty":  # "was found guilty of", "found him guilty of"
        above = above.head
    predicate = page.at.get(above.i)
    if predicate is None or not predicate.is_verb:
        return None
    accusing = any(s.action_class == "ACCUSE" or s.label in ANSWERED for s in predicate.senses)
    return above if accusing else None
