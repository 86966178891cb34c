"""What `--inspect` adds to an output folder: every mention with whom it means, every date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.output import fields_of, json_line, write_lines
from kg.persons import Local

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from kg.article import Article
    from kg.corpus import Roll

MENTIONS = "mentions.jsonl"
DATES = "dates.jsonl"


def write_inspection(
    folder: Path,
    articles: Callable[[], Iterable[Article]],
    paths: Mapping[str, str],
    roll: Roll,
) -> None:
    """Write mentions.jsonl and dates.jsonl, each in the order of the articles and of their texts.

    `articles` gives the articles in the order of their paths, once for each file; `paths` gives
    each document id its path.
    """
    mentions = (line for article in articles() for line in _mention_lines(article, paths, roll))
    write_lines(folder / MENTIONS, map(json_line, mentions))
    dates = (
        {"document": paths[article.document_id]} | fields_of(row)
        for article in articles()
        for row in article.dates
    )
    write_lines(folder / DATES, map(json_line, dates))


def remove_inspection(folder: Path) -> None:
    """Remove both files, which an earlier run may have left and this one would contradict."""
    for name in (MENTIONS, DATES):
        (folder / name).unlink(missing_ok=True)


def _mention_lines(
    article: Article, paths: Mapping[str, str], roll: Roll
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
            "document": paths[article.document_id],
            "start": row.start,
            "end": row.end,
            "actor": words or (roll.actor(actor_id).name if actor_id else None),
            "actor_id": actor_id,
            "members": [found for key in row.members if (found := corpus_id(key))],
            "kind": row.kind,
            "form": row.form,
            "resolved_by": row.resolved_by,
            "score": row.score,
        }
