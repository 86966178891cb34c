"""Questions with their answers word for word, as the files of queries/answers hold them.

`> question --option value`, then a row a line, its cells with bars between them, null as a dash,
ids in brackets by what they are the id of.
"""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

from queries import ask, find_question, read_words
from queries.cells import text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.output import Output
    from loaders import Rows, Store

ANSWERS = Path(__file__).parent / "queries" / "answers"


def cases(name: str) -> list[tuple[str, str]]:
    """The questions of a file, each with its rows as they stand there."""
    parts = (ANSWERS / name).read_text("utf-8").split("> ")[1:]
    pairs = (part.partition("\n") for part in parts)
    return [(question, rows.rstrip("\n")) for question, _, rows in pairs]


def labels(output: Output) -> dict[str, str]:
    """What each id of actors and events stands for."""
    names = {one.id: one.name for one in output.actors}
    known = {one.id: f"[id of {one.name}]" for one in output.actors}
    for one in output.events:
        who = f"{names[one.subject_id]} {one.action} {names[one.object_id]}"
        known[one.id] = f"[{who}, {one.date or 'undated'}, {one.status}]"
    assert len(set(known.values())) == len(known)
    return known


def lines(rows: Rows, known: Mapping[str, str]) -> str:
    """The rows as the files have them."""
    return "\n".join(
        " | ".join("-" if cell is None else known.get(text(cell), text(cell)) for cell in row)
        for row in rows.rows
    )


def answer(store: Store, question: str, output: Output) -> str:
    """What the store answers to a question as the files have it."""
    known = labels(output)
    for id_, label in known.items():
        question = question.replace(label, id_)
    name, arguments = read_words(shlex.split(question))
    assert name is not None
    rows = ask(store, name, arguments)
    assert rows.columns == find_question(name).columns
    return lines(rows, known)
