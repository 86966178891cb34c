"""Runs stage 1 over articles: from the cache where it can, else by parsing.

Every result is stored as soon as it is there, so that an interrupted run goes on where it stopped.
"""

from __future__ import annotations

import datetime as dt
import gc
import logging
import signal
import traceback
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import cache as once
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from kg import cache
from kg.article import read_article
from kg.errors import DocumentError, KGError
from kg.language import load_pipeline, model_version
from kg.model import Document

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from spacy.language import Language

    from kg.article import Article

    Progress = Callable[[int, int, str], None]

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage1:
    """What stage 1 left in the cache: the fingerprint of each document id, and what failed."""

    folder: Path
    names: Mapping[str, str]
    parsed: int
    failed: Mapping[str, str]

    def articles(self) -> Iterator[Article]:
        """The results in the order of the documents, read from the cache one at a time.

        Raises:
            DocumentError: a result has been removed meanwhile.
        """
        for name in self.names.values():
            article = cache.recall(self.folder, name)
            if article is None:
                raise DocumentError(
                    str(self.folder / name), "is gone from the cache; run the command again"
                )
            yield article


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One article to parse, with the name under which its result is stored."""

    document: Document
    published: dt.date | None
    name: str


def run(
    documents: Sequence[Document],
    folder: Path,
    *,
    model: str,
    trust_header_dates: bool = False,
    jobs: int = 1,
    progress: Progress | None = None,
) -> Stage1:
    """The results of all documents, in `folder`; only those it does not hold are parsed.

    `progress` is called with articles done, articles in all and the name of the last one, first
    with what the folder holds already.

    Raises:
        ModelError: the pipeline is not installed or unfit.
        OutputError: the folder cannot be written.
        KGError: a process that parses has died.
    """
    folder.mkdir(parents=True, exist_ok=True)
    pipeline = model_version(model)
    tasks = [_task(document, pipeline, trust_header_dates) for document in documents]
    todo = [task for task in tasks if cache.recall(folder, task.name) is None]
    done = len(tasks) - len(todo)
    if progress:
        progress(done, len(tasks), "")
    failed: dict[str, str] = {}
    for task, failure in _results(todo, folder, model, jobs):
        done += 1
        if failure:
            failed[task.document.id] = failure
        if progress:
            progress(done, len(tasks), task.document.document)
    names = {task.document.id: task.name for task in tasks if task.document.id not in failed}
    return Stage1(folder=folder, names=names, parsed=len(todo), failed=failed)


def _task(document: Document, pipeline: str, trust_header_dates: bool) -> Task:
    """The article with the day its relative dates count from: a header date only if trusted."""
    trusted = trust_header_dates or document.published_basis != "header"
    published = document.published if trusted else None
    return Task(
        document=document,
        published=published,
        name=cache.fingerprint(document, published, pipeline),
    )


def _results(
    todo: Sequence[Task], folder: Path, model: str, jobs: int
) -> Iterator[tuple[Task, str | None]]:
    """Each task, once its result is stored, with None or with what failed; in the given order."""
    if jobs == 1 or len(todo) <= 1:
        for task in todo:
            yield task, _parse(task, folder, model)
        return
    # spawned, not forked: a fork would copy the parent's threads' locks
    context = get_context("spawn")
    workers = min(jobs, len(todo))
    with ProcessPoolExecutor(workers, mp_context=context, initializer=_leave_interrupts) as pool:
        try:
            results = pool.map(_parse, todo, [folder] * len(todo), [model] * len(todo))
            yield from zip(todo, results, strict=True)
        except BrokenProcessPool as error:
            raise KGError(
                f"one of {workers} processes that parse has died, perhaps for want of memory: "
                "run the command again with fewer --jobs; it goes on where it stopped"
            ) from error
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def _leave_interrupts() -> None:
    """Let Ctrl-C end the parent alone, which lets its workers finish their articles."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@once
def _pipeline(model: str) -> Language:
    """The pipeline, which stays as long as the process.

    So it is set apart from what the garbage collector looks through. Every article leaves a parse
    whose words hang on each other in circles; each search for such would go through all of the
    pipeline again, some tenths of a second every twenty thousand words.
    """
    nlp = load_pipeline(model)
    gc.freeze()
    return nlp


def _parse(task: Task, folder: Path, model: str) -> str | None:
    """None once the article's result is stored, or what failed on it."""
    nlp = _pipeline(model)
    try:
        with nlp.memory_zone():  # words that this article alone has are forgotten with it
            article = read_article(nlp, task.document, published=task.published)
    except Exception as error:  # noqa: BLE001 - one bad article never stops the others
        log.debug("%s: %s", task.document.document, traceback.format_exc())
        return f"extraction failed: {type(error).__name__}: {error} (a mistake of ours: report it)"
    cache.keep(folder, task.name, article)
    return None
