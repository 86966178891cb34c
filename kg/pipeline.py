"""Articles to output folder: both stages in one readable walk, with progress and a report.

Stage 1 (kg.stage) runs for each article that the cache does not know; stage 2 (kg.corpus,
kg.events) works on its small results alone, read back one article at a time.
"""

from __future__ import annotations

import dataclasses
import json
import time
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from kg import cache, stage
from kg.corpus import Local, Roll, roll_call
from kg.documents import near_copies, read_documents
from kg.errors import DocumentError
from kg.events import merge
from kg.inspection import remove_inspection, write_inspection
from kg.language import model_version
from kg.options import DEFAULTS, Options, Report
from kg.output import (
    REPORT,
    SCHEMA,
    DocumentRecord,
    Output,
    check_writable,
    write_lines,
    write_output,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.article import Article
    from kg.documents import Reading
    from kg.model import ActorRecord, Document, Triple
    from kg.stage import Progress, Stage1


def extract(
    docs: Sequence[str | Path],
    out: str | Path,
    options: Options = DEFAULTS,
    *,
    progress: Progress | None = None,
) -> Report:
    """The report of turning the articles at `docs` into the output folder `out`.

    `progress` is called with articles done, articles in all, and the name of the last one.

    Raises:
        DocumentError: nothing to read, or with `strict` the first article that has to be skipped.
        ModelError: the pipeline is not installed or unfit.
        OutputError: the folder cannot be written.
    """
    folder = Path(out)
    clock = [time.perf_counter()]
    check_writable(folder)
    model_version(options.model)
    collection = options.collection or folder.resolve().name
    reading = read_documents(
        docs,
        collection=collection,
        metadata=options.metadata,
        trust_header_dates=options.trust_header_dates,
    )
    if options.strict:
        _refuse(_skipped(reading, {}))
    clock.append(time.perf_counter())
    stage_1 = stage.run(
        [document for document in reading.documents if document.skipped is None],
        folder / "cache",
        model=options.model,
        trust_header_dates=options.trust_header_dates,
        jobs=options.jobs,
        progress=progress,
    )
    skipped = _skipped(reading, stage_1.failed)
    if options.strict:
        _refuse(skipped)
    clock.append(time.perf_counter())
    output, roll = run_stage_2(reading, stage_1)
    write_output(output, folder)
    if options.inspect:
        paths = {document.id: document.document for document in output.documents}
        write_inspection(folder, stage_1.articles(), paths, roll)
    else:
        remove_inspection(folder)
    cache.forget_others(folder / "cache", set(stage_1.names.values()))
    clock.append(time.perf_counter())
    report = Report(
        schema=SCHEMA,
        collection=collection,
        read=len(reading.documents),
        parsed=stage_1.parsed,
        skipped=skipped,
        warnings=tuple(reading.warnings),
        counts=_counts(output),
        versions=_versions(options.model),
        timings=_timings(clock),
    )
    write_lines(folder / REPORT, [json.dumps(dataclasses.asdict(report), indent=1)])
    return report


def run_stage_2(reading: Reading, stage_1: Stage1) -> tuple[Output, Roll]:
    """The output of the whole corpus, and which of its actors each article's local actor is."""
    roll = roll_call(stage_1.articles())
    copies = near_copies([d for d in reading.documents if d.skipped is None])
    documents = tuple(
        _record(document, copies.get(document.id), stage_1.failed.get(document.id))
        for document in reading.documents
    )
    actors = {actor.id: actor for actor in roll.actors}
    triples = (t for article in stage_1.articles() for t in named_triples(article, roll, actors))
    numbered, events = merge(triples, {document.id: document for document in documents})
    return Output(documents=documents, actors=roll.actors, triples=numbered, events=events), roll


def named_triples(
    article: Article, roll: Roll, actors: Mapping[str, ActorRecord]
) -> Iterator[Triple]:
    """The article's triples with corpus actors; those with a side that is nobody known are left.

    Two local actors may turn out to be one; what such a one does to himself is left out as well.
    """

    def corpus_id(key: str | None) -> str | None:
        return roll.ids.get(Local(article.document_id, key)) if key else None

    for triple in article.triples:
        subject_id, object_id = corpus_id(triple.subject_id), corpus_id(triple.object_id)
        if subject_id is None or object_id is None or subject_id == object_id:
            continue
        speaker_id = corpus_id(triple.attributed_to_id)
        yield dataclasses.replace(
            triple,
            subject=actors[subject_id].name,
            subject_id=subject_id,
            subject_kind=actors[subject_id].kind,
            object=actors[object_id].name,
            object_id=object_id,
            object_kind=actors[object_id].kind,
            attributed_to=actors[speaker_id].name if speaker_id else triple.attributed_to,
            attributed_to_id=speaker_id,
        )


def _record(document: Document, copy_of: str | None, failure: str | None) -> DocumentRecord:
    """The line of documents.jsonl for an article."""
    return DocumentRecord(
        id=document.id,
        document=document.document,
        collection=document.collection,
        title=document.title,
        outlet=document.outlet,
        published=document.published,
        published_basis=document.published_basis,
        language=document.language,
        sha256=document.sha256,
        characters=len(document.text),
        copy_of=copy_of or document.copy_of,
        skipped=document.skipped or failure,
    )


def _skipped(reading: Reading, failed: Mapping[str, str]) -> tuple[dict[str, str], ...]:
    """Every file that was not used, with the reason, sorted by file."""
    reasons = [(one.file, one.reason) for one in reading.skipped]
    reasons += (
        (document.document, reason)
        for document in reading.documents
        if (reason := document.skipped or failed.get(document.id))
    )
    return tuple({"file": file, "reason": reason} for file, reason in sorted(set(reasons)))


def _refuse(skipped: Sequence[dict[str, str]]) -> None:
    """Raise DocumentError for the first skipped file, if there is one."""
    if skipped:
        raise DocumentError(skipped[0]["file"], skipped[0]["reason"])


def _counts(output: Output) -> dict[str, int]:
    """How much was found."""
    return {
        "documents": len(output.documents),
        "actors": len(output.actors),
        "triples": len(output.triples),
        "events": len(output.events),
        "dated_events": sum(event.date is not None for event in output.events),
        "sentences": len({(t.document_id, t.start) for t in output.triples}),
    }


def _versions(model: str) -> dict[str, str]:
    """The versions that the result depends on."""
    return {"actor-kg": version("actor-kg"), "spacy": version("spacy"), model: model_version(model)}


def _timings(clock: Sequence[float]) -> dict[str, float]:
    """Seconds of each part, to 3 decimals."""
    parts = ("read", "stage_1", "stage_2")
    ends = zip(parts, clock, clock[1:], strict=False)
    return {part: round(end - start, 3) for part, start, end in ends}
