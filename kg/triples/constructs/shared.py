"""Subjects that a verb has from another clause: control, coordination, participles, purposes.

Norway urged Chad to release Samir Haddad.        -> (Chad, released, Samir Haddad), control
Peru is expected to visit Cuba.                   -> (Peru, visited, Cuba), control
Peru left and accused Cuba of lying.              -> (Peru, accused, Cuba), coordination
Peru left, accusing Cuba of lying.                -> (Peru, accused, Cuba), participle
Anna Weber flew home to meet Luis Prado.          -> (Anna Weber, met_with, Luis Prado)
Peru sent Anna Weber to meet Luis Prado.          -> (Anna Weber, met_with, Luis Prado)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import (
    OBJECTS,
    child,
    clause_verb,
    complements,
    is_passive,
    is_verb,
    own_subject,
)
from kg.triples.proposals import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from kg.triples.page import Page
    from kg.triples.predicates import Predicate

PATH_WEIGHTS = {"control": 0.9, "coordination": 0.95, "participle": 0.85, "relative": 0.9}
"""How much each step to a shared subject leaves of the certainty."""


SENDING = frozenset(
    {
        "appoint",
        "assign",
        "commission",
        "delegate",
        "deploy",
        "despatch",
        "dispatch",
        "hire",
        "mandate",
        "recruit",
        "send",
    }
)
"""Verbs whose object is to do what the infinitive after it says."""
HARMING = frozenset({"hurt", "injure", "kill", "wound"})


def shared(predicate: Predicate, page: Page) -> Iterator[Proposal]:
    """The subject of an active verb that has none of its own."""
    verb = predicate.token
    if not predicate.is_verb or is_passive(verb):
        return
    attacker = _behind_relative(verb, page)
    if attacker is not None:
        yield Proposal(slot="subj", token=attacker, how="participle", weight=0.9)
    for joined in _joining(verb):
        yield Proposal(slot="subj", token=joined, how="company", weight=0.75, joins=True)
    sent = _sent(verb)
    helpers = sent is not None and sent.pos_ == "NOUN" and predicate.senses[0].action_class == "AID"
    if sent is not None and not helpers:  # who "sent rescuers to help Peru" helped it
        yield Proposal(slot="subj", token=sent, how="control", weight=0.9)
    subject = page.subject(verb)
    if subject is not None and subject.path and "relative" not in subject.path[:1]:
        weight = 1.0
        for step in subject.path:
            weight *= PATH_WEIGHTS[step]
        yield Proposal(slot="subj", token=subject.token, how=subject.path[-1], weight=weight)
    if subject is not None and subject.path[-1:] == ("participle",):
        yield from _of_the_teller(verb, subject.token, page)
    if verb.dep_ == "conj" and own_subject(verb) is None:
        yield from _of_main_clause(verb, page)


def _sent(verb: Token) -> Token | None:
    """Who is sent somewhere to do what an infinitive says."""
    governor = verb.head
    if verb.dep_ not in ("advcl", "xcomp") or governor.lemma_ not in SENDING:
        return None
    if not is_verb(governor) or not any(c.tag_ == "TO" for c in verb.children):
        return None
    return child(governor, *OBJECTS) if not is_passive(governor) else None


def _behind_relative(verb: Token, page: Page) -> Token | None:
    """Who kills by an attack on somebody that a relative clause describes before.

    "Rebels attacked guards who had stayed, killing five": the rebels did, though the parse hangs
    it on "stayed".
    """
    if verb.dep_ == "conj" and verb.head.lemma_ in HARMING:
        return _behind_relative(verb.head, page)
    inner = verb.head
    if verb.lemma_ not in HARMING or verb.tag_ != "VBG" or inner.dep_ != "relcl":
        return None
    if verb.doc[verb.i - 1].text != ",":
        return None
    main = clause_verb(inner.head)
    act = page.at.get(main.i) if main is not None else None
    if main is None or act is None or all(s.action_class != "ASSAULT" for s in act.senses):
        return None
    subject = page.subject(main)
    return subject.token if subject is not None and not is_passive(main) else None


def _joining(verb: Token) -> Iterator[Token]:
    """Whom the subject joins in doing something: of "joined Peru in suing NATO" Peru."""
    governor = verb.head.head
    if verb.dep_ != "pcomp" or verb.head.lower_ != "in" or governor.lemma_ != "join":
        return
    yield from (f.token for f in complements(governor) if f.preposition == "with")
    if is_passive(governor):
        yield from (f.token for f in complements(governor) if f.preposition == "by")
    else:
        yield from (part for part in governor.children if part.dep_ in OBJECTS)


def _of_the_teller(verb: Token, subject: Token, page: Page) -> Iterator[Proposal]:
    """Who tells something, of an act beside it that the subject told of cannot do.

    "Peru announced the strike would go on after walking out of talks": no strike walks out.
    """
    clause = verb.head if verb.dep_ == "advcl" else verb.head.head
    if clause.dep_ != "ccomp" or page.roster.spread(subject):
        return
    teller = page.subject(clause.head)
    if teller is not None and page.roster.spread(teller.token):
        yield Proposal(slot="subj", token=teller.token, how="participle", weight=0.6)


def _of_main_clause(verb: Token, page: Page) -> Iterator[Proposal]:
    """The subject of the main clause, should the parse have joined a verb to one inside it.

    "Peru published a map that shocked many and accused Chile": a map accuses nobody.
    """
    for above in verb.head.ancestors:
        if is_verb(above):
            subject = page.subject(above)
            if subject is not None and page.roster.spread(subject.token):
                yield Proposal(slot="subj", token=subject.token, how="coordination", weight=0.6)
                return
