"""The catalogue: what every question of it keeps to, and how it is listed and searched."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.errors import QueryError, QuestionError
from kg.events import MUTUAL_CLASSES
from kg.ontology import lexicon
from queries import (
    Question,
    catalogue,
    catalogue_text,
    find_question,
    parse_question,
    question_text,
)
from queries.values import read_value

NAMES = [
    "accusations",
    "actors",
    "between",
    "busiest-pairs",
    "contacts-of",
    "denied-or-disputed",
    "documents",
    "evidence",
    "most-contacted",
    "on-day",
    "path",
    "planned",
    "sources",
    "timeline",
    "who-spoke-to-whom",
]
# What one of the stores does not have, or has in another way: facts of portable Cypher.
UNPORTABLE = re.compile(
    r"/\*|\bapoc\.|\bgds\.|fulltext|SHORTEST \d|\bid\(|elementId|\bCALL\b|date\(|LOAD CSV"
    r"|\*(?!\.\.\d)",
    re.IGNORECASE,
)
WRITING = re.compile(r"\b(CREATE|MERGE|SET|DELETE|REMOVE|FOREACH|DROP)\b", re.IGNORECASE)


def body(question: Question) -> str:
    """The statement without header and remarks."""
    return re.sub(r"//.*", "", question.text)


def test_the_catalogue_has_these_questions() -> None:
    assert [question.name for question in catalogue()] == NAMES


@pytest.mark.parametrize("question", catalogue(), ids=NAMES)
def test_questions_only_read_and_are_portable(question: Question) -> None:
    assert not UNPORTABLE.search(body(question))
    assert not WRITING.search(body(question))


@pytest.mark.parametrize("question", catalogue(), ids=NAMES)
def test_the_columns_are_those_of_the_return(question: Question) -> None:
    returned = body(question).rpartition("RETURN ")[2].partition("\nORDER BY ")[0]
    # a column is named after AS, or by the whole of a plain name; commas inside brackets part none
    parts = re.sub(r"\[[^]]*]|\([^)]*\)", "", returned).split(",")
    names = tuple(part.split()[-1].strip("`") for part in parts)
    assert names == question.columns


@pytest.mark.parametrize("question", catalogue(), ids=NAMES)
def test_every_question_sorts_its_rows(question: Question) -> None:
    assert "ORDER BY" in body(question).rpartition("RETURN ")[2]


@pytest.mark.parametrize("question", catalogue(), ids=NAMES)
def test_defaults_are_of_their_types(question: Question) -> None:
    for parameter in question.parameters:
        if parameter.default is not None:
            assert read_value(parameter, parameter.default)


@pytest.mark.parametrize("question", catalogue(), ids=NAMES)
def test_words_of_actions_and_classes_are_those_of_the_vocabulary(question: Question) -> None:
    lists = re.findall(r"(action|action_class) IN (\[[^]]*])", body(question))
    for key, listed in lists:
        words = set(re.findall(r"'(\w+)'", listed))
        if key == "action":
            assert words <= set(lexicon().classes)
        else:
            assert words == MUTUAL_CLASSES


def test_the_list_shows_each_question_with_its_parameters() -> None:
    text = catalogue_text()
    assert [line.split()[0] for line in text.split("\n\n")[:-1]] == NAMES
    assert (
        "path --actor ACTOR --other ACTOR\n"
        "    How two actors are connected: the shortest chain of contacts\n" in text
    )
    assert "busiest-pairs [--from DATE] [--to DATE] [--class CLASS] [--top INT]\n" in text
    assert max(map(len, text.splitlines())) <= 100


def test_a_question_is_shown_whole() -> None:
    text = question_text("path")
    first, *_, last = text.splitlines()
    assert first == "How two actors are connected: the shortest chain of contacts"
    assert "  --actor  where the chain begins (actor, required)" in text.splitlines()
    assert "MATCH p = shortestPath((x)-[:CONSULT*..6]-(y))" in text.splitlines()
    assert last == "ORDER BY step, event"
    assert "  --top  so many pairs (int, default 20)" in question_text("busiest-pairs").splitlines()


def test_the_docs_name_every_question_and_their_example_is_one() -> None:
    text = (Path(__file__).parents[2] / "docs" / "questions.md").read_text("utf-8")
    assert sorted(re.findall(r"^\| `([a-z-]+)` \|", text, re.MULTILINE)) == NAMES
    example = text.partition("```text\n")[2].partition("```")[0]
    assert parse_question(example, "visits.cypher").columns == ("date", "host")


def test_a_question_is_found_whatever_its_case_and_hyphens() -> None:
    assert find_question("On_Day") is find_question("on-day")


@pytest.mark.parametrize(
    ("name", "offered"),
    [
        ("betwen", "; did you mean between?"),
        ("who-spoke", "; did you mean who-spoke-to-whom?"),
        ("qqqq", ""),
    ],
)
def test_an_unknown_question_gets_the_nearest_offered(name: str, offered: str) -> None:
    with pytest.raises(QuestionError) as caught:
        find_question(name)
    assert str(caught.value) == f"there is no question {name!r}{offered}; see `kg queries`"


def test_a_file_of_your_own_is_a_question(tmp_path: Path) -> None:
    file = tmp_path / "names.cypher"
    file.write_text(
        "// title: Names\n// about: All.\n// columns: name\n"
        "MATCH (a:Actor) RETURN a.name AS name\n",
        "utf-8",
    )
    assert find_question(str(file)).columns == ("name",)


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(QueryError, match=r"none\.cypher: No such file or directory; give"):
        find_question(str(tmp_path / "none.cypher"))
    bad = tmp_path / "bad.cypher"
    bad.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(QueryError, match=r"bad\.cypher: is not UTF-8; give"):
        find_question(str(bad))
