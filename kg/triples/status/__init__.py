"""Whether what a text tells has happened: actual, planned, hypothetical, negated or alleged."""

from kg.triples.status.reading import status_of
from kg.triples.status.state import StatusReading

__all__ = ["StatusReading", "status_of"]
