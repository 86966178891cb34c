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
from typing import TYPE_CHECKING, Any

from kg.article import Article
from kg.output import line, record_reader, write_lines

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator, Mapping
    from importlib.resources.abc import Traversable
    from pathlib import Path

    from kg.model import Document

log = logging.getLogger(__name__)

# The rooms that stage 1 walks through; a change elsewhere leaves its results valid. (A test holds
# this list against what kg.article imports.)
STAGE_1 = (
    "model.py",
    "language.py",
    "words.py",
    "grammar",
    "dates",
    "world",
    "mentions",
    "actors",
    "ontology",
    "triples",
    "article.py",
)
# What those rooms take from other people's packages: the parser, and names of countries.
PACKAGES = ("spacy", "pycountry")


def fingerprint(document: Document, published: dt.date | None, pipeline: str) -> str:
    """32 hex digits over all that the article's result depends on."""
    digest = hashlib.blake2b(digest_size=16)
    # the text and not its file: offsets count what was decoded
    fields = (document.id, document.document, document.text, published, pipeline, code_version())
    for field in fields:
        digest.update(str(field).encode() + b"\0")
    return digest.hexdigest()


@cache
def code_version() -> str:
    """A hash of stage 1's own modules and data files, and of its packages' versions."""
    versions = " ".join(f"{name} {version(name)}" for name in PACKAGES)
    digest = hashlib.blake2b(versions.encode(), digest_size=16)
    root = files("kg")
    for name in STAGE_1:
        for path, content in contents(root / name, name):
            digest.update(path.encode() + b"\0" + content + b"\0")
    return digest.hexdigest()


def contents(entry: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
    """Every file at or below the entry but compiled ones, sorted by name."""
    if entry.is_file():
        yield path, entry.read_bytes()
        return
    for child in sorted(entry.iterdir(), key=lambda child: child.name):
        if child.name != "__pycache__":
            yield from contents(child, f"{path}/{child.name}")


def recall(folder: Path, name: str) -> Article | None:
    """The article's result of that fingerprint, or None when there is none that can be read."""
    path = folder / f"{name}.json"
    try:
        found: Article = _reader()(json.loads(path.read_bytes()))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError) as error:
        log.warning("%s: damaged (%s: %s), computed anew", path, type(error).__name__, error)
        return None
    return found


@cache
def _reader() -> Callable[[Mapping[str, Any]], Any]:
    """What turns a stored line into an article."""
    return record_reader(Article)


def keep(folder: Path, name: str, article: Article) -> None:
    """Store the article's result under that fingerprint, whole or not at all."""
    write_lines(folder / f"{name}.json", [line(article)])


def forget_others(folder: Path, names: set[str]) -> None:
    """Remove the results of articles and versions that are no longer there, and torn ones."""
    for path in folder.iterdir():
        if path.suffix != ".json" or path.stem not in names:
            path.unlink(missing_ok=True)
