"""Values as typed: what they become, and what is said of wrong ones."""

from __future__ import annotations

import datetime as dt

import pytest

from kg.errors import QuestionError
from queries import parse_question, read_words
from queries.values import read_values

QUESTION = parse_question(
    """\
// title: All types
// about: One of each.
// param: actor (actor, required) - whose
// param: since (date, option from) - first day
// param: until (date, option to) - last day
// param: top (int, default 20) - so many
// param: like (text) - with this
// param: classes (class, option class, default CONSULT) - of these
// param: statuses (status, option status) - of these
// columns: n
MATCH (a:Actor {id: $actor}) RETURN [$since, $until, $top, $like, $classes, $statuses] AS n
""",
    "all-types.cypher",
)
UNSET = {
    "actor": "Ada",
    "since": None,
    "until": None,
    "top": 20,
    "like": None,
    "classes": ["CONSULT"],
    "statuses": None,
}


@pytest.mark.parametrize(
    ("given", "value"),
    [
        ({}, {}),
        ({"actor": " Ada "}, {}),
        ({"from": "2022-02-01"}, {"since": dt.date(2022, 2, 1)}),
        ({"since": "2022-02-01"}, {"since": dt.date(2022, 2, 1)}),
        (
            {"from": "2022-02-01", "to": "2022-02-01"},
            {"since": dt.date(2022, 2, 1), "until": dt.date(2022, 2, 1)},
        ),
        ({"top": "3"}, {"top": 3}),
        ({"like": "a'b\"; DROP"}, {"like": "a'b\"; DROP"}),
        ({"class": "agree, Consult"}, {"classes": ["AGREE", "CONSULT"]}),
        ({"status": "NEGATED"}, {"statuses": ["negated"]}),
    ],
)
def test_values_are_read_by_their_types(given: dict[str, str], value: dict[str, object]) -> None:
    assert read_values(QUESTION, {"actor": "Ada", **given}) == {**UNSET, **value}


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({}, "all-types needs --actor: whose (a name or an id of an actor)"),
        ({"actor": " "}, "--actor: is empty; give a name or an id of an actor"),
        ({"from": "1.2.2022"}, "--from: '1.2.2022' is not a day such as 2022-02-01"),
        ({"from": "20220201"}, "--from: '20220201' is not a day such as 2022-02-01"),
        ({"from": "2022-02-30"}, "--from: '2022-02-30' is not a day such as 2022-02-01"),
        ({"from": "2022-02"}, "--from: '2022-02' is not a day such as 2022-02-01"),
        ({"top": "0"}, "--top: '0' is not a number, 1 or more"),
        ({"top": "ten"}, "--top: 'ten' is not a number, 1 or more"),
        (
            {"status": "done"},
            (
                "--status: 'done' is not one or several of "
                "actual, planned, hypothetical, negated, alleged"
            ),
        ),
        (
            {"from": "2022-02-02", "to": "2022-02-01"},
            "--from 2022-02-02 is after --to 2022-02-01",
        ),
        (
            {"froom": "2022-02-02"},
            (
                "all-types has no parameter --froom: it takes --actor, --from, --to, --top, "
                "--like, --class, --status; did you mean from?"
            ),
        ),
        ({"from": "2022-02-02", "since": "2022-02-02"}, "--from is given twice"),
    ],
)
def test_a_wrong_value_is_told_with_what_is_expected(given: dict[str, str], message: str) -> None:
    arguments = given if not given else {"actor": "Ada", **given}
    with pytest.raises(QuestionError) as caught:
        read_values(QUESTION, arguments)
    assert str(caught.value) == message


def test_an_unknown_class_gets_all_of_them_listed() -> None:
    with pytest.raises(QuestionError, match="--class: 'MEET' is not one or several of ACCUSE, AGR"):
        read_values(QUESTION, {"actor": "Ada", "class": "MEET"})


def test_a_question_without_parameters_says_so() -> None:
    bare = parse_question(
        "// title: T\n// about: A.\n// columns: n\nRETURN 1 AS n\n", "bare.cypher"
    )
    with pytest.raises(QuestionError, match=r"bare has no parameter --top: it takes none$"):
        read_values(bare, {"top": "1"})


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ([], (None, {})),
        (["between"], ("between", {})),
        (["--actor", "Ada", "between"], ("between", {"actor": "Ada"})),
        (["--x=a=b", "--y", "-3"], (None, {"x": "a=b", "y": "-3"})),
        (["between", "--actor="], ("between", {"actor": ""})),
    ],
)
def test_words_of_a_line(words: list[str], read: tuple[str | None, dict[str, str]]) -> None:
    assert read_words(words) == read


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["between", "--actor"], "--actor needs a value"),
        (["between", "--actor", "--other", "Lund"], "--actor needs a value"),
        (["between", "Ada"], "'Ada' is not understood; parameters look like --actor NAME"),
        (["--actor", "A", "--actor=B"], "--actor is given twice"),
    ],
)
def test_words_that_are_not_understood(words: list[str], message: str) -> None:
    with pytest.raises(QuestionError) as caught:
        read_words(words)
    assert str(caught.value) == message
