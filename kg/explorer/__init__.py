"""The picture: an output folder as a networkx graph, as one HTML page, and as files for others.

Takes records, never a store. pyvis is imported when a page is written, not before.
"""

from __future__ import annotations

from kg.explorer.exports import FORMATS, export_graph
from kg.explorer.graph import to_networkx
from kg.explorer.page import PageSummary, page_html, write_page
from kg.explorer.selection import find_actors, select

__all__ = [
    "FORMATS",
    "PageSummary",
    "export_graph",
    "find_actors",
    "page_html",
    "select",
    "to_networkx",
    "write_page",
]
