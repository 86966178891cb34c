"""An output folder into a graph store, and back: Neo4j, or the embedded store, by one driver."""

from loaders.exporting import ExportSummary
from loaders.loading import LoadSummary
from loaders.rows import Rows
from loaders.status import StoreStatus
from loaders.store import Store, check_store, open_store

__all__ = [
    "ExportSummary",
    "LoadSummary",
    "Rows",
    "Store",
    "StoreStatus",
    "check_store",
    "open_store",
]
