"""Values as they are typed, read by the types of a question's parameters."""

from __future__ import annotations

import datetime as dt
import difflib
import itertools
import re
from typing import TYPE_CHECKING, get_args

from kg.errors import QuestionError
from kg.model import Status
from kg.ontology import CLASSES

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping

    from queries.question import Parameter, Question

Value = str | int | dt.date | list[str] | None

# How like a mistyped word another must be to be offered, and how far behind the best.
ALIKE = 0.6
LAG = 0.15

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def read_values(question: Question, arguments: Mapping[str, str]) -> dict[str, Value]:
    """A value for every parameter of the question; actors and events stay as they were typed.

    Raises:
        QuestionError: a parameter that the question does not have, one that is missing, or a value
            that is not of its type.
    """
    given = _by_name(question, arguments)
    values: dict[str, Value] = {}
    for parameter in question.parameters:
        text = given.get(parameter.name, parameter.default)
        if text is None and parameter.required:
            raise QuestionError(
                f"{question.name} needs --{parameter.option}: {parameter.about} "
                f"({expected(parameter)})"
            )
        values[parameter.name] = None if text is None else read_value(parameter, text)
    _in_order(question, values)
    return values


def read_value(parameter: Parameter, text: str) -> Value:
    """The value that the text gives for the parameter.

    Raises:
        QuestionError: it is not of the parameter's type.
    """
    read = _READERS.get(parameter.type)
    if not text.strip():
        raise QuestionError(f"--{parameter.option}: is empty; give {expected(parameter)}")
    try:
        return read(text.strip()) if read else text.strip()
    except ValueError as error:
        raise QuestionError(
            f"--{parameter.option}: {text!r} is not {expected(parameter)}"
        ) from error


def expected(parameter: Parameter) -> str:
    """What a parameter takes, in words."""
    words = {
        "actor": "a name or an id of an actor",
        "event": "the id of an event, or its first characters",
        "date": "a day such as 2022-02-01",
        "int": "a number, 1 or more",
        "text": "a text",
        "class": f"one or several of {', '.join(sorted(CLASSES))}",
        "status": f"one or several of {', '.join(get_args(Status))}",
    }
    return words[parameter.type]


def nearest(word: str, words: Iterable[str]) -> str:
    """The rest of a sentence that offers the words nearest to a mistyped one, or nothing."""
    near = closest(word.lower(), list(words))
    return f"; did you mean {' or '.join(near)}?" if near else ""


def closest(word: str, words: Collection[str], *, most: int = 3) -> dict[str, float]:
    """The words most like one, best first, each with its likeness; none that lags far behind."""
    matches = difflib.get_close_matches(word, words, n=most, cutoff=ALIKE)
    likeness = {one: difflib.SequenceMatcher(None, one, word).ratio() for one in matches}
    return {one: score for one, score in likeness.items() if score > max(likeness.values()) - LAG}


def _by_name(question: Question, arguments: Mapping[str, str]) -> dict[str, str]:
    """The arguments by the parameters' names in the statement."""
    given: dict[str, str] = {}
    for word, text in arguments.items():
        parameter = question.parameter(word)
        if parameter is None:
            options = [one.option for one in question.parameters]
            has = f"it takes --{', --'.join(options)}" if options else "it takes none"
            raise QuestionError(
                f"{question.name} has no parameter --{word}: {has}{nearest(word, options)}"
            )
        if parameter.name in given:
            raise QuestionError(f"--{parameter.option} is given twice")
        given[parameter.name] = text
    return given


def _in_order(question: Question, values: Mapping[str, Value]) -> None:
    """Hold that the days of a period come in the order in which the question has them."""
    days = [
        (one.option, day)
        for one in question.parameters
        if isinstance(day := values[one.name], dt.date)
    ]
    for (first, earlier), (last, later) in itertools.pairwise(days):
        if earlier > later:
            raise QuestionError(f"--{first} {earlier} is after --{last} {later}")


def _day(text: str) -> dt.date:
    """A day; ISO's other forms, such as 20220201, are more likely mistakes."""
    if not _DAY.fullmatch(text):
        raise ValueError(text)
    return dt.date.fromisoformat(text)


def _count(text: str) -> int:
    """A number of 1 or more."""
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number


def _several(allowed: Iterable[str]) -> Callable[[str], list[str]]:
    """A reader of one or several of the allowed words, whatever their case."""
    known = {word.lower(): word for word in allowed}

    def read(text: str) -> list[str]:
        words = [word.strip().lower() for word in text.split(",")]
        if not all(word in known for word in words):
            raise ValueError(text)
        return [known[word] for word in words]

    return read


_READERS: Mapping[str, Callable[[str], Value]] = {
    "date": _day,
    "int": _count,
    "class": _several(CLASSES),
    "status": _several(get_args(Status)),
}
