"""mentions.jsonl and dates.jsonl: the lines of the design, in the order of articles and texts."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from core.stories import article, day, member

from kg.article import DateRow, MentionRow
from kg.corpus import roll_call
from kg.inspection import DATES, MENTIONS, remove_inspection, write_inspection
from kg.model import content_id

if TYPE_CHECKING:
    from pathlib import Path


def mention(start: int, **given: Any) -> MentionRow:  # noqa: ANN401 - any field
    fields: dict[str, Any] = {
        "start": start,
        "end": start + 5,
        "actor": None,
        "members": (),
        "place": None,
        "kind": "person",
        "form": "name",
        "resolved_by": "name",
        "score": 0.95,
    }
    return MentionRow(**(fields | given))


ARTICLES = [
    article(
        "a.txt",
        member("a1", "Ann Lee"),
        member("a2", "Bo Ek"),
        member("a3", "the envoy", named=False),
        mentions=(
            mention(90, actor="a1"),
            mention(100, members=("a1", "a3", "a2"), kind="group", form="nominal"),
            mention(110, actor="a3", form="nominal"),
            mention(120, place="Oslo", kind="place"),
            mention(130, form="pronoun", resolved_by=None, score=0.0),
        ),
        dates=(
            DateRow(
                start=7,
                end=14,
                expression="Tuesday",
                date=day("2020-03-03"),
                date_end=day("2020-03-03"),
                precision="day",
                basis="relative",
            ),
        ),
    ),
    article("b.txt", member("x", "Ann Lee"), mentions=(mention(3, actor="x"),)),
]


def test_lines(tmp_path: Path) -> None:
    paths = {content_id("c", name): name for name in ("a.txt", "b.txt")}
    roll = roll_call(ARTICLES)
    write_inspection(tmp_path, lambda: ARTICLES, paths, roll)
    ann, bo = content_id("person", "Ann Lee"), content_id("person", "Bo Ek")
    rows = [json.loads(text) for text in (tmp_path / MENTIONS).read_text().splitlines()]
    assert " ".join(rows[0]) == (
        "document start end actor actor_id members kind form resolved_by score"
    )
    keys = ("document", "start", "actor", "actor_id", "members")
    assert [tuple(row[key] for key in keys) for row in rows] == [
        ("a.txt", 90, "Ann Lee", ann, []),
        ("a.txt", 100, None, None, [ann, bo]),
        ("a.txt", 110, "the envoy", None, []),
        ("a.txt", 120, "Oslo", None, []),
        ("a.txt", 130, None, None, []),
        ("b.txt", 3, "Ann Lee", ann, []),
    ]
    assert (tmp_path / DATES).read_text() == (
        '{"document": "a.txt", "start": 7, "end": 14, "expression": "Tuesday", '
        '"date": "2020-03-03", "date_end": "2020-03-03", "precision": "day", '
        '"basis": "relative"}\n'
    )


def test_both_files_can_be_removed_twice(tmp_path: Path) -> None:
    write_inspection(tmp_path, list, {}, roll_call([]))
    remove_inspection(tmp_path)
    remove_inspection(tmp_path)
    assert list(tmp_path.iterdir()) == []
