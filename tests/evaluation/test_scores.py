"""Scores of a small affair told by hand: every figure is counted out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from evaluation.handmade import event, triple, write_gold, write_out

from kg.evaluation import Scores, evaluate
from kg.evaluation.confidence import bands_of, confidence_holds

if TYPE_CHECKING:
    from pathlib import Path

GOLD = (
    event(
        "Ann Lee", "REQUEST", "Borduria", "2020-03-02", tier="core",
        anchor="Lee urged Borduria", attributed_to="",
    ),
    event("Ann Lee", "CONSULT", "Bo Kim", "2020-03-02", symmetric=True),
    event("Syldavia", "ASSAULT", "Borduria", "", "hypothetical")
    | {"anchor": "Lee", "attributed_to": "Ann Lee"},
    event("Borduria", "ACCUSE", "Syldavia", "2020-03", tier="core", date_agreed=False),
    event("Syldavia", "AID", "Bo Kim", agreed=False),
    event("Syldavia", "SANCTION", "Borduria", "2020", "planned", tier="core", doc="two"),
)  # fmt: skip
TOLD = (
    triple("Lee", "REQUEST", "Borduria", "2020-03-02", confidence=0.9),  # right, by surname
    # the same again, undated, in a sentence without the anchor
    triple("Lee", "REQUEST", "Borduria", sentence="So.", attributed_to="Bo Kim", confidence=0.3),
    triple("Bo Kim", "CONSULT", "Ann Lee", confidence=0.6),  # mutual: either way round; no date
    # neither the status nor the date of the gold
    triple("Syldavia", "ASSAULT", "Borduria", "2020-03-01", attributed_to="Lee", confidence=0.4),
    triple("Syldavia", "ACCUSE", "Borduria", confidence=0.1),  # the wrong way round
    triple("Ann Lee", "SAY", "Syldavia", confidence=0.2),  # not in the gold
    triple(
        "Syldavia", "SANCTION", "Borduria", "2020-01-01/2020-06-30", "planned", document="two.txt"
    ),
    triple("Ann Lee", "REQUEST", "Borduria", document="three.txt"),  # a document without gold
)  # fmt: skip


@pytest.fixture
def scores(tmp_path: Path) -> Scores:
    return evaluate(write_gold(tmp_path / "gold.jsonl", GOLD), write_out(tmp_path / "out", TOLD))


def test_every_figure_is_as_counted_by_hand(scores: Scores) -> None:
    assert dict(scores.figures) == {
        "documents": 2,
        "gold": 6,
        "must": 5,
        "core": 3,
        "predicted": 6,  # distinct document, subject, object, class
        "claims": 6,  # the undated repetition of the dated request is none
        "recall": 0.8,  # all but the accusation
        "recall_core": 0.6667,
        "precision": 0.6667,
        "f1": 0.7273,
        "pair_recall": 1.0,
        "pair_precision": 0.8333,
        "pair_f1": 0.9091,
        "full_recall": 0.2,  # the request alone
        "claim_precision": 0.5,  # request, undated talk, overlapping sanction
        "full_f1": 0.2857,
        "dated": 3,
        "date_exact": 0.3333,
        "date_overlap": 0.6667,
        "date_wrong": 0.0,
        "date_missing": 0.3333,
        "undated": 1,
        "invented_date": 1.0,
        "status": 0.75,
        "asserted": 3,
        "false_fact": 0.3333,
        "alleged_as_fact": 0.0,
        "attributed": 2,
        "attribution": 1.0,
        "confidence_holds": 1,
    }


def test_mistakes_are_listed_with_what_was_wanted(scores: Scores) -> None:
    assert scores.mistakes == (
        "DATE   one: Ann Lee -> Bo Kim wants 2020-03-02, has none | no such words",
        "MISSED one: Borduria -ACCUSE-> Syldavia (core, actual) (pair found) | no such words",
        "WRONG  one: Ann Lee -urged/SAY-> Syldavia [actual] | Lee urged Borduria.",
        "WRONG  one: Syldavia -urged/ACCUSE-> Borduria [actual] (pair right) | Lee urged Borduria.",
    )


def test_bands_of_confidence_count_triples_not_claims(scores: Scores) -> None:
    told = [(b.low, b.high, b.triples, b.share, b.right, b.odds) for b in scores.bands]
    assert told == [
        (0.0, 0.25, 2, 0.286, 0.0, 0.0),
        (0.25, 0.5, 2, 0.286, 1.0, None),
        (0.5, 1.0, 3, 0.429, 1.0, None),
    ]


def test_odds_are_right_ones_to_each_wrong_one(tmp_path: Path) -> None:
    told = [triple("Ann Lee", "REQUEST", "Borduria", confidence=1.0)] * 3
    told.append(triple("Ann Lee", "REJECT", "Borduria", confidence=0.5))
    scores = evaluate(write_gold(tmp_path / "gold.jsonl", GOLD), write_out(tmp_path / "out", told))
    low, middle, high = scores.bands
    assert (high.triples, high.right, high.odds) == (4, 0.75, 3.0)
    assert (low.triples, low.right, low.odds) == (middle.triples, middle.right, middle.odds)
    assert (low.triples, low.right, low.odds) == (0, None, None)


@pytest.mark.parametrize(
    ("low", "middle", "high", "holds"),
    [
        ((1, 1), (0, 0), (2, 1), 1),  # odds of 1 and of 2
        ((1, 1), (0, 0), (3, 2), 0),  # of 1 and of 1.5
        ((2, 0), (0, 0), (9, 1), 0),  # nothing below 0.25 is wrong
        ((0, 2), (1, 0), (0, 9), 1),  # nothing is right: twice nothing
        ((0, 3), (0, 0), (17, 0), 1),  # 15 % lie below 0.25
        ((0, 3), (1, 0), (17, 0), 0),  # 14 %
        ((17, 3), (1, 0), (3, 0), 0),  # 13 % lie from 0.5 on
        ((0, 0), (0, 0), (0, 0), None),
    ],
)
def test_confidence_holds_where_both_ends_are_many_and_differ(
    low: tuple[int, int], middle: tuple[int, int], high: tuple[int, int], holds: int | None
) -> None:
    told = [
        (confidence, verdict)
        for confidence, counts in ((0.1, low), (0.3, middle), (0.5, high))
        for verdict, count in zip((True, False), counts, strict=True)
        for _ in range(count)
    ]
    assert confidence_holds(bands_of(told)) == holds


@pytest.mark.parametrize(
    ("wanted", "has", "share"),
    [
        ("Ann Lee", "Lee", 1.0),
        ("Ann Lee", "Bo Kim", 0.0),
        ("Ann Lee", None, 0.0),
        ("", None, 1.0),
        ("", "Ann Lee", 0.0),
    ],
)
def test_attribution_is_right_or_not(
    tmp_path: Path, wanted: str, has: str | None, share: float
) -> None:
    gold = event("Syldavia", "AID", "Borduria", anchor="urged", attributed_to=wanted)
    told = triple("Syldavia", "AID", "Borduria", attributed_to=has)
    scores = evaluate(
        write_gold(tmp_path / "gold.jsonl", [gold]), write_out(tmp_path / "out", [told])
    )
    assert (scores.figures["attributed"], scores.figures["attribution"]) == (1, share)
    complaint = (
        f"SPEAKER one: Syldavia -> Borduria wants {wanted or 'nobody'}, has {has or 'nobody'} | "
        "Lee urged Borduria."
    )
    assert scores.mistakes == (() if share else (complaint,))


def test_attribution_takes_another_accepted_name_and_leaves_the_rest_alone(tmp_path: Path) -> None:
    speakers = {"attributed_to": "Ann Lee", "attributed_to_alt": ["Borduria"]}
    gold = [
        event("Syldavia", "AID", "Borduria", anchor="Lee urged") | speakers,
        event("Ann Lee", "REQUEST", "Borduria", anchor="Lee urged"),  # not marked
        event("Ann Lee", "ACCUSE", "Borduria", anchor="elsewhere", attributed_to=""),
    ]
    told = [
        triple("Syldavia", "AID", "Borduria", attributed_to="Borduria"),
        triple("Ann Lee", "REQUEST", "Borduria", attributed_to="Bo Kim"),
        triple("Ann Lee", "ACCUSE", "Borduria", attributed_to="Bo Kim"),
    ]
    scores = evaluate(write_gold(tmp_path / "gold.jsonl", gold), write_out(tmp_path / "out", told))
    assert (scores.figures["attributed"], scores.figures["attribution"]) == (1, 1.0)


def test_undated_claim_counts_beside_a_dated_one_where_the_gold_has_both(tmp_path: Path) -> None:
    gold = [event("Ann Lee", "AID", "Bo Kim", "2020-03-02"), event("Ann Lee", "AID", "Bo Kim")]
    told = [triple("Ann Lee", "AID", "Bo Kim", "2020-03-02"), triple("Ann Lee", "AID", "Bo Kim")]
    figures = evaluate(
        write_gold(tmp_path / "gold.jsonl", gold), write_out(tmp_path / "out", told)
    ).figures
    assert (figures["claims"], figures["full_recall"], figures["claim_precision"]) == (2, 1.0, 1.0)
    # the date belongs to the other event of the same two: it was not invented
    assert (figures["undated"], figures["invented_date"]) == (1, 0.0)


def test_nothing_extracted_gives_no_share_to_divide(tmp_path: Path) -> None:
    figures = evaluate(
        write_gold(tmp_path / "gold.jsonl", GOLD), write_out(tmp_path / "out", [])
    ).figures
    assert (figures["recall"], figures["precision"], figures["f1"]) == (0.0, None, 0.0)
    assert (figures["date_exact"], figures["status"], figures["attribution"]) == (None, None, None)


def test_json_holds_figures_and_confidence_table(scores: Scores) -> None:
    told = json.loads(scores.to_json())
    assert told.pop("confidence")[0] == {
        "low": 0.0, "high": 0.25, "triples": 2, "share": 0.286, "right": 0.0,
    }  # fmt: skip
    assert told == dict(scores.figures)


def test_text_shows_the_table_always_and_mistakes_on_wish(scores: Scores) -> None:
    short, long = scores.to_text(), scores.to_text(errors=True)
    assert "recall_core      0.6667" in short.splitlines()
    assert "0.25-0.50              2  0.286  1.000       -" in short.splitlines()
    assert not any(mistake in short for mistake in scores.mistakes)
    assert long.endswith("\n".join(["", *scores.mistakes]))
