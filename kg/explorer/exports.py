"""The graph as files for other programs: GraphML, GEXF (Gephi), CSV, node-link JSON.

Files are replaced whole or not at all, and equal output gives equal files.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import networkx as nx

from kg.errors import MisuseError
from kg.explorer.files import write_whole
from kg.explorer.graph import to_networkx

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from kg.output import Output

# what XML 1.0 cannot hold in any form
FORBIDDEN = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def export_graph(output: Output, format: str, path: str | Path) -> tuple[Path, ...]:  # noqa: A002 - what a caller calls it
    """Write the output's graph in that format; the files written come back.

    `csv` makes a folder of two files, nodes.csv and edges.csv; every other format makes one file.

    Raises:
        MisuseError: an unknown format; the message lists the valid ones.
        OutputError: the output is damaged or the file cannot be written.
    """
    if format not in FORMATS:
        raise MisuseError(f"unknown export format {format!r}: use one of {', '.join(FORMATS)}")
    target = Path(path)
    return FORMATS[format](to_networkx(output), target)


def _graphml(graph: nx.MultiDiGraph[str], path: Path) -> tuple[Path, ...]:
    """GraphML, values that have no type there as text."""
    stream = io.BytesIO()
    nx.write_graphml_xml(_flat(graph), stream)
    write_whole(path, stream.getvalue())
    return (path,)


def _gexf(graph: nx.MultiDiGraph[str], path: Path) -> tuple[Path, ...]:
    """GEXF with a timeline: dated events have a start and an end day."""
    flat = _flat(graph)
    for _, fields in flat.nodes(data=True):
        fields["label"] = fields["name"]
    for _, _, fields in flat.edges(data=True):
        fields["label"] = fields["action"]
        if fields.get("date"):
            fields["start"], fields["end"] = fields["date"], fields.get("date_end", fields["date"])
    text = "\n".join(nx.generate_gexf(flat)) + "\n"
    # the day of writing would make two equal exports differ
    text = re.sub(r' lastmodifieddate="[^"]*"', "", text, count=1)
    # networkx knows no type for days written as text
    text = text.replace('timeformat="string"', 'timeformat="date"', 1)
    write_whole(path, '<?xml version="1.0" encoding="UTF-8"?>\n' + text)
    return (path,)


def _csv(graph: nx.MultiDiGraph[str], path: Path) -> tuple[Path, ...]:
    """Two tables in a folder; both begin with ids."""
    nodes = [{"id": node, **fields} for node, fields in graph.nodes(data=True)]
    names = {node: fields["name"] for node, fields in graph.nodes(data=True)}
    edges = [
        {"id": key, "source": a, "source_name": names[a], "target": b, "target_name": names[b]}
        | fields
        for a, b, key, fields in graph.edges(keys=True, data=True)
    ]
    written = (path / "nodes.csv", path / "edges.csv")
    write_whole(written[0], _table(nodes, NODE_COLUMNS))
    write_whole(written[1], _table(edges, EDGE_COLUMNS))
    return written


def _json(graph: nx.MultiDiGraph[str], path: Path) -> tuple[Path, ...]:
    """The node-link form; `nx.node_link_graph(data, edges="edges")` reads it."""
    data = nx.node_link_data(graph, edges="edges")
    text = json.dumps(data, ensure_ascii=False, indent=1, default=str)
    write_whole(path, text + "\n")
    return (path,)


NODE_COLUMNS = ("id", "name", "kind", "country", "aliases", "mentions", "documents")
EDGE_COLUMNS = (
    *("id", "source", "source_name", "action", "target", "target_name", "action_class"),
    *("symmetric", "date", "date_end", "date_precision", "status", "confidence", "reports"),
    *("outlets", "first_reported", "documents", "sentences", "triples"),
)
FORMATS: Mapping[str, Callable[[nx.MultiDiGraph[str], Path], tuple[Path, ...]]] = {
    "csv": _csv,
    "gexf": _gexf,
    "graphml": _graphml,
    "json": _json,
}


def _table(rows: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> str:
    """The rows as CSV."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_cell(row[column]) for column in columns] for row in rows)
    return stream.getvalue()


def _cell(value: object) -> object:
    """A value as a cell; a text that a spreadsheet would run as a formula gets a quote before it.

    >>> _cell("=HYPERLINK(1)"), _cell(-1.5), _cell(None), _cell(("a", "b"))
    ("'=HYPERLINK(1)", -1.5, '', 'a; b')
    """
    plain = _plain(value)
    if isinstance(plain, str) and plain.startswith(FORMULA):
        return "'" + plain
    return "" if plain is None else plain


def _plain(value: object) -> object:
    """A value as a file of text can hold it: days in ISO form, several texts with semicolons."""
    if isinstance(value, tuple):
        return "; ".join(map(str, value))
    return value.isoformat() if isinstance(value, dt.date) else value


def _flat(graph: nx.MultiDiGraph[str]) -> nx.MultiDiGraph[str]:
    """The graph with numbers and texts fit for XML alone; what is unknown is left out."""
    flat: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node, fields in graph.nodes(data=True):
        flat.add_node(node, **_fit(fields))
    for a, b, key, fields in graph.edges(keys=True, data=True):
        flat.add_edge(a, b, key=key, **_fit(fields))
    return flat


def _fit(fields: Mapping[str, object]) -> dict[str, Any]:
    """The fields that are known, fit for XML."""
    plain = {key: _plain(value) for key, value in fields.items() if value is not None}
    return {
        key: FORBIDDEN.sub("\ufffd", value) if isinstance(value, str) else value
        for key, value in plain.items()
    }
