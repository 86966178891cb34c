"""Every question has one answer, word for word, whatever the kind of store; answers/ has them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from answering import answer, cases
from graphs import sample

from kg.errors import QueryError
from queries import ask, ask_cypher, catalogue

if TYPE_CHECKING:
    from pathlib import Path

    from loaders import Store

pytestmark = pytest.mark.store


@pytest.mark.parametrize(("question", "rows"), cases("sample.txt"))
def test_answers_on_the_sample(sample_store: Store, question: str, rows: str) -> None:
    assert answer(sample_store, question, sample()) == rows


def test_every_question_is_asked_on_the_sample() -> None:
    asked = {question.split()[0] for question, _ in cases("sample.txt")}
    assert asked == {question.name for question in catalogue()}


def test_cells_are_of_the_types_that_they_should_be(sample_store: Store) -> None:
    day = dt.date(2022, 2, 1)
    rows = ask(sample_store, "contacts-of", {"actor": "Lund", "from": "2022-01-26"})
    assert rows.rows == (("Ada Berg", "person", "Norland", 1, 1, day, day, ["spoke_with"]),)


def test_rows_beyond_the_limit_are_told_to_be_missing(sample_store: Store) -> None:
    three = ask(sample_store, "who-spoke-to-whom", {}, limit=3)
    assert (len(three.rows), three.truncated) == (3, True)
    assert three.rows == ask(sample_store, "who-spoke-to-whom", {}).rows[:3]
    five = ask(sample_store, "who-spoke-to-whom", {}, limit=5)
    assert (len(five.rows), five.truncated) == (5, False)


@pytest.mark.parametrize(
    ("question", "message"),
    [
        ("contacts-of --actor Emre", "no actor is called 'Emre'; did you mean Emre Falk?"),
        ("contacts-of --actor 'Boris Lunt'", "; did you mean Boris Lund?"),
        ("between --actor Lund --other 'boris lund'", "--actor and --other are both Boris Lund"),
        ("evidence --event 0000", "no event has the id '0000'"),
    ],
)
def test_what_is_not_in_the_store_is_told(sample_store: Store, question: str, message: str) -> None:
    with pytest.raises(QueryError) as caught:
        answer(sample_store, question, sample())
    assert message in str(caught.value)


def test_your_own_cypher_takes_its_parameters_as_texts(sample_store: Store) -> None:
    rows = ask_cypher(
        sample_store,
        "MATCH (a:Actor)-[r:CONSULT]->(b:Actor) WHERE r.date >= date($d) AND r.reports = "
        "toInteger($n) RETURN a.name AS a, b.name AS b ORDER BY r.date, a, b",
        {"d": "2022-01-15", "n": "1"},
    )
    assert rows.columns == ("a", "b")
    assert rows.rows == (("Boris Lund", "Chidi Eze"), ("Boris Lund", "Ada Berg"))


@pytest.mark.parametrize(
    "statement", ["", " \n", "MATCH (a:Actor", "CREATE (n:Actor {id: 'x'})", "MATCH (n) DELETE n"]
)
def test_cypher_that_is_wrong_or_writes_is_refused(sample_store: Store, statement: str) -> None:
    with pytest.raises(QueryError):
        ask_cypher(sample_store, statement)
    assert ask(sample_store, "actors", {}).rows[0][4] == 6


def test_a_statement_that_returns_other_columns_is_refused(
    sample_store: Store, tmp_path: Path
) -> None:
    file = tmp_path / "own.cypher"
    file.write_text(
        "// title: T\n// about: A.\n// columns: name\nMATCH (a:Actor) RETURN a.id AS id\n", "utf-8"
    )
    with pytest.raises(QueryError, match=r"own\.cypher: returns id, its header says name"):
        ask(sample_store, str(file), {})


def test_a_file_of_your_own_is_asked_like_the_others(sample_store: Store, tmp_path: Path) -> None:
    file = tmp_path / "own.cypher"
    file.write_text(
        "// title: T\n// about: A.\n// param: who (actor, required) - whose kind\n"
        "// columns: kind\nMATCH (a:Actor {id: $who}) RETURN a.kind AS kind\n",
        "utf-8",
    )
    assert ask(sample_store, str(file), {"who": "sudmark"}).rows == (("country",),)
