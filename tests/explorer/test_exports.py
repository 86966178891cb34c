"""Files for other programs, read back."""

from __future__ import annotations

import csv
import dataclasses
import json
from typing import TYPE_CHECKING

import networkx as nx
import pytest

from kg.errors import KGError
from kg.explorer import FORMATS, export_graph

if TYPE_CHECKING:
    from pathlib import Path

    from kg.output import Output


def test_graphml_is_read_back(sample: Output, tmp_path: Path) -> None:
    (path,) = export_graph(sample, "graphml", tmp_path / "g.graphml")
    graph = nx.read_graphml(path, force_multigraph=True)
    assert [graph.nodes[node]["name"] for node in graph] == [a.name for a in sample.actors]
    event = sample.events[0]
    edge = graph.edges[event.subject_id, event.object_id, event.id]
    assert (edge["action"], edge["date"], edge["reports"]) == ("met", "2022-01-21", 2)
    assert edge["outlets"] == "Northern Post; The Courier"


def test_gexf_has_labels_and_days(sample: Output, tmp_path: Path) -> None:
    (path,) = export_graph(sample, "gexf", tmp_path / "g.gexf")
    text = path.read_text("utf-8")
    assert 'timeformat="date"' in text
    assert 'start="2022-01-21" end="2022-01-21"' in text
    assert "lastmodifieddate" not in text
    graph = nx.read_gexf(path)
    assert sorted(graph.nodes[node]["label"] for node in graph) == sorted(
        actor.name for actor in sample.actors
    )
    assert graph.number_of_edges() == 7


def test_csv_makes_two_tables(sample: Output, tmp_path: Path) -> None:
    paths = export_graph(sample, "csv", tmp_path / "tables")
    assert [path.name for path in paths] == ["nodes.csv", "edges.csv"]
    with paths[1].open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert len(rows) == 7
    assert (rows[0]["source_name"], rows[0]["action"], rows[0]["target_name"]) == (
        "Ada Berg",
        "met",
        "Boris Lund",
    )
    assert [row["date"] for row in rows].count("") == 2


def test_json_is_read_back(sample: Output, tmp_path: Path) -> None:
    (path,) = export_graph(sample, "json", tmp_path / "g.json")
    graph = nx.node_link_graph(json.loads(path.read_text("utf-8")), edges="edges")
    assert isinstance(graph, nx.MultiDiGraph)
    assert graph.number_of_edges() == 7


@pytest.mark.parametrize("name", FORMATS)
def test_hostile_text_is_exported_and_twice_the_same(
    name: str, sample: Output, tmp_path: Path
) -> None:
    actor = dataclasses.replace(sample.actors[0], name='=cmd|"\x00\x1b]]></x>\ud800\u2028')
    output = dataclasses.replace(sample, actors=(actor, *sample.actors[1:]))
    first = [path.read_bytes() for path in export_graph(output, name, tmp_path / "a")]
    again = [path.read_bytes() for path in export_graph(output, name, tmp_path / "b")]
    assert first == again
    if name == "graphml":
        nx.read_graphml(tmp_path / "a")
    if name == "gexf":
        nx.read_gexf(tmp_path / "a")
    if name == "csv":
        assert b",\"'=cmd" in first[0]


def test_an_unknown_format_lists_the_valid_ones(sample: Output, tmp_path: Path) -> None:
    with pytest.raises(KGError, match="'pdf': use one of csv, gexf, graphml, json"):
        export_graph(sample, "pdf", tmp_path / "x")
