"""Predicates of which grammar gives one side only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.grammar import is_passive
from kg.ontology import Action
from kg.triples.frames import Filler, sides_of
from kg.triples.predicates import Predicate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from kg.triples.page import Page
    from kg.triples.proposals import Proposal

MOST = 4
"""Of more actors on the known side each would get the same doubtful other one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lack:
    """A predicate in the sense that has somebody on one side; the other side is empty."""

    predicate: Predicate
    sense: Action
    subjects: Sequence[Filler]
    objects: Sequence[Filler]

    @property
    def token(self) -> Token:
        """The predicate's word."""
        return self.predicate.token

    @property
    def active(self) -> bool:
        """Whether a verb stands in the active voice."""
        return self.predicate.is_verb and not is_passive(self.token)


def lacks_of(
    unpaired: Sequence[tuple[Predicate, Sequence[Proposal]]], page: Page
) -> Iterator[Lack]:
    """Each predicate that has one side, by its first sense that has any."""
    for predicate, proposals in unpaired:
        for sense in predicate.senses:
            subjects, objects = sides_of(predicate, sense, proposals, page)
            if subjects or objects:
                if not (subjects and objects) and len(subjects) + len(objects) <= MOST:
                    yield Lack(predicate=predicate, sense=sense, subjects=subjects, objects=objects)
                break
