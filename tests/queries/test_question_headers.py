"""Headers of .cypher files: what they give, and every mistake with its file and line."""

from __future__ import annotations

import pytest

from kg.errors import QueryError
from queries import Parameter, Question, parse_question

GOOD = """\
// title: Who met whom
// about: Meetings, one a row.
// param: actor (actor, required) - whose meetings
// param: since (date, option from) - first day
// param: classes (class, option class, default CONSULT,AGREE) - of these classes
// param: top (int, default 20) - so many rows
// columns: date, other

// not a header: a remark on the $statement
MATCH (a:Actor {id: $actor})-[r]-(b:Actor)
WHERE r.date >= $since AND type(r) IN $classes // and $nothing else
RETURN r.date AS date, b.name AS other
ORDER BY date, other LIMIT $top
"""


def test_a_header_gives_the_question() -> None:
    assert parse_question(GOOD, "some/where/who-met.cypher") == Question(
        name="who-met",
        title="Who met whom",
        about="Meetings, one a row.",
        parameters=(
            Parameter(
                name="actor", type="actor", about="whose meetings", option="actor", required=True
            ),
            Parameter(name="since", type="date", about="first day", option="from"),
            Parameter(
                name="classes",
                type="class",
                about="of these classes",
                option="class",
                default="CONSULT,AGREE",
            ),
            Parameter(name="top", type="int", about="so many rows", option="top", default="20"),
        ),
        columns=("date", "other"),
        text=GOOD,
    )


def test_parameters_are_found_by_name_and_by_option() -> None:
    question = parse_question(GOOD, "who-met.cypher")
    assert question.parameter("from") is question.parameter("since") is question.parameters[1]
    assert question.parameter("until") is None


def test_line_ends_of_windows_change_nothing() -> None:
    windows = GOOD.replace("\n", "\r\n")
    assert parse_question(windows, "who-met.cypher") == parse_question(GOOD, "who-met.cypher")


@pytest.mark.parametrize(
    ("old", "new", "line", "what"),
    [
        ("// title: Who met whom", "// titel: Who met whom", 1, "one of title, about, param, col"),
        ("// title: Who met whom", "// title:", 1, "a header line is `// key: value`"),
        ("// title: Who met whom", "//title: Who met whom", 1, "a header line is `// key: value`"),
        ("// title: Who met whom\n", "", 1, "one line `// title: ...`, there are 0"),
        ("// title: Who met whom", "// title: A\n// title: B", 2, "there are 2"),
        ("// about: Meetings, one a row.\n", "", 1, "one line `// about: ...`, there are 0"),
        ("// columns: date, other\n", "", 1, "one line `// columns: ...`, there are 0"),
        ("columns: date, other", "columns: date,other", 7, "a comma and a space"),
        ("columns: date, other", "columns: date, date", 7, "'date' stands twice"),
        ("columns: date, other", "columns: Date", 7, "columns are lower-case names"),
        ("(actor, required)", "(person, required)", 3, "type 'person' is none of actor, event"),
        ("(actor, required)", "(actor, needed)", 3, "'needed' is none of required, default VALUE"),
        ("(actor, required)", "(actor, required now)", 3, "'required now' is none of required"),
        ("(actor, required)", "(actor, default)", 3, "'default' is none of required"),
        ("(actor, required)", "(actor, required, default Ada)", 3, "needs no default"),
        (") - whose meetings", ")", 3, "a parameter is `name (type, required) - what it is`"),
        ("param: actor (", "param: Actor (", 3, "a parameter is `name (type, required)"),
        ("param: since (date, option from)", "param: actor (date)", 4, "'actor' stands twice"),
        ("option from", "option actor", 4, "'actor' stands twice"),
        ("option from", "option limit", 4, "'limit' is taken by the command"),
        ("param: top (int", "param: name (int", 6, "'name' is taken by the command"),
        ("LIMIT $top", "LIMIT $most", 13, "$most has no line `// param: most"),
        ("LIMIT $top", "", 8, "the statement does not use $top"),
    ],
)
def test_a_mistake_is_told_with_its_line(old: str, new: str, line: int, what: str) -> None:
    assert old in GOOD
    with pytest.raises(QueryError) as caught:
        parse_question(GOOD.replace(old, new, 1), "who-met.cypher")
    assert str(caught.value).startswith(f"who-met.cypher, line {line}: ")
    assert what in str(caught.value)


def test_a_header_needs_a_statement() -> None:
    header, _, _ = GOOD.partition("MATCH")
    with pytest.raises(QueryError, match=r"who-met\.cypher, line 8: no statement follows"):
        parse_question(header, "who-met.cypher")


@pytest.mark.parametrize("file", ["Who-met.cypher", "who_met.cypher", "who met.cypher", "-.cypher"])
def test_a_file_is_named_as_its_question(file: str) -> None:
    with pytest.raises(QueryError, match="lower-case words with hyphens"):
        parse_question(GOOD, file)
