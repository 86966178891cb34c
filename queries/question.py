"""A question: Cypher with a header that says what it asks, its parameters and its columns.

A file `who-met.cypher` begins with comment lines, each `// key: value`, and then has one statement:

    // title: Who met whom
    // about: What the rows are, in a sentence or two.
    // param: actor (actor, required) - whose meetings
    // param: since (date, option from) - first day
    // param: top (int, default 20) - so many rows
    // columns: date, subject, object

A parameter's type is actor, event, date, int, text, class or status (the last two: one or several,
separated by commas). One that is not given has its default, else null. `option` is what it is
called on the command line, where that is not its name in the statement.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NoReturn, cast, get_args

from kg.errors import QueryError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ParameterType = Literal["actor", "event", "date", "int", "text", "class", "status"]
TYPES: tuple[ParameterType, ...] = get_args(ParameterType)
KEYS = ("title", "about", "param", "columns")
# Options of the command itself, and the named arguments of `kg.query`.
TAKEN = frozenset({"cypher", "csv", "debug", "help", "json", "limit", "name", "store", "timeout"})

_FILE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\.cypher")
_HEADER = re.compile(r"// (?P<key>[a-z]+): (?P<value>\S.*)")
_PARAMETER = re.compile(
    r"(?P<name>[a-z][a-z_]*) \((?P<type>[a-z]+)(?P<traits>(?:, [^()]+)?)\) - (?P<about>\S.*)"
)
_COLUMN = re.compile(r"[a-z][a-z_]*")
_USED = re.compile(r"\$(\w+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """What a question can be given: `name` in the statement, `option` on the command line."""

    name: str
    type: ParameterType
    about: str
    option: str
    required: bool = False
    default: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A statement with what it asks; `columns` are what it returns, in their order."""

    name: str
    title: str
    about: str
    parameters: tuple[Parameter, ...]
    columns: tuple[str, ...]
    text: str

    def parameter(self, word: str) -> Parameter | None:
        """The parameter of that name or option."""
        return next((one for one in self.parameters if word in (one.name, one.option)), None)


def parse_question(text: str, file: str) -> Question:
    """The question that a .cypher file holds; `file` is its name, with or without folders.

    Raises:
        QueryError: the file is not written as above; the message names file and line.
    """
    return _Reading(text, file).question()


class _Reading:
    """The lines of one file, and where in it something is wrong."""

    def __init__(self, text: str, file: str) -> None:
        self.text = text.replace("\r\n", "\n")
        self.file = file
        self.lines = self.text.split("\n")

    def question(self) -> Question:
        """The whole file as a question."""
        name = self.file.replace("\\", "/").rpartition("/")[2]
        if not _FILE.fullmatch(name):
            self.fail(
                1, "the file's name must be lower-case words with hyphens, like who-met.cypher"
            )
        header, body = self.header()
        parameters = tuple(self.parameter(line, value) for line, value in header["param"])
        self.distinct(header["param"], [one.name for one in parameters])
        self.distinct(header["param"], [one.option for one in parameters])
        self.statement(body, parameters)
        return Question(
            name=name.removesuffix(".cypher"),
            title=self.only(header, "title"),
            about=self.only(header, "about"),
            parameters=parameters,
            columns=self.columns(header),
            text=self.text,
        )

    def header(self) -> tuple[dict[str, list[tuple[int, str]]], int]:
        """The values of each key with their lines, and the line where the statement begins."""
        found: dict[str, list[tuple[int, str]]] = {key: [] for key in KEYS}
        for number, line in enumerate(self.lines, start=1):
            if not line.startswith("//"):
                return found, number
            matched = _HEADER.fullmatch(line)
            if not matched or matched["key"] not in KEYS:
                self.fail(number, f"a header line is `// key: value` with one of {_either(KEYS)}")
            found[matched["key"]].append((number, matched["value"].rstrip()))
        return found, len(self.lines)

    def only(self, header: dict[str, list[tuple[int, str]]], key: str) -> str:
        """The value of a key that stands exactly once."""
        values = header[key]
        if len(values) != 1:
            line = values[1][0] if values else 1
            self.fail(line, f"there must be one line `// {key}: ...`, there are {len(values)}")
        return values[0][1]

    def columns(self, header: dict[str, list[tuple[int, str]]]) -> tuple[str, ...]:
        """The names of the columns."""
        names = tuple(self.only(header, "columns").split(", "))
        line = header["columns"][0][0]
        if not all(_COLUMN.fullmatch(name) for name in names):
            self.fail(line, "columns are lower-case names with a comma and a space between them")
        self.distinct([(line, "")] * len(names), names)
        return names

    def parameter(self, line: int, value: str) -> Parameter:
        """One parameter."""
        matched = _PARAMETER.fullmatch(value)
        if not matched:
            self.fail(line, "a parameter is `name (type, required) - what it is`, see the docs")
        if matched["type"] not in TYPES:
            self.fail(line, f"type {matched['type']!r} is none of {_either(TYPES)}")
        traits = dict(self.trait(line, text) for text in matched["traits"].split(", ") if text)
        required, default = "required" in traits, traits.get("default")
        if required and default is not None:
            self.fail(line, "what is required needs no default")
        option = traits.get("option", matched["name"])
        if taken := TAKEN & {matched["name"], option}:
            self.fail(line, f"{min(taken)!r} is taken by the command, choose another name")
        return Parameter(
            name=matched["name"],
            type=cast("ParameterType", matched["type"]),
            about=matched["about"],
            option=option,
            required=required,
            default=default,
        )

    def trait(self, line: int, text: str) -> tuple[str, str]:
        """`required`, `default VALUE` or `option NAME` as a pair."""
        key, _, value = text.partition(" ")
        if key not in ("required", "default", "option") or (key == "required") == bool(value):
            self.fail(line, f"{text!r} is none of required, default VALUE, option NAME")
        return key, value

    def statement(self, begin: int, parameters: tuple[Parameter, ...]) -> None:
        """Hold the statement against the parameters: each declared, each used."""
        code = [line.partition("//")[0] for line in self.lines[begin - 1 :]]
        if not any(line.strip() for line in code):
            self.fail(begin, "no statement follows the header")
        declared, used = {one.name for one in parameters}, set()
        for number, line in enumerate(code, start=begin):
            for name in _USED.findall(line):
                used.add(name)
                if name not in declared:
                    self.fail(number, f"${name} has no line `// param: {name} (...) - ...`")
        if unused := sorted(declared - used):
            self.fail(begin, f"the statement does not use ${unused[0]}")

    def distinct(self, places: Sequence[tuple[int, str]], names: Sequence[str]) -> None:
        """Hold that no name stands twice."""
        for index, ((line, _), name) in enumerate(zip(places, names, strict=True)):
            if name in names[:index]:
                self.fail(line, f"{name!r} stands twice")

    def fail(self, line: int, what: str) -> NoReturn:
        """Raise the error of a line."""
        raise QueryError(f"{self.file}, line {line}: {what}")


def _either(words: Iterable[str]) -> str:
    """The words as an enumeration."""
    return ", ".join(words)
