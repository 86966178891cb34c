"""Who did or said what to whom, when, and which sentence says so.

>>> import kg
>>> sorted(kg.__all__)
['Options', 'build', 'cypher', 'extract', 'load', 'query', 'to_networkx', 'view']
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.journey import build, cypher, extract, load, query, to_networkx, view
    from kg.options import Options

_HOME = {
    "Options": "kg.options",
    "build": "kg.journey",
    "cypher": "kg.journey",
    "extract": "kg.journey",
    "load": "kg.journey",
    "query": "kg.journey",
    "to_networkx": "kg.journey",
    "view": "kg.journey",
}

__all__ = ["Options", "build", "cypher", "extract", "load", "query", "to_networkx", "view"]


def __getattr__(name: str) -> object:
    """The public name, imported when it is first asked for (PEP 562)."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)
