"""Articles to output folder: both stages in one readable walk, with progress and a report.

Stage 1 (kg.stage) runs for each article that the cache does not know; stage 2 (kg.corpus,
kg.events) works on its small results alone, read back one article at a time, so that what it holds
of a triple at once is a few numbers and no text.
"""

from __future__ import annotations

import dataclasses
import json
import time
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from kg import cache, stage
from kg.corpus import Roll, roll_call
from kg.documents import near_copies, read_documents
from kg.errors import DocumentError
from kg.events import Merged, merge
from kg.inspection import remove_inspection, write_inspection
from kg.language import model_version
from kg.options import DEFAULTS, Options, Report
from kg.output import (
    REPORT,
    SCHEMA,
    DocumentRecord,
    Output,
    check_writable,
    triple_order,
    write_lines,
    write_output,
)
from kg.persons import Local
from kg.stage import Stage1

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.article import Article
    from kg.documents import Reading
    from kg.model import Document, Triple
    from kg.stage import Progress

CACHE = "cache"


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """What stage 2 knows of all articles together; their triples stay on disk until asked for."""

    documents: tuple[DocumentRecord, ...]
    roll: Roll
    merged: Merged
    stage_1: Stage1

    def triples(self) -> Iterator[Triple]:
        """The finished triples in the order of their file, one article's at a time."""
        for article in self.stage_1.articles():
            named = named_triples(article, self.roll)
            for triple in sorted(named, key=triple_order):
                yield dataclasses.replace(triple, event_id=self.merged.event_of[triple.id])


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
    model_version(options.model)  # a missing one is told before anything is read
    reading = _read(docs, folder, options)
    clock.append(time.perf_counter())
    stage_1 = _run_stage_1(reading, folder, options, progress)
    clock.append(time.perf_counter())
    corpus = run_stage_2(reading, stage_1, trust_header_dates=options.trust_header_dates)
    _write(corpus, folder, inspect=options.inspect)
    cache.forget_others(folder / CACHE, set(stage_1.names.values()))
    clock.append(time.perf_counter())
    report = Report(
        schema=SCHEMA,
        collection=_collection(folder, options),
        read=len(reading.documents),
        parsed=stage_1.parsed,
        skipped=_skipped(reading, stage_1.failed),
        warnings=tuple(reading.warnings),
        counts=_counts(corpus),
        versions=_versions(options.model),
        timings=_timings(clock),
    )
    text = json.dumps(dataclasses.asdict(report), indent=1, ensure_ascii=False)
    write_lines(folder / REPORT, [text])
    return report


def _read(docs: Sequence[str | Path], folder: Path, options: Options) -> Reading:
    """The articles as read, all of them good where the user is strict."""
    reading = read_documents(
        docs,
        collection=_collection(folder, options),
        metadata=options.metadata,
        trust_header_dates=options.trust_header_dates,
    )
    if options.strict:
        _refuse(_skipped(reading, {}))
    return reading


def _collection(folder: Path, options: Options) -> str:
    """The name of this set of articles: as given, else that of the output folder."""
    return options.collection or folder.resolve().name


def _run_stage_1(
    reading: Reading, folder: Path, options: Options, progress: Progress | None
) -> Stage1:
    """The results of all articles in English, none failed where the user is strict."""
    stage_1 = stage.run(
        [document for document in reading.documents if document.skipped is None],
        folder / CACHE,
        model=options.model,
        trust_header_dates=options.trust_header_dates,
        jobs=options.jobs,
        progress=progress,
    )
    if options.strict:
        _refuse(_skipped(reading, stage_1.failed))
    return stage_1


def run_stage_2(reading: Reading, stage_1: Stage1, *, trust_header_dates: bool = False) -> Corpus:
    """The documents, actors and events of the whole corpus."""
    roll = roll_call(stage_1.articles())
    copies = near_copies([d for d in reading.documents if d.skipped is None])
    documents = tuple(
        _record(document, copies.get(document.id), stage_1.failed.get(document.id))
        for document in reading.documents
    )
    triples = (t for article in stage_1.articles() for t in named_triples(article, roll))
    by_id = {document.id: document for document in documents}
    merged = merge(triples, by_id, trust_header_dates=trust_header_dates)
    return Corpus(documents=documents, roll=roll, merged=merged, stage_1=stage_1)


def _write(corpus: Corpus, folder: Path, *, inspect: bool) -> None:
    """Write the four files, and what `--inspect` adds to them."""
    output = Output(
        documents=corpus.documents,
        actors=corpus.roll.actors,
        triples=(),
        events=corpus.merged.events,
    )
    write_output(output, folder, triples=corpus.triples())
    if inspect:
        paths = {document.id: document.document for document in corpus.documents}
        write_inspection(folder, corpus.stage_1.articles, paths, corpus.roll)
    else:
        remove_inspection(folder)


def named_triples(article: Article, roll: Roll) -> Iterator[Triple]:
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
            subject=roll.actor(subject_id).name,
            subject_id=subject_id,
            subject_kind=roll.actor(subject_id).kind,
            object=roll.actor(object_id).name,
            object_id=object_id,
            object_kind=roll.actor(object_id).kind,
            attributed_to=roll.actor(speaker_id).name if speaker_id else triple.attributed_to,
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


def _counts(corpus: Corpus) -> dict[str, int]:
    """How much was found."""
    events = corpus.merged.events
    return {
        "documents": len(corpus.documents),
        "actors": len(corpus.roll.actors),
        "triples": len(corpus.merged.event_of),
        "events": len(events),
        "dated_events": sum(event.date is not None for event in events),
        "sentences": corpus.merged.sentences,
    }


def _versions(model: str) -> dict[str, str]:
    """The versions that the result depends on."""
    return {"actor-kg": version("actor-kg"), "spacy": version("spacy"), model: model_version(model)}


def _timings(clock: Sequence[float]) -> dict[str, float]:
    """Seconds of each part, to 3 decimals."""
    parts = ("read", "stage_1", "stage_2")
    ends = zip(parts, clock, clock[1:], strict=False)
    return {part: round(end - start, 3) for part, start, end in ends}
