"""A question and its arguments into a store, rows out."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from kg.errors import QueryError
from queries.catalogue import find_question
from queries.names import actor_id, event_id
from queries.values import read_values

if TYPE_CHECKING:
    from collections.abc import Mapping

    from loaders import Rows
    from queries.names import Readable
    from queries.question import Question
    from queries.values import Value

TIMEOUT = 10.0
LIMIT = 1000


def ask(
    store: Readable,
    name: str,
    arguments: Mapping[str, str],
    *,
    timeout: float = TIMEOUT,
    limit: int | None = LIMIT,
) -> Rows:
    """The rows that a question gives; `arguments` are its parameters, as they are typed.

    Raises:
        QuestionError: no such question or parameter, or a value of the wrong form.
        QueryError: an actor or event that the store does not have, or the statement fails.
    """
    question = find_question(name)
    values = read_values(question, arguments)
    _resolve(question, values, store, timeout)
    rows = store.read(question.text, values, timeout=timeout, limit=limit)
    if not rows.rows:  # of which the embedded store does not tell the columns
        return dataclasses.replace(rows, columns=question.columns)
    if rows.columns != question.columns:
        raise QueryError(
            f"{question.name}.cypher: returns {', '.join(rows.columns)}, "
            f"its header says {', '.join(question.columns)}"
        )
    return rows


def check(name: str, arguments: Mapping[str, str]) -> Question:
    """The question, if it can be asked with these arguments, as far as that shows without a store.

    Raises:
        QuestionError: as `ask` does.
    """
    question = find_question(name)
    read_values(question, arguments)
    return question


def ask_cypher(
    store: Readable,
    text: str,
    parameters: Mapping[str, object] | None = None,
    *,
    timeout: float = TIMEOUT,
    limit: int | None = LIMIT,
) -> Rows:
    """The rows that your own Cypher gives; it can only read.

    Parameters are passed on as they are. From the command line they are texts, so that a statement
    writes `date($d)` for a day and `toInteger($n)` for a number.

    Raises:
        QueryError: the statement is empty, wrong, too slow, or writes.
    """
    if not text.strip():
        raise QueryError("the Cypher is empty; try: MATCH (a:Actor) RETURN a.name ORDER BY a.name")
    return store.read(text, dict(parameters or {}), timeout=timeout, limit=limit)


def _resolve(question: Question, values: dict[str, Value], store: Readable, timeout: float) -> None:
    """Put ids in place of the names of actors and the beginnings of events' ids."""
    for parameter in question.parameters:
        text = values[parameter.name]
        if not isinstance(text, str):
            continue
        if parameter.type == "event":
            values[parameter.name] = event_id(store, text, option=parameter.option, timeout=timeout)
        elif parameter.type == "actor":
            found, name = actor_id(store, text, option=parameter.option, timeout=timeout)
            if parameter.name == "other" and values.get("actor") == found:
                raise QueryError(f"--actor and --other are both {name}")
            values[parameter.name] = found
