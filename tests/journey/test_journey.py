"""A newcomer's way: articles, one command, questions, the picture, and all of it again."""

from __future__ import annotations

import csv
import json
import re
import shlex
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import networkx as nx
import pytest
from cli.calling import KG, succeed
from journey.conftest import ROOT, make
from servers.wiping import everything

from kg.output import FILES, read_output
from loaders import open_store

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from journey.conftest import Made

pytestmark = [pytest.mark.model, pytest.mark.store]

PAGE = "graph.html"
ARTICLES = 14
ADDED = "French President Emmanuel Macron met German Chancellor Angela Merkel on May 3, 2019.\n"


def contents(folder: Path, *names: str) -> dict[str, bytes]:
    """The files of an output folder."""
    return {name: (folder / name).read_bytes() for name in names}


def test_a_build_says_what_it_made_and_makes_it(demo: Made) -> None:
    counts = json.loads((demo.out / "report.json").read_text())["counts"]
    assert demo.done.err == f"reading: {ARTICLES} of {ARTICLES}\n"
    found = (
        f"{counts['triples']} triples in {counts['sentences']} sentences, {counts['events']} "
        f"events ({counts['dated_events']} dated), {counts['actors']} actors"
    )
    assert demo.done.out.splitlines()[:4] == [
        f"read {ARTICLES} articles: {found}",
        "triples   my demo/triples.jsonl (and documents, actors, events, report.json)",
        "store     my demo/store",
        "page      my demo/graph.html (open it in a browser)",
    ]
    assert {path.name for path in demo.out.iterdir()} == {
        *(*FILES, "report.json", PAGE, "cache", "store")
    }
    output = read_output(demo.out)
    assert len(output.documents) == counts["documents"] == ARTICLES
    assert len(output.triples) == counts["triples"] > ARTICLES
    assert len(output.events) == counts["events"]
    assert len(output.actors) == counts["actors"]


def test_what_to_do_next_works_as_it_is_pasted(demo: Made) -> None:
    lines = demo.done.out.partition("next:\n")[2].splitlines()
    assert len(lines) == 3
    printed = []
    for line in lines:
        done = subprocess.run(  # noqa: S602 - the shell into which it is pasted
            line, shell=True, cwd=demo.cwd, capture_output=True, encoding="utf-8", check=False
        )
        assert (done.returncode, done.stderr) == (0, ""), (line, done)
        printed.append(done.stdout)
    assert printed[0].startswith("date        date_end    subject ")
    assert "who-spoke-to-whom [--actor ACTOR]" in printed[1]
    told = re.fullmatch(r"report\.html: (\d+) actors, (\d+) events\n", printed[2])
    assert told
    assert 10 < int(told[1]) <= 20 < int(told[2]) < len(read_output(demo.out).events)
    assert (demo.cwd / "report.html").stat().st_size > 100_000


def test_another_build_writes_the_same_bytes(demo: Made, tmp_path: Path) -> None:
    """In another place, by two processes at once."""
    again = make("build", demo.docs, tmp_path, "my demo", "--jobs", 2)
    assert contents(again.out, *FILES, PAGE) == contents(demo.out, *FILES, PAGE)


def test_building_again_parses_nothing_and_changes_nothing(demo: Made) -> None:
    files, cache = contents(demo.out, *FILES, PAGE), set((demo.out / "cache").iterdir())
    with open_store(str(demo.store)) as store:
        before = everything(store)
        again = succeed("build", demo.docs, "--out", "my demo", cwd=demo.cwd)
        assert again.out.startswith(f"read {ARTICLES} articles, 0 of them anew: ")
        assert json.loads((demo.out / "report.json").read_text())["parsed"] == 0
        assert contents(demo.out, *FILES, PAGE) == files
        assert set((demo.out / "cache").iterdir()) == cache
        events, actors = (files[name].count(b"\n") for name in ("events.jsonl", "actors.jsonl"))
        assert succeed("load", "my demo", cwd=demo.cwd).out == (
            f"documents: 0 new, 0 changed, {ARTICLES} unchanged; events: {events} (0 written); "
            f"actors: {actors}\n"
        )
        assert everything(store) == before


def test_one_more_article_parses_one(demo: Made, tmp_path: Path) -> None:
    shutil.copytree(demo.docs, tmp_path / "articles")
    shutil.copytree(demo.out, tmp_path / "my demo", ignore=shutil.ignore_patterns("store"))
    (tmp_path / "articles" / "2019-05-04-added.txt").write_text(ADDED)
    grown = make("extract", tmp_path / "articles", tmp_path, "my demo")
    report = json.loads((grown.out / "report.json").read_text())
    assert (report["read"], report["parsed"], report["skipped"]) == (ARTICLES + 1, 1, [])
    assert grown.done.out.startswith(f"read {ARTICLES + 1} articles, 1 of them anew: ")
    before, after = read_output(demo.out), read_output(grown.out)
    known = {one.id for one in before.triples}
    added = [one for one in after.triples if one.id not in known]
    assert [(one.document, one.subject, one.object, str(one.date)) for one in added] == [
        ("2019-05-04-added.txt", "Emmanuel Macron", "Angela Merkel", "2019-05-03")
    ]
    assert known <= {one.id for one in after.triples}


def test_the_store_gives_the_folder_back(demo: Made, tmp_path: Path) -> None:
    done = succeed("export", "--store", demo.store, "-o", "back", cwd=tmp_path)
    triples = len(read_output(demo.out).triples)
    assert done.out == f"back: {ARTICLES} documents, {triples} triples\n"
    assert contents(tmp_path / "back", *FILES) == contents(demo.out, *FILES)


