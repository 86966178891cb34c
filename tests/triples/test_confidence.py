"""Confidence: what counts as a reason for doubt, and what the reasons leave of it."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.actors import resolve
from kg.language import parse
from kg.mentions import find_mentions
from kg.triples.confidence import HIGHEST, LOWEST, Assessor, Weights, weights
from kg.triples.extraction import pairs_of
from kg.triples.page import Page

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.language import Language

    from kg.triples.frames import Pair

NAMES = sorted(weights().doubts)
REASONS = st.fixed_dictionaries({name: st.floats(0, 5) for name in NAMES})
URGED = "Norway urged Chile to wait."
AGAIN = " It warned Chile."


def test_weights_only_ever_count_against_a_triple() -> None:
    assert all(weight >= 0 for weight in weights().doubts.values())
    assert weights().doubts["construct"] > 0  # a new construct counts by its own weight
    assert weights().doubts["link"] > 0


@given(REASONS, st.sampled_from(NAMES), st.floats(0, 5))
def test_a_greater_reason_never_makes_a_triple_surer(
    reasons: Mapping[str, float], name: str, more: float
) -> None:
    greater = {**reasons, name: reasons[name] + more}
    assert weights().confidence(greater) <= weights().confidence(reasons)


@pytest.mark.parametrize("name", [n for n in NAMES if weights().doubts[n] > 0])
def test_every_reason_that_has_a_weight_takes_something(name: str) -> None:
    assert weights().confidence({name: 1.0}) < weights().confidence({name: 0.0})


def test_confidence_stays_within_its_bounds() -> None:
    judge = Weights(start=2.0, doubts={"pronoun": 1.0})
    assert judge.confidence({"pronoun": 2.0}) == 0.5
    assert judge.confidence({"pronoun": 500.0}) == LOWEST
    assert judge.confidence({"pronoun": -500.0}) == HIGHEST


def test_half_is_where_doubt_is_as_great_as_the_start() -> None:
    judge = Weights(start=1.0, doubts={"quoted": 2.0, "lone": 0.5})
    assert judge.confidence({}) == 0.731
    assert judge.confidence({"lone": 2.0}) == 0.5
    assert judge.confidence({"quoted": 1.0, "lone": 1.0}) == 0.182


def told(nlp: Language, text: str) -> tuple[Assessor, tuple[Pair, ...]]:
    doc = parse(nlp, text)
    page = Page(doc, resolve(doc, find_mentions(doc)))
    pairs = pairs_of(page)
    return Assessor(page, pairs), pairs


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        (URGED, {"lone": 1, "verbs": 2}),
        (URGED + AGAIN, {"verbs": 2}),
        ("Norway invaded Chile.", {"lone": 1, "verbs": 1, "deed": 1}),
        ("Norway condemned Chile's move.", {"construct", "owner", "lone", "verbs"}),
        ("Striking workers urged Norway to wait.", {"link", "described", "lone", "verbs"}),
        (
            "Norway waited and urged Chile to wait.",
            {"construct", "lone", "leaning", "inner", "verbs"},
        ),
        (f'"{URGED[:-1]}," said Peru.', {"lone": 1, "inner": 1, "verbs": 3, "quoted": 1}),
        (f"Reporters heard that {URGED}", {"lone": 1, "inner": 1, "verbs": 3}),
    ],
)
def test_what_counts_as_a_reason(
    nlp: Language, text: str, reasons: dict[str, float] | set[str]
) -> None:
    assessor, pairs = told(nlp, text)
    found = {name: size for name, size in assessor.reasons(pairs[0]).items() if size}
    assert found == reasons if isinstance(reasons, dict) else set(found) == reasons


@pytest.mark.model
def test_every_reason_has_a_weight_and_every_weight_a_reason(nlp: Language) -> None:
    assessor, (pair,) = told(nlp, URGED)
    assert sorted(assessor.reasons(pair)) == NAMES


@pytest.mark.model
def test_a_pronoun_is_a_reason_and_its_name_is_none(nlp: Language) -> None:
    assessor, pairs = told(nlp, URGED + AGAIN)
    assert [assessor.reasons(pair)["pronoun"] for pair in pairs] == [0, 1]
    named, standing_in = map(assessor.confidence, pairs)
    assert named > standing_in


@pytest.mark.model
def test_an_unknown_construct_counts_by_its_own_weight(nlp: Language) -> None:
    assessor, (pair,) = told(nlp, URGED)
    sure, unsure, hopeless = (
        dataclasses.replace(
            pair, object=dataclasses.replace(pair.object, how="never seen", weight=weight)
        )
        for weight in (1.0, 0.5, 0.0)
    )
    assert assessor.reasons(sure) == assessor.reasons(pair)
    assert assessor.reasons(unsure)["construct"] == pytest.approx(0.693, abs=0.001)
    assert assessor.confidence(sure) > assessor.confidence(unsure) > assessor.confidence(hopeless)


@pytest.mark.model
def test_the_same_text_has_the_same_confidence(nlp: Language) -> None:
    one, two = (
        [assessor.confidence(pair) for pair in pairs]
        for assessor, pairs in (told(nlp, URGED + AGAIN) for _ in range(2))
    )
    assert one == two
