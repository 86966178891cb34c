"""The gate: extracts, measures, and fails where a figure is beyond its limit.

    python -m kg.evaluation.gate [FLOORS.toml] [--update [--allow-regression]]

Exit status 0: everything held; 1: something did not; 2: misused. See kg.evaluation.floors for the
file; --update writes what is reached, and never loosens a limit unless --allow-regression.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.errors import KGError
from kg.evaluation.floors import Measure, Reading, failures, raised, read_floors
from kg.evaluation.report import evaluate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

FLOORS = Path("tests/evaluation/floors.toml")
WORK = Path(".cache/evaluation")


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit status of the command."""
    parser = argparse.ArgumentParser(prog="python -m kg.evaluation.gate", description=__doc__)
    parser.add_argument("floors", nargs="?", type=Path, default=FLOORS)
    parser.add_argument("--work", type=Path, default=WORK, help="folder for extracted articles")
    parser.add_argument("--update", action="store_true", help="raise the limits to what is reached")
    parser.add_argument("--allow-regression", action="store_true", help="let --update lower them")
    chosen = parser.parse_args(arguments)
    if chosen.allow_regression and not chosen.update:
        parser.error("--allow-regression belongs to --update")
    try:
        readings, complaints = _take_all(chosen.floors, chosen.work)
        if not chosen.update:
            complaints += [line for reading in readings for line in failures(reading)]
        elif not complaints:
            _update(chosen.floors, readings, allow_regression=chosen.allow_regression)
    except KGError as error:
        complaints = [str(error)]
    sys.stderr.writelines(f"gate: {line}\n" for line in complaints)
    return 1 if complaints else 0


def _take_all(floors: Path, work: Path) -> tuple[list[Reading], list[str]]:
    """The readings of everything that is there, printed, and complaints of what is not."""
    readings: list[Reading] = []
    complaints: list[str] = []
    outputs: dict[Path, Path] = {}
    for measure in read_floors(floors):
        missing = next((path for path in measure.files() if not path.exists()), None)
        if missing is None:
            if measure.articles not in outputs:
                outputs[measure.articles] = work / measure.name
                complaints += _extract(measure, work / measure.name)
            reading = _take(measure, outputs[measure.articles], floors.parent)
            _show(reading)
            readings.append(reading)
        elif measure.optional and os.environ.get("KG_REQUIRE") != "all":
            sys.stdout.write(f"{measure.name}: left out, {missing} is not there\n")
        else:
            complaints.append(f"{measure.name}: {missing} is not there")
    return readings, complaints


def _extract(measure: Measure, out: Path) -> Iterator[str]:
    """Extract the articles of a measure; complaints of those that were skipped."""
    from kg.options import Options  # noqa: PLC0415 - with the pipeline
    from kg.pipeline import extract  # noqa: PLC0415 - spaCy, for which --help need not wait

    report = extract([measure.articles], out, Options(inspect=True))
    for skipped in report.skipped:
        yield f"{measure.name}: {skipped['file']} was skipped: {skipped['reason']}"


def _take(measure: Measure, out: Path, folder: Path) -> Reading:
    """The reading of a measure whose articles are extracted to `out`."""
    figures: Mapping[str, float | None]
    if measure.scorer is None:
        figures = evaluate(measure.gold, out, aliases=measure.aliases).figures
    else:
        figures = _ask(measure, measure.scorer, out, folder)
    return Reading(measure=measure, figures=figures, digest=_digest(measure.files()))


def _ask(measure: Measure, scorer: Path, out: Path, folder: Path) -> dict[str, float | None]:
    """The figures of a script; its further arguments are relative to the floors file.

    Raises:
        KGError: it fails.
    """
    paths = [str(path.resolve()) for path in (scorer, measure.gold, out / measure.output)]
    done = subprocess.run(  # noqa: S603 - a script that the project's own floors file names
        [sys.executable, *paths, *measure.arguments, "--json"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise KGError(f"{scorer}: ended with {done.returncode}: {done.stderr.strip()}")
    return dict(_flat(json.loads(done.stdout)))


def _flat(nested: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, float | None]]:
    """Figures of nested objects, named by their keys.

    >>> dict(_flat({"kinds": {"day": {"exact": 0.9}}, "splits": 2}))
    {'kinds day exact': 0.9, 'splits': 2}
    """
    for key, value in nested.items():
        name = f"{before} {key}" if before else key
        if isinstance(value, dict):
            yield from _flat(value, name)
        elif value is None or isinstance(value, int | float):
            yield name, value


def _digest(sources: Iterable[Path]) -> str:
    """16 hex digits over the names and bytes of files, and of all files in folders."""
    total = hashlib.blake2b(digest_size=8)
    for source in sources:
        inside = sorted(path for path in source.rglob("*") if path.is_file())
        for path in inside or [source]:
            data = path.read_bytes()
            total.update(f"{path.name}\x1f{len(data)}\x1f".encode() + data)
    return total.hexdigest()


def _show(reading: Reading) -> None:
    """Print what is held beside its limits."""
    sys.stdout.write(f"{reading.measure.name}\n")
    for side, name, figure, limit in reading.limits():
        shown = "-" if figure is None else f"{figure:.4g}"
        sign = ">=" if side == "least" else "<="
        sys.stdout.write(f"  {name:44} {shown:>8}  {sign} {limit:g}\n")


def _update(floors: Path, readings: Iterable[Reading], *, allow_regression: bool) -> None:
    """Write what the readings have earned; all or, if one is refused, nothing."""
    text = floors.read_text("utf-8")
    for reading in readings:
        text = raised(text, reading, allow_regression=allow_regression)
    floors.write_text(text, "utf-8")


if __name__ == "__main__":
    sys.exit(main())
