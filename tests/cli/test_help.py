"""Every command says what it does, explains every option, and shows an example that parses."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, Any

import pytest
import typer

from kg.cli import app, run
from queries import check, read_words

if TYPE_CHECKING:
    from collections.abc import Iterator

# Every command that design.md promises and that is built; a new one has to be added here.
COMMANDS = {
    "build",
    "evaluate",
    "explain",
    "export",
    "extract",
    "load",
    "queries",
    "query",
    "status",
    "view",
}
GROUP: Any = typer.main.get_command(app)  # its type is no public one


def commands(group: Any = GROUP, above: str = "") -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - see GROUP
    """Every command with the words that call it."""
    for name, command in group.commands.items():
        words = f"{above} {name}".strip()
        if hasattr(command, "commands"):
            yield from commands(command, words)
        else:
            yield words, command


def of_command() -> pytest.MarkDecorator:
    """A test for each command."""
    found = list(commands())
    return pytest.mark.parametrize(("name", "command"), found, ids=[name for name, _ in found])


def example(command: Any) -> list[str]:  # noqa: ANN401 - see GROUP
    """The words of the example in a command's help, without a remark in brackets behind it."""
    told = " ".join(command.help.partition("Example: ")[2].split())
    return shlex.split(told.partition(" (")[0])


def test_these_are_the_commands() -> None:
    assert {name.split()[0] for name, _ in commands()} >= COMMANDS


@of_command()
def test_help_is_printed(name: str, command: Any, capsys: pytest.CaptureFixture[str]) -> None:  # noqa: ANN401 - see GROUP
    assert command.help
    for option in ("--help", "-h"):
        assert run([*name.split(), option]) == 0
        printed = capsys.readouterr()
        assert printed.err == ""
        assert printed.out.startswith(f"Usage: kg {name} ")
        assert "Example: kg " in printed.out


@of_command()
def test_the_example_is_one_of_this_command_and_parses(name: str, command: Any) -> None:  # noqa: ANN401 - see GROUP
    program, *words = example(command)
    assert program == "kg"
    assert words[: len(name.split())] == name.split()
    with command.make_context(name, words[len(name.split()) :]) as context:
        assert context.params
    if name == "query":
        question, arguments = read_words(context.params["words"])
        assert question
        check(question, arguments)


@of_command()
def test_everything_it_takes_is_explained(name: str, command: Any) -> None:  # noqa: ANN401 - see GROUP
    silent = [one.name for one in command.params if not (one.help or one.name == "help")]
    assert silent == [], name


def test_no_option_takes_a_password() -> None:
    """What stands on a command line is seen by everybody on the machine."""
    options = [option for _, command in commands() for one in command.params for option in one.opts]
    assert not [option for option in options if "pass" in option or "auth" in option]
    assert "--store" in options
