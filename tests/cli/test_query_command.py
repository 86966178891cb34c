"""`kg query` and `kg queries` from the line to the last byte: output, messages, exit status."""

from __future__ import annotations

import csv
import io
import json
import sys
from typing import TYPE_CHECKING

import pytest

from kg import cli

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from loaders import Store

    Run = Callable[..., tuple[int, str, str]]

CALLS = """\
date        date_end    subject     action      object      reports  confidence  event
    sentence
----------  ----------  ----------  ----------  ----------  -------  ----------  ----------------
2022-01-21  2022-01-21  Ada Berg    met         Boris Lund        2        0.98  {met}
    Ada Berg met Boris Lund in the harbour town on Friday.
2022-02-01  2022-02-01  Boris Lund  spoke_with  Ada Berg          1         0.8  {spoke}
    On Tuesday Boris Lund spoke with Ada Berg by telephone.
"""


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """What calls `kg` with these words and gives its status, its output and what it said."""

    def call(*words: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["kg", *words])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        captured = capsys.readouterr()
        status = ended.value.code
        assert isinstance(status, int)
        return status, captured.out, captured.err

    return call


@pytest.fixture
def ask(run: Run, sample_store: Store, store_uri: str) -> Run:
    """What calls `kg query` on each kind of store, holding the sample of graphs.py."""
    assert sample_store.title

    def call(*words: str) -> tuple[int, str, str]:
        return run("query", *words, "--store", store_uri)

    return call


@pytest.mark.store
def test_a_question_gives_a_table(ask: Run) -> None:
    status, out, err = ask("who-spoke-to-whom", "--actor", "berg", "--other=LUND")
    events = [line.split()[-1] for line in out.splitlines()[3::2]]
    assert (status, err) == (0, "")
    assert out == CALLS.format(met=events[0], spoke=events[1])


@pytest.mark.store
def test_parameters_may_stand_before_the_name(ask: Run) -> None:
    status, out, _ = ask("--top", "1", "busiest-pairs", "--class", "CONSULT", "--json")
    assert status == 0
    assert json.loads(out) == [
        {
            "actor": "Ada Berg",
            "other": "Boris Lund",
            "events": 2,
            "reports": 3,
            "first_date": "2022-01-21",
            "last_date": "2022-02-01",
            "classes": ["CONSULT"],
        }
    ]


@pytest.mark.store
def test_json_and_csv_hold_the_same(ask: Run) -> None:
    words = ("contacts-of", "--actor", "Eze", "--class", "accuse,consult")
    status, as_json, _ = ask(*words, "--json")
    again, as_csv, _ = ask(*words, "--csv")
    assert (status, again) == (0, 0)
    objects = json.loads(as_json)
    lines = list(csv.DictReader(io.StringIO(as_csv, newline="")))
    assert [line["other"] for line in lines] == ["Boris Lund", "Dana Okafor"]
    assert [{**one, "actions": "; ".join(one["actions"])} for one in objects] == [
        {**line, "contacts": int(line["contacts"]), "reports": int(line["reports"])}
        for line in lines
    ]


@pytest.mark.store
def test_rows_beyond_the_limit_are_mentioned_on_stderr(ask: Run) -> None:
    status, out, err = ask("timeline", "--limit", "2")
    assert (status, len(out.splitlines())) == (0, 4)
    assert err == "only the first 2 rows are shown; --limit N shows more\n"


@pytest.mark.store
def test_no_rows_are_an_answer(ask: Run) -> None:
    assert ask("on-day", "--day", "1999-12-31") == (0, "no rows\n", "")
    assert ask("on-day", "--day", "1999-12-31", "--json") == (0, "[]\n", "")
    header = "date,date_end,precision,subject,action,object,class,status,reports,confidence,event"
    assert ask("on-day", "--day", "1999-12-31", "--csv") == (0, f"{header},sentence\r\n", "")


@pytest.mark.store
def test_your_own_cypher_with_parameters(ask: Run) -> None:
    text = "MATCH (a:Actor)-[r]->(b) WHERE r.date = date($d) RETURN b.name AS name ORDER BY name"
    assert ask("--cypher", text, "--d", "2022-02-01") == (
        0,
        "name\n---------\nAda Berg\nSouthmark\n",
        "",
    )


@pytest.mark.store
@pytest.mark.parametrize(
    ("words", "message"),
    [
        (
            ("contacts-of", "--actor", "Boris Lunt"),
            "kg: --actor: no actor is called 'Boris Lunt'; did you mean Boris Lund?\n",
        ),
        (
            ("between", "--actor", "Lund", "--other", "lund"),
            "kg: --actor and --other are both Boris Lund\n",
        ),
        (("--cypher", " "), "kg: the Cypher is empty; try: MATCH (a:Actor) RETURN a.name"),
        (("--cypher", "MATCH (a:Actor"), "kg: the store does not understand this: "),
        (("--cypher", "CREATE (n:Actor {id: 'x'})"), "kg: only reading is allowed here"),
    ],
)
def test_what_fails_ends_with_status_1(ask: Run, words: tuple[str, ...], message: str) -> None:
    status, out, err = ask(*words)
    assert (status, out) == (1, "")
    assert err.startswith(message)
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ((), "give either the name of a question, see `kg queries`, or --cypher TEXT"),
        (("sources", "--cypher", "RETURN 1"), "give either the name of a question"),
        (("sources", "--json", "--csv"), "give --json or --csv, not both"),
        (("sorces",), "there is no question 'sorces'; did you mean sources?; see `kg queries`"),
        (("sources", "--top", "3"), "sources has no parameter --top: it takes none"),
        (
            ("path", "--actor", "Ada", "--from", "2022-01-01"),
            "path has no parameter --from: it takes --actor, --other",
        ),
        (("path", "--actor", "Ada"), "path needs --other: where it ends (a name or an id of an"),
        (("path", "--actor"), "--actor needs a value"),
        (("on-day", "--day", "1 May"), "--day: '1 May' is not a day such as 2022-02-01"),
        (("busiest-pairs", "--top", "-1"), "--top: '-1' is not a number, 1 or more"),
        (("path", "Ada"), "'Ada' is not understood; parameters look like --actor NAME"),
    ],
)
def test_misuse_ends_with_status_2(run: Run, words: tuple[str, ...], message: str) -> None:
    """Before any store is looked for: this one is not there."""
    status, out, err = run("query", *words, "--store", "no/such/store")
    assert (status, out) == (2, "")
    assert err.startswith(f"kg: {message}")
    assert err.count("\n") == 1


def test_a_store_that_is_not_there_is_told_and_not_made(run: Run, tmp_path: Path) -> None:
    status, out, err = run("query", "sources", "--store", str(tmp_path / "none"))
    assert (status, out) == (1, "")
    assert str(tmp_path / "none") in err
    assert not (tmp_path / "none").exists()


def test_a_query_needs_to_know_its_store(run: Run) -> None:
    status, _, err = run("query", "sources")
    assert status == 2
    assert "--store" in err


def test_queries_lists_them_and_shows_one(run: Run) -> None:
    status, out, err = run("queries")
    assert (status, err) == (0, "")
    assert "path --actor ACTOR --other ACTOR\n" in out
    status, out, err = run("queries", "path")
    assert (status, err) == (0, "")
    assert out.startswith("How two actors are connected: the shortest chain of contacts\n")
    assert run("queries", "pth") == (
        2,
        "",
        "kg: there is no question 'pth'; did you mean path?; see `kg queries`\n",
    )
