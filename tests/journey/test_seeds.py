"""What issue 3 asks of the seed articles: the call of 1 February, in the answer and on the page."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from cli.calling import succeed
from pages import Opened, middle_of_line
from servers.wiping import wipe

from loaders import open_store
from queries import ask

if TYPE_CHECKING:
    from pathlib import Path

    from journey.conftest import Made
    from playwright.sync_api import Browser
    from servers.neo4j_server import Neo4jServer

pytestmark = [pytest.mark.model, pytest.mark.store]

DAY = "2022-02-01"
QUESTIONS: tuple[tuple[str, dict[str, str]], ...] = (
    ("timeline", {}),
    ("busiest-pairs", {}),
    ("planned", {}),
    ("between", {"actor": "Blinken", "other": "Lavrov"}),
    ("contacts-of", {"actor": "Putin"}),
    ("path", {"actor": "Macron", "other": "Orban"}),
)


def query(made: Made, store: object, *words: str) -> list[dict[str, Any]]:
    """The rows of a question."""
    done = succeed("query", *words, "--store", store, "--json", cwd=made.cwd)
    rows: list[dict[str, Any]] = json.loads(done.out)
    return rows


def calls(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows that tell of a contact of the two ministers on that day."""
    return [
        row
        for row in rows
        if {row["subject"].split()[-1], row["object"].split()[-1]} == {"Blinken", "Lavrov"}
        and row["date"] == row["date_end"] == DAY
    ]


def test_the_call_is_among_who_spoke_to_whom(seeds: Made) -> None:
    found = calls(query(seeds, "seeds-out/store", "who-spoke-to-whom"))
    (call,) = [row for row in found if row["action"] == "spoke_with"]
    assert call["reports"] >= 2
    assert "Blinken" in call["sentence"]
    assert "Lavrov" in call["sentence"]
    table = succeed("query", "who-spoke-to-whom", "--store", "seeds-out/store", cwd=seeds.cwd).out
    assert f"{DAY}  {DAY}  {call['subject']} " in table


@pytest.fixture
def server(seeds: Made, neo4j: Neo4jServer) -> str:
    """A real Neo4j that holds the seeds and nothing else."""
    wipe(neo4j.uri)
    told = succeed("load", "seeds-out", "--store", neo4j.uri, cwd=seeds.cwd).out
    assert told.startswith("documents: 5 new, 0 changed, 0 unchanged; events: ")
    return neo4j.uri


def test_a_real_neo4j_gives_the_same_rows(seeds: Made, server: str) -> None:
    with open_store(str(seeds.store)) as embedded, open_store(server) as neo4j:
        rows = query(seeds, server, "who-spoke-to-whom")
        assert calls(rows)
        assert rows == query(seeds, "seeds-out/store", "who-spoke-to-whom")
        for name, arguments in QUESTIONS:
            answer = ask(neo4j, name, arguments)
            assert answer.rows, name
            assert answer == ask(embedded, name, arguments), name
    again = succeed("load", "seeds-out", "--store", server, cwd=seeds.cwd).out
    assert again.startswith("documents: 0 new, 0 changed, 5 unchanged; events: ")
    assert "(0 written)" in again


@pytest.mark.browser
def test_a_click_on_the_page_shows_the_call_with_its_sentences(
    seeds: Made, chromium: Browser
) -> None:
    opened = Opened(chromium, size=(1600, 1000))
    page = opened.show(seeds.out / "graph.html")
    line = page.evaluate(
        """() => actorGraph.lines.findIndex(line =>
            line.status === "actual" && line.action_class === "CONSULT" &&
            [line.from, line.to].map(at => actorGraph.actors[at].name.split(" ").at(-1))
                .sort().join(" ") === "Blinken Lavrov")"""
    )
    assert line >= 0
    page.mouse.click(*middle_of_line(page, line))
    title = page.locator("#panel-title").inner_text()
    assert "Antony Blinken" in title
    assert "Lavrov" in title
    assert "1 Feb 2022" in page.locator("#panel .chip").all_inner_texts()
    while (more := page.locator("#panel .more")).count():
        more.first.click()
    quotes = page.locator("#panel blockquote > p").all_inner_texts()
    told = sentences(seeds.out)
    assert len(told) >= 2
    assert told <= set(quotes)
    opened.close()


def sentences(out: Path) -> set[str]:
    """The sentences of the call's event in triples.jsonl."""
    triples = [json.loads(line) for line in (out / "triples.jsonl").read_bytes().splitlines()]
    (event,) = {one["event_id"] for one in calls(triples) if one["action_class"] == "CONSULT"}
    return {one["sentence"] for one in triples if one["event_id"] == event}
