"""A question as it stands on a command line: its name, and its parameters as options."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.errors import QuestionError

if TYPE_CHECKING:
    from collections.abc import Iterable


def read_words(words: Iterable[str]) -> tuple[str | None, dict[str, str]]:
    """The name, if there is one, and the parameters, each `--option value` or `--option=value`.

    >>> read_words(["between", "--actor", "Ada Berg", "--other=Lund"])
    ('between', {'actor': 'Ada Berg', 'other': 'Lund'})

    Raises:
        QuestionError: a second name, an option without a value, or one that is given twice.
    """
    name: str | None = None
    arguments: dict[str, str] = {}
    rest = iter(words)
    for word in rest:
        if word.startswith("--"):
            key, equals, value = word[2:].partition("=")
            if key in arguments:
                raise QuestionError(f"--{key} is given twice")
            arguments[key] = value if equals else _value(key, rest)
        elif name is None:
            name = word
        else:
            raise QuestionError(f"{word!r} is not understood; parameters look like --actor NAME")
    return name, arguments


def _value(key: str, rest: Iterable[str]) -> str:
    """The word after an option."""
    value = next(iter(rest), "")
    if not value or value.startswith("--"):
        raise QuestionError(f"--{key} needs a value")
    return value
