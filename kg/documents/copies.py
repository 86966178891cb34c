"""Near-copies: one agency story as several papers print it, so that it counts as one report.

Two texts are compared by their runs of eight words (Broder 1997 and Henzinger 2006 take eight to
ten): the share of the shorter text's runs that the longer one holds, for papers cut stories from
the end and add lines of their own. Changing a word breaks the eight runs that hold it, so a story
with every twentieth word changed keeps 0.95^8 = .66 of them. Two reports of one event by different
hands share quotations and set phrases alone, far below that.

Time grows with the articles, not with their pairs: a text is compared with those alone that it
shares sampled runs with, and a run that many texts hold (page furniture) leads to the first only.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.model import Document

RUN = 8
SHARED = 0.66
# One run in 16 is looked up, chosen by its hash, so that a run is chosen in every text or in none;
# of a text where that gives hardly any, the least by hash.
SAMPLE = 16
FEWEST = 4
# A text that shares fewer of the sampled runs than this is not compared.
GUESSED = 0.2
KEPT = 256

WORD = re.compile(r"\w+")


def near_copies(documents: Sequence[Document]) -> Mapping[str, str]:
    """The id of the original for the id of each document that repeats one.

    The original is the one published first (a doubtful day does not count), then the first by
    path; it is never itself a copy. The order of the documents makes no difference.
    """
    originals: list[Document] = []
    sizes: list[int] = []
    first_with: dict[int, int] = {}
    copies: dict[str, str] = {}
    runs_of = lru_cache(maxsize=KEPT)(lambda number: runs(originals[number].text))
    for document in sorted(documents, key=_age):
        mine = runs(document.text)
        sample = _sample(mine)
        shared = Counter(first_with[run] for run in sample if run in first_with)
        shares = {
            number: _share(mine, runs_of(number))
            for number, count in sorted(shared.items())
            if count >= GUESSED * min(len(sample), sizes[number])
        }
        nearest = max(shares, key=shares.__getitem__, default=None)
        if nearest is not None and shares[nearest] >= SHARED:
            copies[document.id] = originals[nearest].id
            continue
        for run in sample:
            first_with.setdefault(run, len(originals))
        originals.append(document)
        sizes.append(len(sample))
    return copies


def runs(text: str) -> frozenset[int]:
    """Hashes of all runs of eight words; of the whole text, if it has fewer."""
    numbers = [_number(word) for word in WORD.findall(text.casefold())]
    if len(numbers) <= RUN:
        return frozenset([hash(tuple(numbers))] if numbers else [])
    # unlike that of a text, Python's hash of numbers is the same in every run of the program
    return frozenset(map(hash, zip(*(numbers[shift:] for shift in range(RUN)), strict=False)))


def _age(document: Document) -> tuple[dt.date, str, str]:
    """What orders documents by age."""
    doubtful = document.published is None or document.published_basis == "header"
    day = dt.date.max if doubtful else document.published
    return day or dt.date.max, document.document, document.id


@lru_cache(maxsize=1 << 16)
def _number(word: str) -> int:
    """A number for a word, the same in every run of the program."""
    return int.from_bytes(hashlib.blake2b(word.encode(), digest_size=8).digest(), "big")


def _sample(all_runs: frozenset[int]) -> list[int]:
    """The runs of a text that are looked up."""
    chosen = [run for run in all_runs if run % SAMPLE == 0]
    return chosen if len(chosen) >= FEWEST else sorted(all_runs)[:FEWEST]


def _share(one: frozenset[int], other: frozenset[int]) -> float:
    """Which part of the smaller set the other holds."""
    return len(one & other) / min(len(one), len(other))
