"""The weights of confidence: what the fit makes of samples, and how it writes its numbers."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from kg.errors import KGError
from kg.evaluation import fitting
from kg.evaluation.fitting import DATA, LEAST, estimate, fit_to
from kg.evaluation.floors import read_floors
from kg.evaluation.samples import Sample, samples_of
from kg.triples.confidence import weights

ROOT = Path(__file__).parents[2]


def sample(number: int, *, right: bool, **sizes: float) -> Sample:
    reasons = dict.fromkeys(weights().doubts, 0.0) | sizes
    return Sample(document=f"{number % 4}.txt", reasons=reasons, right=right)


def samples() -> list[Sample]:
    """Of 100 triples 40 have a pronoun, of which half are wrong; of the others a tenth."""
    return [
        sample(
            n,
            right=n % 2 == 0 if n < 40 else n % 10 != 0,
            pronoun=float(n < 40),
            lone=float(n % 2 == 0),  # the right ones have this: it speaks for them
            verbs=n / 100,
        )
        for n in range(100)
    ]


def test_what_goes_with_mistakes_gets_weight_and_what_speaks_against_them_none() -> None:
    found = estimate(samples())
    assert found.doubts["pronoun"] > 0.5
    assert found.doubts["lone"] == 0.0
    assert found.doubts["quoted"] == 0.0  # never there: nothing is known of it


def test_construct_and_link_keep_some_weight_though_nothing_speaks_for_it() -> None:
    found = estimate(samples())
    assert sorted(LEAST) == ["construct", "link"]
    assert min(found.doubts["construct"], found.doubts["link"]) > 0


def test_the_scale_puts_half_of_the_triples_above_half_and_a_quarter_below_a_quarter() -> None:
    told = [sample(n, right=n % 7 != 0 if n < 50 else n % 3 != 0, verbs=n / 10) for n in range(100)]
    found = estimate(told)
    confidences = [found.confidence(one.reasons) for one in told]
    assert sum(one >= 0.5 for one in confidences) == pytest.approx(50, abs=2)
    assert sum(one < 0.25 for one in confidences) == pytest.approx(25, abs=2)


def test_the_same_samples_give_the_same_fit() -> None:
    assert fit_to(samples()) == fit_to(samples())


def test_a_fit_counts_what_it_was_made_of_and_judges_every_triple_once() -> None:
    fit = fit_to(samples())
    assert (fit.articles, fit.triples, fit.right) == (4, 100, 74)
    assert sum(band.triples for band in fit.bands) == 100
    assert fit.to_text().startswith("100 triples of 4 articles, 74 right\n")


@pytest.mark.parametrize(
    "told",
    [
        [],
        [sample(n, right=True) for n in range(9)],
        [sample(n, right=False) for n in range(9)],
        [sample(0, right=True), sample(0, right=False)],  # one article
    ],
)
def test_a_fit_needs_several_articles_and_both_kinds(told: list[Sample]) -> None:
    with pytest.raises(KGError, match="weights need several articles"):
        fit_to(told)


def test_numbers_are_written_in_place_and_words_stay() -> None:
    before, fit = DATA.read_text("utf-8"), fit_to(samples())
    after = fit.written(before)
    data = tomllib.loads(after)
    assert (data["start"], data["doubts"]) == (fit.weights.start, fit.weights.doubts)
    assert data["fitted"]["triples"] == 100
    assert data["fitted"]["high_right"] == fit.bands[-1].right
    comments = [line for line in before.splitlines() if line.startswith("#")]
    assert [line for line in after.splitlines() if line.startswith("#")] == comments


def test_missing_articles_are_told_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    floors = tmp_path / "floors.toml"
    floors.write_text('[one]\narticles = "nowhere"\ngold = "gold.jsonl"\n', "utf-8")
    assert fitting.main([str(floors)]) == 1
    told = capsys.readouterr()
    assert (told.out, told.err.count("\n")) == ("", 1)
    assert "nowhere is not there" in told.err


def test_the_docs_show_the_table_of_the_fit() -> None:
    told = tomllib.loads(DATA.read_text("utf-8"))["fitted"]
    page = (ROOT / "docs" / "extraction.md").read_text("utf-8")
    assert f"{told['triples']} triples of {told['articles']} articles" in page
    for words, name in (("below 0.25", "low"), ("0.25 to 0.5", "middle"), ("0.5 and more", "high")):
        share, right = (round(100 * told[f"{name}_{what}"]) for what in ("share", "right"))
        assert f"| {words} | {share} % | {right} % |" in page


@pytest.mark.model
def test_on_the_examples_sure_triples_are_right_more_often() -> None:
    (examples,) = (
        measure
        for measure in read_floors(ROOT / "tests" / "evaluation" / "floors.toml")
        if measure.name == "examples"
    )
    told = list(samples_of(examples))
    judged = [(weights().confidence(one.reasons), one.right) for one in told]
    low = [right for confidence, right in judged if confidence < 0.25]
    high = [right for confidence, right in judged if confidence >= 0.5]
    assert min(len(low), len(high)) >= 0.15 * len(judged)
    assert sum(high) * low.count(False) >= 2 * sum(low) * high.count(False)
