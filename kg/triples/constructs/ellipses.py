"""Ellipsis: who does the same as the subject.

Peru condemned Cuba, and so did Chile.      -> also (Chile, condemned, Cuba)
Peru condemned Cuba, as did Chile.          -> also (Chile, condemned, Cuba)
Peru condemned Cuba, as Chile slept.        -> nothing new
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.grammar import is_passive, own_subject
from kg.triples.proposals import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.triples.page import Page
    from kg.triples.predicates import Predicate

LIKE = frozenset({"so", "as", "like"})


def ellipses(predicate: Predicate, page: Page) -> Iterator[Proposal]:
    """The subject of "so did" and "as did" after an active verb."""
    del page
    verb = predicate.token
    if not predicate.is_verb or is_passive(verb):
        return
    for part in verb.children:
        if part.dep_ not in ("conj", "advcl") or part.lemma_ not in ("do", "have", "be"):
            continue
        subject = own_subject(part)
        bare = all(c.dep_ in ("nsubj", "advmod", "mark", "punct") for c in part.children)
        if subject is not None and bare and any(c.lower_ in LIKE for c in part.children):
            yield Proposal(slot="subj", token=subject, how="ellipsis", weight=0.85, joins=True)
