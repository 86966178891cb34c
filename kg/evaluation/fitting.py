"""Estimates the weights of kg/triples/data/confidence.toml from articles with gold.

    python -m kg.evaluation.fitting [FLOORS.toml ...] [--write]

Takes articles, golds and aliases from floors files (kg.evaluation.floors), but no tables with a
scorer and no optional ones that are missing. Prints the weights, and how many triples are right in
each band of confidence when every article is judged by weights that never saw it.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import KGError
from kg.evaluation.confidence import Band, bands_of
from kg.evaluation.floors import read_floors, rewritten
from kg.evaluation.regression import fitted
from kg.evaluation.samples import Sample, samples_of
from kg.triples.confidence import Weights, weights

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kg.evaluation.floors import Measure

FLOORS = Path("tests/evaluation/floors.toml")
DATA = Path(str(files("kg.triples"))) / "data" / "confidence.toml"
LEAST = {"construct": 0.3, "link": 0.3}
"""Weights that never fall lower, so that a new construct counts before any gold has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """What was estimated, on how many triples, and how it does on articles it did not see."""

    weights: Weights
    articles: int
    triples: int
    right: int
    bands: tuple[Band, ...]

    def to_text(self) -> str:
        """The fit, a line each."""
        lines = [f"{self.triples} triples of {self.articles} articles, {self.right} right"]
        lines += [f"{'start':16} {self.weights.start:g}"]
        lines += [f"{name:16} {weight:g}" for name, weight in self.weights.doubts.items()]
        lines += ["", "confidence       triples  share  right    odds"]
        return "\n".join([*lines, *(band.to_text() for band in self.bands)])

    def written(self, text: str) -> str:
        """The text of the data file with these numbers in place.

        Raises:
            KGError: the file has no line for one.
        """
        fresh = {("", "start"): self.weights.start}
        fresh |= {("doubts", name): weight for name, weight in self.weights.doubts.items()}
        counts = {"articles": self.articles, "triples": self.triples, "right": self.right}
        fresh |= {("fitted", name): count for name, count in counts.items()}
        for name, band in zip(("low", "middle", "high"), self.bands, strict=True):
            fresh["fitted", f"{name}_share"] = band.share
            fresh["fitted", f"{name}_right"] = band.right or 0.0
        return rewritten(text, {key: f"{number:g}" for key, number in fresh.items()})


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit status of the command."""
    parser = argparse.ArgumentParser(prog="python -m kg.evaluation.fitting", description=__doc__)
    parser.add_argument("floors", nargs="*", type=Path, default=[FLOORS])
    parser.add_argument("--write", action="store_true", help=f"write the numbers to {DATA.name}")
    chosen = parser.parse_args(arguments)
    try:
        measures = [measure for path in chosen.floors for measure in read_floors(path)]
        fit = fit_to([sample for measure in _there(measures) for sample in samples_of(measure)])
        if chosen.write:
            DATA.write_text(fit.written(DATA.read_text("utf-8")), "utf-8")
    except KGError as error:
        sys.stderr.write(f"fitting: {error}\n")
        return 1
    sys.stdout.write(fit.to_text() + "\n")
    return 0


def fit_to(samples: Sequence[Sample]) -> Fit:
    """The weights that best tell right from wrong among samples of several articles.

    Raises:
        KGError: there are none of either kind, or all are of one article.
    """
    documents = sorted({sample.document for sample in samples})
    right = sum(sample.right for sample in samples)
    if len(documents) < 2 or right in (0, len(samples)):  # noqa: PLR2004 - one to fit, one to test
        raise KGError("weights need several articles, with triples right and wrong by their gold")
    judged: list[tuple[float, bool]] = []
    for document in documents:
        judge = estimate([sample for sample in samples if sample.document != document])
        mine = [sample for sample in samples if sample.document == document]
        judged += [(judge.confidence(sample.reasons), sample.right) for sample in mine]
    return Fit(
        weights=estimate(samples),
        articles=len(documents),
        triples=len(samples),
        right=right,
        bands=bands_of(judged),
    )


def estimate(samples: Sequence[Sample]) -> Weights:
    """The weights that best tell right from wrong among the samples."""
    names = tuple(weights().doubts)
    start, doubts = fitted(
        [[sample.reasons[name] for name in names] for sample in samples],
        [sample.right for sample in samples],
        [LEAST.get(name, 0.0) for name in names],
    )
    return Weights(start=start, doubts=dict(zip(names, doubts, strict=True)))


def _there(measures: Iterable[Measure]) -> Iterator[Measure]:
    """The measures of triples whose files are there.

    Raises:
        KGError: one that is not optional has a file missing.
    """
    for measure in measures:
        missing = next((path for path in measure.files() if not path.exists()), None)
        if measure.scorer is None and missing is None:
            yield measure
        elif measure.scorer is None and not measure.optional:
            raise KGError(f"{measure.name}: {missing} is not there")


if __name__ == "__main__":
    sys.exit(main())
