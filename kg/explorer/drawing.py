"""The graph as a pyvis Network: actors with their places, lines with their events."""

from __future__ import annotations

import json
import math
from collections import Counter
from typing import TYPE_CHECKING

from kg.explorer.layout import label_size, place
from kg.explorer.lines import lines
from kg.explorer.style import style

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pyvis.network import Network

    from kg.output import Output

FEW = 25  # where nobody has more events than this, nobody is drawn at full size
OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"randomSeed": 1, "improvedLayout": False},
    "interaction": {
        "hover": True,
        "hoverConnectedEdges": False,
        "selectConnectedEdges": False,
        "keyboard": {"enabled": False},
        "tooltipDelay": 10_000_000,
        "zoomSpeed": 0.6,
    },
    "nodes": {
        "borderWidth": 2,
        "borderWidthSelected": 2,
        "shapeProperties": {"interpolation": False},
    },
    "edges": {"selectionWidth": 1.5, "hoverWidth": 1.2, "selfReference": {"size": 22}},
}


def draw(output: Output, places: Mapping[str, int]) -> Network:
    """The network of the output's actors and events, laid out, with physics off."""
    # pyvis pulls in IPython, which a command that writes no page need not wait for
    from pyvis.network import Network  # noqa: PLC0415 - see above

    network = Network(directed=True, cdn_resources="in_line")
    network.set_options(json.dumps(OPTIONS))
    drawn = lines(output.events, places)
    sizes = _sizes(output, places)
    names = {at: actor.name for at, actor in enumerate(output.actors)}
    spots = place(
        list(names),
        [(line.start, line.end) for line in drawn],
        {at: label_size(name, sizes[at]) for at, name in names.items()},
    )
    for at, actor in enumerate(output.actors):
        x, y = spots[at]
        shape = style().shape(actor.kind)
        network.add_node(at, label=names[at], shape=shape, size=sizes[at], x=x, y=y)
        del network.nodes[-1]["color"]  # pyvis's own blue; the page colours for light and dark
    for line in drawn:
        network.add_edge(
            line.start,
            line.end,
            arrows="to" if line.arrow else "",
            events=list(line.events),
            bend=line.bend,
        )
    return network


def _sizes(output: Output, places: Mapping[str, int]) -> dict[int, float]:
    """How big each actor is drawn: the area, not the radius, stands for the number of events."""
    counts: Counter[int] = Counter()
    for event in output.events:
        counts.update({places[event.subject_id], places[event.object_id]})
    most = max(FEW, *counts.values(), 1)
    return {at: round(6 + 20 * math.sqrt(count / most), 1) for at, count in counts.items()}
