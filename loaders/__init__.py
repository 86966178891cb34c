"""An output folder into a graph store, and back: Neo4j, or the embedded store, by one driver."""

from loaders.loading import LoadSummary
from loaders.rows import Rows
from loaders.store import Store, open_store

__all__ = ["LoadSummary", "Rows", "Store", "open_store"]
