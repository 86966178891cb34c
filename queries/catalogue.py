"""The questions that come with the package, and how they are listed."""

from __future__ import annotations

import itertools
import textwrap
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import QueryError, QuestionError
from queries.question import Parameter, Question, parse_question
from queries.values import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable

WIDTH = 100
SUFFIX = ".cypher"
NOTE = (
    "A day is written 2022-02-01; several classes or statuses have commas between them; an actor "
    "is any of its names, or its id. `kg queries NAME` shows all of a question, with its Cypher; "
    "`kg query ./MINE.cypher` asks one of your own."
)


@cache
def catalogue() -> tuple[Question, ...]:
    """Every question of the package, in the order of their names.

    Raises:
        QueryError: a file is not written as a question is; the message names file and line.
    """
    folder = resources.files("queries") / "questions"
    files = sorted(
        (file for file in folder.iterdir() if file.name.endswith(SUFFIX)),
        key=lambda file: file.name,
    )
    return tuple(parse_question(file.read_text(encoding="utf-8"), file.name) for file in files)


def find_question(name: str) -> Question:
    """The question of that name; a name that ends in .cypher is a file of your own.

    Raises:
        QuestionError: no such question; the nearest names are offered.
        QueryError: the file cannot be read or is not written as a question is.
    """
    if name.endswith(SUFFIX):
        return _own_question(Path(name))
    for question in catalogue():
        if question.name == name.strip().lower().replace("_", "-"):
            return question
    names = [question.name for question in catalogue()]
    raise QuestionError(f"there is no question {name!r}{nearest(name, names)}; see `kg queries`")


def catalogue_text() -> str:
    """All questions with their titles and parameters, as `kg queries` prints them."""
    parts = [
        f"{_filled((one.name, *map(_usage, one.parameters)))}\n    {one.title}"
        for one in catalogue()
    ]
    return "\n\n".join([*parts, _filled(NOTE.split(), indent="")])


def question_text(name: str) -> str:
    """A question with all there is to know of it, and its Cypher.

    Raises:
        QuestionError: no such question.
    """
    question = find_question(name)
    lines = [question.title, "", _filled(question.about.split(), indent=""), ""]
    for one in question.parameters:
        kind = f"{one.type}, required" if one.required else one.type
        default = f", default {one.default}" if one.default is not None else ""
        lines.append(f"  --{one.option}  {one.about} ({kind}{default})")
    lines += ["", _filled(["columns:", *", ".join(question.columns).split()]), ""]
    body = itertools.dropwhile(lambda line: line.startswith("//"), question.text.splitlines())
    return "\n".join([*lines, "\n".join(body).strip()])


def _own_question(path: Path) -> Question:
    """The question of a user's file."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "is not UTF-8"
        raise QueryError(f"{path}: {reason}; give a .cypher file that can be read") from error
    return parse_question(text, str(path))


def _usage(parameter: Parameter) -> str:
    """A parameter as a usage line has it: in brackets where it can be left out."""
    usage = f"--{parameter.option} {parameter.type.upper()}"
    return usage if parameter.required else f"[{usage}]"


def _filled(words: Iterable[str], *, indent: str = "    ") -> str:
    """The words in lines of a page's width, none of them broken; all but the first indented."""
    glued = " ".join(word.replace(" ", "\0") for word in words)
    lines = textwrap.wrap(
        glued,
        WIDTH,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join(lines).replace("\0", " ")
