"""Prints how long each part takes as a ratio to bare spaCy on the same text in the same run.

Absolute times differ from machine to machine and hour to hour; the ratios hold. Every round
measures all parts in turn, so that a slow moment hits them alike, and the median is printed.
With `--store`, loading and asking the embedded store as well; with `--memory`, the peak of memory
over a growing number of articles. Texts: examples/articles, or a folder given as argument.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from kg.actors import resolve
from kg.dates import find_dates
from kg.documents import read_documents
from kg.language import load_pipeline, parse
from kg.mentions import find_mentions
from kg.triples import extract
from kg.words import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.language import Language

    from kg.model import Document

EXAMPLES = Path(__file__).parents[1] / "examples/articles"
WORDS_IN_LONG_TEXT = (12_500, 25_000, 50_000, 100_000)


def timed(nlp: Language, documents: Sequence[Document]) -> dict[str, float]:
    """Seconds of each part over all documents."""
    spent: dict[str, float] = defaultdict(float)
    clock = time.perf_counter
    for document in documents:
        start = clock()
        nlp(document.text)
        bare = clock()
        doc = parse(nlp, document.text)
        parsed = clock()
        doc = plain(doc)
        copied = clock()
        dates = find_dates(doc, document.published)
        dated = clock()
        mentions = find_mentions(doc)
        mentioned = clock()
        cast = resolve(doc, mentions)
        resolved = clock()
        extract(doc, document, cast, dates)
        done = clock()
        spent["bare spaCy"] += bare - start
        spent["our parse (by paragraph)"] += parsed - bare
        spent["plain copy of the parse"] += copied - parsed
        spent["dates"] += dated - copied
        spent["mentions"] += mentioned - dated
        spent["actors"] += resolved - mentioned
        spent["triples"] += done - resolved
        spent["all after the parser"] += done - parsed
    return spent


def parts(nlp: Language, documents: Sequence[Document], rounds: int) -> None:
    """Print the median ratio of each part to bare spaCy."""
    timed(nlp, documents)  # once for the caches
    runs = [timed(nlp, documents) for _ in range(rounds)]
    words = sum(len(document.text.split()) for document in documents)
    speed = statistics.median(words / run["bare spaCy"] for run in runs)
    print(f"{len(documents)} articles, {words} words; bare spaCy {speed:,.0f} words/s")
    for part in runs[0]:
        ratios = sorted(run[part] / run["bare spaCy"] for run in runs)
        print(f"  {part:26} {statistics.median(ratios):6.3f}  ({ratios[0]:.3f} - {ratios[-1]:.3f})")


def long_text(nlp: Language, documents: Sequence[Document]) -> None:
    """Print the seconds per 1,000 words of ever longer single texts: flat if linear."""
    text = "\n\n".join(document.text for document in documents)
    pool = text.split(" ")
    print("one long text, milliseconds per 1,000 words after the parser")
    for words in WORDS_IN_LONG_TEXT:
        body = " ".join((pool * (words // len(pool) + 1))[:words])
        doc = parse(nlp, body)
        start = time.perf_counter()
        doc = plain(doc)
        dates = find_dates(doc, documents[0].published)
        cast = resolve(doc, find_mentions(doc))
        extract(doc, documents[0], cast, dates)
        spent = time.perf_counter() - start
        print(f"  {words:7} words  {1_000_000 * spent / words:8.1f}")


def store() -> None:
    """Print how a second load and a question compare with the first load."""
    from kg import journey  # noqa: PLC0415 - only with --store

    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out"
        journey.extract(EXAMPLES, out)
        spent = {}
        for name, call in (
            ("first load (store made and started)", lambda: journey.load(out)),
            ("second load", lambda: journey.load(out)),
            ("a question", lambda: journey.query("who-spoke-to-whom", store=str(out / "store"))),
            ("the page", lambda: journey.view(out)),
        ):
            start = time.perf_counter()
            call()
            spent[name] = time.perf_counter() - start
    first = spent["first load (store made and started)"]
    print("embedded store, ratio to the first load")
    for name, seconds in spent.items():
        print(f"  {name:36} {seconds / first:6.3f}")


def memory(articles: int) -> None:
    """Print the peak of memory while that many articles go through both stages."""
    from kg import journey  # noqa: PLC0415 - only with --memory

    texts = [path.read_text("utf-8") for path in sorted(EXAMPLES.glob("*.txt"))]
    unit = 1024 if sys.platform == "linux" else 1024**2
    print("peak memory, MB")
    with tempfile.TemporaryDirectory() as folder:
        docs = Path(folder) / "docs"
        docs.mkdir()
        made = 0
        for goal in (articles // 4, articles // 2, articles):
            for number in range(made, goal):
                text = texts[number % len(texts)]
                (docs / f"{number:06}.txt").write_text(f"{text}\n\nNo. {number}\n", "utf-8")
            made = goal
            journey.extract(docs, Path(folder) / "out")
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
            print(f"  {goal:7} articles  {peak / unit:8.0f}")


def main() -> None:
    """Run what was asked for."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("docs", nargs="?", type=Path, default=EXAMPLES)
    ask.add_argument("--rounds", type=int, default=7)
    ask.add_argument("--store", action="store_true")
    ask.add_argument("--memory", type=int, metavar="ARTICLES")
    chosen = ask.parse_args()
    if chosen.memory:  # alone: what a long text needs would hide what many short ones do
        memory(chosen.memory)
        return
    reading = read_documents([chosen.docs], collection="bench", metadata=None)
    documents = [document for document in reading.documents if document.skipped is None]
    nlp = load_pipeline()
    parts(nlp, documents, chosen.rounds)
    long_text(nlp, documents)
    if chosen.store:
        store()


if __name__ == "__main__":
    main()
