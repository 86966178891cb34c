"""What `--inspect` adds to an output folder: every mention with whom it means, every date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.corpus import Local
from kg.output import fields_of, json_line, write_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from kg.article import Article
    from kg.corpus import Roll

MENTIONS = "mentions.jsonl"
DATES = "dates.jsonl"


def write_inspection(
    folder: Path, articles: Iterable[Article], paths: Mapping[str, str], roll: Roll
) -> None:
    """Write mentions.jsonl and dates.jsonl; `paths` gives each document id its path."""
    mentions: list[tuple[str, int, str]] = []
    dates: list[tuple[str, int, str]] = []
    names = {actor.id: actor.name for actor in roll.actors}
    for article in articles:
        path = paths[article.document_id]
        mentions += (
            (path, number, json_line(row))
            for number, row in enumerate(_mention_lines(article, path, roll, names))
        )
        dates += (
            (path, number, json_line({"document": path} | fields_of(row)))
            for number, row in enumerate(article.dates)
        )
    write_lines(folder / MENTIONS, (text for _, _, text in sorted(mentions)))
    write_lines(folder / DATES, (text for _, _, text in sorted(dates)))


def remove_inspection(folder: Path) -> None:
    """Remove both files, which an earlier run may have left and this one would contradict."""
    for name in (MENTIONS, DATES):
        (folder / name).unlink(missing_ok=True)


def _mention_lines(
    article: Article, path: str, roll: Roll, names: Mapping[str, str]
) -> Iterator[dict[str, object]]:
    """The article's mentions with whom they mean.

    `actor_id` is the line of actors.jsonl that acts there, null for a mere place, for a group (its
    members are listed) and for who has no name; `actor` says in words whom or what is meant: the
    actor's name, the place's, or what the article calls somebody without a name.
    """
    unnamed = {member.key: member.name for member in article.cast if not member.named}

    def corpus_id(key: str) -> str | None:
        return roll.ids.get(Local(article.document_id, key))

    for row in article.mentions:
        actor_id = corpus_id(row.actor) if row.actor else None
        words = unnamed.get(row.actor) if row.actor else row.place
        yield {
            "document": path,
            "start": row.start,
            "end": row.end,
            "actor": words or (names[actor_id] if actor_id else None),
            "actor_id": actor_id,
            "members": [found for key in row.members if (found := corpus_id(key))],
            "kind": row.kind,
            "form": row.form,
            "resolved_by": row.resolved_by,
            "score": row.score,
        }