def edges_of_csv(path: Path) -> tuple[int, int]:
    """Nodes and edges in two tables."""
    found = [list(csv.DictReader((path / f"{name}.csv").open())) for name in ("nodes", "edges")]
    return len(found[0]), len(found[1])


def edges_of(read: Callable[[Path], Any]) -> Callable[[Path], tuple[int, int]]:
    """Nodes and edges in a file that networkx reads."""

    def count(path: Path) -> tuple[int, int]:
        graph = read(path)
        return graph.number_of_nodes(), graph.number_of_edges()

    return count


def from_json(path: Path) -> Any:  # noqa: ANN401 - a graph of networkx
    """The graph of a node-link file."""
    return nx.node_link_graph(json.loads(path.read_text()), edges="edges")


@pytest.mark.parametrize(
    ("form", "count"),
    [
        ("csv", edges_of_csv),
        ("gexf", edges_of(nx.read_gexf)),
        ("graphml", edges_of(nx.read_graphml)),
        ("json", edges_of(from_json)),
    ],
)
def test_the_graph_in_every_format(
    form: str, count: Callable[[Path], tuple[int, int]], demo: Made, tmp_path: Path
) -> None:
    done = succeed("export", demo.out, "--format", form, "-o", "graph", cwd=tmp_path)
    written = ["graph/nodes.csv", "graph/edges.csv"] if form == "csv" else ["graph"]
    assert done.out.splitlines() == written
    output = read_output(demo.out)
    assert count(tmp_path / "graph") == (len(output.actors), len(output.events))


def test_the_page_of_one_actor(demo: Made, tmp_path: Path) -> None:
    output = read_output(demo.out)
    (macron,) = [one for one in output.actors if one.name == "Emmanuel Macron"]
    done = succeed("view", demo.out, "-o", "m.html", "--actor", "macron", cwd=tmp_path)
    pairs = [{one.subject_id, one.object_id} for one in output.events]
    circle = {key for pair in pairs if macron.id in pair for key in pair}
    among = [pair for pair in pairs if pair <= circle]
    assert len(pairs) > len(among) > 1
    assert done.out == f"m.html: {len(circle)} actors, {len(among)} events\n"
    assert (tmp_path / "m.html").read_text("utf-8").startswith("<!DOCTYPE html>")


def test_status_counts_what_the_folder_holds(demo: Made) -> None:
    output = read_output(demo.out)
    days = sorted(one.date for one in output.events if one.date)
    last = max(one.date_end for one in output.events if one.date_end)
    told = succeed("status", "--store", "my demo/store", cwd=demo.cwd).out.splitlines()
    assert told[0].startswith("store        my demo/store: embedded store (ArcadeDB ")
    assert told[1:] == [
        f"collection   my demo: {ARTICLES} documents",
        f"documents    {ARTICLES}",
        f"sentences    {len({(one.document_id, one.start) for one in output.triples})}",
        f"events       {len(output.events)}",
        f"actors       {len(output.actors)}",
        f"triples      {len(output.triples)}",
        f"dated        {len(days)} events, {days[0]} to {last}",
    ]


def test_data_alone_is_on_stdout(demo: Made) -> None:
    words = ("query", "between", "--actor", "Biden", "--other", "Putin", "--store", demo.store)
    as_json = succeed(*words, "--json", cwd=demo.cwd)
    rows = json.loads(as_json.out)
    as_csv = succeed(*words, "--csv", cwd=demo.cwd)
    assert (as_json.err, as_csv.err) == ("", "")
    assert [row["sentence"] for row in csv.DictReader(as_csv.out.splitlines(keepends=True))] == [
        row["sentence"] for row in rows
    ]
    assert any("2021-12-07" in row.values() for row in rows)


def test_debug_puts_the_log_on_stderr(demo: Made) -> None:
    plain = succeed("queries", cwd=demo.cwd)
    loud = succeed("--debug", "queries", cwd=demo.cwd)
    assert loud.out == plain.out
    failed = subprocess.run(
        [KG, "--debug", "view", "articles"],
        cwd=demo.cwd,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (failed.returncode, failed.stdout) == (1, "")
    assert failed.stderr.startswith("Traceback ")
    assert "kg.errors.OutputError: articles: no output folder of kg" in failed.stderr


def test_examples_score_above_nothing(demo: Made) -> None:
    done = succeed("evaluate", ROOT / "examples" / "gold.jsonl", demo.out, "--json", cwd=demo.cwd)
    scores = json.loads(done.out)
    assert done.err == ""
    assert 0.25 <= scores["f1"] <= 1


def test_a_pipe_that_closes_early_is_no_failure(demo: Made) -> None:
    line = f"set -o pipefail; {shlex.quote(str(KG))} queries | head -n 1"
    done = subprocess.run(
        ["bash", "-c", line], capture_output=True, encoding="utf-8", check=False, cwd=demo.cwd
    )
    assert (done.returncode, done.stderr, done.stdout.count("\n")) == (0, "", 1)


def test_no_password_is_among_the_words_of_any_process(demo: Made) -> None:
    with open_store(str(demo.store)):
        secrets = json.loads((demo.store / "server.json").read_text())
        running = subprocess.run(
            ["ps", "-A", "-ww", "-o", "args"], capture_output=True, encoding="utf-8", check=True
        ).stdout
    assert str(demo.store) in running
    words = {*secrets["passwords"].values(), secrets["token"]}
    assert len(words) > 2
    assert not [word for word in words if word in running]
