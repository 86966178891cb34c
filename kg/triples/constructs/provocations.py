"""What a protest answers: who did before what people protest after.

Miners went on strike after Peru cut their pay.      -> (miners, went_on_strike_against, Peru)
Students marched because Chile had closed schools.   -> (students, protested_against, Chile)
Miners went on strike after Luis Prado died.         -> nothing: dying is no decision
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import child, is_passive, own_subject
from kg.triples.phrases import word_list
from kg.triples.proposals import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from kg.triples.page import Page
    from kg.triples.predicates import Predicate

REASONS = frozenset({"after", "because", "since", "when"})


def provocations(predicate: Predicate, page: Page) -> Iterator[Proposal]:
    """The subject of the decision after which a protest is told."""
    verb = predicate.token if predicate.is_verb else predicate.support
    protest = all(sense.action_class == "PROTEST" for sense in predicate.senses)
    if verb is None or not protest:
        return
    named = (f for f in page.complements(predicate.token) if f.preposition == "against")
    if any(page.roster.spread(found.token) for found in named):
        return
    for clause in verb.children:
        if clause.dep_ == "advcl" and _is_decision(clause):
            subject = own_subject(clause)
            if subject is not None and not is_passive(clause):
                yield Proposal(slot="against", token=subject, how="provocation", weight=0.55)


def _is_decision(clause: Token) -> bool:
    """Whether a clause gives as the reason what somebody decided or did to others."""
    mark = child(clause, "mark", "advmod")
    told = mark is not None and mark.lower_ in REASONS and mark.i < clause.i
    return told and clause.lemma_.lower() in word_list("decisions")
