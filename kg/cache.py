"""Where stage 1 keeps its results: OUT/cache, a file an article, named by what it depends on.

The name is a fingerprint of the article, its publication day, the pipeline, and our own code and
data, so that a result is found again exactly when computing it anew would give the same.
"""

from __future__ import annotations

import hashlib
import json
import logging
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from typing import TYPE_CHECKING

from kg.article import Article
from kg.output import line, record_reader, write_lines

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable
    from pathlib import Path

    from kg.model import Document

log = logging.getLogger(__name__)

# The rooms that stage 1 walks through; a change elsewhere leaves its results valid.
STAGE_1 = (
    "model.py",
    "language.py",
    "grammar.py",
    "dates",
    "world",
    "mentions",
    "actors",
    "ontology",
    "triples",
    "article.py",
)


def fingerprint(document: Document, published: dt.date | None, pipeline: str) -> str:
    """32 hex digits over all that the article's result depends on."""
    fields = (document.id, document.document, document.sha256, published, pipeline, code_version())
    return hashlib.blake2b(repr(fields).encode(), digest_size=16).hexdigest()


@cache
def code_version() -> str:
    """A hash of stage 1's own modules and data files, and of spaCy's version."""
    digest = hashlib.blake2b(version("spacy").encode(), digest_size=16)
    root = files("kg")
    for name in STAGE_1:
        for path, content in _contents(root / name, name):
            digest.update(path.encode() + b"\0" + content + b"\0")
    return digest.hexdigest()


def _contents(entry: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
    """Every .py and .toml file at or below the entry, sorted by name."""
    if entry.is_file():
        if path.endswith((".py", ".toml")):
            yield path, entry.read_bytes()
    elif entry.is_dir():
        for child in sorted(entry.iterdir(), key=lambda child: child.name):
            yield from _contents(child, f"{path}/{child.name}")


def recall(folder: Path, name: str) -> Article | None:
    """The article's result of that fingerprint, or None when there is none that can be read."""
    path = folder / f"{name}.json"
    try:
        read = record_reader(Article)
        found: Article = read(json.loads(path.read_text("utf-8")))
    except FileNotFoundError:
        return None
    except (ValueError, KeyError, TypeError) as error:
        log.warning("%s: damaged (%s), computed anew", path, error)
        return None
    return found


def keep(folder: Path, name: str, article: Article) -> None:
    """Store the article's result under that fingerprint, whole or not at all."""
    write_lines(folder / f"{name}.json", [line(article)])


def forget_others(folder: Path, names: set[str]) -> None:
    """Remove the results of articles and versions that are no longer there."""
    for path in folder.glob("*.json"):
        if path.stem not in names:
            path.unlink(missing_ok=True)
