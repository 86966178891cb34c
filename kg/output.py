"""The output folder, source of truth: four files of one object a line, and report.json.

`write_output` replaces each file whole or not at all; `read_output` gives the same records back.
Keys are those of the data types, in their order; readers ignore keys that they do not know.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_origin, get_type_hints

from kg.errors import OutputError
from kg.model import ActorRecord, Event, PublishedBasis, Triple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

SCHEMA = 1
FILES = ("documents.jsonl", "actors.jsonl", "triples.jsonl", "events.jsonl")
REPORT = "report.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRecord:
    """A line of documents.jsonl: an article that was read, also when it gave no triple."""

    id: str
    document: str
    collection: str
    title: str | None
    outlet: str | None
    published: dt.date | None
    published_basis: PublishedBasis
    language: str | None
    sha256: str
    characters: int
    copy_of: str | None
    skipped: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """Everything that an output folder says, sorted as its files are."""

    documents: tuple[DocumentRecord, ...]
    actors: tuple[ActorRecord, ...]
    triples: tuple[Triple, ...]
    events: tuple[Event, ...]


Record = TypeVar("Record", DocumentRecord, ActorRecord, Triple, Event)


def ordered(output: Output) -> Output:
    """The same output in the order of its files: triples by document, start, subject_start, id."""
    return Output(
        documents=tuple(sorted(output.documents, key=lambda d: (d.collection, d.document, d.id))),
        actors=tuple(sorted(output.actors, key=lambda a: (a.name, a.kind, a.id))),
        triples=tuple(sorted(output.triples, key=triple_order)),
        events=tuple(sorted(output.events, key=lambda e: (e.date or dt.date.max, e.id))),
    )


def triple_order(triple: Triple) -> tuple[str, int, int, str]:
    """What orders triples in their file."""
    return triple.document, triple.start, triple.subject_start, triple.id


def line(record: Any) -> str:  # noqa: ANN401 - any of our dataclasses
    """A record as one line of JSON, keys in the order of its fields, without the line end."""
    return json_line(fields_of(record))


def json_line(fields: Mapping[str, Any]) -> str:
    """The fields as one line of JSON, in their order."""
    return json.dumps(fields, ensure_ascii=False, default=_plain)


def fields_of(record: Any) -> dict[str, Any]:  # noqa: ANN401 - any of our dataclasses
    """A record's fields in their order; values as they are."""
    return {field.name: getattr(record, field.name) for field in dataclasses.fields(record)}


def _plain(value: object) -> object:
    """A day in ISO form, a record as an object; everything else of ours is JSON already."""
    if isinstance(value, dt.date):
        return value.isoformat()
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return fields_of(value)
    raise TypeError(f"no JSON for {type(value).__name__}")


def write_output(
    output: Output, folder: str | Path, *, triples: Iterable[Triple] | None = None
) -> None:
    """Write the four files, each replaced whole or not at all.

    `triples`, if given, are written instead of the output's, in the order in which they come: so
    a corpus of any size can be written without holding its triples in memory.
    """
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    output = ordered(output)
    parts: tuple[Iterable[object], ...] = (
        output.documents,
        output.actors,
        output.triples if triples is None else triples,
        output.events,
    )
    for name, records in zip(FILES, parts, strict=True):
        write_lines(target / name, map(line, records))


def check_writable(folder: Path) -> None:
    """Raise OutputError if that folder cannot be made or written, before any work is done."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise OutputError(f"{folder}: cannot be written: {error.strerror}") from error


def write_lines(path: Path, lines: Iterable[str]) -> None:
    """Write the lines as UTF-8 into a file beside `path`, then put it in its place."""
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", newline="\n", dir=path.parent, prefix=".", delete=False
        ) as temporary:
            try:
                for text in lines:
                    temporary.write(text + "\n")
            except BaseException:
                Path(temporary.name).unlink(missing_ok=True)
                raise
        Path(temporary.name).chmod(0o644)
        os.replace(temporary.name, path)  # noqa: PTH105 - Path.replace is the same call
    except OSError as error:
        raise OutputError(f"{path}: cannot be written: {error.strerror}") from error


def read_output(folder: str | Path) -> Output:
    """What the folder's four files say.

    Raises:
        OutputError: no such folder, a file is missing or damaged, or its schema is not known.
    """
    source = Path(folder)
    check_output(source)
    return Output(
        documents=_records(source / FILES[0], DocumentRecord),
        actors=_records(source / FILES[1], ActorRecord),
        triples=_records(source / FILES[2], Triple),
        events=_records(source / FILES[3], Event),
    )


def check_output(folder: Path) -> None:
    """Raise OutputError if the folder does not hold the four files, in a schema that we know."""
    missing = [name for name in FILES if not (folder / name).is_file()]
    if missing:
        raise OutputError(
            f"{folder}: no output folder of kg (without {', '.join(missing)}): "
            "make one with `kg extract DOCS --out FOLDER`"
        )
    check_schema(folder)


def check_schema(folder: Path) -> None:
    """Raise OutputError if report.json names another schema than ours; no report, no complaint."""
    report = folder / REPORT
    if not report.is_file():
        return
    try:
        schema = json.loads(report.read_text("utf-8")).get("schema")
    except (ValueError, AttributeError) as error:
        raise OutputError(f"{report}: is damaged: {error}; run kg extract again") from error
    if schema != SCHEMA:
        raise OutputError(
            f"{report}: schema {schema!r} is not known to this version, which knows {SCHEMA}: "
            "use the version that wrote it, or run kg extract again"
        )


def _records(path: Path, kind: type[Record]) -> tuple[Record, ...]:
    """The file's lines as records of that kind."""
    records = []
    read = record_reader(kind)
    # as bytes: a text may hold U+2028 and its kin, which JSON does not escape
    with path.open("rb") as stream:
        for number, text in enumerate(stream, 1):
            try:
                records.append(read(json.loads(text)))
            except (ValueError, KeyError, TypeError) as error:
                raise OutputError(
                    f"{path}:{number}: not a line of this file ({type(error).__name__}: {error}); "
                    "run kg extract again"
                ) from error
    return tuple(records)


def record_reader(kind: type[Any]) -> Callable[[Mapping[str, Any]], Any]:
    """What turns the JSON object of a line into that dataclass; unknown keys are ignored.

    The reader raises KeyError for a missing field and ValueError for a date that is no ISO day.
    """
    hints = get_type_hints(kind)
    converters = [(field.name, _converter(hints[field.name])) for field in dataclasses.fields(kind)]

    def read(fields: Mapping[str, Any]) -> Any:  # noqa: ANN401 - an instance of `kind`
        return kind(
            **{
                name: convert(fields[name]) if convert else fields[name]
                for name, convert in converters
            }
        )

    return read


def _converter(hint: Any) -> Callable[[Any], Any] | None:  # noqa: ANN401 - a type form
    """What turns a JSON value into that type, or None for a type that JSON has."""
    if hint is dt.date or dt.date in get_args(hint):
        return lambda value: None if value is None else dt.date.fromisoformat(value)
    if get_origin(hint) is tuple:
        item = get_args(hint)[0]
        if isinstance(item, type) and dataclasses.is_dataclass(item):
            read = record_reader(item)
            return lambda value: tuple(read(one) for one in value)
        return tuple
    return None
