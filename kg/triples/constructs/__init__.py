"""The constructions of English that say who does what to whom, one a module.

Each is a generator that proposes fillers for a predicate's slots and knows nothing of the others;
so a passive under control under coordination needs no rule of its own. To add one, write a module
and list it here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.triples.constructs.accords import accords
from kg.triples.constructs.adjectives import adjectives
from kg.triples.constructs.adjuncts import adjuncts
from kg.triples.constructs.affected import affected
from kg.triples.constructs.charges import charges
from kg.triples.constructs.clauses import clauses
from kg.triples.constructs.comitatives import comitatives
from kg.triples.constructs.conditions import conditions
from kg.triples.constructs.contents import contents
from kg.triples.constructs.ellipses import ellipses
from kg.triples.constructs.hyphenated import hyphenated
from kg.triples.constructs.light_verbs import light_verbs
from kg.triples.constructs.mediators import mediators
from kg.triples.constructs.nominals import nominals
from kg.triples.constructs.occurrences import occurrences
from kg.triples.constructs.owners import owners
from kg.triples.constructs.passives import passives
from kg.triples.constructs.prepositions import prepositions
from kg.triples.constructs.provocations import provocations
from kg.triples.constructs.purposes import purposes
from kg.triples.constructs.quotations import quotations
from kg.triples.constructs.reciprocals import reciprocals
from kg.triples.constructs.relations import relations
from kg.triples.constructs.relatives import relatives
from kg.triples.constructs.shared import shared
from kg.triples.constructs.shared_objects import shared_objects
from kg.triples.constructs.writings import writings

if TYPE_CHECKING:
    from kg.triples.proposals import Construct

CONSTRUCTS: tuple[Construct, ...] = (
    clauses,
    passives,
    hyphenated,
    shared,
    shared_objects,
    relatives,
    prepositions,
    contents,
    accords,
    owners,
    writings,
    light_verbs,
    nominals,
    occurrences,
    mediators,
    charges,
    purposes,
    relations,
    adjectives,
    adjuncts,
    affected,
    comitatives,
    ellipses,
    reciprocals,
    conditions,
    provocations,
    quotations,
)

__all__ = ["CONSTRUCTS"]
