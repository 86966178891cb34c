"""Our scores against those of the shared scorer: the same rules, so the same figures."""

from __future__ import annotations

import dataclasses
import importlib.util
import json
import random
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from evaluation.handmade import triple, write_out
from require import require

from kg.evaluation import evaluate
from kg.model import STATUS_ORDER

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from kg.model import Triple

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared" / "eval"
GOLDS = {"examples": ROOT / "examples" / "gold.jsonl", "shared": SHARED / "dev_gold.jsonl"}
OUR_NAMES = {
    "documents": "documents",
    "gold rows": "gold",
    "must rows": "must",
    "core rows": "core",
    "predicted": "predicted",
    "claims": "claims",
    "recall must": "recall",
    "recall core": "recall_core",
    "precision": "precision",
    "F1": "f1",
    "pair recall": "pair_recall",
    "pair precision": "pair_precision",
    "pair F1": "pair_f1",
    "full recall": "full_recall",
    "claim precision": "claim_precision",
    "full F1": "full_f1",
    "dates": "dated",
    "date exact": "date_exact",
    "date exact or overlap": "date_overlap",
    "date wrong": "date_wrong",
    "date missing": "date_missing",
    "undated": "undated",
    "invented date": "invented_date",
    "status": "status",
    "asserted": "asserted",
    "false fact": "false_fact",
    "alleged as fact": "alleged_as_fact",
}


@pytest.fixture(scope="module")
def script() -> ModuleType:
    path = SHARED / "score.py"
    if not path.is_file():
        require("../shared/eval/score.py", "the scorer that ours must agree with is not there")
    spec = importlib.util.spec_from_file_location("shared_score", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("which", GOLDS)
@pytest.mark.parametrize("seed", range(4))
def test_same_figures_for_the_same_claims(
    script: ModuleType, tmp_path: Path, which: str, seed: int
) -> None:
    gold = GOLDS[which]
    rows = [json.loads(line) for line in gold.read_text("utf-8").splitlines()]
    out = write_out(tmp_path, guesses(rows, random.Random(seed)))  # noqa: S311 - no secret
    aliases = SHARED / "aliases.json"
    theirs, _ = script.score(
        script.load(str(gold)), script.load(str(out / "triples.jsonl")), script.Names(aliases)
    )
    ours = evaluate(gold, out, aliases=aliases).figures
    assert {name: ours[mine] for name, mine in OUR_NAMES.items()} == theirs
    # claims of every kind, or the comparison would say little
    assert 0 < theirs["date wrong"] < theirs["date exact"] < 1
    assert 0 <= theirs["false fact"] < theirs["status"] < 1
    assert 0 < theirs["full F1"] < theirs["F1"] < theirs["pair F1"] < 1


def guesses(rows: list[dict[str, Any]], dice: random.Random) -> Iterator[Triple]:
    """Triples like those of a middling extractor: gold rows, each spoilt in some way or none."""
    for place, row in enumerate(rows):
        for _ in range(dice.choice((0, 1, 1, 2))):
            yield dataclasses.replace(_guess(row, dice), id=str(place))


def _guess(row: dict[str, Any], dice: random.Random) -> Triple:
    """A claim near a gold row."""
    ends = [dice.choice([row[end], *row[f"{end}_alt"]]) for end in ("source", "target")]
    if dice.random() < 0.1:
        ends[dice.randrange(2)] = dice.choice(
            ["Somebody Else", "Russia", "Lavrov", "United States"]
        )
    if dice.random() < 0.15:
        ends.reverse()
    names = [end.rsplit(" ", 1)[-1] if dice.random() < 0.1 else end for end in ends]
    classes = row["classes"] if dice.random() < 0.8 else ["SAY", "CONSULT", "ACCUSE"]
    day = dice.choice(_days(row["date"]))
    status = dice.choice(row["modality"] if dice.random() < 0.8 else list(STATUS_ORDER))
    return triple(
        names[0],
        dice.choice(classes),
        names[1],
        day,
        status,
        document=f"folder/{row['doc']}.txt",
        confidence=round(dice.random(), 3),
    )


def _days(date: str) -> list[str]:
    """Ways to date a gold row, the right one most often where it can be said in days."""
    first, _, last = date.partition("/")
    if not first:
        return ["", "", "2022-02-01"]
    full = {4: first + "-01-01", 7: first + "-01"}.get(len(first), first)
    right = f"{first}/{last}" if len(first) == len(last or first) == len("2022-02-01") else full
    return [right.rstrip("/")] * 5 + [full, "", "2001-01-01"]
