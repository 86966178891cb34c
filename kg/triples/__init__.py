"""Triples of one article, predicate first: who does what to whom, when, and how surely.

(1) Predicates are found once; (2) constructs propose fillers for their slots; (3) frames assemble
pairs; (4) status, attribution and date are decided per predicate; (5) a triple says how it was
found.
"""

from kg.triples.explaining import explain
from kg.triples.extraction import extract
from kg.triples.places import with_places

__all__ = ["explain", "extract", "with_places"]
