"""The page as a file: its data, its policy, its size, what it refuses."""

from __future__ import annotations

import base64
import dataclasses
import datetime as dt
import hashlib
import json
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import OutputError, QueryError
from kg.explorer import page, page_html, write_page
from kg.explorer.content import content, span
from kg.explorer.files import clean
from kg.output import Output

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

EMPTY = Output(documents=(), actors=(), triples=(), events=())


def block(html: str, name: str) -> object:
    found = re.search(
        rf'<script type="application/json" id="{name}">(.*?)</script>', html, re.DOTALL
    )
    assert found is not None
    return json.loads(found[1])


def own(html: str) -> str:
    """The page without vis-network."""
    return html.replace(max(re.findall(r"<script>.*?</script>", html, re.DOTALL), key=len), "")


def test_a_page_says_what_went_into_it(sample: Output, tmp_path: Path) -> None:
    summary = write_page(sample, tmp_path / "graph.html", title="Talks")
    assert summary == page.PageSummary(path=tmp_path / "graph.html", actors=5, events=7, hidden=0)
    html = summary.path.read_text("utf-8")
    assert html.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert "<title>Talks</title>" in html
    assert [node["label"] for node in block(html, "nodes")] == [a.name for a in sample.actors]
    assert sum(len(edge["events"]) for edge in block(html, "edges")) == 7


def test_nothing_is_fetched_from_anywhere(sample: Output) -> None:
    html = own(page_html(sample))
    assert re.findall(r"\b(?:src|href|action|poster|data)\s*=\s*[\"']", html) == []
    assert re.findall(r"https?://(?!www\.w3\.org/2000/svg)", html) == []
    assert re.findall(r"@import|url\(", html) == []


def test_own_code_never_makes_markup_of_text(sample: Output) -> None:
    html = own(page_html(sample))
    assert re.findall(r"innerHTML|outerHTML|insertAdjacent|document\.write|eval\(", html) == []


def test_the_policy_names_exactly_the_scripts_and_styles(sample: Output) -> None:
    html = page_html(sample)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    assert policy is not None
    rules = dict(rule.strip().split(" ", 1) for rule in policy[1].split(";"))
    assert rules["default-src"] == "'none'"
    for name, tag in (("script-src", "script"), ("style-src", "style")):
        texts = re.findall(rf"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        hashes = [
            "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"
            for text in texts
        ]
        assert rules[name].split() == hashes
    assert "unsafe" not in policy[1]


def test_the_licence_of_the_drawing_library_stays(sample: Output) -> None:
    html = page_html(sample)
    assert "@copyright (c) 2017-2019 visjs contributors" in html
    assert "http://opensource.org/licenses/MIT" in html


def test_two_pages_of_one_output_are_equal(crowd: Callable[[int, int], Output]) -> None:
    assert page_html(crowd(50, 90)) == page_html(crowd(50, 90))


def test_a_thousand_actors_fit_into_one_and_a_half_megabytes(
    crowd: Callable[[int, int], Output], tmp_path: Path
) -> None:
    summary = write_page(crowd(1000, 2000), tmp_path / "big.html")
    assert summary.actors == 1000
    assert summary.path.stat().st_size <= 1_500_000


def test_an_empty_output_gives_a_page(tmp_path: Path) -> None:
    summary = write_page(EMPTY, tmp_path / "empty.html")
    assert (summary.actors, summary.events) == (0, 0)
    assert block(summary.path.read_text("utf-8"), "nodes") == []


def test_a_selection_is_named_on_the_page(sample: Output, tmp_path: Path) -> None:
    path = tmp_path / "part.html"
    summary = write_page(sample, path, actor="berg", since=dt.date(2022, 2, 1))
    assert summary.events == 2
    assert block(path.read_text("utf-8"), "content")["notes"] == [
        "Selected: the circle of berg, dated events since 2022-02-01 (2 of 7 events)."
    ]


def test_what_the_cap_leaves_out_is_said(
    sample: Output, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page, "ACTORS", 4)
    monkeypatch.setattr(page, "EVENTS", 3)
    summary = write_page(sample, tmp_path / "cut.html")
    assert (summary.actors, summary.events, summary.hidden) == (4, 3, 4)
    assert block(summary.path.read_text("utf-8"), "content")["notes"] == [
        "Only the 4 actors and 3 events with the most reports are shown; 4 events are left out."
    ]


def test_an_unknown_actor_leaves_the_old_file(sample: Output, tmp_path: Path) -> None:
    path = tmp_path / "graph.html"
    path.write_text("old")
    with pytest.raises(QueryError, match="no actor is called"):
        write_page(sample, path, actor="Nobody")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_cannot_be_written_is_named(sample: Output, tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    with pytest.raises(OutputError, match="taken: cannot be written"):
        write_page(sample, tmp_path / "taken")
    assert list(tmp_path.iterdir()) == [tmp_path / "taken"]


def test_spans_and_notes_reach_the_page(sample: Output) -> None:
    places = {actor.id: at for at, actor in enumerate(sample.actors)}
    data = content(sample, places)
    first = data["events"]["evidence"][0]
    text = data["sentences"][first[0][0]][1]
    assert [text[a:b] for a, b in first[0][1:4]] == ["Ada Berg", "met", "Boris Lund"]
    assert len(first[0]) == 4  # nothing differs from the event


def test_a_triple_that_differs_from_its_event_says_so(sample: Output) -> None:
    told = dataclasses.replace(
        sample.triples[1], status="planned", attributed_to="Norland", date_expression="in January"
    )
    output = dataclasses.replace(sample, triples=(sample.triples[0], told, *sample.triples[2:]))
    data = content(output, {actor.id: at for at, actor in enumerate(output.actors)})
    notes = data["events"]["evidence"][0][1][4]
    assert notes == {"status": "planned", "by": "Norland", "when": "in January"}


@given(st.text(), st.data())
def test_a_span_counts_as_javascript_does(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = span(text, start, end)
    if start == end:
        assert found == []
        return
    units = text.encode("utf-16-le", "surrogatepass")
    assert (
        units[found[0] * 2 : found[1] * 2].decode("utf-16-le", "surrogatepass") == text[start:end]
    )


@given(st.recursive(st.text() | st.integers() | st.none(), st.lists))
def test_data_cannot_leave_its_script_element(value: object) -> None:
    text = page.script_json(value)
    assert json.loads(text) == value
    assert not set("<&\u2028\u2029") & set(text)


@given(st.text(alphabet=st.characters(codec=None)))
def test_cleaned_text_can_be_written(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    clean(text).encode("utf-8")


def test_half_a_character_does_not_stop_the_page(sample: Output, tmp_path: Path) -> None:
    actor = dataclasses.replace(sample.actors[0], name="Ada \ud800", country="\udfff")
    output = dataclasses.replace(sample, actors=(actor, *sample.actors[1:]))
    summary = write_page(output, tmp_path / "graph.html", title="\ud800")
    html = summary.path.read_text("utf-8")
    assert block(html, "nodes")[0]["label"] == "Ada \ufffd"
    assert "<title>\ufffd</title>" in html
