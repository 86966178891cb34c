"""What a speaker says somebody has to expect, which is to threaten him.

Weber said Peru would face grave consequences.          -> (Weber, threatened, Peru)
Weber spoke of massive costs for Peru.                  -> (Weber, threatened, Peru)
Weber said there would be a response if Peru attacked.  -> (Weber, threatened, Peru)
Weber said Peru would pay a price.                      -> (Weber, threatened, Peru)
Weber said Peru had faced heavy rain.                   -> nothing
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import OBJECTS, child, complements, is_passive, own_subject
from kg.triples.utterances.acts import Act
from kg.triples.utterances.charges import has_class
from kg.triples.utterances.sayings import is_negated
from kg.triples.utterances.vows import vowed
from kg.triples.utterances.words import is_in, lemma_of, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from kg.triples.page import Page
    from kg.triples.utterances.acts import Saying

FUTURE = frozenset({"will", "would", "'ll", "'d", "wo", "could", "can", "may", "might", "shall"})
CONDITIONAL = frozenset({"if", "should", "unless"})
ON = frozenset({"for", "on", "against", "upon"})


def threats(clause: Token, saying: Saying, page: Page) -> Iterator[Act]:
    """Whom a clause says bad consequences of his own doing await."""
    if not is_future(clause):
        return
    if is_negated(clause):
        if _is_resolve(clause) or has_class(clause, page, "vowed.withheld"):
            yield from _if_whom(clause)
        return
    things = [token for token in _own_words(clause) if is_consequence(token)]
    subject = page.subject(clause)
    if subject is not None and subject.token.i != saying.speaker.i and _suffers(clause, things):
        yield Act(label="threatened", target=subject.token, how="prospect", weight=0.55)
        return
    behind = any(thing.i > clause.i for thing in things)
    brought = behind and clause.lemma_ in words("consequences.bringing")
    if subject is not None and subject.token.i != saying.speaker.i and brought:
        yield Act(label="threatened", target=subject.token, how="prospect", weight=0.45, owned=True)
    for thing in things:
        yield from _on_whom(thing)
    answered = clause.lemma_ in words("consequences.answering")
    warned = saying.by.lemma_ in words("consequences.warning")
    harmful = has_class(clause, page, "vowed.harmful") or _is_resolve(clause)
    if things or answered or warned or harmful:
        yield from _if_whom(clause)
    if clause.dep_ == "conj" and harmful:
        yield from _or_whom(clause, page)
    yield from vowed(clause, saying, page)


def _is_resolve(clause: Token) -> bool:
    """Whether a clause says that nothing will be spared: "at any cost", "will not hesitate"."""
    if clause.lemma_ in words("vowed.resolve"):
        return True
    spared = (t for t in clause.subtree if t.lemma_ in ("cost", "effort", "price", "mean"))
    return any(c.lower_ in ("any", "all", "no", "every") for t in spared for c in t.children)


def _or_whom(clause: Token, page: Page) -> Iterator[Act]:
    """Who must do something lest harm befall him: "Peru must leave or we will attack"."""
    first = clause.head
    if not any(c.dep_ == "cc" and c.lower_ == "or" for c in first.children):
        return
    due = any(c.lower_ in ("must", "should") for c in first.children) or first.lemma_ in (
        "have",
        "need",
    )
    subject = page.subject(first)
    if due and subject is not None:
        yield Act(label="threatened", target=subject.token, how="prospect", weight=0.5)


def _own_words(clause: Token) -> Iterator[Token]:
    """The words of a clause, without what somebody else says inside it."""
    yield clause
    for part in clause.children:
        told = part.dep_ == "ccomp" and lemma_of(clause) in words("telling.verbs")
        if not (told and part.i > clause.i):
            yield from _own_words(part)


def _suffers(clause: Token, things: Sequence[Token]) -> bool:
    """Whether a clause tells that its subject will have to bear something: "will regret it"."""
    if clause.lemma_ in words("consequences.rueing") and not is_passive(clause):
        return True
    if clause.lemma_ == "pay":
        thing = child(clause, "dobj")
        dearly = any(c.lower_ in ("dearly", "heavily") for c in clause.children)
        return dearly or (thing is not None and thing.lemma_ in ("price", "penalty"))
    return bool(things) and clause.lemma_ in words("consequences.suffered")


def is_consequence(noun: Token) -> bool:
    """Whether a noun names what is threatened: "consequences", "severe costs", "a response"."""
    if noun.pos_ != "NOUN" or noun.lemma_.lower() not in words("consequences.nouns"):
        return False
    if noun.lemma_.lower() not in words("consequences.weak"):
        return True
    near = [c for c in noun.children if c.dep_ in ("amod", "compound")]
    near += [c for part in near for c in part.children]
    near += [c for part in noun.conjuncts for c in part.children]
    return any(is_in(c, "consequences.harsh") for c in near) or noun.dep_ == "attr"


def is_future(clause: Token) -> bool:
    """Whether a clause tells what is to come: "would", "is going to", "is ready to"."""
    return any(
        (t.dep_ == "aux" and t.lower_ in FUTURE) or t.lower_ in ("going", "ready", "prepared")
        for t in (*clause.children, *(c for p in clause.children for c in p.children))
    )


def _on_whom(thing: Token) -> Iterator[Act]:
    """Whom the preposition after a consequence names: "costs for", "sanctions against"."""
    sources = [thing] + ([thing.head] if thing.dep_ in OBJECTS else [])
    for source in sources:
        for found in complements(source):
            if found.preposition in ON and found.token.i > thing.i:
                yield Act(label="threatened", target=found.token, how="prospect", weight=0.5)


def _if_whom(clause: Token) -> Iterator[Act]:
    """Who would bring a consequence on by what he does: "if Peru attacks"."""
    for part in clause.subtree:
        if part.dep_ != "advcl" or not any(
            c.lower_ in CONDITIONAL and c.dep_ in ("mark", "aux") for c in part.children
        ):
            continue
        subject = own_subject(part)
        if subject is not None:
            yield Act(label="threatened", target=subject, how="prospect", weight=0.5)
