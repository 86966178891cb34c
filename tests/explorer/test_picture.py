"""Places, packing, lines and colours."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.explorer.layout import label_size, place
from kg.explorer.lines import lines
from kg.explorer.packing import pack
from kg.explorer.style import style

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.output import Output

SIZE = (110.0, 52.0)


def overlapping(spots: dict[int, tuple[int, int]], size: tuple[float, float]) -> list[object]:
    # positions are rounded, so boxes may share up to a pixel
    return [
        (a, b)
        for a, b in itertools.combinations(spots, 2)
        if abs(spots[a][0] - spots[b][0]) < size[0] - 1
        and abs(spots[a][1] - spots[b][1]) < size[1] - 1
    ]


@pytest.mark.parametrize("seed", range(4))
def test_labels_of_a_small_graph_never_overlap(seed: int) -> None:
    graph = nx.barabasi_albert_graph(30, 2, seed=seed)
    spots = place(list(graph), list(graph.edges), dict.fromkeys(graph, SIZE))
    assert overlapping(spots, SIZE) == []


def test_labels_around_a_star_never_overlap() -> None:
    graph = nx.star_graph(24)
    spots = place(list(graph), list(graph.edges), dict.fromkeys(graph, SIZE))
    assert overlapping(spots, SIZE) == []


@given(
    st.integers(1, 14).flatmap(
        lambda n: st.tuples(
            st.just(n),
            st.lists(st.tuples(st.integers(0, n - 1), st.integers(0, n - 1)), max_size=20),
        )
    )
)
def test_any_graph_gets_a_place_for_each_actor_the_same_each_time(
    drawn: tuple[int, list[tuple[int, int]]],
) -> None:
    count, edges = drawn
    sizes = dict.fromkeys(range(count), SIZE)
    spots = place(range(count), edges, sizes)
    assert list(spots) == list(range(count))
    assert len(set(spots.values())) == count
    assert overlapping(spots, SIZE) == []
    assert place(range(count), edges, sizes) == spots


def test_no_graph_has_no_places() -> None:
    assert place([], [], {}) == {}


def test_a_picture_is_broader_than_high() -> None:
    graph = nx.barabasi_albert_graph(60, 2, seed=1)
    spots = place(list(graph), list(graph.edges), dict.fromkeys(graph, SIZE))
    xs, ys = zip(*spots.values(), strict=True)
    assert 1.0 < (max(xs) - min(xs)) / (max(ys) - min(ys)) < 2.5


def test_a_thousand_actors_all_get_a_place() -> None:
    graph = nx.barabasi_albert_graph(1000, 2, seed=1)
    spots = place(list(graph), list(graph.edges), dict.fromkeys(graph, SIZE))
    assert spots.keys() == set(graph)
    assert len(set(spots.values())) == len(graph)


@given(st.lists(st.tuples(st.integers(1, 40), st.integers(1, 40)), max_size=90))
def test_packed_boxes_do_not_overlap(boxes: list[tuple[int, int]]) -> None:
    corners = pack(boxes, 1.5)
    assert len(corners) == len(boxes)
    for (a, (w, h)), (b, (v, g)) in itertools.combinations(zip(corners, boxes, strict=True), 2):
        assert a[0] >= b[0] + v or b[0] >= a[0] + w or a[1] >= b[1] + g or b[1] >= a[1] + h


def test_a_label_is_as_broad_as_its_text() -> None:
    assert label_size("Ada Berg", 8)[0] == 82.0
    assert label_size("A", 20)[0] == 50.0


def drawn_lines(output: Output) -> list[tuple[str, str, str, str, bool, int]]:
    names = [actor.name for actor in output.actors]
    places = {actor.id: at for at, actor in enumerate(output.actors)}
    return [
        (names[x.start], names[x.end], x.action_class, x.status, x.arrow, len(x.events))
        for x in lines(output.events, places)
    ]


def test_a_line_holds_a_pairs_events_of_one_class_and_status(sample: Output) -> None:
    assert drawn_lines(sample) == [
        ("Ada Berg", "Boris Lund", "CONSULT", "actual", False, 2),
        ("Ada Berg", "Norland", "THREATEN", "actual", True, 1),
        ("Norland", "Southmark", "CONSULT", "planned", False, 1),
        ("Norland", "Southmark", "ASSAULT", "negated", True, 1),
        ("Southmark", "Norland", "SANCTION", "alleged", True, 1),
        ("Harbour Union", "Southmark", "AID", "actual", True, 1),
    ]


def test_one_sided_talks_have_an_arrow(make: Callable[..., Output]) -> None:
    row = ("Boris Lund", "visited", "CONSULT", "Ada Berg", "2022-02-01", "actual")
    output = make([(*row, ("one.txt", "Boris Lund visited Ada Berg."))])
    assert drawn_lines(output) == [("Boris Lund", "Ada Berg", "CONSULT", "actual", True, 1)]


def test_every_event_is_in_exactly_one_line(crowd: Callable[[int, int], Output]) -> None:
    output = crowd(40, 150)
    places = {actor.id: at for at, actor in enumerate(output.actors)}
    held = [at for line in lines(output.events, places) for at in line.events]
    assert sorted(held) == list(range(len(output.events)))


def test_lines_of_one_pair_bend_apart(sample: Output) -> None:
    places = {actor.id: at for at, actor in enumerate(sample.actors)}
    drawn = lines(sample.events, places)
    # seen from one side, whichever way the arrow points
    bends = [line.bend if line.start < line.end else -line.bend for line in drawn]
    assert bends == [0.0, 0.0, -0.16, 0.0, 0.16, 0.0]


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize(("theme", "ground"), [("light", "#f6f7f9"), ("dark", "#12171e")])
def test_every_colour_stands_out_from_the_page(theme: str, ground: str) -> None:
    for quad in style().quads:
        dim, bright = sorted((luminance(quad[theme]), luminance(ground)))
        assert (bright + 0.05) / (dim + 0.05) >= 3, quad["id"]
